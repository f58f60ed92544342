//! From the tree that Markdown is read into to Afterword's rich text: addresses judged, raw HTML reduced to its
//! text and the elements that rich text knows. Line endings of the source stay in the
//! text (see [`crate::line`]).
//!
//! Definitions give nothing. A footnote's text stands in brackets where it is referred to: a marker would
//! lead to a place that isn't part of the data. Nodes nested deeper than the data may be give their text.

mod elements;

use std::rc::Rc;

use afterword::post::{
    Flow, Href, ListItem, MAX_DEPTH, Phrasing, Src, Table, TableCell, TableRow, flatten_flow,
};

use super::footnotes::Footnotes;
use super::html::{self, HiddenElement};
use super::tag::{Tag, TagRole};
use super::tree::{self, Node};
use crate::line::is_empty_line;
use elements::Elements;

/// How deep nodes may be nested: as deep as the data allows, and no deeper than JSON parsers go. Many
/// stop at 128 levels; a node takes two, and some stand around the outermost.
const DEEPEST: usize = if MAX_DEPTH < 56 { MAX_DEPTH } else { 56 };
/// How deep the deepest block that is made in one go may be: a list, its item, a paragraph, its text.
const BLOCK_DEPTH: usize = 4;

/// Converts nodes, and knows what they stand in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Converter<'a> {
    footnotes: &'a Footnotes,
    /// How deep nodes may still be nested.
    depth: usize,
    in_link: bool,
    in_footnote: bool,
}

impl<'a> Converter<'a> {
    pub(super) fn new(footnotes: &'a Footnotes) -> Self {
        Self { footnotes, depth: DEEPEST, in_link: false, in_footnote: false }
    }

    fn deeper(self, levels: usize) -> Self {
        Self { depth: self.depth.saturating_sub(levels), ..self }
    }

