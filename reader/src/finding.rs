//! A message about a post: the words and the place, for whoever shows it.

use std::borrow::Cow;
use std::ops::Range;

/// The weight of a [`Finding`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The post can't be read.
    Error,
    /// The author may want to change something.
    Warning,
    /// An answer to the question why a part is what it is.
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
    /// The way to mend it.
    pub help: Option<Cow<'a, str>>,
}
