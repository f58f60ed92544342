//! Virtual DOM written out as DOM, once.
//!
//! What a part shows changes in attributes alone, and whoever changes them knows which. So there is nothing to
//! compare, and the page needs no more of Yew than its virtual DOM.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node};
use yew::virtual_dom::VNode;

/// Appends a node to another; the element, if it is one.
pub(super) fn append(
    document: &Document,
    parent: &Node,
    node: &VNode,
) -> Result<Option<Element>, JsValue> {
    match node {
        VNode::VTag(tag) => {
            let element = document.create_element(tag.tag())?;
            for (name, value) in tag.attributes.iter() {
                element.set_attribute(name, value)?;
            }
            if let Some(children) = tag.children() {
                append(document, &element, children)?;
            }
            return Ok(Some(parent.append_child(&element)?.unchecked_into()));
        }
        VNode::VList(nodes) => {
            for node in nodes.iter() {
                append(document, parent, node)?;
            }
        }
        VNode::VText(text) => {
            parent.append_child(&document.create_text_node(&text.text))?;
        }
        // The views have no others.
        _ => {}
    }
    Ok(None)
}
