//! The [`srcset`](https://html.spec.whatwg.org/multipage/images.html#srcset-attributes) of an
//! image.
//!
//! It isn't split into its candidates: that would take several times the code, which readers
//! download. In a browser, an address in it begins at the start of the text, behind white space or
//! behind a comma, and neither of them can be in a scheme. So if every piece between these
//! characters may be an address, every address of the set may be. An address may contain commas. A
//! descriptor that is not valid stays: browsers ignore its candidate.

use std::rc::Rc;

use super::Src;

/// The addresses of an image in several sizes: each one `http`, `https` or relative.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(transparent))]
pub struct Srcset(Rc<str>);

impl Srcset {
    /// Returns the set if the schemes of all its addresses are allowed.
    #[must_use]
    pub fn new(text: Rc<str>) -> Option<Self> {
        let mut start = 0;
        for (end, byte) in text.bytes().chain(*b",").enumerate() {
            if byte == b',' || byte.is_ascii_whitespace() {
                Src::new(text.get(start..end)?)?;
                start = end + 1;
            }
        }
        Some(Self(text))
    }

    /// Returns the set as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the set as shared text.
    pub(crate) fn to_rc(&self) -> Rc<str> {
        Rc::clone(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_allowed_addresses_stays_as_it_is() {
        for text in [
            "a.png",
            "a.png 1x,b.png\t2x",
            "/a.png 320w,\n  https://a.example/b.png?c=d,e 640w, ",
            "https://a.example/w_300,h_200,ar_3:2/x.jpg 300w, //a.example/y,z.jpg 1.5x",
            "a.png none",
        ] {
            assert_eq!(Srcset::new(text.into()).as_ref().map(Srcset::as_str), Some(text));
        }
    }

    #[test]
    fn a_set_with_another_scheme_is_not_allowed() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\0script:alert(1)",
            ",javascript:alert(1)",
            "data:image/svg+xml;base64,AA",
            "blob:https://a.example/1",
            "mailto:a@a.example",
            "http://[oops",
        ] {
            for text in [
                address.to_owned(),
                format!("{address} 2x, a.png"),
                format!("a.png 1x,{address} 2x"),
                format!("a.png,\n{address}"),
                format!("a.png (1x,{address} 2x)"),
            ] {
                assert_eq!(Srcset::new(text.as_str().into()), None, "{text:?}");
            }
        }
    }
}
