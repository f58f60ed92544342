//! A message about a post: its words and its place. The caller decides how it is shown.

use std::borrow::Cow;
use std::ops::Range;

/// The weight of a [`Finding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The post can't be read.
    Error,
    /// The author may want to change something.
    Warning,
    /// The reason for a decision, which `--explain` shows.
    Info,
}

/// A message about a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The weight of the message.
    pub severity: Severity,
    /// The name by which programs know the kind of message, such as `front-matter`.
    pub code: &'static str,
    /// The message, in one line.
    pub message: Cow<'a, str>,
    /// The place in the text, in bytes; `None` for the whole text.
    pub span: Option<Range<usize>>,
    /// The words beside that place.
    pub label: Cow<'a, str>,
    /// The way to fix the fault, if there is one.
    pub help: Option<Cow<'a, str>>,
}
