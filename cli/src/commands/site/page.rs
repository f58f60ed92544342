//! The editing of one page of a built site: from its text to the splices that turn its FAQ and its
//! takeaways into static markup.
//!
//! ```text
//! text ─Outline─▶ kind ─▶ article ─afterword_reader─▶ Post ─▶ faq, takeaways ─▶ splices ─▶ proof
//! ```
//!
//! - [`kind`] tells pages that are passed over, and those that a framework hydrates.
//! - [`faq`] and [`takeaways`] find the page's own nodes of the parts, [`region`] the place that
//!   these have in the page, and [`fragment`] takes pieces out of it, byte for byte.
//! - [`placeholder`] fills elements that wait for their markup, and [`head`] adds the rest.
//! - [`proof`] parses the result, and compares it with the page as it was.
//!
//! This module is pure: it reads no file and writes none.

mod elements;
mod faq;
mod fragment;
mod head;
mod kind;
mod letters;
mod placeholder;
mod proof;
mod region;
mod takeaways;

use std::ops::Range;
use std::rc::Rc;

use afterword::components::Mode;
use afterword::json_ld::json_ld;
use afterword::options::{Theme, ToggleAll};
use afterword::post::Post;
use afterword::static_html::{OwnFrame, OwnItem, wrap_faq, wrap_takeaways};
use afterword_reader::{Article, Context, Outline, Place, PostFormat, read_article};
use scraper::Selector;
use url::Url;

use faq::{PageFaq, find_page_faq, settle_ids};
use head::Additions;
pub(super) use kind::MARK;
use placeholder::{Filled, fill_placeholders};
use region::is_heading_before;
use takeaways::find_page_takeaways;

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

/// The settings of every page.
#[derive(Debug, Default)]
pub struct PageSettings {
    /// The selector of the article, if one is named.
    pub article: Option<Selector>,
    /// The address of the site's root, for pages that don't name their own.
    pub base_url: Option<Url>,
    /// The options of the widget, checked: names as on an element (`mode`), and values.
    pub options: Vec<(String, String)>,
    /// A short text that changes with the version of the widget and with the settings; it stands in
    /// the mark of an edited page: `<!--afterword site FINGERPRINT-->`.
    pub fingerprint: String,
}

/// The result of an edit.
#[derive(Debug)]
pub enum PageResult {
    /// The page has nothing that concerns the command, or says that it must be passed over.
    PassedOver(PassedOver),
    /// The page has parts, but can't be changed; it stays as it is.
    Left(Vec<LeftPart>),
    /// The page changes.
    Changed(ChangedPage),
}

/// The reason why a page is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedOver {
    /// It has neither an FAQ nor takeaways.
    NoParts,
    /// It has several articles: it is a list of posts.
    Posts,
    /// It has `data-afterword="off"`.
    Off,
    /// It leads to another page.
    Redirect,
    /// It is an AMP page.
    Amp,
    /// It is the page of the error 404.
    NotFound,
    /// It has the mark with this fingerprint.
    Done,
    /// It has the mark with another fingerprint.
    Outdated,
    /// It has elements or a tag of the author's own.
    HasWidget,
}

impl PassedOver {
    /// Returns the name of the reason for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoParts => "no-parts",
            Self::Posts => "posts",
            Self::Off => "off",
            Self::Redirect => "redirect",
            Self::Amp => "amp",
            Self::NotFound => "not-found",
            Self::Done => "done",
            Self::Outdated => "outdated",
            Self::HasWidget => "has-widget",
        }
    }

    /// Returns the reason in words, as found on the page.
    pub fn reason(self) -> &'static str {
        match self {
            Self::NoParts => "neither an FAQ nor key takeaways",
            Self::Posts => "several articles, as on a list of posts",
            Self::Off => "`data-afterword=\"off\"`",
            Self::Redirect => "a redirect to another page",
            Self::Amp => "an AMP page",
            Self::NotFound => "the page of the error 404",
            Self::Done => "the parts of an earlier run",
            Self::Outdated => "the parts of an earlier run with other settings or another version",
            Self::HasWidget => "elements or a tag of the widget",
        }
    }
}

/// A part that stays as it was.
#[derive(Clone, Debug)]
pub struct LeftPart {
    /// `FAQ` or `takeaways`.
    pub part: &'static str,
    /// The bytes of the page's text.
    pub at: Range<usize>,
    /// The reason for which it stays, in words.
    pub reason: String,
}

