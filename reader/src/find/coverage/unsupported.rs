//! Unsupported content: calls of shortcodes, tags of templates, and HTML elements that show more
//! than their text.

use std::collections::HashSet;
use std::ops::Range;

use super::calls::find_calls;
use super::elements::find_elements;
use super::scripts::find_scripts;
use crate::find::remarks::Unsupported;
use crate::source::{Container, Document, HtmlBlock, Node, Tag};

/// Finds the unsupported content of `blocks` that begins in `span`, each at its first occurrence.
/// The shortcodes that are questions, at `item_spans`, are not among it.
pub(super) fn find_unsupported(
    document: &Document<'_>,
    blocks: &[&Node],
    span: &Range<usize>,
    item_spans: &[Range<usize>],
) -> Vec<(Range<usize>, Unsupported)> {
    let mut code = Vec::new();
    let mut found = Vec::new();
    for block in blocks {
        visit_node(document, block, &mut code, &mut found);
    }
    let read = read_tag_positions(document, item_spans);
    let is_code = |at: usize| is_in_ranges(&code, span.start + at);
    for at in find_calls(document.text_at(span), is_code) {
        let at = span.start + at.start..span.start + at.end;
        if !read.contains(&at.start) && !is_property(document, &at) {
            let call = document.text_at(&at).to_owned();
            found.push((at, Unsupported::Call(call)));
        }
    }
    found.retain(|(at, _)| span.contains(&at.start));
    found.sort_by_key(|(at, _)| at.start);
    let mut known = HashSet::new();
    found.retain(|(_, content)| known.insert(content.clone()));
    found
}

/// Adds the spans of code below `node` to `code`, and its unsupported elements to `found`.
fn visit_node(
    document: &Document<'_>,
    node: &Node,
    code: &mut Vec<Range<usize>>,
    found: &mut Vec<(Range<usize>, Unsupported)>,
) {
    match node {
        Node::Code(_) | Node::InlineCode(_) => code.push(document.span(node)),
        Node::Html(HtmlBlock { source, .. }) | Node::Tag(Tag { source, .. }) => {
            let elements = find_elements(document, source).map(Unsupported::Element);
            found.extend(elements.map(|element| (document.span(node), element)));
        }
        Node::Expression(expression) => {
            let call = Unsupported::Call(expression.value.clone());
            found.push((document.span(node), call));
        }
        Node::Container(container) => {
            let title = container.title.iter();
            for node in title.filter(|node| matches!(node, Node::Expression(_))) {
                visit_node(document, node, code, found);
            }
        }
        _ => {}
    }
    let line = match node {
        Node::Html(html) => &html.tokens,
        node => node.children(),
    };
    for (tag, name) in find_scripts(line) {
        let at = if let Node::Html(_) = node { node } else { tag };
        found.push((document.span(at), Unsupported::Element(name.to_owned())));
    }
    for child in node.children() {
        visit_node(document, child, code, found);
    }
}

/// Returns whether `call` is an object that an element of MDX has as a property, such as its style.
/// One with HTML of its own shows that.
fn is_property(document: &Document<'_>, call: &Range<usize>) -> bool {
    let before = document.text_at(&(0..call.start));
    document.is_mdx() && before.ends_with('=') && !before.ends_with("dangerouslySetInnerHTML=")
}

/// Returns the positions of the tags of the boxes that are read: as the items at `item_spans`, or
/// around them.
fn read_tag_positions(document: &Document<'_>, item_spans: &[Range<usize>]) -> HashSet<usize> {
    let is_read = |container: &&Container| {
        let span = document.file_range(&container.span);
        let first = item_spans.partition_point(|item| item.start < span.start);
        item_spans.get(first).is_some_and(|item| item.end <= span.end)
    };
    let containers = document.containers().into_iter().filter(is_read);
    let tags = containers.flat_map(|container| [container.span.start, container.content.end]);
    tags.map(|at| document.file_range(&(at..at)).start).collect()
}

/// Returns whether `position` is in one of these ranges, which are in order.
fn is_in_ranges(ranges: &[Range<usize>], position: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= position);
    ranges.get(next).is_some_and(|range| range.start <= position)
}
