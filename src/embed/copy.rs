//! Permalinks: a click copies the item's address, and says so.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, MouseEvent};

use super::address;
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
        // An element that is there takes and loses attributes.
        let _ = self.link.remove_attribute("data-copied");
        if let Some(status) = &self.status {
            let _ = status.set_attribute("hidden", "");
        }
    }
}

/// Copies the address of an item if its permalink is what has been clicked.
///
/// Without a clipboard, or with a key held down, the link is a link.
pub(super) fn on_click(part: &Rc<Part>, target: &Element, event: &Event) {
    let Ok(Some(link)) = target.closest("[data-part=permalink]") else { return };
    let Some(window) = web_sys::window() else { return };
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() || has_modifier(event) {
        return;
    }
    let href = link.get_attribute("href").unwrap_or_default();
    let Some((_, fragment)) = href.split_once('#') else { return };
    let fragment = fragment.to_owned();
    let address = [&*address::page().unwrap_or_default(), "#", &fragment].concat();
    event.prevent_default();
    let (part, copied) = (Rc::clone(part), JsFuture::from(clipboard.write_text(&address)));
    spawn_local(async move {
        if copied.await.is_ok() {
            say_copied(&part, link);
        } else {
            // Not allowed: the address bar has the link, then.
            let _ = window.location().set_hash(&fragment);
        }
    });
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
    let status = part.root.query_selector("[role=status] > span").ok().flatten();
    let label = status.as_ref().and_then(|status| status.text_content()).unwrap_or_default();
    let _ = link.set_attribute("data-copied", &label);
    if let Some(status) = &status {
        let _ = status.remove_attribute("hidden");
    }
    let ended = Rc::clone(part);
    let end = Timeout::new(SHOWN_MS, move || drop(ended.copied.take()));
    *part.copied.borrow_mut() = Some(Copied { link, status, _end: end });
}
