//! The posts and the instances of the page, by their numbers.

use std::cell::RefCell;
use std::rc::Rc;

use super::instance::Instance;
use crate::post::{Decoding, LazyJson, Post};

thread_local! {
    static PAGE: RefCell<Page> = const { RefCell::new(Page::new()) };
}

/// The state of the widget.
pub(super) struct Page {
    pub(super) posts: Vec<(u32, PostState)>,
    pub(super) instances: Vec<(u32, Instance)>,
    /// The texts for the author of the page that the scripts have not shown yet, each ended by
    /// U+0000.
    pub(super) warnings: String,
}

/// A post, as far as it has been decoded.
pub(super) enum PostState {
    Decoding(Box<Decoding<LazyJson>>),
    Decoded(Rc<Post>),
}

impl Page {
    const fn new() -> Self {
        Self { posts: Vec::new(), instances: Vec::new(), warnings: String::new() }
    }

    pub(super) fn add_post(&mut self, post: u32, json: String) {
        let decoding = Box::new(Decoding::new(LazyJson::new(json)));
        self.posts.push((post, PostState::Decoding(decoding)));
    }

    /// Decodes up to `count` further items, and returns whether all are decoded.
    pub(super) fn decode(&mut self, post: u32, count: usize) -> bool {
        let mut left = count;
        let mut is_enough = || {
            left = left.saturating_sub(1);
            left == 0
        };
        match self.posts.iter_mut().find(|(known, _)| *known == post) {
            Some((_, PostState::Decoding(decoding))) => decoding.advance(&mut is_enough),
            _ => true,
        }
    }

    /// Decodes the rest. Returns the reason if nothing can be shown.
    pub(super) fn finish(&mut self, post: u32) -> Option<String> {
        let is_decoding = |(known, state): &(u32, PostState)| {
            *known == post && matches!(state, PostState::Decoding(_))
        };
        let index = self.posts.iter().position(is_decoding)?;
        let (_, PostState::Decoding(decoding)) = self.posts.swap_remove(index) else { return None };
        let decoded = match decoding.finish() {
            Ok(decoded) => decoded,
            Err(diagnostics) => return Some(diagnostics.message()),
        };
        for diagnostic in decoded.diagnostics {
            self.warnings.extend([&diagnostic.message(), "; it is left out\0"]);
        }
        self.posts.push((post, PostState::Decoded(Rc::new(decoded.post))));
        None
    }

    pub(super) fn post(&self, post: u32) -> Option<Rc<Post>> {
        match self.posts.iter().find(|(known, _)| *known == post)? {
            (_, PostState::Decoded(post)) => Some(Rc::clone(post)),
            _ => None,
        }
    }

    pub(super) fn instance(&self, instance: u32) -> Option<&Instance> {
        Some(&self.instances.iter().find(|(known, _)| *known == instance)?.1)
    }

    #[inline(never)]
    pub(super) fn instance_mut(&mut self, instance: u32) -> Option<&mut Instance> {
        Some(&mut self.instances.iter_mut().find(|(known, _)| *known == instance)?.1)
    }
}

pub(super) fn with_page<T>(run: impl FnOnce(&mut Page) -> T) -> T {
    PAGE.with_borrow_mut(run)
}

/// Returns the outcome of `run` for an instance; an empty one if there is none of this number.
pub(super) fn with_instance<T: Default>(instance: u32, run: impl FnOnce(&mut Instance) -> T) -> T {
    with_page(|page| page.instance_mut(instance).map(run)).unwrap_or_default()
}
