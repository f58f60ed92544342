//! The attributes of one tag, and the character references in HTML.

use pulldown_cmark::{CowStr, Event, Parser};

/// How long a character reference is at most, in bytes, without its `&`.
const LONGEST_REFERENCE: usize = 33;

/// The value of the attribute of this name, decoded; empty if it has none.
pub(crate) fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let mut rest = tag
        .trim_start_matches('<')
        .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'))?;
        let (name, after) = rest.split_at_checked(end)?;
        if name.is_empty() {
            return None;
        }
        let (value, after) = value_of(after);
        if name.eq_ignore_ascii_case(wanted) {
            return Some(decode(value));
        }
        rest = after;
    }
}

/// The value behind a name, and what follows.
fn value_of(after: &str) -> (&str, &str) {
    let Some(value) = after.trim_start().strip_prefix('=').map(str::trim_start) else {
        return ("", after);
    };
    for quote in ['"', '\''] {
        if let Some(rest) = value.strip_prefix(quote) {
            return rest.split_once(quote).unwrap_or((rest, ""));
        }
    }
    let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len());
    value.split_at_checked(end).unwrap_or((value, ""))
}

/// Replaces character references, once.
pub(super) fn decode(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let near = after.get(..after.floor_char_boundary(LONGEST_REFERENCE)).unwrap_or_default();
        let reference = near.split_once(';').and_then(|(name, _)| Some((character(name)?, name)));
        rest = if let Some((character, name)) = reference {
            text.push_str(&character);
            after.get(name.len() + 1..).unwrap_or_default()
        } else {
            text.push('&');
            after
        };
    }
    text.push_str(rest);
    text
}

/// What a character reference without `&` and `;` stands for.
fn character(name: &str) -> Option<String> {
    let is_reference =
        name.len() <= 31 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
    if !is_reference {
        return None;
    }
    let reference = format!("&{name};");
    let pieces = Parser::new(&reference).filter_map(|event| match event {
        Event::Text(text) => Some(text),
        _ => None,
    });
    let text: String = pieces.map(CowStr::into_string).collect();
    (text != reference).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn many_ampersands_are_read_in_no_time() {
        let value = "&".repeat(1_000_000);
        assert_eq!(attribute(&format!("<a b=\"{value}\">"), "b"), Some(value));
        let longest = "&CounterClockwiseContourIntegral;";
        assert_eq!(attribute(&format!("<a b=\"{longest}\">"), "b").as_deref(), Some("∳"));
    }

    #[test]
    fn a_value_may_be_written_in_many_ways() {
        let tag = "<A one='1 > 0' two = \"a&amp;b &copy; &#x26; & &no;\"\nthree=3 four/>";
        assert_eq!(attribute(tag, "one").as_deref(), Some("1 > 0"));
        assert_eq!(attribute(tag, "TWO").as_deref(), Some("a&b © & & &no;"));
        assert_eq!(attribute(tag, "three").as_deref(), Some("3"));
        assert_eq!(attribute(tag, "four").as_deref(), Some(""));
        assert_eq!(attribute(tag, "five"), None);
        assert_eq!(attribute("<a", "a"), None);
    }
}
