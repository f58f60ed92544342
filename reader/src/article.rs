//! Reads an article: from its text, which has front matter and Markdown, or from its page, to the
//! data of the post.

mod links;

use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use afterword::post::{Post, is_page_address};
use url::Url;

use crate::find::{self, Decision, Parts, Places, Remark};
use crate::source::front_matter::{FrontMatter, FrontMatterError, parse_front_matter};
use crate::source::{
    ArticlePlace, Document, HtmlPage, PageHead, PostFormat, locate_article, parse_document,
    parse_element, parse_page, read_page_head,
};
use links::LinkResolver;
pub use links::PageFinder;

/// The facts that are not in the text of an article: its format and its addresses.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The format of the text.
    pub format: PostFormat,
    /// The address of the article. It outranks the one in the front matter.
    pub url: Option<Url>,
    /// The bytes of the article in a page. Without them, the article is looked for.
    pub article: Option<Range<usize>>,
    /// The address of the site's root. It is the base of relative links if the article has no
    /// address.
    pub base_url: Option<Url>,
}

/// The data of an article, and the places and decisions behind it.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Article {
    /// The data. Without an FAQ and takeaways there is nothing to show ([`Article::has_no_parts`]).
    pub post: Post,
    /// Faults that the author may want to fix; none without the feature `explain`.
    pub remarks: Vec<Remark>,
    /// The reasons for which each part was chosen, or another one was not; none without the feature
    /// `explain`.
    pub decisions: Vec<Decision>,
    /// The places of the parts in the text; none without the feature `explain`.
    pub places: Places,
    pub(crate) format: PostFormat,
}

impl Article {
    /// Returns whether the article has neither an FAQ nor takeaways.
    #[must_use]
    pub fn has_no_parts(&self) -> bool {
        self.post.faq.is_none() && self.post.takeaways.is_none()
    }
}

/// Reads the article `text`.
///
/// # Errors
///
/// Fails if the front matter is not closed or not valid. Any text is valid Markdown.
///
/// # Examples
///
/// ```
/// use afterword_reader::{Context, read_article};
///
/// let text = "# Heat pumps\n\n## FAQ\n\n### Are they loud?\n\nNo.\n";
/// let article = read_article(text, &Context::default())?;
/// let faq = article.post.faq.expect("the article has an FAQ");
/// assert_eq!(faq.items[0].name(), "Are they loud?");
/// # Ok::<(), afterword_reader::FrontMatterError>(())
/// ```
pub fn read_article(text: &str, context: &Context) -> Result<Article, FrontMatterError> {
    read_article_with(text, None, context, None)
}

/// Reads the article of `page`, as [`read_article`] does with the format [`PostFormat::Html`].
///
/// # Errors
///
/// Fails as [`read_article`] does.
pub fn read_page(page: &HtmlPage<'_>, context: &Context) -> Result<Article, FrontMatterError> {
    read_article_with(page.text(), Some(page), context, None)
}

/// Reads the article in one element of a page, such as `<article>`. Its `xml` is what a browser's
/// `XMLSerializer` makes of it.
///
/// Without the statements of a page about itself, the data has no title, language and address.
/// Links and images stay as they are. An element with the articles of several posts has no parts.
///
/// # Examples
///
/// ```
/// let xml = "<article><h2>FAQ</h2><h3>Are they loud?</h3><p>No.<br /></p></article>";
/// let faq = afterword_reader::read_element(xml).post.faq.expect("the article has an FAQ");
/// assert_eq!(faq.items[0].name(), "Are they loud?");
/// ```
#[must_use]
pub fn read_element(xml: &str) -> Article {
    let element = HtmlPage::parse_serialized(xml);
    if locate_article(element.outline()) == ArticlePlace::Several {
        return Article::default();
    }
    let found = find::find_parts_in_text(&parse_element(&element, find::judge_container));
    let Parts { faq, takeaways, remarks, decisions, places, .. } = found;
    let mut post = Post::default();
    post.faq = faq.map(Into::into);
    post.takeaways = takeaways.map(Into::into);
    Article { post, remarks, decisions, places, format: PostFormat::Html }
}

/// Reads the article `text`, whose links to the files of other posts become links to the pages that
/// `find_page` returns. A link to a file without a page is a remark.
///
/// # Errors
///
/// Fails as [`read_article`] does.
pub fn read_linked_article(
    text: &str,
    context: &Context,
    find_page: PageFinder<'_>,
) -> Result<Article, FrontMatterError> {
    read_article_with(text, None, context, Some(find_page))
}

