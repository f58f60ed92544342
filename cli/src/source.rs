//! A text that has been read, and the kinds of files that it may come from.

use std::sync::OnceLock;

use afterword_reader::LineStarts;

/// A text and the name that messages give it.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path as the user wrote it, or `<stdin>`.
    pub(crate) name: String,
    /// The whole text.
    pub(crate) text: String,
    /// The lines, found when a message first needs one: a text may have thousands of messages.
    line_starts: Box<OnceLock<LineStarts>>,
}

impl Source {
    /// Returns the source called `name`.
    pub(crate) fn new(name: String, text: String) -> Self {
        Self { name, text, line_starts: Box::default() }
    }

    /// Returns the lines of the text.
    pub(crate) fn line_starts(&self) -> &LineStarts {
        self.line_starts.get_or_init(|| LineStarts::new(&self.text))
    }
}

/// The kind of an input file, which decides how large it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A Markdown post; the limit leaves room for images written as `data:` addresses.
    Post,
    /// Post data; the limit is the widget's.
    PostData,
    /// A list of addresses.
    Addresses,
    /// A page of a built site, with all that its theme puts around the post.
    Page,
    /// The settings of a site.
    Settings,
}

impl FileKind {
    /// Returns the largest size that is read, in megabytes.
    pub(crate) fn max_megabytes(self) -> u64 {
        match self {
            Self::Post => 5,
            Self::PostData | Self::Page => 20,
            Self::Addresses => 100,
            Self::Settings => 1,
        }
    }

    /// Returns the largest size that is read, in bytes.
    pub(crate) fn max_bytes(self) -> u64 {
        self.max_megabytes() * 1_000_000
    }
}
