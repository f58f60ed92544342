//! Nodes as a text of steps that make them, for `applySteps` in `src/embed/js/apply.js`.
//!
//! After the first paint, only attributes change, and the scripts know which. So there is nothing
//! to compare, and readers need no more of Yew than its virtual DOM. The nodes cross over to
//! JavaScript as one text, because a call for each element and attribute would take longer than
//! making them.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode};

/// The end of each step. HTML has no such character, so it is left out of names and texts.
const END: char = '\0';

/// Returns the steps that make nodes.
pub(super) fn encode(nodes: &[VNode]) -> String {
    let mut steps = String::new();
    nodes.iter().for_each(|node| push_node(&mut steps, node));
    steps
}

/// Appends the steps that make a node: `<` and a tag begins an element, a name and `=` and a value
/// are an attribute of it, a space and a text are its text, and an empty step ends it.
fn push_node(steps: &mut String, node: &VNode) {
    match node {
        VNode::VTag(tag) => {
            push_step(steps, &["<", tag.tag()]);
            // The views have no other attributes; reading them would cost half a kilobyte.
            if let Attributes::Dynamic { keys, values } = &tag.attributes {
                for (name, value) in keys.iter().zip(values) {
                    if let Some(AttributeOrProperty::Attribute(value)) = value {
                        push_step(steps, &[name, "=", value]);
                    }
                }
            } else {
                debug_assert!(tag.attributes.iter().next().is_none());
            }
            if let Some(children) = tag.children() {
                push_node(steps, children);
            }
            push_step(steps, &[]);
        }
        VNode::VList(nodes) => nodes.iter().for_each(|node| push_node(steps, node)),
        VNode::VText(text) => push_step(steps, &[" ", &text.text]),
        // The views have no other nodes.
        _ => {}
    }
}

fn push_step(steps: &mut String, parts: &[&str]) {
    for part in parts {
        if part.contains(END) {
            steps.extend(part.split(END));
        } else {
            steps.push_str(part);
        }
    }
    steps.push(END);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::el;

    #[test]
    fn a_node_is_the_steps_that_make_it() {
        let text = el!(b { id: "a=b", title?: None::<&str> } ["x y".into()]);
        let node = el!(p [text, el!(br []), " z".into()]);
        assert_eq!(encode(&[node]).replace('\0', "|"), "<p|<b|id=a=b| x y||<br||  z||");
    }

    #[test]
    fn a_text_ends_no_step() {
        assert_eq!(encode(&["a\0b".into()]), " ab\0");
    }
}
