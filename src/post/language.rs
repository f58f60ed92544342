//! The direction of text in a language.

/// The languages written from right to left.
const RIGHT_TO_LEFT: [&str; 11] =
    ["ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"];

/// Returns whether the language of the BCP 47 tag `lang` is written from right to left.
pub(crate) fn is_right_to_left(lang: &str) -> bool {
    let language = lang.split('-').next().unwrap_or_default();
    RIGHT_TO_LEFT.iter().any(|known| known.eq_ignore_ascii_case(language))
}
