//! Reductions of rich text: to plain text, to one line, and to whether it is blank.

use super::{Flow, Math, Phrasing};

/// Returns the text of `nodes` as a reader sees it, with line breaks and without images.
#[must_use]
pub fn plain_text(nodes: &[Phrasing]) -> String {
    let mut text = String::new();
    push_plain_text(&mut text, nodes);
    text
}

fn push_plain_text(text: &mut String, nodes: &[Phrasing]) {
    for node in nodes {
        match node {
            Phrasing::Text { value }
            | Phrasing::InlineCode { value }
            | Phrasing::InlineMath(Math { source: value }) => text.push_str(value),
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => push_plain_text(text, children),
            Phrasing::Break => text.push('\n'),
            Phrasing::Image(_) => {}
        }
    }
}

/// Appends the words of `blocks` to `text`, each block after a line break.
#[cfg(feature = "embed")]
pub(crate) fn push_flow_text(text: &mut String, blocks: &[Flow]) {
    for block in blocks {
        text.push('\n');
        match block {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => {
                push_plain_text(text, children);
            }
            Flow::Code { value, .. } | Flow::Math(Math { source: value }) => text.push_str(value),
            Flow::ThematicBreak => {}
            Flow::Blockquote { children } => push_flow_text(text, children),
            Flow::List { children, .. } => {
                children.iter().for_each(|item| push_flow_text(text, &item.children));
            }
            Flow::Table(table) => {
                for cell in table.children.iter().flat_map(|row| &row.children) {
                    text.push('\n');
                    push_plain_text(text, &cell.children);
                }
            }
        }
    }
}

/// Appends the text of `blocks` to `line`, each after a line break.
pub fn flatten_flow(blocks: Vec<Flow>, line: &mut Vec<Phrasing>) {
    for block in blocks {
        let mut text = match block {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => children,
            Flow::Code { value, .. } => vec![Phrasing::InlineCode { value }],
            Flow::Math(math) => vec![Phrasing::InlineMath(math)],
            Flow::ThematicBreak => Vec::new(),
            Flow::Blockquote { children } => {
                flatten_flow(children, line);
                continue;
            }
            Flow::List { children, .. } => {
                children.into_iter().for_each(|item| flatten_flow(item.children, line));
                continue;
            }
            Flow::Table(table) => {
                for cell in table.children.into_iter().flat_map(|row| row.children) {
                    flatten_flow(vec![Flow::Paragraph { children: cell.children }], line);
                }
                continue;
            }
        };
        if !line.is_empty() && !text.is_empty() {
            line.push(Phrasing::Break);
        }
        line.append(&mut text);
    }
}

/// Returns whether `nodes` have neither text nor an image with an alternative text.
pub fn is_blank(nodes: &[Phrasing]) -> bool {
    nodes.iter().all(|node| match node {
        Phrasing::Text { value }
        | Phrasing::InlineCode { value }
        | Phrasing::InlineMath(Math { source: value }) => value.trim().is_empty(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => is_blank(children),
        Phrasing::Image(image) => image.alt.trim().is_empty(),
        Phrasing::Break => true,
    })
}

/// Returns whether every line of `blocks` is blank.
pub fn is_blank_flow(blocks: &[Flow]) -> bool {
    blocks.iter().all(|block| match block {
        Flow::Paragraph { children } | Flow::Heading { children, .. } => is_blank(children),
        Flow::Blockquote { children } => is_blank_flow(children),
        Flow::List { children, .. } => children.iter().all(|item| is_blank_flow(&item.children)),
        Flow::Code { value, .. } | Flow::Math(Math { source: value }) => value.trim().is_empty(),
        Flow::Table(table) => {
            table.children.iter().flat_map(|row| &row.children).all(|cell| is_blank(&cell.children))
        }
        Flow::ThematicBreak => true,
    })
}
