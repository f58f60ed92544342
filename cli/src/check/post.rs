//! What is wrong with a post: its front matter, what looks like a part and is none, and what its parts
//! have that readers won't see as it is written.

use std::collections::HashMap;
use std::ops::Range;

use afterword::post::{Href, Src, slug};

use super::{Findings, nodes};
use crate::article::{self, Article, Context};
use crate::failure::Failure;
use crate::front_matter;
use crate::input::Source;
use crate::markdown::{Document, Node};
use crate::parts;
use crate::report::{Place, Report};

/// Finds what is wrong with a post; returns whether it has an FAQ or takeaways.
pub(super) fn check(
    source: Source,
    context: &Context,
    findings: &mut Findings,
) -> Result<bool, Failure> {
    let article = match article::read(&source.text, context) {
        Ok(article) => article,
        Err(error) => return Err(Failure::FrontMatter { source, error }),
    };
    for remark in &article.remarks {
        findings.add(&remark.report(&source).code("remark"));
    }
    duplicates(&article, &source, findings);
    addresses(&article, &source, findings);
    Ok(!article.has_no_parts())
}

/// Questions that are asked twice.
fn duplicates(article: &Article, source: &Source, findings: &mut Findings) {
    let mut asked = HashMap::<String, usize>::new();
    for question in article.post.faq.iter().flat_map(|faq| &faq.items) {
        let count = asked.entry(slug(&question.question)).or_default();
        *count += 1;
        if *count == 1 {
            continue;
        }
        let place = match find(article, source, &question.question, *count) {
            Some(span) => {
                Place::Span { source, span, label: "readers see the question twice".into() }
            }
            None => Place::File(&source.name),
        };
        let report = Report::warning(format!("this is asked twice: `{}`", question.question));
        findings.add(&report.code("duplicate-question").at(place).help("remove one of them"));
    }
}

/// Where the FAQ has a text for the nth time, if it stands there as it is shown.
fn find(article: &Article, source: &Source, text: &str, nth: usize) -> Option<Range<usize>> {
    let faq = article.places.faq.clone().map_or(0..source.text.len(), |place| place.span);
    let (start, _) = source.text.get(faq.clone())?.match_indices(text).nth(nth - 1)?;
    let start = faq.start + start;
    Some(start..start + text.len())
}

/// Links and images in the parts that the allow-list turns away.
fn addresses(article: &Article, source: &Source, findings: &mut Findings) {
    let parts = [&article.places.faq, &article.places.takeaways];
    let body = front_matter::read(&source.text).map_or(0, |(_, body)| body);
    let document = Document::parse(&source.text, body, parts::SHORTCODES);
    for part in parts.into_iter().flatten() {
        for node in document.blocks() {
            visit(node, &document, &part.span, &mut |span, help| {
                let label = "only its text is shown".into();
                let report = Report::warning("this address is not allowed").code("blocked-address");
                findings.add(&report.at(Place::Span { source, span, label }).help(help));
            });
        }
    }
}

/// Says where a part has a bad address, and what to do.
fn visit(
    node: &Node,
    document: &Document,
    part: &Range<usize>,
    found: &mut dyn FnMut(Range<usize>, &'static str),
) {
    let span = document.span(node);
    if span.end <= part.start || part.end <= span.start {
        return;
    }
    let bad = match node {
        Node::Link(link) => Href::new(&link.url).is_none().then_some(nodes::LINKS),
        Node::Image(image) => Src::new(&image.url).is_none().then_some(nodes::IMAGES),
        _ => None,
    };
    if let Some(help) = bad {
        found(span, help);
    }
    for child in node.children() {
        visit(child, document, part, found);
    }
}
