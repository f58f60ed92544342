//! Front matter in JSON.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::source::position::locate_json_error;
use crate::source::value::{Field, Table, Value};

/// The depth below which values are not read, far more than parts need: each level is parsed once
/// more.
const MAX_DEPTH: usize = 12;

/// An error in a block: its byte offset and its message.
pub(super) struct JsonError {
    pub(super) offset: usize,
    pub(super) message: String,
    /// The block has no end.
    pub(super) is_unclosed: bool,
}

/// The fields of an object with their unparsed values.
struct RawObject<'a>(Vec<(String, &'a RawValue)>);

/// Parses the object that `text` begins with. Returns its fields and the byte after it.
pub(super) fn parse_json(text: &str) -> Result<(Table, usize), JsonError> {
    let mut stream = serde_json::Deserializer::from_str(text).into_iter::<RawObject<'_>>();
    match stream.next().transpose() {
        Ok(object) => {
            let object = object.unwrap_or(RawObject(Vec::new()));
            Ok((convert_object(object, text, MAX_DEPTH), stream.byte_offset()))
        }
        Err(error) => {
            let message = error.to_string();
            let (line, column) = (error.line(), error.column());
            let (offset, message) = locate_json_error(text, line, column, &message);
            Err(JsonError { offset, message: message.to_owned(), is_unclosed: error.is_eof() })
        }
    }
}

/// Parses a value that is the whole `text`.
pub(crate) fn parse_json_value(text: &str) -> Option<Value> {
    let value = serde_json::from_str::<&RawValue>(text).ok()?;
    Some(convert_value(value, text, MAX_DEPTH))
}

/// Converts the fields of an object in `text`.
fn convert_object(object: RawObject<'_>, text: &str, depth: usize) -> Table {
    let fields = object.0.into_iter().map(|(name, value)| Field {
        span: name_span(&name, value, text),
        value: convert_value(value, text, depth),
        name,
    });
    Table(fields.collect())
}

/// Converts a value in `text`; one below `depth` levels is missing.
fn convert_value(value: &RawValue, text: &str, depth: usize) -> Value {
    let source = value.get();
    let Some(depth) = depth.checked_sub(1) else { return Value::Missing };
    let value = match source.chars().next() {
        Some('"') => serde_json::from_str(source).ok().map(Value::Text),
        Some('{') => serde_json::from_str(source)
            .ok()
            .map(|object| Value::Table(convert_object(object, text, depth))),
        Some('[') => serde_json::from_str::<Vec<&RawValue>>(source).ok().map(|items| {
            Value::List(items.into_iter().map(|item| convert_value(item, text, depth)).collect())
        }),
        Some('t' | 'f') => Some(Value::Word(source.to_owned())),
        Some('n') | None => None,
        Some(_) => Some(Value::Text(source.to_owned())),
    };
    value.unwrap_or_default()
}

/// Returns the byte range of `name`, whose value is a part of `text`. A name that is written with
/// escapes has the range of its last quote.
fn name_span(name: &str, value: &RawValue, text: &str) -> Range<usize> {
    let value_start = value.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let before = text.get(..value_start).unwrap_or_default().trim_end();
    let quoted = before.strip_suffix(':').unwrap_or(before).trim_end();
    let unclosed = quoted.strip_suffix('"').unwrap_or(quoted);
    match unclosed.strip_suffix(name) {
        Some(start) if start.ends_with('"') => start.len()..unclosed.len(),
        _ => unclosed.len()..quoted.len(),
    }
}

impl<'de> Deserialize<'de> for RawObject<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RawObjectVisitor)
    }
}

struct RawObjectVisitor;

impl<'de> Visitor<'de> for RawObjectVisitor {
    type Value = RawObject<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<RawObject<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(field) = fields.next_entry()? {
            list.push(field);
        }
        Ok(RawObject(list))
    }
}
