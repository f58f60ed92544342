//! The JSON that `extract` writes: the data of a post and, as an option, the Markdown of its parts.

use afterword::post::{Faq, Labels, Post, Takeaways, VERSION};
use serde::{Deserialize, Serialize};

/// The Markdown from which each part was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PartMarkdown {
    pub(super) faq: Option<String>,
    pub(super) takeaways: Option<String>,
}

/// The root of the JSON.
#[derive(Serialize)]
struct PostJson<'a> {
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faq: Option<PartJson<'a, Faq>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    takeaways: Option<PartJson<'a, Takeaways>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    labels: Option<&'a Labels>,
}

#[derive(Serialize)]
struct PartJson<'a, T> {
    #[serde(flatten)]
    part: &'a T,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<&'a str>,
}

/// Serializes a post as JSON text with a final line ending.
pub(super) fn to_post_json(post: &Post, markdown: &PartMarkdown) -> serde_json::Result<String> {
    let faq = post.faq.as_deref();
    let takeaways = post.takeaways.as_deref();
    let json = PostJson {
        version: VERSION,
        url: post.url.as_deref(),
        lang: post.lang.as_deref(),
        title: post.title.as_deref(),
        faq: faq.map(|part| PartJson { part, markdown: markdown.faq.as_deref() }),
        takeaways: takeaways.map(|part| PartJson { part, markdown: markdown.takeaways.as_deref() }),
        labels: Some(&post.labels).filter(|labels| **labels != Labels::default()),
    };
    Ok(serde_json::to_string_pretty(&json)? + "\n")
}

/// Returns whether `text` is, to the byte, the JSON that [`to_post_json`] makes of its post.
pub(super) fn is_extracted_json(text: &str) -> bool {
    let Some(markdown) = read_markdown(text) else { return false };
    let Ok(decoded) = Post::from_json(text) else { return false };
    to_post_json(&decoded.post, &markdown).is_ok_and(|json| json == text)
}

/// Returns the Markdown in `text`, or `None` if the text is not JSON.
fn read_markdown(text: &str) -> Option<PartMarkdown> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Parts {
        faq: Option<Part>,
        takeaways: Option<Part>,
    }
    #[derive(Deserialize)]
    struct Part {
        markdown: Option<String>,
    }
    let Parts { faq, takeaways } = serde_json::from_str(text).ok()?;
    Some(PartMarkdown {
        faq: faq.and_then(|part| part.markdown),
        takeaways: takeaways.and_then(|part| part.markdown),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const POST: &str = r#"{"version": 1, "url": "https://a.example/", "lang": "en", "title": "T",
        "faq": {"heading": "FAQ", "items": [{"id": "why", "question": "Why?", "answer": "So."}]},
        "takeaways": {"items": ["One."]}, "labels": {"copyLink": "Copy"}}"#;

    #[test]
    fn a_post_without_markdown_is_serialized_as_by_the_library() {
        let post = Post::from_json(POST).unwrap().post;
        let json = to_post_json(&post, &PartMarkdown::default()).unwrap();
        assert_eq!(json, post.to_json().unwrap() + "\n");
    }

    #[test]
    fn markdown_is_the_last_field_of_its_part() {
        let post = Post::from_json(POST).unwrap().post;
        let markdown = PartMarkdown { faq: Some("1. Why?".to_owned()), takeaways: None };
        let json = to_post_json(&post, &markdown).unwrap();
        assert!(
            json.contains("    ],\n    \"markdown\": \"1. Why?\"\n  },\n  \"takeaways\""),
            "{json}"
        );
        assert!(is_extracted_json(&json));
    }

    #[test]
    fn json_that_was_edited_by_hand_is_not_the_command_s_own() {
        let post = Post::from_json(POST).unwrap().post;
        let json = to_post_json(&post, &PartMarkdown::default()).unwrap();
        assert!(is_extracted_json(&json));
        for other in [POST, json.trim_end(), &json.replace("\"So.\"", "  \"So.\""), "[]", "", "{"] {
            assert!(!is_extracted_json(other), "{other}");
        }
    }
}
