//! The allow-list of addresses.
//!
//! The scheme of an address decides. It is read as browsers read it, by the scheme states of the
//! [URL Standard](https://url.spec.whatwg.org/#concept-basic-url-parser), after the same removal of
//! control characters and spaces. An address without a scheme is relative to the page.
//!
//! An address that browsers can't parse is not allowed, either: a click on it would do nothing. The
//! path, query and fragment of an address never fail, so only the host and the port are read
//! (`authority.rs`).

mod authority;
mod srcset;

use std::rc::Rc;

use self::authority::is_authority;
pub use self::srcset::Srcset;

const HTTP: [&str; 2] = ["http", "https"];

/// The address of a link: `http`, `https`, `mailto`, `tel`, relative, or a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(transparent))]
pub struct Href(Rc<str>);

impl Href {
    /// Returns the address, cleaned, if its scheme is allowed.
    #[must_use]
    pub fn new(address: &str) -> Option<Self> {
        allowed_address(address, &["http", "https", "mailto", "tel"]).map(Self)
    }

    /// Returns the address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the address as shared text.
    pub(crate) fn to_rc(&self) -> Rc<str> {
        Rc::clone(&self.0)
    }

    /// Returns whether the address means the same on every page. `https:page` doesn't: on a page
    /// with the same scheme, browsers read it as relative.
    #[must_use]
    pub fn is_absolute(&self) -> bool {
        is_absolute_http(&self.0)
            || split_scheme(&self.0).is_some_and(|(scheme, _)| !is_scheme_in(scheme, &HTTP))
    }
}

/// The address of an image: `http`, `https` or relative.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(transparent))]
pub struct Src(Rc<str>);

impl Src {
    /// Returns the address, cleaned, if its scheme is allowed.
    #[must_use]
    pub fn new(address: &str) -> Option<Self> {
        allowed_address(address, &HTTP).map(Self)
    }

    /// Returns the address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the address as shared text.
    pub(crate) fn to_rc(&self) -> Rc<str> {
        Rc::clone(&self.0)
    }
}

/// Returns whether `address` is an absolute `http` or `https` address with a host.
pub(super) fn is_absolute_http(address: &str) -> bool {
    split_scheme(address).is_some_and(|(scheme, rest)| {
        is_scheme_in(scheme, &HTTP) && rest.starts_with("//") && is_authority(rest)
    })
}

/// Returns whether `address` may be that of a post: an absolute `http` or `https` address in which
/// no character needs an escape.
#[must_use]
pub fn is_page_address(address: &str) -> bool {
    is_absolute_http(address) && !address.contains(is_unfit)
}

/// Returns whether browsers can parse `address`, whatever its scheme is.
#[must_use]
pub fn is_valid_address(address: &str) -> bool {
    let clean = clean_address(address);
    let scheme = split_scheme(&clean).map(|(scheme, _)| scheme);
    allowed_address(&clean, scheme.as_slice()).is_some()
}

/// Returns whether `c` needs an escape in an [IRI](https://www.rfc-editor.org/rfc/rfc3987).
pub(super) fn is_unfit(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\0'..=' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{'..='}' | '\u{7f}'..='\u{9f}')
}

/// Returns `address` without the characters that browsers remove.
fn clean_address(address: &str) -> String {
    let trimmed = address.trim_matches(|c: char| c <= ' ');
    trimmed.chars().filter(|c| !matches!(c, '\0' | '\t' | '\n' | '\r')).collect()
}

/// Returns `address` without the characters that browsers remove, if its scheme is one of `schemes`
/// or absent, and if browsers can parse it.
fn allowed_address(address: &str, schemes: &[&str]) -> Option<Rc<str>> {
    let clean = clean_address(address);
    let rest = match split_scheme(&clean) {
        Some((scheme, _)) if !is_scheme_in(scheme, schemes) => return None,
        // Other addresses have no host that could be invalid, or hardly ever.
        Some((scheme, _)) if !is_scheme_in(scheme, &HTTP) => "",
        Some((_, rest)) => rest,
        None => &clean,
    };
    let has_host = matches!(rest.as_bytes(), [b'/' | b'\\', b'/' | b'\\', ..]);
    (!has_host || is_authority(rest)).then(|| clean.into())
}

fn is_scheme_in(scheme: &str, schemes: &[&str]) -> bool {
    schemes.iter().any(|known| known.eq_ignore_ascii_case(scheme))
}

/// Splits `address` into its scheme and the rest, if it has a scheme.
fn split_scheme(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let mut bytes = scheme.bytes();
    let valid = bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    valid.then_some((scheme, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_may_have_one_of_four_schemes_or_none() {
        for address in [
            "https://a.example/",
            "HTTP://A.EXAMPLE",
            "mailto:a@a.example",
            "tel:+1",
            "/pages/x",
            "../x:y",
            "#part",
            "?q=a:b",
            "",
            "//a.example/x",
            "1:2",
        ] {
            assert_eq!(Href::new(address).as_ref().map(Href::as_str), Some(address));
        }
    }

    #[test]
    fn an_address_that_browsers_cannot_parse_is_not_allowed() {
        for address in
            ["http://[oops", "https://a b/", "http://a.example:99999/", "//%zz/", "https://"]
        {
            assert_eq!(Href::new(address), None, "{address}");
            assert_eq!(Src::new(address), None, "{address}");
            assert!(!is_valid_address(address), "{address}");
        }
        assert!(Href::new("https://a.example/a b?c d#e f").is_some());
        assert!(is_valid_address("javascript:a b"));
    }

    #[test]
    fn a_scheme_is_read_as_a_browser_reads_it() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\0script:alert(1)",
            "javascript\0:alert(1)",
            "java\tscr\nipt\r:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://a.example/1",
            "file:///etc/passwd",
            "x-web+app:y",
        ] {
            assert_eq!(Href::new(address), None, "{address:?}");
        }
    }

    #[test]
    fn an_image_is_neither_mail_nor_data() {
        assert!(Src::new("/pan.webp").is_some());
        assert!(Src::new("https://a.example/pan.webp").is_some());
        assert_eq!(Src::new("mailto:a@a.example"), None);
        assert_eq!(Src::new("data:image/png;base64,AA"), None);
    }

    #[test]
    fn only_an_address_with_a_scheme_is_absolute() {
        assert!(Href::new("tel:+1").is_some_and(|url| url.is_absolute()));
        assert!(Href::new("//a.example/").is_some_and(|url| !url.is_absolute()));
        assert!(Href::new("https:page").is_some_and(|url| !url.is_absolute()));
        assert!(is_absolute_http("https://a.example"));
        assert!(!is_absolute_http("https:a.example"));
        assert!(!is_absolute_http("https://#a.example"));
        assert!(!is_absolute_http("mailto:a@a.example"));
    }
}
