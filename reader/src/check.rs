//! The faults that an article keeps after it has been read: questions asked twice, and addresses
//! that the allow-list refuses.

use std::collections::HashMap;
use std::ops::Range;

use afterword::post::{Href, Src, slug};

use crate::article::Article;
use crate::find::SHORTCODES;
use crate::finding::{Finding, Severity};
use crate::source::{Document, Node, front_matter, parse_markdown};

/// The kinds of addresses that a link may have.
pub const LINKS: &str =
    "links may be relative or begin with `http:`, `https:`, `mailto:` or `tel:`";
/// The kinds of addresses that an image may have.
pub const IMAGES: &str = "images may be relative or begin with `http:` or `https:`";

/// Returns the faults of `article`, which was read from `text`: its readers would not see these
/// places as its author wrote them.
#[must_use]
pub fn check_article(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let mut findings = find_duplicates(text, article);
    findings.extend(find_blocked_addresses(text, article));
    findings
}

/// Finds questions that are asked twice.
fn find_duplicates(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let mut asked = HashMap::<String, usize>::new();
    let mut findings = Vec::new();
    for item in article.post.faq.iter().flat_map(|faq| &faq.items) {
        let count = asked.entry(slug(&item.question)).or_default();
        *count += 1;
        if *count > 1 {
            findings.push(Finding {
                severity: Severity::Warning,
                code: "duplicate-question",
                message: format!("expected each question once, found `{}` again", item.question)
                    .into(),
                span: find_nth(text, article, &item.question, *count),
                label: "readers see the question twice".into(),
                help: Some("remove one of them".into()),
            });
        }
    }
    findings
}

/// Returns the place of the `nth` occurrence of `question` in the FAQ, if the source has the same
/// characters.
fn find_nth(text: &str, article: &Article, question: &str, nth: usize) -> Option<Range<usize>> {
    let faq = article.places.faq.clone().map_or(0..text.len(), |place| place.span);
    let (start, _) = text.get(faq.clone())?.match_indices(question).nth(nth - 1)?;
    let start = faq.start + start;
    Some(start..start + question.len())
}

/// Finds links and images in the parts whose addresses are not allowed.
fn find_blocked_addresses(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let body = front_matter::parse_front_matter(text).map_or(0, |(_, body)| body);
    let document = parse_markdown(text, body, SHORTCODES);
    let mut findings = Vec::new();
    for part in [&article.places.faq, &article.places.takeaways].into_iter().flatten() {
        for node in document.blocks() {
            visit_addresses(node, &document, &part.span, &mut findings);
        }
    }
    findings
}

/// Adds a finding for each address below `node` that is not allowed and stands in `part`.
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
    if let Some(help) = blocked_address(node) {
        findings.push(Finding {
            severity: Severity::Warning,
            code: "blocked-address",
            message: "expected an address with an allowed scheme, found another one".into(),
            span: Some(span),
            label: "only its text is shown".into(),
            help: Some(help.into()),
        });
    }
    for child in node.children() {
        visit_addresses(child, document, part, findings);
    }
}

/// Returns the help on allowed addresses if `node` is a link or an image with another address.
fn blocked_address(node: &Node) -> Option<&'static str> {
    match node {
        Node::Link(link) => Href::new(&link.url).is_none().then_some(LINKS),
        Node::Image(image) => Src::new(&image.url).is_none().then_some(IMAGES),
        _ => None,
    }
}
