//! Calls and mathematics within a line: they keep their place in the tree. The values of calls are
//! not known.

use std::ops::Range;

use crate::source::tree::{HtmlBlock, Literal, Node};

/// The character that stands for each byte of a call or of mathematics. A text that has it keeps
/// neither.
pub(super) const PLACEHOLDER: char = '\u{1}';

/// Replaces the placeholders among `blocks` by expressions and mathematics. `calls` are the byte
/// ranges in `body` of both, in order.
pub(super) fn restore_calls(blocks: &mut Vec<Node>, body: &str, calls: &[Range<usize>]) {
    if !calls.is_empty() {
        let mut calls = calls.iter();
        restore_in(blocks, body, &mut calls);
    }
}

fn restore_in(nodes: &mut Vec<Node>, body: &str, calls: &mut std::slice::Iter<'_, Range<usize>>) {
    for node in std::mem::take(nodes) {
        match node {
            Node::Text(text) if text.value.contains(PLACEHOLDER) => {
                split_text(&text, body, calls, nodes);
            }
            mut node => {
                if let Some(children) = node.children_mut() {
                    restore_in(children, body, calls);
                }
                nodes.push(node);
            }
        }
    }
}

/// Appends a text, split at its placeholders, to `nodes`.
fn split_text(
    text: &Literal,
    body: &str,
    calls: &mut std::slice::Iter<'_, Range<usize>>,
    nodes: &mut Vec<Node>,
) {
    // Those before it were in what is no text, such as the title of a link.
    while calls.as_slice().first().is_some_and(|call| call.start < text.span.start) {
        calls.next();
    }
    let mut rest = text.value.as_str();
    while let Some(at) = rest.find(PLACEHOLDER) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        push_text(before, &text.span, nodes);
        let length = after.len() - after.trim_start_matches(PLACEHOLDER).len();
        let mut read = 0;
        // Two calls may stand side by side.
        while let Some(call) = calls.as_slice().first().filter(|call| read + call.len() <= length) {
            read += call.len();
            nodes.push(read_call(body, call.clone()));
            calls.next();
        }
        rest = after.get(length..).unwrap_or_default();
    }
    push_text(rest, &text.span, nodes);
}

/// Returns the node of a call or of mathematics.
fn read_call(body: &str, span: Range<usize>) -> Node {
    let value = body.get(span.clone()).unwrap_or_default().to_owned();
    let is_math = value.starts_with(['$', '\\']);
    let literal = Literal { value, span };
    if is_math { Node::InlineMath(literal) } else { Node::Expression(literal) }
}

fn push_text(text: &str, span: &Range<usize>, nodes: &mut Vec<Node>) {
    if !text.is_empty() {
        nodes.push(Node::Text(Literal { value: text.to_owned(), span: span.clone() }));
    }
}

impl Node {
    /// Returns the children of the node, or the tokens of raw HTML.
    fn children_mut(&mut self) -> Option<&mut Vec<Self>> {
        Some(match self {
            Self::Paragraph(node)
            | Self::Blockquote(node)
            | Self::TableRow(node)
            | Self::TableCell(node)
            | Self::Emphasis(node)
            | Self::Strong(node)
            | Self::Delete(node) => &mut node.children,
            Self::Heading(heading) => &mut heading.children,
            Self::List(list) => &mut list.children,
            Self::ListItem(item) => &mut item.children,
            Self::Table(table) => &mut table.children,
            Self::FootnoteDefinition(note) => &mut note.children,
            Self::Link(link) => &mut link.children,
            Self::Container(container) => &mut container.children,
            Self::Html(HtmlBlock { tokens, .. }) => tokens,
            _ => return None,
        })
    }
}
