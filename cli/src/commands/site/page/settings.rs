//! The settings that all pages of a site share.

use scraper::Selector;
use url::Url;

/// The settings of the edit of pages.
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

impl PageSettings {
    /// Returns the value of the widget's option `name`.
    pub(super) fn option(&self, wanted: &str) -> Option<&str> {
        let found = self.options.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns whether the option `show` has `part`.
    pub(super) fn shows(&self, part: &str) -> bool {
        let shown = self.option("show");
        shown.is_none_or(|shown| shown.split_ascii_whitespace().any(|name| name == part))
    }
}
