//! Definition lists: a term is a question, its definitions are the answer.

use std::ops::Range;

use super::super::findings::Findings;
use super::super::remarks::RemarkKind;
use super::candidate::{Candidate, Scope};
use super::question;
use crate::line::plain_line;
use crate::source::Node;

const FORM: &str = "the terms of this definition list";

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
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
        let at: Range<usize> = document.blocks_span(&(first..index + 1));
        let definitions = list.children.iter().flat_map(Node::children);
        let answer = document.convert_blocks(&definitions.cloned().collect::<Vec<_>>());
        let question = plain_line(document.convert_line(&paragraph.children));
        match question::apart(&question, answer, at.clone()) {
            Ok(item) => items.push(item),
            Err(fault) => findings.add_remark(at, RemarkKind::ItemLeftOut(fault)),
        }
    }
    (!items.is_empty()).then(|| Candidate::new(scope, FORM, items, findings))
}
