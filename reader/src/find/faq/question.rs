//! One item of an FAQ: where its question ends and its answer begins.
//!
//! The question is in the item's first block, a paragraph or a heading. A label before it (`Q:`, and where
//! asked for a number) is no part of it. It ends
//!
//! 1. at the label of its answer (`A:`), if it has a label itself: on a later line, in bold, or in the next
//!    block;
//! 2. where the bold text ends that it begins with, if that asks or is followed by more on its line;
//! 3. where [`super::sentence`] finds its question mark;
//! 4. else with the first line, if it stands apart: a line ending, or another block, follows it;
//! 5. else at a dash between spaces.
//!
//! The rest of that block, and all blocks after it, are the answer, without a dash or a label before it.
//! Formatting that spans the question's end is parted: the question is plain text, the answer keeps it.

use std::ops::Range;

use afterword::post::{Flow, Phrasing, is_blank_flow};

use super::super::remarks::Fault;
use super::super::{labels, sentence};
use super::candidate::Item;
use crate::line::{is_empty_line, plain_line, split_line, text_content, tidy_blocks, tidy_line};

/// Whether a number before a question is a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    AreLabels,
    AreText,
}

/// The end of a question in the text_content of its block.
struct End {
    at: usize,
    marked: bool,
    /// Whether the answer follows on the same line.
    same_line: bool,
}

/// Reads the blocks of an item, which is at this place.
pub(super) fn read(blocks: Vec<Flow>, at: Range<usize>, numbers: Numbers) -> Result<Item, Fault> {
    let mut blocks = blocks.into_iter();
    let (Some(Flow::Paragraph { children }) | Some(Flow::Heading { children, .. })) = blocks.next()
    else {
        return Err(Fault::NoQuestion);
    };
    let rest: Vec<Flow> = blocks.collect();
    let (line, labelled) = without_label(children, numbers);
    let end = question_end(&line, &rest, labelled).ok_or(Fault::NoQuestion)?;
    let (question, mut after) = split_line(line, end.at);
    if end.same_line {
        after = without_dash(after);
    }
    item(plain_line(question), answer(after, rest, labelled), end.marked || labelled, at)
}

/// An item whose question has a block of its own.
pub(super) fn apart(question: &str, answer: Vec<Flow>, at: Range<usize>) -> Result<Item, Fault> {
    let length = labels::number_end(question).or_else(|| labels::question_label_end(question));
    let text = question.get(length.unwrap_or_default()..).unwrap_or_default();
    // A label alone is text.
    let text = if text.is_empty() { question } else { text };
    let labelled = labels::question_label_end(question).is_some();
    let marked = sentence::ends_in_question_mark(text) || labelled;
    item(text.to_owned(), self::answer(Vec::new(), answer, labelled), marked, at)
}

fn item(
    question: String,
    answer: Vec<Flow>,
    marked: bool,
    at: Range<usize>,
) -> Result<Item, Fault> {
    if question.is_empty() {
        return Err(Fault::NoQuestion);
    }
    if is_blank_flow(&answer) {
        return Err(Fault::NoAnswer);
    }
    Ok(Item { question, answer, marked, id: None, at })
}

/// A line without the label before its question, and whether there was one that tells a question.
fn without_label(line: Vec<Phrasing>, numbers: Numbers) -> (Vec<Phrasing>, bool) {
    let text = text_content(&line);
    let number = match numbers {
        Numbers::AreLabels => labels::number_end(&text).unwrap_or_default(),
        Numbers::AreText => 0,
    };
    let question = text.get(number..).and_then(labels::question_label_end);
    let length = number + question.unwrap_or_default();
    let rest = if length == 0 { line } else { split_line(line, length).1 };
    (rest, question.is_some())
}

