//! Labels before the text of a question, an answer or an item: `Q:`, `Question 2.`, `A:`, `1.`,
//! `(3)`.
//!
//! A label is no part of the text. Each function takes a text and returns the byte at which the
//! text after the label begins.

use super::languages::{WordList, is_in_any_language};
use crate::letters::lower_case;

/// The length in bytes beyond which a word is not looked up; no label comes near.
const MAX_WORD_BYTES: usize = 40;
/// The marks between a label and the text.
const SEPARATORS: &[char] = &[':', '.', ')', '-', '–', '—', '：', '．', '、'];
/// The separators that need no space after them.
const WIDE_SEPARATORS: &[char] = &['：', '．', '、'];

/// Returns whether a lower-case word is a label of questions or answers.
pub(super) fn is_label_word(word: &str) -> bool {
    is_in_any_language(word, |language| language.question_labels)
        || is_in_any_language(word, |language| language.answer_labels)
}

/// Returns the end of the label of a question, such as `Q:`.
pub(super) fn question_label_end(text: &str) -> Option<usize> {
    word_label_end(text, |language| language.question_labels, "q")
}

/// Returns the end of the label of an answer, such as `A:`.
pub(super) fn answer_label_end(text: &str) -> Option<usize> {
    word_label_end(text, |language| language.answer_labels, "a")
}

/// Returns the end of the number of an item, such as `1.`.
pub(super) fn number_end(text: &str) -> Option<usize> {
    let start = text.trim_start();
    let (rest, in_brackets) = match start.strip_prefix('(') {
        Some(rest) => (rest, true),
        None => (start.strip_prefix('#').unwrap_or(start), false),
    };
    let rest = strip_digits(rest)?;
    let rest = match strip_keycap(rest) {
        Some(rest) => rest,
        None if in_brackets => rest.strip_prefix(')').filter(|rest| is_spaced(rest))?,
        None => strip_separator(rest)?,
    };
    Some(text.len() - rest.trim_start().len())
}

/// Returns the end of the number of a section inside of another one, such as `5.1`.
///
/// Amounts look like it, so all headings of a list should have one.
pub(super) fn section_number_end(text: &str) -> Option<usize> {
    let start = text.trim_start();
    let mut rest = strip_digits(start)?.strip_prefix('.').and_then(strip_digits)?;
    while let Some(next) = rest.strip_prefix('.').and_then(strip_digits) {
        rest = next;
    }
    let rest = rest.strip_prefix(['.', ')', ':']).unwrap_or(rest);
    let is_number = is_spaced(rest) && rest.contains(char::is_alphanumeric);
    is_number.then(|| text.len() - rest.trim_start().len())
}

/// Returns the end of a label made of a word of `list`, and of a number if it has one.
///
/// Without a number it needs a colon; only the `strong` word may also end in `.` or `)`.
fn word_label_end(text: &str, list: WordList, strong: &str) -> Option<usize> {
    let start = text.trim_start();
    let end = start.find(|c: char| !c.is_alphabetic() && !is_combining_mark(c));
    let (word, rest) = start.split_at_checked(end.unwrap_or(start.len()))?;
    let word = (word.len() <= MAX_WORD_BYTES).then(|| lower_case(word))?;
    if !is_in_any_language(&word, list) {
        return None;
    }
    let rest = match strip_digits(rest.trim_start().trim_start_matches('#')) {
        Some(rest) => strip_separator(rest)?,
        None => {
            let has_colon = rest.trim_start().starts_with([':', '：']);
            let is_strong = word == strong && rest.starts_with(['.', ')']);
            (has_colon || is_strong).then(|| strip_separator(rest)).flatten()?
        }
    };
    Some(text.len() - rest.trim_start().len())
}

/// Returns the text after one to three digits.
fn strip_digits(text: &str) -> Option<&str> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    matches!(count, 1..=3).then(|| text.get(count..)).flatten()
}

/// Returns the text after a separator. A dash needs space on both sides (`2-3` is a range); a full
/// stop or bracket follows the number at once (`1 .` is a mistake).
fn strip_separator(text: &str) -> Option<&str> {
    let start = text.trim_start_matches([' ', '\u{a0}']);
    let rest = start.strip_prefix(SEPARATORS)?;
    let has_space_before = start.len() < text.len();
    if start.starts_with(WIDE_SEPARATORS) {
        return Some(rest);
    }
    if start.starts_with(['-', '–', '—']) && !has_space_before {
        return None;
    }
    if start.starts_with(['.', ')']) && has_space_before {
        return None;
    }
    Some(rest).filter(|rest| is_spaced(rest))
}

/// Returns the text after the end of a keycap emoji, as in 1️⃣.
fn strip_keycap(text: &str) -> Option<&str> {
    text.trim_start_matches('\u{fe0f}').strip_prefix('\u{20e3}')
}

/// Returns whether the text after a label is empty or begins with white space.
fn is_spaced(text: &str) -> bool {
    text.is_empty() || text.starts_with(char::is_whitespace)
}

/// Returns whether `c` belongs to the letter before it: an accent, or a vowel sign of Devanagari.
fn is_combining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{93a}'..='\u{94f}')
}

#[cfg(test)]
mod tests {
    use super::{answer_label_end, number_end, question_label_end, section_number_end};

    #[track_caller]
    fn assert_rest(label_end: fn(&str) -> Option<usize>, text: &str, rest: Option<&str>) {
        assert_eq!(label_end(text).and_then(|at| text.get(at..)), rest, "{text:?}");
    }

    #[test]
    fn questions_and_answers_have_labels_of_many_kinds() {
        for text in [
            "Q: Why?",
            "Q1: Why?",
            "Q. Why?",
            "q 12) Why?",
            "Question 3 - Why?",
            "Frage: Why?",
            "Q3. Why?",
            "问：Why?",
            "Q #4: Why?",
        ] {
            assert_rest(question_label_end, text, Some("Why?"));
        }
        for text in [
            "A: So.",
            "A1. So.",
            "Answer: So.",
            "Réponse : So.",
            "答：So.",
            "A. So.",
            "ת: So.",
            "ج: So.",
        ] {
            assert_rest(answer_label_end, text, Some("So."));
        }
        assert_rest(question_label_end, "Q:", Some(""));
    }

    #[test]
    fn words_are_no_labels() {
        for text in ["Q is a letter", "Questions: none", "Why?", "Q&A", "S. Miller?", "", "Q-tips?"]
        {
            assert_rest(question_label_end, text, None);
        }
        for text in ["A dryer", "A-team", "Also: no", "A 5-year plan", "ت: no"] {
            assert_rest(answer_label_end, text, None);
        }
    }

    #[test]
    fn sections_have_numbers_of_several_parts() {
        for text in ["5.1 Rest", "5.1. Rest", "2.10) Rest", "1.2.3 Rest"] {
            assert_rest(section_number_end, text, Some("Rest"));
        }
        for text in ["5 Rest", "5. Rest", "5.1", "5.x Rest", "1.5kW", ""] {
            assert_rest(section_number_end, text, None);
        }
    }

    #[test]
    fn numbers_are_written_in_many_ways() {
        for text in [
            "1. Why?",
            "12) Why?",
            "#3: Why?",
            "(4) Why?",
            "5 - Why?",
            "6 – Why?",
            "7️⃣ Why?",
            "8、Why?",
            "9: Why?",
        ] {
            assert_rest(number_end, text, Some("Why?"));
        }
        for text in
            ["1.5 kW?", "2-3 years?", "2024: why?", "5 minutes?", "(5 minutes)", "3", "1 . x"]
        {
            assert_rest(number_end, text, None);
        }
    }
}
