//! Converts the nodes of the MDX library to the tree.

mod details;
mod inline;

use std::collections::HashMap;
use std::ops::Range;

use afterword::post::Align;
use markdown::mdast::{self, AlignKind, AttributeContent, AttributeValue};

use super::literal::parse_value;
use super::script::{Constants, read_constants};
use crate::source::html::tokenize;
use crate::source::markdown::normalize_identifier;
use crate::source::tag::{Tag, TagRole};
use crate::source::tree::{
    Attribute, Code, Container, FootnoteDefinition, Heading, HtmlBlock, Leaf, List, ListItem,
    Literal, Node, Parent, Table, Value,
};

/// A comment of HTML, in place of one of MDX.
const COMMENT: &str = "<!-- -->";

/// A converter, with what references in the text refer to.
pub(super) struct Converter<'a> {
    text: &'a str,
    /// The addresses and titles of definitions, by their identifiers.
    definitions: HashMap<&'a str, (&'a str, Option<&'a str>)>,
    /// The constants of the text's scripts.
    constants: Constants,
}

impl<'a> Converter<'a> {
    /// Creates a converter of the tree below `root`, which was parsed from `text`.
    pub(super) fn new(text: &'a str, root: &'a mdast::Node) -> Self {
        let mut converter =
            Self { text, definitions: HashMap::new(), constants: Constants::default() };
        converter.collect(root);
        converter
    }

    /// Collects the definitions and constants below `node`.
    fn collect(&mut self, node: &'a mdast::Node) {
        match node {
            mdast::Node::Definition(definition) => {
                let target = (&*definition.url, definition.title.as_deref());
                self.definitions.entry(&*definition.identifier).or_insert(target);
            }
            mdast::Node::MdxjsEsm(script) => read_constants(&script.value, &mut self.constants),
            _ => {}
        }
        node.children().into_iter().flatten().for_each(|child| self.collect(child));
    }

    /// Converts the children of `parent` that are blocks.
    pub(super) fn convert_blocks(&self, parent: &mdast::Node) -> Vec<Node> {
        let mut blocks = Vec::new();
        for node in parent.children().into_iter().flatten() {
            self.push_block(node, &mut blocks);
        }
        blocks
    }

    fn push_block(&self, node: &mdast::Node, blocks: &mut Vec<Node>) {
        let span = span_of(node);
        match node {
            mdast::Node::Paragraph(_) => self.push_paragraph(node, span, blocks),
            mdast::Node::MdxJsxFlowElement(element) => {
                self.push_element(element.name.as_deref(), &element.attributes, node, blocks)
            }
            mdast::Node::MdxFlowExpression(expression) => {
                blocks.extend(self.convert_expression(&expression.value, span, true));
            }
            _ => blocks.extend(self.convert_block(node, span)),
        }
    }

    fn convert_block(&self, node: &mdast::Node, span: Range<usize>) -> Option<Node> {
        Some(match node {
            mdast::Node::Heading(heading) => Node::Heading(Heading {
                id: None,
                depth: heading.depth,
                children: self.convert_line(node),
                span,
            }),
            mdast::Node::Blockquote(_) => {
                Node::Blockquote(Parent { children: self.convert_blocks(node), span })
            }
            mdast::Node::List(list) => {
                let items = list.children.iter().filter_map(|item| self.convert_item(item));
                let start = list.start.filter(|_| list.ordered);
                Node::List(List { ordered: list.ordered, start, children: items.collect(), span })
            }
            mdast::Node::Code(code) => {
                Node::Code(Code { lang: code.lang.clone(), value: code.value.clone(), span })
            }
            mdast::Node::ThematicBreak(_) => Node::ThematicBreak(Leaf { span }),
            mdast::Node::Table(table) => {
                let children = table.children.iter().map(|row| self.convert_row(row)).collect();
                let align = table.align.iter().map(column_align).collect();
                Node::Table(Table { align, children, span })
            }
            mdast::Node::FootnoteDefinition(note) => Node::FootnoteDefinition(FootnoteDefinition {
                identifier: normalize_identifier(&note.identifier),
                children: self.convert_blocks(node),
                span,
            }),
            mdast::Node::Definition(_) | mdast::Node::MdxjsEsm(_) => {
                Node::Definition(Leaf { span })
            }
            _ => return None,
        })
    }

