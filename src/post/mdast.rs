//! Rich text: the nodes of [mdast](https://github.com/syntax-tree/mdast) that Afterword shows.
//!
//! The two content models of mdast are two types, so that a block inside a line of text can't be
//! built: [`Flow`] for blocks and [`Phrasing`] for what is inside a line.

use std::rc::Rc;

#[cfg(feature = "schema")]
use super::schema::Node;
use super::{Href, Src};

/// Block content.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(tag = "type", rename_all = "camelCase"))]
pub enum Flow {
    /// A paragraph.
    Paragraph {
        /// Its text.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// A heading inside an answer.
    Heading {
        /// Its rank in the source, 1 to 6. Views show it below the question's.
        #[cfg_attr(feature = "schema", schemars(with = "Option<u8>", range(min = 1, max = 6)))]
        depth: u8,
        /// Its text.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// A quotation.
    Blockquote {
        /// What is quoted.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Flow>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
        ordered: bool,
        /// The number of the first item of an ordered list; 1 if absent.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        start: Option<u32>,
        /// Its items.
        #[cfg_attr(feature = "schema", schemars(with = "Vec<Node>"))]
        children: Vec<ListItem>,
    },
    /// A block of code.
    Code {
        /// The language it is written in.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        lang: Option<Rc<str>>,
        /// The code.
        value: Rc<str>,
    },
    /// A table.
    Table(Table),
    /// A break between topics.
    ThematicBreak,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(tag = "type", rename = "listItem"))]
pub struct ListItem {
    /// Whether the task is done, for an item of a task list.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub checked: Option<bool>,
    /// Its content.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
    pub children: Vec<Flow>,
}

/// A table; its first row is the header.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// How each column is aligned.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Option<Align>>>"))]
    pub align: Vec<Option<Align>>,
    /// Its rows.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Node>"))]
    pub children: Vec<TableRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(tag = "type", rename = "tableRow"))]
pub struct TableRow {
    /// Its cells.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Node>"))]
    pub children: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(tag = "type", rename = "tableCell"))]
pub struct TableCell {
    /// Its text.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
    pub children: Vec<Phrasing>,
}

/// How a column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(rename_all = "lowercase"))]
pub enum Align {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// In the middle.
    Center,
}

/// Content inside a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(tag = "type", rename_all = "camelCase"))]
pub enum Phrasing {
    /// Text; a line ending in it is shown as a space.
    Text {
        /// The text.
        value: Rc<str>,
    },
    /// Stressed text.
    Emphasis {
        /// What is stressed.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// Important text.
    Strong {
        /// What is important.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// Text that no longer holds.
    Delete {
        /// What is struck out.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// Code within a line.
    InlineCode {
        /// The code.
        value: Rc<str>,
    },
    /// A line break.
    Break,
    /// A link.
    Link {
        /// Where it leads.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        url: Href,
        /// Advice about it.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        title: Option<Rc<str>>,
        /// Its text.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// An image.
    Image {
        /// Where it is.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        url: Src,
        /// Advice about it.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        title: Option<Rc<str>>,
        /// The text that stands for it.
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        alt: Rc<str>,
    },
}

impl Phrasing {
    /// A text node.
    #[must_use]
    pub fn text(value: impl Into<Rc<str>>) -> Self {
        Self::Text { value: value.into() }
    }
}

impl Flow {
    /// A paragraph of plain text.
    #[must_use]
    pub fn paragraph(value: impl Into<Rc<str>>) -> Self {
        Self::Paragraph { children: vec![Phrasing::text(value)] }
    }
}

impl ListItem {
    /// What stands before the item of a task list; empty for any other.
    #[must_use]
    pub fn mark(&self) -> &'static str {
        match self.checked {
            Some(true) => "☑ ",
            Some(false) => "☐ ",
            None => "",
        }
    }

    /// Splits the content of a tight item into the line that it begins with and the blocks that follow;
    /// the line of any other item is empty.
    ///
    /// As in Markdown, an item is tight if it is one paragraph, alone or followed by nested lists. Its
    /// line is shown without a paragraph around it.
    pub(crate) fn split_tight(&self) -> (&[Phrasing], &[Flow]) {
        match &*self.children {
            [Flow::Paragraph { children }, lists @ ..]
                if lists.iter().all(|node| matches!(node, Flow::List { .. })) =>
            {
                (children, lists)
            }
            blocks => (&[], blocks),
        }
    }
}

/// What a reader sees of these nodes, as plain text; images don't count.
#[must_use]
pub fn plain_text(nodes: &[Phrasing]) -> String {
    let mut text = String::new();
    add_plain_text(&mut text, nodes);
    text
}

fn add_plain_text(text: &mut String, nodes: &[Phrasing]) {
    for node in nodes {
        match node {
            Phrasing::Text { value } | Phrasing::InlineCode { value } => text.push_str(value),
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => add_plain_text(text, children),
            Phrasing::Break => text.push('\n'),
            Phrasing::Image { .. } => {}
        }
    }
}

/// Whether a reader would see nothing in these nodes.
pub fn is_blank(nodes: &[Phrasing]) -> bool {
    nodes.iter().all(|node| match node {
        Phrasing::Text { value } | Phrasing::InlineCode { value } => value.trim().is_empty(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => is_blank(children),
        Phrasing::Image { alt, .. } => alt.trim().is_empty(),
        Phrasing::Break => true,
    })
}

/// Whether there is no text in these blocks.
pub fn is_blank_flow(nodes: &[Flow]) -> bool {
    nodes.iter().all(|node| match node {
        Flow::Paragraph { children } | Flow::Heading { children, .. } => is_blank(children),
        Flow::Blockquote { children } => is_blank_flow(children),
        Flow::List { children, .. } => children.iter().all(|item| is_blank_flow(&item.children)),
        Flow::Code { value, .. } => value.trim().is_empty(),
        Flow::Table(table) => {
            table.children.iter().flat_map(|row| &row.children).all(|cell| is_blank(&cell.children))
        }
        Flow::ThematicBreak => true,
    })
}

/// The HTML tag of a heading of the level; below 6 there is none.
pub(crate) fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
