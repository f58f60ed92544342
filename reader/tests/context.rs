//! The address of an article, its links, and the places of its parts.

#![allow(clippy::unwrap_used)]

use afterword_reader::{Article, Context, PostFormat, read_article};
use url::Url;

fn read_post(text: &str, url: Option<&str>, base_url: Option<&str>) -> Article {
    let parse = |url: Option<&str>| url.map(|url| Url::parse(url).unwrap());
    read_article(
        text,
        &Context { url: parse(url), base_url: parse(base_url), ..Context::default() },
    )
    .unwrap()
}

/// Returns the address of a post, and that of the link in its one takeaway.
fn read_addresses(
    front: &str,
    link: &str,
    url: Option<&str>,
    base_url: Option<&str>,
) -> (Option<String>, String) {
    let text = format!("---\n{front}\n---\n\n## Takeaways\n\n- [a]({link})\n");
    let post = read_post(&text, url, base_url).post;
    let json = post.to_json().unwrap();
    let link = json.split("\"url\": \"").last().unwrap().split('"').next().unwrap().to_owned();
    (post.url.map(|url| url.to_string()), link)
}

const SITE: Option<&str> = Some("https://a.example/blog");

#[test]
fn the_address_from_outside_comes_first() {
    let (url, link) =
        read_addresses("url: https://b.example/c/", "../d", Some("https://a.example/b/c/#e"), None);
    assert_eq!(url.as_deref(), Some("https://a.example/b/c/"));
    assert_eq!(link, "https://a.example/b/d");
}

#[test]
fn a_path_in_the_front_matter_leads_on_from_the_root_of_the_site() {
    for path in ["/c/", "/c/#e"] {
        let (url, link) = read_addresses(&format!("url: {path}"), "d", None, SITE);
        assert_eq!(url.as_deref(), Some("https://a.example/blog/c/"));
        assert_eq!(link, "https://a.example/blog/c/d");
    }
    assert_eq!(read_addresses("permalink: /:year/:title/", "d", None, SITE).0, None);
    assert_eq!(read_addresses("url: /c/", "d", None, None), (None, "d".to_owned()));
}

#[test]
fn without_an_address_links_lead_on_from_the_root_of_the_site() {
    assert_eq!(
        read_addresses("title: T", "d", None, SITE),
        (None, "https://a.example/blog/d".to_owned())
    );
    assert_eq!(read_addresses("title: T", "/d", None, SITE).1, "https://a.example/d");
    assert_eq!(read_addresses("title: T", "../d", None, None).1, "../d");
}

#[test]
fn what_is_absolute_or_a_fragment_stays_as_it_is() {
    for link in ["https://B.example/ä", "mailto:a@a.example", "tel:+1", "#part"] {
        assert_eq!(read_addresses("title: T", link, None, SITE).1, link);
    }
}

/// Returns the texts at the places of the FAQ and the takeaways.
fn place_texts(text: &str) -> (Option<&str>, Option<&str>) {
    let places = read_post(text, None, None).places;
    (
        places.faq.map(|at| text.get(at.span).unwrap()),
        places.takeaways.map(|at| text.get(at.span).unwrap()),
    )
}

#[test]
fn places_are_whole_blocks_without_headings_and_other_prose() {
    let list = "1. A?\n   a\n2. B? b";
    let takeaways = "- C\n- D";
    let text = format!(
        "---\ntitle: É\n---\n\n## FAQ\n\nIntro.\n\n{list}\n\nEnd.\n\n## TL;DR\n\n{takeaways}\n\nEnd.\n"
    );
    assert_eq!(place_texts(&text), (Some(list), Some(takeaways)));
}

#[test]
fn places_reach_from_the_first_item_to_the_last_in_every_form() {
    for part in [
        "### A?\n\na\n\n### B?\n\nb",
        "**A?**\n\na\n\n**B?** b",
        "<details>\n<summary>A?</summary>\n\na\n\n</details>",
        "{{< faq \"A?\" >}}\na\n{{< /faq >}}",
        "A?\n: a\n\nB?\n: b",
        "1. A?\n\na\n\n2. B?\n\nb",
    ] {
        let text = format!("## FAQ\n\nIntro.\n\n{part}\n\n---\n\nEnd.\n");
        assert_eq!(place_texts(&text), (Some(part), None));
    }
}

#[test]
fn the_parts_of_the_front_matter_have_no_place() {
    let text = "---\nfaq: [{q: A?, a: a}]\n---\n\n## FAQ\n\n### B?\n\nb\n\n## TL;DR\n\n- B\n";
    assert_eq!(place_texts(text), (None, Some("- B")));
}

#[test]
fn a_part_of_the_front_matter_that_the_text_repeats_has_its_place_there() {
    let text = "---\nfaq: [{q: A?, a: a}]\n---\n\n## FAQ\n\n### *A*?\n\nb\n";
    assert_eq!(place_texts(text), (Some("### *A*?\n\nb"), None));
}

#[test]
fn an_article_at_a_given_place_is_read_as_one_that_is_found() {
    let faq = "<h2>FAQ</h2><div class=\"accordion\"><h3>Why?</h3><p>So.</p><h3>How?</h3>\
               <p>Thus.</p></div>";
    let takeaways = "<div class=\"key-takeaways\"><p><b>Key takeaways</b></p><ul><li>One.</li>\
                     <li>Two.</li></ul></div>";
    for part in [faq, takeaways] {
        let page = format!("<main>{part}</main>");
        let read = |article| {
            let context = Context { format: PostFormat::Html, article, ..Context::default() };
            read_article(&page, &context).unwrap()
        };
        let found = read(None);
        assert!(!found.has_no_parts(), "{page}");
        assert_eq!(read(Some(6..6 + part.len())).post, found.post, "{page}");
    }
}

#[test]
fn the_place_of_the_last_item_has_no_footnotes() {
    let notes = "<div class=footnotes><hr><ol><li id=n>N. <a href=#r class=footnote-backref>b</a>\
                 </ol></div>";
    let item = "<h3>B?</h3><p>b</p>";
    let page = format!(
        "<main><h2>FAQ</h2><h3>A?</h3><p>a<sup id=r><a href=#n class=footnote-ref>1</a></sup></p>\
         {item}{notes}</main>"
    );
    let context = Context { format: PostFormat::Html, ..Context::default() };
    let place = read_article(&page, &context).unwrap().places.faq.unwrap();
    assert_eq!(page.get(place.items.last().unwrap().clone()), Some(item));
}
