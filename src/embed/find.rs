//! Find-in-page: the item that it hits opens.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::part::{Part, set};
use crate::components::{Disclosure, OpenAttributes, Reason, item_of};

/// Hears of every panel that the browser is about to show.
pub(super) fn listen(part: &Rc<Part>) -> EventListener {
    let found = Rc::clone(part);
    EventListener::new(&part.root, "beforematch", move |event| open_found(&found, event))
}

fn open_found(part: &Rc<Part>, event: &Event) {
    let panel = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(panel) = panel.map(|panel| panel.id()) else { return };
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
        && let Ok(Some(panel)) = item.query_selector("[data-part=panel]")
    {
        set(&panel, "hidden", OpenAttributes::from(Disclosure::Closed).hidden);
    }
}
