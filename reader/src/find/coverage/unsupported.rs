//! What stands in a text and is more than text to whoever makes a page of it: calls of shortcodes, tags of
//! templates, and elements of HTML that show something else than their text.

use std::collections::HashSet;
use std::ops::Range;

use crate::find::remarks::Unsupported;
use crate::source::{Document, Node};

/// Elements that rich text has no node for, and that are more than their text. Of `pre`, that is its lines.
const ELEMENTS: [&str; 15] = [
    "audio", "button", "canvas", "embed", "form", "iframe", "input", "math", "object", "pre",
    "script", "select", "svg", "textarea", "video",
];

/// How the calls of templates begin and end, and kramdown's attributes. Those of shortcodes count in code, too:
/// Hugo expands them there.
const CALLS: [(&str, &str, bool); 5] = [
    ("{{<", ">}}", true),
    ("{{%", "%}}", true),
    ("{%", "%}", false),
    ("{{", "}}", false),
    ("{:", "}", false),
];

/// A call that goes on for longer, in bytes, is none.
const LONGEST_CALL: usize = 4096;

/// All that is found at a place, each once, where it is first. Shortcodes that are questions, at `items`, are read.
pub(super) fn find(
    document: &Document<'_>,
    span: &Range<usize>,
    items: &[Range<usize>],
) -> Vec<(Range<usize>, Unsupported)> {
    let mut code: Vec<Range<usize>> = Vec::new();
    let mut found = Vec::new();
    for block in super::blocks(document, span) {
        nodes(document, block, &mut code, &mut found);
    }
    let items: HashSet<usize> = items.iter().map(|item| item.start).collect();
    let read: HashSet<usize> = document
        .shortcodes()
        .filter(|shortcode| items.contains(&shortcode.at.start))
        .flat_map(|shortcode| [shortcode.at.start, shortcode.content.end])
        .collect();
    let calls = calls(document.text_at(span)).into_iter();
    let calls = calls.map(|(at, in_code)| (span.start + at.start..span.start + at.end, in_code));
    let is_code = |at: usize| {
        let next = code.partition_point(|code| code.end <= at);
        code.get(next).is_some_and(|code| code.start <= at)
    };
    let calls =
        calls.filter(|(at, in_code)| !read.contains(&at.start) && (*in_code || !is_code(at.start)));
    found.extend(calls.map(|(at, _)| {
        let call = document.text_at(&at).to_owned();
        (at, Unsupported::Call(call))
    }));
    found.retain(|(at, _)| span.contains(&at.start));
    found.sort_by_key(|(at, _)| at.start);
    let mut known = HashSet::new();
    found.retain(|(_, raw)| known.insert(raw.clone()));
    found
}

/// Gathers where code is, and the elements of HTML.
fn nodes(
    document: &Document<'_>,
    node: &Node,
    code: &mut Vec<Range<usize>>,
    found: &mut Vec<(Range<usize>, Unsupported)>,
) {
    match node {
        Node::Code(_) | Node::InlineCode(_) => code.push(document.span(node)),
        Node::Html(html) => {
            found.extend(
                elements(&html.value).map(|name| (document.span(node), Unsupported::Element(name))),
            );
        }
        _ => {}
    }
    let children = node.children().iter();
    children.for_each(|child| nodes(document, child, code, found));
}

/// The elements that begin in a piece of HTML, but for those in comments.
fn elements(html: &str) -> impl Iterator<Item = String> {
    let parts = html.split("<!--").enumerate();
    let shown = parts.filter_map(|(index, part)| match index {
        0 => Some(part),
        _ => part.split_once("-->").map(|(_, rest)| rest),
    });
    shown.flat_map(|part| part.split('<').skip(1)).filter_map(|tag| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let name = tag.get(..tag.find(|c| !is_name(c)).unwrap_or(tag.len()))?;
        let is_known = ELEMENTS.iter().any(|known| known.eq_ignore_ascii_case(name));
        (is_known || is_component(name)).then(|| name.to_owned())
    })
}

/// Whether this is no element of HTML, but the name of something that a program shows: `<my-chart>`, `<Tabs>`.
fn is_component(name: &str) -> bool {
    let is_custom = name.contains('-');
    let is_class = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && (is_custom || is_class)
}

/// Where calls are in a text, and whether they count in code. Commented ones, `{{</* … */>}}`, are text; ends,
/// `{{< /name >}}`, have a begin.
fn calls(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        let rest = text.get(start..).unwrap_or_default();
        from = start + 1;
        let Some((begin, end, in_code)) =
            CALLS.into_iter().find(|(begin, ..)| rest.starts_with(begin))
        else {
            continue;
        };
        let inner = rest.get(begin.len()..).unwrap_or_default();
        let near = inner.get(..inner.floor_char_boundary(LONGEST_CALL)).unwrap_or_default();
        let Some(length) = near.find(end) else { continue };
        from = start + begin.len() + length + end.len();
        if !inner.trim_start().starts_with('/') {
            found.push((start..from, in_code));
        }
    }
    found
}
