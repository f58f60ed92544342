//! Rich text: the nodes of [mdast](https://github.com/syntax-tree/mdast) that Afterword shows.
//!
//! The two content models of mdast are two types, so that a block inside a line of text can't be
//! built: [`Flow`] for blocks and [`Phrasing`] for what is inside a line.

use std::rc::Rc;

use super::{Href, Src};

/// Block content.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(tag = "type", rename_all = "camelCase"))]
pub enum Flow {
    /// A paragraph.
    Paragraph {
        /// Its text.
        children: Vec<Phrasing>,
    },
    /// A heading inside an answer.
    Heading {
        /// Its rank in the source, 1 to 6. Views show it below the question's.
        depth: u8,
        /// Its text.
        children: Vec<Phrasing>,
    },
    /// A quotation.
    Blockquote {
        /// What is quoted.
        children: Vec<Flow>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        ordered: bool,
        /// The number of the first item of an ordered list; 1 if absent.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        start: Option<u32>,
        /// Its items.
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
#[cfg_attr(feature = "json", serde(tag = "type", rename = "listItem"))]
pub struct ListItem {
    /// Whether the task is done, for an item of a task list.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub checked: Option<bool>,
    /// Its content.
    pub children: Vec<Flow>,
}

/// A table; its first row is the header.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
pub struct Table {
    /// How each column is aligned.
    pub align: Vec<Option<Align>>,
    /// Its rows.
    pub children: Vec<TableRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(tag = "type", rename = "tableRow"))]
pub struct TableRow {
    /// Its cells.
    pub children: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(tag = "type", rename = "tableCell"))]
pub struct TableCell {
    /// Its text.
    pub children: Vec<Phrasing>,
}

/// How a column is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
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
        children: Vec<Phrasing>,
    },
    /// Important text.
    Strong {
        /// What is important.
        children: Vec<Phrasing>,
    },
    /// Text that no longer holds.
    Delete {
        /// What is struck out.
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
        url: Href,
        /// Advice about it.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        title: Option<Rc<str>>,
        /// Its text.
        children: Vec<Phrasing>,
    },
    /// An image.
    Image {
        /// Where it is.
        url: Src,
        /// Advice about it.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        title: Option<Rc<str>>,
        /// The text that stands for it.
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
