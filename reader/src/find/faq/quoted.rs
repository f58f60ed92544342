//! Quoted questions: a quotation of one paragraph that asks, with the answer below it, up to the
//! next one or the next heading. Interviews quote questions, too, so that the heading above has to
//! say nothing but FAQ.

use afterword::post::{Flow, Phrasing};

use super::super::findings::Findings;
use super::super::headings::FaqPlainness;
use super::super::outro::{self, OtherItems};
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use super::question::is_marked;
use crate::line::plain_line;
use crate::source::Node;

const FORM: &str = "this quotation and those that ask like it";

/// Finds the quotations of a section that ask, with the blocks below them.
pub(super) fn find_quoted_questions(scope: Scope<'_>) -> Option<Candidate> {
    scope.title.filter(|title| title.faq == Some(FaqPlainness::Alone))?;
    let document = scope.document;
    let mut entries: Vec<(Vec<Phrasing>, usize, usize)> = Vec::new();
    for stretch in scope.headings.ranges_between(scope.blocks) {
        let first = entries.len();
        for (index, block) in stretch.clone().zip(document.blocks_in(&stretch)) {
            let Some(question) = read_question(scope, block) else { continue };
            if let Some((.., end)) = entries.get_mut(first..).and_then(<[_]>::last_mut) {
                *end = index;
            }
            entries.push((question, index, stretch.end));
        }
    }
    let count = entries.len();
    let mut findings = Findings::default();
    let mut others = OtherItems::default();
    let mut items = Vec::with_capacity(count);
    for ((question, start, end), number) in entries.into_iter().zip(1..) {
        let blocks = document.blocks_in(&(start + 1..end));
        let (kept, reason) = outro::measure_item(blocks, number == count, &mut others);
        let kept = start + 1 + kept;
        if let Some(reason) = reason {
            outro::report_outro(|| document.blocks_span(&(kept..end)), reason, &mut findings);
        }
        let answer: Vec<Flow> = document.convert_blocks(document.blocks_in(&(start + 1..kept)));
        let span = document.blocks_span(&(start..kept));
        let item = Item::from_parts(question, answer, span.clone());
        items.extend(item_or_remark(item, span, &mut findings));
    }
    Candidate::new(scope, FORM, items, findings)
}

/// Returns the line of a quotation that is a question and nothing else.
fn read_question(scope: Scope<'_>, block: &Node) -> Option<Vec<Phrasing>> {
    let Node::Blockquote(quotation) = block else { return None };
    let [Node::Paragraph(paragraph)] = &*quotation.children else { return None };
    let line = scope.document.convert_line(&paragraph.children);
    is_marked(&plain_line(line.clone())).then_some(line)
}
