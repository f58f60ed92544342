//! The items of one list, each with a question and an answer.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::super::super::findings::Findings;
use super::super::super::lists::{BrokenList, ListEntry, numbered_question_start};
use super::super::super::outro::{self, OtherItems};
use super::super::super::remarks::Fault;
use super::super::item::Item;
use super::super::question::Numbers;
use crate::line::{split_line, split_source_lines, text_content};
use crate::source::{Document, Node};

/// The reason why a list is not one of questions.
pub(super) struct Rejection {
    /// The bytes of the first item that lacks a part.
    pub(super) span: Range<usize>,
    pub(super) fault: Fault,
    /// Two items or more, and at least half of all, are marked questions with answers.
    pub(super) is_half_marked: bool,
}

/// An item before its question and answer are split.
#[derive(Clone)]
struct UnsplitItem {
    span: Range<usize>,
    blocks: Vec<Flow>,
}

impl UnsplitItem {
    fn split(self) -> Result<Item, Fault> {
        Item::split(self.blocks, self.span, Numbers::AreText)
    }
}

/// Reads a list of which each item has a question and an answer.
///
/// # Errors
///
/// The first item that lacks one of them.
pub(super) fn read_list(
    document: &Document<'_>,
    list: &BrokenList<'_>,
    findings: &mut Findings,
) -> Result<Vec<Item>, Rejection> {
    let mut unsplit = Vec::with_capacity(list.entries.len());
    list.entries.iter().for_each(|entry| add_items(document, entry, &mut unsplit));
    let count = unsplit.len();
    let last = unsplit.pop();
    let mut items = Vec::with_capacity(count);
    unsplit.into_iter().for_each(|item| items.push((item.span.clone(), item.split())));
    if let Some(last) = last {
        let others: Vec<_> = items.iter().filter_map(|(_, item)| item.as_ref().ok()).collect();
        let span = last.span.clone();
        let item = read_last_item(document, list, last, &others, findings);
        items.push((span, item));
    }
    let mut faults = items.iter().filter_map(|(span, item)| Some((span, item.as_ref().err()?)));
    let first_fault = faults.next().map(|(span, fault)| (span.clone(), *fault));
    let mut complete = Vec::with_capacity(count);
    items.into_iter().for_each(|(_, item)| complete.extend(item));
    let items = complete;
    let Some((span, fault)) = first_fault else { return Ok(items) };
    let marked = items.iter().filter(|item| item.is_marked).count();
    Err(Rejection { span, fault, is_half_marked: marked > 1 && marked * 2 >= count })
}

/// Reads the last item. If it has no answer itself, the blocks after the list are its answer,
/// provided that the other items have their answers outside of their own blocks, too.
fn read_last_item(
    document: &Document<'_>,
    list: &BrokenList<'_>,
    last: UnsplitItem,
    others: &[&Item],
    findings: &mut Findings,
) -> Result<Item, Fault> {
    let item = last.clone().split();
    let is_broken = list.list_count > 1 || others.is_empty() || list.entries.len() <= others.len();
    if item.is_ok() || !is_broken {
        return item;
    }
    let mut answers = OtherItems::default();
    others.iter().for_each(|item| answers.add_answer(&item.answer));
    let kinds = outro::last_block_kinds(document.blocks_in(&list.tail));
    let (kept, reason) = outro::find_outro(&kinds, &answers);
    let tail = list.tail.start..list.tail.start + kept;
    let outro = tail.end..list.tail.end;
    if let Some(reason) = reason {
        outro::report_outro(|| document.blocks_span(&outro), reason, findings);
    }
    let mut blocks = last.blocks;
    blocks.extend(document.convert_blocks(document.blocks_in(&tail)));
    let span = last.span.start..document.blocks_span(&tail).end.max(last.span.end);
    UnsplitItem { span, blocks }.split()
}

/// Adds the item of an entry, and those that are lines of the paragraphs after it.
fn add_items(document: &Document<'_>, entry: &ListEntry<'_>, items: &mut Vec<UnsplitItem>) {
    let span = document.span(entry.item);
    items.push(UnsplitItem { span, blocks: document.convert_blocks(entry.content()) });
    let mut number = entry.number;
    for block in document.blocks_in(&entry.after) {
        let span = document.span(block);
        for (index, lines) in split_block(document, block, &mut number).into_iter().enumerate() {
            match items.last_mut() {
                Some(item) if index == 0 => {
                    item.span.end = span.end;
                    item.blocks.extend(lines);
                }
                _ => items.push(UnsplitItem { span: span.clone(), blocks: lines }),
            }
        }
    }
    if let (Some(nested), Some(item)) = (&entry.nested, items.last_mut()) {
        item.span.end = document.span(nested).end;
        item.blocks.extend(document.convert_blocks(std::slice::from_ref(nested)));
    }
}

/// Splits a paragraph before each line that is the next item of the list. The first part belongs to
/// the item before it.
fn split_block(document: &Document<'_>, block: &Node, number: &mut usize) -> Vec<Vec<Flow>> {
    let blocks = document.convert_blocks(std::slice::from_ref(block));
    let [Flow::Paragraph { children }] = &*blocks else { return vec![blocks] };
    let mut parts: Vec<Vec<Phrasing>> = vec![Vec::new()];
    for line in split_source_lines(children.clone()) {
        let text = text_content(&line);
        let start = numbered_question_start(text.trim_end_matches('\n'), *number + 1);
        match (start, parts.last_mut()) {
            (None, Some(part)) => part.extend(line),
            (start, _) => {
                *number += 1;
                parts.push(split_line(line, start.unwrap_or_default()).1);
            }
        }
    }
    let mut items = Vec::with_capacity(parts.len());
    parts.into_iter().for_each(|children| items.push(vec![Flow::Paragraph { children }]));
    items
}
