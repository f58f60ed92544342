//! A part of a post in its front matter: a list, or a table with `items` (or `questions`) and maybe
//! a `heading` (or `title`).

use std::ops::Range;

use super::value::Value;

/// The names that each field may have.
const QUESTION: [&str; 2] = ["question", "q"];
const ANSWER: [&str; 2] = ["answer", "a"];
const TAKEAWAY: [&str; 2] = ["text", "takeaway"];
const ITEMS: [&str; 2] = ["items", "questions"];
const HEADING: [&str; 2] = ["heading", "title"];

/// The FAQ or the takeaways of a post. The texts are Markdown.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatterPart {
    /// The name of the field.
    pub(super) name: &'static str,
    /// The byte range of the name in the file.
    pub(crate) span: Range<usize>,
    pub(crate) heading: Option<String>,
    /// Never empty.
    pub(crate) items: Vec<FrontMatterItem>,
}

/// A question with its answer, or a takeaway, which is an answer without a question. Missing texts
/// are empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatterItem {
    pub(crate) question: String,
    pub(crate) answer: String,
}

impl FrontMatterPart {
    /// Returns the FAQ in the field `name`, if at least one of its items has a question.
    pub(super) fn from_faq(name: &'static str, value: Value) -> Option<Self> {
        let part = Self::from_list(name, value, read_question)?;
        part.items.iter().any(|item| !item.question.is_empty()).then_some(part)
    }

    /// Returns the takeaways in the field `name`, if at least one has a text.
    pub(super) fn from_takeaways(name: &'static str, value: Value) -> Option<Self> {
        let part = Self::from_list(name, value, read_takeaway)?;
        part.items.iter().any(|item| !item.answer.is_empty()).then_some(part)
    }

    fn from_list(
        name: &'static str,
        value: Value,
        read_item: fn(Value) -> FrontMatterItem,
    ) -> Option<Self> {
        let (heading, items) = match value {
            Value::List(items) => (None, items),
            Value::Table(mut table) => {
                let heading = take_field(&mut table, &HEADING).and_then(Value::into_text);
                let Value::List(items) = take_field(&mut table, &ITEMS)? else { return None };
                (heading, items)
            }
            _ => return None,
        };
        let items = items.into_iter().map(read_item).collect();
        // The parser of the block sets the span.
        Some(Self { name, span: 0..0, heading, items })
    }
}

/// Removes the first field of `table` with one of these `names`, and returns its value.
fn take_field(table: &mut Vec<(String, Value)>, names: &[&str]) -> Option<Value> {
    let index = table.iter().position(|(name, _)| names.contains(&name.as_str()))?;
    Some(table.swap_remove(index).1)
}

fn read_question(value: Value) -> FrontMatterItem {
    let Value::Table(mut table) = value else { return FrontMatterItem::default() };
    let mut take_text =
        |names| take_field(&mut table, names).and_then(Value::into_text).unwrap_or_default();
    FrontMatterItem { question: take_text(&QUESTION), answer: take_text(&ANSWER) }
}

fn read_takeaway(value: Value) -> FrontMatterItem {
    let text = match value {
        Value::Table(mut table) => match (take_field(&mut table, &TAKEAWAY), &mut *table) {
            (Some(text), _) => text.into_text(),
            // To YAML `- Rinse: twice` is a table, but to its author it is a line.
            (None, [(name, value)]) => {
                let text = std::mem::take(value).into_text();
                text.map(|text| format!("{name}: {text}"))
            }
            _ => None,
        },
        value => value.into_text(),
    };
    FrontMatterItem { question: String::new(), answer: text.unwrap_or_default() }
}
