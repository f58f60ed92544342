//! A question: the signs that make a line one, and the place at which it ends.
//!
//! A line is *marked* as a question if it ends in a question mark ([`sentence`]), or if a label
//! such as `Q:` stands before it ([`labels`]). How many questions of an FAQ have to be marked
//! depends on the heading above ([`super::threshold`]). The others are questions by their place: a
//! heading, a summary, a term, the first line of a list item.
//!
//! A line of a paragraph begins a question by one of three signs ([`QuestionSign`]).
//!
//! In a block that also has the answer, the question begins after its label, and ends at the first
//! of these places:
//!
//! 1. at the label of its answer (`A:`), if it has a label itself: on a later line, in bold, or in
//!    the next block;
//! 2. at the end of the bold text that it begins with, if that asks or more follows on the line;
//! 3. at the question mark that [`sentence`] finds;
//! 4. at the end of the first line, if another line or block follows;
//! 5. at a dash between spaces.

use afterword::post::{Flow, Phrasing, is_blank_flow};

use super::super::{labels, sentence};
use super::answer::{begins_with_answer_label, find_answer_label};
use crate::line::{split_line, text_content};

/// The meaning of a number before a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    AreLabels,
    AreText,
}

/// A sign that a line begins a question, the surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum QuestionSign {
    /// The whole line is bold.
    Bold,
    /// It begins with a number in bold.
    BoldNumber,
    /// It has a label; or a question mark, after a number or in bold.
    Marked,
}

/// The end of a question in the text of its block.
pub(super) struct QuestionEnd {
    /// The byte of the block's [`text_content`].
    pub(super) at: usize,
    pub(super) is_marked: bool,
    /// The answer follows on the same line.
    pub(super) is_inside_line: bool,
}

/// Returns whether a text that is nothing but a question is marked as one.
pub(super) fn is_marked(text: &str) -> bool {
    sentence::ends_in_question_mark(text) || labels::question_label_end(text).is_some()
}

/// Returns the sign that a line of a paragraph begins a question.
pub(super) fn find_question_sign(line: &[Phrasing]) -> Option<QuestionSign> {
    let text = text_content(line);
    let number = labels::number_end(&text).unwrap_or_default();
    let rest = text.get(number..).unwrap_or_default();
    let asks = |text: &str| sentence::find_question_end(text, true).is_some();
    if labels::question_label_end(rest).is_some() || (number > 0 && asks(rest)) {
        return Some(QuestionSign::Marked);
    }
    let start = line.iter().position(|node| !is_text_without_words(node))?;
    let (first, rest) = line.get(start..)?.split_first()?;
    let bold = bold_text(first)?;
    let is_alone = !text_content(rest).contains(char::is_alphanumeric);
    if asks(&bold) {
        Some(QuestionSign::Marked)
    } else if labels::number_end(&bold).is_some() {
        Some(QuestionSign::BoldNumber)
    } else {
        is_alone.then_some(QuestionSign::Bold)
    }
}

fn is_text_without_words(node: &Phrasing) -> bool {
    matches!(node, Phrasing::Text { value } if !value.contains(char::is_alphanumeric))
}

/// Returns the text of a node that is bold, or that is bold inside italics or a link.
fn bold_text(node: &Phrasing) -> Option<String> {
    match node {
        Phrasing::Strong { children } => Some(text_content(children)),
        Phrasing::Emphasis { children } | Phrasing::Link { children, .. } => match &**children {
            [Phrasing::Strong { children }] => Some(text_content(children)),
            _ => None,
        },
        _ => None,
    }
}

/// Returns a line without the labels before its question, and whether one of them was that of a
/// question rather than a number.
pub(super) fn strip_label(line: Vec<Phrasing>, numbers: Numbers) -> (Vec<Phrasing>, bool) {
    let text = text_content(&line);
    let number = match numbers {
        Numbers::AreLabels => labels::number_end(&text).unwrap_or_default(),
        Numbers::AreText => 0,
    };
    let label = text.get(number..).and_then(labels::question_label_end);
    let end = number + label.unwrap_or_default();
    let rest = if end == 0 { line } else { split_line(line, end).1 };
    (rest, label.is_some())
}

/// Returns the end of the question that begins a block; `rest` are the blocks after it.
pub(super) fn find_end_in_block(
    line: &[Phrasing],
    rest: &[Flow],
    is_labelled: bool,
) -> Option<QuestionEnd> {
    let text = text_content(line);
    let has_more = !is_blank_flow(rest);
    let end_at = |at, is_marked| QuestionEnd {
        at,
        is_marked,
        is_inside_line: !rest_of_line(&text, at).trim().is_empty(),
    };
    if is_labelled {
        if let Some(at) = find_answer_label(line) {
            return Some(end_at(at, true));
        }
        if rest.first().is_some_and(begins_with_answer_label) {
            return Some(end_at(text.len(), true));
        }
    }
    if let Some((at, asks)) = find_bold_end(line) {
        if asks {
            return Some(end_at(include_symbols(&text, at), true));
        }
        let end = end_at(at, false);
        if end.is_inside_line {
            return Some(end);
        }
    }
    if let Some(at) = sentence::find_question_end(&text, has_more) {
        return Some(end_at(at, true));
    }
    let first_line = text.find('\n').or_else(|| has_more.then_some(text.len()));
    first_line.or_else(|| find_dash(&text)).map(|at| end_at(at, false))
}

/// Returns the end of the bold text that a line begins with, and whether that text asks.
fn find_bold_end(line: &[Phrasing]) -> Option<(usize, bool)> {
    let mut end = 0;
    for node in line {
        let text = text_content(std::slice::from_ref(node));
        end += text.len();
        let has_words = text.contains(char::is_alphanumeric);
        if matches!(node, Phrasing::Strong { .. }) {
            return has_words.then(|| (end, sentence::ends_in_question_mark(&text)));
        }
        if has_words {
            return None;
        }
    }
    None
}

/// Returns the end of the line if only symbols stand before it, else `at`. A dash or colon is none
/// of them: it separates the answer.
fn include_symbols(text: &str, at: usize) -> usize {
    let rest = rest_of_line(text, at);
    let ends_symbols = |c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '—' | ':');
    if rest.contains(ends_symbols) { at } else { at + rest.len() }
}

fn rest_of_line(text: &str, at: usize) -> &str {
    text.get(at..).and_then(|rest| rest.split('\n').next()).unwrap_or_default()
}

/// Returns the byte of the first dash between spaces.
fn find_dash(text: &str) -> Option<usize> {
    [" - ", " – ", " — "].iter().filter_map(|dash| text.find(dash)).min().filter(|at| *at > 0)
}
