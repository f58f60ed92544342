//! Definition lists: each term is a question, and its definitions are the answer.

use super::super::findings::Findings;
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use crate::source::Node;

const FORM: &str = "the terms of this definition list";

/// Finds paragraphs that lists of definitions follow.
pub(super) fn find_definition_lists(scope: Scope<'_>) -> Option<Candidate> {
    let document = scope.document;
    let mut findings = Findings::default();
    let mut items = Vec::new();
    let mut term = None;
    for (index, block) in scope.blocks.clone().zip(document.blocks_in(scope.blocks)) {
        let Node::List(list) = block else {
            term = Some((index, block));
            continue;
        };
        let Some((first, Node::Paragraph(paragraph))) = term.take() else { continue };
        if !document.is_definition_list(block) {
            continue;
        }
        let span = document.blocks_span(&(first..index + 1));
        let mut definitions = Vec::new();
        list.children.iter().for_each(|item| definitions.extend_from_slice(item.children()));
        let answer = document.convert_blocks(&definitions);
        let question = document.convert_line(&paragraph.children);
        let item = Item::from_parts(question, answer, span.clone());
        items.extend(item_or_remark(item, span, &mut findings));
    }
    Candidate::new(scope, FORM, items, findings)
}
