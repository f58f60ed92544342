//! Checks of addresses, with the URL parser of the WHATWG standard as the judge.

use afterword::post::{Href, Src};
use url::Url;

const WEB: [&str; 2] = ["http", "https"];
const LINKS: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Checks that an address which [`Href`] or [`Src`] accepts has an allowed scheme, resolves to the
/// same URL as the author's text, and, if it is absolute, to the same URL on every page.
pub fn check_address(text: &str) {
    // The HTML parser replaces NUL, so no attribute contains it.
    let text = &text.replace('\0', "");
    if let Some(href) = Href::new(text) {
        assert_href(href.as_str());
        assert_eq!(resolve(PAGE, href.as_str()), resolve(PAGE, text), "{text:?}");
        assert_eq!(Href::new(href.as_str()).as_ref(), Some(&href));
        if href.is_absolute() {
            assert_absolute(href.as_str());
        }
    }
    if let Some(src) = Src::new(text) {
        assert_src(src.as_str());
        assert_eq!(resolve(PAGE, src.as_str()), resolve(PAGE, text), "{text:?}");
    }
}

/// Checks that an address has a scheme that links may have.
pub(crate) fn assert_href(address: &str) {
    assert_scheme(address, &LINKS);
}

/// Checks that an address has a scheme that images may have.
pub(crate) fn assert_src(address: &str) {
    assert_scheme(address, &WEB);
}

/// Checks that an address resolves to the same URL on every page.
pub(crate) fn assert_absolute(address: &str) {
    assert_eq!(
        resolve(PAGE, address),
        resolve("http://other.example:8080/a?b", address),
        "{address:?}"
    );
}

const PAGE: &str = "https://blog.example/posts/";

fn assert_scheme(address: &str, allowed: &[&str]) {
    // A browser does not navigate to an invalid URL.
    if let Some(url) = resolve(PAGE, address) {
        assert!(allowed.contains(&url.scheme()), "{address:?} resolves to {url}");
    }
}

/// Returns the URL of an address on a page, or `None` if it is invalid.
fn resolve(page: &str, address: &str) -> Option<Url> {
    Url::parse(page).unwrap().join(address).ok()
}
