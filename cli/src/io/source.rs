//! A text that has been read, and the kinds of files that it may come from.

/// A text, and the name by which its author knows it.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path as it was given, or `<stdin>`.
    pub(crate) name: String,
    /// The whole text.
    pub(crate) text: String,
}

/// What is read, and so how large it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A Markdown post: 5 MB, for those that carry their images.
    Post,
    /// Post data: 20 MB, as much as the widget reads.
    Data,
    /// A list of addresses.
    Addresses,
}

impl FileKind {
    /// The limit, in bytes.
    pub(crate) fn limit(self) -> u64 {
        self.megabytes() * 1_000_000
    }

    /// The limit, in megabytes.
    pub(crate) fn megabytes(self) -> u64 {
        match self {
            Self::Post => 5,
            Self::Data => 20,
            Self::Addresses => 100,
        }
    }
}
