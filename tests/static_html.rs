//! The static HTML, to the byte.
#![cfg(all(feature = "static-html", not(target_arch = "wasm32")))]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)]

use afterword::json_ld::json_ld;
use afterword::options::{Filter, Theme, ToggleAll};
use afterword::post::Post;
use afterword::static_html::{Options, Part, StaticHtml, static_html};
use serde_json::{Value, json};

fn decode_post(data: &Value) -> Post {
    let decoded = Post::decode(&data).unwrap();
    assert_eq!(decoded.diagnostics, []);
    decoded.post
}

fn render(data: &Value) -> StaticHtml {
    render_with(data, &Options::default())
}

fn render_with(data: &Value, options: &Options) -> StaticHtml {
    static_html(&decode_post(data), options)
}

fn render_faq(data: &Value) -> Part {
    render(data).faq.unwrap()
}

/// Returns the HTML of an answer.
#[track_caller]
fn render_answer(answer: &Value) -> String {
    let html = render_faq(
        &json!({"version": 1, "faq": {"items": [{"question": "Q?", "answer": answer}]}}),
    )
    .html;
    let (_, answer) =
        html.split_once(r#"<div class="afterword-answer" data-part="answer">"#).unwrap();
    answer
        .split_once("</div></div></details></div></div></div></afterword-faq>")
        .unwrap()
        .0
        .to_owned()
}

/// Returns the start tag of the custom element.
fn host_tag(part: &str) -> &str {
    part.split_inclusive('>').next().unwrap()
}

fn questions(count: usize) -> Value {
    let items: Vec<_> = (1..=count)
        .map(|number| json!({"question": format!("Question {number}?"), "answer": "Yes."}))
        .collect();
    json!({"heading": "Asked", "items": items})
}

#[test]
fn a_post_is_its_takeaways_its_questions_and_the_block() {
    let html = render(&json!({
        "version": 1,
        "url": "https://blog.example/pan/",
        "lang": "en",
        "faq": {"heading": "Questions", "items": [
            {"id": "saved", "question": "Can it be saved?", "answer": "Nearly always.\n\nOnly a crack ends it."},
            {"question": "Which oil?", "answer": "Any."}]},
        "takeaways": {"heading": "To remember", "items": ["Dry it.", "Oil it."]},
    }));
    assert_eq!(
        html.to_string(),
        r##"<afterword-takeaways heading-level="2" lang="en" dir="ltr"><div class="afterword" data-heading=""><div class="afterword-takeaways" data-part="takeaways"><h2 class="afterword-heading" data-part="heading">To remember</h2><ol class="afterword-cards" role="list">
<li class="afterword-card" data-part="card"><div class="afterword-card-text">Dry it.</div></li>
<li class="afterword-card" data-part="card"><div class="afterword-card-text">Oil it.</div></li></ol></div></div></afterword-takeaways>
<afterword-faq heading-level="2" lang="en" dir="ltr"><div class="afterword" data-heading=""><div class="afterword-faq" data-part="faq"><div class="afterword-head"><h2 class="afterword-heading" data-part="heading">Questions</h2></div>
<div class="afterword-items">
<details class="afterword-item" data-part="item"><summary class="afterword-question" data-part="question"><h3 class="afterword-question-heading"><span class="afterword-question-text">Can it be saved?</span></h3><span class="afterword-chevron" aria-hidden="true"></span></summary>
<span class="afterword-target" id="saved"></span><div class="afterword-panel" data-part="panel"><div class="afterword-answer" data-part="answer"><p>Nearly always.</p><p>Only a crack ends it.</p></div></div></details>
<details class="afterword-item" data-part="item"><summary class="afterword-question" data-part="question"><h3 class="afterword-question-heading"><span class="afterword-question-text">Which oil?</span></h3><span class="afterword-chevron" aria-hidden="true"></span></summary>
<span class="afterword-target" id="which-oil"></span><div class="afterword-panel" data-part="panel"><div class="afterword-answer" data-part="answer"><p>Any.</p></div></div></details></div></div></div></afterword-faq>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"@type":"Question","@id":"https://blog.example/pan/#saved","name":"Can it be saved?","acceptedAnswer":{"@type":"Answer","text":"\u003cp\u003eNearly always.\u003c/p\u003e\u003cp\u003eOnly a crack ends it.\u003c/p\u003e"}},{"@type":"Question","@id":"https://blog.example/pan/#which-oil","name":"Which oil?","acceptedAnswer":{"@type":"Answer","text":"\u003cp\u003eAny.\u003c/p\u003e"}}]}</script>
"##
    );
}

