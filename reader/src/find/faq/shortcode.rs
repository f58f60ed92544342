//! Shortcodes that say by their name that they are questions of an FAQ, wherever they stand; and those that
//! fold text, which are questions where a heading says so (see [`super::details`]).

use std::ops::Range;

use super::super::findings::Findings;
use super::super::remarks::RemarkKind;
use super::candidate::{Candidate, Item, Scope};
use super::question;
use crate::line::plain_line;
use crate::source::{Document, Shortcode, parse_line};

const FORM: &str = "this shortcode and its siblings";

/// All names of shortcodes that matter here.
pub(crate) const NAMES: &[&str] = &[
    "faq",
    "faq-item",
    "faq_item",
    "faqitem",
    "question",
    "qa",
    "details",
    "expand",
    "accordion",
    "accordion-item",
    "collapse",
    "faqs",
];
/// Those of [`NAMES`] that name a question.
const QUESTIONS: &[&str] = &["faq", "faq-item", "faq_item", "faqitem", "question", "qa"];
/// What the argument may be called that holds the question.
const ARGUMENTS: &[&str] = &["question", "q", "summary", "title", "name", "header", "heading"];

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let all = scope.document.shortcodes().filter(|found| QUESTIONS.contains(&&*found.name));
    let items: Vec<Item> =
        all.filter_map(|found| item(scope.document, &found, &mut findings)).collect();
    let start = items.first()?.at.start;
    let title = scope.headings.last_before(first_block(scope.document, start));
    Some(Candidate::new(Scope { title, ..scope }, FORM, items, findings))
}

/// A shortcode as a question; `None` if it has no question, or if that has no answer, of which is told.
pub(super) fn item(
    document: &Document<'_>,
    shortcode: &Shortcode,
    findings: &mut Findings,
) -> Option<Item> {
    let text = shortcode.argument(ARGUMENTS)?;
    let question = plain_line(document.convert_line(&parse_line(text)));
    let blocks = first_block(document, shortcode.content.start)
        ..first_block(document, shortcode.content.end);
    let answer = document.convert_blocks(document.blocks_in(&blocks));
    match question::apart(&question, answer, shortcode.at.clone()) {
        Ok(item) => Some(item),
        Err(fault) => {
            findings.add_remark(shortcode.at.clone(), RemarkKind::ItemLeftOut(fault));
            None
        }
    }
}

/// The first block that begins at this place in the file or behind it.
pub(super) fn first_block(document: &Document<'_>, place: usize) -> usize {
    document.blocks().partition_point(|block| document.span(block).start < place)
}

/// Where a section is in the file, up to the next block.
pub(super) fn reach(document: &Document<'_>, blocks: &Range<usize>) -> Range<usize> {
    let place = |index: usize| {
        document.blocks().get(index).map_or(usize::MAX, |block| document.span(block).start)
    };
    let before = blocks.start.checked_sub(1).and_then(|index| document.blocks().get(index));
    before.map_or(0, |block| document.span(block).end)..place(blocks.end)
}
