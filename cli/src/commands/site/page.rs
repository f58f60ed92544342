//! The edit of one page: the splices that put the parts into its text.

#![allow(dead_code, reason = "the edit is to come")]

use std::ops::Range;

use afterword::post::Post;
use scraper::Selector;
use url::Url;

/// A page of a built site, and what its edit depends on.
pub(super) struct Page<'a> {
    /// The text of the file.
    pub(super) text: &'a str,
    /// The path relative to the site, with `/` between folders, such as `posts/a/index.html`.
    pub(super) path: &'a str,
    /// The address of the folder `afterword/` of the site as this page writes it, with a final `/`:
    /// `/blog/afterword/` or `../../afterword/`.
    pub(super) folder: &'a str,
    pub(super) settings: &'a PageSettings,
    /// Reads the post data at an address that a placeholder of the page names.
    pub(super) read_data: &'a (dyn Fn(&str) -> Result<Post, String> + Sync),
}

/// The settings of every page.
#[derive(Debug, Default)]
pub(super) struct PageSettings {
    /// The selector of the article, if one is named.
    pub(super) article: Option<Selector>,
    /// The address of the site's root, for pages that don't name their own.
    pub(super) base_url: Option<Url>,
    /// The options of the widget, checked: names as on an element (`mode`), and values.
    pub(super) options: Vec<(String, String)>,
    /// A short text that changes with the version of the widget and with the settings; it stands in
    /// the mark of an edited page: `<!--afterword site FINGERPRINT-->`.
    pub(super) fingerprint: String,
}

/// The result of an edit.
#[derive(Debug)]
pub(super) enum PageResult {
    /// The page has nothing that concerns the command, or says that it must be passed over.
    PassedOver(PassedOver),
    /// The page has parts, but can't be changed; it stays as it is.
    Left(Vec<LeftPart>),
    Changed(ChangedPage),
}

/// The reason why a page is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PassedOver {
    /// It has neither an FAQ nor takeaways.
    NoParts,
    /// It has several articles: it is a list of posts.
    Posts,
    /// It has `data-afterword="off"`.
    Off,
    Redirect,
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
    pub(super) fn name(self) -> &'static str {
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
    pub(super) fn reason(self) -> &'static str {
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
#[derive(Debug)]
pub(super) struct LeftPart {
    /// `FAQ` or `takeaways`.
    pub(super) part: &'static str,
    /// The bytes of the page's text.
    pub(super) at: Range<usize>,
    pub(super) reason: String,
}

/// A page whose edit succeeded.
#[derive(Debug, Default)]
pub(super) struct ChangedPage {
    /// The changes, in order, as bytes of the page's text.
    pub(super) splices: Vec<Splice>,
    /// The JSON of `afterword/data/<path with .json>`, if the page needs it.
    pub(super) data: Option<String>,
    pub(super) questions: usize,
    pub(super) takeaways: usize,
    /// A framework hydrates the page: its article is not touched.
    pub(super) is_hydrated: bool,
    pub(super) left: Vec<LeftPart>,
}

/// A replacement of a byte range by a text.
#[derive(Debug)]
pub(super) struct Splice {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

/// Returns the edit of a page.
pub(super) fn edit_page(_page: &Page<'_>) -> PageResult {
    PageResult::PassedOver(PassedOver::NoParts)
}
