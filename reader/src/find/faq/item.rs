//! One item of an FAQ: a question and its answer.

use std::ops::Range;

use afterword::post::{Flow, is_blank_flow};

use super::super::findings::Findings;
use super::super::labels;
use super::super::remarks::{Fault, RemarkKind};
use super::answer::{build_answer, strip_dash};
use super::question::{Numbers, find_end_in_block, is_marked, strip_label};
use crate::line::{plain_line, split_line};

/// A question and its answer.
#[derive(Debug)]
pub(super) struct Item {
    /// Plain text, not blank.
    pub(super) question: String,
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
        Self::new(plain_line(question), answer, end.is_marked || is_labelled, span)
    }

    /// Creates an item whose question stands apart from its answer: a heading, a summary, a term.
    ///
    /// # Errors
    ///
    /// The part that is missing.
    pub(super) fn from_parts(
        question: &str,
        answer: Vec<Flow>,
        span: Range<usize>,
    ) -> Result<Self, Fault> {
        let label = labels::question_label_end(question);
        let start = labels::number_end(question).or(label).unwrap_or_default();
        let text = question.get(start..).filter(|text| !text.is_empty());
        let answer = build_answer(Vec::new(), answer, label.is_some());
        Self::new(text.unwrap_or(question).to_owned(), answer, is_marked(question), span)
    }

    fn new(
        question: String,
        answer: Vec<Flow>,
        is_marked: bool,
        span: Range<usize>,
    ) -> Result<Self, Fault> {
        if question.is_empty() {
            return Err(Fault::NoQuestion);
        }
        if is_blank_flow(&answer) {
            return Err(Fault::NoAnswer);
        }
        Ok(Self { question, answer, is_marked, id: None, span })
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
