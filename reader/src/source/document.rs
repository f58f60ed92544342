//! The body of a post: its blocks with their spans in the file, and their conversion to rich text.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use afterword::post::{Flow, Phrasing};

use super::footnotes::Footnotes;
use super::format::PostFormat;
use super::html;
use super::rich_text::Converter;
use super::tree::{Container, HtmlBlock, Node};

/// The syntax of the texts in the attributes of boxes, and of raw HTML.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextSyntax {
    /// Parses a text of one line.
    pub(super) parse_line: fn(&str) -> Vec<Node>,
    /// Parses a text that may have several blocks.
    pub(super) parse_flow: fn(&str) -> Vec<Flow>,
    /// Returns the names of the start tags in raw HTML, as written.
    pub(super) find_tag_names: fn(&str) -> Vec<&str>,
}

/// The body of a post.
///
/// Nodes have spans in the body; what this type returns has spans in the file.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    /// The text of the file.
    text: &'a str,
    blocks: Vec<Node>,
    footnotes: Rc<Footnotes>,
    /// The byte offset of the body in the file.
    body_start: usize,
    format: PostFormat,
    syntax: TextSyntax,
}

impl<'a> Document<'a> {
    /// Returns the document of the outermost `blocks`, parsed from byte `body_start` of `text` on.
    pub(super) fn new(
        text: &'a str,
        body_start: usize,
        blocks: Vec<Node>,
        format: PostFormat,
        syntax: TextSyntax,
    ) -> Self {
        let footnotes = Rc::new(Footnotes::collect(&blocks));
        Self { text, blocks, footnotes, body_start, format, syntax }
    }

    /// Returns a document of other blocks of the same text: those in a box.
    pub(crate) fn with_blocks(&self, blocks: &[Node]) -> Self {
        let footnotes = Rc::clone(&self.footnotes);
        Self { blocks: blocks.to_vec(), footnotes, ..*self }
    }

    /// Returns the outermost blocks, in order.
    pub(crate) fn blocks(&self) -> &[Node] {
        &self.blocks
    }

    /// Returns the outermost blocks with these indexes; none if the document has fewer.
    pub(crate) fn blocks_in(&self, indexes: &Range<usize>) -> &[Node] {
        self.blocks.get(indexes.clone()).unwrap_or_default()
    }

    /// Returns the indexes of the blocks among `indexes` for which `is_wanted` is true.
    pub(crate) fn find_blocks(
        &self,
        indexes: &Range<usize>,
        is_wanted: &dyn Fn(&Node) -> bool,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        for (index, block) in indexes.clone().zip(self.blocks_in(indexes)) {
            if is_wanted(block) {
                found.push(index);
            }
        }
        found
    }

    /// Returns the containers, those that are in others included, in order.
    pub(crate) fn containers(&self) -> Vec<&Container> {
        let mut containers = Vec::new();
        let mut remaining: Vec<&Node> = self.blocks.iter().rev().collect();
        while let Some(node) = remaining.pop() {
            if let Node::Container(container) = node {
                containers.push(container);
            }
            remaining.extend(node.children().iter().rev());
        }
        containers
    }

    /// Returns a range of bytes of the body as one of the file.
    pub(crate) fn file_range(&self, range: &Range<usize>) -> Range<usize> {
        self.body_start + range.start..self.body_start + range.end
    }

    /// Returns whether `node` holds the definitions of a definition list.
    pub(crate) fn is_definition_list(&self, node: &Node) -> bool {
        let source = self.source(node).trim_start();
        let tag = source.get(.."<dd".len()).unwrap_or_default();
        matches!(node, Node::List(_))
            && (source.starts_with(':') || tag.eq_ignore_ascii_case("<dd"))
    }

    /// Parses the text of an attribute that is one line, such as a question.
    pub(crate) fn parse_line(&self, text: &str) -> Vec<Node> {
        (self.syntax.parse_line)(text)
    }