fn read_article_with(
    text: &str,
    page: Option<&HtmlPage<'_>>,
    context: &Context,
    find_page: Option<PageFinder<'_>>,
) -> Result<Article, FrontMatterError> {
    let (front_matter, body_start) = parse_front_matter(text)?;
    let FrontMatter { title, lang, url, path, fields } = front_matter;
    let own_page = match (context.format, page) {
        (PostFormat::Html, None) => Some(HtmlPage::parse(text)),
        _ => None,
    };
    let html = page.or(own_page.as_ref());
    let page = html.map_or_else(PageHead::default, read_page_head);
    let (title, lang, url) = (title.or(page.title), lang.or(page.lang), url.or(page.url));
    let site_root = context.base_url.clone().map(with_final_slash);
    let url = article_address(context, url, path.as_deref(), site_root.as_ref());
    let document = parse_body(text, body_start, html, context);
    let mut found = find::find_parts(&document, &fields);
    if found.faq.is_none() {
        found.decisions.extend(page.faq_pages.into_iter().map(Decision::hidden_faq_page));
        found.decisions.sort_by_key(|decision| decision.span.start);
    }

    let article_url = url.as_deref().and_then(|url| Url::parse(url).ok());
    let mut links = LinkResolver::new(article_url.as_ref().or(site_root.as_ref()), find_page);
    found.faq.iter_mut().for_each(|faq| links.resolve_faq(faq));
    found.takeaways.iter_mut().for_each(|takeaways| links.resolve_takeaways(takeaways));
    let places = [&found.places.faq, &found.places.takeaways].into_iter().flatten();
    let start = places.map(|place| place.span.start).min().unwrap_or(body_start);
    found.remarks.extend(unknown_post_remarks(text, start, links.unknown_files));

    let Parts { faq, takeaways, remarks, decisions, places, .. } = found;
    let mut post = Post::default();
    post.title = title.map(Rc::from);
    post.lang = lang.map(Rc::from);
    post.url = url.map(Rc::from);
    post.faq = faq.map(Into::into);
    post.takeaways = takeaways.map(Into::into);
    Ok(Article { post, remarks, decisions, places, format: context.format })
}

/// Returns the document of an article whose body begins at byte `body_start` of `text`; `html` is
/// the text as a page.
fn parse_body<'a>(
    text: &'a str,
    body_start: usize,
    html: Option<&HtmlPage<'a>>,
    context: &Context,
) -> Document<'a> {
    let article = context.article.as_ref();
    match html {
        Some(page) if article.is_some() || body_start == 0 => {
            parse_page(page, article, find::judge_container)
        }
        _ => parse_document(text, body_start, context.format, find::judge_container),
    }
}

/// Returns a remark on each of `links` once. They stand in `text` behind byte `start`, most of them
/// in this order.
fn unknown_post_remarks(text: &str, start: usize, links: Vec<String>) -> Vec<Remark> {
    let mut known = HashSet::new();
    let mut from = start;
    let new_remark = |link: String| {
        let find_link = |from: usize| Some(from + text.get(from..)?.find(&*link)?);
        let at = find_link(from).or_else(|| find_link(start)).unwrap_or(start);
        let end = (at + link.len()).min(text.len());
        from = end;
        Remark::unknown_post(at..text.floor_char_boundary(end), link)
    };
    links.into_iter().filter(|link| known.insert(link.clone())).map(new_remark).collect()
}

/// Returns the address of the article: that of `context`, or else the front matter's `url`, or else
/// its `path` below `site_root`.
fn article_address(
    context: &Context,
    url: Option<String>,
    path: Option<&str>,
    site_root: Option<&Url>,
) -> Option<String> {
    if let Some(url) = &context.url {
        let mut url = url.clone();
        url.set_fragment(None);
        return matches!(url.scheme(), "http" | "https").then(|| url.into());
    }
    url.or_else(|| {
        let path = path?.trim_start_matches('/');
        let joined = site_root?.join(path).ok()?;
        Some(joined.into()).filter(|joined: &String| is_page_address(joined))
    })
}

/// Returns `url` with a `/` at the end of its path: joined with another path, it keeps its own.
fn with_final_slash(mut url: Url) -> Url {
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
    url
}
