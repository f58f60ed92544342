//! What is wrong with post data, said in a way that its author can act on.
//!
//! Each message is built by hand, and `Display` writes it: the formatting of the standard library would cost
//! every reader a kilobyte.

use std::borrow::Cow;
use std::fmt;

use crate::decimal::decimal;

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The field is absent.
    Nothing,
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// What it is called in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What is wrong with one value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The value has the wrong type.
    Expected {
        /// What the format asks for, such as `a string`.
        expected: &'static str,
        /// What is there.
        found: Kind,
    },
    /// The data has another version than [`VERSION`](super::VERSION).
    UnknownVersion,
    /// There is no text where the reader needs some.
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
    /// The value is not an absolute `http` or `https` address.
    NotAbsoluteUrl,
}

impl Problem {
    /// What is wrong, as a text.
    #[must_use]
    pub fn message(&self) -> Cow<'static, str> {
        let limited = |before: &str, limit: &usize, after: &str| {
            [before, &decimal(*limit), after].concat().into()
        };
        match self {
            Self::Expected { expected, found } => {
                ["expected ", expected, ", found ", found.name()].concat().into()
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
            Self::NotAbsoluteUrl => "expected an absolute http or https address".into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

/// One thing that is wrong with post data, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The way to the value, such as `faq.items[2].question`; empty for the whole.
    pub path: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl Diagnostic {
    /// Where it is and what is wrong, as a text.
    #[must_use]
    pub fn message(&self) -> String {
        let separator = if self.path.is_empty() { "" } else { ": " };
        [&self.path, separator, &self.problem.message()].concat()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

/// Why data can't be used at all: never empty, and the last one is the decisive one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    /// All of them as a text.
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

/// The way from the root to a value, kept on the stack: it costs nothing until something is wrong.
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
            Self::Field(parent, name) => [&parent.text(), ".", name].concat(),
            Self::Item(parent, index) => [&parent.text(), "[", &decimal(*index), "]"].concat(),
        }
    }
}
