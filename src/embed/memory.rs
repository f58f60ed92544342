//! The open answers of a part, remembered for as long as the tab is there.

use super::address;
use super::part::Part;

/// The DOM ids that were open, with spaces between them; `None` if nothing is remembered.
pub(super) fn read(part: &Part) -> Option<String> {
    part.host.recall(&key(part))
}

/// Remembers what is open now.
pub(super) fn write(part: &Part) {
    part.host.keep(&key(part), &part.open_ids());
}

/// One for each part of each page: the address of its first item.
fn key(part: &Part) -> String {
    ["afterword:", &address::page(), "#", part.dom_id(0)].concat()
}
