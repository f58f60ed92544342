//! Components in Markdown that is not MDX: lines that consist of one tag, such as
//! `<KeyTakeaways title="…">`, as VitePress, Nuxt and Astro know them.

use super::regions::{RegionTag, Syntax, TagKind};
use crate::source::html::parse_tag;
use crate::source::lines::lines_with_offsets;
use crate::source::tree::{Attribute, Value};

/// Returns the tags of `text` in order.
pub(super) fn find_component_tags(text: &str) -> Vec<RegionTag> {
    lines_with_offsets(text).filter_map(|(start, line)| read_line(line, start)).collect()
}

/// Reads a line that begins at byte `start`.
fn read_line(line: &str, start: usize) -> Option<RegionTag> {
    let content = line.trim();
    let inner = content.strip_prefix('<')?.strip_suffix('>')?;
    if inner.contains(['<', '>', '{']) {
        return None;
    }
    let margin = line.len() - line.trim_start().len();
    let span = start + margin..start + margin + content.len();
    let (inner, kind) = match (inner.strip_prefix('/'), inner.strip_suffix('/')) {
        (Some(inner), _) => (inner, TagKind::End),
        (None, Some(inner)) => (inner, TagKind::Single),
        (None, None) => (inner, TagKind::Start),
    };
    let name = inner.split_whitespace().next()?;
    let is_component = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.contains(|c: char| c.is_lowercase() || c.is_ascii_digit())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    is_component.then(|| {
        let tag = parse_tag(content, span.clone());
        let attribute = |(name, value): &(String, String)| Attribute {
            name: Some(name.clone()),
            value: Value::Text(value.clone()),
        };
        RegionTag {
            kind,
            name: name.to_owned(),
            title: String::new(),
            attributes: tag.attributes.iter().map(attribute).collect(),
            syntax: Syntax::Component,
            span,
        }
    })
}
