//! Decision lists: questions that lead the reader to a choice, as in `Do you camp in snow? → A
//! dome` or `Do the neighbours agree? If no → Move the hive`. Where no heading names an FAQ, they
//! are none.
//!
//! A list is one if half of its answers are branches, or if four fifths of its questions ask about
//! the reader. An answer is a branch if one of its lines has an arrow behind at most three words,
//! or begins with a condition such as "If no".

use afterword::post::Flow;

use super::super::headings::begins_with_name;
use super::item::Item;
use crate::line::text_content;

const ARROWS: [&str; 10] = ["→", "⇒", "➡", "➜", "➔", "➤", "⟶", "👉", "->", "=>"];
/// The most words before the arrow of a branch, as in "If not yet → Wait".
const MAX_WORDS_BEFORE_ARROW: usize = 3;

/// Returns whether the questions lead the reader to a choice.
pub(super) fn is_decision_list(items: &[Item]) -> bool {
    let branches = items.iter().filter(|item| has_branch(&item.answer)).count();
    let asks = |item: &&Item| {
        begins_with_name(&item.question_text(), |language| language.reader_questions)
    };
    let about_reader = items.iter().filter(asks).count();
    branches * 2 >= items.len() || about_reader * 5 >= items.len() * 4
}

fn has_branch(answer: &[Flow]) -> bool {
    answer.iter().any(|block| match block {
        Flow::Paragraph { children } => text_content(children).lines().any(is_branch),
        Flow::List { children, .. } => children.iter().any(|item| match item.children.first() {
            Some(Flow::Paragraph { children }) => text_content(children).lines().any(is_branch),
            _ => false,
        }),
        _ => false,
    })
}

fn is_branch(line: &str) -> bool {
    let arrow = ARROWS.iter().filter_map(|arrow| line.find(arrow)).min();
    let before = arrow.and_then(|arrow| line.get(..arrow));
    before.is_some_and(|before| before.split_whitespace().count() <= MAX_WORDS_BEFORE_ARROW)
        || begins_with_name(line, |language| language.branches)
}
