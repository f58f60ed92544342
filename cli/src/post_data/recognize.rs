//! Tells post data from the other JSON files that a folder may hold.

use std::ffi::OsStr;
use std::path::Path;

use serde_json::Value;

/// Returns whether `path` has the extension of a JSON file.
pub(crate) fn is_json_file(path: &Path) -> bool {
    path.extension()
        .and_then(OsStr::to_str)
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// Returns whether `text` looks like post data, be it valid or not.
pub(crate) fn is_post_data(text: &str) -> bool {
    let Ok(value) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) else {
        return text.contains("\"version\"")
            && (text.contains("\"faq\"") || text.contains("\"takeaways\""));
    };
    let parts = [value.get("faq"), value.get("takeaways")];
    parts.iter().flatten().any(|part| value.get("version").is_some() || part.get("items").is_some())
}