    /// Parses the text of an attribute that may have several blocks, such as an answer.
    pub(crate) fn parse_flow(&self, text: &str) -> Vec<Flow> {
        (self.syntax.parse_flow)(text)
    }

    /// Returns the names of the start tags in raw HTML, as written.
    pub(crate) fn find_tag_names<'b>(&self, html: &'b str) -> Vec<&'b str> {
        (self.syntax.find_tag_names)(html)
    }

    /// Converts `nodes` to blocks of rich text.
    pub(crate) fn convert_blocks(&self, nodes: &[Node]) -> Vec<Flow> {
        self.converter().convert_blocks(nodes)
    }

    /// Converts `nodes`, which stand within a line, to a line of rich text.
    pub(crate) fn convert_line(&self, nodes: &[Node]) -> Vec<Phrasing> {
        self.converter().convert_line(nodes)
    }

    /// Converts the `tokens` of raw HTML to blocks of rich text.
    pub(crate) fn convert_html(&self, tokens: &[Node]) -> Vec<Flow> {
        self.converter().convert_html_lines(html::split_html_lines(tokens))
    }

    /// Returns the depth and the content of the heading that `html` consists of.
    pub(crate) fn html_heading(&self, html: &HtmlBlock) -> Option<(u8, Vec<Phrasing>)> {
        let (depth, nodes) = html::find_heading(&html.tokens)?;
        Some((depth, self.convert_line(&nodes)))
    }

    /// Returns the byte range of `node` in the file: with its indentation, without the white space
    /// after it.
    pub(crate) fn span(&self, node: &Node) -> Range<usize> {
        let Range { start, end } = node.span();
        let (start, end) = (self.body_start + start, self.body_start + end);
        let text = self.text.get(start..end).unwrap_or_default().trim_end();
        let before = self.text.get(..start).unwrap_or_default();
        let margin = before.trim_end_matches([' ', '\t']);
        let is_first = margin.is_empty() || margin.ends_with(['\n', '\r']);
        (if is_first { margin.len() } else { start })..start + text.len()
    }

    /// Returns the byte range in the file of the outermost blocks with these indexes.
    pub(crate) fn blocks_span(&self, indexes: &Range<usize>) -> Range<usize> {
        let nodes = self.blocks_in(indexes);
        match (nodes.first(), nodes.last()) {
            (Some(first), Some(last)) => self.span(first).start..self.span(last).end,
            _ => self.body_start..self.body_start,
        }
    }

    /// Returns the text of the file at the span of `node`.
    pub(crate) fn source(&self, node: &Node) -> &'a str {
        self.text_at(&self.span(node))
    }

    /// Returns the source of `node`, or its text if the source is HTML or has tags around it.
    pub(crate) fn source_or_text(&self, node: &Node) -> Cow<'a, str> {
        let source = self.source(node);
        if self.format == PostFormat::Html {
            text_in_lines(node).into()
        } else if source.ends_with('>') && source.trim_start().starts_with('<') {
            node.text().into()
        } else {
            source.into()
        }
    }

    /// Returns whether the file is MDX.
    pub(crate) fn is_mdx(&self) -> bool {
        self.format == PostFormat::Mdx
    }

    /// Returns the text of the file at `span`.
    pub(crate) fn text_at(&self, span: &Range<usize>) -> &'a str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    fn converter(&self) -> Converter<'_> {
        Converter::new(&self.footnotes)
    }
}

/// Returns the text of `node`, with a line for each break.
fn text_in_lines(node: &Node) -> String {
    let mut text = String::new();
    let mut remaining = vec![node];
    while let Some(node) = remaining.pop() {
        match node {
            Node::Break(_) => text.push('\n'),
            // Tags show no text.
            Node::Tag(_) => {}
            node if node.children().is_empty() => text.push_str(&node.text()),
            node => remaining.extend(node.children().iter().rev()),
        }
    }
    text
}
