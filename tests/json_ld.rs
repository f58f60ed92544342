//! The `FAQPage` block has the questions and answers of the visible list.
#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use afterword::json_ld::{OnPage, json_ld};
use afterword::post::Post;
use serde_json::{Value, json};

fn decode_post(data: &Value) -> Post {
    let decoded = Post::decode(&data).unwrap();
    assert_eq!(decoded.diagnostics, []);
    decoded.post
}

fn post_with_answer(answer: &Value) -> Post {
    decode_post(&json!({"version": 1, "faq": {"items": [{"question": "Q?", "answer": answer}]}}))
}

/// Returns the text of an answer in the block.
fn answer_text(answer: &Value) -> String {
    let block: Value =
        serde_json::from_str(&json_ld([&post_with_answer(answer)]).unwrap()).unwrap();
    block["mainEntity"][0]["acceptedAnswer"]["text"].as_str().unwrap().to_owned()
}

#[test]
fn questions_come_in_order_with_absolute_ids() {
    let post =
        decode_post(&json!({"version": 1, "url": "https://blog.example/pan/", "faq": {"items": [
        {"question": "First?", "answer": "One."},
        {"id": "zwei-ü", "question": "Second?", "answer": "Two."}]}}));
    let block: Value = serde_json::from_str(&json_ld([&post]).unwrap()).unwrap();
    assert_eq!(
        block,
        json!({"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [
            {"@type": "Question", "@id": "https://blog.example/pan/#first", "name": "First?",
             "acceptedAnswer": {"@type": "Answer", "text": "<p>One.</p>"}},
            {"@type": "Question", "@id": "https://blog.example/pan/#zwei-ü", "name": "Second?",
             "acceptedAnswer": {"@type": "Answer", "text": "<p>Two.</p>"}}]})
    );
}

#[test]
fn a_post_without_an_address_has_that_of_the_page() {
    let post = post_with_answer(&json!("A."));
    let ids = ["q-2".into()];
    let on_page = OnPage { post: &post, page_url: Some("https://blog.example/"), dom_ids: &ids };
    let block: Value = serde_json::from_str(&json_ld([on_page]).unwrap()).unwrap();
    assert_eq!(block["mainEntity"][0]["@id"], "https://blog.example/#q-2");
    let block: Value = serde_json::from_str(&json_ld([&post]).unwrap()).unwrap();
    assert_eq!(block["mainEntity"][0].get("@id"), None);
}

#[test]
fn several_posts_share_the_block() {
    let (one, two) = (post_with_answer(&json!("One.")), post_with_answer(&json!("Two.")));
    let block: Value = serde_json::from_str(&json_ld([&one, &two]).unwrap()).unwrap();
    let texts: Vec<_> = block["mainEntity"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item["acceptedAnswer"]["text"])
        .collect();
    assert_eq!(texts, ["<p>One.</p>", "<p>Two.</p>"]);
}

#[test]
fn without_a_question_there_is_no_block() {
    let post = decode_post(&json!({"version": 1, "takeaways": {"items": ["One."]}}));
    assert_eq!(json_ld([&post]), None);
    assert_eq!(json_ld(<[&Post; 0]>::default()), None);
}

#[test]
fn the_block_can_be_pasted_into_any_html() {
    let hostile = "</script><!-- <script> & \u{2028}\u{2029} \"quoted\" \\ \u{1}";
    let post = decode_post(
        &json!({"version": 1, "faq": {"items": [{"question": hostile, "answer": hostile}]}}),
    );
    let text = json_ld([&post]).unwrap();
    assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{1}']), "{text}");
    let block: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(block["mainEntity"][0]["name"], hostile);
}

#[test]
fn answers_keep_the_formatting_of_the_html_subset() {
    let text = |value: &str| json!({"type": "text", "value": value});
    let paragraph = |children: Value| json!({"type": "paragraph", "children": children});
    assert_eq!(
        answer_text(&json!([paragraph(json!([
            text("a < b "),
            {"type": "strong", "children": [text("bold")]},
            {"type": "emphasis", "children": [text("soft")]},
            {"type": "delete", "children": [text("gone")]},
            {"type": "break"},
            {"type": "inlineCode", "value": "x && y"},
            {"type": "image", "url": "/pan.png", "alt": "a pan"}]))])),
        "<p>a &lt; b <strong>bold</strong><em>soft</em>gone<br>x &amp;&amp; ya pan</p>"
    );
    assert_eq!(
        answer_text(&json!([
            {"type": "heading", "depth": 4, "children": [text("Head")]},
            {"type": "blockquote", "children": [paragraph(json!([text("Said.")]))]},
            {"type": "list", "ordered": false, "children": [
                {"type": "listItem", "children": [paragraph(json!([text("one")]))]},
                {"type": "listItem", "children": [
                    paragraph(json!([text("two")])), paragraph(json!([text("more")]))]}]},
            {"type": "code", "value": "a\n<b>"},
            {"type": "thematicBreak"},
            {"type": "table", "children": [{"type": "tableRow", "children": [
                {"type": "tableCell", "children": [text("x")]},
                {"type": "tableCell", "children": [text("y")]}]}]}])),
        "<h4>Head</h4><div><p>Said.</p></div><ul><li>one</li><li><p>two</p><p>more</p></li></ul>\
         <p>a<br>&lt;b&gt;</p><p>x y</p>"
    );
}

#[test]
fn a_link_has_only_its_address_and_an_image_is_its_alternative_text() {
    let link = json!({"type": "link", "url": "https://a.example/", "title": "t", "rel": "nofollow",
        "children": [{"type": "text", "value": "here"}]});
    let image = json!({"type": "image", "url": "/a.png", "alt": "a pan", "width": 640,
        "height": 480, "sizes": "50vw", "srcset": "/a.png 1x, /b.png 2x"});
    let film = json!({"type": "iframe", "url": "https://a.example/",
        "children": [{"type": "text", "value": "a film"}]});
    assert_eq!(
        answer_text(&json!([{"type": "paragraph", "children": [link, image, film]}])),
        "<p><a href=\"https://a.example/\">here</a>a pana film</p>"
    );
}

#[test]
fn tasks_keep_their_check_marks() {
    let item = |checked: bool| {
        json!({"type": "listItem", "checked": checked, "children": [
            {"type": "paragraph", "children": [{"type": "text", "value": "dry it"}]}]})
    };
    assert_eq!(
        answer_text(&json!([{"type": "list", "children": [item(true), item(false)]}])),
        "<ul><li>☑ dry it</li><li>☐ dry it</li></ul>"
    );
}

#[test]
fn only_absolute_links_stay_links() {
    let link = |url| {
        answer_text(
            &json!([{"type": "link", "url": url, "children": [{"type": "text", "value": "here"}]}]),
        )
    };
    assert_eq!(
        link("https://a.example/?a=1&b=\"2\""),
        "<p><a href=\"https://a.example/?a=1&amp;b=&quot;2&quot;\">here</a></p>"
    );
    assert_eq!(link("/pages/tools"), "<p>here</p>");
    assert_eq!(link("#fragment"), "<p>here</p>");
    assert_eq!(link("//a.example/"), "<p>here</p>");
    assert_eq!(link("https:page"), "<p>here</p>");
    assert_eq!(link("tel:+1"), "<p><a href=\"tel:+1\">here</a></p>");
}
