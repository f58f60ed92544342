//! Components in a real document: mounting them, clicking on them, and reading the DOM.
#![allow(dead_code, reason = "each test file uses other functions")]

use std::cell::RefCell;
use std::rc::Rc;

use afterword::components::{Accordion, AccordionProps};
use afterword::post::{LazyJson, Post};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::html::BaseComponent;
use yew::{AppHandle, Properties, Renderer, props};

/// A component on the page, in an element of its own, until it is dropped.
pub(crate) struct Mounted<C: BaseComponent> {
    pub(crate) root: Element,
    app: Option<AppHandle<C>>,
}

impl<C: BaseComponent<Properties: Properties>> Mounted<C> {
    pub(crate) async fn new(props: C::Properties) -> Self {
        let document = gloo_utils::document();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let app = Renderer::<C>::with_root_and_props(root.clone(), props).render();
        yew::scheduler::flush().await;
        Self { root, app: Some(app) }
    }

    /// Gives the component other properties.
    pub(crate) async fn update(&mut self, props: C::Properties) {
        self.app.as_mut().unwrap().update(props);
        yew::scheduler::flush().await;
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
    }

    #[track_caller]
    pub(crate) fn one(&self, selector: &str) -> Element {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found.remove(0)
    }

    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap()).collect()
    }

    /// Returns for each question whether its button says that the answer is open.
    pub(crate) fn expanded(&self) -> Vec<bool> {
        let buttons = self.all("[data-part=question]");
        buttons.iter().map(|button| attribute(button, "aria-expanded") == "true").collect()
    }

    /// Clicks on a question, and waits until Yew has rendered.
    pub(crate) async fn click(&self, index: usize) {
        click(&self.all("[data-part=question]")[index]).await;
    }
}

pub(crate) async fn click(element: &Element) {
    element.unchecked_ref::<HtmlElement>().click();
    yew::scheduler::flush().await;
}

impl<C: BaseComponent> Drop for Mounted<C> {
    fn drop(&mut self) {
        self.app.take().into_iter().for_each(AppHandle::destroy);
        self.root.remove();
    }
}

#[track_caller]
pub(crate) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_else(|| panic!("no {name}"))
}

/// Decodes a post as the widget does.
pub(crate) fn decode_post(data: &Value) -> Post {
    let decoded = Post::decode(&LazyJson::new(data.to_string())).unwrap();
    assert_eq!(decoded.diagnostics, []);
    decoded.post
}

/// Returns the properties of an accordion with the questions `a`, `b` and `c`.
pub(crate) fn three_questions() -> AccordionProps {
    let items: Vec<_> = ["a", "b", "c"]
        .map(|id| json!({"id": id, "question": format!("{id}?"), "answer": format!("{id}.")}))
        .into();
    accordion_props(&json!({"heading": "Questions", "items": items}))
}

pub(crate) fn accordion_props(faq: &Value) -> AccordionProps {
    let faq = decode_post(&json!({"version": 1, "faq": faq})).faq.unwrap();
    props!(AccordionProps { faq })
}

pub(crate) type MountedAccordion = Mounted<Accordion>;

/// Returns a callback, and the list of the arguments of its calls.
pub(crate) fn recorder<T: 'static>() -> (yew::Callback<T>, Rc<RefCell<Vec<T>>>) {
    let calls = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&calls);
    (yew::Callback::from(move |call| kept.borrow_mut().push(call)), calls)
}

/// Serializes all nodes inside an element, in one unambiguous form:
/// `p("Now ", a[href="/"]("here"))`. Attributes are sorted by name, and text nodes are separate.
pub(crate) fn serialize_content(element: &Element) -> String {
    let children = element.child_nodes();
    let nodes = (0..children.length()).map(|index| children.item(index).unwrap());
    nodes.map(|node| serialize_node(&node)).collect::<Vec<_>>().join(", ")
}

fn serialize_node(node: &Node) -> String {
    let Some(element) = node.dyn_ref::<Element>() else {
        assert_eq!(node.node_type(), Node::TEXT_NODE, "neither an element nor text");
        return format!("{:?}", node.node_value().unwrap());
    };
    let attributes = element.attributes();
    let mut attributes: Vec<_> = (0..attributes.length())
        .map(|index| attributes.item(index).unwrap())
        .map(|attribute| format!("{}={:?}", attribute.name(), attribute.value()))
        .collect();
    attributes.sort();
    let mut text = element.local_name();
    if !attributes.is_empty() {
        text += &format!("[{}]", attributes.join(" "));
    }
    if element.has_child_nodes() {
        text += &format!("({})", serialize_content(element));
    }
    text
}
