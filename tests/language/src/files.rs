//! The kinds of files, and the data, on which no measure is taken.

use crate::measure::Place;
use crate::rust_source::RustSource;

/// The data of tests and examples: posts of made-up blogs, and the results made from them.
const DATA: &[&str] = &["/fixtures/", "/seeds/", "/content/", "/posts/", "site/demo/post.md"];

/// A text file and its path from the repository's root, with `/` between folders.
#[derive(Debug)]
pub struct SourceFile {
    /// The path from the repository's root.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// A file of a kind that has rules.
#[derive(Debug)]
pub(crate) struct ParsedFile<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    pub(crate) kind: Kind,
    /// The parsed source; empty for other kinds than Rust.
    pub(crate) rust: RustSource,
}

/// A language in which comments are written, as far as the measures have to tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Rust,
    /// JavaScript and TypeScript; Prettier breaks their code.
    Script,
    /// CSS; Prettier breaks its code.
    Style,
    Python,
    /// Shell scripts and makefiles.
    Shell,
    Markdown,
}

impl SourceFile {
    /// Parses the file, or returns `None` if no measure is taken on it.
    ///
    /// # Errors
    ///
    /// The place of a syntax error.
    pub(crate) fn parse(&self) -> Result<Option<ParsedFile<'_>>, Place> {
        let Some(kind) = self.kind().filter(|_| !self.is_data()) else { return Ok(None) };
        let rust = match kind {
            Kind::Rust => RustSource::parse(&self.path, &self.text)?,
            _ => RustSource::default(),
        };
        Ok(Some(ParsedFile { path: &self.path, text: &self.text, kind, rust }))
    }

    /// Returns the file's kind, or `None` for formats without a rule.
    fn kind(&self) -> Option<Kind> {
        let name = self.path.rsplit('/').next()?;
        match name.rsplit_once('.').map_or(name, |(_, extension)| extension) {
            "rs" => Some(Kind::Rust),
            "js" | "jsx" | "mjs" | "ts" | "tsx" => Some(Kind::Script),
            "css" => Some(Kind::Style),
            "py" => Some(Kind::Python),
            "md" => Some(Kind::Markdown),
            "sh" | "Makefile" => Some(Kind::Shell),
            _ if self.text.starts_with("#!") => Some(Kind::Shell),
            _ => None,
        }
    }

    fn is_data(&self) -> bool {
        DATA.iter().any(|folder| self.path.contains(folder))
    }
}

impl ParsedFile<'_> {
    /// Returns a place in the file.
    pub(crate) fn place(&self, line: usize, message: String) -> Place {
        Place { path: self.path.to_owned(), line, message }
    }

    /// Returns whether the file holds tests of behaviour: a Rust integration test, a Playwright
    /// specification, a test of Node's or of Python's runner.
    pub(crate) fn is_test_of_behaviour(&self) -> bool {
        let folder = self.path.rsplit('/').nth(1);
        let is_integration_test = self.path.ends_with(".rs") && folder == Some("tests");
        is_integration_test
            || [".spec.ts", ".test.mjs", "_test.py"].iter().any(|end| self.path.ends_with(end))
    }
}
