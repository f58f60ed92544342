//! The letters of a page's text with their places, and the place of a text among them.

use std::ops::Range;

use afterword_reader::{Outline, TextRun};

use super::elements::hidden_elements;

/// The most letters of an anchor before a heading.
const MAX_ANCHOR: usize = 4;

/// A letter, digit or sign that readers of the page see; white space is none.
#[derive(Debug)]
pub(super) struct Letter {
    pub(super) character: char,
    /// The index of its text in the outline.
    pub(super) run: usize,
    /// Its bytes in the page, which may be a character reference.
    pub(super) at: Range<usize>,
}

/// The text of a page that readers see.
pub(super) struct VisibleText<'a> {
    page: &'a str,
    outline: &'a Outline<'a>,
    /// The elements whose text is hidden.
    hidden: Vec<bool>,
}

impl<'a> VisibleText<'a> {
    pub(super) fn new(page: &'a str, outline: &'a Outline<'a>) -> Self {
        Self { page, outline, hidden: hidden_elements(outline) }
    }

    /// Returns the letters that begin in `range`.
    pub(super) fn letters_in(&self, range: &Range<usize>) -> Vec<Letter> {
        let texts = &self.outline.texts;
        let first = texts.partition_point(|run| run.span.end <= range.start);
        let runs = texts.iter().enumerate().skip(first);
        let mut letters = Vec::new();
        for (index, run) in runs.take_while(|(_, run)| run.span.start < range.end) {
            if run.parent.is_some_and(|parent| self.hidden.get(parent) == Some(&true)) {
                continue;
            }
            visit_characters(self.page, run, |character, at| {
                if is_visible(character) && range.contains(&at.start) {
                    letters.push(Letter { character, run: index, at });
                }
            });
        }
        letters
    }
}

/// Returns the text of `letters`, with a space where something stands between two of them.
pub(super) fn join_letters(letters: &[Letter]) -> String {
    let mut text = String::new();
    let mut end = letters.first().map_or(0, |first| first.at.start);
    for letter in letters {
        if letter.at.start > end {
            text.push(' ');
        }
        text.push(letter.character);
        end = letter.at.end;
    }
    text
}

/// Returns the characters of `text` that count as letters of a page.
pub(super) fn fold_text(text: &str) -> Vec<char> {
    text.chars().filter(|character| is_visible(*character)).collect()
}

/// Finds `text` in `letters`, among the first `most_before` of them; returns the range of their
/// indexes. A text of the page that `text` lacks as a whole, such as the anchor of a heading, may
/// stand between.
pub(super) fn find_text(
    letters: &[Letter],
    text: &[char],
    most_before: usize,
) -> Option<Range<usize>> {
    let first = text.first()?;
    let starts = letters.iter().enumerate().take(most_before + 1);
    let mut starts = starts.filter(|(_, letter)| letter.character == *first);
    starts.find_map(|(start, _)| Some(start..match_text(letters, start, text)?))
}

/// Returns whether `text` is all of `letters`, besides whole texts such as the anchor of a heading.
pub(super) fn is_whole_text(letters: &[Letter], text: &[char]) -> bool {
    let run = |index: usize| letters.get(index).map(|letter| letter.run);
    let Some(found) = find_text(letters, text, MAX_ANCHOR) else {
        return letters.is_empty() && text.is_empty();
    };
    let before = found.start.checked_sub(1).and_then(run);
    let last = found.end.checked_sub(1).and_then(run);
    before != run(found.start) && last != run(found.end)
}

/// Returns the index behind the letter that ends `text`, which begins at the index `start`.
fn match_text(letters: &[Letter], start: usize, text: &[char]) -> Option<usize> {
    let mut at = start;
    for character in text {
        while letters.get(at)?.character != *character {
            at = end_of_run(letters, at).filter(|_| at > start)?;
        }
        at += 1;
    }
    Some(at)
}

/// Returns the index behind the text that begins at the index `at`; `None` if none begins there.
fn end_of_run(letters: &[Letter], at: usize) -> Option<usize> {
    let run = letters.get(at)?.run;
    let begins = at.checked_sub(1).and_then(|before| letters.get(before));
    if begins.is_some_and(|before| before.run == run) {
        return None;
    }
    let length = letters.get(at..)?.iter().take_while(|letter| letter.run == run).count();
    Some(at + length)
}

fn is_visible(character: char) -> bool {
    !character.is_whitespace()
        && !matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Hands over the characters of a text, each with its bytes in the page.
fn visit_characters(page: &str, run: &TextRun<'_>, mut visit: impl FnMut(char, Range<usize>)) {
    let mut rest = page.get(run.span.clone()).unwrap_or_default();
    while let Some(first) = rest.chars().next() {
        let start = run.span.end - rest.len();
        let length = if first == '&' { reference_length(rest) } else { first.len_utf8() };
        let (unit, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let at = start..start + unit.len();
        if first == '&' {
            decode(unit).chars().for_each(|character| visit(character, at.clone()));
        } else {
            visit(first, at);
        }
        rest = behind;
    }
}

/// Returns the length of the character reference that `text` begins with, in bytes.
fn reference_length(text: &str) -> usize {
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = 1 + text.bytes().skip(1).take_while(is_inside).count();
    length + usize::from(text.as_bytes().get(length) == Some(&b';'))
}

fn decode(reference: &str) -> String {
    Outline::parse(reference).texts.into_iter().map(|run| run.value).collect()
}

#[cfg(test)]
mod tests {
    use afterword_reader::Outline;

    use super::{VisibleText, find_text, fold_text, is_whole_text, join_letters};

    fn places(page: &str, text: &str) -> Option<String> {
        let outline = Outline::parse(page);
        let letters = VisibleText::new(page, &outline).letters_in(&(0..page.len()));
        let found = find_text(&letters, &fold_text(text), 3)?;
        let found = letters.get(found)?;
        page.get(found.first()?.at.start..found.last()?.at.end).map(str::to_owned)
    }

    #[test]
    fn a_text_is_found_through_references_tags_and_spaces() {
        let page = "<p>1. A &amp;\r\n<b>b&eacute;</b>? C<script>x</script>";
        assert_eq!(places(page, "A & bé?").as_deref(), Some("A &amp;\r\n<b>b&eacute;</b>?"));
        assert_eq!(places(page, "bé? C"), None);
    }

    #[test]
    fn a_heading_has_a_text_besides_its_anchor() {
        for (page, is_whole) in [
            ("A b", true),
            ("A b<a href=#>#</a>", true),
            ("<a href=#>#</a> A <i>b</i>", true),
            ("A b c", false),
            ("c A b", false),
            ("c", false),
            ("", false),
        ] {
            let outline = Outline::parse(page);
            let letters = VisibleText::new(page, &outline).letters_in(&(0..page.len()));
            assert_eq!(is_whole_text(&letters, &fold_text("A b")), is_whole, "{page}");
        }
    }

    #[test]
    fn letters_are_joined_to_words() {
        let page = "<p> A &amp;\r\n<b>b&eacute;</b>? <script>x</script>";
        let outline = Outline::parse(page);
        let letters = VisibleText::new(page, &outline).letters_in(&(0..page.len()));
        assert_eq!(join_letters(&letters), "A & bé ?");
    }

    #[test]
    fn other_texts_may_stand_between_as_a_whole() {
        let page = "<h3>A<a href=#>#</a> b?</h3>";
        assert_eq!(places(page, "A b?").as_deref(), Some("A<a href=#>#</a> b?"));
        assert_eq!(places("<p>A, b?", "A b?"), None);
    }
}
