//! The shapes in which front matter has takeaways:
//!
//! - a list of texts, or of tables with a text and maybe a title or a group;
//! - a table with such a list and maybe a heading;
//! - groups: a list or a table of such lists, each with a label as a text or as its name;
//! - one text that is a list, an item in a line.
//!
//! Any other text alone is no list of takeaways: it describes the post, as `summary` does in Hugo.
//! Under a vague name, only a list of at least two texts is read, and each must be a sentence: a
//! list of tags, sights or achievements is none. In a summary, lines of some length are enough.

use super::groups::{find_group, name_label};
use super::names::{Certainty, HEADINGS, HEADS, ITEMS, TAKEAWAY, TEXTS, is_named, is_summary_name};
use super::texts::{collect_markdown, find_field, is_of_script_without_spaces};
use crate::find::sentence::ends_in_sentence_mark;
use crate::source::front_matter::{Field, Table, Value};

/// The number of words of a line in a summary that needs no mark of a sentence.
const MIN_WORDS: usize = 5;
/// The number of letters of such a line in a script without spaces.
const MIN_LETTERS: usize = 12;
/// The marks before an item of a list that is one text.
const BULLETS: [char; 6] = ['-', '*', '+', '•', '–', '·'];

/// Takeaways as they are written in the front matter. Their texts are Markdown.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct WrittenTakeaways {
    pub(super) heading: Option<String>,
    pub(super) items: Vec<WrittenTakeaway>,
}

/// A takeaway. A missing text is empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct WrittenTakeaway {
    pub(super) title: Option<String>,
    pub(super) text: String,
    pub(super) group: Option<String>,
}

/// Reads the takeaways in `field`, whose name means takeaways with this certainty. At least one has
/// a text.
pub(super) fn read_takeaways(field: &Field, certainty: Certainty) -> Option<WrittenTakeaways> {
    let value = &field.value;
    if certainty == Certainty::Vague && !is_list_of_statements(value, is_summary_name(&field.name))
    {
        return None;
    }
    let (heading, items) = match value {
        Value::List(items) => (None, read_takeaway_list(items)),
        Value::Text(text) => (None, read_lines(text)?),
        Value::Table(table) => {
            let heading = find_field(table, HEADINGS).and_then(Value::text).map(str::to_owned);
            let items = match find_field(table, ITEMS) {
                Some(Value::List(items)) => read_takeaway_list(items),
                Some(Value::Text(text)) => read_lines(text)?,
                Some(_) => return None,
                None => read_named_groups(table)?,
            };
            (heading, items)
        }
        _ => return None,
    };
    let has_text = items.iter().any(|item: &WrittenTakeaway| !item.text.is_empty());
    has_text.then_some(WrittenTakeaways { heading, items })
}

/// Returns whether `value` is a list of sentences, or of the lines of a summary.
fn is_list_of_statements(value: &Value, is_summary: bool) -> bool {
    let is_statement = |item: &Value| {
        item.text()
            .is_some_and(|text| ends_in_sentence_mark(text) || is_summary && is_long_line(text))
    };
    match value {
        Value::List(items) => items.len() > 1 && items.iter().all(is_statement),
        _ => false,
    }
}

fn is_long_line(text: &str) -> bool {
    text.split_whitespace().count() >= MIN_WORDS
        || text.chars().filter(|c| is_of_script_without_spaces(*c)).count() >= MIN_LETTERS
}

/// Reads a list of takeaways, some of which may be groups.
fn read_takeaway_list(items: &[Value]) -> Vec<WrittenTakeaway> {
    let read = |item: &Value| match item {
        Value::Table(table) => read_takeaway_group(table),
        _ => None,
    };
    items.iter().flat_map(|item| read(item).unwrap_or_else(|| vec![read_takeaway(item)])).collect()
}

/// Reads a group: a table with a list, and without a text of its own.
fn read_takeaway_group(table: &Table) -> Option<Vec<WrittenTakeaway>> {
    if let [field] = &*table.0
        && let (Value::List(items), Some(label)) = (&field.value, name_label(&field.name))
    {
        return Some(read_group_items(items, Some(&label)));
    }
    let (label, items) = find_group(table)?;
    let has_text = find_field(table, TAKEAWAY).or_else(|| find_field(table, TEXTS)).is_some();
    (!has_text).then(|| read_group_items(items, label.as_deref()))
}

/// Reads a table in which the name of each list is the label of a group.
fn read_named_groups(table: &Table) -> Option<Vec<WrittenTakeaway>> {
    let mut items = Vec::new();
    for field in &table.0 {
        match &field.value {
            Value::List(group) => {
                items.extend(read_group_items(group, Some(&name_label(&field.name)?)))
            }
            Value::Text(_) if is_named(&field.name, HEADINGS) => {}
            _ => return None,
        }
    }
    Some(items)
}

/// Reads the items of a group.
fn read_group_items(items: &[Value], label: Option<&str>) -> Vec<WrittenTakeaway> {
    let read = |item| {
        let takeaway = read_takeaway(item);
        let group = takeaway.group.or_else(|| label.map(str::to_owned));
        WrittenTakeaway { group, ..takeaway }
    };
    items.iter().map(read).collect()
}

/// Reads a text in which each line is an item of a list, at least two in all.
fn read_lines(text: &str) -> Option<Vec<WrittenTakeaway>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let items: Option<Vec<_>> = lines.map(strip_marker).collect();
    let items = items.filter(|items| items.len() > 1)?;
    Some(items.into_iter().map(|text| WrittenTakeaway::with_text(text.to_owned())).collect())
}

/// Returns the text behind a bullet or a number; `None` if `line` has neither.
fn strip_marker(line: &str) -> Option<&str> {
    let line = line.trim();
    let unnumbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = if unnumbered.len() < line.len() {
        unnumbered.strip_prefix(['.', ')'])
    } else {
        line.strip_prefix(BULLETS)
    }?;
    text.starts_with(char::is_whitespace).then(|| text.trim())
}

fn read_takeaway(value: &Value) -> WrittenTakeaway {
    match value {
        Value::Table(table) => match &*table.0 {
            [field] if !is_text_name(&field.name) => read_line_with_colon(field),
            _ => read_table(table),
        },
        value => WrittenTakeaway::with_text(collect_markdown(value)),
    }
}

/// Returns whether the only field of an item has a name for a text, and not the words before a
/// colon.
fn is_text_name(name: &str) -> bool {
    let is_lower_case = !name.contains(char::is_uppercase);
    is_named(name, TAKEAWAY) || is_lower_case && (is_named(name, TEXTS) || is_named(name, HEADS))
}

/// Reads a line that is a table to YAML, but not to its author: `- Rinse: twice`.
fn read_line_with_colon(field: &Field) -> WrittenTakeaway {
    let text = field.value.text().map(|text| format!("{}: {text}", field.name));
    WrittenTakeaway::with_text(text.unwrap_or_default())
}

fn read_table(table: &Table) -> WrittenTakeaway {
    let title = find_field(table, HEADS).and_then(Value::text).map(str::to_owned);
    let text = find_field(table, TAKEAWAY).or_else(|| find_field(table, TEXTS));
    let text = text.map(collect_markdown).unwrap_or_default();
    let group = find_field(table, &["group"]).and_then(Value::text).map(str::to_owned);
    match title {
        Some(title) if text.is_empty() => WrittenTakeaway { title: None, text: title, group },
        title => WrittenTakeaway { title, text, group },
    }
}

impl WrittenTakeaway {
    /// Returns a takeaway with neither a title nor a group.
    fn with_text(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}
