//! The values of front matter, and of the attributes of boxes, the same for all of their languages.

use std::ops::Range;

/// A value of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Value {
    /// A text, a number or a date, as it is written.
    Text(String),
    /// The word of a Boolean or null, or the argument of a call without quotes, as it is written.
    Word(String),
    List(Vec<Value>),
    Table(Table),
    /// A value that is left out, or that is known only when the page is built or shown.
    #[default]
    Missing,
}

/// The fields of a table, in the order of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table(pub(crate) Vec<Field>);

/// A name and its value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// The byte range of the name in the file; empty in the attributes of a box.
    pub(crate) span: Range<usize>,
    pub(crate) value: Value,
}

impl Value {
    /// Returns the text without surrounding white space; `None` if it is blank, or another type.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// Returns the text or the word.
    pub(crate) fn text_or_word(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Word(text) => Some(text),
            _ => None,
        }
    }

    /// Moves the names in the value by `offset` bytes.
    fn shift(&mut self, offset: usize) {
        match self {
            Self::List(items) => items.iter_mut().for_each(|item| item.shift(offset)),
            Self::Table(table) => table.shift(offset),
            Self::Text(_) | Self::Word(_) | Self::Missing => {}
        }
    }
}

impl Table {
    /// Returns the text of the last field with this name.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().rfind(|field| field.name == name)?.value.text()
    }

    /// Moves the names by `offset` bytes.
    pub(super) fn shift(&mut self, offset: usize) {
        for Field { span, value, .. } in &mut self.0 {
            *span = span.start + offset..span.end + offset;
            value.shift(offset);
        }
    }
}
