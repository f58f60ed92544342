//! The JSON that `extract` writes.

use afterword::post::Post;

/// Serializes a post as JSON text with a final line ending.
pub(super) fn to_post_json(post: &Post) -> serde_json::Result<String> {
    Ok(post.to_json()? + "\n")
}

/// Returns whether `text` is, to the byte, the JSON that [`to_post_json`] makes of its post.
pub(super) fn is_extracted_json(text: &str) -> bool {
    let Ok(decoded) = Post::from_json(text) else { return false };
    to_post_json(&decoded.post).is_ok_and(|json| json == text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const POST: &str = r#"{"version": 1, "url": "https://a.example/", "lang": "en", "title": "T",
        "faq": {"heading": "FAQ", "items": [{"id": "why", "question": "Why?", "answer": "So."}]},
        "takeaways": {"items": ["One."]}, "labels": {"copyLink": "Copy"}}"#;

    #[test]
    fn json_that_was_edited_by_hand_is_not_the_command_s_own() {
        let post = Post::from_json(POST).unwrap().post;
        let json = to_post_json(&post).unwrap();
        assert!(is_extracted_json(&json));
        for other in [POST, json.trim_end(), &json.replace("\"So.\"", "  \"So.\""), "[]", "", "{"] {
            assert!(!is_extracted_json(other), "{other}");
        }
    }
}
