//! The address of the page, and the item that its fragment names.

use wasm_bindgen::JsCast;
use web_sys::Event;

use super::dom::{Element, document, document_uri};
use super::part::PartElement;

/// The address without its fragment.
pub(super) fn page() -> String {
    let mut address = document_uri();
    address.truncate(address.find('#').unwrap_or(address.len()));
    address
}

/// What a link to a fragment of the page begins with, if a `<base>` would lead it elsewhere.
pub(super) fn for_links() -> Option<String> {
    document().query("base[href]").map(|_| page())
}

/// The fragment, its escapes resolved; `None` if there is none.
pub(super) fn fragment() -> Option<String> {
    let address = document_uri();
    let (_, fragment) = address.split_once('#')?;
    let decoded = js_sys::decode_uri_component(fragment).ok();
    decoded.and_then(|decoded| decoded.as_string()).or_else(|| Some(fragment.to_owned()))
}

/// Whether a click is on a link to where the page is already, fragment and all.
pub(super) fn is_led_to_by(click: &Event) -> bool {
    let target = click.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href*=\"#\"]"));
    let href = link.and_then(|link| link.get_attribute("href"));
    href.is_some_and(|href| !click.default_prevented() && document_uri().ends_with(&href))
}

/// Makes the fragment name the item that has opened, or no longer name the one that has closed. The
/// history gets no new entry: going back leaves the page.
pub(super) fn sync(host: &PartElement, id: &str, open: bool) {
    if open == (fragment().as_deref() == Some(id)) {
        return;
    }
    let mut address = page();
    if open {
        address.extend(["#", id]);
    }
    host.replace_address(&address);
}
