//! Shortcodes with an end, as Hugo knows them: `{{< faq "Why?" >}} … {{< /faq >}}`, or with `%`.
//!
//! What stands between is Markdown. To the Markdown library their tags are hidden as blank lines, so that
//! they part what is before from what is behind.

use std::ops::Range;

use crate::source::shortcode::Shortcode;
use crate::source::tree::Node;

/// A tag that goes on for longer, in bytes, is none.
const LONGEST_TAG: usize = 4096;

/// One tag.
struct Tag<'a> {
    at: Range<usize>,
    closes: bool,
    name: &'a str,
    arguments: &'a str,
}

/// The shortcodes of a text that have one of these names and an end. Those in code or HTML are no
/// shortcodes.
pub(super) fn find(text: &str, blocks: &[Node], names: &[&str]) -> Vec<Shortcode> {
    if names.is_empty() || !(text.contains("{{<") || text.contains("{{%")) {
        return Vec::new();
    }
    let code = verbatim(blocks);
    let is_shown = |at: usize| {
        let next = code.partition_point(|range| range.end <= at);
        code.get(next).is_none_or(|range| range.start > at)
    };
    let tags =
        tags(text).into_iter().filter(|tag| names.contains(&tag.name) && is_shown(tag.at.start));
    let mut open: Vec<Tag<'_>> = Vec::new();
    let mut found = Vec::new();
    for tag in tags {
        if !tag.closes {
            open.push(tag);
            continue;
        }
        let Some(begin) = open.iter().rposition(|begin| begin.name == tag.name) else { continue };
        open.truncate(begin + 1);
        let Some(begin) = open.pop() else { continue };
        found.push(Shortcode {
            name: begin.name.to_owned(),
            arguments: arguments(begin.arguments),
            at: begin.at.start..tag.at.end,
            content: begin.at.end..tag.at.start,
        });
    }
    found.sort_by_key(|shortcode| shortcode.at.start);
    found
}

/// Replaces each of their tags by a blank line.
pub(super) fn hide(text: &mut String, shortcodes: &[Shortcode]) {
    for Shortcode { at, content, .. } in shortcodes {
        for tag in [at.start..content.start, content.end..at.end] {
            // A tag is longer than its two pairs of braces.
            let blank_line = format!("\n{}\n", " ".repeat(tag.len().saturating_sub(2)));
            text.replace_range(tag, &blank_line);
        }
    }
}

/// Where code and HTML are, in order.
fn verbatim(blocks: &[Node]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut left: Vec<&Node> = blocks.iter().rev().collect();
    while let Some(node) = left.pop() {
        if let Node::Code(_) | Node::InlineCode(_) | Node::Html(_) | Node::Tag(_) = node {
            ranges.push(node.at().clone());
        }
        left.extend(node.children().iter().rev());
    }
    ranges
}

/// All tags of shortcodes, in order.
fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("{{")).map(|at| from + at) {
        from = start + 2;
        let rest = text.get(from..).unwrap_or_default();
        let Some(close) = rest.chars().next().and_then(|c| match c {
            '<' => Some(">}}"),
            '%' => Some("%}}"),
            _ => None,
        }) else {
            continue;
        };
        let content = rest.get(1..).unwrap_or_default();
        let content = content.get(..content.floor_char_boundary(LONGEST_TAG)).unwrap_or_default();
        let Some(length) = content.find(close) else { continue };
        let inner = content.get(..length).unwrap_or_default().trim();
        let end = from + 1 + length + close.len();
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/').trim_start();
        let (name, arguments) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        tags.push(Tag { at: start..end, closes, name, arguments });
        from = end;
    }
    tags
}

/// Reads `"value"`, `` `value` ``, `value` and `name=value`.
fn arguments(text: &str) -> Vec<(Option<String>, String)> {
    let mut all = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (name, value) = named(rest);
        let (value, after) = value_of(value);
        all.push((name.map(str::to_owned), value));
        rest = after.trim_start();
    }
    all
}

/// A name and what follows its `=`.
fn named(text: &str) -> (Option<&str>, &str) {
    let end =
        text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(text.len());
    match (text.get(..end), text.get(end..).and_then(|rest| rest.strip_prefix('='))) {
        (Some(name), Some(value)) if !name.is_empty() => (Some(name), value),
        _ => (None, text),
    }
}

/// The value that a text begins with, and what follows it.
fn value_of(text: &str) -> (String, &str) {
    if let Some(rest) = text.strip_prefix('`') {
        let (value, after) = rest.split_once('`').unwrap_or((rest, ""));
        return (value.to_owned(), after);
    }
    let Some(rest) = text.strip_prefix('"') else {
        let (value, after) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        return (value.to_owned(), after);
    };
    let mut value = String::new();
    let mut chars = rest.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => value.extend(chars.next()),
            c => value.push(c),
        }
    }
    (value, chars.as_str())
}
