//! Lists of attributes in braces, which give an element an id, classes and the like and are never
//! shown: `{: .note #id}` of kramdown and Python-Markdown, `{#id .class}` of Pandoc and Hugo.

use std::ops::Range;

/// The greatest length of a list, in bytes.
const MAX_LENGTH: usize = 500;

/// Returns the byte ranges of the lists in `text`, in order.
pub(super) fn find_attribute_lists(text: &str) -> Vec<Range<usize>> {
    let mut lists = Vec::new();
    for (start, _) in text.match_indices('{') {
        let rest = text.get(start + 1..).unwrap_or_default();
        let near = rest.get(..rest.floor_char_boundary(MAX_LENGTH)).unwrap_or_default();
        let Some(length) = near.find(['}', '\n', '{']) else { continue };
        let inner = near.get(..length).unwrap_or_default();
        let before = text.get(..start).unwrap_or_default();
        let is_behind = before.ends_with([')', ']', '`']);
        if near.as_bytes().get(length) == Some(&b'}') && is_attribute_list(inner, is_behind) {
            lists.push(start..start + length + 2);
        }
    }
    lists
}

/// Returns whether the text between two braces is a list of attributes. Ids and named values alone
/// are, if it `is_behind` a link, an image or code; ids of headings are read with the heading.
fn is_attribute_list(inner: &str, is_behind: bool) -> bool {
    if let Some(rest) = inner.strip_prefix(':') {
        return !rest.starts_with([':', '/']);
    }
    let mut words = inner.split_whitespace().peekable();
    let is_first = words.peek().is_some_and(|first| is_behind || first.starts_with('.'));
    is_first && words.all(is_attribute)
}

fn is_attribute(word: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(char::is_alphabetic)
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ':'))
    };
    match word.strip_prefix(['.', '#']) {
        Some(name) => is_name(name),
        None => word.split_once('=').is_some_and(|(name, _)| is_name(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::find_attribute_lists;

    fn find(text: &str) -> Vec<&str> {
        find_attribute_lists(text).into_iter().filter_map(|span| text.get(span)).collect()
    }

    #[test]
    fn attributes_are_found_and_other_braces_are_text() {
        assert_eq!(find("Text.\n{: .note #a}\n"), ["{: .note #a}"]);
        assert_eq!(find("[a](b){.c d=e}, ![f](g){: width=1 }"), ["{.c d=e}", "{: width=1 }"]);
        assert_eq!(find("[a](#){ .b } ![c](d.png){#e width=50%}"), ["{ .b }", "{#e width=50%}"]);
        assert_eq!(find("## A {#b}"), [""; 0]);
        assert_eq!(find("{a} {1, 2} {.} {... } {:: } {.env, x}"), [""; 0]);
    }
}
