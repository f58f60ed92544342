//! The texts that values of front matter hold.

use super::names::{TEXTS, find_name, is_named};
use crate::source::front_matter::{Table, Value};

/// Returns the value of the field of `table` whose name comes first in `names`.
pub(super) fn find_field<'a>(table: &'a Table, names: &[&str]) -> Option<&'a Value> {
    let ranked = table.0.iter().filter_map(|field| Some((find_name(&field.name, names)?, field)));
    ranked.min_by_key(|(rank, _)| *rank).map(|(_, field)| &field.value)
}

/// Returns the Markdown of `value`: a text or a word, a list of paragraphs, or a table with a text.
/// It is empty if there is none.
pub(super) fn collect_markdown(value: &Value) -> String {
    let mut paragraphs = Vec::new();
    push_paragraphs(value, &mut paragraphs);
    paragraphs.join("\n\n")
}

fn push_paragraphs<'a>(value: &'a Value, paragraphs: &mut Vec<&'a str>) {
    match value {
        Value::Text(text) | Value::Word(text) => {
            paragraphs.extend(Some(text.trim()).filter(|text| !text.is_empty()));
        }
        Value::List(items) => items.iter().for_each(|item| push_paragraphs(item, paragraphs)),
        Value::Table(table) => {
            if let Some(text) = find_field(table, TEXTS) {
                push_paragraphs(text, paragraphs);
            }
        }
        Value::Missing => {}
    }
}

/// Returns whether a part may have an item with this name of a field, and no setting of a theme.
pub(super) fn is_prose(name: &str) -> bool {
    let name = name.trim();
    name.contains(char::is_whitespace) || name.contains(is_of_script_without_spaces)
}

/// Returns whether `c` is of a script that has no spaces between words.
pub(super) fn is_of_script_without_spaces(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{0e00}'..='\u{0e7f}')
}

/// Returns whether `table` has a field with one of `names`.
pub(super) fn has_field(table: &Table, names: &[&str]) -> bool {
    table.0.iter().any(|field| is_named(&field.name, names))
}
