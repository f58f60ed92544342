//! Permalinks: a click copies the item's address, and says so.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MouseEvent};

use super::address;
use super::dom::{Element, window};
use super::part::Part;

const SHOWN_MS: u32 = 2000;

/// A link that says it has been copied, until this is dropped.
pub(super) struct Copied {
    link: Element,
    status: Option<Element>,
    _end: Timeout,
}

impl Drop for Copied {
    fn drop(&mut self) {
        self.link.remove_attribute("data-copied");
        if let Some(status) = &self.status {
            status.set_attribute("hidden", "");
        }
    }
}

/// Copies the address of an item if its permalink is what has been clicked.
///
/// Without a clipboard, or with a key held down, the link is a link.
pub(super) fn on_click(part: &Rc<Part>, target: &Element, event: &Event) {
    let Some(link) = target.closest("[data-part=permalink]") else { return };
    let Some(clipboard) = window().navigator().clipboard().filter(|_| !has_modifier(event)) else {
        return;
    };
    let href = link.get_attribute("href").unwrap_or_default();
    let Some((_, fragment)) = href.split_once('#') else { return };
    let fragment = fragment.to_owned();
    let address = [&*address::page(), "#", &fragment].concat();
    event.prevent_default();
    let part = Rc::clone(part);
    let done = Closure::once_into_js(move |_: JsValue| say_copied(&part, link));
    // Not allowed: the address bar has the link, then.
    let failed = Closure::once_into_js(move |_: JsValue| {
        let _ = window().location().set_hash(&fragment);
    });
    clipboard.write_text(&address).then(&done, &failed);
}

fn has_modifier(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
    })
}

/// Says so next to the link, and once to a screen reader. Only attributes change.
fn say_copied(part: &Rc<Part>, link: Element) {
    // The one before this ends first.
    part.copied.take();
    let status = part.host.query("[role=status] > span");
    let label = status.as_ref().and_then(|status| status.text_content()).unwrap_or_default();
    link.set_attribute("data-copied", &label);
    if let Some(status) = &status {
        status.remove_attribute("hidden");
    }
    let ended = Rc::clone(part);
    let end = Timeout::new(SHOWN_MS, move || drop(ended.copied.take()));
    *part.copied.borrow_mut() = Some(Copied { link, status, _end: end });
}
