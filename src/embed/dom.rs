//! The browser, as far as the widget needs it.
//!
//! web-sys has all of this, too, but makes a check for an exception of each call, and asks for the window
//! wherever it may be. What is called here can't fail with what it is called with.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{EventTarget, Node};

#[wasm_bindgen]
extern "C" {
    /// What events happen to.
    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone, Debug)]
    pub(super) type Target;

    #[wasm_bindgen(method, js_name = addEventListener)]
    pub(super) fn add_event_listener(this: &Target, name: &str, listener: &Function);
    #[wasm_bindgen(method, js_name = removeEventListener)]
    pub(super) fn remove_event_listener(this: &Target, name: &str, listener: &Function);

    /// The window.
    #[wasm_bindgen(extends = Target, extends = EventTarget)]
    #[derive(Clone)]
    pub(super) type Window;

    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;

    #[wasm_bindgen(method, getter, js_name = scrollY)]
    pub(super) fn scroll_y(this: &Window) -> f64;
    #[wasm_bindgen(method, getter, js_name = innerHeight)]
    pub(super) fn inner_height(this: &Window) -> f64;

    #[wasm_bindgen(extends = Node)]
    pub(super) type Text;

    #[wasm_bindgen(method, js_name = appendData)]
    pub(super) fn append_data(this: &Text, text: &str);

    /// An element, or the document: what can be searched.
    #[wasm_bindgen(extends = web_sys::Element, extends = Node, extends = Target, extends = EventTarget)]
    #[derive(Clone, Debug, PartialEq)]
    pub type Element;

    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Element;

    // Of the document.
    #[wasm_bindgen(method, getter, js_name = documentURI)]
    fn document_uri(this: &Element) -> String;
    #[wasm_bindgen(method, js_name = querySelector)]
    pub(super) fn query(this: &Element, selector: &str) -> Option<Element>;
    /// The elements in it that a selector matches, in document order. The glue takes any list for an array.
    #[wasm_bindgen(method, js_name = querySelectorAll)]
    pub(super) fn query_all(this: &Element, selector: &str) -> Vec<Element>;
    #[wasm_bindgen(method)]
    pub(super) fn closest(this: &Element, selector: &str) -> Option<Element>;
    #[wasm_bindgen(method, js_name = getAttribute)]
    pub(super) fn get_attribute(this: &Element, name: &str) -> Option<String>;
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(super) fn set_attribute(this: &Element, name: &str, value: &str);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(super) fn remove_attribute(this: &Element, name: &str);
    /// Appends a node.
    #[wasm_bindgen(method)]
    pub(super) fn append(this: &Element, node: &Node);
    #[wasm_bindgen(method)]
    pub(super) fn after(this: &Element, node: &Node);

    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    pub(super) fn create_element(tag: &str) -> Element;
    /// What elements can wait in; appended, it leaves its place to them.
    #[wasm_bindgen(js_namespace = document, js_name = createDocumentFragment)]
    pub(super) fn create_fragment() -> Element;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    pub(super) fn create_text(text: &str) -> Text;
    #[wasm_bindgen(js_namespace = document, js_name = getElementById)]
    pub(super) fn element_by_id(id: &str) -> Option<Element>;
}

impl Element {
    /// Sets an attribute, or takes it away.
    pub(super) fn set(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.set_attribute(name, value),
            None => self.remove_attribute(name),
        }
    }
}

pub(super) fn window() -> Window {
    WINDOW.with(Clone::clone)
}

/// The address of the document, whatever a `<base>` says.
pub(super) fn document_uri() -> String {
    DOCUMENT.with(Element::document_uri)
}

/// The document, to be searched.
pub(super) fn document() -> Element {
    DOCUMENT.with(Clone::clone)
}
