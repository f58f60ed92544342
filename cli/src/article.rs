//! An article as its author writes it: front matter and Markdown in, post data out.
//!
//! Pure: text goes in, and nothing is read, written or printed.

use std::ops::Range;
use std::rc::Rc;

use afterword::post::Post;
use url::Url;

pub use crate::front_matter::Error;
use crate::front_matter::{self, Fields};
use crate::markdown::Document;
use crate::parts::{self, Parts};
pub use crate::parts::{Decision, Fault, Remark};

/// What the text of an article can't say.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The article's own address. It counts before that of the front matter.
    pub url: Option<Url>,
    /// The address of the site's root. Where the article has no address of its own, relative links lead
    /// on from here.
    pub base_url: Option<Url>,
}

/// What an article gives.
#[derive(Debug)]
#[non_exhaustive]
pub struct Article {
    /// Its data. Only with an FAQ or takeaways can it be shown.
    pub post: Post,
    /// What its author may want to mend.
    pub remarks: Vec<Remark>,
    /// Why each part is what it is, for `--explain`.
    pub decisions: Vec<Decision>,
    /// Where the parts are in the text.
    pub places: Places,
}

/// Where the parts of an article are in its text, in bytes: whole blocks, from the first question or
/// takeaway to the end of the last; `None` if there is no such part, or the front matter has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The questions with their answers.
    pub faq: Option<Range<usize>>,
    /// The takeaways.
    pub takeaways: Option<Range<usize>>,
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
pub fn read(text: &str, _context: &Context) -> Result<Article, Error> {
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
    Ok(Article { post, remarks, decisions: Vec::new(), places: Places::default() })
}
