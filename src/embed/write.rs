//! Virtual DOM written out as DOM, once.
//!
//! What a part shows changes in attributes alone, and whoever changes them knows which. So there is nothing to
//! compare, and the page needs no more of Yew than its virtual DOM.

use yew::virtual_dom::VNode;

use super::dom::{Element, create_element, create_text};

/// Appends a node to an element; the new element, if it is one.
pub(super) fn append(parent: &Element, node: &VNode) -> Option<Element> {
    match node {
        VNode::VTag(tag) => {
            let element = create_element(tag.tag());
            for (name, value) in tag.attributes.iter() {
                element.set_attribute(name, value);
            }
            if let Some(children) = tag.children() {
                append(&element, children);
            }
            parent.append(&element);
            return Some(element);
        }
        VNode::VList(nodes) => {
            for node in nodes.iter() {
                append(parent, node);
            }
        }
        VNode::VText(text) => parent.append(&create_text(&text.text)),
        // The views have no others.
        _ => {}
    }
    None
}
