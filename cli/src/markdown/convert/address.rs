//! Addresses: which are allowed, and relative ones made absolute, as a browser would on the article's page.

use afterword::post::{Href, Src};

use super::Converter;

impl Converter<'_> {
    /// The address of a link, if it is allowed. A fragment stays what it is: it leads to a place on the
    /// page that shows it.
    pub(super) fn href(self, url: &str) -> Option<Href> {
        let href = Href::new(url)?;
        match self.absolute(href.as_str(), href.is_absolute()) {
            Some(url) => Href::new(&url),
            None => Some(href),
        }
    }

    /// The address of an image, if it is allowed.
    pub(super) fn src(self, url: &str) -> Option<Src> {
        let src = Src::new(url)?;
        let is_absolute = Href::new(url).is_some_and(|url| url.is_absolute());
        match self.absolute(src.as_str(), is_absolute) {
            Some(url) => Src::new(&url),
            None => Some(src),
        }
    }

    /// A relative address that has been made absolute; `None` to leave it what it is.
    fn absolute(self, url: &str, is_absolute: bool) -> Option<String> {
        if is_absolute || url.is_empty() || url.starts_with('#') {
            return None;
        }
        let joined = self.base?.join(url).ok()?;
        matches!(joined.scheme(), "http" | "https").then(|| joined.into())
    }
}
