//! What is wrong with post data, said in a way that its author can act on.

use std::fmt;

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

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing",
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::UnknownVersion => f.write_str("expected 1, found another version"),
            Self::Blank => f.write_str("expected some text, found none"),
            Self::NoItems => {
                f.write_str("expected at least one item that can be shown, found none")
            }
            Self::NoParts => f.write_str("expected `faq` or `takeaways`, found neither"),
            Self::TooManyItems { limit } => write!(f, "expected at most {limit} items, found more"),
            Self::TooDeep { limit } => {
                write!(f, "expected nodes at most {limit} deep, found deeper ones")
            }
            Self::NotAbsoluteUrl => f.write_str("expected an absolute http or https address"),
        }
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

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        self.problem.fmt(f)
    }
}

/// Why data can't be used at all: never empty, and the last one is the decisive one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
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
        Diagnostic { path: self.to_string(), problem }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Field(Path::Root, name) => f.write_str(name),
            Self::Field(parent, name) => write!(f, "{parent}.{name}"),
            Self::Item(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}
