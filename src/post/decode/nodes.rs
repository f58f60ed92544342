//! Reading rich text: the nodes of mdast, in whatever order and nesting they come.

use std::mem;

use super::super::diagnostic::Path;
use super::super::mdast::is_blank;
use super::super::{
    Align, Flow, Href, ListItem, Phrasing, Problem, Src, Table, TableCell, TableRow,
};
use super::{Decoder, MAX_DEPTH, Value, present, text_field, values};

/// Content as it is read: blocks, and the line of text that may follow the last of them.
#[derive(Default)]
pub(super) struct Content {
    blocks: Vec<Flow>,
    line: Vec<Phrasing>,
}

impl Content {
    fn block(&mut self, block: Flow) {
        self.end_line();
        self.blocks.push(block);
    }

    /// What an unknown node holds, or a link that is none.
    fn append(&mut self, mut content: Self) {
        if !content.blocks.is_empty() {
            self.end_line();
            self.blocks.append(&mut content.blocks);
        }
        self.line.append(&mut content.line);
    }

    /// A line of text among blocks is a paragraph.
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

    /// Blocks in a line give their text, a line each.
    pub(super) fn into_phrasing(self) -> Vec<Phrasing> {
        if self.blocks.is_empty() {
            return self.line;
        }
        let mut line = Vec::new();
        flatten(self.into_flow(), &mut line);
        line
    }
}

impl Decoder {
    pub(super) fn content<V: Value>(&mut self, nodes: &V, path: Path<'_>) -> Option<Content> {
        let mut content = Content::default();
        self.in_link = false;
        self.nodes(nodes, path, MAX_DEPTH, &mut content)?;
        Some(content)
    }

