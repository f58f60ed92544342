//! The one `FAQPage` block of the page.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node};

use super::part::Part;
use crate::json_ld::json_ld;
use crate::options::JsonLd;
use crate::post::Value;

const BLOCKS: &str = "script[type=\"application/ld+json\"]";
const MARKUP: &str =
    "[itemtype$=\"schema.org/FAQPage\"],[typeof~=FAQPage],[typeof~=\"schema:FAQPage\"]";
/// How deep a block is searched.
const DEPTH: u8 = 8;

thread_local! {
    static BLOCK: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Makes the block say what the parts show, in document order; takes it away if there is nothing to say.
pub(super) fn update(document: &Document, parts: &[Rc<Part>]) {
    let mut parts: Vec<_> = parts.iter().filter(|part| part.in_json_ld()).collect();
    parts.sort_by(|a, b| {
        let position = a.host.compare_document_position(&b.host);
        (position & Node::DOCUMENT_POSITION_PRECEDING)
            .cmp(&(position & Node::DOCUMENT_POSITION_FOLLOWING))
    });
    let force = parts.iter().any(|part| part.options.json_ld == JsonLd::Force);
    let page_url = document.document_uri().ok();
    let page_url = page_url.as_deref().and_then(|url| url.split('#').next());
    let text = json_ld(parts.iter().map(|part| part.on_page(page_url)));
    BLOCK.with_borrow_mut(|block| {
        if let Some(old) = block.take() {
            old.remove();
        }
        if let Some(text) = text.filter(|_| force || !has_faq_page(document)) {
            *block = append(document, &text).ok();
        }
    });
}

/// Few parts, mostly in order already: inserting each in its place is enough.
fn in_document_order<'a>(parts: impl Iterator<Item = &'a Rc<Part>>) -> Vec<&'a Rc<Part>> {
    let mut ordered: Vec<&Rc<Part>> = Vec::new();
    for part in parts {
        let before = ordered.iter().rposition(|other| {
            let position = other.host.compare_document_position(&part.host);
            position & Node::DOCUMENT_POSITION_FOLLOWING != 0
        });
        ordered.insert(before.map_or(0, |index| index + 1), part);
    }
    ordered
}

/// Whether the widget's own block is on the page.
pub(super) fn is_there() -> bool {
    BLOCK.with_borrow(Option::is_some)
}

fn append(document: &Document, text: &str) -> Result<Element, JsValue> {
    let block = document.create_element("script")?;
    block.set_attribute("type", "application/ld+json")?;
    // Not through `text`: Trusted Types guard that.
    block.append_child(&document.create_text_node(text))?;
    document.head().ok_or("the page has no head")?.append_child(&block)?;
    Ok(block)
}

/// Whether somebody else has said `FAQPage` on this page, as JSON-LD, microdata or RDFa.
fn has_faq_page(document: &Document) -> bool {
    let blocks = document.query_selector_all(BLOCKS);
    matches!(document.query_selector(MARKUP), Ok(Some(_)))
        || blocks.is_ok_and(|blocks| {
            (0..blocks.length()).filter_map(|index| blocks.item(index)).any(|block| {
                let text = block.text_content().unwrap_or_default();
                text.contains("FAQPage")
                    && JSON::parse(&text).is_ok_and(|data| is_faq_page(&data, DEPTH))
            })
        })
}

fn is_faq_page(data: &JsValue, depth: u8) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    let typed = data.field("@type").is_some_and(|kind| {
        let name = |kind: &JsValue| kind.as_string().is_some_and(|kind| kind.ends_with("FAQPage"));
        name(&kind) || (0..kind.len()).filter_map(|index| kind.item(index)).any(|kind| name(&kind))
    });
    typed
        || data.dyn_ref::<Object>().is_some_and(|object| {
            Array::iter(&Object::values(object)).any(|value| is_faq_page(&value, depth))
        })
}
