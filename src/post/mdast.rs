//! Rich text: the nodes of [mdast](https://github.com/syntax-tree/mdast) that Afterword shows.
//!
//! The two content models of mdast are two types, [`Flow`] for blocks and [`Phrasing`] for the
//! content of a line, so that a line can't contain a block.

use std::num::NonZeroU32;
use std::rc::Rc;

#[cfg(feature = "schema")]
use super::schema::Node;
use super::{Href, Rel, Src, Srcset};

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
        /// Its level in the source, 1 to 6. Views show it below the level of the question.
        #[cfg_attr(feature = "schema", schemars(with = "Option<u8>"))]
        depth: u8,
        /// Its text.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// A quotation.
    Blockquote {
        /// The quoted blocks.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Flow>,
    },
    /// A list.
    List {
        /// `true` for a numbered list.
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
        /// The programming language, and any other words of the info string.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        lang: Option<Rc<str>>,
        /// The code.
        value: Rc<str>,
    },
    /// Mathematics on lines of its own.
    Math(Math),
    /// A table.
    Table(Table),
    /// A thematic break.
    ThematicBreak,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(tag = "type", rename = "listItem"))]
pub struct ListItem {
    /// The state of the task, `true` if it is done; absent for an item of any other list.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub checked: Option<bool>,
    /// Its content.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
    pub children: Vec<Flow>,
}

/// Mathematics in TeX. Views show its source, so that KaTeX or MathJax finds it on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Math {
    /// The source between its delimiters: `$` or `$$` on both sides, `\(` and `\)`, or `\[` and
    /// `\]`.
    pub source: Rc<str>,
}

/// A table; its first row is the header.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// The alignment of each column.
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

/// The alignment of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(rename_all = "lowercase"))]
pub enum Align {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Centered.
    Center,
}

/// The content of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(tag = "type", rename_all = "camelCase"))]
pub enum Phrasing {
    /// Text. HTML shows a line ending in it as a space.
    Text {
        /// The text.
        value: Rc<str>,
    },
    /// Stressed text.
    Emphasis {
        /// The stressed content.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// Important text.
    Strong {
        /// The important content.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// Deleted text.
    Delete {
        /// The deleted content.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// Code within a line.
    InlineCode {
        /// The code.
        value: Rc<str>,
    },
    /// Mathematics within a line.
    InlineMath(Math),
    /// A line break.
    Break,
    /// A link.
    Link {
        /// Its address.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        url: Href,
        /// Its advisory text.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        title: Option<Rc<str>>,
        /// Its relation to the page: words such as `nofollow`, separated by spaces.
        #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
        #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
        rel: Option<Rel>,
        /// Its text.
        #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Node>>"))]
        children: Vec<Phrasing>,
    },
    /// An image. It is boxed, because it is several times as large as other nodes.
    Image(Box<Image>),
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Image {
    /// Its address.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub url: Src,
    /// Its advisory text.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<Rc<str>>,
    /// Its alternative text.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub alt: Rc<str>,
    /// Its addresses in other sizes, as in HTML: `pan-640.webp 640w, pan-1280.webp 1280w`.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub srcset: Option<Srcset>,
    /// Its width on the page, as in HTML: `(width < 40em) 100vw, 640px`. Views show it only with
    /// `srcset`.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub sizes: Option<Rc<str>>,
    /// Its width in pixels.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = u32::MAX)))]
    pub width: Option<NonZeroU32>,
    /// Its height in pixels. With both of them, the page keeps the room of the image free.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = u32::MAX)))]
    pub height: Option<NonZeroU32>,
}

impl Math {
    /// Returns the source without its delimiters.
    #[must_use]
    pub fn value(&self) -> &str {
        [("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")]
            .into_iter()
            .find_map(|(open, close)| self.source.strip_prefix(open)?.strip_suffix(close))
            .unwrap_or(&self.source)
    }
}

impl Phrasing {
    /// Returns a text node.
    #[must_use]
    pub fn text(value: impl Into<Rc<str>>) -> Self {
        Self::Text { value: value.into() }
    }
}

impl Flow {
    /// Returns a paragraph of plain text.
    #[must_use]
    pub fn paragraph(value: impl Into<Rc<str>>) -> Self {
        Self::Paragraph { children: vec![Phrasing::text(value)] }
    }
}

impl ListItem {
    /// Returns the check mark of a task with a space after it; empty for an item of any other list.
    #[must_use]
    pub fn mark(&self) -> &'static str {
        match self.checked {
            Some(true) => "☑ ",
            Some(false) => "☐ ",
            None => "",
        }
    }

    /// Splits the content of a tight item into the line that it begins with and the blocks that
    /// follow; the line of any other item is empty.
    ///
    /// As in Markdown, an item is tight if it is one paragraph, alone or followed by nested lists.
    /// Its line is shown without a paragraph around it.
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

/// Returns the HTML tag of a heading. HTML has the levels 1 to 6, so a deeper one counts as 6.
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
