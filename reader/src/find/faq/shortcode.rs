//! Shortcodes as questions: `{{< faq question="…" >}} … {{< /faq >}}`.
//!
//! Some are named as questions, and are questions wherever they stand. Others only fold text: they
//! are questions under a heading that names an FAQ (see [`super::details`]).

use super::super::findings::Findings;
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use super::spans::{blocks_beginning_in, first_block_from};
use crate::line::plain_line;
use crate::source::{Document, Shortcode, parse_line};

const FORM: &str = "this shortcode and its siblings";

/// The names of all shortcodes that may be questions.
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
/// The [`NAMES`] of shortcodes that are questions wherever they stand.
const QUESTIONS: &[&str] = &["faq", "faq-item", "faq_item", "faqitem", "question", "qa"];
/// The names of the argument that holds the question, the preferred ones first.
const ARGUMENTS: &[&str] = &["question", "q", "summary", "title", "name", "header", "heading"];

/// Finds the shortcodes of the whole post that are named as questions.
pub(super) fn find_question_shortcodes(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let all = scope.document.shortcodes().filter(|found| QUESTIONS.contains(&&*found.name));
    let items: Vec<Item> =
        all.filter_map(|found| read_shortcode(scope.document, &found, &mut findings)).collect();
    let first = first_block_from(scope.document, items.first()?.span.start);
    let title = scope.headings.last_before(first);
    Candidate::new(Scope { title, ..scope }, FORM, items, findings)
}

/// Reads a shortcode as an item; returns `None` if no argument holds a question, or, with a remark,
/// if a part is missing.
pub(super) fn read_shortcode(
    document: &Document<'_>,
    shortcode: &Shortcode,
    findings: &mut Findings,
) -> Option<Item> {
    let text = shortcode.argument(ARGUMENTS)?;
    let question = plain_line(document.convert_line(&parse_line(text)));
    let blocks = blocks_beginning_in(document, &shortcode.content);
    let answer = document.convert_blocks(document.blocks_in(&blocks));
    let item = Item::from_parts(&question, answer, shortcode.span.clone());
    item_or_remark(item, shortcode.span.clone(), findings)
}
