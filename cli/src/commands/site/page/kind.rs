//! The kinds of pages: those that are passed over, and those that a framework hydrates.

use std::ops::Range;

use afterword_reader::{ArticlePlace, Element, Outline, Place, locate_article};
use scraper::Selector;
use url::Url;

use super::elements::{contains, elements_in, heading_level};
use super::{Page, PassedOver, encode_path};
use crate::commands::article_selector::select_article;
use crate::commands::web_address::is_web_address;

/// The beginning of the mark of an edited page; the fingerprint and `-->` follow it.
pub(in crate::commands::site) const MARK: &str = "<!--afterword site ";

/// The address of the site of a page that does not name its own.
const UNKNOWN_SITE: &str = "https://site.invalid/";
/// The elements by whose id a framework hydrates the page.
const ROOT_IDS: [&str; 6] =
    ["__next", "___gatsby", "__nuxt", "__docusaurus", "svelte", "___gatsby-focus-wrapper"];
/// The attributes that a framework leaves on elements that it hydrates.
const ROOT_ATTRIBUTES: [&str; 8] = [
    "data-reactroot",
    "data-server-rendered",
    "data-v-app",
    "data-n-head-ssr",
    "ng-version",
    "ng-server-context",
    "q:container",
    "data-hk",
];
/// The texts in scripts by which a framework hydrates the page.
const SCRIPTS: [&str; 8] = [
    "self.__next_f",
    "__NEXT_DATA__",
    "__remixContext",
    "__reactRouterContext",
    "__sveltekit_",
    "__VP_HASH_MAP__",
    "_$HY",
    "window.__NUXT__",
];

/// Returns the reason for which the page is passed over without a look at its text.
pub(super) fn judge_page(
    page: &str,
    path: &str,
    fingerprint: &str,
    outline: &Outline,
) -> Option<PassedOver> {
    if let Some(at) = page.find(MARK) {
        let mark = page.get(at + MARK.len()..).unwrap_or_default();
        let is_current = mark.strip_prefix(fingerprint).is_some_and(|end| end.starts_with("-->"));
        return Some(if is_current { PassedOver::Done } else { PassedOver::Outdated });
    }
    let name = path.strip_suffix("/index.html").unwrap_or(path);
    let name = name.rsplit('/').next().unwrap_or(name);
    if matches!(name, "404" | "404.html" | "404.htm") {
        return Some(PassedOver::NotFound);
    }
    outline.elements.iter().find_map(|element| judge_element(page, outline, element))
}

fn judge_element(page: &str, outline: &Outline, element: &Element) -> Option<PassedOver> {
    let has = |name: &str| element.attribute(name).is_some();
    match &*element.name {
        "html" if has("amp") || has("\u{26a1}") || has("\u{26a1}4email") => Some(PassedOver::Amp),
        "html" | "body" if is_off(element) => Some(PassedOver::Off),
        "meta" => is_redirect(outline, element).then_some(PassedOver::Redirect),
        "afterword-faq" | "afterword-takeaways" => {
            (!is_placeholder(page, element)).then_some(PassedOver::HasWidget)
        }
        "script" => {
            let source = element.attribute("src").unwrap_or_default();
            let name = source.split(['?', '#']).next().unwrap_or_default();
            let is_tag = name.rsplit('/').next() == Some("afterword.js");
            is_tag.then_some(PassedOver::HasWidget)
        }
        _ => None,
    }
}

/// Returns whether a `<meta>` leads all readers to another page: not only those without scripts,
/// and not to the same page again.
fn is_redirect(outline: &Outline, meta: &Element) -> bool {
    let value = |name: &str| meta.attribute(name).unwrap_or_default().to_ascii_lowercase();
    let parent = meta.parent.and_then(|parent| outline.elements.get(parent));
    value("http-equiv") == "refresh"
        && value("content").contains("url")
        && parent.is_none_or(|parent| parent.name != "noscript")
}

/// Returns whether an element of the widget waits for its static markup.
pub(super) fn is_placeholder(page: &str, element: &Element) -> bool {
    element.name.starts_with("afterword-")
        && element.attribute("src").is_some()
        && page.get(element.content()).is_some_and(|content| content.trim().is_empty())
}

/// Returns whether an element says that the command must pass it over.
pub(super) fn is_off(element: &Element) -> bool {
    element.attribute("data-afterword").is_some_and(|value| value.trim() == "off")
}

/// Returns the bytes of the page's article.
pub(super) fn find_article(
    page: &str,
    outline: &Outline,
    selector: Option<&Selector>,
) -> Result<Range<usize>, PassedOver> {
    let article = match selector {
        Some(selector) => select_article(page, outline, selector).ok_or(PassedOver::NoArticle)?,
        None => match locate_article(outline) {
            ArticlePlace::Element(article) => article,
            ArticlePlace::Several => return Err(PassedOver::Posts),
            ArticlePlace::Body => return Ok(0..0),
        },
    };
    let around = outline.elements.iter().filter(|element| is_off(element));
    let is_off = |element: &Element| {
        let content = element.content();
        content.start <= article.start && article.end <= content.end
    };
    if around.into_iter().any(is_off) { Err(PassedOver::Off) } else { Ok(article) }
}

