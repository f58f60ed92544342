mod behind;
mod placeholders;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Page, PageResult, PageSettings, edit_page};

/// The renderings that stay as they are, with the reason for each.
const LEFT: [(&str, &str); 6] = [
    (
        "bold-questions",
        "FAQ: expected `<a href=\"https://register.example/\">`, found no such element",
    ),
    (
        "broken-list-in-paragraphs",
        "FAQ: expected \"Is ice water?\" apart from its answer, found no clear end of it",
    ),
    (
        "sub-headings-in-groups",
        "FAQ: expected only questions and answers, found \"Bees rest, and so may you.\" between",
    ),
    ("table", "FAQ: expected the words \"Question Answer How often\", found \"How often do I\""),
    ("takeaways-groups", "takeaways: expected one list, found groups"),
    (
        "takeaways-table",
        "takeaways: expected \"Oil the chain once a month.\" as it was read, found other words",
    ),
];

fn edit_with(text: &str, settings: &PageSettings) -> PageResult {
    let read_data = |address: &str| match address {
        "/faq.json" => {
            let json = r#"{"version":1,"faq":{"heading":"FAQ","items":[
                {"id":"why","question":"Why?","answer":"So."}]}}"#;
            afterword::post::Post::from_json(json)
                .map(|decoded| decoded.post)
                .map_err(|error| format!("{error:?}"))
        }
        _ => Err(format!("no data at {address}")),
    };
    let page =
        Page { text, path: "a/index.html", folder: "/afterword/", settings, read_data: &read_data };
    edit_page(&page)
}

fn settings() -> PageSettings {
    PageSettings { fingerprint: "0".to_owned(), ..PageSettings::default() }
}

/// Returns the page that comes of `text`, or the reasons for which it stays.
fn edit(text: &str) -> Result<String, String> {
    let words = |left: &[super::LeftPart]| {
        let reasons = left.iter().map(|left| format!("{}: {}", left.part, left.fault));
        reasons.collect::<Vec<_>>().join("; ")
    };
    match edit_with(text, &settings()) {
        PageResult::Changed(changed) if changed.left.is_empty() => Ok(changed.apply(text)),
        PageResult::Changed(changed) => Err(words(&changed.left)),
        PageResult::PassedOver(reason) => Err(reason.name().to_owned()),
        PageResult::Left(left) => Err(words(&left)),
    }
}

/// Returns a page with `article`.
fn page(article: &str) -> String {
    format!(
        "<html lang=en><head><title>T</title></head><body><article>{article}</article></body>\
         </html>"
    )
}

/// Returns what is in the article of the page that comes of `article`, without the markup around
/// the questions, each in brackets, and the answers.
fn outline(article: &str) -> String {
    let new = edit(&page(article)).unwrap_or_else(|reason| panic!("{reason}: {article}"));
    let start = new.find("<article>").unwrap() + "<article>".len();
    let mut text = new[start..new.find("</article>").unwrap()].to_owned();
    let (faq, items) = ("<afterword-faq", "<div class=\"afterword-items\">");
    while let Some(at) = text.find(faq) {
        let end = at + text[at..].find(items).unwrap() + items.len();
        text.replace_range(at..end, "{");
    }
    let chevron = "<span class=\"afterword-chevron\" aria-hidden=\"true\"></span></summary>\n";
    text.replace("</div></div></div></afterword-faq>", "}")
        .replace("\n<details class=\"afterword-item\" data-part=\"item\"", "<details")
        .replace("<summary class=\"afterword-question\" data-part=\"question\">", "[")
        .replace("<span class=\"afterword-question-text\">", "")
        .replace("</span></h3>", "</h3>")
        .replace(chevron, "]")
        .replace("<span class=\"afterword-target\" id=", "<id=")
        .replace("></span>", ">")
        .replace("<div class=\"afterword-panel\" data-part=\"panel\">", "")
        .replace("<div class=\"afterword-answer\" data-part=\"answer\">", "")
        .replace("</div></div></details>", "</details>")
        .replace(" class=\"afterword-question-heading\"", "")
}

#[test]
fn every_rendering_is_done_or_stays_for_a_reason() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/renderings");
    let mut left = BTreeMap::new();
    let mut done = 0;
    for generator in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        for file in fs::read_dir(&generator).into_iter().flatten().map(|it| it.unwrap().path()) {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            match edit(&fs::read_to_string(&file).unwrap()) {
                Ok(_) => done += 1,
                Err(reason) if reason == "no-parts" => {}
                Err(reason) => {
                    let first = left.entry(name).or_insert_with(|| reason.clone());
                    assert_eq!(*first, reason, "{}", file.display());
                }
            }
        }
    }
    assert!(done > 350, "{done}");
    let expected = LEFT.map(|(name, reason)| (name.to_owned(), reason.to_owned()));
    assert_eq!(left, BTreeMap::from(expected));
}