/// A page whose edit succeeded.
#[derive(Debug, Default)]
pub struct ChangedPage {
    /// The changes, in order, as bytes of the page's text.
    pub splices: Vec<Splice>,
    /// The JSON of `afterword/data/<path with .json>`, if the page needs it.
    pub data: Option<String>,
    /// The number of questions in its parts.
    pub questions: usize,
    /// The number of takeaways in its parts.
    pub takeaways: usize,
    /// A framework hydrates the page: its article is not touched.
    pub is_hydrated: bool,
    /// The parts that stay as they were.
    pub left: Vec<LeftPart>,
}

/// A replacement of a byte range by a text.
#[derive(Clone, Debug)]
pub struct Splice {
    /// The bytes of the page's text that are replaced.
    pub range: Range<usize>,
    /// The new text.
    pub text: String,
    /// The kind of the change.
    pub kind: SpliceKind,
}

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpliceKind {
    /// A part in the place of the page's own elements.
    Part,
    /// Something new.
    Addition,
}

impl Splice {
    /// Returns the insertion of `text` at byte `at`.
    #[must_use]
    pub fn insert(at: usize, text: String) -> Self {
        Self { range: at..at, text, kind: SpliceKind::Addition }
    }
}

/// Edits a page.
pub fn edit_page(page: &Page<'_>) -> PageResult {
    let outline = Outline::parse(page.text);
    if let Some(reason) =
        kind::judge_page(page.text, page.path, &page.settings.fingerprint, &outline)
    {
        return PageResult::PassedOver(reason);
    }
    let filled = fill_placeholders(page.text, &outline, page.read_data);
    let article = kind::find_article(page.text, &outline, page.settings.article.as_ref());
    let read = match &article {
        Ok(range) => page.read_post(&outline, range),
        Err(_) => None,
    };
    let is_empty = filled.splices.is_empty() && filled.left.is_empty();
    let edit = Edit { page, outline: &outline, filled };
    match (read, article) {
        (Some(read), Ok(range)) if kind::is_hydrated(page.text, &outline, &range) => {
            edit.describe_hydrated(read)
        }
        (Some(read), _) => edit.replace_parts(read),
        (None, Err(reason)) if is_empty => PageResult::PassedOver(reason),
        (None, Ok(_)) if is_empty => PageResult::PassedOver(PassedOver::NoParts),
        (None, _) => edit.finish(None, Vec::new(), false).unwrap_or_else(|fault| edit.leave(fault)),
    }
}

impl Page<'_> {
    /// Reads the parts of the article at `range`; an empty range is looked for by the reader.
    fn read_post(&self, outline: &Outline, range: &Range<usize>) -> Option<Article> {
        let context = Context {
            format: PostFormat::Html,
            article: Some(range.clone()).filter(|range| !range.is_empty()),
            url: self.address(outline),
            ..Context::default()
        };
        let article = read_article(self.text, &context).ok()?;
        (!article.has_no_parts()).then_some(article)
    }

    /// Returns the address of a page that does not name its own.
    fn address(&self, outline: &Outline) -> Option<Url> {
        let is_canonical = |element: &&afterword_reader::Element| {
            let relations = element.attribute("rel").unwrap_or_default();
            let has = |word: &str| word.eq_ignore_ascii_case("canonical");
            element.name == "link"
                && relations.split_ascii_whitespace().any(has)
                && element.attribute("href").is_some_and(|href| Url::parse(href).is_ok())
        };
        if outline.elements.iter().any(|element| is_canonical(&element)) {
            return None;
        }
        let path = self.path.strip_suffix("index.html").unwrap_or(self.path);
        self.settings.base_url.as_ref()?.join(path).ok()
    }

    /// Returns the address of the page's data.
    fn data_address(&self) -> String {
        format!("{}data/{}", self.folder, data_path(self.path))
    }

    fn frame(&self, outline: &Outline, lang: Option<&str>) -> OwnFrame {
        let option = |wanted: &str| {
            let found = self.settings.options.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.as_str())
        };
        OwnFrame {
            src: self.data_address(),
            lang: lang.map(str::to_owned),
            has_direction: outline
                .elements
                .iter()
                .any(|it| matches!(&*it.name, "html" | "body") && it.attribute("dir").is_some()),
            theme: match option("theme") {
                Some("light") => Theme::Light,
                Some("dark") => Theme::Dark,
                _ => Theme::Auto,
            },
            toggle_all: match option("toggle-all") {
                Some("on") => ToggleAll::On,
                Some("off") => ToggleAll::Off,
                _ => ToggleAll::Auto,
            },
            mode: if option("mode") == Some("single") { Mode::Single } else { Mode::Multiple },
        }
    }
}

