//! Markdown: a post's body as the blocks of [mdast](https://github.com/syntax-tree/mdast), with their
//! places in the file, and the way from these to Afterword's rich text.
//!
//! GitHub's flavour, except that one tilde strikes nothing out: `20~30` is a range. Two things more, which
//! the library doesn't know, are made readable for it by replacing bytes and reading again, so that every
//! place stays what it was: definition lists ([`definition_list`]) and shortcodes ([`shortcode`]).
//!
//! Prose that nobody looks for is cut short before ([`prose`]). It knows nothing of questions and takeaways.

mod convert;
mod definition_list;
mod definitions;
mod html;
mod prose;
mod shortcode;

use std::borrow::Cow;
use std::ops::Range;

use afterword::post::{Flow, Phrasing};
use markdown::mdast::Node;
use markdown::{Constructs, ParseOptions};
use url::Url;

use convert::Converter;
use definitions::Definitions;
pub(crate) use html::{Tag, is_markdown, tokens};
use prose::Interests;
pub(crate) use shortcode::Shortcode;

/// The body of a post.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    text: &'a str,
    /// Its outermost blocks.
    blocks: Vec<Node>,
    definitions: Definitions,
    shortcodes: Vec<Shortcode>,
    /// Where the body begins in the file, in bytes.
    start: usize,
    /// What relative addresses lead on from.
    base: Option<Url>,
}

impl<'a> Document<'a> {
    /// Reads the text from a byte on; relative addresses lead on from `base`. There is no wrong Markdown.
    ///
    /// Of the shortcodes, only those with these names are read. If `matters` tells which headings have
    /// something under them that is looked for, prose under others is cut short.
    pub(crate) fn parse(
        text: &'a str,
        start: usize,
        base: Option<&Url>,
        names: &[&str],
        matters: Option<fn(&str) -> bool>,
    ) -> Self {
        let body = text.get(start..).unwrap_or_default();
        let interests = matters.map(|matters| Interests { matters, shortcodes: names });
        let blocks = |text: &str| match interests.and_then(|of| prose::shorten(text, of)) {
            Some(short) => {
                let mut nodes = blocks(&short.text, &options());
                short.restore(&mut nodes);
                nodes
            }
            None => blocks(text, &options()),
        };
        let mut nodes = blocks(body);
        let mut patched = Cow::Borrowed(body);
        let shortcodes = shortcode::find(body, &nodes, names);
        let lists = definition_list::markers(body, &nodes);
        if !shortcodes.is_empty() || !lists.is_empty() {
            shortcode::hide(patched.to_mut(), &shortcodes);
            definition_list::mark(patched.to_mut(), &lists);
            nodes = blocks(&patched);
        }
        let definitions = Definitions::of(&nodes);
        Self { text, blocks: nodes, definitions, shortcodes, start, base: base.cloned() }
    }

    /// The outermost blocks, in order.
    pub(crate) fn blocks(&self) -> &[Node] {
        &self.blocks
    }

    /// The outermost blocks of a range; none if there is no such range.
    pub(crate) fn some_blocks(&self, range: &Range<usize>) -> &[Node] {
        self.blocks.get(range.clone()).unwrap_or_default()
    }

    /// The shortcodes with an end, in the order of their beginnings, with places in the file.
    pub(crate) fn shortcodes(&self) -> impl Iterator<Item = Shortcode> {
        self.shortcodes.iter().map(|shortcode| shortcode.moved(self.start))
    }

    /// Whether a list is a definition list: its definitions.
    pub(crate) fn is_definition_list(&self, node: &Node) -> bool {
        matches!(node, Node::List(_)) && self.source(node).starts_with(':')
    }

    /// These nodes as blocks of rich text.
    pub(crate) fn flow(&self, nodes: &[Node]) -> Vec<Flow> {
        self.converter().flow(nodes)
    }

    /// These nodes as a line of rich text.
    pub(crate) fn line(&self, nodes: &[Node]) -> Vec<Phrasing> {
        self.converter().line(nodes)
    }

    /// Text and tags of HTML as blocks of rich text.
    pub(crate) fn html_flow(&self, tokens: Vec<Node>) -> Vec<Flow> {
        self.converter().html_flow(html::lines(tokens))
    }

    /// A text of its own as blocks of rich text, with the addresses of this document.
    pub(crate) fn fragment(&self, text: &str) -> Vec<Flow> {
        let nodes = blocks(text, &options());
        let definitions = Definitions::of(&nodes);
        Converter::new(&definitions, self.base.as_ref()).flow(&nodes)
    }

    /// A text of its own as a line of rich text.
    pub(crate) fn fragment_line(&self, text: &str) -> Vec<Phrasing> {
        let nodes = blocks(text, &ParseOptions { constructs: inline(), ..options() });
        let children = nodes.iter().filter_map(Node::children).flatten();
        self.line(&children.cloned().collect::<Vec<_>>())
    }

    /// The depth and the content of a heading that is written as HTML, if this is one and nothing else.
    pub(crate) fn html_heading(&self, html: &str) -> Option<(u8, Vec<Phrasing>)> {
        let (depth, nodes) = html::heading(html)?;
        Some((depth, self.line(&nodes)))
    }

    /// Where a node stands in the file, in bytes, without the line ending that some end with.
    pub(crate) fn span(&self, node: &Node) -> Range<usize> {
        let Some(position) = node.position() else { return self.start..self.start };
        let start = self.start + position.start.offset;
        let text = self.text.get(start..self.start + position.end.offset).unwrap_or_default();
        start..start + text.trim_end().len()
    }

    /// Where these blocks stand in the file, from the first to the last.
    pub(crate) fn span_of(&self, range: &Range<usize>) -> Range<usize> {
        let nodes = self.some_blocks(range);
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
        Converter::new(&self.definitions, self.base.as_ref())
    }
}

fn options() -> ParseOptions {
    ParseOptions {
        constructs: Constructs::gfm(),
        gfm_strikethrough_single_tilde: false,
        ..ParseOptions::default()
    }
}

/// What may stand inside a line.
fn inline() -> Constructs {
    Constructs {
        block_quote: false,
        code_fenced: false,
        code_indented: false,
        definition: false,
        gfm_footnote_definition: false,
        gfm_table: false,
        heading_atx: false,
        heading_setext: false,
        html_flow: false,
        list_item: false,
        thematic_break: false,
        ..Constructs::gfm()
    }
}

/// The outermost blocks of a text. Only MDX, which is off, has syntax errors.
fn blocks(text: &str, options: &ParseOptions) -> Vec<Node> {
    match markdown::to_mdast(text, options) {
        Ok(Node::Root(root)) => root.children,
        _ => Vec::new(),
    }
}
