//! A part recognised in the body of a post, with its place there.

use std::ops::Range;

/// A part recognised in the body of a post, with its place there.
#[derive(Debug)]
pub(super) struct FoundPart<T> {
    pub(super) part: T,
    /// The bytes of the file from its first item to the end of its last.
    pub(super) at: Range<usize>,
    /// The bytes of each question with its answer; empty for takeaways.
    pub(super) items: Vec<Range<usize>>,
}