    pub(super) fn convert_blocks(self, nodes: &[Node]) -> Vec<Flow> {
        let mut blocks = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                Node::Html(html) => {
                    blocks.extend(
                        self.convert_html(html::split_html_lines(html::tokenize(&html.value))),
                    );
                }
                _ if self.depth < BLOCK_DEPTH => blocks.push(Flow::paragraph(text_of(node))),
                _ => blocks.extend(self.block(node)),
            }
        }
        blocks
    }

    pub(super) fn convert_html(self, lines: Vec<Vec<Node>>) -> Vec<Flow> {
        lines.iter().filter_map(|line| self.deeper(1).paragraph(line)).collect()
    }

    fn block(self, node: &Node) -> Option<Flow> {
        let inside = self.deeper(1);
        Some(match node {
            Node::Paragraph(paragraph) => return inside.paragraph(&paragraph.children),
            Node::Heading(heading) => Flow::Heading {
                depth: heading.depth,
                children: inside.convert_line(&heading.children),
            },
            Node::Blockquote(quote) => {
                Flow::Blockquote { children: inside.convert_blocks(&quote.children) }
            }
            Node::List(list) => inside.list(list),
            Node::Code(code) => Flow::Code {
                lang: code.lang.as_deref().map(Rc::from),
                value: unix_lines(&code.value),
            },
            Node::Table(table) => Flow::Table(inside.table(table)),
            Node::ThematicBreak(_) => Flow::ThematicBreak,
            _ => return None,
        })
    }

    fn paragraph(self, nodes: &[Node]) -> Option<Flow> {
        let children = self.convert_line(nodes);
        (!is_empty_line(&children)).then_some(Flow::Paragraph { children })
    }

    fn list(self, list: &tree::List) -> Flow {
        let items = list.children.iter().filter_map(|item| match item {
            Node::ListItem(item) => Some(ListItem {
                checked: item.checked,
                children: self.deeper(1).convert_blocks(&item.children),
            }),
            _ => None,
        });
        let start = list.start.filter(|start| list.ordered && *start != 1);
        Flow::List { ordered: list.ordered, start, children: items.collect() }
    }

    fn table(self, table: &tree::Table) -> Table {
        let rows = table.children.iter().map(|row| {
            let cells = row.children().iter();
            let cells =
                cells.map(|cell| TableCell { children: self.convert_line(cell.children()) });
            TableRow { children: cells.collect() }
        });
        Table { align: table.align.clone(), children: rows.collect() }
    }

    pub(super) fn convert_line(self, nodes: &[Node]) -> Vec<Phrasing> {
        let mut line = Elements::new(self.depth.saturating_sub(1));
        let mut hidden = HiddenElement::default();
        for node in nodes.iter().filter(|node| !hidden.hides(node)) {
            if let Node::Tag(tag) = node {
                self.add_tag(tag, &mut line);
            } else {
                let in_link = self.in_link || line.has_link();
                let inside = Self { in_link, ..self.deeper(line.depth()) };
                inside.inline(node).into_iter().for_each(|node| line.push(node));
            }
        }
        line.close_all()
    }

    /// Adds a tag to `line`.
    fn add_tag(self, tag: &Tag, line: &mut Elements) {
        match tag.role {
            TagRole::LineBreak => line.push(Phrasing::Break),
            TagRole::Image => {
                let url = tag.attribute("src").unwrap_or_default();
                let alt = tag.attribute("alt").unwrap_or_default();
                line.push(self.picture(url, tag.attribute("title"), alt));
            }
            TagRole::InlineStart(element) => {
                let address = tag.attribute("href").filter(|_| !self.in_link).and_then(Href::new);
                line.open(element, address, tag.attribute("title"));
            }
            TagRole::InlineEnd(element) => line.close(element),
            _ => {}
        }
    }

    fn inline(self, node: &Node) -> Vec<Phrasing> {
        let inside = self.deeper(1);
        if inside.depth == 0 && !node.children().is_empty() {
            return vec![Phrasing::text(text_of(node))];
        }
        vec![match node {
            Node::Text(text) => Phrasing::Text { value: unix_lines(&text.value) },
            Node::Emphasis(node) => {
                Phrasing::Emphasis { children: inside.convert_line(&node.children) }
            }
            Node::Strong(node) => {
                Phrasing::Strong { children: inside.convert_line(&node.children) }
            }
            Node::Delete(node) => {
                Phrasing::Delete { children: inside.convert_line(&node.children) }
            }
            Node::InlineCode(code) => Phrasing::InlineCode { value: code.value.as_str().into() },
            Node::Break(_) => Phrasing::Break,
            Node::Link(link) => {
                return inside.link(&link.url, link.title.as_deref(), &link.children);
            }
            Node::Image(image) => self.picture(&image.url, image.title.as_deref(), &image.alt),
            Node::FootnoteReference(note) => return self.footnote(note),
            _ => return Vec::new(),
        }]
    }

    /// A link; only its text where the address is not allowed, or where it stands in another link.
    fn link(self, url: &str, title: Option<&str>, nodes: &[Node]) -> Vec<Phrasing> {
        let children = Self { in_link: true, ..self }.convert_line(nodes);
        match Href::new(url).filter(|_| !self.in_link) {
            Some(url) => vec![Phrasing::Link { url, title: title.map(Rc::from), children }],
            None if self.in_link => children,
            None => self.convert_line(nodes),
        }
    }

    fn picture(self, url: &str, title: Option<&str>, alt: &str) -> Phrasing {
        match Src::new(url) {
            Some(url) => Phrasing::Image { url, title: title.map(Rc::from), alt: alt.into() },
            None => Phrasing::text(alt),
        }
    }

    /// The text of a footnote, in brackets; nothing for a reference in a footnote.
    fn footnote(self, reference: &tree::FootnoteReference) -> Vec<Phrasing> {
        let Some(nodes) = self.footnotes.text(reference).filter(|_| !self.in_footnote) else {
            return Vec::new();
        };
        let mut text = Vec::new();
        flatten_flow(Self { in_footnote: true, ..self }.convert_blocks(nodes), &mut text);
        let breaks = text.iter_mut().filter(|node| **node == Phrasing::Break);
        breaks.for_each(|node| *node = Phrasing::text(" "));
        crate::line::tidy_line(&mut text);
        if is_empty_line(&text) {
            return Vec::new();
        }
        text.insert(0, Phrasing::text(" ("));
        text.push(Phrasing::text(")"));
        text
    }
}

/// The text of a node and of all it holds.
fn text_of(node: &Node) -> Rc<str> {
    unix_lines(&node.to_string())
}

fn unix_lines(text: &str) -> Rc<str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}
