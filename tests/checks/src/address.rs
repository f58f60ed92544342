//! Checks of addresses, with the URL parser of the WHATWG standard as the judge.

use afterword::post::{Href, Src, Srcset};
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

/// Checks that no address of a set that [`Srcset`] accepts has another scheme, and that a set is
/// refused only for a piece that would be refused as an address.
pub fn check_srcset(text: &str) {
    let pieces = || text.split(|c: char| c == ',' || c.is_ascii_whitespace());
    match Srcset::new(text.into()) {
        Some(srcset) => {
            assert_eq!(srcset.as_str(), text);
            assert_srcset(&text.replace('\0', ""));
            assert_srcset(text);
        }
        None => assert!(pieces().any(|piece| Src::new(piece).is_none()), "{text:?}"),
    }
}

/// Checks that the addresses in a set have schemes that images may have.
pub(crate) fn assert_srcset(srcset: &str) {
    split_srcset(srcset).iter().for_each(|address| assert_src(address));
}

/// Returns the addresses in a set, by the algorithm of the HTML Standard.
fn split_srcset(srcset: &str) -> Vec<String> {
    let mut rest = srcset.chars().peekable();
    let mut addresses = Vec::new();
    loop {
        while rest.next_if(|c| *c == ',' || c.is_ascii_whitespace()).is_some() {}
        let mut address = String::new();
        while let Some(c) = rest.next_if(|c| !c.is_ascii_whitespace()) {
            address.push(c);
        }
        if address.is_empty() {
            return addresses;
        }
        if !address.ends_with(',') {
            let mut is_in_parentheses = false;
            for c in rest.by_ref() {
                match c {
                    '(' => is_in_parentheses = true,
                    ')' => is_in_parentheses = false,
                    ',' if !is_in_parentheses => break,
                    _ => {}
                }
            }
        }
        addresses.push(address.trim_end_matches(',').to_owned());
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
