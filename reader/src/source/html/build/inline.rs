//! The inline elements that are being built, and the white space of a line.

use afterword::post::Rel;

use super::{Builder, MAX_INLINES};
use crate::source::tag::{InlineElement, Tag, TagRole};
use crate::source::tree::{Link, Literal, Node, Parent};

/// An inline element whose end tag has not been reached.
pub(super) struct OpenInline {
    pub(super) name: String,
    /// `None` if the element is transparent.
    element: Option<InlineElement>,
    url: String,
    title: Option<String>,
    rel: Option<Rel>,
    /// The nodes of the element in the line that is being read.
    pub(super) children: Vec<Node>,
}

impl OpenInline {
    pub(super) fn new(tag: &Tag, name: &str) -> Self {
        let element = match tag.role {
            TagRole::InlineStart(InlineElement::Link) if tag.attribute("href").is_none() => None,
            TagRole::InlineStart(element) => Some(element),
            _ => None,
        };
        Self {
            name: name.to_owned(),
            element,
            url: tag.attribute("href").unwrap_or_default().to_owned(),
            title: tag.attribute("title").filter(|title| !title.is_empty()).map(str::to_owned),
            rel: tag.rel(),
            children: Vec::new(),
        }
    }

    /// Takes the nodes of the element in this line, as one node if the tree has one for it.
    fn take_nodes(&mut self) -> Vec<Node> {
        let children = std::mem::take(&mut self.children);
        let (Some(first), Some(last)) = (children.first(), children.last()) else {
            return children;
        };
        let span = first.span().start..last.span().end;
        vec![match self.element {
            None => return children,
            Some(InlineElement::Emphasis) => Node::Emphasis(Parent { children, span }),
            Some(InlineElement::Strong) => Node::Strong(Parent { children, span }),
            Some(InlineElement::Delete) => Node::Delete(Parent { children, span }),
            Some(InlineElement::Code) => {
                let value = children.iter().map(Node::text).collect();
                Node::InlineCode(Literal { value, span })
            }
            Some(InlineElement::Link) => {
                let (url, title) = (self.url.clone(), self.title.clone());
                Node::Link(Link { url, title, rel: self.rel.clone(), children, span })
            }
        }]
    }
}

impl Builder {
    /// Opens an inline element. One inside of another of its kind is transparent.
    pub(super) fn open_inline(&mut self, mut inline: OpenInline) {
        if self.inlines.len() >= MAX_INLINES {
            return;
        }
        if self.inlines.iter().any(|open| open.element == inline.element) {
            inline.element = None;
        }
        self.inlines.push(inline);
    }

    /// Closes the innermost inline element `name`. Those inside of it go on behind it.
    pub(super) fn close_inline(&mut self, name: &str) {
        let Some(index) = self.inlines.iter().rposition(|open| open.name == name) else { return };
        self.fold_inlines(index);
        self.inlines.remove(index);
        for block in &mut self.open {
            block.inline_count -= usize::from(block.inline_count > index);
        }
    }

    /// Adds what has been read of the inline elements from `index` on to the element around them.
    pub(super) fn fold_inlines(&mut self, index: usize) {
        for at in (index..self.inlines.len()).rev() {
            let nodes = self.inlines.get_mut(at).map(OpenInline::take_nodes).unwrap_or_default();
            let around = at.checked_sub(1).and_then(|above| self.inlines.get_mut(above));
            let line = around.map_or(&mut self.line, |around| &mut around.children);
            if line.is_empty() {
                *line = nodes;
            } else {
                nodes.into_iter().for_each(|node| push_joined(line, node));
            }
        }
    }
}

/// Adds `node` to `line`; text joins the text before it.
pub(super) fn push_joined(line: &mut Vec<Node>, node: Node) {
    match (line.last_mut(), node) {
        (Some(Node::Text(before)), Node::Text(text)) => {
            before.value.push_str(&text.value);
            before.span.end = text.span.end;
        }
        (_, node) => line.push(node),
    }
}

/// Removes the white space at the end of `line`.
pub(super) fn trim_end(line: &mut Vec<Node>) {
    if let Some(Node::Text(text)) = line.last_mut() {
        text.value.truncate(text.value.trim_end_matches([' ', '\n']).len());
        if text.value.is_empty() {
            line.pop();
        }
    }
}

/// Collapses each run of white space to one character: a line ending if it has one, for the end of
/// a line may be that of a question. `is_after_space` tells whether the text before `text` ends in
/// white space, and is set to the same of `text`.
pub(super) fn collapse_white_space(text: &str, is_after_space: &mut bool) -> String {
    let mut collapsed = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let (even, after) =
            rest.split_at_checked(even_length(rest, *is_after_space)).unwrap_or((rest, ""));
        collapsed.push_str(even);
        *is_after_space =
            even.bytes().last().map_or(*is_after_space, |byte| byte.is_ascii_whitespace());
        if after.is_empty() {
            return collapsed;
        }
        let behind = after.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let space = after.strip_suffix(behind).unwrap_or_default();
        if !*is_after_space {
            collapsed.push(if space.contains(['\n', '\r']) { '\n' } else { ' ' });
        }
        *is_after_space = true;
        rest = behind;
    }
}

/// Returns the length of the beginning of `text` in which white space stays as it is: each run is
/// one space or line ending. The first other run follows.
fn even_length(text: &str, is_after_space: bool) -> usize {
    let mut was_space = is_after_space;
    let mut is_uneven = |byte: u8| {
        let is_space = byte.is_ascii_whitespace();
        let is_uneven = is_space && (was_space || !matches!(byte, b' ' | b'\n'));
        was_space = is_space;
        is_uneven
    };
    let Some(at) = text.bytes().position(&mut is_uneven) else { return text.len() };
    let before = text.as_bytes().get(..at).unwrap_or_default();
    at - usize::from(before.last().is_some_and(u8::is_ascii_whitespace))
}