    /// The nodes of an array, added to what is there.
    fn nodes<V: Value>(
        &mut self,
        nodes: &V,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        for (index, node) in values(nodes).enumerate() {
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
        let kind = self.string(node.field("type").as_ref(), Path::Field(&path, "type"))?;
        match &*kind {
            "text" | "inlineCode" | "code" => {
                let value =
                    self.string(node.field("value").as_ref(), Path::Field(&path, "value"))?;
                match &*kind {
                    "text" => out.line.push(Phrasing::Text { value }),
                    "inlineCode" => out.line.push(Phrasing::InlineCode { value }),
                    _ => out.block(Flow::Code { lang: text_field(node, "lang"), value }),
                }
            }
            "break" => out.line.push(Phrasing::Break),
            "thematicBreak" => out.block(Flow::ThematicBreak),
            "image" => {
                let url = self.string(node.field("url").as_ref(), Path::Field(&path, "url"))?;
                let alt = text_field(node, "alt").unwrap_or_default();
                out.line.push(match Src::new(&url) {
                    Some(url) => Phrasing::Image { url, title: text_field(node, "title"), alt },
                    None => Phrasing::Text { value: alt },
                });
            }
            "list" => {
                let list = self.list(node, path, depth)?;
                out.block(list);
            }
            "table" => {
                let table = self.table(node, path, depth)?;
                out.block(table);
            }
            _ => self.container(node, &kind, path, depth, out)?,
        }
        Some(())
    }

    /// A node with children, known or unknown.
    fn container<V: Value>(
        &mut self,
        node: &V,
        kind: &str,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        let url = match kind {
            "link" => {
                Href::new(&self.string(node.field("url").as_ref(), Path::Field(&path, "url"))?)
            }
            _ => None,
        };
        // HTML has no link inside a link.
        let url = url.filter(|_| !self.in_link);
        let outer = self.in_link;
        self.in_link |= url.is_some();
        let mut inner = Content::default();
        if let Some(children) = present(node, "children") {
            let path = Path::Field(&path, "children");
            let children = self.array(Some(children), path)?;
            self.nodes(&children, path, depth, &mut inner)?;
        }
        self.in_link = outer;
        match (kind, url) {
            (_, Some(url)) => {
                let title = text_field(node, "title");
                out.line.push(Phrasing::Link { url, title, children: inner.into_phrasing() });
            }
            ("paragraph" | "tableCell", _) => {
                out.block(Flow::Paragraph { children: inner.into_phrasing() })
            }
            ("heading", _) => {
                out.block(Flow::Heading { depth: rank(node), children: inner.into_phrasing() });
            }
            ("blockquote", _) => out.block(Flow::Blockquote { children: inner.into_flow() }),
            ("emphasis", _) => {
                out.line.push(Phrasing::Emphasis { children: inner.into_phrasing() })
            }
            ("strong", _) => out.line.push(Phrasing::Strong { children: inner.into_phrasing() }),
            ("delete", _) => out.line.push(Phrasing::Delete { children: inner.into_phrasing() }),
            _ => match text_field(node, "value") {
                Some(value) => out.line.push(Phrasing::Text { value }),
                None => out.append(inner),
            },
        }
        Some(())
    }

    fn list<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Flow> {
        let path = Path::Field(&path, "children");
        let items = self.array(node.field("children"), path)?;
        let mut children = Vec::with_capacity(items.len());
        for (index, item) in values(&items).enumerate() {
            let mut content = Content::default();
            self.node(&item, Path::Item(&path, index), depth, &mut content)?;
            let checked = item.field("checked").and_then(|checked| checked.boolean());
            children.push(ListItem { checked, children: content.into_flow() });
        }
        let ordered = node.field("ordered").and_then(|ordered| ordered.boolean());
        let start = node.field("start").and_then(|start| whole(&start));
        Some(Flow::List { ordered: ordered.unwrap_or(false), start, children })
    }

    fn table<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Flow> {
        let path = Path::Field(&path, "children");
        let rows = self.array(node.field("children"), path)?;
        let mut children = Vec::with_capacity(rows.len());
        for (index, row) in values(&rows).enumerate() {
            let path = Path::Item(&path, index);
            let path = Path::Field(&path, "children");
            let cells = self.array(row.field("children"), path)?;
            let mut row = Vec::with_capacity(cells.len());
            for (index, cell) in values(&cells).enumerate() {
                let mut content = Content::default();
                self.node(&cell, Path::Item(&path, index), depth, &mut content)?;
                row.push(TableCell { children: content.into_phrasing() });
            }
            children.push(TableRow { children: row });
        }
        let mut align = Vec::new();
        if let Some(columns) = node.field("align") {
            align.extend(values(&columns).map(|value| column(&value)));
        }
        Some(Flow::Table(Table { align, children }))
    }
}

/// Adds the text of blocks to a line, each after a line break.
pub fn flatten(blocks: Vec<Flow>, line: &mut Vec<Phrasing>) {
    for block in blocks {
        let mut text = match block {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => children,
            Flow::Code { value, .. } => vec![Phrasing::InlineCode { value }],
            Flow::ThematicBreak => Vec::new(),
            Flow::Blockquote { children } => {
                flatten(children, line);
                continue;
            }
            Flow::List { children, .. } => {
                children.into_iter().for_each(|item| flatten(item.children, line));
                continue;
            }
            Flow::Table(table) => {
                for cell in table.children.into_iter().flat_map(|row| row.children) {
                    flatten(vec![Flow::Paragraph { children: cell.children }], line);
                }
                continue;
            }
        };
        if !line.is_empty() && !text.is_empty() {
            line.push(Phrasing::Break);
        }
        line.append(&mut text);
    }
}

fn column<V: Value>(value: &V) -> Option<Align> {
    match &*value.string()? {
        "left" => Some(Align::Left),
        "right" => Some(Align::Right),
        "center" => Some(Align::Center),
        _ => None,
    }
}

fn rank<V: Value>(node: &V) -> u8 {
    let depth = node.field("depth").and_then(|depth| whole(&depth)).unwrap_or(1);
    u8::try_from(depth.clamp(1, 6)).unwrap_or(6)
}

fn whole<V: Value>(value: &V) -> Option<u32> {
    let number = value.number()?;
    // The cast saturates, and the comparison then fails.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}
