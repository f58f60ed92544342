//! The checks on generated data: all nodes, nested in all ways, with any text.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::sync::LazyLock;

use afterword::post::{Diagnostic, LazyJson, NotJson, Post, Problem, json_schema};
use afterword_checks::{check_ids, check_json, check_json_ld, check_round_trip, check_static_html};
use jsonschema::Validator;
use proptest::collection::vec;
use proptest::option::of as option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_post_reads_back_as_it_was_written(data in any_data()) {
        decode_post(&data).iter().for_each(check_round_trip);
    }

    #[test]
    fn a_browser_and_a_native_program_read_the_same_post(
        data in any_data(),
        indented in any::<bool>(),
    ) {
        let text = if indented { format!("{data:#}") } else { data.to_string() };
        prop_assert_eq!(check_json(&text), decode_post(&data));
    }

    #[test]
    fn text_that_is_not_json_does_not_panic(
        text in ".{0,60}",
        from in 0..60_usize,
        data in any_data(),
    ) {
        let _ = Post::decode(&LazyJson::new(text));
        let text: String = data.to_string().chars().skip(from).collect();
        let _ = Post::decode(&LazyJson::new(text));
    }

    #[test]
    fn the_schema_has_the_verdict_of_the_decoder(
        data in any_data(),
        place in select(PLACES.to_vec()),
        value in any_odd_value(),
    ) {
        let mut data = data;
        if let Some(old) = data.pointer_mut(place) {
            *old = value;
        }
        let is_valid = SCHEMA.is_valid(&data);
        let problems = list_problems(&data);
        prop_assert!(is_valid || !problems.is_empty(), "the schema refuses {data}");
        let is_beyond = problems.iter().any(is_beyond_a_schema);
        prop_assert!(!is_valid || problems.is_empty() || is_beyond, "{problems:?} in {data}");
    }

    #[test]
    fn the_json_ld_has_the_text_of_the_post(data in any_data()) {
        decode_post(&data).iter().for_each(check_json_ld);
    }

    #[test]
    fn static_markup_has_the_text_of_the_post_and_no_unknown_element(data in any_data()) {
        decode_post(&data).iter().for_each(check_static_html);
    }

    #[test]
    fn ids_of_questions_are_unique_and_need_no_escapes(data in any_data()) {
        decode_post(&data).iter().for_each(check_ids);
    }
}

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    jsonschema::validator_for(&serde_json::from_str(&json_schema().unwrap()).unwrap()).unwrap()
});

fn list_problems(data: &Value) -> Vec<Diagnostic> {
    match Post::from_json(&data.to_string()) {
        Ok(decoded) => decoded.diagnostics,
        Err(NotJson::Data(problems)) => problems.0,
        Err(error) => panic!("{error}"),
    }
}

/// Returns whether no schema can find a problem: how deep nodes are, and that they have no text.
fn is_beyond_a_schema(problem: &Diagnostic) -> bool {
    match problem.problem {
        Problem::TooDeep { .. } => true,
        Problem::Blank => !problem.path.ends_with(".question"),
        _ => false,
    }
}

/// The places in data at which a value is replaced.
const PLACES: [&str; 24] = [
    "",
    "/version",
    "/url",
    "/url",
    "/url",
    "/lang",
    "/title",
    "/labels",
    "/labels/copyLink",
    "/faq",
    "/faq/heading",
    "/faq/items",
    "/faq/items/0",
    "/faq/items/0/id",
    "/faq/items/0/question",
    "/faq/items/0/answer",
    "/faq/items/0/answer/0",
    "/faq/items/0/answer/0/children",
    "/faq/items/0/answer/0/children/0",
    "/faq/items/0/answer/0/url",
    "/takeaways",
    "/takeaways/items",
    "/takeaways/items/0",
    "/takeaways/items/0/0",
];

/// Generates a value that has the wrong type or the wrong text for most places.
fn any_odd_value() -> impl Strategy<Value = Value> {
    let address = (
        select(vec!["https://", "HTTP://", "//", "https:", "mailto:", " https:///"]),
        select(vec!["a.example", "a b", "", "[::1]", "[oops", "a%62", "user@a", "\u{e9}.example"]),
        select(vec!["", ":80", ":x", ":"]),
        select(vec![
            "",
            "/",
            "/my post/",
            "/{a}",
            "?a=\"b\"",
            "#a",
            "/\u{a0}",
            "/ ",
            "/\u{e9}",
            "\\a",
        ]),
    );
    prop_oneof![
        6 => address.prop_map(|(start, host, port, end)| json!([start, host, port, end].concat())),
        2 => any_text().prop_map(Value::from),
        2 => select(vec![
            json!(null), json!(1), json!(2), json!(true), json!([]), json!({}), json!(" "),
            json!("\u{85}"), json!("\u{feff}"), json!("\u{1c}"), json!("\u{2028}"), json!([null]),
            json!({"items": []}),
            json!({"items": ["One."]}), json!([{"type": "text", "value": "One."}]),
            json!([{"type": "html"}]), json!({"type": "kbd", "children": 1}),
        ]),
    ]
}

