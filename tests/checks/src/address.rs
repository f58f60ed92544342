//! Addresses, as a browser reads them.

use afterword::post::{Href, Src};
use url::Url;

const WEB: [&str; 2] = ["http", "https"];
const LINKS: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Whatever the allow-lists let through leads a browser where they allow it to, which is where the author's own text
/// would have led it; and what is absolute leads there from every page.
pub fn addresses_are_allowed(text: &str) {
    // A page gets no NUL.
    let text = &text.replace('\0', "");
    if let Some(href) = Href::new(text) {
        assert_href(href.as_str());
        assert_eq!(on(PAGE, href.as_str()), on(PAGE, text), "{text:?}");
        assert_eq!(Href::new(href.as_str()).as_ref(), Some(&href));
        if href.is_absolute() {
            assert_absolute(href.as_str());
        }
    }
    if let Some(src) = Src::new(text) {
        assert_src(src.as_str());
        assert_eq!(on(PAGE, src.as_str()), on(PAGE, text), "{text:?}");
    }
}

/// Asserts that a link leads to where links may lead.
pub(crate) fn assert_href(address: &str) {
    assert_scheme(address, &LINKS);
}

/// Asserts that an image comes from where images may come from.
pub(crate) fn assert_src(address: &str) {
    assert_scheme(address, &WEB);
}

/// Asserts that an address means the same on every page.
pub(crate) fn assert_absolute(address: &str) {
    assert_eq!(on(PAGE, address), on("http://other.example:8080/a?b", address), "{address:?}");
}

const PAGE: &str = "https://blog.example/posts/";

fn assert_scheme(address: &str, allowed: &[&str]) {
    // What is no address leads nowhere.
    if let Some(url) = on(PAGE, address) {
        assert!(allowed.contains(&url.scheme()), "{address:?} is {url}");
    }
}

/// Where an address leads from a page.
fn on(page: &str, address: &str) -> Option<Url> {
    Url::parse(page).unwrap().join(address).ok()
}
