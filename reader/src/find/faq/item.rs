//! One item of an FAQ: a question and its answer.

use std::ops::Range;

use afterword::post::{Flow, Phrasing, is_blank_flow, plain_text};

use super::super::findings::Findings;
use super::super::labels;
use super::super::remarks::{Fault, RemarkKind};
use super::answer::{build_answer, strip_dash};
use super::question::{Numbers, find_end_in_block, is_marked, strip_label};
use crate::line::{name_line, split_line};

/// A question and its answer.
#[derive(Debug)]
pub(super) struct Item {
    /// A line without links, images and breaks, not blank.
    pub(super) question: Vec<Phrasing>,
    /// The sub-heading that the question stands under.
    pub(super) group: Option<String>,
    /// Blocks, not blank.
    pub(super) answer: Vec<Flow>,
    /// A question mark ends the question, or a label stands before it.
    pub(super) is_marked: bool,
    /// The id of its heading on the page.
    pub(super) id: Option<String>,
    /// The bytes of question and answer in the file.
    pub(super) span: Range<usize>,
}

impl Item {
    /// Creates an item from `blocks`, the first of which begins with the question.
    ///
    /// # Errors
    ///
    /// The part that is missing.
    pub(super) fn split(
        blocks: Vec<Flow>,
        span: Range<usize>,
        numbers: Numbers,
    ) -> Result<Self, Fault> {
        let mut blocks = blocks.into_iter();
        let (Some(Flow::Paragraph { children }) | Some(Flow::Heading { children, .. })) =
            blocks.next()
        else {
            return Err(Fault::NoQuestion);
        };
        let rest: Vec<Flow> = blocks.collect();
        let (line, is_labelled) = strip_label(children, numbers);
        let end = find_end_in_block(&line, &rest, is_labelled).ok_or(Fault::NoQuestion)?;
        let (question, mut after) = split_line(line, end.at);
        if end.is_inside_line {
            after = strip_dash(after);
        }
        let answer = build_answer(after, rest, is_labelled);
        Self::new(name_line(question), answer, end.is_marked || is_labelled, span)
    }

    /// Creates an item whose question stands apart from its answer: a heading, a summary, a term.
    ///
    /// # Errors
    ///
    /// The part that is missing.
    pub(super) fn from_parts(
        question: Vec<Phrasing>,
        answer: Vec<Flow>,
        span: Range<usize>,
    ) -> Result<Self, Fault> {
        let question = name_line(question);
        let text = plain_text(&question);
        let label = labels::question_label_end(&text);
        let start = labels::number_end(&text).or(label).unwrap_or_default();
        let has_more = start > 0 && start < text.len();
        let question = if has_more { name_line(split_line(question, start).1) } else { question };
        let answer = build_answer(Vec::new(), answer, label.is_some());
        Self::new(question, answer, is_marked(&text), span)
    }

    /// Returns the question without formatting.
    pub(super) fn question_text(&self) -> String {
        plain_text(&self.question)
    }

    fn new(
        question: Vec<Phrasing>,
        answer: Vec<Flow>,
        is_marked: bool,
        span: Range<usize>,
    ) -> Result<Self, Fault> {
        if plain_text(&question).trim().is_empty() {
            return Err(Fault::NoQuestion);
        }
        if is_blank_flow(&answer) {
            return Err(Fault::NoAnswer);
        }
        Ok(Self { question, group: None, answer, is_marked, id: None, span })
    }
}

/// Returns the item; of one that lacks a part, adds a remark on `span` instead.
pub(super) fn item_or_remark(
    item: Result<Item, Fault>,
    span: Range<usize>,
    findings: &mut Findings,
) -> Option<Item> {
    item.map_err(|fault| findings.add_remark(span, RemarkKind::ItemLeftOut(fault))).ok()
}
