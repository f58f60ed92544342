//! Markdown: a post's body as the blocks of [mdast](https://github.com/syntax-tree/mdast), with their
//! places in the file, and the way from these to Afterword's rich text.
//!
//! GitHub's flavour, except that one tilde strikes nothing out: `20~30` is a range. It knows nothing of
//! questions and takeaways.

mod convert;
mod definitions;
mod html;

use std::ops::Range;

use afterword::post::{Flow, Phrasing};
use markdown::mdast::Node;
use markdown::{Constructs, ParseOptions};

use convert::Converter;
use definitions::Definitions;

/// The body of a post.
#[derive(Debug)]
pub(crate) struct Document {
    /// Its outermost blocks.
    blocks: Vec<Node>,
    definitions: Definitions,
    /// Where the body begins in the file, in bytes.
    start: usize,
}

impl Document {
    /// Reads the text from a byte on. There is no wrong Markdown.
    pub(crate) fn parse(text: &str, start: usize) -> Self {
        let options = ParseOptions {
            constructs: Constructs::gfm(),
            gfm_strikethrough_single_tilde: false,
            ..ParseOptions::default()
        };
        let blocks = blocks(text.get(start..).unwrap_or_default(), &options);
        let definitions = Definitions::of(&blocks);
        Self { blocks, definitions, start }
    }

    /// The outermost blocks, in order.
    pub(crate) fn blocks(&self) -> &[Node] {
        &self.blocks
    }

    /// These nodes as blocks of rich text.
    pub(crate) fn flow(&self, nodes: &[Node]) -> Vec<Flow> {
        Converter::new(&self.definitions).flow(nodes)
    }

    /// These nodes as a line of rich text.
    pub(crate) fn line(&self, nodes: &[Node]) -> Vec<Phrasing> {
        Converter::new(&self.definitions).line(nodes)
    }

    /// Where a node stands in the file, in bytes.
    pub(crate) fn span(&self, node: &Node) -> Range<usize> {
        node.position().map_or(self.start..self.start, |position| {
            self.start + position.start.offset..self.start + position.end.offset
        })
    }
}

/// The outermost blocks of a text. Only MDX, which is off, has syntax errors.
fn blocks(text: &str, options: &ParseOptions) -> Vec<Node> {
    match markdown::to_mdast(text, options) {
        Ok(Node::Root(root)) => root.children,
        _ => Vec::new(),
    }
}
