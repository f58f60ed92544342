//! What the decoder is silent about in the fields of post data: names that nobody reads, names and ids
//! that come twice, ids that are changed, and the same question asked again.

use std::collections::HashMap;

use afterword::post::slug;
use jsonc_parser::ast::{Object, Value};

use super::names::{self, Names};
use super::nodes;
use crate::data::{Notes, places};
use crate::report::Report;

/// Looks at all of the data.
pub(super) fn check(root: &Value<'_>, notes: &mut Notes<'_>) {
    let Value::Object(post) = root else { return };
    names_of(post, names::POST, notes);
    if let Some(labels) = object(post, "labels") {
        names_of(labels, names::LABELS, notes);
    }
    if let Some(faq) = object(post, "faq") {
        names_of(faq, names::FAQ, notes);
        questions(items(faq), notes);
    }
    if let Some(takeaways) = object(post, "takeaways") {
        names_of(takeaways, names::TAKEAWAYS, notes);
        items(takeaways).iter().for_each(|item| nodes::check(item, notes));
    }
}

fn object<'a, 'b>(parent: &'b Object<'a>, name: &str) -> Option<&'b Object<'a>> {
    places::field(parent, name)?.value.as_object()
}

fn items<'a, 'b>(part: &'b Object<'a>) -> &'b [Value<'a>] {
    let items = places::field(part, "items").and_then(|field| field.value.as_array());
    items.map_or(&[], |items| &items.elements)
}

fn questions(items: &[Value<'_>], notes: &mut Notes<'_>) {
    let mut ids = HashMap::new();
    let mut asked = HashMap::new();
    for (index, item) in items.iter().enumerate() {
        let Value::Object(item) = item else { continue };
        names_of(item, names::QUESTION, notes);
        if let Some(answer) = places::field(item, "answer") {
            nodes::check(&answer.value, notes);
        }
        let text = |name| {
            let value = &places::field(item, name)?.value;
            let text = value.as_string_lit()?.value.trim();
            (!text.is_empty()).then(|| (text.to_owned(), places::range(value)))
        };
        if let Some((id, span)) = text("id") {
            let report = Report::warning(format!("this id can't be used as it is: `{id}`"));
            if id.contains(|c: char| c.is_whitespace() || "\"%<>`".contains(c)) {
                let report = report.code("id").help("use letters, digits, `-` and `_`");
                notes.add(span.clone(), report, "what is unfit in it becomes `-`");
            }
            if let Some(first) = ids.insert(id, index) {
                let report = Report::warning(format!("`faq.items[{first}]` has this id, too"));
                let report =
                    report.code("duplicate-id").help("give each question an id of its own");
                notes.add(span, report, "here it becomes another one, with a number");
            }
        }
        if let Some((question, span)) = text("question")
            && let Some(first) = asked.insert(slug(&question), index)
            && !slug(&question).is_empty()
        {
            let report = Report::warning(format!("`faq.items[{first}]` asks the same"));
            let report = report.code("duplicate-question").help("remove one of them");
            notes.add(span, report, "readers see the question twice");
        }
    }
}

/// Names that are not read, and names that come twice.
pub(super) fn names_of(object: &Object<'_>, names: Names, notes: &mut Notes<'_>) {
    let mut seen = HashMap::new();
    for field in &object.properties {
        let name = field.name.as_str();
        let span = places::range(&field.name);
        if seen.insert(name.to_owned(), ()).is_some() {
            let report = Report::warning(format!("the field `{name}` comes twice in this object"));
            let report = report.code("duplicate-field").help("remove one of them");
            notes.add(span.clone(), report, "only the last one counts");
        }
        if names.known.contains(&name) || names.passed_over.contains(&name) {
            continue;
        }
        let report = Report::warning(format!("unknown field `{name}`")).code("unknown-field");
        let known = || {
            let known: Vec<_> = names.known.iter().map(|name| format!("`{name}`")).collect();
            format!("what is read here: {}", known.join(", "))
        };
        let meant = names.meant_by(name).map(|name| format!("did you mean `{name}`?"));
        notes.add(span, report.help(meant.unwrap_or_else(known)), "it is passed over");
    }
}
