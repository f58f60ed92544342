//! The content of lines.

use std::ops::Range;

use markdown::mdast::{self, AttributeContent};

use super::{Converter, image_expression, is_hidden_element, span_of, text_attributes};
use crate::source::image_sizes::ImageSizes;
use crate::source::markdown::{link_addresses, normalize_identifier};
use crate::source::tag::Tag;
use crate::source::tree::{FootnoteReference, Image, Leaf, Link, Literal, Node, Parent};

impl Converter<'_> {
    /// Converts the children of `parent` that stand within a line.
    pub(super) fn convert_line(&self, parent: &mdast::Node) -> Vec<Node> {
        let mut line = Vec::new();
        for node in parent.children().into_iter().flatten() {
            self.push_inline(node, &mut line);
        }
        if !matches!(parent, mdast::Node::Link(_) | mdast::Node::LinkReference(_)) {
            link_addresses(&mut line);
        }
        line
    }

    pub(super) fn push_inline(&self, node: &mdast::Node, line: &mut Vec<Node>) {
        let span = span_of(node);
        let parent = |children| Parent { children, span: span.clone() };
        line.push(match node {
            mdast::Node::Text(text) => Node::Text(Literal { value: text.value.clone(), span }),
            mdast::Node::Emphasis(_) => Node::Emphasis(parent(self.convert_line(node))),
            mdast::Node::Strong(_) => Node::Strong(parent(self.convert_line(node))),
            mdast::Node::Delete(_) => Node::Delete(parent(self.convert_line(node))),
            mdast::Node::InlineCode(code) => {
                Node::InlineCode(Literal { value: code.value.clone(), span })
            }
            mdast::Node::Break(_) => Node::Break(Leaf { span }),
            mdast::Node::Link(link) => self.new_link(&link.url, link.title.as_deref(), node, span),
            mdast::Node::LinkReference(link) => match self.definitions.get(&*link.identifier) {
                Some((url, title)) => self.new_link(url, *title, node, span),
                None => return line.extend(self.convert_line(node)),
            },
            mdast::Node::Image(image) => {
                new_image(&image.url, image.title.as_deref(), &image.alt, span)
            }
            mdast::Node::ImageReference(image) => {
                let Some((url, title)) = self.definitions.get(&*image.identifier) else { return };
                new_image(url, *title, &image.alt, span)
            }
            mdast::Node::FootnoteReference(note) => Node::FootnoteReference(FootnoteReference {
                identifier: normalize_identifier(&note.identifier),
                span,
            }),
            mdast::Node::MdxTextExpression(expression) => {
                line.extend(self.convert_expression(&expression.value, span, false));
                return;
            }
            mdast::Node::MdxJsxTextElement(element) => {
                return self.push_inline_element(
                    element.name.as_deref(),
                    &element.attributes,
                    node,
                    line,
                );
            }
            _ => return,
        });
    }

    /// Converts an element within a line to its tags and what is between them.
    pub(super) fn push_inline_element(
        &self,
        name: Option<&str>,
        attributes: &[AttributeContent],
        node: &mdast::Node,
        line: &mut Vec<Node>,
    ) {
        let Some(name) = name else { return line.extend(self.convert_line(node)) };
        let span = span_of(node);
        let known = self.convert_attributes(attributes);
        if let Some(value) = image_expression(name, attributes, &known) {
            return line.push(Node::Expression(Literal { value, span }));
        }
        let content = self.content_span(node, &span);
        let attributes = text_attributes(&known);
        let push_tag = |line: &mut Vec<Node>, attributes, is_end, at: Range<usize>| {
            let source = self.text.get(at.clone()).unwrap_or_default().to_owned();
            line.push(Node::Tag(Tag::from_parts(name, attributes, is_end, source, at)));
        };
        push_tag(line, attributes, false, span.start..content.start);
        if !is_hidden_element(name) {
            line.extend(self.convert_line(node));
        }
        if content.end < span.end {
            push_tag(line, Vec::new(), true, content.end..span.end);
        }
    }

    pub(super) fn new_link(
        &self,
        url: &str,
        title: Option<&str>,
        node: &mdast::Node,
        span: Range<usize>,
    ) -> Node {
        let title = title.map(str::to_owned);
        let (url, children) = (url.to_owned(), self.convert_line(node));
        Node::Link(Link { url, title, rel: None, children, span })
    }
}

fn new_image(url: &str, title: Option<&str>, alt: &str, span: Range<usize>) -> Node {
    let (title, sizes) = (title.map(str::to_owned), ImageSizes::default());
    Node::Image(Image { url: url.to_owned(), title, alt: alt.to_owned(), sizes, span })
}
