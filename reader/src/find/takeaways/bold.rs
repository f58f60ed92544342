//! Bold paragraphs: at least two that begin in bold, as in `**1. X** text` or `**Label:** text`.
//! The blocks up to the next one belong to the same item. A line in a paragraph that begins with a
//! bold number begins an item, too, and so does each line of a paragraph if all of them begin in
//! bold.
//!
//! Paragraphs that stand above pictures, tables or code begin pieces of an article, and a label
//! alone needs a list below it. Paragraphs that begin with a label and a colon are takeaways only
//! if they are short, and two of them only if they are one line each; longer ones are prose. Labels
//! before links lead to other posts.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::candidate::{Candidate, Scope, flatten_item};
use crate::find::labels;
use crate::find::outro::{self, OtherItems};
use crate::line::{split_line, split_source_lines, text_content};
use crate::source::Node;

/// The length in characters beyond which a paragraph with a label is prose.
const MAX_LABELLED: usize = 600;
/// The same if there are two only.
const MAX_LABELLED_OF_TWO: usize = 100;

/// Finds takeaways in bold paragraphs, up to the first sub-heading.
pub(super) fn find_bold_takeaways(scope: Scope<'_>) -> Option<Candidate> {
    let sub_headings = scope.headings.in_range(scope.blocks);
    let end = sub_headings.first().map_or(scope.blocks.end, |(index, _)| *index);
    let range = scope.blocks.start..end;
    let starts = scope.document.find_blocks(&range, &begins_in_bold);
    let first = *starts.first()?;
    let first_block = scope.document.blocks().get(first)?;
    if starts.len() < 2 && !has_bold_lines(scope, first_block) {
        return None;
    }
    if !scope.document.blocks_in(&(first..end)).iter().all(may_be_in_item) {
        return None;
    }
    let mut lines = Vec::new();
    for block in starts.iter().filter_map(|start| scope.document.blocks().get(*start)) {
        lines.push(scope.document.convert_line(block.children()));
    }
    if are_long_labelled(&lines) {
        return None;
    }
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
    if are_links(&items) {
        return None;
    }
    Candidate::new("this paragraph and those that begin like it", items, first..last)
}

/// Finds takeaways in bold paragraphs, some of which are labels above a list of their own.
pub(super) fn find_bold_takeaways_with_lists(scope: Scope<'_>) -> Option<Candidate> {
    let stretch = scope.first_stretch();
    let blocks = scope.document.blocks_in(&stretch);
    let is_list = |block: &Node| matches!(block, Node::List(_));
    let lists = blocks.iter().filter(|block| is_list(block)).count();
    let starts = blocks.iter().filter(|block| begins_in_bold(block)).count();
    let are_announced = blocks.windows(2).all(|pair| match pair {
        [before, block] if is_list(block) => begins_in_bold(before) && ends_in_colon(before),
        _ => true,
    });
    let begins_with_list = blocks.first().is_some_and(is_list);
    let is_mixed = lists > 0 && lists * 2 < starts && are_announced && !begins_with_list;
    is_mixed.then(|| find_bold_takeaways(scope)).flatten()
}

/// Returns whether paragraphs all begin with labels, and one of them is too long for a takeaway.
fn are_long_labelled(paragraphs: &[Vec<Phrasing>]) -> bool {
    let most = if paragraphs.len() > 2 { MAX_LABELLED } else { MAX_LABELLED_OF_TWO };
    let is_long = |line: &Vec<Phrasing>| text_content(line).chars().count() > most;
    paragraphs.iter().all(|line| begins_with_label(line)) && paragraphs.iter().any(is_long)
}

/// Returns whether a line begins with bold text and a colon in or behind it.
fn begins_with_label(line: &[Phrasing]) -> bool {
    let [label @ Phrasing::Strong { .. }, rest @ ..] = line else { return false };
    let label = text_content(std::slice::from_ref(label));
    let colon = [':', '：'];
    label.trim_end().ends_with(colon) || text_content(rest).trim_start().starts_with(colon)
}

/// Returns whether at least half of the items are a label and links.
fn are_links(items: &[Vec<Phrasing>]) -> bool {
    let is_link = |item: &&Vec<Phrasing>| {
        let [Phrasing::Strong { .. }, rest @ ..] = &***item else { return false };
        let has_words = |node: &&Phrasing| {
            text_content(std::slice::from_ref(*node)).contains(char::is_alphanumeric)
        };
        let mut words = rest.iter().filter(has_words).peekable();
        words.peek().is_some() && words.all(|node| matches!(node, Phrasing::Link { .. }))
    };
    items.iter().filter(is_link).count() * 2 >= items.len()
}

fn ends_in_colon(block: &Node) -> bool {
    block.text().trim_end().ends_with([':', '：'])
}

/// Returns whether a block may belong to an item: a paragraph of more than pictures, a list, a
/// quotation or nothing that readers see.
fn may_be_in_item(block: &Node) -> bool {
    match block {
        Node::Paragraph(paragraph) => {
            let mut content = paragraph.children.iter().filter(|node| match node {
                Node::Text(text) => !text.value.trim().is_empty(),
                _ => true,
            });
            content.any(|node| !matches!(node, Node::Image(_)))
        }
        Node::Table(_) | Node::Code(_) => false,
        _ => true,
    }
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
        for (index, mut lines) in split_lines(children).into_iter().enumerate() {
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
    let mut lines = Vec::new();
    items.into_iter().for_each(|item| lines.extend(flatten_item(item)));
    lines
}

/// Returns whether a paragraph has at least two lines, all of which begin in bold.
fn has_bold_lines(scope: Scope<'_>, block: &Node) -> bool {
    let Node::Paragraph(paragraph) = block else { return false };
    are_bold_lines(&split_source_lines(scope.document.convert_line(&paragraph.children)))
}

fn are_bold_lines(lines: &[Vec<Phrasing>]) -> bool {
    let is_bold = |line: &Vec<Phrasing>| matches!(&**line, [Phrasing::Strong { .. }, ..]);
    lines.len() > 1 && lines.iter().all(is_bold)
}

/// Splits a paragraph before each line that begins with a bold number, or before each line if all
/// begin in bold.
fn split_lines(paragraph: Vec<Phrasing>) -> Vec<Vec<Phrasing>> {
    let lines = split_source_lines(paragraph);
    let are_bold = are_bold_lines(&lines);
    let mut parts: Vec<Vec<Phrasing>> = Vec::new();
    for line in lines {
        match parts.last_mut() {
            Some(part) if !are_bold && !begins_with_bold_number(&line) => part.extend(line),
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
