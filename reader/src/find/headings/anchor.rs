//! The ends of headings that are no text: the id that an author gives a heading, and the link by
//! which a heading leads to itself.

use afterword::post::Phrasing;

use crate::line::text_content;

/// Removes a link at the end of a heading whose text is a symbol: it leads to the heading itself.
pub(super) fn remove_anchor_link(mut line: Vec<Phrasing>) -> Vec<Phrasing> {
    let Some(last) = line.iter().rposition(|node| !is_blank_text(node)) else { return line };
    if last > 0 && line.get(last).is_some_and(is_symbol_link) {
        line.truncate(last);
    }
    line
}

fn is_blank_text(node: &Phrasing) -> bool {
    matches!(node, Phrasing::Text { value } if value.trim().is_empty())
}

fn is_symbol_link(node: &Phrasing) -> bool {
    let text = text_content(std::slice::from_ref(node));
    matches!(node, Phrasing::Link { .. }) && !text.contains(char::is_alphanumeric)
}

/// Splits the attributes at the end of a heading, as in `{#id .class}`, from its text, and returns
/// the text and the id.
pub(super) fn split_id(text: String) -> (String, Option<String>) {
    let Some(open) = text.rfind('{').filter(|_| text.ends_with('}')) else { return (text, None) };
    let (before, attributes) = text.split_at_checked(open).unwrap_or((&text, ""));
    let attributes = attributes.trim_matches(['{', '}', ':']).trim();
    if !attributes.starts_with(['#', '.']) {
        return (text, None);
    }
    let id = attributes.split_whitespace().find_map(|attribute| attribute.strip_prefix('#'));
    let is_in_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let id = id.filter(|id| !id.is_empty() && id.chars().all(is_in_id)).map(str::to_owned);
    (before.trim_end().to_owned(), id)
}

#[cfg(test)]
mod tests {
    use super::split_id;

    #[test]
    fn braces_without_an_id_or_a_class_are_text() {
        assert_eq!(split_id("A set {a}".to_owned()), ("A set {a}".to_owned(), None));
    }
}
