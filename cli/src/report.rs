//! Saying what is wrong and where, on standard error, as rustc does. It knows no command and no error.

use std::borrow::Cow;
use std::io::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use crate::input::Source;

/// One thing to tell the author.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    severity: Severity,
    title: Cow<'a, str>,
    place: Place<'a>,
    help: Option<Cow<'a, str>>,
}

#[derive(Clone, Copy, Debug)]
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
    /// Something that keeps the command from its result.
    pub(crate) fn error(title: impl Into<Cow<'a, str>>) -> Self {
        let title = title.into();
        Self { severity: Severity::Error, title, place: Place::Nowhere, help: None }
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

    /// Writes it to standard error, in colour only on a terminal.
    pub(crate) fn print(&self) {
        let text = Renderer::styled().render(&[self.group()]);
        // Nobody is left to tell if standard error is closed.
        let _ = writeln!(anstream::stderr(), "{text}");
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

    fn snippet(&self) -> Option<Snippet<'_, annotate_snippets::Annotation<'_>>> {
        let Place::Span { source, span, label } = &self.place else { return None };
        let span = first_line(&source.text, span);
        let annotation = AnnotationKind::Primary.span(span).label(&**label);
        Some(Snippet::source(&source.text).path(&source.name).annotation(annotation))
    }
}

/// A span of the text, cut at the end of its first line.
fn first_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    let rest = text.get(start..text.floor_char_boundary(span.end)).unwrap_or_default();
    start..start + rest.lines().next().unwrap_or_default().trim_end().len()
}
