//! Directives and containers between lines of colons: `:::tip Title`, `:::tip[Title]{#id}`,
//! `::: details Title`, `::: {.callout-tip title="Title"}`, as Docusaurus, VitePress, Pandoc and
//! remark-directive know them.

use std::ops::Range;

use super::calls::parse_arguments;
use super::regions::{RegionTag, Syntax, TagKind};
use crate::source::lines::lines_with_offsets;
use crate::source::tree::{Attribute, Value};

/// Returns the tags of `text` in order.
pub(super) fn find_directives(text: &str) -> Vec<RegionTag> {
    lines_with_offsets(text).filter_map(|(start, line)| read_line(line, start)).collect()
}

/// Reads a line that begins at byte `start`.
fn read_line(line: &str, start: usize) -> Option<RegionTag> {
    let content = line.trim();
    let rest = content.trim_start_matches(':');
    let colons = content.len() - rest.len();
    let margin = line.len() - line.trim_start().len();
    let span = start + margin..start + margin + content.len();
    match colons {
        0 | 1 => None,
        2 => read_leaf(rest, span),
        _ => Some(read_fence(rest.trim(), colons, span)),
    }
}

/// Reads a directive without content, such as `::video[Title]{src="a.mp4"}`.
fn read_leaf(text: &str, span: Range<usize>) -> Option<RegionTag> {
    let (name, rest) = split_name(text);
    let is_directive =
        !name.is_empty() && rest.starts_with(['[', '{']) && rest.ends_with([']', '}']);
    is_directive.then(|| {
        let (title, attributes) = read_title(rest);
        let syntax = Syntax::Directive(2);
        RegionTag { kind: TagKind::Single, name: name.to_owned(), title, attributes, syntax, span }
    })
}

fn read_fence(text: &str, colons: usize, span: Range<usize>) -> RegionTag {
    let (name, rest) = split_name(text);
    let (title, attributes) = read_title(rest.trim());
    let class = attributes.iter().find(|attribute| attribute.name.as_deref() == Some("class"));
    let name = match class.map(|class| &class.value) {
        Some(Value::Text(class)) if name.is_empty() => class.clone(),
        _ => name.to_owned(),
    };
    let titled = attributes.iter().find(|attribute| attribute.name.as_deref() == Some("title"));
    let titled = titled.and_then(|attribute| attribute.value.text_or_word());
    let title = if title.is_empty() { titled.unwrap_or_default().to_owned() } else { title };
    let is_end = text.trim_end_matches(':').is_empty();
    let kind = if is_end { TagKind::End } else { TagKind::Start };
    let syntax = Syntax::Directive(colons);
    RegionTag { kind, name, title, attributes, syntax, span }
}

fn split_name(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'));
    text.split_at_checked(end.unwrap_or(text.len())).unwrap_or((text, ""))
}

/// Reads the title, in brackets or not, and the attributes in braces behind it.
fn read_title(text: &str) -> (String, Vec<Attribute>) {
    let (title, attributes) = match text.rfind('{').filter(|_| text.ends_with('}')) {
        Some(at) => (text.get(..at), text.get(at + 1..text.len() - 1)),
        None => (Some(text), None),
    };
    let title = title.unwrap_or_default().trim();
    let title = title.strip_prefix('[').and_then(|title| title.strip_suffix(']')).unwrap_or(title);
    let title = title.trim_matches('"').trim_end_matches(':').trim();
    (title.to_owned(), attributes.map(read_attributes).unwrap_or_default())
}

/// Reads attributes such as `.tip #id title="Title"`. A class has the name `class`.
fn read_attributes(text: &str) -> Vec<Attribute> {
    let read = |attribute: Attribute| match attribute {
        Attribute { name: None, value: Value::Word(word) } => {
            let class = word.strip_prefix('.').unwrap_or(&word).to_owned();
            Attribute { name: Some("class".to_owned()), value: Value::Text(class) }
        }
        attribute => attribute,
    };
    parse_arguments(text).into_iter().map(read).collect()
}
