//! The code that the contestants in Rust share: the data, the page and the `FAQPage` block.

use std::borrow::Cow;

use gloo_net::http::Request;
use serde::Deserialize;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

mod json_ld;

/// The data of a page.
#[derive(Clone, Deserialize, Eq, PartialEq)]
pub struct Post {
    pub url: String,
    pub faq: Faq,
    pub takeaways: Takeaways,
}

#[derive(Clone, Deserialize, Eq, PartialEq)]
pub struct Faq {
    pub heading: String,
    pub items: Vec<Item>,
}

#[derive(Clone, Deserialize, Eq, PartialEq)]
pub struct Item {
    pub id: String,
    pub question: String,
    pub answer: Text,
}

#[derive(Clone, Deserialize, Eq, PartialEq)]
pub struct Takeaways {
    pub heading: String,
    pub items: Vec<Text>,
}

/// An answer or a takeaway: a string if it has no marks.
#[derive(Clone, Deserialize, Eq, PartialEq)]
#[serde(untagged)]
pub enum Text {
    Plain(String),
    Rich(Vec<Node>),
}

impl Text {
    /// Returns the blocks of an answer. In a string, a blank line ends a paragraph.
    #[must_use]
    pub fn to_flow(&self) -> Cow<'_, [Node]> {
        match self {
            Self::Plain(text) => text
                .split("\n\n")
                .map(|text| Node::Paragraph { children: split_lines(text) })
                .collect(),
            Self::Rich(nodes) => nodes.into(),
        }
    }

    /// Returns the nodes of a takeaway.
    #[must_use]
    pub fn to_phrasing(&self) -> Cow<'_, [Node]> {
        match self {
            Self::Plain(text) => split_lines(text).into(),
            Self::Rich(nodes) => nodes.into(),
        }
    }
}

fn split_lines(text: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    for line in text.split('\n') {
        if !nodes.is_empty() {
            nodes.push(Node::Break);
        }
        nodes.push(Node::Text { value: line.into() });
    }
    nodes
}

/// A node of rich text.
#[derive(Clone, Deserialize, Eq, PartialEq)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Node {
    Text { value: String },
    InlineCode { value: String },
    Break,
    Strong { children: Vec<Node> },
    Emphasis { children: Vec<Node> },
    Link { url: String, children: Vec<Node> },
    Paragraph { children: Vec<Node> },
    List { ordered: bool, children: Vec<Node> },
    ListItem { children: Vec<Node> },
}

/// Returns the content of a list item, without the paragraph around it if it is the only one.
#[must_use]
pub fn item_content(children: &[Node]) -> &[Node] {
    match children {
        [Node::Paragraph { children }] => children,
        _ => children,
    }
}

/// The page with its mount point.
pub struct Page {
    document: Document,
    /// The element that the parts are rendered into.
    pub mount_point: HtmlElement,
}

impl Page {
    /// Returns the page, or `None` if it has no mount point.
    #[must_use]
    pub fn current() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let mount_point = document.get_element_by_id("parts")?.dyn_into().ok()?;
        Some(Self { document, mount_point })
    }

    /// Fetches the data that the mount point names.
    pub async fn fetch_post(&self) -> Option<Post> {
        let src = self.mount_point.get_attribute("data-src")?;
        Request::get(&src).send().await.ok()?.json().await.ok()
    }

    /// Adds the block to the head of the page.
    pub fn add_json_ld(&self, text: &str) -> Option<()> {
        let script = self.document.create_element("script").ok()?;
        script.set_attribute("type", "application/ld+json").ok()?;
        script.set_text_content(Some(text));
        self.document.head()?.append_child(&script).ok()?;
        Some(())
    }
}
