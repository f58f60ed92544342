//! The relation of a link to the page.

use std::rc::Rc;

/// The words of a link's `rel`, such as `nofollow sponsored`: letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "json", derive(serde::Serialize))]
#[cfg_attr(feature = "json", serde(transparent))]
pub struct Rel(Rc<str>);

impl Rel {
    /// Returns the words if they have no other characters.
    #[must_use]
    pub fn new(text: Rc<str>) -> Option<Self> {
        let is_allowed =
            |byte| matches!(byte, b' ' | b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z');
        text.bytes().all(is_allowed).then_some(Self(text))
    }

    /// Returns the words, separated by spaces.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the words as shared text.
    pub(crate) fn to_rc(&self) -> Rc<str> {
        Rc::clone(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_digits_and_hyphens() {
        for text in ["nofollow", "NoFollow me  x-1"] {
            assert_eq!(Rel::new(text.into()).as_ref().map(Rel::as_str), Some(text));
        }
        for text in ["nofollow,me", "a\"b", "a\tb", "https://a.example/", "é"] {
            assert_eq!(Rel::new(text.into()), None, "{text:?}");
        }
    }
}
