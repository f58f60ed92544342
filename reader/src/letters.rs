//! Letters in lower case.

/// Returns `text` in lower case, each letter without regard to those around it: the `Σ` at the end
/// of a word becomes `σ`, as in the lists of words.
pub(crate) fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}
