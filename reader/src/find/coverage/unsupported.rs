//! Unsupported content: calls of shortcodes, tags of templates, and HTML elements that show more
//! than their text.

use std::collections::HashSet;
use std::ops::Range;

use super::calls::find_calls;
use super::elements::find_elements;
use crate::find::remarks::Unsupported;
use crate::source::{Document, HtmlBlock, Node, Tag};

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
    for (at, counts_in_code) in find_calls(document.text_at(span)) {
        let at = span.start + at.start..span.start + at.end;
        if !read.contains(&at.start) && (counts_in_code || !is_in_ranges(&code, at.start)) {
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
            let elements = find_elements(source).map(Unsupported::Element);
            found.extend(elements.map(|element| (document.span(node), element)));
        }
        _ => {}
    }
    for child in node.children() {
        visit_node(document, child, code, found);
    }
}

/// Returns the positions of the tags of the shortcodes that are read as the items at `item_spans`.
fn read_tag_positions(document: &Document<'_>, item_spans: &[Range<usize>]) -> HashSet<usize> {
    let starts: HashSet<usize> = item_spans.iter().map(|item| item.start).collect();
    let shortcodes =
        document.shortcodes().filter(|shortcode| starts.contains(&shortcode.span.start));
    shortcodes.flat_map(|shortcode| [shortcode.span.start, shortcode.content.end]).collect()
}

/// Returns whether `position` is in one of these ranges, which are in order.
fn is_in_ranges(ranges: &[Range<usize>], position: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= position);
    ranges.get(next).is_some_and(|range| range.start <= position)
}
