//! What a click in a part asks for: an answer, all answers, or the address of an item.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Event;

use super::copy;
use super::dom::Element;
use super::part::Part;
use crate::components::button_request;
use crate::components::names::selector;

/// Does what a click asks for.
pub(super) fn on_click(part: &Rc<Part>, event: &Event) {
    let Some(target) = event.target().map(|target| target.unchecked_into::<Element>()) else {
        return;
    };
    let Some(button) = target.closest(selector::BUTTON) else {
        return copy::on_click(part, &target, event);
    };
    let asked = button_request(&button.id(), &part.open.borrow(), |id| part.index_of(id));
    if let Some(request) = asked {
        part.ask(request);
    }
}
