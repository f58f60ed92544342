//! Lines and columns of byte offsets.

use std::ops::Range;

use crate::source::Source;

/// The most bytes of a line that are marked.
const MAX_MARKED: usize = 80;

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
    /// Returns the line of `source` that contains the byte at `offset`.
    pub(super) fn at(source: &'a Source, offset: usize) -> Self {
        let (number, start) = source.line_starts().find_line(offset);
        let text = source.text.get(start..).unwrap_or_default();
        let text = text.split('\n').next().unwrap_or_default();
        Self { number, start, text: text.strip_suffix('\r').unwrap_or(text) }
    }
}

/// Returns the line and the column of the byte at `offset`, both from 1, the column in characters.
pub(crate) fn find_position(source: &Source, offset: usize) -> (usize, usize) {
    source.line_starts().find_position(&source.text, offset)
}

/// Returns `span` up to the end of its first line, or less of it if it is long, as on a minified
/// page: all of a marked span is shown, whatever the width of the terminal.
pub(super) fn clip_to_first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    let rest = text.get(start..text.floor_char_boundary(span.end)).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let short = line.get(..line.floor_char_boundary(MAX_MARKED)).unwrap_or_default();
    start..start + short.trim_end().len()
}
