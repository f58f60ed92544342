//! Lines and columns as byte offsets, and byte offsets as lines and columns.

/// The byte offsets at which the lines of a text begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineStarts(Vec<usize>);

impl LineStarts {
    /// Finds the lines of `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        Self(std::iter::once(0).chain(ends).collect())
    }

    /// Returns the number, from 1, and the byte offset of the line with the byte at `offset`.
    #[must_use]
    pub fn find_line(&self, offset: usize) -> (usize, usize) {
        let number = self.0.partition_point(|start| *start <= offset);
        let start = number.checked_sub(1).and_then(|index| self.0.get(index)).copied();
        (number, start.unwrap_or_default())
    }

    /// Returns the line and the column of the byte at `offset` of `text`, both from 1, the column
    /// in characters.
    ///
    /// ```
    /// use afterword_reader::LineStarts;
    ///
    /// let text = "One\nZwölf?";
    /// assert_eq!(LineStarts::new(text).find_position(text, 9), (2, 5));
    /// ```
    #[must_use]
    pub fn find_position(&self, text: &str, offset: usize) -> (usize, usize) {
        let (number, start) = self.find_line(offset);
        let before = text.get(start..text.floor_char_boundary(offset)).unwrap_or_default();
        (number, before.chars().count() + 1)
    }
}

/// Returns the byte offset of line `number`, counted from 1, and its text without the line ending.
pub(crate) fn find_line(text: &str, number: usize) -> (usize, &str) {
    let mut start = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index + 1 == number {
            return (start, line.trim_end_matches(['\n', '\r']));
        }
        start += line.len();
    }
    (start, "")
}

/// Returns the byte offset of a syntax error in the JSON `text`, and its message without the
/// position.
///
/// `line`, `column` and `message` are those of serde_json's error: they count from 1, and the
/// message ends with them.
#[must_use]
pub fn locate_json_error<'a>(
    text: &str,
    line: usize,
    column: usize,
    message: &'a str,
) -> (usize, &'a str) {
    let (start, content) = find_line(text, line);
    let offset = start + column.saturating_sub(1).min(content.len());
    (offset, message.trim_end_matches(&format!(" at line {line} column {column}")))
}