#[test]
fn a_reason_names_the_first_difference() {
    for (faq, reason) in [
        (
            "<ul><li><a href=/b/><b>Why?</b> So</a>.</li><li><b>How?</b> Thus.</li></ul>",
            "expected `<a href=\"/b/\">`, found no such element",
        ),
        (
            "<h3>Why?</h3><p><i>So.</p><h3>How?</h3><p>Thus.</p>",
            "expected elements within each other, found `<i>` across others",
        ),
    ] {
        let reason = format!("FAQ: {reason}");
        assert_eq!(edit(&page(&format!("<h2>FAQ</h2>{faq}"))), Err(reason), "{faq}");
    }
}

#[test]
fn a_heading_with_its_answer_becomes_an_item_with_its_id_and_attributes() {
    assert_eq!(
        outline(
            "<h2>FAQ</h2>\n<h3 id=\"a\" class=\"x\" data-y>Why <i>so</i>?</h3>\n<p>So.</p>\n\
             <h3>How?</h3><p>Thus.<p>Or so.<h2>End</h2>"
        ),
        "<h2>FAQ</h2>\n{<details>[<h3 class=\"afterword-question-heading x\" data-y=\"\">\
         Why <i>so</i>?</h3>]<id=\"a\"><p>So.</p></details>\
         <details>[<h3>How?</h3>]<id=\"how\"><p>Thus.<p>Or so.</details>}<h2>End</h2>"
    );
}

#[test]
fn lists_details_definitions_and_accordions_become_items() {
    let item = "<details>[<h3>Why?</h3>]<id=\"why\"><p>So.</p></details>";
    for form in [
        "<ul><li><strong>Why?</strong> So.</li></ul>",
        "<ol><li><p><strong>Why?</strong></p><p>So.</p></li></ol>",
        "<p><strong>Why?</strong><br>\nSo.</p>",
        "<p><strong>Why?</strong></p>\n<p>So.</p>",
        "<dl><dt>Why?</dt><dd>So.</dd></dl>",
        "<details><summary>Why?</summary>So.</details>",
        "<div class=\"accordion\"><h3>Why?</h3><p>So.</p></div>",
        "<div><div><h3><button>Why?<svg><g/></svg></button></h3>\
         <div class=\"panel\"><p>So.</p></div></div></div>",
    ] {
        let found = outline(&format!("<h2>FAQ</h2>{form}"));
        let items = found.trim_start_matches("<h2>FAQ</h2>");
        let items = items.replace("<div class=\"accordion\">", "<div>");
        let items = items.replace("<div>", "").replace("</div>", "");
        assert_eq!(items, format!("{{{item}}}"), "{form}");
    }
}

#[test]
fn questions_in_one_paragraph_are_split_before_their_lines() {
    let item = |question: &str, id: &str, answer: &str| {
        format!("<details>[<h3>Q: {question}</h3>]<id=\"{id}\"><p>A: {answer}</p></details>")
    };
    let items = item("Far?", "far", "No. Far? No.") + &item("<i>Dear</i>?", "dear", "Yes.");
    for paragraph in [
        "<p>Q: Far?\nA: No. Far? No.\nQ: <i>Dear</i>?\nA: Yes.</p>",
        "<p>Q: Far?<br>A: No. Far? No.<br />Q: <i>Dear</i>?<br>A: Yes.</p>",
    ] {
        let found = outline(&format!("<h2>FAQ</h2>{paragraph}")).replace("<br />", "");
        assert_eq!(found, format!("<h2>FAQ</h2>{{{items}}}"), "{paragraph}");
    }
}

#[test]
fn a_group_keeps_its_heading_with_the_anchor() {
    let found = outline(
        "<h2>FAQ</h2><h3 id=a>One <a href=#a>#</a></h3><h4>Why?</h4><p>So.</p><h3>Two</h3>\
         <h4>How?</h4><p>Thus.</p>",
    );
    assert!(found.contains(" id=\"a\">One <a href=#a>#</a></h3>"), "{found}");
}

