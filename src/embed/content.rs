//! What a part shows, as the page needs to know it.

use std::rc::Rc;

use crate::components::names::tag;
use crate::options::Show;
use crate::post::{Faq, Post, Takeaways, plain_text, slug};

/// What a part shows.
#[derive(Clone)]
pub(super) enum Content {
    Takeaways(Rc<Takeaways>),
    Faq(Rc<Faq>),
}

impl Content {
    /// The parts that a post has and that are to be shown, in order.
    pub(super) fn of(post: &Post, show: Show) -> Vec<Self> {
        let mut parts = Vec::new();
        if let Some(takeaways) = post.takeaways.as_ref().filter(|_| show.takeaways) {
            parts.push(Self::Takeaways(Rc::clone(takeaways)));
        }
        if let Some(faq) = post.faq.as_ref().filter(|_| show.faq) {
            parts.push(Self::Faq(Rc::clone(faq)));
        }
        parts
    }

    pub(super) fn tag(&self) -> &'static str {
        match self {
            Self::Takeaways(_) => tag::TAKEAWAYS,
            Self::Faq(_) => tag::FAQ,
        }
    }

    pub(super) fn heading(&self) -> Option<&Rc<str>> {
        match self {
            Self::Takeaways(takeaways) => takeaways.heading.as_ref(),
            Self::Faq(faq) => faq.heading.as_ref(),
        }
    }

    /// What each item begins with, as ids: words alone, whatever a theme does to quotes and dashes.
    pub(super) fn beginnings(&self) -> Vec<String> {
        let mut beginnings = Vec::new();
        match self {
            Self::Takeaways(takeaways) => {
                beginnings.extend(takeaways.items.iter().map(|item| slug(&plain_text(&item.text))));
            }
            Self::Faq(faq) => beginnings.extend(faq.items.iter().map(|item| slug(&item.question))),
        }
        beginnings
    }
}
