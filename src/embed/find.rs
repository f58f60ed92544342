//! Find-in-page: the item that it hits opens.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::dom::Element;
use super::part::Part;
use crate::components::names::selector;
use crate::components::{Disclosure, OpenAttributes, Reason, item_of};

/// Opens the item of a panel that the browser is about to show.
pub(super) fn open_found(part: &Rc<Part>, event: &Event) {
    let panel = event.target().map(|panel| panel.unchecked_into::<Element>().id());
    let Some(panel) = panel else { return };
    if let Some(index) = item_of(&panel).and_then(|id| part.index_of(id)) {
        part.ask_one(index, true, Reason::Find);
        // The browser shows the panel, whatever a listener of the page says to that.
        let asked = Rc::clone(part);
        *part.check.borrow_mut() = Some(Timeout::new(0, move || close_refused(&asked, index)));
    }
}

/// Hides the panel of an item that has not been opened.
fn close_refused(part: &Part, index: usize) {
    if let Some(item) = part.item(index)
        && !item.has_attribute("data-open")
        && let Some(panel) = item.query(selector::PANEL)
    {
        panel.set("hidden", OpenAttributes::from(Disclosure::Closed).hidden);
    }
}
