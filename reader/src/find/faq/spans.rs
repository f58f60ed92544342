//! Bytes of the file and indexes of its outermost blocks, converted into each other.

use std::ops::Range;

use crate::source::Document;

/// Returns the index of the first block that begins at or after `byte`.
pub(super) fn first_block_from(document: &Document<'_>, byte: usize) -> usize {
    document.blocks().partition_point(|block| document.span(block).start < byte)
}

/// Returns the indexes of the blocks that begin in `span`.
pub(super) fn blocks_beginning_in(document: &Document<'_>, span: &Range<usize>) -> Range<usize> {
    first_block_from(document, span.start)..first_block_from(document, span.end)
}

/// Returns the bytes from the end of the block before `blocks` to the beginning of the one after.
///
/// Shortcodes between the blocks, which are no blocks themselves, are in it.
pub(super) fn reach_of_blocks(document: &Document<'_>, blocks: &Range<usize>) -> Range<usize> {
    let before = blocks.start.checked_sub(1).and_then(|index| document.blocks().get(index));
    let after = document.blocks().get(blocks.end);
    let start = before.map_or(0, |block| document.span(block).end);
    start..after.map_or(usize::MAX, |block| document.span(block).start)
}
