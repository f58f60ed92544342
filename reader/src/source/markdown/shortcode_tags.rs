//! The tags of shortcodes, as Hugo knows them: `{{< faq "Why?" >}} … {{< /faq >}}`, or with `%`.
//!
//! The content between two tags is Markdown. The Markdown library reads each tag as a blank line,
//! which separates the content from the text around it.

use std::ops::Range;

use crate::source::shortcode::Shortcode;
use crate::source::tree::Node;

/// The greatest length of a tag, in bytes.
const MAX_TAG_LENGTH: usize = 4096;

/// A start tag or an end tag.
struct ShortcodeTag<'a> {
    span: Range<usize>,
    is_end: bool,
    name: &'a str,
    arguments: &'a str,
}

/// Returns the shortcodes of `text` that have one of these `names` and an end tag, in the order of
/// their start tags. Code and HTML have none.
pub(super) fn find_shortcodes(text: &str, blocks: &[Node], names: &[&str]) -> Vec<Shortcode> {
    if names.is_empty() || !(text.contains("{{<") || text.contains("{{%")) {
        return Vec::new();
    }
    let verbatim = verbatim_spans(blocks);
    let is_markdown = |at: usize| {
        let next = verbatim.partition_point(|span| span.end <= at);
        verbatim.get(next).is_none_or(|span| span.start > at)
    };
    let mut tags = find_tags(text);
    tags.retain(|tag| names.contains(&tag.name) && is_markdown(tag.span.start));
    let mut shortcodes = pair_tags(tags);
    shortcodes.sort_by_key(|shortcode| shortcode.span.start);
    shortcodes
}

/// Returns a shortcode for each end tag: with the last open start tag of its name.
fn pair_tags(tags: Vec<ShortcodeTag<'_>>) -> Vec<Shortcode> {
    let mut open: Vec<ShortcodeTag<'_>> = Vec::new();
    let mut shortcodes = Vec::new();
    for tag in tags {
        if !tag.is_end {
            open.push(tag);
            continue;
        }
        let Some(index) = open.iter().rposition(|start| start.name == tag.name) else { continue };
        open.truncate(index + 1);
        let Some(start) = open.pop() else { continue };
        shortcodes.push(Shortcode {
            name: start.name.to_owned(),
            arguments: parse_arguments(start.arguments),
            span: start.span.start..tag.span.end,
            content: start.span.end..tag.span.start,
        });
    }
    shortcodes
}

/// Replaces each tag of `shortcodes` by a blank line of the same length.
pub(super) fn hide_tags(text: &mut String, shortcodes: &[Shortcode]) {
    for Shortcode { span, content, .. } in shortcodes {
        for tag in [span.start..content.start, content.end..span.end] {
            // A tag is longer than its two pairs of braces.
            let blank_line = format!("\n{}\n", " ".repeat(tag.len().saturating_sub(2)));
            text.replace_range(tag, &blank_line);
        }
    }
}

/// Returns the spans of code and HTML, in order.
fn verbatim_spans(blocks: &[Node]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut remaining: Vec<&Node> = blocks.iter().rev().collect();
    while let Some(node) = remaining.pop() {
        if let Node::Code(_) | Node::InlineCode(_) | Node::Html(_) | Node::Tag(_) = node {
            spans.push(node.span().clone());
        }
        remaining.extend(node.children().iter().rev());
    }
    spans
}

/// Returns all tags of `text`, in order.
fn find_tags(text: &str) -> Vec<ShortcodeTag<'_>> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("{{")).map(|at| from + at) {
        match parse_shortcode_tag(text.get(start..).unwrap_or_default()) {
            Some(tag) => {
                from = start + tag.span.end;
                tags.push(ShortcodeTag { span: start..from, ..tag });
            }
            None => from = start + 2,
        }
    }
    tags
}

/// Parses the tag that `text` begins with.
fn parse_shortcode_tag(text: &str) -> Option<ShortcodeTag<'_>> {
    let rest = text.strip_prefix("{{")?;
    let close = match rest.chars().next()? {
        '<' => ">}}",
        '%' => "%}}",
        _ => return None,
    };
    let content = rest.get(1..)?;
    let content = content.get(..content.floor_char_boundary(MAX_TAG_LENGTH))?;
    let (content, _) = content.split_once(close)?;
    let span = 0.."{{<".len() + content.len() + close.len();
    let inner = content.trim();
    let is_end = inner.starts_with('/');
    let inner = inner.trim_start_matches('/').trim_start();
    let (name, arguments) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    Some(ShortcodeTag { span, is_end, name, arguments })
}

/// Parses `"value"`, `` `value` ``, `value` and `name=value`.
fn parse_arguments(text: &str) -> Vec<(Option<String>, String)> {
    let mut arguments = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (name, value) = split_argument_name(rest);
        let (value, after) = split_argument_value(value);
        arguments.push((name.map(str::to_owned), value));
        rest = after.trim_start();
    }
    arguments
}

/// Splits `text` after its first `=`, if a name stands before it.
fn split_argument_name(text: &str) -> (Option<&str>, &str) {
    let end =
        text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(text.len());
    match (text.get(..end), text.get(end..).and_then(|rest| rest.strip_prefix('='))) {
        (Some(name), Some(value)) if !name.is_empty() => (Some(name), value),
        _ => (None, text),
    }
}

/// Splits `text` after its first value, which is returned without its quotes.
fn split_argument_value(text: &str) -> (String, &str) {
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
