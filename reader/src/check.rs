//! Checks an article for faults that do not keep it from being read: questions that repeat another
//! one, and addresses that the allow-list blocks.

mod duplicate_questions;

use std::collections::HashMap;
use std::ops::Range;

use afterword::post::{Href, Src};

use crate::article::Article;
use crate::find::judge_container;
use crate::finding::{Finding, Severity};
use crate::source::front_matter::parse_front_matter;
use crate::source::{Document, Node, parse_document};
pub use duplicate_questions::{KnownQuestions, explain_duplicate_question};

/// The help for a link whose address is blocked.
pub const ALLOWED_LINKS: &str =
    "use a relative address, or one that begins with `http:`, `https:`, `mailto:` or `tel:`";
/// The help for an image whose address is blocked.
pub const ALLOWED_IMAGES: &str =
    "use a relative address, or one that begins with `http:` or `https:`";

/// Returns the faults of `article` that readers of its page would notice. `text` is the text that
/// it was read from.
#[must_use]
pub fn check_article(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let mut findings = find_duplicate_questions(text, article);
    findings.extend(find_blocked_addresses(text, article));
    findings
}

fn find_duplicate_questions(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let mut known = KnownQuestions::default();
    let mut counts = HashMap::<String, usize>::new();
    let mut findings = Vec::new();
    for (index, item) in article.post.faq.iter().flat_map(|faq| &faq.items).enumerate() {
        let question = item.name();
        let count = counts.entry(question.clone()).or_default();
        *count += 1;
        if known.insert(index, &question).is_some() {
            let found = format!("`{question}` again");
            let span = find_nth_question(text, article, &question, *count);
            findings.push(explain_duplicate_question(found, span));
        }
    }
    findings
}

/// Returns the span of the `nth` occurrence of `question` in the FAQ, if the text has the question
/// as it is shown.
fn find_nth_question(
    text: &str,
    article: &Article,
    question: &str,
    nth: usize,
) -> Option<Range<usize>> {
    let faq = article.places.faq.clone().map_or(0..text.len(), |place| place.span);
    let (start, _) = text.get(faq.clone())?.match_indices(question).nth(nth - 1)?;
    let start = faq.start + start;
    Some(start..start + question.len())
}

/// Finds links and images in the parts whose addresses are not allowed.
fn find_blocked_addresses(text: &str, article: &Article) -> Vec<Finding<'static>> {
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
    if let Some(help) = blocked_address_help(node) {
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

/// Returns the help for `node`, if it has a blocked address.
fn blocked_address_help(node: &Node) -> Option<&'static str> {
    match node {
        Node::Link(link) => Href::new(&link.url).is_none().then_some(ALLOWED_LINKS),
        Node::Image(image) => Src::new(&image.url).is_none().then_some(ALLOWED_IMAGES),
        _ => None,
    }
}
