//! Calls, which a site generator replaces when it builds the page: shortcodes of Hugo
//! (`{{< name "value" >}}`, `{{% name %}}`), tags of Liquid and its kin (`{% include name.html %}`)
//! and their variables (`{{ page.title }}`).
//!
//! No call is text. Those with a meaning for readers become containers; all others leave nothing.

use std::collections::HashSet;
use std::ops::Range;

use super::is_in_ranges;
use super::regions::{RegionTag, Syntax, TagKind};
use crate::source::tree::{Attribute, Value};

/// The greatest length of a call, in bytes.
const MAX_LENGTH: usize = 4096;

/// The opening and closing marks of calls, the longer ones first.
const MARKS: [(&str, &str, CallKind); 4] = [
    ("{{<", ">}}", CallKind::Shortcode),
    ("{{%", "%}}", CallKind::Shortcode),
    ("{%", "%}", CallKind::Liquid),
    ("{{", "}}", CallKind::Variable),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CallKind {
    Shortcode,
    Liquid,
    Variable,
}

/// Returns the calls of `text` outside of the ranges `verbatim`, in order, as tags; variables have
/// no name.
///
/// Hugo's escaped calls, `{{</* name */>}}`, are text. Between `{% raw %}` and `{% endraw %}` there
/// are no calls, and what is between `{% comment %}` and `{% endcomment %}` belongs to the call.
pub(super) fn find_calls(text: &str, verbatim: &[Range<usize>]) -> Vec<RegionTag> {
    let mut calls = Vec::new();
    let mut from = 0;
    // A search to the end of the text is not repeated.
    let mut unclosed = HashSet::new();
    while let Some(start) = text.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        let Some(mut tag) = read_call(text, start).filter(|_| !is_in_ranges(verbatim, start))
        else {
            from = start + 1;
            continue;
        };
        from = tag.span.end;
        if tag.syntax == Syntax::Liquid && tag.kind == TagKind::Start {
            let mut end = |word: &'static str| {
                if unclosed.contains(word) {
                    return None;
                }
                let end = find_liquid_end(text, tag.span.end, word);
                if end.is_none() {
                    unclosed.insert(word);
                }
                end
            };
            match &*tag.name {
                "raw" => from = end("endraw").map_or(from, |end| end.start),
                "comment" => {
                    if let Some(end) = end("endcomment") {
                        tag.kind = TagKind::Single;
                        tag.name.clear();
                        tag.span.end = end.end;
                        from = end.end;
                    }
                }
                _ => {}
            }
        }
        calls.push(tag);
    }
    calls
}

/// Returns the span of the next tag `word` of Liquid.
fn find_liquid_end(text: &str, from: usize, word: &str) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    rest.match_indices("{%").find_map(|(at, _)| {
        let inner = rest.get(at + 2..)?;
        let inner = inner.strip_prefix('-').unwrap_or(inner).trim_start();
        let after = inner.strip_prefix(word)?.trim_start();
        let after = after.strip_prefix('-').unwrap_or(after).strip_prefix("%}")?;
        Some(from + at..text.len() - after.len())
    })
}

/// Reads the call at byte `start`.
fn read_call(text: &str, start: usize) -> Option<RegionTag> {
    let rest = text.get(start..)?;
    let (open, close, kind) = MARKS.into_iter().find(|(open, ..)| rest.starts_with(open))?;
    let inner = rest.get(open.len()..)?;
    let near = inner.get(..inner.floor_char_boundary(MAX_LENGTH))?;
    let length = near.find(close)?;
    let inner = near.get(..length)?;
    let span = start..start + open.len() + length + close.len();
    match kind {
        CallKind::Shortcode if inner.trim_start().starts_with("/*") => None,
        CallKind::Shortcode => Some(read_shortcode(inner.trim(), span)),
        CallKind::Liquid => Some(read_liquid(inner.trim_matches(['-', '~', '+']).trim(), span)),
        CallKind::Variable => Some(new_tag(TagKind::Single, "", "", Syntax::Liquid, span)),
    }
}

