//! The languages of front matter.

use std::fmt;

/// The language of a block of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Yaml,
    Toml,
    Json,
}

impl Format {
    /// Returns the language of the block that `text` opens with.
    pub(super) fn detect(text: &str) -> Option<Self> {
        match text.lines().next()?.trim_end() {
            "---" => Some(Self::Yaml),
            "+++" => Some(Self::Toml),
            _ => {
                let content = text.strip_prefix('{')?.trim_start();
                content.starts_with(['"', '}']).then_some(Self::Json)
            }
        }
    }

    /// Returns whether `line` closes a block.
    pub(super) fn is_closing_fence(self, line: &str) -> bool {
        match self {
            Self::Yaml => matches!(line.trim_end(), "---" | "..."),
            Self::Toml => line.trim_end() == "+++",
            Self::Json => false,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
            Self::Json => "JSON",
        })
    }
}
