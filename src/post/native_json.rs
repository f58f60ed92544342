//! Post data as JSON text, for native programs.
//!
//! The browser checks the syntax by `JSON.parse` and then reads the values by [`LazyJson`]. Native
//! programs do the same, with `serde_json` in place of `JSON.parse`, so that both come to one
//! verdict: neither limits the depth or the size of numbers, and both accept half a surrogate pair.

use std::fmt;
use std::rc::Rc;

use serde::de::IgnoredAny;
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use super::{
    Decoded, Diagnostics, Flow, Kind, LazyJson, Math, Phrasing, Post, Takeaway, VERSION, Value,
};

/// The reason why a text can't be used as post data.
#[derive(Debug)]
#[non_exhaustive]
pub enum NotJson {
    /// The text is not JSON.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// The message of the parser.
        message: String,
    },
    /// The text is JSON without usable post data.
    Data(Diagnostics),
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column, message } => write!(f, "{line}:{column}: {message}"),
            Self::Data(diagnostics) => diagnostics.fmt(f),
        }
    }
}

impl std::error::Error for NotJson {}

impl Post {
    /// Decodes a post from JSON text, with or without a byte order mark.
    ///
    /// # Errors
    ///
    /// If the text is not JSON, or if [`Post::decode`] can't use it.
    pub fn from_json(text: &str) -> Result<Decoded, NotJson> {
        let text = without_byte_order_mark(text);
        check_syntax(text)?;
        Post::decode(&LazyJson::new(text.to_owned())).map_err(NotJson::Data)
    }

    /// Serializes the post as JSON text, indented, without a final line ending.
    ///
    /// # Errors
    ///
    /// Never for a decoded post; the error is the serializer's.
    pub fn to_json(&self) -> serde_json::Result<String> {
        #[derive(Serialize)]
        struct Document<'a> {
            version: u32,
            #[serde(flatten)]
            post: &'a Post,
        }
        serde_json::to_string_pretty(&Document { version: VERSION, post: self })
    }
}

/// Returns `text` without the byte order mark that it may begin with. A second one is a syntax
/// error, as in browsers.
#[must_use]
pub fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Checks the grammar of `text` alone, without building values, which would have limits.
fn check_syntax(text: &str) -> Result<(), NotJson> {
    let Err(error) = serde_json::from_str::<IgnoredAny>(text) else { return Ok(()) };
    let (line, column) = (error.line(), error.column());
    // Of the same error, building values says more: that a comma is a trailing one.
    let is_same = |other: &serde_json::Error| (other.line(), other.column()) == (line, column);
    let detailed = serde_json::from_str::<serde_json::Value>(text).err().filter(is_same);
    Err(NotJson::Syntax { line, column, message: detailed.unwrap_or(error).to_string() })
}

impl Value for &serde_json::Value {
    fn kind(&self) -> Kind {
        match self {
            serde_json::Value::Null => Kind::Null,
            serde_json::Value::Bool(_) => Kind::Boolean,
            serde_json::Value::Number(_) => Kind::Number,
            serde_json::Value::String(_) => Kind::String,
            serde_json::Value::Array(_) => Kind::Array,
            serde_json::Value::Object(_) => Kind::Object,
        }
    }

    fn string(&self) -> Option<Rc<str>> {
        self.as_str().map(Into::into)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }

    fn field(&self, name: &str) -> Option<Self> {
        self.get(name)
    }

    fn len(&self) -> usize {
        self.as_array().map_or(0, Vec::len)
    }

    fn item(&self, index: usize) -> Option<Self> {
        self.get(index)
    }
}

/// Serializes an answer as plain text if that is decoded to the same answer, else as nodes.
pub(super) fn serialize_answer<S: Serializer>(
    answer: &[Flow],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match answer.iter().map(plain_paragraph).collect::<Option<Vec<_>>>() {
        Some(paragraphs) => serializer.serialize_str(&paragraphs.join("\n\n")),
        None => answer.serialize(serializer),
    }
}

impl Serialize for Takeaway {
    /// Serializes a takeaway without a group as its text alone.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Grouped<'a> {
            group: &'a str,
            #[serde(serialize_with = "serialize_line")]
            text: &'a [Phrasing],
        }
        match &self.group {
            Some(group) => Grouped { group, text: &self.text }.serialize(serializer),
            None => serialize_line(&self.text, serializer),
        }
    }
}

impl Serialize for Math {
    /// Serializes the source with and without its delimiters.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Math", 2)?;
        fields.serialize_field("value", self.value())?;
        fields.serialize_field("source", &*self.source)?;
        fields.end()
    }
}

/// Serializes the content of a line as plain text if that is decoded to the same line, else as
/// nodes.
pub(super) fn serialize_line<S: Serializer>(
    text: &[Phrasing],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match text {
        [Phrasing::Text { value }] if value.trim() == &**value => serializer.serialize_str(value),
        nodes => nodes.serialize(serializer),
    }
}

/// Returns the lines of a paragraph that has only text and line breaks.
fn plain_paragraph(block: &Flow) -> Option<String> {
    let Flow::Paragraph { children } = block else { return None };
    children
        .iter()
        .enumerate()
        .map(|(index, node)| match (node, index % 2) {
            (Phrasing::Text { value }, 0) if is_trimmed_line(value) => Some(&**value),
            (Phrasing::Break, 1) if index + 1 < children.len() => Some("\n"),
            _ => None,
        })
        .collect::<Option<String>>()
        .filter(|text| !text.is_empty())
}

/// Returns whether `text` stays the same when plain text is split into lines and trimmed.
fn is_trimmed_line(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains(['\n', '\r'])
}
