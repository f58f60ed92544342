//! What the decoder is silent about in rich text: types that it doesn't know, HTML, and addresses that
//! the allow-list turns away.

use afterword::post::{Href, Src};
use afterword_reader::{IMAGES, LINKS};
use jsonc_parser::ast::{Object, Value};

use super::names;
use crate::data::{Notes, places};
use crate::report::Report;

/// Looks at an answer or a takeaway.
pub(super) fn check(value: &Value<'_>, notes: &mut Notes<'_>) {
    let Value::Array(nodes) = value else { return };
    for node in &nodes.elements {
        let Value::Object(node) = node else { continue };
        kind(node, notes);
        if let Some(children) = places::field(node, "children") {
            check(&children.value, notes);
        }
    }
}

fn kind(node: &Object<'_>, notes: &mut Notes<'_>) {
    let Some(Value::StringLit(kind)) = places::field(node, "type").map(|field| &field.value) else {
        return;
    };
    let span = places::range(kind);
    let known = || names::nearest(&kind.value, names::NODES);
    match &*kind.value {
        "link" => address(node, LINKS, |url| Href::new(url).is_some(), notes),
        "image" => address(node, IMAGES, |url| Src::new(url).is_some(), notes),
        "html" => {
            let report = Report::warning("there is no HTML in post data").code("html");
            let help = "write nodes such as `strong` and `link` in its place";
            notes.add(span, report.help(help), "its tags are shown as text");
        }
        name if !names::NODES.contains(&name) => {
            if let Some(meant) = known() {
                let report = Report::warning(format!("unknown type of node `{name}`"));
                let report = report.code("unknown-node").help(format!("did you mean `{meant}`?"));
                notes.add(span, report, "only its children or its value are shown");
            }
        }
        _ => {}
    }
}

fn address(
    node: &Object<'_>,
    help: &'static str,
    is_allowed: impl Fn(&str) -> bool,
    notes: &mut Notes<'_>,
) {
    if let Some(Value::StringLit(url)) = places::field(node, "url").map(|field| &field.value)
        && !is_allowed(&url.value)
    {
        let report = Report::warning("this address is not allowed").code("blocked-address");
        notes.add(places::range(url), report.help(help), "only its text is shown");
    }
}
