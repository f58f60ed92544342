//! Images with sizes and links with relations, in Markdown, MDX and pages.

#![allow(clippy::unwrap_used)]

mod support;

use serde_json::{Value, json};
use support::{afterword_in, folder};

/// Returns the nodes of the only answer in `file`.
fn extract_line(name: &str, text: &str, options: &[&str]) -> Value {
    let folder = folder(&[(name, text)]);
    let result = afterword_in(folder.path(), &[&["extract", name], options].concat());
    assert_eq!((result.status, &*result.stderr), (0, ""), "{text}");
    let mut post: Value = serde_json::from_str(&result.stdout).unwrap();
    post.pointer_mut("/faq/items/0/answer/0/children").unwrap().take()
}

const IMAGE: &str = "<img src=\"/a.png\" alt=\"a\" srcset=\"/a.png 640w,\n /b,c.png 1280w\" \
    sizes=\" 50vw \" width=\"640\" height=\"480\">";
const LINK: &str = "<a href=\"/d\" rel=\"nofollow\n sponsored\" target=\"_blank\">e</a>";

fn expected_line() -> Value {
    json!([
        {"type": "image", "url": "/a.png", "alt": "a", "srcset": "/a.png 640w, /b,c.png 1280w",
            "sizes": "50vw", "width": 640, "height": 480},
        {"type": "text", "value": " and "},
        {"type": "link", "url": "/d", "rel": "nofollow sponsored",
            "children": [{"type": "text", "value": "e"}]},
    ])
}

#[test]
fn html_in_markdown_keeps_sizes_and_relations() {
    for answer in [format!("{IMAGE} and {LINK}"), format!("<p>{IMAGE} and {LINK}</p>")] {
        let text = format!("## FAQ\n\n### A?\n\n{answer}\n");
        assert_eq!(extract_line("a.md", &text, &[]), expected_line());
    }
}

#[test]
fn a_page_keeps_sizes_and_relations() {
    let text = format!("<article><h2>FAQ</h2><h3>A?</h3><p>{IMAGE} and {LINK}</p></article>");
    assert_eq!(extract_line("a.html", &text, &[]), expected_line());
}

#[test]
fn mdx_keeps_sizes_and_relations() {
    let image = "<img src=\"/a.png\" alt=\"a\" srcSet=\"/a.png 640w, /b,c.png 1280w\" \
        sizes=\"50vw\" width={640} height=\"480\" />";
    let text = format!("## FAQ\n\n### A?\n\nSee {image} and {LINK}.\n");
    let line = extract_line("a.mdx", &text, &[]);
    assert_eq!(line.as_array().unwrap().get(1..4), expected_line().as_array().unwrap().get(0..3));
}

#[test]
fn an_image_that_is_loaded_late_has_its_real_addresses() {
    for (attributes, srcset) in [
        ("src=\"/a.png\" data-srcset=\"/b.png 2x\"", Some("/b.png 2x")),
        ("src=\"data:x\" data-src=\"/a.png\" data-srcset=\"/b.png 2x\"", Some("/b.png 2x")),
        ("src=\"/a.png\" srcset=\"data:x 1x\" data-srcset=\"/b.png 2x\"", Some("/b.png 2x")),
        ("src=\"/a.png\" srcset=\"/c.png 2x\" data-srcset=\"/b.png 2x\"", Some("/c.png 2x")),
        ("src=\"/a.png\" srcset=\"/a.png 1x, data:x 2x\"", None),
        ("src=\"/a.png\" srcset=\" \" width=\"50%\" height=\"0\" sizes=\"\"", None),
    ] {
        let image = format!("<img {attributes} alt=\"a\">");
        let text = format!("<article><h2>FAQ</h2><h3>A?</h3><p>{image}</p></article>");
        let expected = match srcset {
            Some(set) => json!([{"type": "image", "url": "/a.png", "alt": "a", "srcset": set}]),
            None => json!([{"type": "image", "url": "/a.png", "alt": "a"}]),
        };
        assert_eq!(extract_line("a.html", &text, &[]), expected, "{image}");
    }
}

#[test]
fn the_addresses_of_a_set_become_absolute_with_the_others() {
    let image = "<img src=\"a.png\" alt=\"a\" \
        srcset=\"a.png, ../b,c.png 2x, //d.example/e.png 3x, https://f.example/g.png 4x\">";
    let page = format!(
        "<link rel=\"canonical\" href=\"https://x.example/y/\"><article><h2>FAQ</h2><h3>A?</h3>\
         <p>{image}</p></article>"
    );
    let expected = json!([{"type": "image", "url": "https://x.example/y/a.png", "alt": "a",
        "srcset": "https://x.example/y/a.png, https://x.example/b,c.png 2x, \
            https://d.example/e.png 3x, https://f.example/g.png 4x"}]);
    assert_eq!(extract_line("a.html", &page, &[]), expected);
    let post = format!("## FAQ\n\n### A?\n\n{image}\n");
    let base = ["--base-url", "https://x.example/y/"];
    assert_eq!(extract_line("a.md", &post, &base), expected);
}

#[test]
fn a_bad_field_of_an_item_or_a_node_leaves_the_question() {
    let image = json!({"type": "image", "url": "a.png", "alt": "a",
        "srcset": 1, "sizes": 2, "width": -1, "height": "3"});
    let link = json!({"type": "link", "url": "b", "rel": 4, "children": []});
    let answer = json!([{"type": "paragraph", "children": [image, link]}]);
    let item = json!({"question": "Why?", "answer": answer, "id": 5, "group": 6});
    let post = json!({"version": 1, "faq": {"items": [item]}});
    let folder = folder(&[("post.json", &post.to_string())]);
    let result = afterword_in(folder.path(), &["check", "post.json"]);
    let report = result.stdout + &result.stderr;
    assert_eq!(report.matches("this value is ignored").count(), 7, "{report}");
    assert!(!report.contains("left out"), "{report}");
    let result = afterword_in(folder.path(), &["render", "post.json"]);
    assert!(result.stdout.contains("Why?"), "{}", result.stdout);
}
