//! An article: from its text, front matter and Markdown, to its post data.
//!
//! It joins `source` and `find`, and knows of no file: text goes in, data and messages come out.

mod links;

use std::collections::HashSet;
use std::rc::Rc;

use afterword::post::{Post, is_page_address};
use url::Url;

use crate::find::{self, Decision, Parts, Places, Remark};
use crate::source::front_matter::{self, Error, Fields};
use crate::source::parse_markdown;
use links::LinkResolver;
pub use links::PostPages;

/// The addresses that the text of an article may lack.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The article's own address, which overrides that of the front matter.
    pub url: Option<Url>,
    /// The address of the site's root. Relative links of an article without an address are resolved
    /// against it.
    pub base_url: Option<Url>,
}

/// An article that has been read.
#[derive(Debug)]
#[non_exhaustive]
pub struct Article {
    /// Its data, which can be shown if it has an FAQ or takeaways.
    pub post: Post,
    /// The faults that its author may want to fix.
    pub remarks: Vec<Remark>,
    /// The reasons why text was or was not read as a part.
    pub decisions: Vec<Decision>,
    /// The places of the parts in the text.
    pub places: Places,
}

impl Article {
    /// Returns whether the article has neither an FAQ nor takeaways.
    #[must_use]
    pub fn has_no_parts(&self) -> bool {
        self.post.faq.is_none() && self.post.takeaways.is_none()
    }
}

/// Reads an article.
///
/// # Errors
///
/// If its front matter is broken. Any text is valid Markdown.
pub fn read_article(text: &str, context: &Context) -> Result<Article, Error> {
    read_article_among(text, context, None)
}

/// Reads an article, and replaces links to the files of other posts by the addresses of their
/// pages, which `posts` finds.
///
/// # Errors
///
/// If its front matter is broken.
pub fn read_article_among(
    text: &str,
    context: &Context,
    posts: Option<PostPages<'_>>,
) -> Result<Article, Error> {
    let (fields, body) = front_matter::parse_front_matter(text)?;
    let Fields { title, lang, url, path, written } = fields;
    let root = context.base_url.clone().map(end_with_slash);
    let url = find_own_address(context, url, path.as_deref(), root.as_ref());
    let parsed = url.as_deref().and_then(|url| Url::parse(url).ok());
    let base = parsed.as_ref().or(root.as_ref());
    let document = parse_markdown(text, body, find::SHORTCODES);
    let mut found = find::find_parts(&document, &written);
    let mut links = LinkResolver { base, posts, unknown: Vec::new() };
    found.faq.iter_mut().for_each(|faq| links.resolve_faq(faq));
    found.takeaways.iter_mut().for_each(|takeaways| links.resolve_takeaways(takeaways));
    let mut post = Post::default();
    post.title = title.map(Rc::from);
    post.lang = lang.map(Rc::from);
    post.url = url.map(Rc::from);
    post.faq = found.faq.map(Into::into);
    post.takeaways = found.takeaways.map(Into::into);
    let parts = [&found.places.faq, &found.places.takeaways].into_iter().flatten();
    let start = parts.map(|place| place.span.start).min().unwrap_or(body);
    let unknown = locate_unknown_posts(text, start, links.unknown);
    found.remarks.extend(unknown);
    let Parts { remarks, decisions, places, .. } = found;
    Ok(Article { post, remarks, decisions, places })
}

/// Returns a remark on each of `links`, once. They stand in the text behind `start`, most of them
/// in this order.
fn locate_unknown_posts(text: &str, start: usize, links: Vec<String>) -> Vec<Remark> {
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

/// Returns the article's own address: that of the context, else the `url` of the front matter, else
/// its `path` resolved against the root of the site.
fn find_own_address(
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

/// Returns the address of a site's root with a slash at its end, so that other addresses are
/// resolved below it.
fn end_with_slash(mut root: Url) -> Url {
    if !root.path().ends_with('/') {
        root.set_path(&format!("{}/", root.path()));
    }
    root
}