/// Returns the path of the data of the page at `path`, relative to the folder of data.
pub(super) fn data_path(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    format!("{stem}.json")
}

/// The edit of a page, as far as it has come.
struct Edit<'a> {
    page: &'a Page<'a>,
    outline: &'a Outline,
    filled: Filled,
}

impl Edit<'_> {
    /// Leaves the article as it is, and adds its data for the widget and for search engines.
    fn describe_hydrated(&self, read: Article) -> PageResult {
        self.finish(Some(read.post), Vec::new(), true).unwrap_or_else(|fault| self.leave(fault))
    }

    /// Replaces the parts that the page has by static markup.
    fn replace_parts(mut self, read: Article) -> PageResult {
        let Article { mut post, places, .. } = read;
        let frame = self.page.frame(self.outline, post.lang.as_deref());
        let takeaways =
            places.takeaways.as_ref().map(|place| self.wrap_takeaways(&post, place, &frame));
        let takeaways = takeaways.transpose().unwrap_or_else(|left| self.note(left));
        let faq = places.faq.as_ref().map(|place| self.wrap_faq(&mut post, place, &frame));
        let faq = faq.transpose().unwrap_or_else(|left| self.note(left));
        self.finish_with(post, takeaways, faq)
    }

    fn note(&mut self, left: LeftPart) -> Option<Splice> {
        self.filled.left.push(left);
        None
    }

    /// Finishes with both parts, or else with those that lose nothing alone.
    fn finish_with(
        mut self,
        mut post: Post,
        takeaways: Option<Splice>,
        faq: Option<Splice>,
    ) -> PageResult {
        let without = |mut post: Post, has_takeaways: bool, has_faq: bool| {
            post.takeaways = post.takeaways.filter(|_| has_takeaways);
            post.faq = post.faq.filter(|_| has_faq);
            post
        };
        post = without(post, takeaways.is_some(), faq.is_some());
        self.drop_shown_headings(&mut post, &takeaways, &faq);
        let parts = [takeaways, faq];
        let all: Vec<Splice> = parts.iter().flatten().cloned().collect();
        if let Ok(result) = self.finish(Some(post.clone()), all, false) {
            return result;
        }
        let [takeaways, faq] = parts;
        let takeaways = takeaways.and_then(|splice| self.prove(splice, "takeaways"));
        let faq = faq.and_then(|splice| self.prove(splice, "FAQ"));
        post = without(post, takeaways.is_some(), faq.is_some());
        let proven = takeaways.into_iter().chain(faq).collect();
        self.finish(Some(post), proven, false).unwrap_or_else(|fault| self.leave(fault))
    }

    fn wrap_takeaways(
        &self,
        post: &Post,
        place: &Place,
        frame: &OwnFrame,
    ) -> Result<Splice, LeftPart> {
        let left = |reason| LeftPart { part: "takeaways", at: place.span.clone(), reason };
        let takeaways = post.takeaways.as_ref().ok_or_else(|| left(String::new()))?;
        let found = find_page_takeaways(self.page.text, self.outline, takeaways, &place.span);
        let found = found.map_err(left)?;
        let text = wrap_takeaways(&found.cards, frame);
        Ok(Splice { range: found.region, text, kind: SpliceKind::Part })
    }

    fn wrap_faq(
        &self,
        post: &mut Post,
        place: &Place,
        frame: &OwnFrame,
    ) -> Result<Splice, LeftPart> {
        let left = |reason| LeftPart { part: "FAQ", at: place.span.clone(), reason };
        let faq = Rc::make_mut(post.faq.as_mut().ok_or_else(|| left(String::new()))?);
        let found = find_page_faq(self.page.text, self.outline, faq, &place.items);
        let PageFaq { region, mut items } = found.map_err(left)?;
        settle_ids(faq, self.outline, &region);
        for (item, question) in items.iter_mut().zip(&faq.items) {
            item.set_id(&question.id);
        }
        open_first(&mut items, &self.page.settings.options);
        let text = wrap_faq(&items, frame);
        Ok(Splice { range: region, text, kind: SpliceKind::Part })
    }

    /// Returns `splice` if the page loses nothing by it, and else notes the reason.
    fn prove(&mut self, splice: Splice, part: &'static str) -> Option<Splice> {
        let Some(fault) = self.find_fault(std::slice::from_ref(&splice)) else {
            return Some(splice);
        };
        self.note(LeftPart { part, at: splice.range, reason: fault.to_owned() })
    }

    fn find_fault(&self, splices: &[Splice]) -> Option<&'static str> {
        proof::find_fault(self.page.text, self.outline, splices)
    }

    /// Returns the page as it is: with the faults that have been noted, or else with `fault`.
    fn leave(&self, fault: &str) -> PageResult {
        let mut left = self.filled.left.clone();
        if left.is_empty() {
            left.push(LeftPart { part: "page", at: 0..0, reason: fault.to_owned() });
        }
        PageResult::Left(left)
    }

    /// Removes the headings of `post` that the page shows as something else than a heading before
    /// `parts`: the widget would show them once more.
    fn drop_shown_headings(
        &self,
        post: &mut Post,
        takeaways: &Option<Splice>,
        faq: &Option<Splice>,
    ) {
        let is_heading = |splice: &Option<Splice>, heading: &Option<Rc<str>>| {
            splice.as_ref().zip(heading.as_ref()).is_none_or(|(splice, heading)| {
                is_heading_before(self.page.text, self.outline, splice.range.start, heading)
            })
        };
        if let Some(part) = post.takeaways.as_mut()
            && !is_heading(takeaways, &part.heading)
        {
            Rc::make_mut(part).heading = None;
        }
        if let Some(part) = post.faq.as_mut()
            && !is_heading(faq, &part.heading)
        {
            Rc::make_mut(part).heading = None;
        }
    }

    /// Returns the changes: `parts`, the placeholders, and what goes with them and with `post`.
    ///
    /// # Errors
    ///
    /// The reason for which the page would lose something.
    fn finish(
        &self,
        post: Option<Post>,
        parts: Vec<Splice>,
        is_hydrated: bool,
    ) -> Result<PageResult, &'static str> {
        let Self { page, outline, filled } = self;
        let post = post.filter(|post| post.faq.is_some() || post.takeaways.is_some());
        if post.is_none() && filled.splices.is_empty() {
            return Ok(PageResult::Left(filled.left.clone()));
        }
        let posts = post.iter().chain(&filled.with_faq).filter(|post| post.faq.is_some());
        let additions = Additions {
            folder: page.folder,
            settings: page.settings,
            needs_stylesheet: !is_hydrated,
            json_ld: if has_faq_page(page.text, outline) { None } else { json_ld(posts) },
            data: is_hydrated.then(|| page.data_address()),
        };
        let mut splices = filled.splices.clone();
        splices.extend(parts);
        splices.extend(additions.splices(page.text, outline));
        splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
        if let Some(fault) = self.find_fault(&splices) {
            return Err(fault);
        }
        let post = post.as_ref();
        let questions = post.and_then(|post| post.faq.as_ref()).map_or(0, |it| it.items.len());
        let takeaways =
            post.and_then(|post| post.takeaways.as_ref()).map_or(0, |it| it.items.len());
        Ok(PageResult::Changed(ChangedPage {
            splices,
            data: post.and_then(|post| post.to_json().ok()).map(|json| json + "\n"),
            questions: questions + filled.questions,
            takeaways: takeaways + filled.takeaways,
            is_hydrated,
            left: filled.left.clone(),
        }))
    }
}

/// Opens the answers that the option `open` names.
fn open_first(items: &mut [OwnItem], options: &[(String, String)]) {
    let Some((_, open)) = options.iter().find(|(name, _)| name == "open") else { return };
    for (index, item) in items.iter_mut().enumerate() {
        item.is_open |= match &**open {
            "all" => true,
            "none" => false,
            "first" => index == 0,
            ids => ids.split_ascii_whitespace().any(|id| id == item.id),
        };
    }
}

/// Returns whether a page has a `FAQPage`, as JSON-LD or microdata.
fn has_faq_page(page: &str, outline: &Outline) -> bool {
    outline.elements.iter().any(|element| {
        let is_typed = element.attribute("itemtype").is_some_and(|kind| kind.contains("FAQPage"));
        let script_type = element.attribute("type").unwrap_or_default();
        let is_data = element.name == "script" && script_type.contains("ld+json");
        let has_type = || page.get(element.content()).is_some_and(|it| it.contains("\"FAQPage\""));
        is_typed || (is_data && has_type())
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::indexing_slicing)]
mod tests;
