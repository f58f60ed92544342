//! Problems of post data, as messages for its author: `path: expected …, found …`.
//!
//! The messages are concatenated, because the formatting of the standard library would add a
//! kilobyte to what readers download. `Display` is for native programs.

use std::borrow::Cow;
use std::fmt;

use super::Kind;
use crate::concat::concat;
use crate::decimal::decimal;

/// The problem of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The value has the wrong type.
    Expected {
        /// The types that the format asks for, such as `a string`.
        expected: &'static str,
        /// The type of the value.
        found: Kind,
    },
    /// The data has another version than [`VERSION`](super::VERSION).
    UnknownVersion,
    /// A text that readers need is blank.
    Blank,
    /// The list has no item that can be shown.
    NoItems,
    /// The data has neither an FAQ nor takeaways.
    NoParts,
    /// The list has more items than the limit.
    TooManyItems {
        /// The limit.
        limit: usize,
    },
    /// The nodes are nested deeper than the limit.
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// The value is not an absolute `http` or `https` address, or browsers can't parse it.
    NotAbsoluteUrl,
    /// The address has a character that needs an escape, such as a space.
    UnescapedUrl,
}

impl Problem {
    /// Returns the message: the expected and the found value.
    #[must_use]
    pub fn message(&self) -> Cow<'static, str> {
        let limited = |before: &str, limit: &usize, after: &str| {
            concat(&[before, &decimal(*limit), after]).into()
        };
        match self {
            Self::Expected { expected, found } => {
                concat(&["expected ", expected, ", found ", found.name()]).into()
            }
            Self::UnknownVersion => "expected 1, found another version".into(),
            Self::Blank => "expected some text, found none".into(),
            Self::NoItems => "expected at least one item that can be shown, found none".into(),
            Self::NoParts => "expected `faq` or `takeaways`, found neither".into(),
            Self::TooManyItems { limit } => {
                limited("expected at most ", limit, " items, found more")
            }
            Self::TooDeep { limit } => {
                limited("expected nodes at most ", limit, " deep, found deeper ones")
            }
            Self::NotAbsoluteUrl => {
                "expected a valid, absolute http or https address, found another one".into()
            }
            Self::UnescapedUrl => {
                "expected an address with escapes such as %20, found a character that needs one"
                    .into()
            }
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

/// A problem of post data, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The path to the value, such as `faq.items[2].question`; empty for the whole post.
    pub path: String,
    /// The problem.
    pub problem: Problem,
}

impl Diagnostic {
    /// Returns the message: the path and the problem.
    #[must_use]
    pub fn message(&self) -> String {
        let separator = if self.path.is_empty() { "" } else { ": " };
        concat(&[&self.path, separator, &self.problem.message()])
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

/// The problems of data that can't be used; never empty, and the last one is decisive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    /// Returns all messages, separated by semicolons.
    #[must_use]
    pub fn message(&self) -> String {
        let mut message = String::new();
        for diagnostic in &self.0 {
            if !message.is_empty() {
                message.push_str("; ");
            }
            message.push_str(&diagnostic.message());
        }
        message
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for Diagnostics {}

/// The path from the root to a value. It is kept on the stack, so that it costs nothing until there
/// is a problem.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'static str),
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    pub(super) fn diagnostic(&self, problem: Problem) -> Diagnostic {
        Diagnostic { path: self.text(), problem }
    }

    fn text(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Field(Path::Root, name) => (*name).to_owned(),
            Self::Field(parent, name) => concat(&[&parent.text(), ".", name]),
            Self::Item(parent, index) => concat(&[&parent.text(), "[", &decimal(*index), "]"]),
        }
    }
}
