//! The addresses of links and images that are not allowed, and the fault of each.

use std::ops::Range;

use afterword::post::{Href, Src, is_valid_address};

use crate::article::Article;
use crate::find::judge_container;
use crate::finding::{Finding, Severity};
use crate::source::front_matter::parse_front_matter;
use crate::source::{Document, Node, parse_document};

/// A fault of an address that is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockedAddress {
    /// The message: the expected address, and the found one.
    pub message: &'static str,
    /// The way to fix the address.
    pub help: &'static str,
}

impl BlockedAddress {
    /// The code by which programs know the kind of the fault.
    pub const CODE: &str = "blocked-address";
    /// The consequence for readers.
    pub const CONSEQUENCE: &str = "only its text is shown";

    fn new(address: &str, allowed: &'static str) -> Self {
        if is_valid_address(address) {
            let message = "expected an address with an allowed scheme, found another one";
            return Self { message, help: allowed };
        }
        Self {
            message: "expected an address that browsers can open, found a wrong host or port",
            help: "correct the part between `//` and the next `/`",
        }
    }
}

/// Returns the fault of the address of a link, if it is not allowed.
#[must_use]
pub fn judge_link(address: &str) -> Option<BlockedAddress> {
    let allowed =
        "use a relative address, or one that begins with `http:`, `https:`, `mailto:` or `tel:`";
    Href::new(address).is_none().then(|| BlockedAddress::new(address, allowed))
}

/// Returns the fault of the address of an image, if it is not allowed.
#[must_use]
pub fn judge_image(address: &str) -> Option<BlockedAddress> {
    let allowed = "use a relative address, or one that begins with `http:` or `https:`";
    Src::new(address).is_none().then(|| BlockedAddress::new(address, allowed))
}

/// Finds links and images in the parts whose addresses are not allowed.
pub(super) fn find_blocked_addresses(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let body_start = parse_front_matter(text).map_or(0, |(_, body_start)| body_start);
    let document = parse_document(text, body_start, article.format, judge_container);
    let mut findings = Vec::new();
    for part in [&article.places.faq, &article.places.takeaways].into_iter().flatten() {
        for node in document.blocks() {
            visit_addresses(node, &document, &part.span, &mut findings);
        }
    }
    findings
}

/// Adds a finding for each blocked address of `node` and its descendants that overlaps with `part`.
fn visit_addresses(
    node: &Node,
    document: &Document<'_>,
    part: &Range<usize>,
    findings: &mut Vec<Finding<'static>>,
) {
    let span = document.span(node);
    if span.end <= part.start || part.end <= span.start {
        return;
    }
    if let Some(blocked) = judge_address(node) {
        findings.push(Finding {
            severity: Severity::Warning,
            code: BlockedAddress::CODE,
            message: blocked.message.into(),
            span: Some(span),
            label: BlockedAddress::CONSEQUENCE.into(),
            help: Some(blocked.help.into()),
        });
    }
    for child in node.children() {
        visit_addresses(child, document, part, findings);
    }
}

/// Returns the fault of the address of `node`, if it is not allowed.
fn judge_address(node: &Node) -> Option<BlockedAddress> {
    match node {
        Node::Link(link) => judge_link(&link.url),
        Node::Image(image) => judge_image(&image.url),
        _ => None,
    }
}
