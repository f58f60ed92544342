//! Groups of items in front matter: lists with a label each.

use std::rc::Rc;

use afterword::post::TextTable;

use super::names::{GROUPS, ITEMS, is_language_code};
use super::texts::find_field;
use crate::line::plain_line;
use crate::source::Document;
use crate::source::front_matter::{Table, Value};

/// Returns the label and the list of items of a table that is a group.
pub(super) fn find_group(table: &Table) -> Option<(Option<String>, &[Value])> {
    match find_field(table, ITEMS)? {
        Value::List(items) => Some((own_label(table), items)),
        _ => None,
    }
}

/// Returns the label that a group has as a text.
pub(super) fn own_label(table: &Table) -> Option<String> {
    let label = find_field(table, GROUPS).and_then(Value::text)?.trim();
    (!label.is_empty()).then(|| label.to_owned())
}

/// Returns the label that the name of a field is: words for readers, and no identifier such as
/// `getting_started`.
pub(super) fn name_label(name: &str) -> Option<String> {
    let name = name.trim();
    let is_joined = !name.contains(char::is_whitespace) && name.contains(['_', '-']);
    let is_identifier = is_joined || name.starts_with(|c: char| c.is_ascii_lowercase());
    let is_word = name.contains(char::is_alphabetic);
    (is_word && !is_identifier && !is_language_code(name)).then(|| name.to_owned())
}

/// Converts the label of a group to its text; `None` if it has no text.
pub(in crate::find) fn convert_label(
    document: &Document<'_>,
    label: Option<&str>,
) -> Option<String> {
    let label = plain_line(document.convert_line(&document.parse_line(label?)));
    (!label.is_empty()).then_some(label)
}

/// Puts the items of each group together, behind those without a group.
pub(in crate::find) fn join_groups<T>(items: &mut [T], find_group: fn(&T) -> Option<&str>) {
    let mut ranks = TextTable::default();
    for (group, rank) in items.iter().filter_map(find_group).zip(0..) {
        if ranks.get(group).is_none() {
            ranks.set(&Rc::from(group), rank);
        }
    }
    items.sort_by_key(|item| find_group(item).map(|group| ranks.get(group)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_for_readers_is_a_label() {
        for name in ["General", "Prices and fees", "Über uns", "料金"] {
            assert_eq!(name_label(name).as_deref(), Some(name));
        }
        for name in ["general", "getting_started", "Getting-Started", "itemList", "1", "EN", ""] {
            assert_eq!(name_label(name), None, "{name}");
        }
    }
}
