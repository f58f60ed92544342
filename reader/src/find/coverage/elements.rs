//! The HTML elements and components that rich text cannot hold.

use crate::source::Document;

/// HTML elements that show more than their text. `pre` shows the lines of its text.
const ELEMENTS: [&str; 15] = [
    "audio", "button", "canvas", "embed", "form", "iframe", "input", "math", "object", "pre",
    "script", "select", "svg", "textarea", "video",
];

/// Returns the names of the unsupported elements that begin in `html`.
pub(super) fn find_elements(document: &Document<'_>, html: &str) -> impl Iterator<Item = String> {
    document.find_tag_names(html).into_iter().filter(|name| is_unsupported(name)).map(str::to_owned)
}

fn is_unsupported(name: &str) -> bool {
    ELEMENTS.iter().any(|element| element.eq_ignore_ascii_case(name)) || is_component(name)
}

/// Returns whether `name` is that of a custom element or a component: `<my-chart>`, `<Tabs>`.
fn is_component(name: &str) -> bool {
    let is_custom = name.contains('-');
    let is_class = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && (is_custom || is_class)
}
