//! The coverage of a part's place: whether the part's data has everything that readers see there,
//! so that a page may show the part instead.
//!
//! The data is incomplete if at that place
//!
//! - a block belongs to no question: a heading above a group, prose between groups, a question that
//!   is left out;
//! - a word or an image is in no item;
//! - a site generator or a browser makes more than text of something: shortcodes that are not read,
//!   tags of Liquid, HTML elements without a node in rich text ([`unsupported`]). The author gets a
//!   remark about each.

mod calls;
mod elements;
mod scripts;
mod unsupported;
mod visible_content;

use std::collections::HashSet;
use std::ops::Range;

use afterword::post::{Faq, Takeaways};

use super::findings::Findings;
use super::outro::BlockKind;
use super::remarks::RemarkKind;
use super::sections::is_invisible;
use crate::line::plain_line;
use crate::source::{Document, Node};
use unsupported::find_unsupported;
use visible_content::VisibleContent;

/// The place of a part in the text: whole blocks, from the first question or takeaway to the end of
/// the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The place in the file, in bytes.
    pub span: Range<usize>,
    /// The part's data has everything that readers see there.
    pub is_whole: bool,
    /// The bytes of each question with its answer; empty for takeaways.
    pub items: Vec<Range<usize>>,
}

/// Returns the place of an FAQ, whose questions with their answers are at `item_spans`.
pub(super) fn locate_faq(
    document: &Document<'_>,
    span: Range<usize>,
    item_spans: &[Range<usize>],
    faq: Option<&Faq>,
    findings: &mut Findings,
) -> Place {
    let mut data = VisibleContent::default();
    for item in faq.iter().flat_map(|faq| &faq.items) {
        data.add_line(&item.question);
        data.add_text(item.group.as_deref().unwrap_or_default());
        data.add_blocks(item.answer.clone());
    }
    let covered = unite_ranges(item_spans);
    let groups: HashSet<_> =
        faq.iter().flat_map(|faq| &faq.items).map(|item| &item.group).collect();
    let is_group = |block: &Node| {
        let Node::Heading(heading) = block else { return false };
        let text = plain_line(document.convert_line(&heading.children));
        groups.contains(&Some(text.into()))
    };
    let is_extra = |block: &&Node| {
        let at = document.span(block);
        let next = covered.partition_point(|item| item.end <= at.start);
        let is_in_item = covered.get(next).is_some_and(|item| item.start < at.end);
        !is_in_item
            && !BlockKind::from_block(block).is_separator()
            && !is_invisible(block)
            && !is_group(block)
    };
    let blocks = blocks_at(document, &span);
    let extra = blocks.into_iter().find(is_extra).map(|block| document.span(block));
    locate_part(document, span, item_spans, extra, &data, findings)
}

/// Returns the place of takeaways.
pub(super) fn locate_takeaways(
    document: &Document<'_>,
    span: Range<usize>,
    takeaways: Option<&Takeaways>,
    findings: &mut Findings,
) -> Place {
    let mut data = VisibleContent::default();
    for item in takeaways.iter().flat_map(|part| &part.items) {
        data.add_text(item.group.as_deref().unwrap_or_default());
        data.add_line(&item.text);
    }
    locate_part(document, span, &[], None, &data, findings)
}

/// Returns the place of a part. `extra` is a block there that belongs to no item, and `data` is
/// what the part shows.
fn locate_part(
    document: &Document<'_>,
    span: Range<usize>,
    item_spans: &[Range<usize>],
    extra: Option<Range<usize>>,
    data: &VisibleContent,
    findings: &mut Findings,
) -> Place {
    let blocks = blocks_at(document, &span);
    let unsupported = find_unsupported(document, &blocks, &span, item_spans);
    let mut text = VisibleContent::default();
    blocks
        .iter()
        .for_each(|block| text.add_blocks(document.convert_blocks(std::slice::from_ref(*block))));
    let extra = extra.or_else(|| text.exceeds(data).then(|| span.clone()));
    if let Some(extra) = &extra {
        findings.add_decision(
            || extra.clone(),
            || {
                "the text has more than the items here, and so the part cannot be shown in its \
                 place"
            },
        );
    }
    let is_whole = extra.is_none() && unsupported.is_empty();
    for (at, content) in unsupported {
        findings.add_remark(at, RemarkKind::Unsupported(content));
    }
    let mut items = item_spans.to_vec();
    if let Some(last) = items.last_mut() {
        *last = exclude_notes(document, last);
    }
    Place { span, is_whole, items }
}

/// Returns `item` without the footnotes at its end, which belong to the whole page.
fn exclude_notes(document: &Document<'_>, item: &Range<usize>) -> Range<usize> {
    let blocks = blocks_at(document, item);
    let is_note = |block: &Node| matches!(block, Node::FootnoteDefinition(_));
    if !blocks.last().is_some_and(|last| is_note(last)) {
        return item.clone();
    }
    let is_own = |block: &&&Node| !is_note(block) && !BlockKind::from_block(block).is_separator();
    let last = blocks.iter().rfind(is_own);
    item.start..last.map_or(item.end, |last| document.span(last).end)
}

/// Returns `ranges` in order, joined where they overlap.
fn unite_ranges(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted = ranges.to_vec();
    sorted.sort_by_key(|range| range.start);
    let mut united: Vec<Range<usize>> = Vec::with_capacity(sorted.len());
    for range in sorted {
        match united.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => united.push(range),
        }
    }
    united
}

/// Returns the outermost blocks that overlap `span`; of a box that is longer, the blocks in it.
fn blocks_at<'a>(document: &'a Document<'_>, span: &Range<usize>) -> Vec<&'a Node> {
    let mut found = Vec::new();
    let mut remaining: Vec<&Node> = document.blocks().iter().rev().collect();
    while let Some(block) = remaining.pop() {
        let at = document.span(block);
        let is_longer = at.start < span.start || span.end < at.end;
        if at.end <= span.start || span.end <= at.start {
            continue;
        }
        match block {
            Node::Container(_) | Node::Blockquote(_) if is_longer => {
                remaining.extend(block.children().iter().rev());
            }
            _ => found.push(block),
        }
    }
    found
}
