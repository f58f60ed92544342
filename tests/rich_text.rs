//! Rich text as DOM: each node of mdast, and no HTML of the author's.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod browser;

use browser::{MountedAccordion, accordion_props, serialize_content};
use serde_json::{Value, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn text(value: &str) -> Value {
    json!({"type": "text", "value": value})
}

/// A node with children.
fn node(kind: &str, children: &[Value]) -> Value {
    json!({"type": kind, "children": children})
}

fn paragraph(value: &str) -> Value {
    node("paragraph", &[text(value)])
}

/// Returns the DOM of an answer below a question of level 3.
async fn render_answer(answer: Value) -> String {
    let items = json!({"items": [{"question": "Q?", "answer": answer}]});
    let mounted = MountedAccordion::new(accordion_props(&items)).await;
    serialize_content(&mounted.one("[data-part=answer]"))
}

#[wasm_bindgen_test]
async fn plain_text_is_paragraphs_and_line_breaks() {
    assert_eq!(
        render_answer(json!("One\ntwo <b>.\n\nThree &amp;")).await,
        r#"p("One", br, "two <b>."), p("Three &amp;")"#
    );
}

#[wasm_bindgen_test]
async fn every_phrasing_node_has_its_element() {
    let line = [
        text("plain "),
        node("emphasis", &[text("em")]),
        node("strong", &[text("strong "), node("delete", &[text("del")])]),
        json!({"type": "inlineCode", "value": "<code>"}),
        json!({"type": "break"}),
        json!({"type": "link", "url": "/a?b=c&d", "title": "T", "children": [text("link")]}),
        json!({"type": "image", "url": "/i.png", "title": "T", "alt": "an \"image\""}),
        json!({"type": "image", "url": "i.png"}),
    ];
    assert_eq!(
        render_answer(json!([node("paragraph", &line)])).await,
        concat!(
            r#"p("plain ", em("em"), strong("strong ", del("del")), code("<code>"), br, "#,
            r#"a[href="/a?b=c&d" title="T"]("link"), "#,
            r#"img[alt="an \"image\"" loading="lazy" src="/i.png" title="T"], "#,
            r#"img[alt="" loading="lazy" src="i.png"])"#,
        )
    );
}

#[wasm_bindgen_test]
async fn an_image_and_a_link_have_the_attributes_of_their_data() {
    let sized = json!({"type": "image", "url": "/i.png", "alt": "i", "width": 640, "height": 480,
        "sizes": "50vw", "srcset": "/i.png 640w, /w_2,h_1/i.png 1280w"});
    let link = json!({"type": "link", "url": "/a", "rel": "nofollow sponsored", "target": "_blank",
        "download": "b", "ping": "/c", "children": [text("link")]});
    let alone = json!({"type": "image", "url": "i.png", "sizes": "50vw"});
    let refused = json!({"type": "image", "url": "i.png", "sizes": "50vw",
        "srcset": "/i.png 1x, javascript:alert(1) 2x"});
    assert_eq!(
        render_answer(json!([node("paragraph", &[sized, link, alone, refused])])).await,
        concat!(
            r#"p(img[alt="i" height="480" loading="lazy" sizes="50vw" src="/i.png" "#,
            r#"srcset="/i.png 640w, /w_2,h_1/i.png 1280w" width="640"], "#,
            r#"a[href="/a" rel="nofollow sponsored"]("link"), "#,
            r#"img[alt="" loading="lazy" src="i.png"], img[alt="" loading="lazy" src="i.png"])"#,
        )
    );
}

#[wasm_bindgen_test]
async fn every_block_has_its_element() {
    let blocks = json!([
        paragraph("p"),
        node("blockquote", &[paragraph("quoted"), {
            json!({"type": "thematicBreak"})
        }]),
        {"type": "code", "lang": "sh", "value": "a\n  b < c"},
        {"type": "code", "value": "plain"},
    ]);
    assert_eq!(
        render_answer(blocks).await,
        concat!(
            r#"p("p"), blockquote(p("quoted"), hr), "#,
            r#"pre[class="afterword-scroll" tabindex="0"](code[class="language-sh"]("a\n  b < c")), "#,
            r#"pre[class="afterword-scroll" tabindex="0"](code("plain"))"#,
        )
    );
}

#[wasm_bindgen_test]
async fn a_heading_in_an_answer_is_deeper_than_the_question() {
    let heading = |depth: u8| {
        let children = [text(&depth.to_string())];
        json!({"type": "heading", "depth": depth, "children": children})
    };
    let answer: Vec<_> = (1..=6).map(heading).collect();
    assert_eq!(
        render_answer(json!(answer)).await,
        r#"h4("1"), h4("2"), h4("3"), h4("4"), h5("5"), h6("6")"#
    );
    let quoted = node("blockquote", &[heading(1)]);
    assert_eq!(render_answer(json!([quoted])).await, r#"blockquote(h4("1"))"#);
}

#[wasm_bindgen_test]
async fn ordered_lists_keep_their_start() {
    let item = node("listItem", &[paragraph("one")]);
    let list = |ordered, start| {
        let children = [&item];
        json!([{"type": "list", "ordered": ordered, "start": start, "children": children}])
    };
    assert_eq!(render_answer(list(false, json!(null))).await, r#"ul(li("one"))"#);
    assert_eq!(render_answer(list(true, json!(1))).await, r#"ol(li("one"))"#);
    assert_eq!(render_answer(list(true, json!(0))).await, r#"ol[start="0"](li("one"))"#);
    assert_eq!(render_answer(list(true, json!(7))).await, r#"ol[start="7"](li("one"))"#);
}

#[wasm_bindgen_test]
async fn a_tight_item_has_no_paragraph_and_a_loose_one_has() {
    let inner = json!({"type": "list", "children": [node("listItem", &[paragraph("inner")])]});
    let list = json!([{"type": "list", "children": [
        node("listItem", &[paragraph("tight"), inner]),
        node("listItem", &[paragraph("loose"), paragraph("loose")]),
    ]}]);
    assert_eq!(
        render_answer(list).await,
        r#"ul(li("tight", ul(li("inner"))), li(p("loose"), p("loose")))"#
    );
}

#[wasm_bindgen_test]
async fn tasks_have_a_check_mark() {
    let item = |checked: Option<bool>| {
        let children = [paragraph("task")];
        json!({"type": "listItem", "checked": checked, "children": children})
    };
    let list =
        json!([{"type": "list", "children": [item(Some(true)), item(Some(false)), item(None)]}]);
    assert_eq!(
        render_answer(list).await,
        r#"ul(li(span("☑ "), "task"), li(span("☐ "), "task"), li("task"))"#
    );
}

#[wasm_bindgen_test]
async fn the_first_row_of_a_table_is_its_head_and_columns_are_aligned() {
    let row = |cells: [&str; 4]| {
        let cells = cells.map(|cell| node("tableCell", &[text(cell)]));
        node("tableRow", &cells)
    };
    let table = json!([{
        "type": "table",
        "align": ["left", "right", "center", null],
        "children": [row(["a", "b", "c", "d"]), row(["1", "2", "3", "4"])],
    }]);
    let cells = |tag: &str, texts: [&str; 4]| {
        let [left, right, center, none] = texts;
        format!(
            "tr({tag}[data-align=\"left\"]({left:?}), {tag}[data-align=\"right\"]({right:?}), \
             {tag}[data-align=\"center\"]({center:?}), {tag}({none:?}))"
        )
    };
    assert_eq!(
        render_answer(table).await,
        format!(
            r#"div[class="afterword-scroll" tabindex="0"](table(thead({}), tbody({})))"#,
            cells("th", ["a", "b", "c", "d"]),
            cells("td", ["1", "2", "3", "4"]),
        )
    );
}

#[wasm_bindgen_test]
async fn a_link_or_image_with_a_forbidden_address_is_its_text() {
    for url in [
        "javascript:alert(1)",
        " JaVa\tScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
    ] {
        let link =
            json!({"type": "link", "url": url, "children": [node("strong", &[text("link")])]});
        let image = json!({"type": "image", "url": url, "alt": "image"});
        assert_eq!(
            render_answer(json!([node("paragraph", &[link, image])])).await,
            r#"p(strong("link"), "image")"#,
            "{url:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn html_in_the_data_is_text() {
    let html = json!({"type": "html", "value": "<img src=x onerror=alert(1)>"});
    assert_eq!(
        render_answer(json!([html, paragraph("<script>alert(1)</script>")])).await,
        r#"p("<img src=x onerror=alert(1)>"), p("<script>alert(1)</script>")"#
    );
}

#[wasm_bindgen_test]
async fn an_unknown_node_shows_its_value_or_its_children() {
    let value = json!({"type": "textDirective", "value": "x < y"});
    let line = node("highlight", &[node("strong", &[text("marked")])]);
    let blocks = node("container", &[paragraph("one"), paragraph("two")]);
    assert_eq!(
        render_answer(json!([value, line, blocks, {"type": "toc"}])).await,
        r#"p("x < y", strong("marked")), p("one"), p("two")"#
    );
}
