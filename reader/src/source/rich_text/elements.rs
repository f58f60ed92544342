//! Elements of HTML inside a line: Markdown gives their tags one by one, rich text is a tree.
//!
//! An end without a begin gives nothing. What has no end ends with the line.

use std::rc::Rc;

use afterword::post::{Href, Phrasing, plain_text};

use crate::line::push_node;
use crate::source::tag::InlineElement;

/// A line as it is being read, with the elements that are open.
#[derive(Debug)]
pub(super) struct Elements {
    line: Vec<Phrasing>,
    open: Vec<Open>,
    /// How many may be open.
    deepest: usize,
}

#[derive(Debug)]
struct Open {
    element: InlineElement,
    address: Option<Href>,
    title: Option<Rc<str>>,
    children: Vec<Phrasing>,
}

impl Elements {
    pub(super) fn new(deepest: usize) -> Self {
        Self { line: Vec::new(), open: Vec::new(), deepest }
    }

    /// How many elements that are nodes are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn has_link(&self) -> bool {
        self.open.iter().any(|open| open.address.is_some())
    }

    pub(super) fn push(&mut self, node: Phrasing) {
        let line = self.open.last_mut().map_or(&mut self.line, |open| &mut open.children);
        push_node(line, node);
    }

    /// Begins an element. A link has an address; without one, or in another link, it is only its text.
    pub(super) fn open(
        &mut self,
        element: InlineElement,
        address: Option<Href>,
        title: Option<&str>,
    ) {
        let address = address.filter(|_| element == InlineElement::Link && !self.has_link());
        if self.open.len() < self.deepest && (element != InlineElement::Link || address.is_some()) {
            self.open.push(Open {
                element,
                address,
                title: title.map(Rc::from),
                children: Vec::new(),
            });
        }
    }

    /// Ends an element, and all that were opened in it.
    pub(super) fn close(&mut self, element: InlineElement) {
        let Some(at) = self.open.iter().rposition(|open| open.element == element) else { return };
        while self.open.len() > at {
            self.close_last();
        }
    }

    /// Ends all elements, and with them the line.
    pub(super) fn close_all(mut self) -> Vec<Phrasing> {
        while !self.open.is_empty() {
            self.close_last();
        }
        self.line
    }

    fn close_last(&mut self) {
        let Some(Open { element, address, title, children }) = self.open.pop() else { return };
        match (element, address) {
            (InlineElement::Emphasis, _) => self.push(Phrasing::Emphasis { children }),
            (InlineElement::Strong, _) => self.push(Phrasing::Strong { children }),
            (InlineElement::Delete, _) => self.push(Phrasing::Delete { children }),
            (InlineElement::Code, _) => {
                self.push(Phrasing::InlineCode { value: plain_text(&children).into() })
            }
            (InlineElement::Link, Some(url)) => {
                self.push(Phrasing::Link { url, title, children });
            }
            (InlineElement::Link, None) => children.into_iter().for_each(|node| self.push(node)),
        }
    }
}