#[test]
fn a_part_with_microdata_stays_as_it_was() {
    let question = "<div itemscope itemprop=mainEntity itemtype=https://schema.org/Question>\
                    <h3 itemprop=name>Why?</h3><p>So.</p></div>";
    let html = page(&format!("<h2>FAQ</h2>{question}{question}"));
    let reason = "FAQ: expected boxes without microdata, found `<div itemprop=\"mainEntity\">`";
    assert_eq!(edit(&html), Err(reason.to_owned()));
    let answer = "<h2>FAQ</h2><h3>Why?</h3><p itemprop=text>So.</p>";
    assert!(outline(answer).contains("<p itemprop=text>So.</p>"));
}

#[test]
fn an_open_answer_stays_open_and_ids_of_boxes_stay() {
    assert_eq!(
        outline(
            "<h2>FAQ</h2><ul id=l><li id=b><details open id=c><summary>Why?</summary>So.</details>\
             </ul>"
        ),
        "<h2>FAQ</h2>{<details open=\"\">[<h3>Why?</h3>]<id=\"why\">\n<id=\"b\">\n<id=\"c\">\
         \n<id=\"l\"><p>So.</p></details>}"
    );
}

#[test]
fn a_page_without_tags_of_head_and_body_gets_everything_at_its_end() {
    let new = edit("<title>T</title><h2>FAQ</h2><h3>Why?</h3><p>So.</p><p></p>").unwrap();
    let end = new.split("</afterword-faq>").nth(1).unwrap();
    assert!(end.starts_with("<p></p><link rel=\"stylesheet\""), "{new}");
    assert!(end.trim_end().ends_with("<!--afterword site 0-->"), "{new}");
}

#[test]
fn a_page_without_a_head_gets_everything_at_the_end_of_its_body() {
    let new = edit("<html><body><h2>FAQ</h2><h3>Why?</h3><p>So.</p></body></html>").unwrap();
    assert!(new.starts_with("<html><body><h2>") && new.contains("\"FAQPage\""), "{new}");
    let new = edit("<title>T</title><body><h2>FAQ</h2><h3>Why?</h3><p>So.</p>").unwrap();
    assert!(new.starts_with("<title>T</title><link rel=\"stylesheet\""), "{new}");
}

#[test]
fn a_post_that_the_page_only_lists_is_passed_over() {
    let listed =
        |title: &str| edit(&page(&format!("{title}<h2>FAQ</h2><h3>Why?</h3><p>So.</p>"))).map(drop);
    for title in [
        "<h2><a href=/b/>B</a></h2>",
        "<h2> <a href=../b/a/>B</a> </h2>",
        "<a href=/b/><h2>B</h2></a>",
    ] {
        assert_eq!(listed(title), Err("posts".to_owned()), "{title}");
    }
    for title in [
        "<h1><a href=/a/>A</a></h1>",
        "<h1><a href=./>A</a></h1>",
        "<h2><a href=https://b.example/>B</a></h2>",
        "<h2>See <a href=/b/>B</a></h2>",
        "<h2><a href=#b></a>B</h2>",
    ] {
        assert_eq!(listed(title), Ok(()), "{title}");
    }
}

#[test]
fn pages_that_say_so_are_passed_over() {
    let faq = "<h2>FAQ</h2><h3>Why?</h3><p>So.</p>";
    let article = format!("<article>{faq}</article>");
    for (html, reason) in [
        (format!("<html amp><body>{article}"), "amp"),
        (format!("<meta http-equiv=refresh content='0; url=/b/'>{article}"), "redirect"),
        (format!("<body data-afterword=off>{article}"), "off"),
        (format!("<article data-afterword=off>{faq}</article>"), "off"),
        (format!("{article}{article}"), "posts"),
        (format!("{article}<script type=module src=/x/afterword.js></script>"), "has-widget"),
        (format!("{article}<!--afterword site 0-->"), "done"),
        (format!("{article}<!--afterword site 1-->"), "outdated"),
        ("<article>a</article>".to_owned(), "no-parts"),
    ] {
        assert_eq!(edit(&html), Err(reason.to_owned()), "{html}");
    }
}

#[test]
fn a_page_that_only_loads_itself_again_is_done() {
    let faq = "<h2>FAQ</h2><h3>Why?</h3><p>So.</p>";
    for meta in [
        "<meta http-equiv=refresh content=300>",
        "<noscript><meta http-equiv=refresh content='0; url=/b/'></noscript>",
    ] {
        assert!(edit(&format!("{meta}<article>{faq}</article>")).is_ok(), "{meta}");
    }
}

