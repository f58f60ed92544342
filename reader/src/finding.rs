//! A message about a post: its words and its place. The caller shows it.

use std::borrow::Cow;
use std::ops::Range;

/// The severity of a [`Finding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The post cannot be read.
    Error,
    /// The author may want to change something.
    Warning,
    /// A decision, for an author who asks why a part was chosen.
    Info,
}

/// A message about a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The severity of the message.
    pub severity: Severity,
    /// The kind of message, for programs, such as `front-matter`.
    pub code: &'static str,
    /// The message, in one line.
    pub message: Cow<'a, str>,
    /// The place, as a byte range of the text; `None` for the whole text.
    pub span: Option<Range<usize>>,
    /// The words beside the place.
    pub label: Cow<'a, str>,
    /// The way to fix the fault, beginning with a verb; `None` if there is none.
    pub help: Option<Cow<'a, str>>,
}