/// Returns whether what stands at `place` is switched off, alone or with more around it.
pub(super) fn is_off_at(outline: &Outline, place: &Range<usize>) -> bool {
    let mut off = outline.elements.iter().filter(|element| is_off(element));
    off.any(|element| contains(&element.span(), place))
}

/// Returns whether the part at `place` is only shown as code, such as examples of a shortcode that
/// the generator has expanded: all of its items begin there.
pub(super) fn is_code_at(outline: &Outline, place: &Place) -> bool {
    let is_code = |element: &&Element| matches!(&*element.name, "code" | "pre" | "samp");
    let is_in_code = |at: usize| {
        let mut code = outline.elements.iter().filter(is_code);
        // A block ends the paragraph of `<code>`, and that without an end tag.
        let is_cut = |code: &Element| code.end_tag == (at..at);
        code.any(|code| code.content().contains(&at) || is_cut(code))
    };
    let items = place.items.iter().map(|item| item.start);
    std::iter::once(place.span.start).chain(items).all(is_in_code)
}

/// Returns whether what stands at byte `at` belongs to a post of its own, which the page only
/// lists: a heading before it in the article is nothing but a link to another page of the site.
pub(super) fn is_excerpt(page: &Page<'_>, outline: &Outline, at: usize) -> bool {
    let around = outline.elements.iter().filter(|it| it.content().contains(&at));
    let mut around = around.filter(|it| matches!(&*it.name, "article" | "main"));
    let article = around.next_back();
    let Some(from) = article.map(|article| article.start_tag.end) else { return false };
    let before = elements_in(outline, &(from..at));
    let headings = outline.elements.get(before).unwrap_or_default().iter();
    let mut titles = headings.filter(|it| heading_level(it).is_some_and(|level| level < 4));
    titles.any(|title| {
        let address = find_whole_link(page.text, outline, title);
        address.is_some_and(|address| leads_elsewhere(page.path, outline, address))
    })
}

/// Returns the address of the link that is all of the heading `title`, or around it.
fn find_whole_link<'a>(page: &str, outline: &'a Outline<'a>, title: &Element) -> Option<&'a str> {
    let parent = title.parent.and_then(|parent| outline.elements.get(parent));
    if let Some(link) = parent.filter(|parent| parent.name == "a") {
        return link.attribute("href");
    }
    let inside = outline.elements.get(elements_in(outline, &title.content()))?;
    let link = inside.first().filter(|link| link.name == "a")?;
    let is_all = page.get(title.content())?.trim().len() == link.span().len();
    link.attribute("href").filter(|_| is_all && !link.content().is_empty())
}

/// Returns the address that a page names as its own.
pub(super) fn find_canonical(outline: &Outline) -> Option<Url> {
    let is_canonical = |element: &&Element| {
        let relations = element.attribute("rel").unwrap_or_default();
        let has = |word: &str| word.eq_ignore_ascii_case("canonical");
        element.name == "link" && relations.split_ascii_whitespace().any(has)
    };
    let mut links = outline.elements.iter().filter(is_canonical);
    links.find_map(|link| Url::parse(link.attribute("href")?).ok().filter(is_web_address))
}

/// Returns whether the `address` of a link on the page at `path` leads to another page of the site.
fn leads_elsewhere(path: &str, outline: &Outline, address: &str) -> bool {
    let of_path = || Url::parse(UNKNOWN_SITE).ok()?.join(&encode_path(path)).ok();
    let Some(own) = find_canonical(outline).or_else(of_path) else { return false };
    let Ok(other) = own.join(address) else { return false };
    own.origin() == other.origin() && tidy_path(own.path()) != tidy_path(other.path())
}

/// Returns the path of a page without the name of its file.
fn tidy_path(path: &str) -> &str {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    path.strip_suffix(".html").unwrap_or(path).trim_end_matches('/')
}

/// Returns whether a framework hydrates the page, or an island with one of the `places`: it would
/// throw changed markup away.
pub(super) fn is_hydrated(page: &str, outline: &Outline, places: &[usize]) -> bool {
    let is_root = |element: &Element| {
        let id = element.attribute("id").unwrap_or_default();
        let is_island = element.name == "astro-island"
            && places.iter().any(|place| element.content().contains(place));
        let has_mark = || ROOT_ATTRIBUTES.iter().any(|name| element.attribute(name).is_some());
        ROOT_IDS.contains(&id) || is_island || has_mark()
    };
    let scripts = outline.elements.iter().filter(|element| element.name == "script");
    let is_hydrator = |script: &Element| {
        let content = page.get(script.span()).unwrap_or_default();
        SCRIPTS.iter().any(|text| content.contains(text))
    };
    outline.elements.iter().any(is_root) || scripts.into_iter().any(is_hydrator)
}
