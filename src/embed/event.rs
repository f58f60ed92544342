//! What the page hears of a part: `afterword:ready`, `afterword:before-toggle` and `afterword:toggle`.

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
    part.host.dispatch("ready", false, &[&counts, ",\"jsonLd\":", boolean(json_ld), "}"].concat());
}

/// An answer is about to open or close (`before-toggle`) or has done so (`toggle`); whether nobody has
/// cancelled it.
pub(super) fn toggle(part: &Part, name: &str, toggle: Toggle) -> bool {
    let mut detail = String::from("{\"id\":");
    json_ld::push_json_string(&mut detail, part.dom_id(toggle.index));
    let (open, reason) = (boolean(toggle.open), toggle.reason.name());
    let detail = [&detail, ",\"open\":", open, ",\"reason\":\"", reason, "\"}"].concat();
    part.host.dispatch(name, name != "toggle", &detail)
}

fn boolean(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}
