//! Placeholders, and pages and islands that a framework hydrates.

use super::super::{PageResult, PageSettings};
use super::{edit, edit_with, outline, page, settings};

#[test]
fn a_page_that_a_framework_hydrates_keeps_its_article() {
    let html = page("<div id=__next><h2>FAQ</h2><h3>Why?</h3><p>So.</p></div>");
    let PageResult::Changed(changed) = edit_with(&html, &settings()) else { panic!("{html}") };
    assert!(changed.is_hydrated);
    let [only] = &*changed.splices else { panic!("{:?}", changed.splices) };
    assert_eq!(only.range.start, html.find("</body>").unwrap());
    assert!(
        only.text.contains("\"FAQPage\"")
            && only.text.contains("data-src=\"/afterword/data/a/index.json\"")
    );
}

#[test]
fn an_island_that_a_framework_hydrates_keeps_its_questions() {
    let items = "<details><summary>Why?</summary><p>So.</p></details>";
    for island in [
        format!("<astro-island><div>{items}</div></astro-island>"),
        format!("<astro-island>{items}</astro-island>"),
        "<astro-island><afterword-faq src=/faq.json></afterword-faq></astro-island>".to_owned(),
    ] {
        let html = page(&format!("<h2>FAQ</h2>{island}"));
        let new = edit(&html).unwrap();
        let (before, rest) = new.split_once("<script").unwrap();
        assert!(html.starts_with(before), "{new}");
        assert!(rest.contains("\"FAQPage\"") && rest.contains("afterword.js"), "{new}");
    }
    let answer = page("<h2>FAQ</h2><h3>Why?</h3><p>So:</p><astro-island>1</astro-island>");
    assert!(edit(&answer).unwrap().contains("<astro-island>1</astro-island></p></div>"));
}

#[test]
fn a_placeholder_stays_empty_on_a_page_that_a_framework_hydrates() {
    let placeholder = "<afterword-faq src=/faq.json></afterword-faq>";
    let new = edit(&page(&format!("<div id=__next>{placeholder}</div>"))).unwrap();
    assert!(new.contains(placeholder) && new.contains("\"FAQPage\""), "{new}");
    assert!(!new.contains("stylesheet") && !new.contains("data-src"), "{new}");
}

#[test]
fn a_placeholder_that_is_switched_off_is_passed_over() {
    let html = page("<div data-afterword=off><afterword-faq src=/faq.json></afterword-faq></div>");
    assert_eq!(edit(&html), Err("no-parts".to_owned()));
    let html = page("<afterword-faq src=/faq.json json-ld=off></afterword-faq>");
    assert!(!edit(&html).unwrap().contains("FAQPage"));
}

#[test]
fn each_question_has_an_id_of_its_own() {
    let placeholder = "<afterword-faq src=/faq.json></afterword-faq>";
    let new = edit(&page(&format!("<i id=why></i>{placeholder}<p>a</p>{placeholder}"))).unwrap();
    for id in ["why", "why-2", "why-3"] {
        assert_eq!(new.matches(&format!("id=\"{id}\"")).count(), usize::from(id != "why"), "{new}");
    }
    let found = outline("<h2>FAQ</h2><h3>Why?</h3><p><i id=how></i>So.</p><h3>How?</h3><p>So.</p>");
    assert!(found.contains("<id=\"how-2\">"), "{found}");
    let found = outline("<h2>FAQ</h2><h3>How?</h3><p>So.</p><h3 id=how>Why?</h3><p>So.</p>");
    assert_eq!(found.matches("id=\"how\"").count(), 1, "{found}");
}

#[test]
fn placeholders_are_filled_from_their_data() {
    let new = edit(&page("<p>a</p><afterword-faq src=/faq.json></afterword-faq>")).unwrap();
    assert!(
        new.contains("<afterword-faq src=/faq.json><div class=\"afterword\" data-heading=\"\">"),
        "{new}"
    );
    assert!(new.contains(">Why?</span>") && new.contains("\"FAQPage\""), "{new}");
    assert!(!new.contains("\"@id\""), "{new}");
    let missing = page("<afterword-faq src=/b.json></afterword-faq>");
    assert_eq!(edit(&missing), Err("FAQ: no data at /b.json".to_owned()));
}

#[test]
fn the_questions_of_a_placeholder_have_the_address_of_their_page() {
    let html = page("<afterword-faq src=/faq.json></afterword-faq>");
    let link = "<link rel=canonical href=https://a.example/b/#c><title>";
    let new = edit(&html.replace("<title>", link)).unwrap();
    assert!(new.contains("\"@id\":\"https://a.example/b/#why\""), "{new}");
    let base_url = url::Url::parse("https://b.example/").ok();
    let settings = PageSettings { base_url, ..settings() };
    let PageResult::Changed(changed) = edit_with(&html, &settings) else { panic!("{html}") };
    let new = changed.apply(&html);
    assert!(new.contains("\"@id\":\"https://b.example/a/#why\""), "{new}");
}
