//! Converts the tree to Afterword's rich text.
//!
//! Addresses pass the allow-list or are left out. Raw HTML becomes its text and the elements that
//! rich text has. Line endings of the source stay in the text (see [`crate::line`]).
//!
//! Definitions of links become nothing. The text of a footnote stands in brackets in place of its
//! reference: a marker would lead to a place outside of the data. Nodes that are nested deeper than
//! the data may be become their text.

mod line_builder;

use std::rc::Rc;

use afterword::post::{
    self, Flow, Href, Image, MAX_DEPTH, Math, Phrasing, Src, Table, TableCell, TableRow,
    flatten_flow,
};

use super::READS_ARTICLES;
use super::footnotes::Footnotes;
use super::html::{self, HiddenElement};
use super::image_sizes::ImageSizes;
use super::tag::{Tag, TagRole};
use super::tree::{self, ListItem, Node};
use crate::line::{is_empty_line, tidy_line};
use line_builder::LineBuilder;

/// The deepest nesting of nodes: the data's own limit, and half of the 128 levels at which many
/// JSON parsers stop. A node takes two of them, and others are around the outermost node.
const MAX_LEVELS: usize = if MAX_DEPTH < 56 { MAX_DEPTH } else { 56 };
/// The levels of the deepest block that is converted at once: list, item, paragraph, text.
const BLOCK_LEVELS: usize = 4;

/// A converter, and the place in the rich text that it converts for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Converter<'a> {
    footnotes: &'a Footnotes,
    /// The number of levels that are left.
    levels: usize,
    in_link: bool,
    in_footnote: bool,
}

impl<'a> Converter<'a> {
    pub(super) fn new(footnotes: &'a Footnotes) -> Self {
        Self { footnotes, levels: MAX_LEVELS, in_link: false, in_footnote: false }
    }

    fn descend(self, levels: usize) -> Self {
        Self { levels: self.levels.saturating_sub(levels), ..self }
    }