fn read_shortcode(inner: &str, span: Range<usize>) -> RegionTag {
    if let Some(name) = inner.strip_prefix('/') {
        return new_tag(TagKind::End, name.trim(), "", Syntax::Shortcode, span);
    }
    let (inner, kind) = match inner.strip_suffix('/') {
        Some(inner) => (inner.trim_end(), TagKind::Single),
        None => (inner, TagKind::Start),
    };
    let (name, arguments) = split_word(inner);
    new_tag(kind, name, arguments, Syntax::Shortcode, span)
}

/// Reads a tag of Liquid. An include has the name of its file.
fn read_liquid(inner: &str, span: Range<usize>) -> RegionTag {
    let (name, arguments) = split_word(inner);
    if matches!(name, "include" | "include_relative" | "include_cached" | "render") {
        let (file, arguments) = split_word(arguments);
        let file = file.trim_matches(['"', '\'', ',']);
        let file = file.rsplit('/').next().unwrap_or(file);
        let stem = file.split('.').next().unwrap_or(file);
        return new_tag(TagKind::Single, stem, arguments, Syntax::Liquid, span);
    }
    match name.strip_prefix("end") {
        Some(name) => new_tag(TagKind::End, name, "", Syntax::Liquid, span),
        None => {
            let mut tag = new_tag(TagKind::Start, name, arguments, Syntax::Liquid, span);
            // `{% details Why is it so? %}`
            if !arguments.contains(['"', '\'', '=', ':']) {
                let value = Value::Text(arguments.trim().to_owned());
                tag.attributes = vec![Attribute { name: None, value }];
            }
            tag
        }
    }
}

fn new_tag(
    kind: TagKind,
    name: &str,
    arguments: &str,
    syntax: Syntax,
    span: Range<usize>,
) -> RegionTag {
    let attributes = parse_arguments(arguments);
    RegionTag { kind, name: name.to_owned(), title: String::new(), attributes, syntax, span }
}

fn split_word(text: &str) -> (&str, &str) {
    text.split_once(char::is_whitespace).unwrap_or((text, ""))
}

/// Parses `"value"`, `` `value` ``, `value` and `name=value`, with or without commas between them.
pub(super) fn parse_arguments(text: &str) -> Vec<Attribute> {
    let is_between = |c: char| c.is_whitespace() || c == ',';
    let mut arguments = Vec::new();
    let mut rest = text.trim_start_matches(is_between);
    while !rest.is_empty() {
        let (name, value) = split_argument_name(rest);
        let (value, after) = split_argument_value(value);
        arguments.push(Attribute { name: name.map(str::to_owned), value });
        rest = after.trim_start_matches(is_between);
    }
    arguments
}

/// Splits `text` after its first `=` or `:`, if a name stands before it.
fn split_argument_name(text: &str) -> (Option<&str>, &str) {
    let end =
        text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let is_value = |value: &str| !value.starts_with('/');
    match rest.strip_prefix(['=', ':']).filter(|value| is_value(value)) {
        Some(value) if !name.is_empty() => (Some(name), value.trim_start()),
        _ => (None, text),
    }
}

/// Splits `text` after its first value. A value in quotes is a text; any other is a number, a word,
/// or the name of a variable.
fn split_argument_value(text: &str) -> (Value, &str) {
    if let Some(rest) = text.strip_prefix('`') {
        let (value, after) = rest.split_once('`').unwrap_or((rest, ""));
        return (Value::Text(value.to_owned()), after);
    }
    let Some((quote, rest)) =
        ['"', '\''].into_iter().find_map(|quote| Some((quote, text.strip_prefix(quote)?)))
    else {
        let end = text.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(text.len());
        let (value, after) = text.split_at_checked(end).unwrap_or((text, ""));
        return (Value::Word(value.to_owned()), after);
    };
    let mut value = String::new();
    let mut chars = rest.chars();
    while let Some(c) = chars.next() {
        match c {
            c if c == quote => break,
            '\\' => value.extend(chars.next()),
            c => value.push(c),
        }
    }
    (Value::Text(value), chars.as_str())
}
