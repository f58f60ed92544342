//! Saying what is wrong and where: to people as rustc does, to programs as JSON. It knows no command and
//! no error.

pub(crate) mod crash;
pub(crate) mod failure;

use std::borrow::Cow;
use std::io::Write;
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title,
};
use clap::ValueEnum;
use serde::Serialize;

use crate::io::source::Source;
use afterword_reader::Finding;

/// For whom something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

/// One thing to tell the author.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    severity: Severity,
    code: Option<&'static str>,
    title: Cow<'a, str>,
    place: Place<'a>,
    help: Option<Cow<'a, str>>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum Severity {
    Error,
    Warning,
    Info,
}

/// Where it is.
#[derive(Debug)]
pub(crate) enum Place<'a> {
    /// In no file.
    Nowhere,
    /// In a file as a whole.
    File(&'a str),
    /// In a file whose text can't be shown.
    Position {
        name: &'a str,
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
    },
    /// In a text.
    Span {
        source: &'a Source,
        /// In bytes; shown up to the end of its first line.
        span: Range<usize>,
        /// What is there.
        label: Cow<'a, str>,
    },
}

impl<'a> Report<'a> {
    /// Returns the report of a reader's finding about `source`.
    pub(crate) fn from_finding(finding: Finding<'a>, source: &'a Source) -> Self {
        let Finding { severity, code, message, span, label, help } = finding;
        let report = match severity {
            afterword_reader::Severity::Error => Self::error(message),
            afterword_reader::Severity::Warning => Self::warning(message),
            afterword_reader::Severity::Info => Self::info(message),
        };
        let place = match span {
            Some(span) => Place::Span { source, span, label },
            None => Place::File(&source.name),
        };
        Self { help, ..report.at(place).code(code) }
    }

    /// Something that keeps the command from its result.
    pub(crate) fn error(title: impl Into<Cow<'a, str>>) -> Self {
        let title = title.into();
        Self { severity: Severity::Error, code: None, title, place: Place::Nowhere, help: None }
    }

    /// Something that the author should know.
    pub(crate) fn warning(title: impl Into<Cow<'a, str>>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(title) }
    }

    /// Something that the author has asked about.
    pub(crate) fn info(title: impl Into<Cow<'a, str>>) -> Self {
        Self { severity: Severity::Info, ..Self::error(title) }
    }

    /// The same, and where it is.
    pub(crate) fn at(self, place: Place<'a>) -> Self {
        Self { place, ..self }
    }

    /// The same, and what to do.
    pub(crate) fn help(self, help: impl Into<Cow<'a, str>>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same, and the name by which programs know its kind, unless it has one.
    pub(crate) fn code(self, code: &'static str) -> Self {
        Self { code: self.code.or(Some(code)), ..self }
    }

    /// Whether it keeps the command from its result.
    pub(crate) fn is_error(&self) -> bool {
        matches!(self.severity, Severity::Error)
    }

    /// What is said, without a final line ending: in colour for people, on one line for programs.
    pub(crate) fn message(&self, format: Format) -> String {
        match format {
            Format::Text => Renderer::styled().render(&[self.group()]),
            Format::Json => serde_json::to_string(&self.record()).unwrap_or_default(),
        }
    }

    /// Says it on standard error.
    pub(crate) fn print(&self, format: Format) {
        say(&self.message(format));
    }

    fn group(&self) -> Group<'_> {
        let group = self.title().elements(self.origin()).elements(self.snippet());
        group.elements(self.help.as_deref().map(|help| Level::HELP.message(help)))
    }

    fn title(&self) -> Title<'_> {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Info => Level::INFO,
        };
        level.primary_title(&*self.title)
    }

    fn origin(&self) -> Option<Origin<'_>> {
        match self.place {
            Place::File(name) => Some(Origin::path(name)),
            Place::Position { name, line, column } => {
                Some(Origin::path(name).line(line).char_column(column))
            }
            Place::Nowhere | Place::Span { .. } => None,
        }
    }

    fn snippet(&self) -> Option<Snippet<'_, Annotation<'_>>> {
        let Place::Span { source, span, label } = &self.place else { return None };
        let Line { number, start, text } = Line::of(&source.text, span.start);
        let shown = first_line(&source.text, span);
        let within = |at: usize| at.saturating_sub(start).min(text.len());
        let span = within(shown.start)..within(shown.end);
        let annotation = AnnotationKind::Primary.span(span);
        let snippet = Snippet::source(text).line_start(number).path(&source.name);
        Some(snippet.annotation(annotation.label(&**label)))
    }

    fn record(&self) -> Record<'_> {
        let (file, line, column) = match &self.place {
            Place::Nowhere => (None, None, None),
            Place::File(name) => (Some(*name), None, None),
            Place::Position { name, line, column } => (Some(*name), Some(*line), Some(*column)),
            Place::Span { source, span, .. } => {
                let (line, column) = position(&source.text, span.start);
                (Some(&*source.name), Some(line), Some(column))
            }
        };
        let message = match &self.place {
            Place::Span { label, .. } => format!("{}: {label}", self.title).into(),
            _ => Cow::Borrowed(&*self.title),
        };
        let help = self.help.as_deref();
        Record { file, line, column, severity: self.severity, code: self.code, message, help }
    }
}

/// A report as programs read it.
#[derive(Serialize)]
struct Record<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    severity: Severity,
    code: Option<&'a str>,
    message: Cow<'a, str>,
    help: Option<&'a str>,
}

/// Writes a line to standard error, in colour only on a terminal.
pub(crate) fn say(text: &str) {
    // Nobody is left to tell if standard error is closed.
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// A line of a text.
struct Line<'a> {
    /// From 1.
    number: usize,
    /// Where it begins, in bytes.
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    /// The line that a byte is in.
    fn of(text: &'a str, at: usize) -> Self {
        let (before, after) =
            text.split_at_checked(text.floor_char_boundary(at)).unwrap_or((text, ""));
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let end = after.find('\n').map_or(text.len(), |end| before.len() + end);
        let number = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let text = text.get(start..end).unwrap_or_default();
        Self { number, start, text: text.strip_suffix('\r').unwrap_or(text) }
    }
}

/// The line and the column of a byte, both from 1, the column in characters.
pub(crate) fn position(text: &str, at: usize) -> (usize, usize) {
    let line = Line::of(text, at);
    let before = text.get(line.start..text.floor_char_boundary(at)).unwrap_or_default();
    (line.number, before.chars().count() + 1)
}

/// A span of the text, cut at the end of its first line.
fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    let rest = text.get(start..text.floor_char_boundary(span.end)).unwrap_or_default();
    start..start + rest.lines().next().unwrap_or_default().trim_end().len()
}
