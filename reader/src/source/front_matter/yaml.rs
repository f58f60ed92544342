//! Front matter in YAML.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::NonFiniteFloatPolicy;
use serde_saphyr::{DuplicateKeyPolicy, Spanned, UserMessageFormatter, budget};

use crate::source::position::find_line;
use crate::source::value::{Field, Table, Value};

/// The number of aliases that a block may have, far more than posts need.
const MAX_ALIASES: usize = 1_000;
/// The bytes that aliases may repeat, apart from as many as the block has.
const MAX_REPEATED_BYTES: usize = 1 << 16;

/// A value as the parser reports it.
enum Node<'a> {
    Text(Cow<'a, str>),
    /// A number. The source has its spelling.
    Number,
    /// A Boolean or null. The source has its spelling.
    Word,
    List(Vec<Spanned<Node<'a>>>),
    Table(Fields<'a>),
}

type Fields<'a> = Vec<(Spanned<Node<'a>>, Spanned<Node<'a>>)>;

/// The outermost mapping.
struct Mapping<'a>(Fields<'a>);

/// Parses the block `content`.
///
/// # Errors
///
/// The byte offset and the message of the first error.
pub(super) fn parse_yaml(content: &str) -> Result<Table, (usize, String)> {
    let options = serde_saphyr::options! {
        budget: budget! {
            max_aliases: MAX_ALIASES,
            max_recorded_anchor_bytes: MAX_REPEATED_BYTES,
        },
        // As in Jekyll.
        duplicate_keys: DuplicateKeyPolicy::LastWins,
        // A text such as `12e999` only looks like a number.
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        // Otherwise `no`, the code of Norwegian, would be false.
        strict_booleans: true,
    };
    let mapping = serde_saphyr::from_str_with_options::<Option<Mapping<'_>>>(content, options)
        .map_err(|error| locate_error(content, &error))?;
    let mut converter = Converter { content, bytes_left: 2 * content.len() + MAX_REPEATED_BYTES };
    let fields = mapping.map(|Mapping(fields)| fields).unwrap_or_default();
    converter.convert_fields(fields).ok_or_else(|| (0, "aliases repeat too much text".to_owned()))
}

/// Returns the byte offset of `error` in `content`, and its message without the position.
fn locate_error(content: &str, error: &serde_saphyr::Error) -> (usize, String) {
    let message = error.without_snippet().render_with_formatter(&UserMessageFormatter);
    let Some(position) = error.location() else { return (0, message) };
    let (line, column) = (position.line(), position.column());
    let message = message.trim_end_matches(&format!(" at line {line}, column {column}"));
    let (start, text) = find_line(content, usize::try_from(line).unwrap_or(1));
    let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    let offset = text.char_indices().nth(column).map_or(text.len(), |(offset, _)| offset);
    (start + offset, message.to_owned())
}

/// The conversion of nodes to values.
struct Converter<'a> {
    content: &'a str,
    /// The bytes of text that may still be converted: aliases repeat theirs.
    bytes_left: usize,
}

impl Converter<'_> {
    /// Returns the fields that have a name; `None` if there is too much text.
    fn convert_fields(&mut self, fields: Fields<'_>) -> Option<Table> {
        let mut table = Vec::new();
        for (name, value) in fields {
            let span = self.span(&name);
            let value = self.convert_node(value)?;
            if let Value::Text(name) | Value::Word(name) = self.convert_node(name)? {
                table.push(Field { name, span, value });
            }
        }
        Some(Table(table))
    }

    fn convert_node(&mut self, node: Spanned<Node<'_>>) -> Option<Value> {
        let source = self.content.get(self.span(&node)).unwrap_or_default();
        match node.value {
            Node::Text(text) => self.take_text(&text).map(Value::Text),
            Node::Number => self.take_text(source).map(Value::Text),
            Node::Word if matches!(source, "" | "~") => Some(Value::Missing),
            Node::Word => self.take_text(source).map(Value::Word),
            Node::List(items) => {
                let items = items.into_iter().map(|item| self.convert_node(item));
                items.collect::<Option<_>>().map(Value::List)
            }
            Node::Table(fields) => self.convert_fields(fields).map(Value::Table),
        }
    }

    fn take_text(&mut self, text: &str) -> Option<String> {
        self.bytes_left = self.bytes_left.checked_sub(text.len())?;
        Some(text.to_owned())
    }

    /// Returns the byte range in the block of the node that is written there, also for an alias.
    fn span<T>(&self, node: &Spanned<T>) -> Range<usize> {
        let span = node.defined.span();
        let find = |offset: Option<u64>| offset.and_then(|offset| usize::try_from(offset).ok());
        let start = find(span.byte_offset()).unwrap_or_default().min(self.content.len());
        let length = find(span.byte_len()).unwrap_or_default();
        start..(start + length).min(self.content.len())
    }
}

impl<'de> Deserialize<'de> for Mapping<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MappingVisitor)
    }
}

struct MappingVisitor;

impl<'de> Visitor<'de> for MappingVisitor {
    type Value = Mapping<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Mapping<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(field) = fields.next_entry()? {
            list.push(field);
        }
        Ok(Mapping(list))
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(text.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(text.to_owned().into()))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Node<'de>, E> {
        Ok(Node::Number)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node<'de>, E> {
        Ok(Node::Word)
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Word)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Node<'de>, A::Error> {
        MappingVisitor.visit_map(fields).map(|Mapping(fields)| Node::Table(fields))
    }
}
