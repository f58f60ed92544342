//! The outro: blocks behind the last item of a part that do not belong to it.
//!
//! Items that have no end of their own, such as sub-headings and bold paragraphs, run to the end of
//! their section, closing prose included. In the last item the outro begins
//!
//! 1. at a thematic break (`---`) or a comment in a block of its own (`<!-- end -->`), unless other
//!    items have such separators inside; comments that direct a tool do not count;
//! 2. at a last paragraph that is wholly in italics;
//! 3. behind the first block, if at least two other items all have one block only, and the rest of
//!    the last item consists of paragraphs;
//! 4. at the last paragraphs that address the reader ([`block_kind`]), the first block excepted.
//!
//! In doubt a block counts as outro: text that is left out of an item still stands in the article,
//! right below it, while an outro that is taken into an answer is hidden with that answer. Rule 3
//! is a guess, and the author gets a remark about it.

mod block_kind;
mod other_items;

use std::ops::Range;

use super::findings::{EXPLAINS, Findings};
use super::remarks::RemarkKind;
use crate::source::Node;
use block_kind::first_content;
pub(super) use block_kind::{
    BlockKind, block_kinds, count_without_separators, last_block_kinds, mark_addressed,
};
pub(super) use other_items::OtherItems;

/// The reason why the last blocks of a section are the outro, and not part of the last item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OutroReason {
    Separated,
    Italics,
    LongerThanOthers,
    AddressesReader,
}

impl OutroReason {
    fn text(self) -> &'static str {
        match self {
            Self::Separated => "a break or a comment separates it from the last item",
            Self::Italics => "it is a last paragraph in italics",
            Self::LongerThanOthers => "every other item has only one block",
            Self::AddressesReader => "it addresses the reader",
        }
    }
}

/// Returns the number of blocks that belong to the last item, and the reason why the rest does not.
pub(super) fn find_outro(kinds: &[BlockKind], others: &OtherItems) -> (usize, Option<OutroReason>) {
    let first = first_content(kinds);
    let length = count_without_separators(kinds);
    let separator = kinds.iter().take(length).skip(first).position(|kind| kind.is_separator());
    if let Some(at) = separator.filter(|_| !others.have_separators()) {
        return (first + at, Some(OutroReason::Separated));
    }
    if length > first + 1 && kinds.get(length - 1) == Some(&BlockKind::Italics) {
        return (length - 1, Some(OutroReason::Italics));
    }
    let extra = kinds.get(first + 1..length).unwrap_or_default();
    let is_addressed = |kind: &&BlockKind| **kind == BlockKind::AddressesReader;
    let addressed = extra.iter().rev().take_while(is_addressed).count();
    let is_prose = extra.iter().all(|kind| kind.is_prose());
    if others.have_one_block_each() && addressed < extra.len() && is_prose {
        return (first + 1, Some(OutroReason::LongerThanOthers));
    }
    (length - addressed, (addressed > 0).then_some(OutroReason::AddressesReader))
}

/// Returns the number of `blocks` that belong to an item. The last item is measured by
/// [`find_outro`]; any other is added to `others`.
pub(super) fn measure_item(
    blocks: &[Node],
    is_last: bool,
    others: &mut OtherItems,
) -> (usize, Option<OutroReason>) {
    if is_last {
        return find_outro(&last_block_kinds(blocks), others);
    }
    let kinds = block_kinds(blocks);
    others.add_blocks(&kinds);
    (count_without_separators(&kinds), None)
}

/// Adds the decision that the blocks at `span` are no part of the last answer, and a remark if that
/// is a guess.
pub(super) fn report_outro(
    span: impl Fn() -> Range<usize>,
    reason: OutroReason,
    findings: &mut Findings,
) {
    let text = || format!("this is not part of the last answer: {}", reason.text());
    findings.add_decision(&span, text);
    if EXPLAINS && reason == OutroReason::LongerThanOthers {
        findings.add_remark(span(), RemarkKind::PossibleAnswer);
    }
}
