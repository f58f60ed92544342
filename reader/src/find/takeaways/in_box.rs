//! Takeaways in a box, such as `:::tip Key takeaways`, `<KeyTakeaways>` or a blockquote that begins
//! with their name: the entries of the box's list, or the first form that fits its blocks. A box
//! without a name counts as its blocks if a heading that names them stands right above it.

use std::ops::Range;

use super::candidate::{Candidate, Scope, flatten_item};
use super::find_in_section;
use crate::find::boxes::{self, read_titled_box};
use crate::find::headings::Title;
use crate::find::sections::{Headings, is_invisible};
use crate::source::{Container, Document, Node};

/// Finds the takeaways in the box at the index `at` of the outermost blocks, which has this title.
/// Returns them with their span in the file. Returns `None` if the block is no box.
pub(super) fn find_in_box(
    document: &Document<'_>,
    at: usize,
    title: &Title,
) -> Option<Result<(Candidate, Range<usize>), String>> {
    let block = document.blocks().get(at)?;
    let titled = read_titled_box(document, block, title.rank)?;
    if let Node::Container(container) = block
        && let Some(candidate) = read_entries(document, container, at)
    {
        return Some(Ok((candidate, document.span(block))));
    }
    Some(find_in_blocks(document, titled.blocks, at, title))
}

/// Finds the takeaways in the box that the section of a heading begins with.
pub(super) fn find_in_first_box(scope: Scope<'_>) -> Option<(Candidate, Range<usize>)> {
    let stretch = scope.first_stretch();
    let mut visible = stretch.clone().zip(scope.document.blocks_in(&stretch));
    let (at, block) = visible.find(|(_, block)| !is_invisible(block))?;
    let is_box = matches!(block, Node::Container(_) | Node::Blockquote(_));
    let is_read = is_box && scope.title.is_heading();
    is_read
        .then(|| find_in_blocks(scope.document, block.children(), at, scope.title).ok())
        .flatten()
}

/// Finds the takeaways in the blocks of the box at the index `at` of the outermost ones.
fn find_in_blocks(
    document: &Document<'_>,
    blocks: &[Node],
    at: usize,
    title: &Title,
) -> Result<(Candidate, Range<usize>), String> {
    let inside = document.with_blocks(blocks);
    let headings = Headings::from_document(&inside);
    let blocks = 0..inside.blocks().len();
    let scope = Scope { document: &inside, headings: &headings, title, blocks: &blocks };
    find_in_section(scope).map(|found| {
        let span = inside.blocks_span(&found.blocks);
        (Candidate { blocks: at..at + 1, ..found }, span)
    })
}

/// Reads the texts of a list among the attributes of a container.
fn read_entries(document: &Document<'_>, container: &Container, at: usize) -> Option<Candidate> {
    let texts = boxes::texts(container)?.into_iter();
    let items = texts.filter_map(|text| flatten_item(document.parse_flow(text))).collect();
    Candidate::new("the entries of this box", items, at..at + 1)
}
