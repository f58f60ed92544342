//! The items before the last one, which tell how long the last one may be.

use afterword::post::Flow;

use super::block_kind::{BlockKind, count_without_separators, first_content};

/// The shape of the items before the last one.
#[derive(Debug, Default)]
pub(in crate::find) struct OtherItems {
    /// The number of blocks in each item, without the separators at its end.
    lengths: Vec<usize>,
    have_separators: bool,
}

impl OtherItems {
    /// Adds an item with blocks of these kinds.
    pub(in crate::find) fn add_blocks(&mut self, kinds: &[BlockKind]) {
        let length = count_without_separators(kinds);
        let mut content = kinds.iter().take(length).skip(first_content(kinds));
        self.have_separators |= content.any(|kind| kind.is_separator());
        self.lengths.push(length);
    }

    /// Adds an item with this answer.
    pub(in crate::find) fn add_answer(&mut self, answer: &[Flow]) {
        self.have_separators |= answer.contains(&Flow::ThematicBreak);
        self.lengths.push(answer.len());
    }

    /// Returns whether an item has a separator between its blocks.
    pub(super) fn have_separators(&self) -> bool {
        self.have_separators
    }

    /// Returns whether these are at least two items of one block each.
    pub(super) fn have_one_block_each(&self) -> bool {
        self.lengths.len() > 1 && self.lengths.iter().all(|length| *length == 1)
    }
}
