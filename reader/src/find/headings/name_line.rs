//! Paragraphs that may be a name: one bold text, or a text that ends in a colon, and nothing else
//! but symbols. Lines with marks, which are items, may stand below it.

use crate::find::marks::find_mark;
use crate::line::plain_line;
use crate::source::{Document, Node};

/// Returns the text of a paragraph of `nodes` that may be a name, and whether it is bold.
pub(super) fn find_name_line(document: &Document<'_>, nodes: &[Node]) -> Option<(String, bool)> {
    let mut words = without_marked_lines(nodes)?.iter().filter(|node| has_words(node));
    let (only, None) = (words.next()?, words.next()) else { return None };
    let (name, is_bold) = match only {
        Node::Strong(strong) => (&*strong.children, true),
        Node::Emphasis(emphasis) => match &*emphasis.children {
            [Node::Strong(strong)] => (&*strong.children, true),
            _ => return None,
        },
        Node::Text(text) if text.value.trim_end().ends_with([':', '：']) => {
            (std::slice::from_ref(only), false)
        }
        _ => return None,
    };
    (name.len() == 1).then(|| (plain_line(document.convert_line(name)), is_bold))
}

/// Returns the first line of a paragraph if all others begin with marks, else the whole paragraph.
fn without_marked_lines(nodes: &[Node]) -> Option<&[Node]> {
    let line_end = nodes.iter().position(ends_line).filter(|end| *end > 0);
    let (name, below) = nodes.split_at_checked(line_end.unwrap_or(nodes.len()))?;
    let below: String = below.iter().map(Node::text).collect();
    let mut lines = below.lines().skip_while(|line| line.trim().is_empty());
    Some(if lines.all(|line| find_mark(line).is_some()) { name } else { nodes })
}

fn ends_line(node: &Node) -> bool {
    match node {
        Node::Text(text) => text.value.contains('\n'),
        node => matches!(node, Node::Break(_)),
    }
}

fn has_words(node: &Node) -> bool {
    node.text().contains(char::is_alphanumeric)
}
