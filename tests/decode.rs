//! Decoding JSON to a post: bad values are left out and named.
#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic)]

use afterword::post::{Decoded, Flow, Href, MAX_DEPTH, MAX_ITEMS, Math, NotJson, Phrasing, Post};
use serde_json::{Value, json};

fn decode(data: &Value) -> Decoded {
    Post::decode(&data).unwrap()
}

/// Returns the id and text of each decoded question, and the diagnostics.
fn decode_questions(items: &Value) -> (Vec<(String, String)>, Vec<String>) {
    let decoded = decode(&json!({"version": 1, "faq": {"items": items}}));
    let faq = decoded.post.faq.unwrap();
    let questions = faq.items.iter().map(|item| (item.id.to_string(), item.name()));
    (questions.collect(), decoded.diagnostics.iter().map(ToString::to_string).collect())
}

fn decode_answer(answer: &Value) -> Vec<Flow> {
    let data =
        json!({"version": 1, "faq": {"items": [{"question": "What is this?", "answer": answer}]}});
    let decoded = decode(&data);
    assert_eq!(decoded.diagnostics, []);
    decoded.post.faq.unwrap().items.first().unwrap().answer.clone()
}

fn text(value: &str) -> Phrasing {
    Phrasing::text(value)
}

#[track_caller]
fn assert_unusable(data: &Value, message: &str) {
    assert_eq!(Post::decode(&data).unwrap_err().to_string(), message);
}

#[track_caller]
fn assert_left_out(item: &Value, message: &str) {
    let (kept, diagnostics) =
        decode_questions(&json!([item, {"question": "Kept?", "answer": "Yes."}]));
    assert_eq!(kept, [("kept".to_owned(), "Kept?".to_owned())]);
    assert_eq!(diagnostics, [message]);
}

#[test]
fn a_whole_post_is_decoded() {
    let decoded = decode(&json!({
        "version": 1,
        "url": "https://blog.example/pan/#top",
        "lang": "en",
        "title": "Rust",
        "faq": {"heading": " Asked often ", "items": [{"question": "Why?", "answer": "Because."}]},
        "takeaways": {"heading": "Takeaways", "items": [
            "One.",
            [{"type": "strong", "children": [{"type": "text", "value": "Two."}]}]]},
    }));
    assert_eq!(decoded.diagnostics, []);
    let post = decoded.post;
    assert_eq!(post.url.as_deref(), Some("https://blog.example/pan/"));
    assert_eq!(post.lang.as_deref(), Some("en"));
    assert_eq!(post.title.as_deref(), Some("Rust"));
    let (faq, takeaways) = (post.faq.unwrap(), post.takeaways.unwrap());
    assert_eq!(faq.heading.as_deref(), Some("Asked often"));
    assert_eq!(faq.items.first().unwrap().answer, [Flow::paragraph("Because.")]);
    let texts: Vec<_> = takeaways.items.iter().map(|item| item.text.clone()).collect();
    assert_eq!(
        texts,
        [vec![text("One.")], vec![Phrasing::Strong { children: vec![text("Two.")] }]]
    );
}

#[test]
fn data_without_anything_to_show_is_unusable() {
    assert_unusable(&json!([]), "expected an object, found an array");
    assert_unusable(&json!({}), "version: expected 1, found nothing");
    assert_unusable(&json!({"version": "1"}), "version: expected 1, found a string");
    assert_unusable(
        &json!({"version": 2, "faq": {}}),
        "version: expected 1, found another version",
    );
    assert_unusable(&json!({"version": 1}), "expected `faq` or `takeaways`, found neither");
    assert_unusable(
        &json!({"version": 1, "faq": null}),
        "expected `faq` or `takeaways`, found neither",
    );
    assert_unusable(&json!({"version": 1, "faq": []}), "faq: expected an object, found an array");
    assert_unusable(
        &json!({"version": 1, "faq": {}}),
        "faq.items: expected an array, found nothing",
    );
    assert_unusable(
        &json!({"version": 1, "title": 3, "takeaways": {"items": []}}),
        "title: expected a string, found a number; \
         takeaways.items: expected at least one item that can be shown, found none",
    );
}

#[test]
fn a_syntax_error_has_its_line_and_column() {
    let error = Post::from_json("{\"version\": 1,\n oops}").unwrap_err();
    assert!(matches!(error, NotJson::Syntax { line: 2, column: 2, .. }), "{error}");
}

