//! The HTML elements and components that rich text cannot hold.

/// HTML elements that show more than their text. `pre` shows the lines of its text.
const ELEMENTS: [&str; 15] = [
    "audio", "button", "canvas", "embed", "form", "iframe", "input", "math", "object", "pre",
    "script", "select", "svg", "textarea", "video",
];

/// Returns the names of the unsupported elements that begin in `html`, comments left out.
pub(super) fn find_elements(html: &str) -> impl Iterator<Item = String> {
    let shown = html.split("<!--").enumerate().filter_map(|(index, part)| match index {
        0 => Some(part),
        _ => part.split_once("-->").map(|(_, behind_comment)| behind_comment),
    });
    shown.flat_map(|part| part.split('<').skip(1)).filter_map(|tag| {
        let is_in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let name = tag.get(..tag.find(|c| !is_in_name(c)).unwrap_or(tag.len()))?;
        let is_element = ELEMENTS.iter().any(|element| element.eq_ignore_ascii_case(name));
        (is_element || is_component(name)).then(|| name.to_owned())
    })
}

/// Returns whether `name` is that of a custom element or a component: `<my-chart>`, `<Tabs>`.
fn is_component(name: &str) -> bool {
    let is_custom = name.contains('-');
    let is_class = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && (is_custom || is_class)
}
