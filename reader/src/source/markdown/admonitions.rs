//! Admonitions with indented content, as Python-Markdown and MkDocs know them: `!!! tip "Title"`,
//! and `??? tip "Title"` for those that fold.
//!
//! The Markdown library reads such a line, patched, as the item of a list with an empty heading, to
//! which the indented lines below belong.

use std::collections::HashMap;
use std::ops::Range;

use super::parse_line;
use super::patched_text::PatchedText;
use crate::source::tree::{Container, List, ListItem, Node};

/// The columns by which the content is indented.
const INDENT: usize = 4;

/// The line above an admonition, or the tag above content that is indented.
#[derive(Debug)]
pub(super) struct AdmonitionLine {
    name: String,
    title: String,
    /// It is a tag: its container is made of its region ([`super::regions`]).
    is_tag: bool,
    /// The byte range from the marker to the end of the line.
    pub(super) span: Range<usize>,
}

impl AdmonitionLine {
    /// Creates the line of the tag at `span`, which has five bytes or more.
    pub(super) fn of_tag(span: Range<usize>) -> Self {
        Self { name: String::new(), title: String::new(), is_tag: true, span }
    }

    fn is_mark(&self, node: &Node) -> bool {
        matches!(node, Node::Heading(heading) if heading.span.start < self.span.end)
    }
}

/// Returns the lines of `text` that begin an admonition, in order.
pub(super) fn find_admonitions(text: &str) -> Vec<AdmonitionLine> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(admonition) = read_line(line, start)
            && text.get(start + line.len()..).is_some_and(|rest| is_indented(rest, indent_of(line)))
        {
            found.push(admonition);
        }
        start += line.len();
    }
    found
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns whether the first line of `text` with content is indented below one with this indent.
fn is_indented(text: &str, indent: usize) -> bool {
    let content = text.lines().take(3).find(|line| !line.trim().is_empty());
    content.is_some_and(|line| line.starts_with('\t') || indent_of(line) >= indent + INDENT)
}

/// Reads a line that begins at byte `start`.
fn read_line(line: &str, start: usize) -> Option<AdmonitionLine> {
    let indent = indent_of(line);
    let content = line.trim();
    let rest = content.strip_prefix("!!!").or_else(|| content.strip_prefix("???"))?;
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    if !rest.starts_with(' ') {
        return None;
    }
    let (kinds, title) = match rest.trim().split_once('"') {
        Some((kinds, title)) => (kinds, title.strip_suffix('"')?),
        None => (rest.trim(), ""),
    };
    let is_kind = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '|');
    if !kinds.chars().all(is_kind) {
        return None;
    }
    let name = kinds.split_whitespace().next().unwrap_or("admonition").to_owned();
    let span = start + indent..start + indent + content.len();
    Some(AdmonitionLine { name, title: title.to_owned(), is_tag: false, span })
}

/// Makes each line an item of a list with an empty heading; all offsets stay.
pub(super) fn mark_admonitions(text: &mut PatchedText<'_>, lines: &[AdmonitionLine]) {
    for AdmonitionLine { span, .. } in lines {
        // The line has five bytes or more: a marker, a space and a kind.
        let item = format!("+   #{}", " ".repeat(span.len().saturating_sub(INDENT + 1)));
        text.replace(span, item);
    }
}

/// Makes containers of the items that stand for admonitions.
pub(super) fn restore_admonitions(blocks: Vec<Node>, lines: Vec<AdmonitionLine>) -> Vec<Node> {
    let mut lines: HashMap<usize, AdmonitionLine> =
        lines.into_iter().map(|line| (line.span.start, line)).collect();
    restore_in(blocks, &mut lines)
}

fn restore_in(blocks: Vec<Node>, lines: &mut HashMap<usize, AdmonitionLine>) -> Vec<Node> {
    let mut restored = Vec::with_capacity(blocks.len());
    for mut block in blocks {
        match block {
            Node::List(list) if !list.ordered => restore_list(list, lines, &mut restored),
            _ => {
                if let Node::Blockquote(quote) = &mut block {
                    quote.children = restore_in(std::mem::take(&mut quote.children), lines);
                }
                restored.push(block);
            }
        }
    }
    restored
}

/// Splits a list into containers and lists of other items.
fn restore_list(list: List, lines: &mut HashMap<usize, AdmonitionLine>, blocks: &mut Vec<Node>) {
    let mut others = Vec::new();
    let flush = |others: &mut Vec<Node>, blocks: &mut Vec<Node>| {
        if let (Some(first), Some(last)) = (others.first(), others.last()) {
            let span = first.span().start..last.span().end;
            let children = std::mem::take(others);
            blocks.push(Node::List(List { children, span, ordered: false, start: None }));
        }
    };
    for item in list.children {
        let Node::ListItem(ListItem { children, span, checked }) = item else { continue };
        let children = restore_in(children, lines);
        match lines.remove(&span.start) {
            Some(line) if line.is_tag => {
                flush(&mut others, blocks);
                blocks.extend(children.into_iter().filter(|node| !line.is_mark(node)));
            }
            Some(line) => {
                flush(&mut others, blocks);
                blocks.push(new_container(line, children, span));
            }
            None => others.push(Node::ListItem(ListItem { children, span, checked })),
        }
    }
    flush(&mut others, blocks);
}

fn new_container(line: AdmonitionLine, children: Vec<Node>, span: Range<usize>) -> Node {
    let content = line.span.end.min(span.end)..span.end;
    Node::Container(Container {
        title: parse_line(&line.title),
        children: children.into_iter().filter(|node| !line.is_mark(node)).collect(),
        name: line.name,
        attributes: Vec::new(),
        is_call: false,
        span,
        content,
    })
}