#[test]
fn one_byte_order_mark_is_ignored() {
    let text = "\u{feff}{\"version\":1,\"takeaways\":{\"items\":[\"One.\"]}}";
    assert!(Post::from_json(text).is_ok());
    let twice = format!("\u{feff}{text}");
    assert!(matches!(Post::from_json(&twice), Err(NotJson::Syntax { line: 1, column: 1, .. })));
}

/// Returns the text of a post with this JSON as the first takeaway and as an unknown field.
fn with_takeaway(json: &str) -> String {
    format!(r#"{{"version": 1, "x": {json}, "takeaways": {{"items": [{json}, "Kept."]}}}}"#)
}

#[test]
fn whatever_json_parse_accepts_is_json() {
    let nest = |open: &str, close: &str| open.repeat(100_000) + "1" + &close.repeat(100_000);
    for json in [
        r#""cut \ud83d""#,
        r#""\udd25""#,
        "1e999",
        "-1e-999",
        "123456789012345678901234567890.5E+300",
        &nest("[", "]"),
        &nest("{\"a\":", "}"),
        &nest(r#"[{"type":"emphasis","children":["#, "]}]"),
    ] {
        let decoded = Post::from_json(&with_takeaway(json)).unwrap();
        let count = decoded.post.takeaways.unwrap().items.len();
        assert_eq!(count, if json.starts_with('"') { 2 } else { 1 }, "{json:.40}");
    }
}

#[test]
fn whatever_json_parse_refuses_is_a_syntax_error() {
    for json in [
        "'a'",
        "01",
        "1.",
        ".5",
        "+1",
        "NaN",
        "0x1",
        "1e",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "tru",
        "\"\t\"",
        r#""\x""#,
        r#""\u12g4""#,
        "\"",
        "/**/1",
        "\u{a0}1",
        "[",
        "",
    ] {
        let error = Post::from_json(&with_takeaway(json)).unwrap_err();
        assert!(matches!(error, NotJson::Syntax { .. }), "{json}: {error}");
    }
    let trailing = with_takeaway("1") + " 2";
    assert!(matches!(Post::from_json(&trailing), Err(NotJson::Syntax { .. })));
}

#[test]
fn half_a_surrogate_pair_is_shown_as_the_replacement_character() {
    let decoded = Post::from_json(&with_takeaway(r#""cut \ud83d""#)).unwrap();
    let takeaways = decoded.post.takeaways.unwrap();
    assert_eq!(takeaways.items.first().unwrap().text, [text("cut \u{fffd}")]);
}

#[test]
fn of_two_fields_with_one_name_the_last_counts() {
    let twice = r#"{"version": 2, "version": 1, "takeaways": 3, "takeaways": {"items": ["One."]}}"#;
    assert_eq!(Post::from_json(twice).unwrap().diagnostics, []);
}

#[test]
fn a_bad_item_is_left_out_and_named() {
    assert_left_out(&json!("Why?"), "faq.items[0]: expected an object, found a string");
    assert_left_out(
        &json!({"answer": "A."}),
        "faq.items[0].question: expected a string, found nothing",
    );
    assert_left_out(
        &json!({"question": 7, "answer": "A."}),
        "faq.items[0].question: expected a string, found a number",
    );
    assert_left_out(
        &json!({"question": " \n", "answer": "A."}),
        "faq.items[0].question: expected some text, found none",
    );
    assert_left_out(
        &json!({"question": "Q?"}),
        "faq.items[0].answer: expected a string or an array, found nothing",
    );
    assert_left_out(
        &json!({"question": "Q?", "answer": true}),
        "faq.items[0].answer: expected a string or an array, found a boolean",
    );
    assert_left_out(
        &json!({"question": "Q?", "answer": "  "}),
        "faq.items[0].answer: expected some text, found none",
    );
    assert_left_out(
        &json!({"question": "Q?", "answer": [{"type": "paragraph", "children": []}]}),
        "faq.items[0].answer: expected some text, found none",
    );
    assert_left_out(
        &json!({"question": "Q?", "answer": [
            {"type": "paragraph", "children": [{"type": "text", "value": 1}]}]}),
        "faq.items[0].answer[0].children[0].value: expected a string, found a number",
    );
    assert_left_out(
        &json!({"question": "Q?", "answer": [{"children": []}]}),
        "faq.items[0].answer[0].type: expected a string, found nothing",
    );
}

#[test]
fn a_bad_part_leaves_the_other() {
    let decoded =
        decode(&json!({"version": 1, "faq": {"items": 3}, "takeaways": {"items": ["One."]}}));
    assert!(decoded.post.faq.is_none());
    assert_eq!(decoded.post.takeaways.unwrap().items.len(), 1);
    let diagnostics: Vec<_> = decoded.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(diagnostics, ["faq.items: expected an array, found a number"]);
}

#[test]
fn a_bad_optional_field_leaves_the_post() {
    let decoded = decode(&json!({
        "version": 1, "url": "/pan/", "lang": 1,
        "faq": {"heading": {}, "items": [{"id": 5, "question": "Q?", "answer": "A."}]},
    }));
    let diagnostics: Vec<_> = decoded.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(
        diagnostics,
        [
            "url: expected a valid, absolute http or https address, found another one",
            "lang: expected a string, found a number",
            "faq.heading: expected a string, found an object",
            "faq.items[0].id: expected a string, found a number",
        ]
    );
    assert_eq!(decoded.post.url, None);
    assert_eq!(&*decoded.post.faq.unwrap().items.first().unwrap().id, "q");
}

#[test]
fn ids_are_unique_and_requested_ids_come_first() {
    let (questions, _) = decode_questions(&json!([
        {"question": "What is it?", "answer": "A."},
        {"question": "What is it?", "answer": "A."},
        {"id": "what-is-it", "question": "Else?", "answer": "A."},
        {"id": "two words\tand \"<%", "question": "Else?", "answer": "A."},
        {"id": "a#b[c]{d}\\e^f|g\u{85}ü", "question": "Else?", "answer": "A."},
        {"question": "???", "answer": "A."},
    ]));
    let ids: Vec<_> = questions.iter().map(|(id, _)| &**id).collect();
    assert_eq!(
        ids,
        [
            "what-is-it-2",
            "what-is-it-3",
            "what-is-it",
            "two-words-and----",
            "a-b-c--d--e-f-g-ü",
            "question"
        ]
    );
}

#[test]
fn an_invalid_address_of_a_post_is_left_out() {
    let (invalid, unescaped) = (
        "url: expected a valid, absolute http or https address, found another one",
        "url: expected an address with escapes such as %20, found a character that needs one",
    );
    for (url, message) in [
        ("/post/", invalid),
        ("https://", invalid),
        ("https://a b/", invalid),
        ("https://[oops/", invalid),
        ("https://a.example:99999/", invalid),
        ("https://a.example/a b", unescaped),
        ("https://a.example/{a}", unescaped),
        ("https://a.example/\"", unescaped),
    ] {
        let decoded = decode(&json!({
            "version": 1, "url": url, "faq": {"items": [{"question": "Q?", "answer": "A."}]}}));
        let diagnostics: Vec<_> = decoded.diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(diagnostics, [message], "{url}");
        assert_eq!(decoded.post.url, None);
    }
}

#[test]
fn plain_text_has_paragraphs_and_line_breaks() {
    assert_eq!(
        decode_answer(&json!("One\ntwo.\r\n \n\n  Three.")),
        [
            Flow::Paragraph { children: vec![text("One"), Phrasing::Break, text("two.")] },
            Flow::paragraph("Three."),
        ]
    );
}

#[test]
fn an_unknown_node_shows_its_children_or_its_value() {
    let known = json!([{"type": "paragraph", "children": [{"type": "text", "value": "A"}]}]);
    assert_eq!(
        decode_answer(&json!([{"type": "containerDirective", "children": known}])),
        decode_answer(&known)
    );
    assert_eq!(
        decode_answer(&json!([{"type": "html", "value": "<b>A</b>"}])),
        [Flow::paragraph("<b>A</b>")]
    );
    assert_eq!(
        decode_answer(&json!([{"type": "paragraph", "children": [
            {"type": "linkReference", "children": [{"type": "text", "value": "A"}]}]}])),
        [Flow::paragraph("A")]
    );
}

#[test]
fn blocks_inside_a_line_become_lines() {
    let paragraph =
        |value| json!({"type": "paragraph", "children": [{"type": "text", "value": value}]});
    let data =
        json!({"version": 1, "takeaways": {"items": [[paragraph("One."), paragraph("Two.")]]}});
    let takeaways = decode(&data).post.takeaways.unwrap();
    let takeaway = takeaways.items.first().unwrap();
    assert_eq!(takeaway.text, [text("One."), Phrasing::Break, text("Two.")]);
}

#[test]
fn text_between_blocks_becomes_a_paragraph() {
    assert_eq!(
        decode_answer(
            &json!([{"type": "text", "value": "Loose."}, {"type": "code", "value": "let it;"}])
        ),
        [Flow::paragraph("Loose."), Flow::Code { lang: None, value: "let it;".into() }]
    );
}

#[test]
fn a_link_or_image_with_a_forbidden_address_becomes_its_text() {
    let link = |url| {
        decode_answer(&json!([{"type": "paragraph", "children": [
            {"type": "link", "url": url, "children": [{"type": "text", "value": "here"}]}]}]))
    };
    let allowed = Phrasing::Link {
        url: Href::new("https://a.example/").unwrap(),
        title: None,
        rel: None,
        children: vec![text("here")],
    };
    assert_eq!(link("https://a.example/"), [Flow::Paragraph { children: vec![allowed] }]);
    assert_eq!(link("java\nscript:alert(1)"), [Flow::paragraph("here")]);
    let image = json!([{"type": "image", "url": "data:image/svg+xml,x", "alt": "a pan"}]);
    assert_eq!(decode_answer(&image), [Flow::paragraph("a pan")]);
}

#[test]
fn a_link_inside_a_link_is_its_text() {
    let inner = json!({"type": "link", "url": "/b", "children": [{"type": "text", "value": "b"}]});
    let outer = json!([{"type": "link", "url": "/a", "children": [
        {"type": "emphasis", "children": [inner]}]}]);
    let link = Phrasing::Link {
        url: Href::new("/a").unwrap(),
        title: None,
        rel: None,
        children: vec![Phrasing::Emphasis { children: vec![text("b")] }],
    };
    assert_eq!(decode_answer(&outer), [Flow::Paragraph { children: vec![link] }]);
}

#[test]
fn going_over_a_limit_is_an_error() {
    let many = vec![json!("One."); MAX_ITEMS + 1];
    assert_unusable(
        &json!({"version": 1, "takeaways": {"items": many}}),
        "takeaways.items: expected at most 20000 items, found more",
    );
    let mut deep = json!({"type": "text", "value": "deep"});
    for _ in 0..MAX_DEPTH {
        deep = json!({"type": "blockquote", "children": [deep]});
    }
    let data = json!({"version": 1, "faq": {"items": [{"question": "Q?", "answer": [deep]}]}});
    let message = Post::decode(&&data).unwrap_err().to_string();
    assert!(
        message.contains(": expected nodes at most 64 deep, found deeper ones; faq.items:"),
        "{message}"
    );
}

#[test]
fn a_serialized_post_is_decoded_to_the_same_post() {
    let data = json!({
        "version": 1,
        "lang": "en",
        "faq": {"heading": "Asked", "items": [
            {"id": "plain", "question": "Plain?", "answer": "One\ntwo.\n\nThree."},
            {"id": "rich", "question": "Rich?", "answer": [
                {"type": "paragraph", "children": [
                    {"type": "text", "value": "See "},
                    {"type": "link", "url": "/x", "title": "t", "rel": "nofollow me", "children": [
                        {"type": "inlineCode", "value": "x"}]},
                    {"type": "break"},
                    {"type": "image", "url": "/x.png", "alt": ""},
                    {"type": "image", "url": "/x.png", "title": "t", "alt": "", "width": 640,
                        "height": 480, "sizes": "50vw", "srcset": "/x.png 1x, /y,z.png 2x"}]},
                {"type": "heading", "depth": 3, "children": [
                    {"type": "delete", "children": [{"type": "text", "value": "h"}]}]},
                {"type": "list", "ordered": true, "start": 3, "children": [
                    {"type": "listItem", "checked": true, "children": [{"type": "thematicBreak"}]}]},
                {"type": "table", "align": ["left", null], "children": [
                    {"type": "tableRow", "children": [
                        {"type": "tableCell", "children": [{"type": "text", "value": "c"}]}]}]},
                {"type": "blockquote", "children": [{"type": "code", "lang": "rust", "value": "x\ny"}]}]}]},
        "takeaways": {"items": [
            "Plain.",
            [{"type": "emphasis", "children": [{"type": "text", "value": "Rich."}]}]]},
    });
    let decoded = decode(&data);
    assert_eq!(decoded.diagnostics, []);
    let text = decoded.post.to_json().unwrap();
    let again = Post::from_json(&text).unwrap();
    assert_eq!(again, decoded);
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), data);
}

fn decode_faq(items: &Value) -> Post {
    let decoded = decode(&json!({"version": 1, "faq": {"items": items}}));
    assert_eq!(decoded.diagnostics, []);
    decoded.post
}

fn names(post: &Post) -> Vec<String> {
    post.faq.iter().flat_map(|faq| &faq.items).map(|item| item.name()).collect()
}

#[test]
fn a_question_may_be_rich_text_of_one_line() {
    let post = decode_faq(&json!([{"answer": "It sorts.", "question": [
        {"type": "text", "value": "What does "},
        {"type": "inlineCode", "value": "sort()"},
        {"type": "text", "value": " do to "},
        {"type": "inlineMath", "value": "x_1"},
        {"type": "link", "url": "/a", "children": [{"type": "text", "value": "?"}]},
    ]}]));
    let question = post.faq.as_ref().unwrap().items.first().unwrap();
    assert_eq!(&*question.id, "what-does-sort-do-to-x-1");
    assert_eq!(question.name(), r"What does sort() do to \(x_1\)?");
    // The name of a button has no links.
    assert_eq!(question.question.last(), Some(&text("?")));
    assert_eq!(Post::from_json(&post.to_json().unwrap()).unwrap().post, post);
}

#[test]
fn a_question_of_an_image_alone_is_left_out() {
    assert_left_out(
        &json!({"question": [{"type": "image", "url": "/a.png", "alt": "a"}], "answer": "A."}),
        "faq.items[0].question: expected some text, found none",
    );
}

fn grouped(question: &str, group: Option<&str>) -> Value {
    json!({"question": question, "answer": "A.", "group": group})
}

#[test]
fn questions_of_a_group_stand_together_behind_those_without() {
    let post = decode_faq(&json!([
        grouped("One?", Some("Costs")),
        grouped("Two?", Some("Care")),
        grouped("Three?", Some("Costs")),
        grouped("Four?", None),
    ]));
    assert_eq!(names(&post), ["Four?", "One?", "Three?", "Two?"]);
    assert_eq!(Post::from_json(&post.to_json().unwrap()).unwrap().post, post);
}

#[test]
fn a_takeaway_may_have_a_group() {
    let items = json!([{"group": "Before", "text": "Wipe it."}, "Oil it."]);
    let decoded = decode(&json!({"version": 1, "takeaways": {"items": items}}));
    assert_eq!(decoded.diagnostics, []);
    let takeaways = decoded.post.takeaways.clone().unwrap();
    let groups: Vec<_> = takeaways.items.iter().map(|item| item.group.as_deref()).collect();
    assert_eq!(groups, [Some("Before"), None]);
    let json: Value = serde_json::from_str(&decoded.post.to_json().unwrap()).unwrap();
    assert_eq!(json["takeaways"]["items"], items);
}

#[test]
fn mathematics_keeps_its_source_and_its_delimiters() {
    let math = |node: Value| decode_answer(&json!([node]));
    let line = |source: &str| {
        vec![Flow::Paragraph {
            children: vec![Phrasing::InlineMath(Math { source: source.into() })],
        }]
    };
    assert_eq!(math(json!({"type": "inlineMath", "value": "x"})), line(r"\(x\)"));
    assert_eq!(math(json!({"type": "inlineMath", "value": "x", "source": "$x$"})), line("$x$"));
    let block = |source: &str| vec![Flow::Math(Math { source: source.into() })];
    assert_eq!(math(json!({"type": "math", "value": "x"})), block("$$x$$"));
    assert_eq!(math(json!({"type": "math", "value": "x", "source": r"\[x\]"})), block(r"\[x\]"));
    for node in [
        json!({"type": "inlineMath", "value": "x", "source": "$x$"}),
        json!({"type": "math", "value": "a\nb"}),
    ] {
        let post = decode_faq(&json!([{"question": "Q?", "answer": [node]}]));
        assert_eq!(Post::from_json(&post.to_json().unwrap()).unwrap().post, post);
    }
}
