//! The editing of one page of a built site: from its text to the splices that turn its FAQ and its
//! takeaways into static markup.
//!
//! ```text
//! text ─Outline─▶ kind ─▶ article ─afterword_reader─▶ Post ─▶ faq, takeaways ─▶ splices ─▶ proof
//! ```
//!
//! - `kind` tells pages that are passed over, and those that a framework hydrates.
//! - `faq` and `takeaways` find the page's own nodes of the parts, `region` the place that
//!   these have in the page, and `fragment` takes pieces out of it, byte for byte.
//! - `microdata` finds facts in attributes that the part would take away.
//! - `fault` has the words for what can't be changed.
//! - `placeholder` fills elements that wait for their markup, and `head` adds the rest.
//! - `ids` gives each question an id of its own.
//! - `edit` puts it together, and `proof` parses the result, and compares it with the page as
//!   it was.
//!
//! This module is pure: it reads no file and writes none.

mod edit;
mod elements;
mod faq;
mod fault;
mod fragment;
mod head;
mod ids;
mod kind;
mod letters;
mod microdata;
mod placeholder;
mod proof;
mod region;
mod result;
mod settings;
mod takeaways;

use std::ops::Range;

use afterword::components::Mode;
use afterword::options::{Filter, Theme, ToggleAll};
use afterword::post::Post;
use afterword::static_html::OwnFrame;
use afterword_reader::{Article, Context, HtmlPage, Outline, Place, PostFormat, read_page};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::Url;

use edit::Edit;
pub use fault::{Difference, Fault};
pub(super) use kind::MARK;
use placeholder::{Filled, fill_placeholders};
pub use result::{ChangedPage, LeftPart, PageResult, PassedOver, Splice, SpliceKind};
pub use settings::PageSettings;

/// The characters that the address of a file has as escapes: those that browsers escape in a path,
/// and those that would mean something else.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'#')
    .add(b'?')
    .add(b'%')
    .add(b':')
    .add(b'\\');

/// A page of a built site, and what its edit depends on.
pub struct Page<'a> {
    /// The text of the file.
    pub text: &'a str,
    /// The path relative to the site, with `/` between folders, such as `posts/a/index.html`.
    pub path: &'a str,
    /// The address of the folder `afterword/` of the site as this page writes it, with a final `/`:
    /// `/blog/afterword/` or `../../afterword/`.
    pub folder: &'a str,
    /// The settings of the run.
    pub settings: &'a PageSettings,
    /// Reads the post data at an address that a placeholder of the page names.
    pub read_data: &'a (dyn Fn(&str) -> Result<Post, String> + Sync),
}

/// Edits a page.
pub fn edit_page(page: &Page<'_>) -> PageResult {
    let html = HtmlPage::parse(page.text);
    let outline = html.outline();
    if let Some(reason) =
        kind::judge_page(page.text, page.path, &page.settings.fingerprint, outline)
    {
        return PageResult::PassedOver(reason);
    }
    let filled = fill_placeholders(page, outline);
    let read = page.find_parts(&html);
    if let Err(reason) = read
        && filled.is_empty()
    {
        return PageResult::PassedOver(reason);
    }
    let read = read.ok();
    let is_hydrated = kind::is_hydrated(page.text, outline, &starts_of(read.as_ref(), &filled));
    let edit = Edit { page, outline, filled };
    match read {
        read if is_hydrated => edit.describe_hydrated(read),
        Some(read) => edit.replace_parts(read),
        None => edit.fill_placeholders(),
    }
}

/// Returns the places of the parts of an article.
fn places_of(article: &Article) -> impl Iterator<Item = &Place> {
    [&article.places.takeaways, &article.places.faq].into_iter().flatten()
}

/// Returns the bytes at which the parts of the article, their items and the placeholders begin.
fn starts_of(read: Option<&Article>, filled: &Filled) -> Vec<usize> {
    let places: Vec<&Place> = read.map(places_of).into_iter().flatten().collect();
    let items = places.iter().flat_map(|place| &place.items).map(|item| item.start);
    let parts = places.iter().map(|place| place.span.start);
    parts.chain(items).chain(filled.starts.iter().copied()).collect()
}

impl Page<'_> {
    /// Returns the page's article with its parts.
    ///
    /// # Errors
    ///
    /// The reason for which it has none of its own.
    fn find_parts(&self, html: &HtmlPage<'_>) -> Result<Article, PassedOver> {
        let outline = html.outline();
        let range = kind::find_article(self.text, outline, self.settings.article.as_ref())?;
        let article = self.read_post(html, &range).ok_or(PassedOver::NoParts)?;
        let is_excerpt = |place: &Place| kind::is_excerpt(self, outline, place.span.start);
        let is_listed = places_of(&article).any(is_excerpt);
        if is_listed { Err(PassedOver::Posts) } else { Ok(article) }
    }

    /// Reads the parts of the article at `range`; an empty range is looked for by the reader.
    fn read_post(&self, html: &HtmlPage<'_>, range: &Range<usize>) -> Option<Article> {
        let outline = html.outline();
        let context = Context {
            format: PostFormat::Html,
            article: Some(range.clone()).filter(|range| !range.is_empty()),
            // The reader takes the address that a page names letter by letter.
            url: self.address(outline).filter(|_| kind::find_canonical(outline).is_none()),
            ..Context::default()
        };
        let mut article = read_page(html, &context).ok()?;
        let is_off = |place: &Place| {
            kind::is_off_at(outline, &place.span) || kind::is_code_at(outline, place)
        };
        let is_shown = |name: &str, place: &Option<Place>| {
            self.settings.shows(name) && !place.as_ref().is_some_and(is_off)
        };
        if !is_shown("takeaways", &article.places.takeaways) {
            article.post.takeaways = None;
            article.places.takeaways = None;
        }
        if !is_shown("faq", &article.places.faq) {
            article.post.faq = None;
            article.places.faq = None;
        }
        (!article.has_no_parts()).then_some(article)
    }

    /// Returns the address of the page: the one that it names, or else that of its path.
    fn address(&self, outline: &Outline) -> Option<Url> {
        kind::find_canonical(outline).or_else(|| {
            let path = self.path.strip_suffix("index.html").unwrap_or(self.path);
            self.settings.base_url.as_ref()?.join(&encode_path(path)).ok()
        })
    }

    /// Returns the address of the page's data.
    fn data_address(&self) -> String {
        format!("{}data/{}", self.folder, encode_path(&data_path(self.path)))
    }

    fn frame(&self, outline: &Outline, lang: Option<&str>) -> OwnFrame {
        let option = |name: &str| self.settings.option(name);
        OwnFrame {
            src: self.data_address(),
            lang: option("lang").or(lang).map(str::to_owned),
            expand_all: option("label-expand-all").map(str::to_owned),
            has_direction: outline
                .elements
                .iter()
                .any(|it| matches!(&*it.name, "html" | "body") && it.attribute("dir").is_some()),
            theme: Theme::from_value(option("theme")),
            toggle_all: ToggleAll::from_value(option("toggle-all")),
            filter: Filter::from_value(option("filter")),
            numbered: option("numbered") == Some("on"),
            mode: if option("mode") == Some("single") { Mode::Single } else { Mode::Multiple },
        }
    }
}

/// Returns the path of the data of the page at `path`, relative to the folder of data.
fn data_path(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    format!("{stem}.json")
}

/// Returns the relative address of the file at `path`, whose name may have characters such as `#`.
pub(super) fn encode_path(path: &str) -> String {
    utf8_percent_encode(path, ESCAPED).to_string()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing)]
mod tests;
