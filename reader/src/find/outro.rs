//! Closing prose: what stands behind the last item of a part whose items have no end of their own, such as
//! sub-headings and bold paragraphs. It can't always be told from the last item's text. It begins
//!
//! 1. at a thematic break (`---`) or a comment that is a block (`<!-- end -->`) and not for a tool, unless other
//!    items have such things inside, too;
//! 2. with a last paragraph that is wholly in italics;
//! 3. after the first block, if each of at least two other items has one block only, and all that the last
//!    has beyond its first are paragraphs;
//! 4. with last paragraphs that plainly speak to the reader ([`reader`]), but for the item's first block.
//!
//! Else there is none. If in doubt it is rather closing prose than not: where the item was meant, its text
//! still stands in the article just below it, but closing prose inside of an answer would be hidden in it.
//! The third rule is a guess, of which the author is told.

mod reader;

use afterword::post::Flow;
#[cfg(test)]
pub(super) use reader::PHRASES;

use super::remarks::Why;
use crate::source::Node;

/// How comments begin that tell a tool what to do.
const FOR_TOOLS: [&str; 9] = [
    "prettier",
    "markdownlint",
    "textlint",
    "vale",
    "eslint",
    "cspell",
    "spell-checker",
    "lint",
    "more",
];

/// What a block is to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Paragraph,
    /// A paragraph that speaks to the reader; only known of the last ones.
    Address,
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
            Node::Html(html) if is_remark(&html.value) => Self::Comment,
            _ => Self::Other,
        }
    }

    pub(super) fn is_separator(self) -> bool {
        matches!(self, Self::Break | Self::Comment)
    }
}

/// Whether a block of HTML is a comment for people. Those for tools stand anywhere.
fn is_remark(html: &str) -> bool {
    let comment = html.trim_start().strip_prefix("<!--").map(str::trim_start);
    comment.is_some_and(|text| !FOR_TOOLS.iter().any(|tool| text.starts_with(tool)))
}

/// How many blocks of an item are left without the separators that end it.
pub(super) fn without_separators(blocks: &[Look]) -> usize {
    blocks.iter().rposition(|look| !look.is_separator()).map_or(0, |last| last + 1)
}

/// What an item's blocks are.
pub(super) fn looks(blocks: &[Node]) -> Vec<Look> {
    blocks.iter().map(Look::of).collect()
}

/// What the blocks of the last item are, and which of them speak to the reader.
pub(super) fn last_looks(blocks: &[Node]) -> Vec<Look> {
    let mut looks = looks(blocks);
    let text = |at| blocks.get(at).map(Node::to_string).unwrap_or_default();
    note_addresses(&mut looks, text);
    looks
}

/// Tells which of the last paragraphs speak to the reader; `text` gives the text of each.
pub(super) fn note_addresses(looks: &mut [Look], text: impl Fn(usize) -> String) {
    for (at, look) in looks.iter_mut().enumerate().rev() {
        if *look == Look::Paragraph && reader::is_addressed(&text(at)) {
            *look = Look::Address;
        } else if !look.is_separator() {
            break;
        }
    }
}

/// The other items, in so far as they tell what belongs to the last one.
#[derive(Debug, Default)]
pub(super) struct Others {
    /// How many blocks each of them has.
    counts: Vec<usize>,
    /// Whether separators stand inside of one.
    parted: bool,
}

impl Others {
    pub(super) fn add(&mut self, blocks: &[Look]) {
        let whole = without_separators(blocks);
        self.parted |=
            blocks.iter().take(whole).skip(start(blocks)).any(|look| look.is_separator());
        self.counts.push(whole);
    }

    pub(super) fn add_answer(&mut self, answer: &[Flow]) {
        self.parted |= answer.contains(&Flow::ThematicBreak);
        self.counts.push(answer.len());
    }
}

/// How many blocks of the last item belong to it, and why the others don't.
pub(super) fn keep(blocks: &[Look], others: &Others) -> (usize, Option<Why>) {
    let first = start(blocks);
    let whole = without_separators(blocks);
    let separated = blocks.iter().take(whole).skip(first).position(|look| look.is_separator());
    if let Some(at) = separated.filter(|_| !others.parted) {
        return (first + at, Some(Why::Parted));
    }
    if whole > first + 1 && blocks.get(whole - 1) == Some(&Look::Italics) {
        return (whole - 1, Some(Why::Italics));
    }
    let extra = blocks.get(first + 1..whole).unwrap_or_default();
    let addressed = extra.iter().rev().take_while(|look| **look == Look::Address).count();
    let short = others.counts.len() > 1 && others.counts.iter().all(|count| *count == 1);
    let is_prose = |look: &Look| matches!(look, Look::Paragraph | Look::Address);
    if short && addressed < extra.len() && extra.iter().all(is_prose) {
        return (first + 1, Some(Why::Longer));
    }
    (whole - addressed, (addressed > 0).then_some(Why::Address))
}

/// The first block that is no separator.
fn start(blocks: &[Look]) -> usize {
    blocks.iter().position(|look| !look.is_separator()).unwrap_or(blocks.len())
}
