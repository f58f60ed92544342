//! The result of the edit of a page.

use std::ops::Range;

use super::Fault;

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
    /// It has no element that the user's selector selects.
    NoArticle,
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
    /// All reasons.
    #[cfg(test)]
    pub(in crate::commands::site) const ALL: [Self; 10] = [
        Self::NoParts,
        Self::NoArticle,
        Self::Posts,
        Self::Off,
        Self::Redirect,
        Self::Amp,
        Self::NotFound,
        Self::Done,
        Self::Outdated,
        Self::HasWidget,
    ];

    /// Returns the name of the reason for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoParts => "no-parts",
            Self::NoArticle => "no-article",
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
            Self::NoArticle => "no element that `article` selects",
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
    /// `FAQ`, `takeaways`, or `page` for all of it.
    pub part: &'static str,
    /// The bytes of the page's text.
    pub at: Range<usize>,
    /// The reason for which it stays.
    pub fault: Fault,
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

impl ChangedPage {
    /// Returns the text of `page`, the page that was edited, with the changes.
    #[must_use]
    pub fn apply(&self, page: &str) -> String {
        let mut new = String::with_capacity(page.len() + page.len() / 2);
        let mut at = 0;
        for splice in &self.splices {
            new += page.get(at..splice.range.start).unwrap_or_default();
            new += &splice.text;
            at = splice.range.end;
        }
        new + page.get(at..).unwrap_or_default()
    }
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
