//! The kinds of blocks that tell where an item ends: separators, italics, and paragraphs that
//! address the reader ("Leave a comment"). It knows single blocks, not items.

use super::super::headings::contains_name;
use crate::source::Node;

/// The first words of comments that direct a tool.
const TOOLS: [&str; 12] = [
    "prettier",
    "markdownlint",
    "textlint",
    "vale",
    "eslint",
    "cspell",
    "spell-checker",
    "lint",
    "more",
    "wp:",
    "/wp:",
    "kg-card-",
];

/// The length in bytes beyond which a paragraph says more than to address the reader.
const LONGEST_ADDRESS: usize = 400;

/// The kind of a block, as far as it tells where an item ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::find) enum BlockKind {
    Paragraph,
    /// A paragraph that addresses the reader; recognised only among the last paragraphs.
    AddressesReader,
    /// A paragraph that is wholly in italics.
    Italics,
    ThematicBreak,
    /// A block of HTML that is a comment for people.
    Comment,
    /// The text of a footnote, or a definition, which readers find elsewhere.
    Elsewhere,
    Other,
}

impl BlockKind {
    /// Returns the kind of `block`, which is never [`Self::AddressesReader`].
    pub(in crate::find) fn from_block(block: &Node) -> Self {
        match block {
            Node::Paragraph(paragraph) => match &*paragraph.children {
                [Node::Emphasis(_)] => Self::Italics,
                _ => Self::Paragraph,
            },
            Node::ThematicBreak(_) => Self::ThematicBreak,
            Node::Html(html) if is_comment_for_people(&html.source) => Self::Comment,
            Node::Definition(_) | Node::FootnoteDefinition(_) => Self::Elsewhere,
            _ => Self::Other,
        }
    }

    /// Returns whether a block of this kind is no part of an item that it ends.
    fn is_trimmed(self) -> bool {
        self.is_separator() || self == Self::Elsewhere
    }

    pub(in crate::find) fn is_separator(self) -> bool {
        matches!(self, Self::ThematicBreak | Self::Comment)
    }

    pub(super) fn is_prose(self) -> bool {
        matches!(self, Self::Paragraph | Self::AddressesReader)
    }
}

fn is_comment_for_people(html: &str) -> bool {
    let comment = html.trim_start().strip_prefix("<!--").map(str::trim_start);
    comment.is_some_and(|text| !TOOLS.iter().any(|tool| text.starts_with(tool)))
}

/// Returns the kinds of `blocks`.
pub(in crate::find) fn block_kinds(blocks: &[Node]) -> Vec<BlockKind> {
    blocks.iter().map(BlockKind::from_block).collect()
}

/// Returns the kinds of the last item's `blocks`, with its last paragraphs that address the reader.
pub(in crate::find) fn last_block_kinds(blocks: &[Node]) -> Vec<BlockKind> {
    let mut kinds = block_kinds(blocks);
    mark_addressed(&mut kinds, |at| blocks.get(at).map(Node::text).unwrap_or_default());
    kinds
}

/// Marks the last paragraphs that address the reader; `text` returns the text of a block.
pub(in crate::find) fn mark_addressed(kinds: &mut [BlockKind], text: impl Fn(usize) -> String) {
    for (at, kind) in kinds.iter_mut().enumerate().rev() {
        if *kind == BlockKind::Paragraph && addresses_reader(&text(at)) {
            *kind = BlockKind::AddressesReader;
        } else if !kind.is_trimmed() {
            break;
        }
    }
}

fn addresses_reader(paragraph: &str) -> bool {
    paragraph.len() <= LONGEST_ADDRESS
        && contains_name(paragraph, |language| language.reader_addresses)
}

/// Returns the number of blocks up to the last one that is neither a separator nor the text of a
/// footnote.
pub(in crate::find) fn count_without_separators(kinds: &[BlockKind]) -> usize {
    kinds.iter().rposition(|kind| !kind.is_trimmed()).map_or(0, |last| last + 1)
}

/// Returns the index of the first block that is not a separator.
pub(super) fn first_content(kinds: &[BlockKind]) -> usize {
    kinds.iter().position(|kind| !kind.is_separator()).unwrap_or(kinds.len())
}