/// Where the question ends; `rest` are the blocks after its own.
fn question_end(line: &[Phrasing], rest: &[Flow], labelled: bool) -> Option<End> {
    let text = text_content(line);
    let more = !is_blank_flow(rest);
    let end = |at, marked| End { at, marked, same_line: !starts_line(&text, at) };
    if labelled {
        if let Some(at) = answer_label(line) {
            return Some(end(at, true));
        }
        if rest.first().is_some_and(begins_with_answer_label) {
            return Some(end(text.len(), true));
        }
    }
    if let Some((at, asks)) = bold_end(line).filter(|(at, asks)| *asks || !starts_line(&text, *at))
    {
        return Some(end(if asks { with_symbols(&text, at) } else { at }, asks));
    }
    if let Some(at) = sentence::find_question_end(&text, more) {
        return Some(end(at, true));
    }
    let first_line = text.find('\n').or_else(|| more.then_some(text.len()));
    let at = first_line.or_else(|| dash(&text))?;
    Some(end(at, false))
}

/// The end of the line if there are only symbols before it, and no dash, which would part the answer.
fn with_symbols(text: &str, at: usize) -> usize {
    let line = text.get(at..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    let parts = |c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '—' | ':');
    if line.contains(parts) { at } else { at + line.len() }
}

/// Whether nothing is left of a line at this place of its text.
fn starts_line(text: &str, at: usize) -> bool {
    let line = text.get(at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    line.trim().is_empty()
}

/// Where the bold text ends that a line begins with, and whether it asks.
fn bold_end(line: &[Phrasing]) -> Option<(usize, bool)> {
    let mut at = 0;
    for node in line {
        let text = text_content(std::slice::from_ref(node));
        at += text.len();
        match node {
            Phrasing::Strong { .. } => {
                let asks = sentence::ends_in_question_mark(&text);
                return (text.contains(char::is_alphanumeric)).then_some((at, asks));
            }
            _ if text.contains(char::is_alphanumeric) => return None,
            _ => {}
        }
    }
    None
}

/// Where the label of the answer is: at the beginning of a later line, or of bold text.
fn answer_label(line: &[Phrasing]) -> Option<usize> {
    let text = text_content(line);
    let is_label =
        |at: usize| text.get(at..).is_some_and(|rest| labels::answer_label_end(rest).is_some());
    let mut at = 0;
    let mut found = text.match_indices('\n').map(|(at, _)| at + 1).find(|at| is_label(*at));
    for node in line {
        if at > 0 && matches!(node, Phrasing::Strong { .. }) && is_label(at) {
            found = Some(found.map_or(at, |found| found.min(at)));
        }
        at += text_content(std::slice::from_ref(node)).len();
    }
    found
}

/// Whether a block begins with the label of an answer.
pub(super) fn begins_with_answer_label(block: &Flow) -> bool {
    matches!(block, Flow::Paragraph { children } if labels::answer_label_end(&text_content(children)).is_some())
}

/// Where the first dash between spaces is.
fn dash(text: &str) -> Option<usize> {
    [" - ", " – ", " — "].iter().filter_map(|dash| text.find(dash)).min().filter(|at| *at > 0)
}

/// A line without the dash or colon that it begins with.
fn without_dash(line: Vec<Phrasing>) -> Vec<Phrasing> {
    let text = text_content(&line);
    let start = text.trim_start();
    let rest = start.strip_prefix(['-', '–', '—', ':']);
    let Some(rest) = rest.filter(|rest| rest.starts_with(char::is_whitespace)) else { return line };
    split_line(line, text.len() - rest.len()).1
}

fn answer(mut first: Vec<Phrasing>, rest: Vec<Flow>, labelled: bool) -> Vec<Flow> {
    tidy_line(&mut first);
    let first = (!is_empty_line(&first)).then_some(Flow::Paragraph { children: first });
    let mut answer: Vec<Flow> = first.into_iter().chain(rest).collect();
    if let Some(Flow::Paragraph { children }) = answer.first_mut() {
        let text = text_content(children);
        let label =
            labels::answer_label_end(&text).filter(|at| labelled || is_sure_label(&text, *at));
        if let Some(at) = label {
            *children = split_line(std::mem::take(children), at).1;
        }
    }
    answer
        .retain(|block| !matches!(block, Flow::Paragraph { children } if is_empty_line(children)));
    tidy_blocks(&mut answer);
    answer
}

/// Whether a label can't be anything else: `C: is full` begins with none.
fn is_sure_label(text: &str, end: usize) -> bool {
    let label = text.get(..end).unwrap_or_default();
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    label.contains([':', '：']) && (letters > 1 || label.contains(['A', '答', '답']))
}
