//! Listening to events, until that is dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::dom::Target;

/// Hears events of some types on one target.
pub(super) struct Listener {
    target: Target,
    types: &'static [&'static str],
    hear: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(super) fn new(
        target: &Target,
        types: &'static [&'static str],
        hear: impl FnMut(Event) + 'static,
    ) -> Self {
        let hear = Closure::new(hear);
        for name in types {
            target.add_event_listener(name, hear.as_ref().unchecked_ref());
        }
        Self { target: target.clone(), types, hear }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for name in self.types {
            self.target.remove_event_listener(name, self.hear.as_ref().unchecked_ref());
        }
    }
}
