//! Permalinks: a click copies the item's address, and says so.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::Event;

use super::address;
use super::dom::Element;
use super::part::Part;
use crate::components::names::selector;

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

/// Has the address of an item copied if its permalink is what has been clicked.
pub(super) fn on_click(part: &Part, target: &Element, event: &Event) {
    let Some(link) = target.closest(selector::PERMALINK) else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    let Some((_, fragment)) = href.split_once('#') else { return };
    part.host.copy(event, &link, &[&*address::page(), "#", fragment].concat());
}

/// Says so next to the link, and once to a screen reader. Only attributes change.
pub(super) fn say_copied(part: &Rc<Part>, link: Element) {
    // The one before this ends first.
    part.copied.take();
    let status = part.host.query(selector::STATUS_TEXT);
    let label = status.as_ref().and_then(|status| status.text_content()).unwrap_or_default();
    link.set_attribute("data-copied", &label);
    if let Some(status) = &status {
        status.remove_attribute("hidden");
    }
    let ended = Rc::clone(part);
    let end = Timeout::new(SHOWN_MS, move || drop(ended.copied.take()));
    *part.copied.borrow_mut() = Some(Copied { link, status, _end: end });
}
