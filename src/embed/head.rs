//! The one `FAQPage` block of the page.

use std::rc::Rc;

use web_sys::Node;

use super::dom::{Element, create_element, create_text, document};
use super::part::Part;
use super::{Page, address};
use crate::json_ld;
use crate::options::JsonLd;

const BLOCKS: &str = "script[type=\"application/ld+json\"]";
const MARKUP: &str = "[itemtype$=\"schema.org/FAQPage\"]";

/// Makes the block say what the parts show, in document order; takes it away if there is nothing to say.
pub(super) fn update(page: &mut Page) {
    let own = page.json_ld.as_ref().map(|(block, _)| block);
    let parts = in_document_order(&page.parts);
    let force = parts.iter().any(|part| part.setup.options.json_ld == JsonLd::Force);
    let text = if !parts.is_empty() && (force || !has_faq_page(own)) {
        let (url, mut questions) = (address::page(), String::new());
        for part in parts {
            part.rendering.add_json_ld(part, &url, &mut questions);
        }
        json_ld::block(&questions)
    } else {
        None
    };
    if let Some((block, said)) = &page.json_ld {
        if text.as_ref() == Some(said) && block.is_connected() {
            return;
        }
        block.remove();
    }
    page.json_ld = text.and_then(|text| Some((append(&text)?, text)));
}

/// The parts whose questions are in the block. Few, and mostly in order already: inserting each in its
/// place is enough.
fn in_document_order(parts: &[Rc<Part>]) -> Vec<&Part> {
    let mut ordered: Vec<&Part> = Vec::new();
    for part in parts.iter().filter(|part| part.in_json_ld()) {
        let mut index = ordered.len();
        while let Some(before) = index.checked_sub(1)
            && let Some(other) = ordered.get(before)
            && other.host.compare_document_position(&part.host) & Node::DOCUMENT_POSITION_FOLLOWING
                == 0
        {
            index = before;
        }
        ordered.insert(index, part);
    }
    ordered
}

/// A page without a head gets no block.
fn append(text: &str) -> Option<Element> {
    let head = document().query("head")?;
    let block = create_element("script");
    block.set_attribute("type", "application/ld+json");
    // By which the loader finds it, should the widget crash.
    block.set_attribute("class", "afterword-json-ld");
    // Not through `text`: Trusted Types guard that.
    block.append(&create_text(text));
    head.append(&block);
    Some(block)
}

/// Whether somebody else has said `FAQPage` on this page, as JSON-LD or as microdata.
fn has_faq_page(own: Option<&Element>) -> bool {
    if document().query(MARKUP).is_some() {
        return true;
    }
    let mut blocks = document().query_all(BLOCKS);
    blocks.retain(|block| Some(block) != own);
    blocks.iter().filter_map(|block| block.text_content()).any(|text| names_faq_page(&text))
}

/// Whether JSON-LD has the name of the type as a string: in a `@type`, a list of types, a graph or an
/// array, even in a block that is broken. In a quoted text, a backslash stands before the last quote.
fn names_faq_page(text: &str) -> bool {
    let names: [&[u8]; 2] = [b"\"FAQPage\"", b"/FAQPage\""];
    names.iter().any(|name| text.as_bytes().windows(name.len()).any(|part| part == *name))
}
