//! The shapes in which front matter has an FAQ:
//!
//! - a list of items, each a table with a question and an answer under their names, or under names
//!   such as `title` and `content`; or a table of one pair, a question and its answer, or a list of
//!   these two;
//! - a table of such pairs, of such items, or of one item;
//! - a table with a list of items and maybe a heading;
//! - groups: a list or a table of lists of items, each with a label as a text or as its name;
//! - schema.org's `FAQPage`, also in a list or in `@graph`;
//! - any of these as JSON in a text.

use super::groups::{find_group, name_label, own_label};
use super::names::{
    ANSWERS, Certainty, HEADINGS, HEADS, ITEMS, QUESTIONS, QUIZ, TEXTS, is_language_code, is_named,
};
use super::texts::{collect_markdown, find_field, has_field, is_prose};
use crate::find::sentence::ends_in_question_mark;
use crate::source::front_matter::{Field, Table, Value, parse_json_value};

/// The levels of groups within groups that are read.
const MAX_GROUPS: usize = 3;

/// An FAQ as it is written in the front matter. Its texts are Markdown.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::find) struct WrittenFaq {
    pub(super) heading: Option<String>,
    pub(in crate::find) items: Vec<WrittenQuestion>,
}

/// A question with its answer. Missing texts are empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::find) struct WrittenQuestion {
    pub(in crate::find) question: String,
    pub(in crate::find) answer: String,
    pub(in crate::find) group: Option<String>,
    /// A name says that it is a question.
    is_named: bool,
}

/// Reads the FAQ in `field`, whose name means an FAQ with this certainty. It has at least one
/// question with an answer; under a vague name, all are complete, and named or asking.
pub(super) fn read_faq(field: &Field, certainty: Certainty) -> Option<WrittenFaq> {
    let parsed = parse_text(&field.value);
    read_faq_value(parsed.as_ref().unwrap_or(&field.value), certainty)
}

/// Reads the FAQ in the attribute of a box that is named as one: a list with complete questions.
pub(in crate::find) fn read_written_faq(value: &Value) -> Option<WrittenFaq> {
    let list = matches!(value, Value::List(_)).then_some(value)?;
    read_faq_value(list, Certainty::Plain)
}

fn read_faq_value(value: &Value, certainty: Certainty) -> Option<WrittenFaq> {
    let value = find_faq_page(value).unwrap_or(value);
    if certainty == Certainty::Vague && is_quiz(value) {
        return None;
    }
    let faq = match value {
        Value::List(items) => WrittenFaq { heading: None, items: read_list(items, MAX_GROUPS) },
        Value::Table(table) => read_table(table, MAX_GROUPS)?,
        _ => return None,
    };
    let fits = match certainty {
        Certainty::Plain => faq.items.iter().any(WrittenQuestion::is_complete),
        Certainty::Vague => !faq.items.is_empty() && faq.items.iter().all(WrittenQuestion::is_sure),
    };
    fits.then_some(faq)
}

/// Parses a value that is JSON in a text, as some themes print it into the page.
fn parse_text(value: &Value) -> Option<Value> {
    let text = value.text()?;
    let text = match text.strip_prefix("<script") {
        Some(element) => element.split_once('>')?.1.strip_suffix("</script>")?.trim(),
        None => text,
    };
    text.starts_with(['{', '[']).then(|| parse_json_value(text))?
}

/// Finds schema.org's `FAQPage` in a description of a page.
fn find_faq_page(value: &Value) -> Option<&Value> {
    let is_page = |value: &&Value| match value {
        Value::Table(table) => has_field(table, &["mainentity"]),
        _ => false,
    };
    let list = match value {
        Value::Table(table) => find_field(table, &["graph"])?,
        list => list,
    };
    let Value::List(nodes) = list else { return None };
    nodes.iter().find(is_page)
}

/// Returns whether an item of `value`, or of a list in it, has a field that only items of a quiz
/// have.
fn is_quiz(value: &Value) -> bool {
    let is_quiz_item = |item: &Value| match item {
        Value::Table(table) => has_field(table, QUIZ),
        _ => false,
    };
    match value {
        Value::List(items) => items.iter().any(is_quiz_item),
        Value::Table(table) => match find_field(table, ITEMS) {
            Some(items) => is_quiz(items),
            None => table.0.iter().any(|field| match &field.value {
                Value::List(items) => items.iter().any(is_quiz_item),
                _ => false,
            }),
        },
        _ => false,
    }
}

/// Reads a table, and as many levels of groups in it.
fn read_table(table: &Table, levels: usize) -> Option<WrittenFaq> {
    if let Some(item) = read_item(table).filter(|item| item.is_named && item.is_complete()) {
        return Some(WrittenFaq { heading: None, items: vec![item] });
    }
    let heading = find_field(table, HEADINGS).and_then(Value::text).map(str::to_owned);
    let list = find_field(table, ITEMS).filter(|_| !has_several_groups(table, levels));
    let items = match list {
        Some(Value::List(items)) => read_list(items, levels),
        Some(Value::Table(table)) => match read_item(table).filter(WrittenQuestion::is_complete) {
            Some(item) => vec![item],
            None => read_fields(table, levels)?,
        },
        Some(_) => return None,
        None => read_fields(table, levels)?,
    };
    Some(WrittenFaq { heading, items })
}

