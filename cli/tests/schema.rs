//! The JSON Schema accepts the same data as the decoder.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use afterword::post::Post;
use jsonschema::Validator;
use serde_json::{Value, json};
use support::{afterword, root};

fn validator() -> Validator {
    let result = afterword(&["schema"]);
    assert_eq!((result.status, &*result.stderr), (0, ""));
    let schema = serde_json::from_str(&result.stdout).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// Returns whether the decoder finds no problem.
fn is_valid(data: &Value) -> bool {
    Post::from_json(&data.to_string()).is_ok_and(|decoded| decoded.diagnostics.is_empty())
}

/// Returns data with this answer.
fn with_answer(answer: Value) -> Value {
    json!({"version": 1, "faq": {"items": [{"question": "Why?", "answer": answer}]}})
}

#[test]
fn every_fixture_is_valid() {
    let validator = validator();
    let mut count = 0;
    for entry in fs::read_dir(root().join("tests/fixtures/posts")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let data = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let errors: Vec<_> = validator.iter_errors(&data).map(|e| e.to_string()).collect();
            assert_eq!(errors, [""; 0], "{}", path.display());
            count += 1;
        }
    }
    assert!(count > 5, "only {count} fixtures were read");
}

#[test]
fn data_without_problems_is_valid() {
    let validator = validator();
    let text = json!({"type": "text", "value": "So."});
    for data in [
        with_answer(json!("So.")),
        with_answer(json!([text])),
        with_answer(json!([{"type": "paragraph", "children": [text]}])),
        with_answer(
            json!([{"type": "link", "url": "javascript:x", "children": [text], "title": null}]),
        ),
        with_answer(json!([{"type": "list", "ordered": true, "start": 3, "spread": false,
            "children": [{"type": "listItem", "checked": null, "children": [text]}, text]}])),
        with_answer(
            json!([{"type": "table", "align": ["left", null], "children": [{"type": "tableRow",
            "children": [{"type": "tableCell", "children": [text]}]}]}]),
        ),
        with_answer(
            json!([text, {"type": "image", "url": "/a.png", "srcset": "/a.png 1x", "sizes": "9px",
            "width": 640, "height": 4_294_967_295_u32}]),
        ),
        with_answer(
            json!([text, {"type": "image", "url": "blob:a", "srcset": "blob:a", "sizes": null,
            "width": null, "height": 1.0}]),
        ),
        with_answer(json!([{"type": "link", "url": "/a", "rel": "a\"b", "children": [text]}])),
        with_answer(json!([{"type": "link", "url": "/a", "rel": null, "children": [text]}])),
        with_answer(json!([{"type": "kbd", "children": [text]}, {"type": "html", "value": "<b>"}])),
        with_answer(
            json!([{"type": "heading", "depth": 2, "children": [text], "data": {"id": "x"}}]),
        ),
        json!({"version": 1.0, "faq": null, "takeaways": {"items": ["So.", [text]]}}),
        json!({"$schema": "post.schema.json", "version": 1, "url": "HTTPS://a.example", "lang": "en",
            "title": null, "takeaways": {"items": ["So."], "markdown": "- So."},
            "labels": {"copyLink": "Copy"}, "more": {}}),
    ] {
        assert!(is_valid(&data), "{data}");
        let errors: Vec<_> = validator.iter_errors(&data).map(|e| e.to_string()).collect();
        assert_eq!(errors, [""; 0], "{data}");
    }
}

#[test]
fn data_with_problems_is_invalid() {
    let validator = validator();
    let takeaways = json!({"items": ["So."]});
    for data in [
        json!([]),
        json!({}),
        json!({"version": 1}),
        json!({"version": 1, "faq": null}),
        json!({"version": 2, "takeaways": takeaways}),
        json!({"version": "1", "takeaways": takeaways}),
        json!({"takeaways": takeaways}),
        json!({"version": 1, "takeaways": []}),
        json!({"version": 1, "takeaways": {}}),
        json!({"version": 1, "takeaways": {"items": []}}),
        json!({"version": 1, "takeaways": {"items": [" \n"]}}),
        json!({"version": 1, "takeaways": {"items": [5]}}),
        json!({"version": 1, "takeaways": {"items": vec!["So."; 20_001]}}),
        json!({"version": 1, "takeaways": takeaways, "url": "/post/"}),
        json!({"version": 1, "takeaways": takeaways, "url": "mailto:a@b.example"}),
        json!({"version": 1, "takeaways": takeaways, "lang": 5}),
        json!({"version": 1, "takeaways": takeaways, "title": ["T"]}),
        json!({"version": 1, "takeaways": takeaways, "labels": []}),
        json!({"version": 1, "takeaways": takeaways, "labels": {"copyLink": 5}}),
        json!({"version": 1, "faq": {"items": [{"question": "Why?"}]}}),
        json!({"version": 1, "faq": {"items": [{"answer": "So."}]}}),
        json!({"version": 1, "faq": {"items": [{"question": "", "answer": "So."}]}}),
        json!({"version": 1, "faq": {"items": [{"question": "Why?", "answer": "So.", "id": 5}]}}),
        json!({"version": 1, "faq": {"items": ["Why?"]}}),
        json!({"version": 1, "faq": {"heading": 5, "items": [{"question": "Why?", "answer": "So."}]}}),
        with_answer(json!("")),
        with_answer(json!([])),
        with_answer(json!(["So."])),
        with_answer(json!([{"value": "So."}])),
        with_answer(json!([{"type": 5}])),
        with_answer(json!([{"type": "text"}])),
        with_answer(json!([{"type": "code", "value": 5}])),
        with_answer(json!([{"type": "paragraph", "children": "So."}])),
        with_answer(json!([{"type": "link", "children": [{"type": "text", "value": "So."}]}])),
        with_answer(json!([{"type": "image", "alt": "A picture."}])),
        with_answer(json!([{"type": "image", "url": "/a.png", "alt": "a", "srcset": ["/a.png"]}])),
        with_answer(json!([{"type": "image", "url": "/a.png", "alt": "a", "sizes": 5}])),
        with_answer(json!([{"type": "image", "url": "/a.png", "alt": "a", "width": "640"}])),
        with_answer(json!([{"type": "image", "url": "/a.png", "alt": "a", "width": 0}])),
        with_answer(json!([{"type": "image", "url": "/a.png", "alt": "a", "height": 1.5}])),
        with_answer(json!([{"type": "image", "url": "/a.png", "alt": "a", "height": 5e9}])),
        with_answer(json!([{"type": "image", "url": "blob:a", "alt": "a", "height": -1}])),
        with_answer(json!([{"type": "link", "url": "/a", "rel": 5,
            "children": [{"type": "text", "value": "So."}]}])),
        with_answer(json!([{"type": "list"}])),
        with_answer(json!([{"type": "table", "children": [{"type": "tableRow"}]}])),
        with_answer(json!([{"type": "kbd", "children": ["So."]}])),
    ] {
        assert!(!is_valid(&data), "{data}");
        assert!(!validator.is_valid(&data), "{data}");
    }
}
