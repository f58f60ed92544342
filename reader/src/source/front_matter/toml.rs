//! Front matter in TOML.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::source::value::{Field, Table, Value};

/// Parses the block `content`.
///
/// # Errors
///
/// The byte offset and the message of the first error.
pub(super) fn parse_toml(content: &str) -> Result<Table, (usize, String)> {
    let table = DeTable::parse(content)
        .map_err(|error| (error.span().map_or(0, |span| span.start), error.message().to_owned()))?;
    Ok(convert_table(content, table.into_inner()))
}

fn convert_table(content: &str, table: DeTable<'_>) -> Table {
    let mut fields: Vec<_> = table
        .into_iter()
        .map(|(name, value)| Field {
            span: name.span(),
            name: name.into_inner().into_owned(),
            value: convert_value(content, value),
        })
        .collect();
    // The parser sorts them by their names.
    fields.sort_by_key(|field| field.span.start);
    Table(fields)
}

fn convert_value(content: &str, value: Spanned<DeValue<'_>>) -> Value {
    let source = content.get(value.span()).unwrap_or_default().to_owned();
    match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => Value::Text(source),
        DeValue::Boolean(_) => Value::Word(source),
        DeValue::Array(items) => {
            Value::List(items.into_iter().map(|item| convert_value(content, item)).collect())
        }
        DeValue::Table(table) => Value::Table(convert_table(content, table)),
    }
}
