//! The body of a post: its blocks with their places in the file, and the way from these to rich text.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::footnotes::Footnotes;
use super::html;
use super::rich_text::Converter;
use super::shortcode::Shortcode;
use super::tree::Node;

/// The body of a post.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    text: &'a str,
    /// Its outermost blocks.
    blocks: Vec<Node>,
    footnotes: Footnotes,
    shortcodes: Vec<Shortcode>,
    /// Where the body begins in the file, in bytes.
    start: usize,
}

impl<'a> Document<'a> {
    /// Returns the document of these outermost blocks, whose places count from byte `start` of `text`.
    pub(super) fn new(
        text: &'a str,
        start: usize,
        blocks: Vec<Node>,
        shortcodes: Vec<Shortcode>,
    ) -> Self {
        let footnotes = Footnotes::of(&blocks);
        Self { text, blocks, footnotes, shortcodes, start }
    }

    /// The outermost blocks, in order.
    pub(crate) fn blocks(&self) -> &[Node] {
        &self.blocks
    }

    /// The outermost blocks of a range; none if there is no such range.
    pub(crate) fn blocks_in(&self, range: &Range<usize>) -> &[Node] {
        self.blocks.get(range.clone()).unwrap_or_default()
    }

    /// The shortcodes with an end, in the order of their beginnings, with places in the file.
    pub(crate) fn shortcodes(&self) -> impl Iterator<Item = Shortcode> {
        self.shortcodes.iter().map(|shortcode| shortcode.moved(self.start))
    }

    /// Whether a list is a definition list: its definitions.
    pub(crate) fn is_definition_list(&self, node: &Node) -> bool {
        matches!(node, Node::List(_)) && self.source(node).trim_start().starts_with(':')
    }

    /// These nodes as blocks of rich text.
    pub(crate) fn convert_blocks(&self, nodes: &[Node]) -> Vec<Flow> {
        self.converter().convert_blocks(nodes)
    }

    /// These nodes as a line of rich text.
    pub(crate) fn convert_line(&self, nodes: &[Node]) -> Vec<Phrasing> {
        self.converter().convert_line(nodes)
    }

    /// Text and tags of HTML as blocks of rich text.
    pub(crate) fn convert_html(&self, tokens: Vec<Node>) -> Vec<Flow> {
        self.converter().convert_html(html::split_html_lines(tokens))
    }

    /// The depth and the content of a heading that is written as HTML, if this is one and nothing else.
    pub(crate) fn parse_html_heading(&self, html: &str) -> Option<(u8, Vec<Phrasing>)> {
        let (depth, nodes) = html::parse_heading(html)?;
        Some((depth, self.convert_line(&nodes)))
    }

    /// Where a node stands in the file, in bytes: with the spaces before it on its line, without the white
    /// space behind it.
    pub(crate) fn span(&self, node: &Node) -> Range<usize> {
        let Range { start, end } = node.at();
        let (start, end) = (self.start + start, self.start + end);
        let text = self.text.get(start..end).unwrap_or_default().trim_end();
        let before = self.text.get(..start).unwrap_or_default();
        let margin = before.trim_end_matches([' ', '\t']);
        let is_first = margin.is_empty() || margin.ends_with(['\n', '\r']);
        (if is_first { margin.len() } else { start })..start + text.len()
    }

    /// Where these blocks stand in the file, from the first to the last.
    pub(crate) fn blocks_span(&self, range: &Range<usize>) -> Range<usize> {
        let nodes = self.blocks_in(range);
        match (nodes.first(), nodes.last()) {
            (Some(first), Some(last)) => self.span(first).start..self.span(last).end,
            _ => self.start..self.start,
        }
    }

    /// What a node is in the file.
    pub(crate) fn source(&self, node: &Node) -> &'a str {
        self.text.get(self.span(node)).unwrap_or_default()
    }

    /// What stands at a place in the file.
    pub(crate) fn text_at(&self, span: &Range<usize>) -> &'a str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    fn converter(&self) -> Converter<'_> {
        Converter::new(&self.footnotes)
    }
}
