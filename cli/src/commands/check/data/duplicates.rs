//! Finds ids and questions that repeat those of earlier items, and ids that have to be changed.

use std::collections::HashMap;
use std::ops::Range;

use afterword_reader::{KnownQuestions, explain_duplicate_question};
use jsonc_parser::ast::{Object, Value};

use crate::post_data::messages::DataMessages;
use crate::post_data::spans::{find_field, span_of};
use crate::report::message::Message;

/// The ids and the questions of the items so far, each with the index of its item.
#[derive(Default)]
pub(super) struct DuplicateFinder {
    ids: HashMap<String, usize>,
    questions: KnownQuestions,
}

impl DuplicateFinder {
    /// Adds the faults of the item at `index` of the FAQ.
    pub(super) fn check_item(
        &mut self,
        index: usize,
        item: &Object<'_>,
        messages: &mut DataMessages<'_>,
    ) {
        if let Some((id, span)) = find_text(item, "id") {
            self.check_id(index, id, span, messages);
        }
        if let Some(question) = find_field(item, "question")
            && let text = line_text(&question.value)
            && !text.trim().is_empty()
            && let Some(earlier) = self.questions.insert(index, text.trim())
        {
            let found = format!("that of `faq.items[{earlier}]` again");
            let span = span_of(&question.value);
            messages.add_finding(explain_duplicate_question(found, Some(span)));
        }
    }

    fn check_id(
        &mut self,
        index: usize,
        id: String,
        span: Range<usize>,
        messages: &mut DataMessages<'_>,
    ) {
        if id.contains(|c: char| c.is_whitespace() || "\"%<>`".contains(c)) {
            let title = format!("expected an id for the fragment of an address, found `{id}`");
            let message = Message::warning("id", title).help("use letters, digits, `-` and `_`");
            messages.add(span.clone(), message, "its other characters become `-`");
        }
        if let Some(earlier) = self.ids.insert(id, index) {
            let title = format!("expected a unique id, found that of `faq.items[{earlier}]`");
            let message = Message::warning("duplicate-id", title);
            let message = message.help("give each question an id of its own");
            messages.add(span, message, "a number is added to this id");
        }
    }
}

/// Returns the text of a string, or of nodes and their descendants.
fn line_text(value: &Value<'_>) -> String {
    match value {
        Value::StringLit(text) => text.value.to_string(),
        Value::Array(nodes) => nodes.elements.iter().map(line_text).collect(),
        Value::Object(node) => {
            let content = ["value", "children"].iter().filter_map(|name| find_field(node, name));
            content.map(|field| line_text(&field.value)).collect()
        }
        _ => String::new(),
    }
}

/// Returns the string in field `name` without surrounding white space, and its span. Returns `None`
/// for a blank one.
fn find_text(item: &Object<'_>, name: &str) -> Option<(String, Range<usize>)> {
    let value = &find_field(item, name)?.value;
    let text = value.as_string_lit()?.value.trim();
    (!text.is_empty()).then(|| (text.to_owned(), span_of(value)))
}