/// Returns whether several fields of `table` are groups: one of them may be called as a list of
/// items is, such as `Data`.
fn has_several_groups(table: &Table, levels: usize) -> bool {
    table.0.iter().filter_map(|field| read_field_group(field, levels)).nth(1).is_some()
}

/// Reads the fields of a table as questions with their answers, as items with any names, or as
/// groups, among which may be settings. The heading is none of them.
fn read_fields(table: &Table, levels: usize) -> Option<Vec<WrittenQuestion>> {
    let (mut items, mut has_groups, mut has_others) = (Vec::new(), false, false);
    for field in &table.0 {
        if let Some(group) = read_field_group(field, levels) {
            has_groups = true;
            items.extend(group);
            continue;
        }
        let item = match &field.value {
            Value::Table(table) => read_item(table),
            Value::Text(_) if is_named(&field.name, HEADINGS) => continue,
            _ => read_pair(field),
        };
        has_others |= item.is_none();
        items.extend(item);
    }
    (has_groups || !has_others).then_some(items)
}

/// Reads a field whose value has the questions of a group, and whose name may be its label. Its
/// questions are named or asking: the lists of a theme have titles and texts, too.
fn read_field_group(field: &Field, levels: usize) -> Option<Vec<WrittenQuestion>> {
    let levels = levels.checked_sub(1)?;
    if is_language_code(&field.name) || ends_in_question_mark(&field.name) {
        return None;
    }
    let (label, items) = match &field.value {
        Value::List(items) => (None, read_list(items, levels)),
        Value::Table(table) => {
            let faq = read_table(table, levels).filter(|_| !is_item(table))?;
            (own_label(table), faq.items)
        }
        _ => return None,
    };
    let label = label.or_else(|| name_label(&field.name));
    items.iter().any(WrittenQuestion::is_sure).then(|| with_label(items, label.as_deref()))
}

/// Returns whether a table is one question with its answer.
fn is_item(table: &Table) -> bool {
    read_item(table).is_some_and(|item| item.is_complete())
}

/// Reads a list, and as many levels of groups in it.
fn read_list(items: &[Value], levels: usize) -> Vec<WrittenQuestion> {
    let mut questions = Vec::new();
    for item in items {
        let Value::Table(table) = item else {
            questions.push(read_two(item).unwrap_or_default());
            continue;
        };
        if let [field] = &*table.0
            && let Some(group) =
                read_field_group(field, levels).filter(|_| !is_named(&field.name, ITEMS))
        {
            questions.extend(group);
            continue;
        }
        let question = match &*table.0 {
            [field] => read_pair(field),
            _ => None,
        };
        let question = question.or_else(|| read_item(table)).unwrap_or_default();
        match find_group(table) {
            Some((label, items)) if levels > 0 => {
                let group = read_list(items, levels - 1);
                if !question.is_complete() || group.iter().any(WrittenQuestion::is_sure) {
                    questions.extend(with_label(group, label.as_deref()));
                } else {
                    questions.push(question);
                }
            }
            _ => questions.push(question),
        }
    }
    questions
}

/// Adds the label of a group to its questions. Those of a group in it keep theirs.
fn with_label(mut items: Vec<WrittenQuestion>, label: Option<&str>) -> Vec<WrittenQuestion> {
    for item in &mut items {
        if item.group.is_none() {
            item.group = label.map(str::to_owned);
        }
    }
    items
}

/// Reads a list of a question and its answer.
fn read_two(item: &Value) -> Option<WrittenQuestion> {
    let Value::List(texts) = item else { return None };
    let [question, answer] = &**texts else { return None };
    let question = question.text().filter(|text| ends_in_question_mark(text))?.to_owned();
    Some(WrittenQuestion { question, answer: collect_markdown(answer), ..Default::default() })
}

/// Reads an item whose fields have names for a question and an answer; `None` if it has neither.
fn read_item(table: &Table) -> Option<WrittenQuestion> {
    let named = find_field(table, QUESTIONS).and_then(Value::text);
    let is_named = named.is_some();
    let question = named.or_else(|| find_field(table, HEADS).and_then(Value::text));
    let answer = find_field(table, ANSWERS).or_else(|| find_field(table, TEXTS));
    let answer = answer.map(collect_markdown).unwrap_or_default();
    let question = question.unwrap_or_default().to_owned();
    let has_text = !question.is_empty() || !answer.is_empty();
    let group = find_field(table, &["group"]).and_then(Value::text).map(str::to_owned);
    has_text.then_some(WrittenQuestion { question, answer, group, is_named })
}

/// Reads a field whose name is the question, and whose value is the answer.
fn read_pair(field: &Field) -> Option<WrittenQuestion> {
    let asks = is_prose(&field.name) || ends_in_question_mark(&field.name);
    let answer = match &field.value {
        Value::Table(_) => return None,
        value => collect_markdown(value),
    };
    let is_known = [QUESTIONS, ANSWERS, HEADS, TEXTS, ITEMS];
    let is_known = is_known.iter().any(|names| is_named(&field.name, names));
    let question = field.name.trim().to_owned();
    (asks && !is_known).then_some(WrittenQuestion { question, answer, ..Default::default() })
}

impl WrittenQuestion {
    fn is_complete(&self) -> bool {
        !self.question.is_empty() && !self.answer.is_empty()
    }

    /// Returns whether it is complete, and a name or a mark says that it is a question.
    fn is_sure(&self) -> bool {
        self.is_complete() && (self.is_named || ends_in_question_mark(&self.question))
    }
}
