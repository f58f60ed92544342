//! The tree that a post is parsed into: the nodes of [mdast](https://github.com/syntax-tree/mdast)
//! that the reader needs, under its names, each with its byte range.

use std::ops::Range;

use afterword::post::{Align, Rel};

use super::image_sizes::ImageSizes;
use super::tag::Tag;
pub(crate) use super::value::Value;

/// A block, or a node within a line.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Paragraph(Parent),
    Heading(Heading),
    Blockquote(Parent),
    List(List),
    ListItem(ListItem),
    Code(Code),
    Html(HtmlBlock),
    Container(Container),
    /// An expression of MDX whose value is not known, with its braces: `{price}`.
    Expression(Literal),
    /// A tag or comment of HTML within a line.
    Tag(Tag),
    ThematicBreak(Leaf),
    Table(Table),
    TableRow(Parent),
    TableCell(Parent),
    /// `[name]: address` between the outermost blocks. The links that refer to it have the address.
    Definition(Leaf),
    FootnoteDefinition(FootnoteDefinition),
    FootnoteReference(FootnoteReference),
    /// Text, with the line endings of the source.
    Text(Literal),
    Emphasis(Parent),
    Strong(Parent),
    Delete(Parent),
    InlineCode(Literal),
    /// Mathematics with its delimiters.
    InlineMath(Literal),
    Break(Leaf),
    Link(Link),
    Image(Image),
}

/// A node with children and no data of its own.
#[derive(Clone, Debug)]
pub(crate) struct Parent {
    pub(crate) children: Vec<Node>,
    pub(crate) span: Range<usize>,
}

/// A node that consists of text.
#[derive(Clone, Debug)]
pub(crate) struct Literal {
    pub(crate) value: String,
    pub(crate) span: Range<usize>,
}

/// A node with neither children nor data of its own.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Heading {
    /// From 1 to 6.
    pub(crate) depth: u8,
    /// The id that HTML gives the heading.
    pub(crate) id: Option<String>,
    pub(crate) children: Vec<Node>,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct List {
    pub(crate) ordered: bool,
    /// The number of the first item.
    pub(crate) start: Option<u32>,
    pub(crate) children: Vec<Node>,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct ListItem {
    /// The state of the checkbox, if the item has one.
    pub(crate) checked: Option<bool>,
    pub(crate) children: Vec<Node>,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) lang: Option<String>,
    pub(crate) value: String,
    pub(crate) span: Range<usize>,
}

/// A block of raw HTML.
#[derive(Clone, Debug)]
pub(crate) struct HtmlBlock {
    pub(crate) source: String,
    /// The text and the tags of the block. Their spans count in it, without its blank lines.
    pub(crate) tokens: Vec<Node>,
    pub(crate) span: Range<usize>,
}

/// A box, fold or component around blocks, whatever its syntax: a directive (`:::tip`), an
/// admonition (`!!! tip`), a callout (`> [!TIP]`), a shortcode, an include or a component of MDX.
#[derive(Clone, Debug)]
pub(crate) struct Container {
    /// The name as written, such as `tip`, `faq-item` or `KeyTakeaways`.
    pub(crate) name: String,
    /// The line that its author has written as its title.
    pub(crate) title: Vec<Node>,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) children: Vec<Node>,
    /// Its syntax is a call, which a site generator or a framework expands in its own way.
    pub(crate) is_call: bool,
    pub(crate) span: Range<usize>,
    /// The byte range between its tags; empty if it has one tag only.
    pub(crate) content: Range<usize>,
}

/// An attribute, argument or property of a container.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attribute {
    /// `None` if the argument has no name.
    pub(crate) name: Option<String>,
    pub(crate) value: Value,
}

