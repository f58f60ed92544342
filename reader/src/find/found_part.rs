//! A part as it was found in the text, for the modules that look for it and those that judge it.

use std::ops::Range;

/// A part with its place in the file.
#[derive(Debug)]
pub(super) struct FoundPart<T> {
    pub(super) part: T,
    /// The span from the first item to the end of the last, in bytes.
    pub(super) span: Range<usize>,
    /// The spans of the questions with their answers; empty for takeaways.
    pub(super) item_spans: Vec<Range<usize>>,
}
