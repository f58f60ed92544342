//! Raw HTML in Markdown: its lines, its headings, and the parts of it that no reader sees.

mod tokenize;

use super::tag::TagRole;
use super::tree::Node;
pub(super) use tokenize::parse_tag;
pub(crate) use tokenize::tokenize;

/// Follows a line of nodes through elements whose content is not text, such as `<script>`.
#[derive(Debug, Default)]
pub(super) struct HiddenElement(Option<&'static str>);

impl HiddenElement {
    /// Returns whether `node`, the next one, is part of such an element.
    pub(super) fn hides(&mut self, node: &Node) -> bool {
        let was_hidden = self.0.is_some();
        if let Node::Tag(tag) = node {
            match tag.role {
                TagRole::HiddenStart(name) if !was_hidden => self.0 = Some(name),
                TagRole::HiddenEnd(name) if self.0 == Some(name) => self.0 = None,
                _ => {}
            }
        }
        was_hidden || self.0.is_some()
    }
}

/// Splits tokens into lines: each block element begins and ends one. Hidden elements are left out.
pub(super) fn split_html_lines(tokens: Vec<Node>) -> Vec<Vec<Node>> {
    let mut lines = vec![Vec::new()];
    let mut hidden = HiddenElement::default();
    for node in tokens {
        if hidden.hides(&node) {
            continue;
        }
        let begins_line = matches!(&node, Node::Tag(tag) if tag.role.is_block());
        match lines.last_mut() {
            Some(line) if !begins_line => line.push(node),
            _ => lines.push(Vec::new()),
        }
    }
    lines
}

/// Returns the depth and the content of the heading that `html` consists of.
pub(super) fn parse_heading(html: &str) -> Option<(u8, Vec<Node>)> {
    let html = html.trim();
    // Splits only what may be one: most blocks of HTML are not.
    html.get(..2).filter(|start| start.eq_ignore_ascii_case("<h"))?;
    let mut tokens = tokenize(html).into_iter();
    let depth = heading_depth(&tokens.next()?)?;
    let mut content = Vec::new();
    let mut is_closed = false;
    for node in tokens {
        if is_closed {
            return None;
        }
        match &node {
            Node::Tag(tag) if tag.role.is_block() => {
                is_closed = heading_depth(&node) == Some(depth);
            }
            _ => content.push(node),
        }
    }
    is_closed.then_some((depth, content))
}

/// Returns the depth of the heading that a tag starts or ends.
fn heading_depth(node: &Node) -> Option<u8> {
    let Node::Tag(tag) = node else { return None };
    let (TagRole::BlockStart(name) | TagRole::BlockEnd(name)) = &tag.role else { return None };
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}
