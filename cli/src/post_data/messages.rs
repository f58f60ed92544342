//! Messages about the values of a text, put into the order of the text.

use std::borrow::Cow;
use std::ops::Range;

use afterword_reader::Finding;

use crate::report::message::{Location, Message};
use crate::source::Source;

/// The messages about a text of JSON.
pub(crate) struct DataMessages<'a> {
    source: &'a Source,
    /// The byte offset of the JSON in the source, which may begin with a byte order mark.
    json_start: usize,
    messages: Vec<(Range<usize>, Message<'a>)>,
}

impl<'a> DataMessages<'a> {
    /// Returns an empty list for the JSON in `source`, which begins at `json_start`.
    pub(super) fn new(source: &'a Source, json_start: usize) -> Self {
        Self { source, json_start, messages: Vec::new() }
    }

    /// Adds `message` about a span of the JSON, with a label beside the span.
    pub(crate) fn add(
        &mut self,
        span: Range<usize>,
        message: Message<'a>,
        label: impl Into<Cow<'a, str>>,
    ) {
        let span = self.json_start + span.start..self.json_start + span.end;
        let label = label.into();
        let location = Location::Span { source: self.source, span: span.clone(), label };
        self.messages.push((span, message.at(location)));
    }

    /// Adds the message for a reader's `finding`, whose span counts in the JSON.
    pub(crate) fn add_finding(&mut self, finding: Finding<'a>) {
        let span = finding.span.clone().unwrap_or_default();
        let label = finding.label.clone();
        self.add(span, Message::from_finding(finding, self.source), label);
    }

    /// Returns the messages in the order of the text.
    pub(crate) fn into_sorted(mut self) -> impl Iterator<Item = Message<'a>> {
        self.messages.sort_by_key(|(span, _)| (span.start, span.end));
        self.messages.into_iter().map(|(_, message)| message)
    }
}
