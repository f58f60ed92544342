//! What holds for any data: made of all nodes, nested in all ways, with any text.
#![cfg(all(feature = "json", not(target_arch = "wasm32")))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use std::collections::HashSet;

use afterword::json_ld::json_ld;
use afterword::post::{Flow, JsonText, Phrasing, Post};
use proptest::collection::vec;
use proptest::option::of as option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_post_reads_back_as_it_was_written(data in data()) {
        if let Ok(decoded) = Post::decode(&&data) {
            let again = Post::from_json(&decoded.post.to_json().unwrap()).unwrap();
            prop_assert_eq!(again.diagnostics, []);
            prop_assert_eq!(again.post, decoded.post);
        }
    }

    #[test]
    fn a_browser_reads_what_a_native_program_reads(data in data(), indented in any::<bool>()) {
        let text = if indented { serde_json::to_string_pretty(&data) } else { serde_json::to_string(&data) };
        let (native, browser) = (Post::decode(&&data), Post::decode(&JsonText::new(text.unwrap())));
        match (native, browser) {
            (Ok(native), Ok(browser)) => prop_assert_eq!(native, browser),
            (native, browser) => prop_assert_eq!(
                native.unwrap_err().to_string(),
                browser.unwrap_err().to_string()
            ),
        }
    }

    #[test]
    fn what_is_no_json_is_read_as_something(text in ".{0,60}", from in 0..60_usize, broken in data()) {
        let _ = Post::decode(&JsonText::new(text));
        let text: String = broken.to_string().chars().skip(from).collect();
        let _ = Post::decode(&JsonText::new(text));
    }

    #[test]
    fn the_block_says_what_the_post_says(data in data()) {
        let Ok(decoded) = Post::decode(&&data) else { return Ok(()) };
        let Some(block) = json_ld([&decoded.post]) else { return Ok(()) };
        prop_assert!(!block.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{}", block);
        let block: Value = serde_json::from_str(&block).unwrap();
        let found = block["mainEntity"].as_array().unwrap();
        let faq = decoded.post.faq.unwrap();
        prop_assert_eq!(found.len(), faq.items.len());
        for (found, item) in found.iter().zip(&faq.items) {
            prop_assert_eq!(found["name"].as_str(), Some(&*item.question));
            let html = found["acceptedAnswer"]["text"].as_str().unwrap();
            prop_assert_eq!(solid(&text_of_html(html)?), solid(&text_of_blocks(&item.answer)));
        }
    }

    #[test]
    fn addresses_of_questions_are_unique_and_need_no_escapes(data in data()) {
        let Ok(decoded) = Post::decode(&&data) else { return Ok(()) };
        let Some(faq) = decoded.post.faq else { return Ok(()) };
        let ids: HashSet<_> = faq.items.iter().map(|item| &*item.id).collect();
        prop_assert_eq!(ids.len(), faq.items.len());
        for id in ids {
            let escaped = |c: char| c.is_whitespace() || c.is_control() || "\"#%<>[\\]^`{|}".contains(c);
            prop_assert!(!id.is_empty() && !id.contains(escaped), "{:?}", id);
        }
    }
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

/// Without blank space: where lines end is the layout's business.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The text of HTML in which each `<` and `>` is of one of the tags of the subset.
fn text_of_html(html: &str) -> Result<String, TestCaseError> {
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("p", piece));
        let name = tag.trim_start_matches('/').split_once(" href=\"").map_or(tag, |(name, _)| name);
        let known = "h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em".split(' ');
        prop_assert!(known.clone().any(|known| known == name.trim_start_matches('/')), "<{}>", tag);
        prop_assert!(!rest.contains('>'), "{}", html);
        text.push_str(rest);
    }
    for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replace(escape, character);
    }
    Ok(text)
}

/// What there is to read in an answer.
fn text_of_blocks(blocks: &[Flow]) -> String {
    let block = |block: &Flow| match block {
        Flow::Paragraph { children } | Flow::Heading { children, .. } => text_of_line(children),
        Flow::Blockquote { children } => text_of_blocks(children),
        Flow::List { children, .. } => children
            .iter()
            .map(|item| item.mark().to_owned() + &text_of_blocks(&item.children))
            .collect(),
        Flow::Code { value, .. } => value.to_string(),
        Flow::Table(table) => table
            .children
            .iter()
            .flat_map(|row| &row.children)
            .map(|cell| text_of_line(&cell.children))
            .collect(),
        Flow::ThematicBreak => String::new(),
    };
    blocks.iter().map(block).collect()
}

fn text_of_line(nodes: &[Phrasing]) -> String {
    let node = |node: &Phrasing| match node {
        Phrasing::Text { value } | Phrasing::InlineCode { value } => value.to_string(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => text_of_line(children),
        Phrasing::Image { alt, .. } => alt.to_string(),
        Phrasing::Break => String::new(),
    };
    nodes.iter().map(node).collect()
}
