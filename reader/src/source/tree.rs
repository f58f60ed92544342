//! The tree that Markdown is read into: what the command needs of
//! [mdast](https://github.com/syntax-tree/mdast), under its names, with the place of each node.

use std::fmt;
use std::ops::Range;

use afterword::post::Align;

use super::tag::Tag;

/// A block, or a piece of a line.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Paragraph(Parent),
    Heading(Heading),
    Blockquote(Parent),
    List(List),
    ListItem(ListItem),
    Code(Code),
    /// A block of raw HTML.
    Html(Literal),
    /// A tag or comment within a line.
    Tag(Tag),
    ThematicBreak(Leaf),
    Table(Table),
    TableRow(Parent),
    TableCell(Parent),
    /// `[name]: address`, unless it stands inside of another block. What refers to it has the address.
    Definition(Leaf),
    FootnoteDefinition(FootnoteDefinition),
    FootnoteReference(FootnoteReference),
    /// Text, with the line endings of the source.
    Text(Literal),
    Emphasis(Parent),
    Strong(Parent),
    Delete(Parent),
    InlineCode(Literal),
    Break(Leaf),
    Link(Link),
    Image(Image),
}

/// A node of which no more is known than what it holds.
#[derive(Clone, Debug)]
pub(crate) struct Parent {
    pub(crate) children: Vec<Node>,
    pub(crate) at: Range<usize>,
}

/// A node that is its text.
#[derive(Clone, Debug)]
pub(crate) struct Literal {
    pub(crate) value: String,
    pub(crate) at: Range<usize>,
}

/// A node of which no more is known than that it is there.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// From 1 to 6.
    pub(crate) depth: u8,
    pub(crate) children: Vec<Node>,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct List {
    pub(crate) ordered: bool,
    /// The number of its first item.
    pub(crate) start: Option<u32>,
    pub(crate) children: Vec<Node>,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct ListItem {
    pub(crate) checked: Option<bool>,
    pub(crate) children: Vec<Node>,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) lang: Option<String>,
    pub(crate) value: String,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Of each column.
    pub(crate) align: Vec<Option<Align>>,
    pub(crate) children: Vec<Node>,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct FootnoteDefinition {
    pub(crate) identifier: String,
    pub(crate) children: Vec<Node>,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct FootnoteReference {
    pub(crate) identifier: String,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) url: String,
    pub(crate) title: Option<String>,
    pub(crate) children: Vec<Node>,
    pub(crate) at: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Image {
    pub(crate) url: String,
    pub(crate) title: Option<String>,
    pub(crate) alt: String,
    pub(crate) at: Range<usize>,
}

impl Node {
    /// What it holds.
    pub(crate) fn children(&self) -> &[Self] {
        match self {
            Self::Paragraph(node)
            | Self::Blockquote(node)
            | Self::TableRow(node)
            | Self::TableCell(node)
            | Self::Emphasis(node)
            | Self::Strong(node)
            | Self::Delete(node) => &node.children,
            Self::Heading(heading) => &heading.children,
            Self::List(list) => &list.children,
            Self::ListItem(item) => &item.children,
            Self::Table(table) => &table.children,
            Self::FootnoteDefinition(note) => &note.children,
            Self::Link(link) => &link.children,
            Self::Code(_)
            | Self::Html(_)
            | Self::Tag(_)
            | Self::ThematicBreak(_)
            | Self::Definition(_)
            | Self::FootnoteReference(_)
            | Self::Text(_)
            | Self::InlineCode(_)
            | Self::Break(_)
            | Self::Image(_) => &[],
        }
    }

    /// Where it stands in the text, in bytes. A block may have white space around it there.
    pub(crate) fn at(&self) -> &Range<usize> {
        match self {
            Self::Paragraph(Parent { at, .. })
            | Self::Blockquote(Parent { at, .. })
            | Self::TableRow(Parent { at, .. })
            | Self::TableCell(Parent { at, .. })
            | Self::Emphasis(Parent { at, .. })
            | Self::Strong(Parent { at, .. })
            | Self::Delete(Parent { at, .. })
            | Self::Html(Literal { at, .. })
            | Self::Text(Literal { at, .. })
            | Self::InlineCode(Literal { at, .. })
            | Self::ThematicBreak(Leaf { at })
            | Self::Definition(Leaf { at })
            | Self::Break(Leaf { at })
            | Self::Heading(Heading { at, .. })
            | Self::List(List { at, .. })
            | Self::ListItem(ListItem { at, .. })
            | Self::Code(Code { at, .. })
            | Self::Table(Table { at, .. })
            | Self::FootnoteDefinition(FootnoteDefinition { at, .. })
            | Self::FootnoteReference(FootnoteReference { at, .. })
            | Self::Link(Link { at, .. })
            | Self::Image(Image { at, .. }) => at,
            Self::Tag(tag) => &tag.span,
        }
    }
}

/// The text of a node and of all it holds.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(literal) | Self::Html(literal) | Self::InlineCode(literal) => {
                f.write_str(&literal.value)
            }
            Self::Code(code) => f.write_str(&code.value),
            Self::Tag(tag) => f.write_str(&tag.source),
            node => node.children().iter().try_for_each(|child| child.fmt(f)),
        }
    }
}
