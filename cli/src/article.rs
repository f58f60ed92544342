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
pub fn read(text: &str, context: &Context) -> Result<Article, Error> {
    let (fields, body) = front_matter::read(text)?;
    let Fields { title, lang, url, path, written } = fields;
    let root = context.base_url.clone().map(as_folder);
    let url = address(context, url, path.as_deref(), root.as_ref());
    let parsed = url.as_deref().and_then(|url| Url::parse(url).ok());
    let base = parsed.as_ref().or(root.as_ref());
    let document = Document::parse(text, body, base, parts::SHORTCODES);
    let found = parts::find(&document, &written);
    let mut post = Post::default();
    post.title = title.map(Rc::from);
    post.lang = lang.map(Rc::from);
    post.url = url.map(Rc::from);
    post.faq = found.faq.map(Into::into);
    post.takeaways = found.takeaways.map(Into::into);
    let Parts { remarks, decisions, faq_at, takeaways_at, .. } = found;
    let places = Places { faq: faq_at, takeaways: takeaways_at };
    Ok(Article { post, remarks, decisions, places })
}

/// The article's own address: that of the context, else the front matter's, whose path leads on from the
/// root of the site.
fn address(
    context: &Context,
    url: Option<String>,
    path: Option<&str>,
    root: Option<&Url>,
) -> Option<String> {
    if let Some(url) = &context.url {
        let mut url = url.clone();
        url.set_fragment(None);
        return matches!(url.scheme(), "http" | "https").then(|| url.into());
    }
    url.or_else(|| {
        let path = path?.trim_start_matches('/');
        let joined = root?.join(path).ok()?;
        matches!(joined.scheme(), "http" | "https").then(|| joined.into())
    })
}

/// The address of a site's root, below which its pages are.
fn as_folder(mut root: Url) -> Url {
    if !root.path().ends_with('/') {
        root.set_path(&format!("{}/", root.path()));
    }
    root
}
