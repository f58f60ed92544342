//! One item of an FAQ: where its question ends and its answer begins.
//!
//! The question is in the item's first block, a paragraph or a heading. It is
//!
//! 1. what [`super::sentence`] finds to be a question, from the block's beginning to its question mark;
//! 2. else the first line, if it stands apart: a line ending, or another block, follows it.
//!
//! The rest of that block, and all blocks after it, are the answer. Formatting that spans the question's
//! end is parted: the question is plain text, the answer keeps it.

use afterword::post::{Flow, is_blank_flow};

use super::headings::one_line;
use super::sentence;
use crate::line::{holds_nothing, outline, split, tidy, tidy_blocks};

/// A question with its answer.
#[derive(Debug)]
pub(super) struct Item {
    /// Plain text, not blank.
    pub(super) question: String,
    /// Not blank.
    pub(super) answer: Vec<Flow>,
    /// Whether a question mark ends the question.
    pub(super) marked: bool,
}

/// What an item lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is neither a question nor a line of its own that could be one.
    NoQuestion,
    /// There is nothing after the question.
    NoAnswer,
}

/// Reads the blocks of an item.
pub(super) fn read(blocks: Vec<Flow>) -> Result<Item, Fault> {
    let mut blocks = blocks.into_iter();
    let (Some(Flow::Paragraph { children }) | Some(Flow::Heading { children, .. })) = blocks.next()
    else {
        return Err(Fault::NoQuestion);
    };
    let rest: Vec<Flow> = blocks.collect();
    let text = outline(&children);
    let (end, marked) = question_end(&text, !is_blank_flow(&rest))?;
    let (question, after) = split(children, end);
    let question = one_line(question);
    let answer = answer(after, rest);
    if question.is_empty() {
        return Err(Fault::NoQuestion);
    }
    if is_blank_flow(&answer) {
        return Err(Fault::NoAnswer);
    }
    Ok(Item { question, answer, marked })
}

/// Where the question ends, and whether it has a question mark; `more` tells of blocks after it.
fn question_end(text: &str, more: bool) -> Result<(usize, bool), Fault> {
    if let Some(end) = sentence::question_end(text, more) {
        return Ok((end, true));
    }
    match text.find('\n') {
        Some(end) => Ok((end, false)),
        None if more => Ok((text.len(), false)),
        None => Err(Fault::NoQuestion),
    }
}

fn answer(mut first: Vec<afterword::post::Phrasing>, rest: Vec<Flow>) -> Vec<Flow> {
    tidy(&mut first);
    let first = (!holds_nothing(&first)).then_some(Flow::Paragraph { children: first });
    let mut answer: Vec<Flow> = first.into_iter().chain(rest).collect();
    tidy_blocks(&mut answer);
    answer
}
