//! Letters of texts: some of them, or all in lower case.

/// Returns `text` in lower case, each letter without regard to those around it: the `Σ` at the end
/// of a word becomes `σ`, as in the lists of words.
pub(crate) fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// Returns the characters of `text` for which `is_kept` is true.
pub(crate) fn keep_chars(text: &str, is_kept: fn(char) -> bool) -> String {
    text.chars().filter(|c| is_kept(*c)).collect()
}

/// Returns the letters and digits of `text`.
pub(crate) fn keep_letters(text: &str) -> String {
    keep_chars(text, char::is_alphanumeric)
}

/// Returns whether `c` has another letter in lower case.
pub(crate) fn is_capital(c: char) -> bool {
    c.to_lowercase().next() != Some(c)
}
