//! Builds a line of rich text from nodes and tags: Markdown has one node for each tag of HTML, rich
//! text has one for each element.
//!
//! An end tag without a start tag has no effect. An element without an end tag ends with the line.

use std::rc::Rc;

use afterword::post::{Href, Phrasing, Rel, plain_text};

use crate::line::{is_empty_line, push_node};
use crate::source::tag::InlineElement;

/// A line that is being built.
#[derive(Debug)]
pub(super) struct LineBuilder {
    line: Vec<Phrasing>,
    open: Vec<OpenElement>,
    /// The number of elements that may be open at once.
    max_depth: usize,
    /// Something has been added that readers see.
    has_content: bool,
    /// A block element begins or ends here, so the next node stands on another line.
    is_line_ended: bool,
}

#[derive(Debug)]
struct OpenElement {
    element: InlineElement,
    address: Option<Href>,
    title: Option<Rc<str>>,
    rel: Option<Rel>,
    children: Vec<Phrasing>,
}

impl LineBuilder {
    pub(super) fn new(max_depth: usize) -> Self {
        let (line, open) = (Vec::new(), Vec::new());
        Self { line, open, max_depth, has_content: false, is_line_ended: false }
    }

    /// Returns the number of open elements.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Returns whether a link is open.
    pub(super) fn is_in_link(&self) -> bool {
        self.open.iter().any(|open| open.address.is_some())
    }

    /// Ends the line at the beginning or the end of a block element, which shows a break there.
    pub(super) fn end_line(&mut self) {
        self.is_line_ended = self.has_content;
    }

    /// Adds `node` to the innermost open element.
    pub(super) fn push(&mut self, node: Phrasing) {
        if node == Phrasing::Break {
            self.is_line_ended = false;
        } else if !is_empty_line(std::slice::from_ref(&node)) {
            self.has_content = true;
            if std::mem::take(&mut self.is_line_ended) {
                self.add(Phrasing::Break);
            }
        }
        self.add(node);
    }

    fn add(&mut self, node: Phrasing) {
        let line = self.open.last_mut().map_or(&mut self.line, |open| &mut open.children);
        push_node(line, node);
    }

    /// Opens `element`. A link without an address, or in another link, becomes its text.
    pub(super) fn open(
        &mut self,
        element: InlineElement,
        address: Option<Href>,
        title: Option<&str>,
        rel: Option<Rel>,
    ) {
        let is_link = element == InlineElement::Link;
        let address = address.filter(|_| is_link && !self.is_in_link());
        if self.open.len() < self.max_depth && (!is_link || address.is_some()) {
            let title = title.map(Rc::from);
            self.open.push(OpenElement { element, address, title, rel, children: Vec::new() });
        }
    }

    /// Closes `element`, and every element inside of it.
    pub(super) fn close(&mut self, element: InlineElement) {
        let Some(index) = self.open.iter().rposition(|open| open.element == element) else {
            return;
        };
        while self.open.len() > index {
            self.close_innermost();
        }
    }

    /// Closes all elements and returns the line.
    pub(super) fn finish(mut self) -> Vec<Phrasing> {
        while !self.open.is_empty() {
            self.close_innermost();
        }
        self.line
    }

    fn close_innermost(&mut self) {
        let Some(OpenElement { element, address, title, rel, children }) = self.open.pop() else {
            return;
        };
        match (element, address) {
            (InlineElement::Emphasis, _) => self.add(Phrasing::Emphasis { children }),
            (InlineElement::Strong, _) => self.add(Phrasing::Strong { children }),
            (InlineElement::Delete, _) => self.add(Phrasing::Delete { children }),
            (InlineElement::Code, _) => {
                self.add(Phrasing::InlineCode { value: plain_text(&children).into() });
            }
            (InlineElement::Link, Some(url)) => {
                self.add(Phrasing::Link { url, title, rel, children });
            }
            (InlineElement::Link, None) => children.into_iter().for_each(|node| self.add(node)),
        }
    }
}
