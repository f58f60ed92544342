//! An article as its author writes it: front matter and Markdown in, post data out.
//!
//! Pure: text goes in, and nothing is read, written or printed.

mod links;

use std::collections::HashSet;
use std::rc::Rc;

use afterword::post::{Post, is_page_address};
use url::Url;

use crate::find::{self, Decision, Parts, Places, Remark};
use crate::source::front_matter::{self, Error, Fields};
use crate::source::parse_markdown;
use links::Links;
pub use links::PostPages;

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
pub fn read_article(text: &str, context: &Context) -> Result<Article, Error> {
    read_article_among(text, context, None)
}

/// Reads an article that has links to the files of other posts.
pub fn read_article_among(
    text: &str,
    context: &Context,
    posts: Option<PostPages<'_>>,
) -> Result<Article, Error> {
    let (fields, body) = front_matter::parse_front_matter(text)?;
    let Fields { title, lang, url, path, written } = fields;
    let root = context.base_url.clone().map(as_folder);
    let url = address(context, url, path.as_deref(), root.as_ref());
    let parsed = url.as_deref().and_then(|url| Url::parse(url).ok());
    let base = parsed.as_ref().or(root.as_ref());
    let document = parse_markdown(text, body, find::SHORTCODES);
    let mut found = find::find_parts(&document, &written);
    let mut links = Links { base, posts, unknown: Vec::new() };
    found.faq.iter_mut().for_each(|faq| links.faq(faq));
    found.takeaways.iter_mut().for_each(|takeaways| links.takeaways(takeaways));
    let mut post = Post::default();
    post.title = title.map(Rc::from);
    post.lang = lang.map(Rc::from);
    post.url = url.map(Rc::from);
    post.faq = found.faq.map(Into::into);
    post.takeaways = found.takeaways.map(Into::into);
    let parts = [&found.places.faq, &found.places.takeaways].into_iter().flatten();
    let start = parts.map(|place| place.span.start).min().unwrap_or(body);
    let unknown = places_of(text, start, links.unknown);
    found.remarks.extend(unknown);
    let Parts { remarks, decisions, places, .. } = found;
    Ok(Article { post, remarks, decisions, places })
}

/// Remarks on these links, on each once. They are in the text from a byte on, most of them in this order.
fn places_of(text: &str, start: usize, links: Vec<String>) -> Vec<Remark> {
    let mut known = HashSet::new();
    let mut from = start;
    let place = |link: String| {
        let find = |from: usize| Some(from + text.get(from..)?.find(&*link)?);
        let at = find(from).or_else(|| find(start)).unwrap_or(start);
        let end = (at + link.len()).min(text.len());
        from = end;
        Remark::unknown_post(at..text.floor_char_boundary(end), link)
    };
    links.into_iter().filter(|link| known.insert(link.clone())).map(place).collect()
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
        Some(joined.into()).filter(|joined: &String| is_page_address(joined))
    })
}

/// The address of a site's root, below which its pages are.
fn as_folder(mut root: Url) -> Url {
    if !root.path().ends_with('/') {
        root.set_path(&format!("{}/", root.path()));
    }
    root
}
