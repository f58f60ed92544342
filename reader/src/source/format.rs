//! The formats of posts.

/// The format of a post's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum PostFormat {
    /// Markdown, with what site generators add to it.
    #[default]
    Markdown,
    /// [MDX](https://mdxjs.com): Markdown with components, expressions and imports.
    Mdx,
    /// HTML: a page, or a piece of one.
    Html,
}

impl PostFormat {
    /// Returns the format of the file at `path`, by its extension.
    ///
    /// ```
    /// use std::path::Path;
    /// use afterword_reader::PostFormat;
    ///
    /// assert_eq!(PostFormat::from_path(Path::new("heat-pump.MDX")), PostFormat::Mdx);
    /// assert_eq!(PostFormat::from_path(Path::new("heat-pump.md")), PostFormat::Markdown);
    /// assert_eq!(PostFormat::from_path(Path::new("heat-pump/index.html")), PostFormat::Html);
    /// ```
    #[must_use]
    pub fn from_path(path: &std::path::Path) -> Self {
        match path.extension() {
            Some(extension) if extension.eq_ignore_ascii_case("mdx") => Self::Mdx,
            Some(extension)
                if extension.eq_ignore_ascii_case("html")
                    || extension.eq_ignore_ascii_case("htm") =>
            {
                Self::Html
            }
            _ => Self::Markdown,
        }
    }
}
