//! Lines and columns that parsers report, as byte offsets.

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