    fn convert_item(&self, node: &mdast::Node) -> Option<Node> {
        let mdast::Node::ListItem(item) = node else { return None };
        let children = self.convert_blocks(node);
        Some(Node::ListItem(ListItem { checked: item.checked, children, span: span_of(node) }))
    }

    fn convert_row(&self, row: &mdast::Node) -> Node {
        let cell = |cell: &mdast::Node| {
            Node::TableCell(Parent { children: self.convert_line(cell), span: span_of(cell) })
        };
        let children = row.children().into_iter().flatten().map(cell).collect();
        Node::TableRow(Parent { children, span: span_of(row) })
    }

    /// Converts a paragraph. One that is an element of HTML and nothing else, such as
    /// `<summary>…</summary>`, is a block of HTML, as it is in Markdown.
    fn push_paragraph(&self, node: &mdast::Node, span: Range<usize>, blocks: &mut Vec<Node>) {
        let children = node.children().map(Vec::as_slice).unwrap_or_default();
        if let [mdast::Node::MdxJsxTextElement(element)] = children
            && let Some(only) = children.first()
        {
            let name = element.name.as_deref();
            if name.is_none_or(|name| is_component(name) || is_block_element(name)) {
                return self.push_element(name, &element.attributes, only, blocks);
            }
        }
        let children = self.convert_line(node);
        let is_comment = |node: &Node| matches!(node, Node::Html(_));
        if !children.is_empty() && children.iter().all(is_comment) {
            return blocks.push(new_comment(span));
        }
        blocks.push(Node::Paragraph(Parent { children, span }));
    }

    /// Converts an element that stands as a block: a component to a container, and an element of
    /// HTML to its tags and the blocks between them.
    fn push_element(
        &self,
        name: Option<&str>,
        jsx_attributes: &[AttributeContent],
        node: &mdast::Node,
        blocks: &mut Vec<Node>,
    ) {
        let span = span_of(node);
        let Some(name) = name else { return blocks.extend(self.convert_content(node)) };
        let content = self.content_span(node, &span);
        let attributes = self.convert_attributes(jsx_attributes);
        if is_component(name) {
            return blocks.push(Node::Container(Container {
                name: name.to_owned(),
                title: Vec::new(),
                attributes,
                children: self.convert_content(node),
                is_call: true,
                content,
                span,
            }));
        }
        if let Some(value) = image_expression(name, jsx_attributes, &attributes) {
            return blocks.push(Node::Expression(Literal { value, span }));
        }
        if name == "details" {
            return blocks.push(self.new_details(node, attributes, span, content));
        }
        let source = self.text.get(span.clone()).unwrap_or_default();
        if !source.contains(['{', '`', '*', '_']) && !source.contains("\n\n") {
            return blocks.push(new_html(source.to_owned(), tokenize(source), span));
        }
        let is_alone = content.is_empty() && source.ends_with("/>");
        let start = span.start..if is_alone { span.end } else { content.start };
        blocks.push(self.new_tag_block(name, &attributes, false, start));
        if !is_hidden_element(name) {
            blocks.extend(self.convert_content(node));
        }
        if !is_alone {
            blocks.push(self.new_tag_block(name, &[], true, content.end..span.end));
        }
    }

    /// Converts the content of an element to blocks, whether it stands in lines of its own or not.
    fn convert_content(&self, node: &mdast::Node) -> Vec<Node> {
        if let mdast::Node::MdxJsxFlowElement(_) = node {
            return self.convert_blocks(node);
        }
        let children = self.convert_line(node);
        if children.iter().all(|node| node.text().trim().is_empty()) {
            return Vec::new();
        }
        let start = children.first().map_or(0, |first| first.span().start);
        let end = children.last().map_or(start, |last| last.span().end);
        vec![Node::Paragraph(Parent { children, span: start..end })]
    }

    /// Returns the byte range between the tags of an element; an empty one if it has no end tag.
    fn content_span(&self, node: &mdast::Node, span: &Range<usize>) -> Range<usize> {
        let source = self.text.get(span.clone()).unwrap_or_default();
        let children = node.children().map(Vec::as_slice).unwrap_or_default();
        let end = source.rfind("</").map_or(span.end, |at| span.start + at);
        match (children.first(), children.last()) {
            (Some(first), Some(last)) => {
                let first = span_of(first).start;
                let before = self.text.get(span.start..first).unwrap_or_default();
                let start = before.rfind('>').map_or(first, |at| span.start + at + 1);
                start..end.max(span_of(last).end)
            }
            _ => end..end,
        }
    }