    /// Converts blocks.
    pub(super) fn convert_blocks(self, nodes: &[Node]) -> Vec<Flow> {
        let mut blocks = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node {
                Node::Html(_) if !READS_ARTICLES => {}
                Node::Html(html) => {
                    let lines = html::split_html_lines(&html.tokens);
                    blocks.extend(self.convert_html_lines(lines));
                }
                Node::Container(container) => {
                    let inside = self.descend(1);
                    blocks.extend(inside.convert_paragraph(&container.title));
                    blocks.extend(inside.convert_blocks(&container.children));
                }
                _ if self.levels < BLOCK_LEVELS => blocks.push(Flow::paragraph(node_text(node))),
                _ => blocks.extend(self.convert_block(node)),
            }
        }
        blocks
    }

    /// Converts each line that is not empty to a paragraph.
    pub(super) fn convert_html_lines(self, lines: Vec<Vec<Node>>) -> Vec<Flow> {
        lines.iter().filter_map(|line| self.descend(1).convert_paragraph(line)).collect()
    }

    fn convert_block(self, node: &Node) -> Option<Flow> {
        let inside = self.descend(1);
        Some(match node {
            Node::Paragraph(paragraph) => return inside.convert_paragraph(&paragraph.children),
            Node::Heading(heading) => Flow::Heading {
                depth: heading.depth,
                children: inside.convert_line(&heading.children),
            },
            Node::Blockquote(quote) => {
                Flow::Blockquote { children: inside.convert_blocks(&quote.children) }
            }
            Node::List(list) => inside.convert_list(list),
            Node::Code(code) => Flow::Code {
                lang: code.lang.as_deref().map(Rc::from),
                value: normalize_newlines(&code.value),
            },
            Node::Table(table) => Flow::Table(inside.convert_table(table)),
            Node::ThematicBreak(_) => Flow::ThematicBreak,
            _ => return None,
        })
    }

    fn convert_paragraph(self, nodes: &[Node]) -> Option<Flow> {
        let children = self.convert_line(nodes);
        if let [Phrasing::InlineMath(math)] = &*children
            && (math.source.starts_with("$$") || math.source.starts_with("\\["))
        {
            return Some(Flow::Math(math.clone()));
        }
        (!is_empty_line(&children)).then_some(Flow::Paragraph { children })
    }

    fn convert_list(self, list: &tree::List) -> Flow {
        let mut children = Vec::with_capacity(list.children.len());
        for item in &list.children {
            if let Node::ListItem(ListItem { checked, children: blocks, .. }) = item {
                let blocks = self.descend(1).convert_blocks(blocks);
                children.push(post::ListItem { checked: *checked, children: blocks });
            }
        }
        let start = list.start.filter(|start| list.ordered && *start != 1);
        Flow::List { ordered: list.ordered, start, children }
    }

    fn convert_table(self, table: &tree::Table) -> Table {
        let mut rows = Vec::with_capacity(table.children.len());
        for row in &table.children {
            let mut cells = Vec::with_capacity(row.children().len());
            for cell in row.children() {
                cells.push(TableCell { children: self.convert_line(cell.children()) });
            }
            rows.push(TableRow { children: cells });
        }
        Table { align: table.align.clone(), children: rows }
    }

    /// Converts the nodes of a line. The content of `<script>` and the like is left out.
    pub(super) fn convert_line(self, nodes: &[Node]) -> Vec<Phrasing> {
        let mut line = LineBuilder::new(self.levels.saturating_sub(1));
        let mut hidden = HiddenElement::default();
        for node in nodes.iter().filter(|node| !hidden.hides(node)) {
            if let Node::Tag(tag) = node {
                self.add_tag(tag, &mut line);
            } else {
                let in_link = self.in_link || line.is_in_link();
                let inside = Self { in_link, ..self.descend(line.depth()) };
                inside.convert_inline(node).into_iter().for_each(|node| line.push(node));
            }
        }
        line.finish()
    }

    fn add_tag(self, tag: &Tag, line: &mut LineBuilder) {
        match tag.role {
            TagRole::LineBreak => line.push(Phrasing::Break),
            TagRole::Image => {
                let url = tag.attribute("src").unwrap_or_default();
                let alt = tag.attribute("alt").unwrap_or_default();
                line.push(new_image(url, tag.attribute("title"), alt, ImageSizes::from_tag(tag)));
            }
            TagRole::InlineStart(element) => {
                let address = tag.attribute("href").filter(|_| !self.in_link).and_then(Href::new);
                line.open(element, address, tag.attribute("title"), tag.rel());
            }
            TagRole::InlineEnd(element) => line.close(element),
            TagRole::BlockStart(ref name) | TagRole::BlockEnd(ref name)
                if html::is_block_element(name) =>
            {
                line.end_line();
            }
            _ => {}
        }
    }

    fn convert_inline(self, node: &Node) -> Vec<Phrasing> {
        let inside = self.descend(1);
        if inside.levels == 0 && !node.children().is_empty() {
            return vec![Phrasing::text(node_text(node))];
        }
        let children = |nodes| inside.convert_line(nodes);
        vec![match node {
            Node::Text(text) => Phrasing::Text { value: normalize_newlines(&text.value) },
            Node::Emphasis(node) => Phrasing::Emphasis { children: children(&node.children) },
            Node::Strong(node) => Phrasing::Strong { children: children(&node.children) },
            Node::Delete(node) => Phrasing::Delete { children: children(&node.children) },
            Node::InlineCode(code) => Phrasing::InlineCode { value: code.value.as_str().into() },
            Node::InlineMath(math) => {
                Phrasing::InlineMath(Math { source: normalize_newlines(&math.value) })
            }
            Node::Break(_) => Phrasing::Break,
            Node::Link(link) => return inside.convert_link(link),
            Node::Image(image) => {
                let (title, sizes) = (image.title.as_deref(), image.sizes.clone());
                new_image(&image.url, title, &image.alt, sizes)
            }
            Node::FootnoteReference(note) => return self.convert_footnote(note),
            _ => return Vec::new(),
        }]
    }

    /// Converts a link: to its content if its address is not allowed, or inside another link.
    fn convert_link(self, link: &tree::Link) -> Vec<Phrasing> {
        let children = Self { in_link: true, ..self }.convert_line(&link.children);
        match Href::new(&link.url).filter(|_| !self.in_link) {
            Some(url) => {
                let title = link.title.as_deref().map(Rc::from);
                vec![Phrasing::Link { url, title, rel: link.rel.clone(), children }]
            }
            None if self.in_link => children,
            None => self.convert_line(&link.children),
        }
    }

    /// Returns the text of a footnote in brackets; nothing for a reference inside a footnote, which
    /// could refer to itself.
    fn convert_footnote(self, reference: &tree::FootnoteReference) -> Vec<Phrasing> {
        let Some(nodes) = self.footnotes.content(reference).filter(|_| !self.in_footnote) else {
            return Vec::new();
        };
        let mut text = Vec::new();
        flatten_flow(Self { in_footnote: true, ..self }.convert_blocks(nodes), &mut text);
        let breaks = text.iter_mut().filter(|node| **node == Phrasing::Break);
        breaks.for_each(|node| *node = Phrasing::text(" "));
        tidy_line(&mut text);
        if is_empty_line(&text) {
            return Vec::new();
        }
        text.insert(0, Phrasing::text(" ("));
        text.push(Phrasing::text(")"));
        text
    }
}

/// Returns an image, or its alternative text if the address is not allowed.
fn new_image(url: &str, title: Option<&str>, alt: &str, sizes: ImageSizes) -> Phrasing {
    let Some(url) = Src::new(url) else { return Phrasing::text(alt) };
    let (title, alt) = (title.map(Rc::from), alt.into());
    let ImageSizes { srcset, sizes, width, height } = sizes;
    Phrasing::Image(Box::new(Image { url, title, alt, srcset, sizes, width, height }))
}

/// Returns the text of `node` and of its descendants.
fn node_text(node: &Node) -> Rc<str> {
    normalize_newlines(&node.text())
}

/// Replaces `\r\n` and `\r` by `\n`.
fn normalize_newlines(text: &str) -> Rc<str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}
