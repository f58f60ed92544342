//! An answer: the label before it, and what remains of its blocks without label and dash.

use afterword::post::{Flow, Phrasing};

use super::super::labels;
use crate::line::{is_empty_line, split_line, text_content, tidy_blocks, tidy_line};

/// Returns the byte at which the label of an answer stands: at the start of a later line of the
/// block, or of bold text.
pub(super) fn find_answer_label(line: &[Phrasing]) -> Option<usize> {
    let text = text_content(line);
    let is_label =
        |at: &usize| text.get(*at..).is_some_and(|rest| labels::answer_label_end(rest).is_some());
    let on_a_line = text.match_indices('\n').map(|(at, _)| at + 1).find(is_label);
    let in_bold = bold_starts(line).into_iter().filter(|at| *at > 0).find(is_label);
    on_a_line.into_iter().chain(in_bold).min()
}

/// Returns the bytes of the line's text at which bold text begins.
fn bold_starts(line: &[Phrasing]) -> Vec<usize> {
    let mut at = 0;
    let mut starts = Vec::new();
    for node in line {
        if matches!(node, Phrasing::Strong { .. }) {
            starts.push(at);
        }
        at += text_content(std::slice::from_ref(node)).len();
    }
    starts
}

/// Returns whether a block begins with the label of an answer.
pub(super) fn begins_with_answer_label(block: &Flow) -> bool {
    let Flow::Paragraph { children } = block else { return false };
    labels::answer_label_end(&text_content(children)).is_some()
}

/// Returns a line without the dash or colon that it begins with.
pub(super) fn strip_dash(line: Vec<Phrasing>) -> Vec<Phrasing> {
    let text = text_content(&line);
    let rest = text.trim_start().strip_prefix(['-', '–', '—', ':']);
    let Some(rest) = rest.filter(|rest| rest.starts_with(char::is_whitespace)) else { return line };
    split_line(line, text.len() - rest.len()).1
}

/// Returns the answer made of the rest of the question's block and the blocks after it, tidied and
/// without a label.
///
/// If the question has a label, a label that might be text (`C: is full`) is one, too.
pub(super) fn build_answer(
    mut first: Vec<Phrasing>,
    rest: Vec<Flow>,
    is_labelled: bool,
) -> Vec<Flow> {
    tidy_line(&mut first);
    let mut answer = rest;
    if !is_empty_line(&first) {
        answer.insert(0, Flow::Paragraph { children: first });
    }
    if let Some(Flow::Paragraph { children }) = answer.first_mut() {
        let text = text_content(children);
        let label = labels::answer_label_end(&text);
        if let Some(end) = label.filter(|end| is_labelled || is_unmistakable(&text, *end)) {
            *children = split_line(std::mem::take(children), end).1;
        }
    }
    answer
        .retain(|block| !matches!(block, Flow::Paragraph { children } if is_empty_line(children)));
    tidy_blocks(&mut answer);
    answer
}

/// Returns whether the label that ends at byte `end` can only be that of an answer.
fn is_unmistakable(text: &str, end: usize) -> bool {
    let label = text.get(..end).unwrap_or_default();
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    label.contains([':', '：']) && (letters > 1 || label.contains(['A', '答', '답']))
}
