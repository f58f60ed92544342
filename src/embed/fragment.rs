//! Deep links: the item that the fragment of the address names opens, and comes into view.

use std::rc::Rc;

use super::address;
use super::part::Part;
use crate::components::Reason;
use crate::options::Hash;

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