#[test]
fn the_heading_is_available_on_its_own() {
    let faq = render_faq(&json!({"version": 1, "faq": {"heading": "Why & how", "items": [
        {"id": "why", "question": "Why?", "answer": "So."}]}}));
    assert_eq!(faq.heading.as_deref(), Some("<h2>Why &amp; how</h2>"));
    // Without its heading, the part leaves the level to the page.
    assert_eq!(
        faq.html,
        r#"<afterword-faq><div class="afterword"><div class="afterword-faq" data-part="faq"><div class="afterword-head"></div>
<div class="afterword-items">
<details class="afterword-item" data-part="item"><summary class="afterword-question" data-part="question"><h3 class="afterword-question-heading"><span class="afterword-question-text">Why?</span></h3><span class="afterword-chevron" aria-hidden="true"></span></summary>
<span class="afterword-target" id="why"></span><div class="afterword-panel" data-part="panel"><div class="afterword-answer" data-part="answer"><p>So.</p></div></div></details></div></div></div></afterword-faq>"#
    );
}

#[test]
fn absent_parts_are_absent() {
    let only_faq =
        render(&json!({"version": 1, "faq": {"items": [{"question": "Why?", "answer": "So."}]}}));
    assert_eq!(only_faq.takeaways, None);
    let faq = only_faq.faq.unwrap();
    assert_eq!((faq.heading, faq.with_heading), (None, faq.html));

    let only_takeaways = render(&json!({"version": 1, "takeaways": {"items": ["Dry it."]}}));
    assert_eq!(
        only_takeaways.to_string(),
        r#"<afterword-takeaways><div class="afterword"><div class="afterword-takeaways" data-part="takeaways"><ol class="afterword-cards" role="list">
<li class="afterword-card" data-part="card"><div class="afterword-card-text">Dry it.</div></li></ol></div></div></afterword-takeaways>
"#
    );
    assert_eq!((only_takeaways.faq, only_takeaways.json_ld), (None, None));

    assert_eq!(static_html(&Post::default(), &Options::default()).to_string(), "");
}

#[test]
fn the_block_is_the_same_as_in_the_browser() {
    let data = json!({"version": 1, "faq": {"items": [
        {"question": "What ends a </script>?", "answer": "Nothing: <!-- & \u{2028}"}]}});
    let html = render(&data);
    assert_eq!(html.json_ld, json_ld([&decode_post(&data)]));
    let html = html.to_string();
    assert_eq!(html.matches("</script").count(), 1);
    assert!(html.ends_with("}]}</script>\n"));
}

