//! Callouts: blockquotes that begin with their kind in brackets, and a title on the same line:
//! `> [!TIP]`, `> [!faq]- Title`, as GitHub and Obsidian know them.

use crate::source::tree::{Container, Literal, Node, Parent};

/// Makes containers of the callouts among `blocks` and below them.
pub(super) fn restore_callouts(blocks: &mut [Node]) {
    for block in blocks {
        match block {
            Node::Blockquote(quote) => {
                restore_callouts(&mut quote.children);
                if let Some(container) = read_callout(quote) {
                    *block = Node::Container(container);
                }
            }
            Node::List(list) => restore_callouts(&mut list.children),
            Node::ListItem(item) => restore_callouts(&mut item.children),
            Node::Container(container) => restore_callouts(&mut container.children),
            _ => {}
        }
    }
}

/// Reads a blockquote whose first line is the kind of a callout.
fn read_callout(quote: &mut Parent) -> Option<Container> {
    let Some(Node::Paragraph(paragraph)) = quote.children.first_mut() else { return None };
    let Some(Node::Text(text)) = paragraph.children.first_mut() else { return None };
    let (name, rest) = split_kind(&text.value)?;
    let name = name.to_owned();
    text.value = rest.to_owned();
    let (title, rest) = split_first_line(std::mem::take(&mut paragraph.children));
    let mut children = std::mem::take(&mut quote.children);
    match children.first_mut() {
        Some(Node::Paragraph(paragraph)) if !rest.is_empty() => paragraph.children = rest,
        _ => drop(children.drain(..1)),
    }
    let span = quote.span.clone();
    let content = children.first().map_or(span.end, |child| child.span().start)..span.end;
    let attributes = Vec::new();
    Some(Container { name, title, attributes, children, is_call: false, span, content })
}

/// Splits `[!kind]`, with a sign for folding, from the text behind it.
fn split_kind(text: &str) -> Option<(&str, &str)> {
    let (kind, rest) = text.strip_prefix("[!")?.split_once(']')?;
    let is_kind = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '|');
    if kind.is_empty() || !kind.chars().all(is_kind) {
        return None;
    }
    Some((kind, rest.strip_prefix(['-', '+']).unwrap_or(rest)))
}

/// Splits a line of nodes at its first line ending.
fn split_first_line(nodes: Vec<Node>) -> (Vec<Node>, Vec<Node>) {
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    let mut is_first = true;
    for node in nodes {
        match node {
            Node::Text(text) if is_first => match text.value.split_once('\n') {
                Some((before, after)) => {
                    is_first = false;
                    let new_text = |value: &str| {
                        Node::Text(Literal { value: value.to_owned(), span: text.span.clone() })
                    };
                    first.push(new_text(before.trim_start()));
                    if !after.is_empty() {
                        rest.push(new_text(after));
                    }
                }
                None => first.push(Node::Text(text)),
            },
            Node::Break(_) if is_first => is_first = false,
            node if is_first => first.push(node),
            node => rest.push(node),
        }
    }
    first.retain(|node| !node.text().trim().is_empty());
    (first, rest)
}
