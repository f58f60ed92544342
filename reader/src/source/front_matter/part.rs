//! A part of a post as its front matter has it.
//!
//! A list; or a table with `items` (or `questions`), and with a `heading` (or `title`).

use std::ops::Range;

use super::value::Value;

const QUESTIONS: [&str; 2] = ["question", "q"];
const ANSWERS: [&str; 2] = ["answer", "a"];
const TEXTS: [&str; 2] = ["text", "takeaway"];
const ITEMS: [&str; 2] = ["items", "questions"];
const HEADINGS: [&str; 2] = ["heading", "title"];

/// A part of a post.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its name in the front matter.
    pub(super) name: &'static str,
    /// Where that is in the file, in bytes.
    pub(crate) at: Range<usize>,
    pub(crate) heading: Option<String>,
    /// Never empty.
    pub(crate) items: Vec<Item>,
}

/// A question with its answer, or a takeaway, which has no question; empty where the text is missing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) question: String,
    pub(crate) answer: String,
}

impl Part {
    /// A list of tables with a question and an answer; `None` if no item has a question.
    pub(super) fn of_questions(name: &'static str, value: Value) -> Option<Self> {
        let part = Self::of(name, value, question)?;
        part.items.iter().any(|item| !item.question.is_empty()).then_some(part)
    }

    /// A list of texts; `None` if there is none.
    pub(super) fn of_texts(name: &'static str, value: Value) -> Option<Self> {
        let part = Self::of(name, value, takeaway)?;
        part.items.iter().any(|item| !item.answer.is_empty()).then_some(part)
    }

    fn of(name: &'static str, value: Value, item: fn(Value) -> Item) -> Option<Self> {
        let (heading, items) = match value {
            Value::List(items) => (None, items),
            Value::Table(mut table) => {
                let heading = take(&mut table, &HEADINGS).and_then(Value::text);
                let Value::List(items) = take(&mut table, &ITEMS)? else { return None };
                (heading, items)
            }
            _ => return None,
        };
        let items = items.into_iter().map(item).collect();
        Some(Self { name, at: 0..0, heading, items })
    }
}

fn take(table: &mut Vec<(String, Value)>, names: &[&str]) -> Option<Value> {
    let at = table.iter().position(|(name, _)| names.contains(&name.as_str()))?;
    Some(table.swap_remove(at).1)
}

fn question(value: Value) -> Item {
    let Value::Table(mut table) = value else { return Item::default() };
    let mut text = |names| take(&mut table, names).and_then(Value::text).unwrap_or_default();
    Item { question: text(&QUESTIONS), answer: text(&ANSWERS) }
}

fn takeaway(value: Value) -> Item {
    let answer = match value {
        Value::Table(mut table) => match (take(&mut table, &TEXTS), &mut *table) {
            (Some(text), _) => text.text(),
            // To YAML `- Rinse: twice` is a table, but to its author it is a line.
            (None, [(name, value)]) => {
                let text = std::mem::take(value).text();
                text.map(|text| format!("{name}: {text}"))
            }
            _ => None,
        },
        value => value.text(),
    };
    Item { question: String::new(), answer: answer.unwrap_or_default() }
}
