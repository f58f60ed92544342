//! The open answers of a part, remembered for as long as the tab is there.

use web_sys::Storage;

use super::address;
use super::dom::window;
use super::part::Part;

/// The DOM ids that were open, with spaces between them; `None` if nothing is remembered.
pub(super) fn read(part: &Part) -> Option<String> {
    storage()?.get_item(&key(part)).ok()?
}

/// Remembers what is open now. A page without a storage of its own forgets.
pub(super) fn write(part: &Part) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&key(part), &part.open_ids());
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()
}

/// One for each part of each page: the address of its first item.
fn key(part: &Part) -> String {
    ["afterword:", &address::page(), "#", part.dom_id(0)].concat()
}
