//! The content of a part, as the page needs to know it.

use std::rc::Rc;

use crate::components::names::tag;
use crate::options::Show;
use crate::post::{Faq, Post, Takeaways, plain_text, push_flow_text};

/// The content of a part.
pub(super) enum Content {
    Takeaways(Rc<Takeaways>),
    Faq(Rc<Faq>),
}

impl Content {
    /// Returns the part of the element `tag`, if the post has it and `show` does.
    pub(super) fn new(post: &Post, show: Show, tag: &str) -> Option<Self> {
        match tag {
            tag::FAQ if show.faq => post.faq.clone().map(Self::Faq),
            tag::TAKEAWAYS if show.takeaways => post.takeaways.clone().map(Self::Takeaways),
            _ => None,
        }
    }

    pub(super) fn question_count(&self) -> usize {
        match self {
            Self::Takeaways(_) => 0,
            Self::Faq(faq) => faq.items.len(),
        }
    }

    /// Returns whether questions stand under sub-headings.
    pub(super) fn has_groups(&self) -> bool {
        matches!(self, Self::Faq(faq) if faq.items.iter().any(|item| item.group.is_some()))
    }

    /// Returns the ids of the questions, with spaces between them.
    pub(super) fn ids(&self) -> String {
        let mut ids = String::new();
        if let Self::Faq(faq) = self {
            faq.items.iter().for_each(|item| ids.extend([&*item.id, " "]));
        }
        ids.pop();
        ids
    }

    pub(super) fn heading(&self) -> Option<&Rc<str>> {
        match self {
            Self::Takeaways(takeaways) => takeaways.heading.as_ref(),
            Self::Faq(faq) => faq.heading.as_ref(),
        }
    }

    /// Returns the plain texts of all items, with a NUL between two of them, and none in them:
    /// questions and answers by turns, or takeaways.
    pub(super) fn texts(&self) -> String {
        let mut texts = String::new();
        let mut push = |text: &str| {
            texts.extend(text.split('\0'));
            texts.push('\0');
        };
        match self {
            Self::Takeaways(takeaways) => {
                takeaways.items.iter().for_each(|item| push(&plain_text(&item.text)));
            }
            Self::Faq(faq) => {
                for item in &faq.items {
                    let mut answer = String::new();
                    push_flow_text(&mut answer, &item.answer);
                    push(&item.name());
                    push(&answer);
                }
            }
        }
        texts.pop();
        texts
    }
}
