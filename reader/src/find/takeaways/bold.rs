//! Paragraphs that begin in bold, two or more: `**1. X** text`, or `**Label:** text`. What follows, up to the
//! next, belongs to them. A line of a paragraph that begins with a bold number is another one.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::super::labels;
use super::super::outro::{self, OtherItems};
use super::candidate::{Candidate, Scope, line};
use crate::line::{split_line, split_source_lines, text_content};
use crate::source::Node;

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let headings = scope.headings.in_range(scope.blocks);
    let end = headings.first().map_or(scope.blocks.end, |(index, _)| *index);
    let blocks = scope.blocks.start..end;
    let all = blocks.clone().zip(scope.document.blocks_in(&blocks));
    let starts: Vec<usize> =
        all.filter(|(_, block)| begins_bold(block)).map(|(index, _)| index).collect();
    let first = *starts.first().filter(|_| starts.len() > 1)?;
    let ends = starts.iter().skip(1).copied().chain([end]);
    let mut others = OtherItems::default();
    let mut items = Vec::new();
    let mut last = first;
    for (start, next) in starts.iter().copied().zip(ends) {
        let is_last = next == end;
        let blocks = scope.document.blocks_in(&(start..next));
        let (keep, _) = outro::measure_item(blocks, is_last, &mut others);
        last = start + keep;
        items.extend(self::items(scope, &(start..last)));
    }
    (!items.is_empty()).then_some(Candidate {
        form: "this paragraph and those that begin like it",
        items,
        blocks: first..last,
    })
}

fn begins_bold(block: &Node) -> bool {
    let Node::Paragraph(paragraph) = block else { return false };
    let mut nodes = paragraph.children.iter().skip_while(|node| match node {
        Node::Text(text) => !text.value.contains(char::is_alphanumeric),
        _ => false,
    });
    matches!(nodes.next(), Some(Node::Strong(_)))
}

/// The takeaways of these blocks: one, and those that are lines of their paragraphs.
fn items(scope: Scope<'_>, blocks: &Range<usize>) -> Vec<Vec<Phrasing>> {
    let mut items: Vec<Vec<Flow>> = vec![Vec::new()];
    for block in scope.document.convert_blocks(scope.document.blocks_in(blocks)) {
        let Flow::Paragraph { children } = block else {
            items.last_mut().into_iter().for_each(|item| item.push(block.clone()));
            continue;
        };
        for (index, mut part) in parted(children).into_iter().enumerate() {
            if index > 0 {
                items.push(Vec::new());
            }
            if items.last().is_some_and(Vec::is_empty) {
                without_number(&mut part);
            }
            let paragraph = Flow::Paragraph { children: part };
            items.last_mut().into_iter().for_each(|item| item.push(paragraph.clone()));
        }
    }
    items.into_iter().filter_map(line).collect()
}

/// A paragraph, parted before each line that begins with a bold number.
fn parted(paragraph: Vec<Phrasing>) -> Vec<Vec<Phrasing>> {
    let mut parts: Vec<Vec<Phrasing>> = Vec::new();
    for line in split_source_lines(paragraph) {
        let begins = match &*line {
            [Phrasing::Strong { children }, ..] => {
                labels::number_end(&text_content(children)).is_some()
            }
            _ => false,
        };
        match parts.last_mut() {
            Some(part) if !begins => part.extend(line),
            _ => parts.push(line),
        }
    }
    parts
}

fn without_number(line: &mut Vec<Phrasing>) {
    if let Some(length) = labels::number_end(&text_content(line)) {
        *line = split_line(std::mem::take(line), length).1;
    }
}
