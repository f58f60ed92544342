//! The JSON that `extract` writes: a post's data and, if asked for, the Markdown of its parts.

use afterword::post::{Faq, Labels, Post, Takeaways, VERSION};
use serde::{Deserialize, Serialize};

/// The Markdown from which the parts were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Markdown {
    pub(crate) faq: Option<String>,
    pub(crate) takeaways: Option<String>,
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    faq: Option<Part<'a, Faq>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    takeaways: Option<Part<'a, Takeaways>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    labels: Option<&'a Labels>,
}

#[derive(Serialize)]
struct Part<'a, T> {
    #[serde(flatten)]
    part: &'a T,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<&'a str>,
}

/// The post as JSON text, with a final line ending.
pub(crate) fn write(post: &Post, markdown: &Markdown) -> serde_json::Result<String> {
    let faq = post.faq.as_deref();
    let takeaways = post.takeaways.as_deref();
    let document = Document {
        version: VERSION,
        url: post.url.as_deref(),
        lang: post.lang.as_deref(),
        title: post.title.as_deref(),
        faq: faq.map(|part| Part { part, markdown: markdown.faq.as_deref() }),
        takeaways: takeaways.map(|part| Part { part, markdown: markdown.takeaways.as_deref() }),
        labels: Some(&post.labels).filter(|labels| **labels != Labels::default()),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// Whether a text is, to the byte, what [`write`] makes of the post in it.
pub(crate) fn is_written_here(text: &str) -> bool {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Read {
        faq: Option<ReadPart>,
        takeaways: Option<ReadPart>,
    }
    #[derive(Deserialize)]
    struct ReadPart {
        markdown: Option<String>,
    }
    let Ok(Read { faq, takeaways }) = serde_json::from_str(text) else { return false };
    let of = |part: Option<ReadPart>| part.and_then(|part| part.markdown);
    let markdown = Markdown { faq: of(faq), takeaways: of(takeaways) };
    let Ok(decoded) = Post::from_json(text) else { return false };
    write(&decoded.post, &markdown).is_ok_and(|written| written == text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const POST: &str = r#"{"version": 1, "url": "https://a.example/", "lang": "en", "title": "T",
        "faq": {"heading": "FAQ", "items": [{"id": "why", "question": "Why?", "answer": "So."}]},
        "takeaways": {"items": ["One."]}, "labels": {"copyLink": "Copy"}}"#;

    #[test]
    fn it_is_what_the_library_writes() {
        let post = Post::from_json(POST).unwrap().post;
        let text = write(&post, &Markdown::default()).unwrap();
        assert_eq!(text, post.to_json().unwrap() + "\n");
    }

    #[test]
    fn markdown_stands_last_in_its_part() {
        let post = Post::from_json(POST).unwrap().post;
        let markdown = Markdown { faq: Some("1. Why?".to_owned()), takeaways: None };
        let text = write(&post, &markdown).unwrap();
        assert!(
            text.contains("    ],\n    \"markdown\": \"1. Why?\"\n  },\n  \"takeaways\""),
            "{text}"
        );
        assert!(is_written_here(&text));
    }

    #[test]
    fn a_hand_that_has_touched_it_shows() {
        let text = write(&Post::from_json(POST).unwrap().post, &Markdown::default()).unwrap();
        assert!(is_written_here(&text));
        for other in [POST, text.trim_end(), &text.replace("\"So.\"", "  \"So.\""), "[]", "", "{"] {
            assert!(!is_written_here(other), "{other}");
        }
    }
}
