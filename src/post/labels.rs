//! The widget's own texts.

use std::rc::Rc;

/// The widget's own texts; an absent one is English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "json", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Labels {
    /// The text of the button that opens all answers; “Expand all”.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub expand_all: Option<Rc<str>>,
    /// The text of the same button when all answers are open; “Collapse all”.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub collapse_all: Option<Rc<str>>,
    /// The name of a permalink; “Copy link”.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub copy_link: Option<Rc<str>>,
    /// The announcement that a permalink has been copied; “Link copied”.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub link_copied: Option<Rc<str>>,
    /// The name of the search field; “Search questions”.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub filter: Option<Rc<str>>,
    /// The name of the button that empties it; “Clear search”.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub clear_filter: Option<Rc<str>>,
    /// The text that says how many questions are shown; “{shown} of {total} questions”.
    #[cfg_attr(feature = "json", serde(skip_serializing_if = "Option::is_none"))]
    pub filter_count: Option<Rc<str>>,
}

impl Labels {
    /// Returns the labels that `text` returns for their names in the data.
    pub fn from_names(mut text: impl FnMut(&'static str) -> Option<Rc<str>>) -> Self {
        Self {
            expand_all: text("expandAll"),
            collapse_all: text("collapseAll"),
            copy_link: text("copyLink"),
            link_copied: text("linkCopied"),
            filter: text("filter"),
            clear_filter: text("clearFilter"),
            filter_count: text("filterCount"),
        }
    }

    /// Returns these labels, with `others` in place of absent ones.
    #[must_use]
    pub fn or(self, others: &Self) -> Self {
        let or = |own: Option<Rc<str>>, other: &Option<Rc<str>>| own.or_else(|| other.clone());
        Self {
            expand_all: or(self.expand_all, &others.expand_all),
            collapse_all: or(self.collapse_all, &others.collapse_all),
            copy_link: or(self.copy_link, &others.copy_link),
            link_copied: or(self.link_copied, &others.link_copied),
            filter: or(self.filter, &others.filter),
            clear_filter: or(self.clear_filter, &others.clear_filter),
            filter_count: or(self.filter_count, &others.filter_count),
        }
    }

    #[cfg(feature = "json")]
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
