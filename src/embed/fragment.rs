//! Deep links: the item that the fragment of the address names opens, and comes into view.

use std::rc::Rc;

use super::part::Part;
use super::{address, viewport};
use crate::components::Reason;
use crate::options::Hash;

/// Opens the item that the fragment names, and brings it into view; whether it has to be rendered first.
pub(super) fn follow(part: &Rc<Part>) -> bool {
    if part.setup.options.hash == Hash::Off {
        return false;
    }
    let fragment = address::fragment();
    let Some(index) = fragment.as_ref().and_then(|id| part.index_of(id)) else { return false };
    let Some(item) = part.item(index).filter(|item| item.is_connected()) else { return true };
    // Until it was rendered, the reader may have gone elsewhere.
    if part.follows_later.take() && !viewport::waits_for(fragment) {
        part.goes_there.set(false);
    }
    if !item.has_attribute("data-open") {
        part.ask_one(index, true, Reason::Hash);
    } else if part.goes_there.get() {
        item.scroll_into_view();
    }
    false
}
