//! Closing prose: what stands behind the last item of a part whose items have no end of their own, such as
//! sub-headings and bold paragraphs. It can't always be told from the last item's text. It begins
//!
//! 1. at a thematic break (`---`) or a comment that is a block (`<!-- end -->`);
//! 2. with a last paragraph that is wholly in italics;
//! 3. after the first block, if each of at least two other items has one block only, and all that the last
//!    has beyond its first are paragraphs.
//!
//! Else there is none. If in doubt it is rather closing prose than not: where the item was meant, its text
//! still stands in the article just below it, but closing prose inside of an answer would be hidden in it.

use crate::markdown::Node;

/// What a block is to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Paragraph,
    Italics,
    Break,
    Comment,
    Other,
}

impl Look {
    pub(super) fn of(block: &Node) -> Self {
        match block {
            Node::Paragraph(paragraph) => match &*paragraph.children {
                [Node::Emphasis(_)] => Self::Italics,
                _ => Self::Paragraph,
            },
            Node::ThematicBreak(_) => Self::Break,
            Node::Html(html) if html.value.trim_start().starts_with("<!--") => Self::Comment,
            _ => Self::Other,
        }
    }

    pub(super) fn is_separator(self) -> bool {
        matches!(self, Self::Break | Self::Comment)
    }
}

/// How many blocks of an item are left without the separators that end it.
pub(super) fn without_separators(blocks: &[Look]) -> usize {
    blocks.iter().rposition(|look| !look.is_separator()).map_or(0, |last| last + 1)
}

/// How many blocks of the last item belong to it, and why the others don't; `others` has the number of
/// blocks of each other item.
pub(super) fn keep(blocks: &[Look], others: &[usize]) -> (usize, &'static str) {
    let first = blocks.iter().position(|look| !look.is_separator()).unwrap_or(blocks.len());
    let whole = without_separators(blocks);
    let separated = blocks.iter().skip(first).position(|look| look.is_separator());
    if let Some(at) = separated.filter(|at| first + at < whole) {
        return (first + at, "a break or a comment parts it from the last item");
    }
    if whole > first + 1 && blocks.get(whole - 1) == Some(&Look::Italics) {
        return (whole - 1, "it is a last paragraph in italics");
    }
    let short = others.len() > 1 && others.iter().all(|count| *count == 1);
    let extra = blocks.get(first + 1..whole).unwrap_or_default();
    if short && !extra.is_empty() && extra.iter().all(|look| *look == Look::Paragraph) {
        return (first + 1, "every other item has one block only");
    }
    (whole, "")
}
