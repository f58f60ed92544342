//! `<details>`: a box whose title is its `<summary>`.

use std::ops::Range;

use markdown::mdast;

use super::{Converter, span_of};
use crate::source::tree::{Attribute, Container, Node, Parent};

impl Converter<'_> {
    /// Makes a container of `<details>`, with the line of its `<summary>` as title.
    pub(super) fn new_details(
        &self,
        node: &mdast::Node,
        attributes: Vec<Attribute>,
        span: Range<usize>,
        content: Range<usize>,
    ) -> Node {
        let mut title = Vec::new();
        let mut children = Vec::new();
        let is_in_line = matches!(node, mdast::Node::MdxJsxTextElement(_));
        let mut line = Vec::new();
        for child in node.children().into_iter().flatten() {
            if is_in_line && find_summary(child).is_none() {
                self.push_inline(child, &mut line);
                continue;
            }
            let Some(summary) = find_summary(child).filter(|_| title.is_empty()) else {
                self.push_block(child, &mut children);
                continue;
            };
            title = self.convert_summary(summary);
            if let mdast::Node::Paragraph(paragraph) = child {
                let mut line = Vec::new();
                let rest = paragraph.children.iter().skip(1);
                rest.for_each(|node| self.push_inline(node, &mut line));
                if !line.is_empty() {
                    children.push(Node::Paragraph(Parent { children: line, span: span_of(child) }));
                }
            }
        }
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            let span = first.span().start..last.span().end;
            children.push(Node::Paragraph(Parent { children: line, span }));
        }
        let name = "details".to_owned();
        Node::Container(Container {
            name,
            title,
            attributes,
            children,
            is_call: false,
            span,
            content,
        })
    }

    /// Converts the content of a `<summary>` to a line.
    pub(super) fn convert_summary(&self, summary: &mdast::Node) -> Vec<Node> {
        if let mdast::Node::MdxJsxTextElement(_) = summary {
            return self.convert_line(summary);
        }
        let blocks = summary.children().into_iter().flatten();
        blocks.flat_map(|block| self.convert_line(block)).collect()
    }
}

/// Returns the `<summary>` that a child of `<details>` is, or begins with.
fn find_summary(node: &mdast::Node) -> Option<&mdast::Node> {
    let name = match node {
        mdast::Node::MdxJsxFlowElement(element) => &element.name,
        mdast::Node::MdxJsxTextElement(element) => &element.name,
        mdast::Node::Paragraph(paragraph) => return find_summary(paragraph.children.first()?),
        _ => return None,
    };
    (name.as_deref() == Some("summary")).then_some(node)
}
