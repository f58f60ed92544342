//! Markdown: a post's body as the blocks of [mdast](https://github.com/syntax-tree/mdast).
//!
//! A library reads it and reports events, from which the tree is made ([`build`]). It is GitHub's
//! flavour, except that one tilde strikes nothing out. Two things more are made readable for the library by
//! replacing bytes and reading again, so that every place stays what it was: definition lists
//! ([`definition_list`]) and shortcodes ([`shortcode`]).

mod bare_links;
mod build;
mod definition_list;
mod shortcode;

use std::borrow::Cow;

use afterword::post::Flow;

use super::document::Document;
use super::footnotes::Footnotes;
use super::rich_text::Converter;
use super::tree::Node;
use build::{blocks, line};

/// Parses `text` from byte `start` on. Any text is valid Markdown.
///
/// Only shortcodes with a name in `names` are read; `start` is at most the length of `text`.
pub(crate) fn parse_markdown<'a>(text: &'a str, start: usize, names: &[&str]) -> Document<'a> {
    let body = text.get(start..).unwrap_or_default();
    let mut nodes = blocks(body);
    let mut patched = Cow::Borrowed(body);
    let shortcodes = shortcode::find(body, &nodes, names);
    let lists = definition_list::markers(body, &nodes);
    if !shortcodes.is_empty() || !lists.is_empty() {
        shortcode::hide(patched.to_mut(), &shortcodes);
        definition_list::mark(patched.to_mut(), &lists);
        nodes = blocks(&patched);
    }
    Document::new(text, start, nodes, shortcodes)
}

/// Parses a Markdown text that stands alone, such as an answer in the front matter.
pub(crate) fn parse_flow(text: &str) -> Vec<Flow> {
    let nodes = blocks(text);
    let footnotes = Footnotes::of(&nodes);
    Converter::new(&footnotes).convert_blocks(&nodes)
}

/// Parses a Markdown text of one line, such as a question in the front matter.
pub(crate) fn parse_line(text: &str) -> Vec<Node> {
    line(text)
}
