//! Lines that begin with a mark ([`crate::find::marks`]), as lines of one paragraph or as
//! paragraphs: each is an item. A line without a mark goes on with the one before it, and blocks
//! between two marked paragraphs belong to the first. The mark is removed if all items have the
//! same one; different ones say something.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::candidate::{Candidate, Scope, flatten_item};
use crate::find::marks::{self, Mark};
use crate::find::outro::{self, OtherItems};
use crate::line::{split_line, split_source_lines, text_content};
use crate::source::Node;

/// The most blocks that an item has behind its own paragraph.
const MAX_BLOCKS_BETWEEN: usize = 3;

/// The lines of one item, and the mark before them.
struct MarkedLines {
    mark: Mark,
    /// The byte of the text behind the mark.
    text_start: usize,
    lines: Vec<Phrasing>,
    after: Vec<Flow>,
}

/// Finds takeaways in at least two lines that begin with a mark, up to the first sub-heading.
pub(super) fn find_marked_takeaways(scope: Scope<'_>) -> Option<Candidate> {
    let stretch = scope.first_stretch();
    let starts = find_starts(scope, &stretch);
    let first = *starts.first()?;
    let ends = starts.iter().skip(1).copied().chain([stretch.end]);
    let mut others = OtherItems::default();
    let mut items: Vec<MarkedLines> = Vec::new();
    let mut last = first;
    for (start, next) in starts.iter().copied().zip(ends) {
        let blocks = scope.document.blocks_in(&(start..next));
        let (length, _) = outro::measure_item(blocks, next == stretch.end, &mut others);
        let is_last = next == stretch.end;
        // Without other items to compare with, nothing tells what belongs to the last one.
        let length = if is_last && starts.len() < 3 { 1 } else { length };
        last = start + length;
        items.extend(split_paragraph(scope, &(start..last)));
    }
    if items.len() < 2 {
        return None;
    }
    build_candidate(items, first..last)
}

/// Finds takeaways in the marked lines of the paragraph whose first line is the name of the
/// section.
pub(super) fn find_marked_below_name(scope: Scope<'_>) -> Option<Candidate> {
    let name = scope.blocks.start.checked_sub(1)?;
    let blocks = name..name + 1;
    let items = split_paragraph(scope, &blocks);
    if items.len() < 2 {
        return None;
    }
    build_candidate(items, blocks)
}

fn build_candidate(items: Vec<MarkedLines>, blocks: Range<usize>) -> Option<Candidate> {
    let mark = items.first().map(|item| item.mark.clone());
    let are_equal = items.iter().all(|item| Some(&item.mark) == mark.as_ref());
    let mut lines = Vec::with_capacity(items.len());
    items.into_iter().for_each(|item| lines.extend(item.into_line(are_equal)));
    Candidate::new("the lines that begin with a mark", lines, blocks)
}

/// Returns the paragraphs that begin with a mark, up to the first one that stands too far behind.
fn find_starts(scope: Scope<'_>, stretch: &Range<usize>) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for (index, block) in stretch.clone().zip(scope.document.blocks_in(stretch)) {
        let is_far = starts.last().is_some_and(|last| index - last > MAX_BLOCKS_BETWEEN + 1);
        if is_far || matches!(block, Node::List(_) | Node::Table(_)) {
            break;
        }
        if has_marks(scope, block) {
            starts.push(index);
        }
    }
    starts
}

/// Returns whether a paragraph begins with a mark, or has two lines or more that do.
fn has_marks(scope: Scope<'_>, block: &Node) -> bool {
    let Node::Paragraph(paragraph) = block else { return false };
    let line = scope.document.convert_line(&paragraph.children);
    let text = text_content(&line);
    let marked = text.lines().filter(|line| marks::find_mark(line).is_some());
    marks::find_mark(&text).is_some() || marked.count() > 1
}

/// Splits the paragraph that `blocks` begin with before each mark. Lines before the first mark
/// announce the items and belong to none.
fn split_paragraph(scope: Scope<'_>, blocks: &Range<usize>) -> Vec<MarkedLines> {
    let mut blocks = scope.document.convert_blocks(scope.document.blocks_in(blocks)).into_iter();
    let Some(Flow::Paragraph { children }) = blocks.next() else { return Vec::new() };
    let mut items: Vec<MarkedLines> = Vec::new();
    for line in split_source_lines(children) {
        let text = text_content(&line);
        match (marks::find_mark(text.trim_end_matches('\n')), items.last_mut()) {
            (Some((mark, text_start)), _) => {
                items.push(MarkedLines { mark, text_start, lines: line, after: Vec::new() });
            }
            (None, Some(item)) => item.lines.extend(line),
            (None, None) => {}
        }
    }
    if let Some(item) = items.last_mut() {
        item.after.extend(blocks);
    }
    items
}

impl MarkedLines {
    fn into_line(self, without_mark: bool) -> Option<Vec<Phrasing>> {
        let start = if without_mark { self.text_start } else { 0 };
        let children = split_line(self.lines, start).1;
        let mut blocks = self.after;
        blocks.insert(0, Flow::Paragraph { children });
        flatten_item(blocks)
    }
}
