//! Bold paragraphs: at least two that begin in bold, as in `**1. X** text` or `**Label:** text`.
//! The blocks up to the next one belong to the same item. A line in a paragraph that begins with a
//! bold number begins an item, too.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::candidate::{Candidate, Scope, flatten_item};
use crate::find::labels;
use crate::find::outro::{self, OtherItems};
use crate::line::{split_line, split_source_lines, text_content};
use crate::source::Node;

/// Finds takeaways in bold paragraphs, up to the first sub-heading.
pub(super) fn find_bold_takeaways(scope: Scope<'_>) -> Option<Candidate> {
    let sub_headings = scope.headings.in_range(scope.blocks);
    let end = sub_headings.first().map_or(scope.blocks.end, |(index, _)| *index);
    let range = scope.blocks.start..end;
    let blocks = range.clone().zip(scope.document.blocks_in(&range));
    let starts: Vec<usize> =
        blocks.filter(|(_, block)| begins_in_bold(block)).map(|(index, _)| index).collect();
    let first = *starts.first().filter(|_| starts.len() > 1)?;
    let ends = starts.iter().skip(1).copied().chain([end]);
    let mut others = OtherItems::default();
    let mut items = Vec::new();
    let mut last = first;
    for (start, next) in starts.iter().copied().zip(ends) {
        let blocks = scope.document.blocks_in(&(start..next));
        let (length, _) = outro::measure_item(blocks, next == end, &mut others);
        last = start + length;
        items.extend(split_items(scope, &(start..last)));
    }
    Candidate::new("this paragraph and those that begin like it", items, first..last)
}

fn begins_in_bold(block: &Node) -> bool {
    let Node::Paragraph(paragraph) = block else { return false };
    let mut nodes = paragraph.children.iter().skip_while(|node| match node {
        Node::Text(text) => !text.value.contains(char::is_alphanumeric),
        _ => false,
    });
    matches!(nodes.next(), Some(Node::Strong(_)))
}

/// Returns the item that `blocks` are, and the items that begin in lines of their paragraphs.
fn split_items(scope: Scope<'_>, blocks: &Range<usize>) -> Vec<Vec<Phrasing>> {
    let mut items = Vec::new();
    let mut item = Vec::new();
    for block in scope.document.convert_blocks(scope.document.blocks_in(blocks)) {
        let Flow::Paragraph { children } = block else {
            item.push(block);
            continue;
        };
        for (index, mut lines) in split_before_numbers(children).into_iter().enumerate() {
            if index > 0 {
                items.push(std::mem::take(&mut item));
            }
            if item.is_empty() {
                remove_number(&mut lines);
            }
            item.push(Flow::Paragraph { children: lines });
        }
    }
    items.push(item);
    items.into_iter().filter_map(flatten_item).collect()
}

/// Splits a paragraph before each line that begins with a bold number.
fn split_before_numbers(paragraph: Vec<Phrasing>) -> Vec<Vec<Phrasing>> {
    let mut parts: Vec<Vec<Phrasing>> = Vec::new();
    for line in split_source_lines(paragraph) {
        match parts.last_mut() {
            Some(part) if !begins_with_bold_number(&line) => part.extend(line),
            _ => parts.push(line),
        }
    }
    parts
}

fn begins_with_bold_number(line: &[Phrasing]) -> bool {
    let [Phrasing::Strong { children }, ..] = line else { return false };
    labels::number_end(&text_content(children)).is_some()
}

fn remove_number(line: &mut Vec<Phrasing>) {
    if let Some(end) = labels::number_end(&text_content(line)) {
        *line = split_line(std::mem::take(line), end).1;
    }
}
