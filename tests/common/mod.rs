//! A component in a real document: mounting it, acting on it, and reading what it shows.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::cell::RefCell;
use std::rc::Rc;

use afterword::components::{Accordion, AccordionProps};
use afterword::post::{LazyJson, Post};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::html::BaseComponent;
use yew::{AppHandle, Properties, Renderer, props};

/// A component in a node of its own on the page, and away from it when it is dropped.
pub(crate) struct Mounted<C: BaseComponent> {
    pub(crate) root: Element,
    app: Option<AppHandle<C>>,
}

impl<C: BaseComponent<Properties: Properties>> Mounted<C> {
    pub(crate) async fn new(props: C::Properties) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
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

    /// Which questions say that their answer is open.
    pub(crate) fn expanded(&self) -> Vec<bool> {
        let buttons = self.all("[data-part=question]");
        buttons.iter().map(|button| attribute(button, "aria-expanded") == "true").collect()
    }

    /// Clicks on the question, and waits for what follows.
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

/// The post in this data, read the way the widget reads it.
pub(crate) fn post(data: &Value) -> Post {
    let decoded = Post::decode(&LazyJson::new(data.to_string())).unwrap();
    assert_eq!(decoded.diagnostics, []);
    decoded.post
}

/// An accordion of these questions, `a` to `c`.
pub(crate) fn three_questions() -> AccordionProps {
    let items: Vec<_> = ["a", "b", "c"]
        .map(|id| json!({"id": id, "question": format!("{id}?"), "answer": format!("{id}.")}))
        .into();
    accordion(&json!({"heading": "Questions", "items": items}))
}

pub(crate) fn accordion(faq: &Value) -> AccordionProps {
    let faq = post(&json!({"version": 1, "faq": faq})).faq.unwrap();
    props!(AccordionProps { faq })
}

pub(crate) type MountedAccordion = Mounted<Accordion>;

/// A callback that keeps what it is called with, and where it keeps it.
pub(crate) fn recorder<T: 'static>() -> (yew::Callback<T>, Rc<RefCell<Vec<T>>>) {
    let calls = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&calls);
    (yew::Callback::from(move |call| kept.borrow_mut().push(call)), calls)
}

/// The nodes inside an element, every one of them and in one form only: `p("Now ",
/// a[href="/"]("here"))`, attributes by name, text nodes apart.
pub(crate) fn tree(element: &Element) -> String {
    let children = element.child_nodes();
    let nodes = (0..children.length()).map(|index| children.item(index).unwrap());
    nodes.map(|node| serialized(&node)).collect::<Vec<_>>().join(", ")
}

fn serialized(node: &Node) -> String {
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
        text += &format!("({})", tree(element));
    }
    text
}