    fn new_tag_block(
        &self,
        name: &str,
        attributes: &[Attribute],
        is_end: bool,
        span: Range<usize>,
    ) -> Node {
        let source = self.text.get(span.clone()).unwrap_or_default().to_owned();
        let attributes = text_attributes(attributes);
        let tag = Tag::from_parts(name, attributes, is_end, source.clone(), span.clone());
        new_html(source, vec![Node::Tag(tag)], span)
    }

    fn convert_attributes(&self, attributes: &[AttributeContent]) -> Vec<Attribute> {
        let convert = |attribute: &AttributeContent| match attribute {
            AttributeContent::Property(property) => Attribute {
                name: Some(property.name.clone()),
                value: match &property.value {
                    Some(AttributeValue::Literal(text)) => Value::Text(text.clone()),
                    Some(AttributeValue::Expression(expression)) => {
                        parse_value(&expression.value, &self.constants)
                    }
                    None => Value::Text(String::new()),
                },
            },
            AttributeContent::Expression(_) => Attribute { name: None, value: Value::Missing },
        };
        attributes.iter().map(convert).collect()
    }

    /// Converts an expression: to the text that it is, or to nothing if it is a comment.
    fn convert_expression(&self, source: &str, span: Range<usize>, is_block: bool) -> Option<Node> {
        if super::script::is_comment(source) {
            return is_block.then(|| new_comment(span));
        }
        match parse_value(source, &self.constants) {
            Value::Text(value) if is_block => {
                let text = Node::Text(Literal { value, span: span.clone() });
                Some(Node::Paragraph(Parent { children: vec![text], span }))
            }
            Value::Text(value) => Some(Node::Text(Literal { value, span })),
            _ => {
                let value = self.text.get(span.clone()).unwrap_or_default().to_owned();
                Some(Node::Expression(Literal { value, span }))
            }
        }
    }
}

fn new_html(source: String, tokens: Vec<Node>, span: Range<usize>) -> Node {
    Node::Html(HtmlBlock { source, tokens, span })
}

fn new_comment(span: Range<usize>) -> Node {
    new_html(COMMENT.to_owned(), Vec::new(), span)
}

/// Returns whether `name` is that of a component: `Tabs`, `ui.Tabs` or `my-tabs`.
fn is_component(name: &str) -> bool {
    name.starts_with(char::is_uppercase) || name.contains(['.', '-'])
}

/// Returns whether the element `name` is a block in HTML.
fn is_block_element(name: &str) -> bool {
    matches!(TagRole::from_name(name, false), TagRole::BlockStart(_) | TagRole::HiddenStart(_))
}

/// Returns whether the content of the element `name` is no text: it is a script or a style.
fn is_hidden_element(name: &str) -> bool {
    matches!(TagRole::from_name(name, false), TagRole::HiddenStart(_))
}

/// Returns the expression that is the address of an image, if only the site's build knows its
/// value. `known` has the same attributes with their values.
fn image_expression(
    name: &str,
    attributes: &[AttributeContent],
    known: &[Attribute],
) -> Option<String> {
    let is_source = |name: &str| name == "src";
    let is_known = known.iter().any(|attribute| {
        attribute.name.as_deref().is_some_and(is_source) && attribute.value != Value::Missing
    });
    if name != "img" || is_known {
        return None;
    }
    attributes.iter().find_map(|attribute| match attribute {
        AttributeContent::Property(property) if is_source(&property.name) => {
            match property.value.as_ref()? {
                AttributeValue::Expression(expression) => Some(format!("{{{}}}", expression.value)),
                AttributeValue::Literal(_) => None,
            }
        }
        _ => None,
    })
}

/// Returns the attributes whose values are texts or words, such as numbers.
fn text_attributes(attributes: &[Attribute]) -> Vec<(String, String)> {
    let text = |attribute: &Attribute| {
        let (name, value) = (attribute.name.as_deref()?, attribute.value.text_or_word()?);
        Some((name.to_lowercase(), value.to_owned()))
    };
    attributes.iter().filter_map(text).collect()
}

fn span_of(node: &mdast::Node) -> Range<usize> {
    node.position().map_or(0..0, |position| position.start.offset..position.end.offset)
}

fn column_align(align: &AlignKind) -> Option<Align> {
    match align {
        AlignKind::Left => Some(Align::Left),
        AlignKind::Center => Some(Align::Center),
        AlignKind::Right => Some(Align::Right),
        AlignKind::None => None,
    }
}
