//! A candidate for the takeaways, in any form, and the scope in which a form looks for it.

use std::ops::Range;

use afterword::post::{Flow, Phrasing, flatten_flow, is_blank};

use crate::find::headings::Title;
use crate::find::marks::find_mark;
use crate::find::sections::{Headings, is_invisible};
use crate::line::tidy_line;
use crate::source::{Document, Node};

/// The section in which a form looks for takeaways.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) headings: &'a Headings,
    /// The heading of the section.
    pub(super) title: &'a Title,
    /// The indices of the section's blocks.
    pub(super) blocks: &'a Range<usize>,
}

impl Scope<'_> {
    /// Returns the indices of the blocks before the first sub-heading.
    pub(super) fn first_stretch(self) -> Range<usize> {
        let first = self.headings.in_range(self.blocks).first();
        self.blocks.start..first.map_or(self.blocks.end, |(index, _)| *index)
    }

    /// Returns the indices of the blocks before the first thematic break if only prose stands
    /// before it: the prose is the summary, and what stands behind the break is not. A text that
    /// ends in a colon announces what stands behind it.
    pub(super) fn without_blocks_behind_break(self) -> Range<usize> {
        let stretch = self.first_stretch();
        let blocks = self.document.blocks_in(&stretch);
        let is_break = |block: &Node| matches!(block, Node::ThematicBreak(_));
        let Some(at) = blocks.iter().position(is_break) else { return self.blocks.clone() };
        let mut before = blocks.iter().take(at).filter(|block| !is_invisible(block)).peekable();
        let has_prose = before.peek().is_some() && before.all(is_prose);
        if has_prose { stretch.start..stretch.start + at } else { self.blocks.clone() }
    }
}

/// Returns whether a block is a paragraph without a sign that it is an item or announces some.
fn is_prose(block: &Node) -> bool {
    let Node::Paragraph(paragraph) = block else { return false };
    let text = block.text();
    let is_bold = matches!(paragraph.children.first(), Some(Node::Strong(_)));
    !is_bold && find_mark(&text).is_none() && !text.trim_end().ends_with([':', '：'])
}

/// Blocks that may be the takeaways.
pub(super) struct Candidate {
    /// The form, as the subject of a sentence.
    pub(super) form: &'static str,
    pub(super) items: Vec<Vec<Phrasing>>,
    /// The label above each of the items; empty if they stand in one list.
    pub(super) groups: Vec<String>,
    /// The indices of the blocks.
    pub(super) blocks: Range<usize>,
}

impl Candidate {
    /// Returns a candidate, unless `items` is empty.
    pub(super) fn new(
        form: &'static str,
        items: Vec<Vec<Phrasing>>,
        blocks: Range<usize>,
    ) -> Option<Self> {
        (!items.is_empty()).then_some(Self { form, items, groups: Vec::new(), blocks })
    }
}

/// Turns the blocks of an item into a line, unless readers would see nothing of it.
pub(super) fn flatten_item(blocks: Vec<Flow>) -> Option<Vec<Phrasing>> {
    let mut line = Vec::new();
    flatten_flow(blocks, &mut line);
    tidy_line(&mut line);
    (!is_blank(&line)).then_some(line)
}