#[test]
fn a_page_without_the_named_article_says_so() {
    let article = crate::commands::article_selector::parse_selector(".post").ok();
    let settings = PageSettings { article, ..settings() };
    let result = edit_with(&page("<h2>FAQ</h2><h3>Why?</h3><p>So.</p>"), &settings);
    let PageResult::PassedOver(reason) = result else { panic!("{result:?}") };
    assert_eq!(reason.name(), "no-article");
}

#[test]
fn questions_that_are_shown_as_code_are_no_part() {
    let question = "<details><summary>Why?</summary>So.</details>";
    for article in [
        format!("<pre><code>{question}</code></pre>"),
        format!("<p>Write <code>{question}</code>.</p>"),
        format!("<p>Write <code>{question}</code> or <code>{question}</code>.</p>"),
    ] {
        let html = page(&format!("<h2>FAQ</h2>{article}"));
        assert_eq!(edit(&html), Err("no-parts".to_owned()), "{article}");
    }
    let html = page(&format!("<h2>FAQ</h2>{question}<p>Write <code>{question}</code>.</p>"));
    assert_ne!(edit(&html), Err("no-parts".to_owned()));
}

#[test]
fn a_page_with_a_faqpage_gets_no_other() {
    for name in ["FAQPage", "https://schema.org/FAQPage"] {
        let json = format!("<script type=application/ld+json>{{\"@type\":\"{name}\"}}</script>");
        let new = edit(&page(&format!("<h2>FAQ</h2><h3>Why?</h3><p>So.</p>{json}"))).unwrap();
        assert_eq!(new.matches("FAQPage").count(), 1, "{new}");
    }
}

#[test]
fn an_id_that_the_page_has_elsewhere_is_counted_on() {
    let found = outline("<p id=why></p><h2>FAQ</h2><ul><li><b>Why?</b> So.</ul>");
    assert!(found.contains("<id=\"why-2\">"), "{found}");
}

#[test]
fn addresses_have_the_signs_of_a_path_as_escapes() {
    let html = page("<h2>FAQ</h2><h3>Why?</h3><p>So.</p>");
    let settings =
        PageSettings { base_url: url::Url::parse("https://a.example/").ok(), ..settings() };
    let page = Page {
        text: &html,
        path: "c#/50% &amp?.html",
        folder: "/afterword/",
        settings: &settings,
        read_data: &|_| Err(String::new()),
    };
    let PageResult::Changed(changed) = edit_page(&page) else { panic!("{html}") };
    let new = changed.apply(&html);
    assert!(new.contains(" src=\"/afterword/data/c%23/50%25%20&amp;amp%3F.json\""), "{new}");
    assert!(
        new.contains("\"@id\":\"https://a.example/c%23/50%25%20\\u0026amp%3F.html#why\""),
        "{new}"
    );
}

#[test]
fn ids_between_and_around_items_lead_to_items() {
    assert_eq!(
        outline(
            "<h2>FAQ</h2><h3>Why?</h3><p>So.</p><span id=a></span><div id=b></div>\
             <div><span id=c></span><h3>How?<svg id=d></svg></h3><p>Thus.</p></div><p>"
        ),
        "<h2>FAQ</h2>{<details>[<h3>Why?</h3>]<id=\"why\"><p>So.</p></details>\
         <details>[<h3>How?</h3>]<id=\"how\">\n<id=\"d\">\n<id=\"a\">\n<id=\"b\">\n<id=\"c\">\
         <p>Thus.</p></details>}<p>"
    );
    let found = outline(
        "<h2>Key takeaways</h2><ul id=a><li id=b>One.</li><li><div id=c><p>Two.</p><p>So.</p></div>\
         </li></ul>",
    );
    for id in ["a", "b", "c"] {
        assert!(found.contains(&format!("<span id=\"{id}\">")), "{found}");
    }
}

#[test]
fn the_place_of_the_button_has_the_text_that_the_options_name() {
    let html = page("<h2>FAQ</h2><h3>A?</h3><p>a</p><h3>B?</h3><p>b</p><h3>C?</h3><p>c</p>");
    for (name, value, text) in
        [("lang", "de", "Alle aufklappen"), ("label-expand-all", "Show", "Show")]
    {
        let options = vec![(name.to_owned(), value.to_owned())];
        let settings = PageSettings { options, ..settings() };
        let PageResult::Changed(changed) = edit_with(&html, &settings) else { panic!("{name}") };
        let place = format!("<span data-text=\"{text}\">");
        assert!(changed.apply(&html).contains(&place), "{}", changed.apply(&html));
    }
}
