//! The one `FAQPage` block of the page.

use std::rc::Rc;

use web_sys::Node;

use super::dom::{Element, Text, create_element, create_text, document};
use super::part::Part;
use super::{Page, address};
use crate::components::names::class;
use crate::json_ld;
use crate::options::JsonLd;

/// Makes the block say what the parts show, in document order; takes it away if there is nothing to say.
///
/// For a part whose questions are still being written it is there, empty. Chromium reads the whole of a block
/// when one is added, in one go, and not when its text comes later: a long one would be a long wait.
pub(super) fn update(page: &mut Page) {
    let mut parts = in_document_order(&page.parts);
    if !parts.iter().any(|part| is_wanted(page, part)) {
        parts.clear();
    }
    let is_waited_for = parts.iter().any(|part| !part.says.get());
    parts.retain(|part| part.says.get());
    let (url, said) = (address::page(), parts.iter().map(Rc::as_ptr).collect::<Vec<_>>());
    if let Some(block) = &page.json_ld {
        let is_same = block.said == said && (said.is_empty() || block.url == url);
        let is_there = block.element.is_connected() && (is_waited_for || !said.is_empty());
        if is_same && is_there {
            return;
        }
        if !is_there || !block.said.is_empty() {
            block.element.remove();
            page.json_ld = None;
        }
    }
    if is_waited_for || !parts.is_empty() {
        let block = page.json_ld.take().or_else(Block::new);
        page.json_ld = block.map(|block| block.say(&parts, said, url));
    }
}

/// Whether the block may have the questions of a part: it insists, or nobody else has said `FAQPage`.
pub(super) fn is_wanted(page: &Page, part: &Part) -> bool {
    part.setup.options.json_ld == JsonLd::Force
        || !part.host.is_said(page.json_ld.as_ref().map(|block| &block.element))
}

/// The block on the page.
pub(super) struct Block {
    element: Element,
    text: Text,
    /// The parts whose questions it has. A part never says anything else.
    said: Vec<*const Part>,
    /// The address of the page that they name.
    url: String,
}

impl Block {
    /// An empty block; a page without a head gets none.
    fn new() -> Option<Self> {
        let head = document().query("head")?;
        let (element, text) = (create_element("script"), create_text(""));
        element.set_attribute("type", "application/ld+json");
        // By which it is found, should the widget crash.
        element.set_attribute("class", class::JSON_LD);
        // Not through the script's own `text`: Trusted Types guard that.
        element.append(&text);
        head.append(&element);
        Some(Self { element, text, said: Vec::new(), url: String::new() })
    }

    fn say(self, parts: &[Rc<Part>], said: Vec<*const Part>, url: String) -> Self {
        if parts.is_empty() {
            return self;
        }
        // It may be long: no copy is made of it.
        let mut separator = json_ld::START;
        for part in parts {
            self.text.append_data(separator);
            part.rendering.with_json_ld(part, &url, |questions| self.text.append_data(questions));
            separator = ",";
        }
        self.text.append_data(json_ld::END);
        Self { said, url, ..self }
    }
}

/// The parts on the page whose questions are to be in the block; for one that is shown anew, the one that is there. Few,
/// and mostly in order already: inserting each in its place is enough.
fn in_document_order(parts: &[Rc<Part>]) -> Vec<Rc<Part>> {
    let mut ordered: Vec<Rc<Part>> = Vec::new();
    for part in parts {
        let part = match part.shown.get() {
            true => Some(Rc::clone(part)),
            false => part.before.borrow().clone(),
        };
        let Some(part) = part.filter(|part| part.has_json_ld()) else { continue };
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
