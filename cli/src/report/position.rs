//! Lines and columns of byte offsets.

use std::ops::Range;

/// A line of a text.
pub(super) struct Line<'a> {
    /// The number of the line, from 1.
    pub(super) number: usize,
    /// The byte offset of its first character.
    pub(super) start: usize,
    /// The line without its line ending.
    pub(super) text: &'a str,
}

impl<'a> Line<'a> {
    /// Returns the line of `text` that contains the byte at `offset`.
    pub(super) fn at(text: &'a str, offset: usize) -> Self {
        let (before, after) =
            text.split_at_checked(text.floor_char_boundary(offset)).unwrap_or((text, ""));
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = after.find('\n').map_or(text.len(), |end| before.len() + end);
        let number = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let text = text.get(start..end).unwrap_or_default();
        Self { number, start, text: text.strip_suffix('\r').unwrap_or(text) }
    }
}

/// Returns the line and the column of the byte at `offset`, both from 1, the column in characters.
pub(super) fn find_position(text: &str, offset: usize) -> (usize, usize) {
    let line = Line::at(text, offset);
    let before = text.get(line.start..text.floor_char_boundary(offset)).unwrap_or_default();
    (line.number, before.chars().count() + 1)
}

/// Returns `span` up to the end of its first line.
pub(super) fn clip_to_first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    let rest = text.get(start..text.floor_char_boundary(span.end)).unwrap_or_default();
    start..start + rest.lines().next().unwrap_or_default().trim_end().len()
}
