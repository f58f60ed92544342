//! A message: its severity, its code, its words and its location.

use std::borrow::Cow;
use std::ops::Range;

use afterword_reader::Finding;
use serde::Serialize;

use crate::source::Source;

/// A message to the user.
#[derive(Debug)]
pub(crate) struct Message<'a> {
    pub(super) severity: Severity,
    pub(super) code: &'static str,
    pub(super) title: Cow<'a, str>,
    pub(super) location: Location<'a>,
    pub(super) help: Option<Cow<'a, str>>,
}

/// The severity of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    Error,
    Warning,
    Info,
}

/// The location that a message is about.
#[derive(Debug)]
pub(crate) enum Location<'a> {
    /// No file.
    None,
    /// A whole file, by its name.
    File(&'a str),
    /// A character of a file whose text can't be shown.
    Position {
        name: &'a str,
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
    },
    /// A span of a text.
    Span {
        source: &'a Source,
        /// The byte offsets; shown up to the end of the first line.
        span: Range<usize>,
        /// The words beside the span.
        label: Cow<'a, str>,
    },
}

impl<'a> Message<'a> {
    /// Returns the message for a reader's `finding` about `source`.
    pub(crate) fn from_finding(finding: Finding<'a>, source: &'a Source) -> Self {
        let Finding { severity, code, message, span, label, help } = finding;
        let severity = match severity {
            afterword_reader::Severity::Error => Severity::Error,
            afterword_reader::Severity::Warning => Severity::Warning,
            afterword_reader::Severity::Info => Severity::Info,
        };
        let location = match span {
            Some(span) => Location::Span { source, span, label },
            None => Location::File(&source.name),
        };
        Self { severity, code, title: message, location, help }
    }

    /// Returns an error. Programs know its kind by `code`.
    pub(crate) fn error(code: &'static str, title: impl Into<Cow<'a, str>>) -> Self {
        let title = title.into();
        Self { severity: Severity::Error, code, title, location: Location::None, help: None }
    }

    /// Returns a warning. Programs know its kind by `code`.
    pub(crate) fn warning(code: &'static str, title: impl Into<Cow<'a, str>>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, title) }
    }

    /// Returns a remark. Programs know its kind by `code`.
    pub(crate) fn info(code: &'static str, title: impl Into<Cow<'a, str>>) -> Self {
        Self { severity: Severity::Info, ..Self::error(code, title) }
    }

    /// Returns the message as a warning.
    pub(crate) fn into_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// Returns the message with another title.
    pub(super) fn with_title(self, title: impl Into<Cow<'a, str>>) -> Self {
        Self { title: title.into(), ..self }
    }

    /// Returns the message at `location`.
    pub(crate) fn at(self, location: Location<'a>) -> Self {
        Self { location, ..self }
    }

    /// Returns the message with the words that tell how to fix it.
    pub(crate) fn help(self, help: impl Into<Cow<'a, str>>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// Returns the code by which programs know the kind of the message.
    pub(super) fn code(&self) -> &'static str {
        self.code
    }

    /// Returns whether the message is an error.
    pub(crate) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