fn decode_post(data: &Value) -> Option<Post> {
    Post::decode(&data).ok().map(|decoded| decoded.post)
}

/// Generates the data of a post, most of it valid.
fn any_data() -> impl Strategy<Value = Value> {
    let item = (option(any_text()), any_text(), any_rich_text(any_block()));
    let item = item.prop_map(
        |(id, question, answer)| json!({"id": id, "question": question, "answer": answer}),
    );
    let parts = (vec(item, 0..4), vec(any_rich_text(any_inline()), 0..3), option(any_text()));
    parts.prop_map(|(questions, takeaways, heading)| {
        json!({
            "version": 1, "url": "https://blog.example/", "title": heading, "lang": "en",
            "labels": {"copyLink": "Copy"},
            "faq": {"heading": heading, "items": questions},
            "takeaways": {"items": takeaways},
        })
    })
}

/// Generates a string, nodes, or nodes that could be a string.
fn any_rich_text(node: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let plain = prop_oneof![
        3 => any_text().prop_map(|value| json!({"type": "text", "value": value})),
        1 => Just(json!({"type": "break"})),
    ];
    let plain =
        vec(plain, 0..4).prop_map(|children| json!({"type": "paragraph", "children": children}));
    prop_oneof![
        any_text().prop_map(Value::from),
        vec(node, 0..5).prop_map(Value::from),
        vec(plain, 0..3).prop_map(Value::from),
    ]
}

/// Generates text of pieces that are special in HTML, JSON, URLs or Unicode.
fn any_text() -> impl Strategy<Value = String> {
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

/// Generates the addresses of an image in several sizes, not all of them allowed.
fn any_srcset() -> impl Strategy<Value = String> {
    let pieces =
        ["/a.png", "https://a.example/b,c", " ", ", ", ",", "2x", "640w", "data:a", "\"", "("];
    vec(select(pieces.to_vec()), 0..6).prop_map(|pieces| pieces.concat())
}

/// Generates a node inside a line, or a node that does not belong there.
fn any_inline() -> impl Strategy<Value = Value> {
    any_node(&["emphasis", "strong", "delete", "link", "linkReference", "paragraph"])
}

/// Generates a block, or a node inside a line that stands among blocks.
fn any_block() -> impl Strategy<Value = Value> {
    any_node(&[
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

/// Generates a node, `containers` being the types of nodes with children.
fn any_node(containers: &'static [&'static str]) -> impl Strategy<Value = Value> {
    let url = select(&[
        "https://a.example/?a=1&b=\"2\"",
        "/a",
        "#a",
        "mailto:a@a.example",
        "javascript:a",
        "https:a",
    ]);
    let leaf = prop_oneof![
        (select(&["text", "inlineCode", "code", "html"]), any_text())
            .prop_map(|(kind, value)| json!({"type": kind, "value": value})),
        select(&["break", "thematicBreak"]).prop_map(|kind| json!({"type": kind})),
        (url.clone(), any_text(), option(any_srcset()), any_text(), option(1..3_u32)).prop_map(
            |(url, alt, srcset, sizes, width)| json!({"type": "image", "url": url, "alt": alt,
                "srcset": srcset, "sizes": sizes, "width": width, "height": width})
        ),
    ];
    leaf.prop_recursive(5, 40, 5, move |inner| {
        let children = vec(inner, 0..5);
        let fields = (select(containers), url.clone(), option(any::<bool>()), 0..8_u8, children);
        fields.prop_map(|(kind, url, flag, number, children)| match kind {
            "list" => {
                let item =
                    |children| json!({"type": "listItem", "checked": flag, "children": children});
                let items: Vec<_> = children.chunks(2).map(item).collect();
                json!({"type": kind, "ordered": flag, "start": number, "children": items})
            }
            "table" => {
                let cell = |node: &Value| json!({"type": "tableCell", "children": [node]});
                let row = |nodes: &[Value]| {
                    let cells: Vec<_> = nodes.iter().map(cell).collect();
                    json!({"type": "tableRow", "children": cells})
                };
                let rows: Vec<_> = children.chunks(2).map(row).collect();
                json!({"type": kind, "align": ["left", null], "children": rows})
            }
            _ => json!({"type": kind, "url": url, "depth": number, "children": children,
                "rel": flag.map(|flag| if flag { " nofollow me" } else { "a\"b" })}),
        })
    })
}
