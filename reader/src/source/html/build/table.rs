//! Tables: those with data, whose cells hold lines, and those that only put blocks side by side.

use std::ops::Range;

use afterword::post::Align;

use super::block::flatten_blocks;
use crate::letters::keep_chars;
use crate::source::tag::Tag;
use crate::source::tree::{Node, Parent, Table};

/// Returns the alignment of a cell.
pub(super) fn cell_align(tag: &Tag) -> Option<Align> {
    let style = keep_chars(tag.attribute("style").unwrap_or_default(), |c| !c.is_whitespace());
    let in_style = style.split_once("text-align:").map(|(_, value)| value.to_owned());
    let align = in_style.or_else(|| tag.attribute("align").map(str::to_owned))?;
    match align.split(';').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "left" => Some(Align::Left),
        "right" => Some(Align::Right),
        "center" => Some(Align::Center),
        _ => None,
    }
}

/// Builds a table of `rows`, whose cells hold blocks; what is no row stands before it.
///
/// A table with headings, tables, code or boxes in its cells only arranges them, and becomes these
/// blocks.
pub(super) fn build_table(
    mut align: Vec<Option<Align>>,
    rows: Vec<Node>,
    span: Range<usize>,
) -> Vec<Node> {
    let is_arranged = |block: &Node| {
        matches!(block, Node::Heading(_) | Node::Table(_) | Node::Code(_) | Node::Container(_))
    };
    let is_layout = rows.iter().flat_map(Node::children).flat_map(Node::children).any(is_arranged);
    let (mut nodes, mut lines) = (Vec::new(), Vec::new());
    for row in rows {
        match row {
            Node::TableRow(row) if is_layout => {
                row.children.into_iter().for_each(|cell| nodes.append(&mut cell_blocks(cell)));
            }
            Node::TableRow(row) => {
                let mut children = Vec::with_capacity(row.children.len());
                row.children.into_iter().for_each(|cell| children.push(flatten_cell(cell)));
                lines.push(Node::TableRow(Parent { children, span: row.span }));
            }
            other => nodes.push(other),
        }
    }
    if let Some(first) = lines.first() {
        align.resize(first.children().len(), None);
        nodes.push(Node::Table(Table { align, children: lines, span }));
    }
    nodes
}

fn cell_blocks(cell: Node) -> Vec<Node> {
    match cell {
        Node::TableCell(cell) => cell.children,
        other => vec![other],
    }
}

/// Returns a cell that holds a line. What stands between cells becomes a cell, too.
fn flatten_cell(cell: Node) -> Node {
    let span = cell.span().clone();
    Node::TableCell(Parent { children: flatten_blocks(cell_blocks(cell)), span })
}
