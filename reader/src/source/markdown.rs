//! Parses Markdown into the blocks of [mdast](https://github.com/syntax-tree/mdast).
//!
//! A library parses the text and reports events, from which [`build`] makes the tree. The dialect
//! is GitHub's, except that one tilde strikes nothing out. Two more constructs are read by
//! replacing bytes of the text and parsing it again, which keeps every byte offset: definition
//! lists ([`definition_markers`]) and shortcodes ([`shortcode_tags`]).

mod bare_links;
mod build;
mod definition_markers;
mod shortcode_tags;

use std::borrow::Cow;

use afterword::post::Flow;

use super::document::Document;
use super::footnotes::Footnotes;
use super::rich_text::Converter;
use build::parse_blocks;
pub(crate) use build::parse_line;
use definition_markers::{find_definition_markers, mark_definitions};
use shortcode_tags::{find_shortcodes, hide_tags};

/// Parses `text` from byte `body_start` on. Any text is valid Markdown.
///
/// Only shortcodes with a name in `names` are read; `body_start` is at most the length of `text`.
pub(crate) fn parse_markdown<'a>(text: &'a str, body_start: usize, names: &[&str]) -> Document<'a> {
    let body = text.get(body_start..).unwrap_or_default();
    let mut nodes = parse_blocks(body);
    let mut patched = Cow::Borrowed(body);
    let shortcodes = find_shortcodes(body, &nodes, names);
    let markers = find_definition_markers(body, &nodes);
    if !shortcodes.is_empty() || !markers.is_empty() {
        hide_tags(patched.to_mut(), &shortcodes);
        mark_definitions(patched.to_mut(), &markers);
        nodes = parse_blocks(&patched);
    }
    Document::new(text, body_start, nodes, shortcodes)
}

/// Parses a Markdown text that stands alone, such as an answer in the front matter.
pub(crate) fn parse_flow(text: &str) -> Vec<Flow> {
    let nodes = parse_blocks(text);
    let footnotes = Footnotes::collect(&nodes);
    Converter::new(&footnotes).convert_blocks(&nodes)
}
