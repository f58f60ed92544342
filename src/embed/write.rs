//! Virtual DOM written out, once.
//!
//! What a part shows changes in attributes alone, and whoever changes them knows which. So there is nothing to
//! compare, and the page needs no more of Yew than its virtual DOM. It crosses over to JavaScript as one text, for
//! `build` in `src/swap.js`: a call for each element and attribute would take longer than making them.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode};

/// What each step ends with. HTML has no such character; it is taken out of what is written.
const END: char = '\0';

/// Adds the steps that make a node: `<` and a tag begins an element, a name and `=` and a value are an attribute of
/// it, a space and a text are its text, and an empty step ends it.
pub(super) fn add(steps: &mut String, node: &VNode) {
    match node {
        VNode::VTag(tag) => {
            step(steps, &["<", tag.tag()]);
            // The views make no others; to take them in would cost a reader half a kilobyte.
            if let Attributes::Dynamic { keys, values } = &tag.attributes {
                for (name, value) in keys.iter().zip(values) {
                    if let Some(AttributeOrProperty::Attribute(value)) = value {
                        step(steps, &[name, "=", value]);
                    }
                }
            } else {
                debug_assert!(tag.attributes.iter().next().is_none());
            }
            if let Some(children) = tag.children() {
                add(steps, children);
            }
            step(steps, &[]);
        }
        VNode::VList(nodes) => nodes.iter().for_each(|node| add(steps, node)),
        VNode::VText(text) => step(steps, &[" ", &text.text]),
        // The views have no others.
        _ => {}
    }
}

fn step(steps: &mut String, parts: &[&str]) {
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
        let mut steps = String::new();
        add(&mut steps, &node);
        assert_eq!(steps.replace('\0', "|"), "<p|<b|id=a=b| x y||<br||  z||");
    }

    #[test]
    fn a_text_ends_no_step() {
        let mut steps = String::new();
        add(&mut steps, &"a\0b".into());
        assert_eq!(steps, " ab\0");
    }
}
