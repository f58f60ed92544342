//! An article as its author writes it: front matter and Markdown in, post data out.
//!
//! Pure: text goes in, and nothing is read, written or printed.

use std::rc::Rc;

use afterword::post::Post;

pub use crate::front_matter::Error;
use crate::front_matter::{self, Fields};
use crate::markdown::Document;
use crate::parts::{self, Parts};
pub use crate::parts::{Fault, Remark};

/// What an article gives.
#[derive(Debug)]
#[non_exhaustive]
pub struct Article {
    /// Its data. Only with an FAQ or takeaways can it be shown.
    pub post: Post,
    /// What its author may want to mend.
    pub remarks: Vec<Remark>,
}

impl Article {
    /// Whether it has neither an FAQ nor takeaways.
    #[must_use]
    pub fn has_no_parts(&self) -> bool {
        self.post.faq.is_none() && self.post.takeaways.is_none()
    }
}

/// Reads an article.
///
/// # Errors
///
/// If its front matter is broken. Its Markdown can't be.
pub fn read(text: &str) -> Result<Article, Error> {
    let (fields, body) = front_matter::read(text)?;
    let document = Document::parse(text, body);
    let Parts { faq, takeaways, remarks } = parts::find(&document);
    let Fields { title, lang, url } = fields;
    let mut post = Post::default();
    post.title = title.map(Rc::from);
    post.lang = lang.map(Rc::from);
    post.url = url.map(Rc::from);
    post.faq = faq.map(Into::into);
    post.takeaways = takeaways.map(Into::into);
    Ok(Article { post, remarks })
}
