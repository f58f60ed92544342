//! What holds for any data: made of all nodes, nested in all ways, with any text.
#![allow(clippy::unwrap_used)]

use afterword::post::{LazyJson, Post};
use afterword_checks::{
    block_is_true, ids_are_fit, markup_is_true, reads_back, text_is_read_alike,
};
use proptest::collection::vec;
use proptest::option::of as option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_post_reads_back_as_it_was_written(data in data()) {
        post(&data).iter().for_each(reads_back);
    }

    #[test]
    fn a_browser_reads_what_a_native_program_reads(data in data(), indented in any::<bool>()) {
        let text = if indented { serde_json::to_string_pretty(&data) } else { serde_json::to_string(&data) };
        prop_assert_eq!(text_is_read_alike(&text.unwrap()), post(&data));
    }

    #[test]
    fn what_is_no_json_is_read_as_something(text in ".{0,60}", from in 0..60_usize, broken in data()) {
        let _ = Post::decode(&LazyJson::new(text));
        let text: String = broken.to_string().chars().skip(from).collect();
        let _ = Post::decode(&LazyJson::new(text));
    }

    #[test]
    fn the_block_says_what_the_post_says(data in data()) {
        post(&data).iter().for_each(block_is_true);
    }

    #[test]
    fn static_markup_says_what_the_post_says_and_has_nothing_else(data in data()) {
        post(&data).iter().for_each(markup_is_true);
    }

    #[test]
    fn addresses_of_questions_are_unique_and_need_no_escapes(data in data()) {
        post(&data).iter().for_each(ids_are_fit);
    }
}

fn post(data: &Value) -> Option<Post> {
    Post::decode(&data).ok().map(|decoded| decoded.post)
}

/// Data of a post, most of it good.
fn data() -> impl Strategy<Value = Value> {
    let item = (option(text()), text(), rich(block()));
    let item = item.prop_map(
        |(id, question, answer)| json!({"id": id, "question": question, "answer": answer}),
    );
    let parts = (vec(item, 0..4), vec(rich(inline()), 0..3), option(text()));
    parts.prop_map(|(questions, takeaways, heading)| {
        json!({
            "version": 1, "url": "https://blog.example/", "title": heading,
            "faq": {"heading": heading, "items": questions},
            "takeaways": {"items": takeaways},
        })
    })
}

/// Plain text, nodes, or nodes that could be plain text.
fn rich(node: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        3 => text().prop_map(|value| json!({"type": "text", "value": value})),
        1 => Just(json!({"type": "break"})),
    ];
    let plain =
        vec(plain, 0..4).prop_map(|children| json!({"type": "paragraph", "children": children}));
    prop_oneof![
        text().prop_map(Value::from),
        vec(node, 0..5).prop_map(Value::from),
        vec(plain, 0..3).prop_map(Value::from),
    ]
}

/// Text of pieces that are special to somebody.
fn text() -> impl Strategy<Value = String> {
    let special = [
        "",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u{a0}",
        "\0",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\"",
        "\\",
        "/",
        "#",
        "%20",
        "&",
        "&amp;",
        "<",
        "<b>",
        "</script>",
        "<!--",
        "-->",
        "]]>",
        "a",
        "A-2",
        "ß",
        "猫",
        "🔥",
        "שלום",
        "Why?",
    ];
    let piece =
        prop_oneof![4 => select(special.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A node inside a line, or what is not meant to be there.
fn inline() -> impl Strategy<Value = Value> {
    node(&["emphasis", "strong", "delete", "link", "linkReference", "paragraph"])
}

/// A block, or a line of text among blocks.
fn block() -> impl Strategy<Value = Value> {
    node(&[
        "paragraph",
        "heading",
        "blockquote",
        "list",
        "table",
        "emphasis",
        "link",
        "footnoteDefinition",
    ])
}

fn node(containers: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let url = select(&[
        "https://a.example/?a=1&b=\"2\"",
        "/a",
        "#a",
        "mailto:a@a.example",
        "javascript:a",
        "https:a",
    ]);
    let leaf = prop_oneof![
        (select(&["text", "inlineCode", "code", "html"]), text())
            .prop_map(|(kind, value)| json!({"type": kind, "value": value})),
        select(&["break", "thematicBreak"]).prop_map(|kind| json!({"type": kind})),
        (url.clone(), text())
            .prop_map(|(url, alt)| json!({"type": "image", "url": url, "alt": alt})),
    ];
    leaf.prop_recursive(5, 40, 5, move |inner| {
        let fields = (select(containers), url.clone(), option(any::<bool>()), 0..8_u8, vec(inner, 0..5));
        fields.prop_map(|(kind, url, flag, number, children)| match kind {
            "list" => json!({
                "type": kind, "ordered": flag, "start": number,
                "children": children.chunks(2).map(|children| json!({
                    "type": "listItem", "checked": flag, "children": children})).collect::<Vec<_>>(),
            }),
            "table" => json!({
                "type": kind, "align": ["left", null],
                "children": children.chunks(2).map(|cells| json!({
                    "type": "tableRow",
                    "children": cells.iter().map(|cell| json!({"type": "tableCell", "children": [cell]}))
                        .collect::<Vec<_>>()})).collect::<Vec<_>>(),
            }),
            _ => json!({"type": kind, "url": url, "depth": number, "children": children}),
        })
    })
}
