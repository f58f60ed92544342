//! Rich text: the nodes of mdast, in any order and nesting.

use std::mem;
use std::num::NonZeroU32;

use super::super::diagnostic::Path;
use super::super::value::{array_items, present_field, text_field};
use super::super::{
    Align, Flow, Href, Image, ListItem, Math, Phrasing, Problem, Rel, Src, Srcset, Table,
    TableCell, TableRow, Value, flatten_flow, is_blank,
};
use super::MAX_DEPTH;
use super::decoder::Decoder;
use crate::concat::concat;

/// Decoded content: blocks, and the line of text that may follow the last of them.
#[derive(Default)]
pub(super) struct Content {
    blocks: Vec<Flow>,
    line: Vec<Phrasing>,
}

impl Content {
    pub(super) fn from_line(line: Vec<Phrasing>) -> Self {
        Self { blocks: Vec::new(), line }
    }

    pub(super) fn push_block(&mut self, block: Flow) {
        self.end_line();
        self.blocks.push(block);
    }

    /// Appends the content of a node that is not shown itself.
    fn append(&mut self, mut content: Self) {
        if !content.blocks.is_empty() {
            self.end_line();
            self.blocks.append(&mut content.blocks);
        }
        self.line.append(&mut content.line);
    }

    /// Turns the line into a paragraph, unless it is blank.
    fn end_line(&mut self) {
        let children = mem::take(&mut self.line);
        if !is_blank(&children) {
            self.blocks.push(Flow::Paragraph { children });
        }
    }

    pub(super) fn into_flow(mut self) -> Vec<Flow> {
        self.end_line();
        self.blocks
    }

    /// Returns the content as a line, with the text of blocks on lines of their own.
    pub(super) fn into_phrasing(self) -> Vec<Phrasing> {
        if self.blocks.is_empty() {
            return self.line;
        }
        let mut line = Vec::new();
        flatten_flow(self.into_flow(), &mut line);
        line
    }
}

impl Decoder {
    /// Decodes an array of nodes. A link in a link, or with `in_link`, becomes its text.
    pub(super) fn content<V: Value>(
        &mut self,
        nodes: &V,
        path: Path<'_>,
        in_link: bool,
    ) -> Option<Content> {
        let mut content = Content::default();
        self.in_link = in_link;
        self.nodes(nodes, path, MAX_DEPTH, &mut content)?;
        Some(content)
    }

    /// Decodes an array of nodes, at most `depth` deep, and appends them to `out`.
    fn nodes<V: Value>(
        &mut self,
        nodes: &V,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        for (index, node) in array_items(nodes).enumerate() {
            self.node(&node, Path::Item(&path, index), depth, out)?;
        }
        Some(())
    }

    fn node<V: Value>(
        &mut self,
        node: &V,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        let Some(depth) = depth.checked_sub(1) else {
            return self.fail(path, Problem::TooDeep { limit: MAX_DEPTH });
        };
        self.object(node, path)?;
        let name = self.required_text(node, path, "type")?;
        match &*name {
            "text" | "inlineCode" | "code" | "inlineMath" | "math" => {
                let value = self.required_text(node, path, "value")?;
                let math = |delimiters| math(node, &value, delimiters);
                match &*name {
                    "inlineMath" => out.line.push(Phrasing::InlineMath(math(["\\(", "\\)"]))),
                    "math" => out.push_block(Flow::Math(math(["$$", "$$"]))),
                    "text" => out.line.push(Phrasing::Text { value }),
                    "inlineCode" => out.line.push(Phrasing::InlineCode { value }),
                    _ => out.push_block(Flow::Code { lang: text_field(node, "lang"), value }),
                }
            }
            "break" => out.line.push(Phrasing::Break),
            "thematicBreak" => out.push_block(Flow::ThematicBreak),
            "image" => {
                let image = self.image(node, path)?;
                out.line.push(image);
            }
            "list" => {
                let list = self.list(node, path, depth)?;
                out.push_block(list);
            }
            "table" => {
                let table = self.table(node, path, depth)?;
                out.push_block(table);
            }
            _ => self.container(node, &name, path, depth, out)?,
        }
        Some(())
    }

    /// Decodes a node with children, whether its type is known or not.
    fn container<V: Value>(
        &mut self,
        node: &V,
        name: &str,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        let mut rel = None;
        let url = match name {
            "link" => {
                rel = self.optional_text(node, path, "rel").and_then(Rel::new);
                Href::new(&self.required_text(node, path, "url")?)
            }
            _ => None,
        };
        // HTML has no link inside a link.
        let url = url.filter(|_| !self.in_link);
        let outer = self.in_link;
        self.in_link |= url.is_some();
        let inner = self.children(node, path, depth)?;
        self.in_link = outer;
        if let Some(url) = url {
            let title = text_field(node, "title");
            out.line.push(Phrasing::Link { url, title, rel, children: inner.into_phrasing() });
        } else {
            append_container(out, node, name, inner);
        }
        Some(())
    }

