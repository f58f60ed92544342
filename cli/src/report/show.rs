//! Messages as text with source lines, as a JSON object on one line, and on standard error.

use std::borrow::Cow;
use std::io::Write;

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title,
};
use serde::Serialize;

use super::format::Format;
use super::message::{Location, Message, Severity};
use super::position::{Line, clip_to_first_line, find_position};

/// A message as programs read it. Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
struct Record<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    severity: Severity,
    code: &'static str,
    message: Cow<'a, str>,
    help: Option<&'a str>,
}

/// Writes `text` and a line ending to standard error, in colour only on a terminal.
pub(crate) fn print_line(text: &str) {
    // If standard error is closed, nothing is left to tell the user with.
    let _ = writeln!(anstream::stderr(), "{text}");
}

impl Message<'_> {
    /// Returns the message without a final line ending: coloured text, or a JSON object on one
    /// line.
    pub(crate) fn to_text(&self, format: Format) -> String {
        match format {
            Format::Text => Renderer::styled().render(&[self.group()]),
            Format::Json => serde_json::to_string(&self.record()).unwrap_or_default(),
        }
    }

    /// Writes the message to standard error.
    pub(crate) fn print(&self, format: Format) {
        print_line(&self.to_text(format));
    }

    fn group(&self) -> Group<'_> {
        let group = self.level_and_title().elements(self.origin()).elements(self.snippet());
        group.elements(self.help.as_deref().map(|help| Level::HELP.message(help)))
    }

    fn level_and_title(&self) -> Title<'_> {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Info => Level::INFO,
        };
        level.primary_title(&*self.title)
    }

    fn origin(&self) -> Option<Origin<'_>> {
        match self.location {
            Location::File(name) => Some(Origin::path(name)),
            Location::Position { name, line, column } => {
                Some(Origin::path(name).line(line).char_column(column))
            }
            Location::None | Location::Span { .. } => None,
        }
    }

    fn snippet(&self) -> Option<Snippet<'_, Annotation<'_>>> {
        let Location::Span { source, span, label } = &self.location else { return None };
        let line = Line::at(source, span.start);
        let clipped = clip_to_first_line(&source.text, span);
        let offset_in_line = |at: usize| at.saturating_sub(line.start).min(line.text.len());
        let span = offset_in_line(clipped.start)..offset_in_line(clipped.end);
        let annotation = AnnotationKind::Primary.span(span).label(&**label);
        let snippet = Snippet::source(line.text).line_start(line.number).path(&source.name);
        Some(snippet.annotation(annotation))
    }

    fn record(&self) -> Record<'_> {
        let (file, line, column) = match &self.location {
            Location::None => (None, None, None),
            Location::File(name) => (Some(*name), None, None),
            Location::Position { name, line, column } => (Some(*name), Some(*line), Some(*column)),
            Location::Span { source, span, .. } => {
                let (line, column) = find_position(source, span.start);
                (Some(&*source.name), Some(line), Some(column))
            }
        };
        let message = match &self.location {
            Location::Span { label, .. } => format!("{}; {label}", self.title).into(),
            _ => Cow::Borrowed(&*self.title),
        };
        let (severity, code, help) = (self.severity, self.code, self.help.as_deref());
        Record { file, line, column, severity, code, message, help }
    }
}
