//! Deep links: the item that the fragment of the address names opens, and comes into view.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::Window;

use super::address;
use super::part::Part;
use crate::components::Reason;
use crate::options::Hash;

/// Hears of every change of the fragment, and of every link to the one that is there.
pub(super) fn listen(part: &Rc<Part>, window: &Window) -> [EventListener; 2] {
    let (changed, again) = (Rc::clone(part), Rc::clone(part));
    [
        EventListener::new(window, "hashchange", move |_| {
            changed.goes_there.set(true);
            changed.follow();
        }),
        // Who follows a link once more leaves the fragment as it is.
        EventListener::new(window, "click", move |event| {
            if address::is_led_to_by(event) {
                again.follow();
            }
        }),
    ]
}

/// Opens the item that the fragment names, and brings it into view; whether it has to be rendered first.
pub(super) fn follow(part: &Rc<Part>) -> bool {
    if part.setup.options.hash == Hash::Off {
        return false;
    }
    let Some(index) = address::fragment().and_then(|id| part.index_of(&id)) else { return false };
    let Some(item) = part.item(index) else { return true };
    if !item.has_attribute("data-open") {
        part.ask_one(index, true, Reason::Hash);
    } else if part.goes_there.get() {
        item.scroll_into_view();
    }
    false
}
