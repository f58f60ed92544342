//! Walks the fields of post data, and finds unknown and repeated names.

use std::collections::HashSet;

use jsonc_parser::ast::{Object, Value};

use super::duplicates::DuplicateFinder;
use super::known_names::{FAQ, FieldNames, LABELS, POST, QUESTION, TAKEAWAY, TAKEAWAYS};
use super::nodes::check_nodes;
use crate::post_data::messages::DataMessages;
use crate::post_data::spans::{find_field, span_of};
use crate::report::message::Message;

/// Adds the faults below the root of the data.
pub(super) fn check_fields(tree: &Value<'_>, messages: &mut DataMessages<'_>) {
    let Value::Object(post) = tree else { return };
    check_names(post, POST, messages);
    if let Some(labels) = find_object(post, "labels") {
        check_names(labels, LABELS, messages);
    }
    if let Some(faq) = find_object(post, "faq") {
        check_names(faq, FAQ, messages);
        check_questions(find_items(faq), messages);
    }
    if let Some(takeaways) = find_object(post, "takeaways") {
        check_names(takeaways, TAKEAWAYS, messages);
        find_items(takeaways).iter().for_each(|item| check_takeaway(item, messages));
    }
}

fn find_object<'a, 'b>(parent: &'b Object<'a>, name: &str) -> Option<&'b Object<'a>> {
    find_field(parent, name)?.value.as_object()
}

fn find_items<'a, 'b>(part: &'b Object<'a>) -> &'b [Value<'a>] {
    let items = find_field(part, "items").and_then(|field| field.value.as_array());
    items.map_or(&[], |items| &items.elements)
}

fn check_questions(items: &[Value<'_>], messages: &mut DataMessages<'_>) {
    let mut duplicates = DuplicateFinder::default();
    for (index, item) in items.iter().enumerate() {
        let Value::Object(item) = item else { continue };
        check_names(item, QUESTION, messages);
        for field in ["question", "answer"] {
            if let Some(content) = find_field(item, field) {
                check_nodes(&content.value, messages);
            }
        }
        duplicates.check_item(index, item, messages);
    }
}

fn check_takeaway(item: &Value<'_>, messages: &mut DataMessages<'_>) {
    let Value::Object(grouped) = item else { return check_nodes(item, messages) };
    check_names(grouped, TAKEAWAY, messages);
    if let Some(text) = find_field(grouped, "text") {
        check_nodes(&text.value, messages);
    }
}

/// Adds the names of `object` that are unknown or repeated.
fn check_names(object: &Object<'_>, names: FieldNames, messages: &mut DataMessages<'_>) {
    let mut seen = HashSet::new();
    for field in &object.properties {
        let name = field.name.as_str();
        let span = span_of(&field.name);
        if !seen.insert(name) {
            let title = format!("expected each field once, found `{name}` again");
            let message = Message::warning("duplicate-field", title).help("remove one of them");
            messages.add(span.clone(), message, "only the last one counts");
        }
        if !names.allows(name) {
            let title = format!("expected a known field, found `{name}`");
            let help = match names.find_meant(name) {
                Some(known) => format!("rename it to `{known}` if that is meant"),
                None => format!("use the fields {}", names.list_known()),
            };
            let message = Message::warning("unknown-field", title).help(help);
            messages.add(span, message, "this field is ignored");
        }
    }
}