    /// Decodes an image: to its alternative text if its address is not allowed.
    fn image<V: Value>(&mut self, node: &V, path: Path<'_>) -> Option<Phrasing> {
        let address = self.required_text(node, path, "url")?;
        let alt = text_field(node, "alt").unwrap_or_default();
        let srcset = self.optional_text(node, path, "srcset");
        let sizes = self.optional_text(node, path, "sizes");
        let width = self.optional_length(node, path, "width");
        let height = self.optional_length(node, path, "height");
        let Some(url) = Src::new(&address) else { return Some(Phrasing::Text { value: alt }) };
        let (title, srcset) = (text_field(node, "title"), srcset.and_then(Srcset::new));
        Some(Phrasing::Image(Box::new(Image { url, title, alt, srcset, sizes, width, height })))
    }

    /// Decodes an optional field that is a positive integer.
    fn optional_length<V: Value>(
        &mut self,
        parent: &V,
        path: Path<'_>,
        name: &'static str,
    ) -> Option<NonZeroU32> {
        let value = present_field(parent, name)?;
        match whole_number(&value).and_then(NonZeroU32::new) {
            None => self.expected("a positive integer", Some(&value), Path::Field(&path, name)),
            length => length,
        }
    }

    fn children<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Content> {
        let mut content = Content::default();
        if let Some(children) = present_field(node, "children") {
            let path = Path::Field(&path, "children");
            let children = self.array(Some(children), path)?;
            self.nodes(&children, path, depth, &mut content)?;
        }
        Some(content)
    }

    fn list<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Flow> {
        let path = Path::Field(&path, "children");
        let items = self.array(node.field("children"), path)?;
        let mut children = Vec::with_capacity(items.len());
        for (index, item) in array_items(&items).enumerate() {
            let mut content = Content::default();
            self.node(&item, Path::Item(&path, index), depth, &mut content)?;
            let checked = item.field("checked").and_then(|checked| checked.boolean());
            children.push(ListItem { checked, children: content.into_flow() });
        }
        let ordered = node.field("ordered").and_then(|ordered| ordered.boolean());
        let start = node.field("start").and_then(|start| whole_number(&start));
        Some(Flow::List { ordered: ordered.unwrap_or(false), start, children })
    }

    fn table<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Flow> {
        let path = Path::Field(&path, "children");
        let rows = self.array(node.field("children"), path)?;
        let mut children = Vec::with_capacity(rows.len());
        for (index, row) in array_items(&rows).enumerate() {
            let path = Path::Item(&path, index);
            children.push(self.table_row(&row, Path::Field(&path, "children"), depth)?);
        }
        let mut align = Vec::new();
        if let Some(columns) = node.field("align") {
            align.extend(array_items(&columns).map(|value| column_align(&value)));
        }
        Some(Flow::Table(Table { align, children }))
    }

    fn table_row<V: Value>(&mut self, row: &V, path: Path<'_>, depth: usize) -> Option<TableRow> {
        let cells = self.array(row.field("children"), path)?;
        let mut children = Vec::with_capacity(cells.len());
        for (index, cell) in array_items(&cells).enumerate() {
            let mut content = Content::default();
            self.node(&cell, Path::Item(&path, index), depth, &mut content)?;
            children.push(TableCell { children: content.into_phrasing() });
        }
        Some(TableRow { children })
    }
}

/// Appends the node called `name` with the content `inner` to `out`. An unknown node shows its
/// value or its content, and so does a link that is not allowed.
fn append_container<V: Value>(out: &mut Content, node: &V, name: &str, inner: Content) {
    match name {
        // A cell is decoded as a node, too, and its block is flattened by the table.
        "paragraph" | "tableCell" => {
            out.push_block(Flow::Paragraph { children: inner.into_phrasing() });
        }
        "heading" => {
            let depth = heading_depth(node);
            out.push_block(Flow::Heading { depth, children: inner.into_phrasing() });
        }
        "blockquote" => out.push_block(Flow::Blockquote { children: inner.into_flow() }),
        "emphasis" => out.line.push(Phrasing::Emphasis { children: inner.into_phrasing() }),
        "strong" => out.line.push(Phrasing::Strong { children: inner.into_phrasing() }),
        "delete" => out.line.push(Phrasing::Delete { children: inner.into_phrasing() }),
        _ => match text_field(node, "value") {
            Some(value) => out.line.push(Phrasing::Text { value }),
            None => out.append(inner),
        },
    }
}

/// Returns mathematics with the source of its node, else with `value` between delimiters.
fn math<V: Value>(node: &V, value: &str, [open, close]: [&str; 2]) -> Math {
    let source = text_field(node, "source");
    Math { source: source.unwrap_or_else(|| concat(&[open, value, close]).into()) }
}

fn column_align<V: Value>(value: &V) -> Option<Align> {
    match &*value.string()? {
        "left" => Some(Align::Left),
        "right" => Some(Align::Right),
        "center" => Some(Align::Center),
        _ => None,
    }
}

fn heading_depth<V: Value>(node: &V) -> u8 {
    let depth = node.field("depth").and_then(|depth| whole_number(&depth)).unwrap_or(1);
    u8::try_from(depth.clamp(1, 6)).unwrap_or(6)
}

// Not inlined: it has many callers.
#[inline(never)]
fn whole_number<V: Value>(value: &V) -> Option<u32> {
    let number = value.number()?;
    // The cast saturates, and the comparison then fails.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}
