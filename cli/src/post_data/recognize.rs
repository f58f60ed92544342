//! Tells post data from the other JSON files that a folder may hold.

use std::ffi::OsStr;
use std::path::Path;

use afterword::post::{LazyJson, Value, without_byte_order_mark};
use serde::de::IgnoredAny;

/// Returns whether `path` has the extension of a JSON file.
pub(crate) fn is_json_file(path: &Path) -> bool {
    path.extension()
        .and_then(OsStr::to_str)
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// Returns whether `text` looks like post data, be it valid or not.
pub(crate) fn is_post_data(text: &str) -> bool {
    if !is_json(text) {
        return text.contains("\"version\"")
            && (text.contains("\"faq\"") || text.contains("\"takeaways\""));
    }
    let value = LazyJson::new(without_byte_order_mark(text).to_owned());
    let parts = [value.field("faq"), value.field("takeaways")];
    let has_version = value.field("version").is_some();
    parts.iter().flatten().any(|part| has_version || part.field("items").is_some())
}

/// Returns whether `text` is JSON, by the same rules as the decoder's.
pub(crate) fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(without_byte_order_mark(text)).is_ok()
}
