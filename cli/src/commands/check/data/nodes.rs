//! Finds faults in rich text: unknown types of nodes, HTML, and addresses and relations that are
//! not allowed.

use afterword::post::{Rel, Srcset};
use afterword_reader::{BlockedAddress, judge_image, judge_link};
use jsonc_parser::ast::{Object, StringLit, Value};

use super::known_names::NODES;
use crate::commands::nearest_name::find_nearest;
use crate::post_data::messages::DataMessages;
use crate::post_data::spans::{find_field, span_of};
use crate::report::message::Message;

/// Adds the faults of an answer or a takeaway. A plain string has none.
pub(super) fn check_nodes(value: &Value<'_>, messages: &mut DataMessages<'_>) {
    let Value::Array(nodes) = value else { return };
    for node in &nodes.elements {
        let Value::Object(node) = node else { continue };
        check_node(node, messages);
        if let Some(children) = find_field(node, "children") {
            check_nodes(&children.value, messages);
        }
    }
}

/// Adds the faults of a node without its children.
fn check_node(node: &Object<'_>, messages: &mut DataMessages<'_>) {
    let Some(node_type) = find_string(node, "type") else { return };
    let span = span_of(node_type);
    match &*node_type.value {
        "link" => {
            check_address(node, judge_link, messages);
            check_relation(node, messages);
        }
        "image" => {
            check_address(node, judge_image, messages);
            check_srcset(node, messages);
        }
        "html" => {
            let message = Message::warning("html", "expected rich text, found a node of HTML")
                .help("write nodes such as `strong` and `link` in its place");
            messages.add(span, message, "its tags are shown as text");
        }
        name if !NODES.contains(&name) => {
            // mdast has more types than these. Only a misspelled one is a fault.
            if let Some(known) = find_nearest(name, NODES) {
                let title = format!("expected a known type of node, found `{name}`");
                let message = Message::warning("unknown-node", title)
                    .help(format!("rename it to `{known}` if that is meant"));
                messages.add(span, message, "only its children or its value are shown");
            }
        }
        _ => {}
    }
}

/// Adds the address of `node` if `judge` finds a fault in it.
fn check_address(
    node: &Object<'_>,
    judge: fn(&str) -> Option<BlockedAddress>,
    messages: &mut DataMessages<'_>,
) {
    let Some(url) = find_string(node, "url") else { return };
    if let Some(blocked) = judge(&url.value) {
        let message = Message::warning(BlockedAddress::CODE, blocked.message).help(blocked.help);
        messages.add(span_of(url), message, BlockedAddress::CONSEQUENCE);
    }
}

/// Adds the set of addresses of an image if one of them is not allowed.
fn check_srcset(image: &Object<'_>, messages: &mut DataMessages<'_>) {
    let Some(srcset) = find_string(image, "srcset") else { return };
    if Srcset::new((&*srcset.value).into()).is_none() {
        let title = "expected addresses with an allowed scheme, found another one";
        let message = Message::warning(BlockedAddress::CODE, title)
            .help("use relative addresses, or ones that begin with `http:` or `https:`");
        messages.add(span_of(srcset), message, "only `url` is loaded");
    }
}

/// Adds the relation of a link if it is not words.
fn check_relation(link: &Object<'_>, messages: &mut DataMessages<'_>) {
    let Some(rel) = find_string(link, "rel") else { return };
    if Rel::new(rel.value.trim().into()).is_none() {
        let title = "expected words of letters, digits and hyphens, found another character";
        let message = Message::warning("invalid-rel", title)
            .help("separate the words by spaces, as in `nofollow sponsored`");
        messages.add(span_of(rel), message, "this value is ignored");
    }
}

fn find_string<'a, 'b>(node: &'b Object<'a>, name: &str) -> Option<&'b StringLit<'a>> {
    find_field(node, name)?.value.as_string_lit()
}