#[test]
fn headings_have_the_requested_level_clamped_to_2_to_5() {
    let deep =
        json!([{"type": "heading", "depth": 1, "children": [{"type": "text", "value": "Deeper"}]}]);
    let data = json!({"version": 1,
        "faq": {"heading": "Asked", "items": [{"question": "Why?", "answer": deep}]},
        "takeaways": {"heading": "Taken", "items": ["Dry it."]}});
    for (requested, level) in [(0, 2), (2, 2), (3, 3), (5, 5), (6, 5), (255, 5)] {
        let html = render_with(&data, &Options { heading_level: requested, ..Options::default() });
        for (part, text) in [(html.faq.unwrap(), "Asked"), (html.takeaways.unwrap(), "Taken")] {
            assert_eq!(part.heading, Some(format!("<h{level}>{text}</h{level}>")));
            assert!(part.with_heading.contains(&format!(
                r#"<h{level} class="afterword-heading" data-part="heading">{text}</h{level}>"#
            )));
            assert!(host_tag(&part.with_heading).contains(&format!(r#" heading-level="{level}""#)));
            assert!(!part.html.contains(&format!("<h{level}")));
            if text == "Asked" {
                let (question, deeper) = (level + 1, (level + 2).min(6));
                assert!(
                    part.html
                        .contains(&format!(r#"<h{question} class="afterword-question-heading">"#))
                );
                assert!(part.html.contains(&format!("<h{deeper}>Deeper</h{deeper}>")));
            }
        }
    }
}

#[test]
fn text_and_attributes_are_escaped_once() {
    let text = r#"<b>"1" & '2'</b> &amp; ]]> --> ☂"#;
    let link = json!({"type": "link", "url": "https://a.example/?a=1&b=%22<", "title": text,
        "children": [{"type": "text", "value": text}]});
    let image = json!({"type": "image", "url": "/a.png?a&b", "title": "\"", "alt": text});
    assert_eq!(
        render_answer(&json!([{"type": "paragraph", "children": [link, image]}])),
        concat!(
            r#"<p><a href="https://a.example/?a=1&amp;b=%22&lt;" title="&lt;b&gt;&quot;1&quot; &amp; '2'&lt;/b&gt; &amp;amp; ]]&gt; --&gt; ☂">"#,
            r#"&lt;b&gt;"1" &amp; '2'&lt;/b&gt; &amp;amp; ]]&gt; --&gt; ☂</a>"#,
            r#"<img loading="lazy" alt="&lt;b&gt;&quot;1&quot; &amp; '2'&lt;/b&gt; &amp;amp; ]]&gt; --&gt; ☂" title="&quot;" src="/a.png?a&amp;b"></p>"#,
        )
    );
    let part =
        render_faq(&json!({"version": 1, "lang": "e\"n", "faq": {"heading": text, "items": [
        {"id": "a\"b&c", "question": text, "answer": "Yes."}]}}));
    assert!(part.with_heading.contains(r#" lang="e&quot;n" dir="ltr">"#));
    assert!(part.with_heading.contains(
        r#"<h2 class="afterword-heading" data-part="heading">&lt;b&gt;"1" &amp; '2'&lt;/b&gt; &amp;amp; ]]&gt; --&gt; ☂</h2>"#
    ));
    assert!(part.with_heading.contains(
        r#"<span class="afterword-question-text">&lt;b&gt;"1" &amp; '2'&lt;/b&gt; &amp;amp; ]]&gt; --&gt; ☂</span>"#
    ));
    assert!(!part.with_heading.contains("<b>"));
}

#[test]
fn nodes_of_every_kind_have_their_element() {
    let text = |value: &str| json!({"type": "text", "value": value});
    let paragraph = |children: Value| json!({"type": "paragraph", "children": children});
    let item = |children: Value| json!({"type": "listItem", "children": children});
    let cell = |value: &str| json!({"type": "tableCell", "children": [text(value)]});
    let row = |cells: Value| json!({"type": "tableRow", "children": cells});
    for (node, html) in [
        (paragraph(json!([text("a")])), "<p>a</p>"),
        (
            paragraph(json!([
                {"type": "emphasis", "children": [text("e")]},
                {"type": "strong", "children": [text("s")]},
                {"type": "delete", "children": [text("d")]},
                {"type": "inlineCode", "value": "<c>"},
                {"type": "break"},
                {"type": "link", "url": "#a", "children": [text("l")]},
                {"type": "image", "url": "a.png", "alt": ""}])),
            r##"<p><em>e</em><strong>s</strong><del>d</del><code>&lt;c&gt;</code><br><a href="#a">l</a><img loading="lazy" alt="" src="a.png"></p>"##,
        ),
        (
            paragraph(json!([
                {"type": "link", "url": "/a", "title": "t", "rel": "me", "children": [text("l")]},
                {"type": "image", "url": "a.png", "alt": "a", "title": "t", "width": 640,
                    "height": 480, "sizes": "50vw", "srcset": "a.png 1x, b.png?c&d 2x"},
                {"type": "image", "url": "a.png", "alt": "", "sizes": "50vw", "srcset": "blob:a"}])),
            r#"<p><a href="/a" title="t" rel="me">l</a><img loading="lazy" alt="a" title="t" width="640" height="480" sizes="50vw" srcset="a.png 1x, b.png?c&amp;d 2x" src="a.png"><img loading="lazy" alt="" src="a.png"></p>"#,
        ),
        // A link that fails the allow-list becomes its text.
        (
            paragraph(
                json!([{"type": "link", "url": "javascript:alert(1)", "children": [text("l")]}]),
            ),
            "<p>l</p>",
        ),
        (json!({"type": "heading", "depth": 2, "children": [text("h")]}), "<h4>h</h4>"),
        (
            json!({"type": "blockquote", "children": [paragraph(json!([text("q")]))]}),
            "<blockquote><p>q</p></blockquote>",
        ),
        (
            json!({"type": "list", "ordered": false, "children": [
                item(json!([paragraph(json!([text("one")]))])),
                {"type": "listItem", "checked": true, "children": [paragraph(json!([text("done")]))]}]}),
            "<ul><li>one</li><li><span>☑ </span>done</li></ul>",
        ),
        (
            json!({"type": "list", "ordered": true, "start": 3, "children": [
                item(json!([paragraph(json!([text("a")])), paragraph(json!([text("b")]))]))]}),
            r#"<ol start="3"><li><p>a</p><p>b</p></li></ol>"#,
        ),
        (
            json!({"type": "code", "lang": "sh", "value": "\n  a <b\n\n"}),
            "<pre class=\"afterword-scroll\" tabindex=\"0\"><code class=\"language-sh\">\n  a &lt;b\n\n</code></pre>",
        ),
        (
            json!({"type": "table", "align": ["right", null], "children": [
                row(json!([cell("A"), cell("B")])), row(json!([cell("1"), cell("2")]))]}),
            concat!(
                r#"<div class="afterword-scroll" tabindex="0"><table><thead><tr><th data-align="right">A</th><th>B</th></tr></thead>"#,
                r#"<tbody><tr><td data-align="right">1</td><td>2</td></tr></tbody></table></div>"#,
            ),
        ),
        (json!({"type": "thematicBreak"}), "<hr>"),
    ] {
        let after = paragraph(json!([text("z")]));
        assert_eq!(render_answer(&json!([node, after])), [html, "<p>z</p>"].concat());
    }
}

#[test]
fn the_first_word_of_a_codes_language_becomes_its_class() {
    for (lang, attribute) in [
        ("rust,ignore", " class=\"language-rust,ignore\""),
        (" rust\tafterword-item\nb", " class=\"language-rust\""),
        ("\t", ""),
    ] {
        assert_eq!(
            render_answer(&json!([{"type": "code", "lang": lang, "value": "a"}])),
            ["<pre class=\"afterword-scroll\" tabindex=\"0\"><code", attribute, ">a</code></pre>"]
                .concat()
        );
    }
}

#[test]
fn no_text_starts_a_line_of_the_html() {
    let markup = r#"<details class="afterword-item" <div class="afterword-items""#;
    let code = json!({"type": "code", "value": markup});
    let image = json!({"type": "paragraph", "children": [
        {"type": "image", "url": "a.png", "alt": markup}]});
    assert_eq!(
        render_answer(&json!([code, image])),
        concat!(
            r#"<pre class="afterword-scroll" tabindex="0"><code>&lt;details class="afterword-item" &lt;div class="afterword-items"</code></pre>"#,
            r#"<p><img loading="lazy" alt="&lt;details class=&quot;afterword-item&quot; &lt;div class=&quot;afterword-items&quot;" src="a.png"></p>"#,
        )
    );
}

#[test]
fn the_custom_element_has_the_language_and_its_direction() {
    let hosts = |lang: Option<&str>| {
        let mut data =
            json!({"version": 1, "faq": questions(1), "takeaways": {"items": ["Dry it."]}});
        if let Some(lang) = lang {
            data["lang"] = lang.into();
        }
        let html = render(&data);
        [html.faq.unwrap().html, html.takeaways.unwrap().html]
            .map(|part| host_tag(&part).to_owned())
    };
    assert_eq!(hosts(None), ["<afterword-faq>", "<afterword-takeaways>"]);
    for (lang, dir) in [("en", "ltr"), ("zh-Hant", "ltr"), ("ar", "rtl"), ("FA-ir", "rtl")] {
        let attributes = format!(r#" lang="{lang}" dir="{dir}">"#);
        assert_eq!(
            hosts(Some(lang)),
            ["<afterword-faq", "<afterword-takeaways"].map(|tag| [tag, &attributes].concat())
        );
    }
}

#[test]
fn the_place_of_the_button_has_its_text_in_an_attribute() {
    let place = |data: &Value, options: &Options| {
        let html = render_with(data, options).faq.unwrap().html;
        let (_, place) =
            html.split_once(r#"<span class="afterword-toggle-all"><span data-text=""#)?;
        place.split_once(r#""></span></span></div>"#).map(|(text, _)| text.to_owned())
    };
    let with = |count, toggle_all| {
        let options = Options { toggle_all, ..Options::default() };
        place(&json!({"version": 1, "faq": questions(count)}), &options)
    };
    assert_eq!(with(2, ToggleAll::Auto), None);
    assert_eq!(with(3, ToggleAll::Auto).as_deref(), Some("Expand all"));
    assert_eq!(with(1, ToggleAll::On).as_deref(), Some("Expand all"));
    assert_eq!(with(9, ToggleAll::Off), None);

    let button_text = |lang: &str| {
        place(&json!({"version": 1, "lang": lang, "faq": questions(3)}), &Options::default())
    };
    assert_eq!(button_text("en-GB").as_deref(), Some("Expand all"));
    assert_eq!(button_text("de").as_deref(), Some("Alle aufklappen"));
    assert_eq!(button_text("DE-ch-1996").as_deref(), Some("Alle aufklappen"));
    assert_eq!(button_text("tlh").as_deref(), Some("Expand all"));
    let own = json!({"version": 1, "lang": "de", "faq": questions(3),
        "labels": {"expandAll": "Show \"all\""}});
    assert_eq!(place(&own, &Options::default()).as_deref(), Some("Show &quot;all&quot;"));
}

#[test]
fn a_long_list_keeps_the_place_of_the_search_field() {
    let has_place = |count, filter| {
        let data = json!({"version": 1, "faq": questions(count)});
        let html = render_with(&data, &Options { filter, ..Options::default() }).faq.unwrap().html;
        html.contains(r#"</div><div class="afterword-filter"></div>"#)
    };
    assert!(!has_place(11, Filter::Auto));
    assert!(has_place(12, Filter::Auto));
    assert!(has_place(1, Filter::On));
    assert!(!has_place(12, Filter::Off));
}

#[test]
fn options_other_than_the_default_are_attributes_of_the_custom_element() {
    let data = json!({"version": 1, "faq": questions(1), "takeaways": {"items": ["Dry it."]}});
    let hosts = |toggle_all, filter, theme| {
        let html = render_with(&data, &Options { toggle_all, filter, theme, ..Options::default() });
        [html.faq.unwrap().html, html.takeaways.unwrap().html]
            .map(|part| part.split_inclusive('>').take(2).collect::<String>())
    };
    assert_eq!(
        hosts(ToggleAll::On, Filter::On, Theme::Dark),
        [
            r#"<afterword-faq toggle-all="on" filter="on" theme="dark"><div class="afterword" data-theme="dark">"#,
            r#"<afterword-takeaways theme="dark"><div class="afterword" data-theme="dark">"#,
        ]
    );
    assert_eq!(
        hosts(ToggleAll::Off, Filter::Off, Theme::Light),
        [
            r#"<afterword-faq toggle-all="off" filter="off" theme="light"><div class="afterword" data-theme="light">"#,
            r#"<afterword-takeaways theme="light"><div class="afterword" data-theme="light">"#,
        ]
    );
}

#[test]
fn numbers_are_an_attribute_of_the_questions_alone() {
    let data = json!({"version": 1, "faq": questions(1), "takeaways": {"items": ["Dry it."]}});
    let html = render_with(&data, &Options { numbered: true, ..Options::default() });
    let faq = html.faq.unwrap().html;
    let start = r#"<afterword-faq numbered="on"><div class="afterword" data-numbered="">"#;
    assert!(faq.starts_with(start), "{faq}");
    assert!(!html.takeaways.unwrap().html.contains("numbered"));
}

#[test]
fn the_same_post_is_the_same_html() {
    let data = json!({"version": 1, "lang": "ar", "faq": questions(23)});
    assert_eq!(render(&data), render(&data));
}

fn grouped(question: &str, group: Option<&str>) -> Value {
    json!({"question": question, "answer": "A.", "group": group})
}

#[test]
fn groups_are_headings_between_the_section_and_its_questions() {
    let items =
        [grouped("One?", None), grouped("Two?", Some("Costs")), grouped("Three?", Some("Costs"))];
    let html = render_faq(&json!({"version": 1, "faq": {"items": items}})).html;
    let headings: Vec<_> =
        html.split("<h").skip(1).filter_map(|rest| rest.split_once('>')).collect();
    let headings: Vec<_> = headings
        .iter()
        .map(|(tag, rest)| (tag.split_once(' ').unwrap().0, rest.split("</h").next().unwrap()))
        .map(|(level, text)| (level, text.replace(r#"<span class="afterword-question-text">"#, "")))
        .map(|(level, text)| format!("{level} {}", text.replace("</span>", "")))
        .collect();
    assert_eq!(headings, ["3 One?", "3 Costs", "4 Two?", "4 Three?"]);
    assert!(html.contains("\n<h3 class=\"afterword-group\" data-part=\"group\">Costs</h3>\n"));
}

#[test]
fn questions_and_answers_show_code_and_the_source_of_mathematics() {
    let data = json!({"version": 1, "faq": {"items": [{
        "question": [{"type": "inlineCode", "value": "a<b"}, {"type": "text", "value": "?"}],
        "answer": [{"type": "math", "value": "a<b"}],
    }]}});
    let html = render_faq(&data).html;
    assert!(html.contains(r#"<span class="afterword-question-text"><code>a&lt;b</code>?</span>"#));
    assert!(html.contains("<p>$$a&lt;b$$</p>"));
    assert!(json_ld([&decode_post(&data)]).unwrap().contains(r#""name":"a\u003cb?""#));
}

#[test]
fn the_label_of_a_takeaway_stands_above_its_text() {
    let items = [json!({"group": "Before", "text": "Wipe it."})];
    let part = render(&json!({"version": 1, "takeaways": {"items": items}})).takeaways.unwrap();
    let label = r#"<span class="afterword-group" data-part="group">Before</span> Wipe it."#;
    assert!(part.html.contains(label));
}