#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The alignment of each column.
    pub(crate) align: Vec<Option<Align>>,
    pub(crate) children: Vec<Node>,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct FootnoteDefinition {
    pub(crate) identifier: String,
    pub(crate) children: Vec<Node>,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct FootnoteReference {
    pub(crate) identifier: String,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) url: String,
    pub(crate) title: Option<String>,
    pub(crate) rel: Option<Rel>,
    pub(crate) children: Vec<Node>,
    pub(crate) span: Range<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Image {
    pub(crate) url: String,
    pub(crate) title: Option<String>,
    pub(crate) alt: String,
    pub(crate) sizes: ImageSizes,
    pub(crate) span: Range<usize>,
}

impl Container {
    /// Returns the text of the attribute with the first of `names` that is set. Upper and lower
    /// case are the same.
    pub(crate) fn text(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.attribute(name)?.text_or_word())
    }

    /// Returns the words of the class of an element of HTML.
    pub(crate) fn classes(&self) -> impl Iterator<Item = &str> {
        let class = if self.is_call { None } else { self.text(&["class"]) };
        class.unwrap_or_default().split_ascii_whitespace()
    }

    /// Returns the text of the first attribute without a name.
    pub(crate) fn first_text(&self) -> Option<&str> {
        let unnamed = self.attributes.iter().find(|attribute| attribute.name.is_none());
        unnamed?.value.text_or_word()
    }

    fn attribute(&self, wanted: &str) -> Option<&Value> {
        let is_wanted = |attribute: &&Attribute| {
            attribute.name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(wanted))
        };
        self.attributes.iter().find(is_wanted).map(|attribute| &attribute.value)
    }
}

impl Node {
    /// Returns the children of the node: none for a leaf.
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
            Self::Container(container) => &container.children,
            Self::Code(_)
            | Self::Html(_)
            | Self::Tag(_)
            | Self::ThematicBreak(_)
            | Self::Definition(_)
            | Self::FootnoteReference(_)
            | Self::Expression(_)
            | Self::Text(_)
            | Self::InlineCode(_)
            | Self::InlineMath(_)
            | Self::Break(_)
            | Self::Image(_) => &[],
        }
    }

    /// Returns the byte range in the text that was parsed. A block may have white space around it.
    pub(crate) fn span(&self) -> &Range<usize> {
        match self {
            Self::Paragraph(Parent { span, .. })
            | Self::Blockquote(Parent { span, .. })
            | Self::TableRow(Parent { span, .. })
            | Self::TableCell(Parent { span, .. })
            | Self::Emphasis(Parent { span, .. })
            | Self::Strong(Parent { span, .. })
            | Self::Delete(Parent { span, .. })
            | Self::Text(Literal { span, .. })
            | Self::InlineCode(Literal { span, .. })
            | Self::InlineMath(Literal { span, .. })
            | Self::Expression(Literal { span, .. })
            | Self::Container(Container { span, .. })
            | Self::ThematicBreak(Leaf { span })
            | Self::Definition(Leaf { span })
            | Self::Break(Leaf { span })
            | Self::Html(HtmlBlock { span, .. })
            | Self::Heading(Heading { span, .. })
            | Self::List(List { span, .. })
            | Self::ListItem(ListItem { span, .. })
            | Self::Code(Code { span, .. })
            | Self::Table(Table { span, .. })
            | Self::FootnoteDefinition(FootnoteDefinition { span, .. })
            | Self::FootnoteReference(FootnoteReference { span, .. })
            | Self::Link(Link { span, .. })
            | Self::Image(Image { span, .. }) => span,
            Self::Tag(tag) => &tag.span,
        }
    }

    /// Returns the text of the node and of its descendants.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.push_text(&mut text);
        text
    }

    fn push_text(&self, text: &mut String) {
        match self {
            Self::Text(literal) | Self::InlineCode(literal) | Self::InlineMath(literal) => {
                text.push_str(&literal.value);
            }
            Self::Html(html) => text.push_str(&html.source),
            Self::Code(code) => text.push_str(&code.value),
            Self::Tag(tag) => text.push_str(&tag.source),
            Self::Container(container) => {
                container.title.iter().for_each(|node| node.push_text(text));
                container.children.iter().for_each(|child| child.push_text(text));
            }
            node => node.children().iter().for_each(|child| child.push_text(text)),
        }
    }
}
