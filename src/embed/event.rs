//! What the page hears of a part: `afterword:ready`, `afterword:before-toggle` and `afterword:toggle`.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit};

use super::content::Content;
use super::part::Part;
use crate::components::Toggle;
use crate::decimal::decimal;
use crate::json_ld;

/// A part is shown; `json_ld` is whether the page has the `FAQPage` block.
pub(super) fn ready(part: &Part, json_ld: bool) {
    let (faq, takeaways) = match &part.content {
        Content::Faq(faq) => (faq.items.len(), 0),
        Content::Takeaways(takeaways) => (0, takeaways.items.len()),
    };
    let json_ld = json_ld && part.has_json_ld();
    let (faq, takeaways) = (decimal(faq), decimal(takeaways));
    let counts = ["{\"faq\":", &faq, ",\"takeaways\":", &takeaways].concat();
    dispatch(part, "ready", false, &[&counts, ",\"jsonLd\":", boolean(json_ld), "}"].concat());
}

/// An answer is about to open or close (`before-toggle`) or has done so (`toggle`); whether nobody has
/// cancelled it.
pub(super) fn toggle(part: &Part, name: &str, toggle: Toggle) -> bool {
    let mut detail = String::from("{\"id\":");
    json_ld::string(&mut detail, part.dom_id(toggle.index));
    let (open, reason) = (boolean(toggle.open), toggle.reason.name());
    let detail = [&detail, ",\"open\":", open, ",\"reason\":\"", reason, "\"}"].concat();
    dispatch(part, name, name != "toggle", &detail)
}

/// Dispatches `afterword:…` on the part's element; whether nobody has cancelled it.
///
/// The detail is JSON: one call into JavaScript makes the whole of it.
fn dispatch(part: &Part, name: &str, cancelable: bool, detail: &str) -> bool {
    let init = [
        "{\"bubbles\":true,\"composed\":true,\"cancelable\":",
        boolean(cancelable),
        ",\"detail\":",
        detail,
        "}",
    ];
    let event = js_sys::JSON::parse(&init.concat()).and_then(|init| {
        let name = ["afterword:", name].concat();
        CustomEvent::new_with_event_init_dict(&name, init.unchecked_ref::<CustomEventInit>())
    });
    event.and_then(|event| part.host.dispatch_event(&event)).unwrap_or(true)
}

fn boolean(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}
