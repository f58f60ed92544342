//! The error of a post whose front matter cannot be parsed.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::format::Format;
use crate::finding::{Finding, Severity};

/// The first error of a block of front matter: it is not closed, or not valid.
#[derive(Debug, PartialEq, Eq)]
pub struct FrontMatterError {
    /// The byte range in the file.
    pub(super) span: Range<usize>,
    pub(super) format: Format,
    pub(super) problem: Problem,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// The block has no end.
    Unclosed,
    /// A syntax error, with the parser's message.
    Syntax(String),
}

impl FrontMatterError {
    /// Returns the message for the author.
    #[must_use]
    pub fn finding(&self) -> Finding<'_> {
        let label: Cow<'_, str> = match &self.problem {
            Problem::Unclosed => "the front matter opens here".into(),
            Problem::Syntax(message) => message.into(),
        };
        Finding {
            severity: Severity::Error,
            code: "front-matter",
            message: self.to_string().into(),
            span: Some(self.span.clone()),
            label,
            help: Some(self.help().into()),
        }
    }

    fn help(&self) -> &'static str {
        match (&self.problem, self.format) {
            (Problem::Unclosed, Format::Yaml) => "close it with a line that is only `---`",
            (Problem::Unclosed, Format::Toml) => "close it with a line that is only `+++`",
            (Problem::Unclosed, Format::Json) => "close it with `}`",
            (Problem::Syntax(_), Format::Yaml) => {
                "write `name: value` lines, with quotes around a value that has `: `, ` #`, quotes \
                 or brackets"
            }
            (Problem::Syntax(_), Format::Toml) => "write `name = \"value\"` lines",
            (Problem::Syntax(_), Format::Json) => {
                "write `\"name\": \"value\"` pairs with commas between them"
            }
        }
    }
}

impl fmt::Display for FrontMatterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problem {
            Problem::Unclosed => f.write_str("expected the end of the front matter, found none"),
            Problem::Syntax(_) => {
                write!(f, "expected {} in the front matter, found a syntax error", self.format)
            }
        }
    }
}

impl std::error::Error for FrontMatterError {}
