//! Markdown in answers and takeaways: HTML, addresses, references, footnotes and deep nesting.

mod support;

use support::{extract, extract_fixture, fixture, printed_texts};

#[test]
fn html_and_bad_addresses_become_their_text() {
    let result = extract_fixture("raw-html.md");
    assert_eq!((result.status, result.stdout), (0, fixture("raw-html.json")));
    let script = "warning: this part has an element that rich text cannot hold: `<script>`\n";
    assert_eq!(result.stderr.matches(script).count(), 1, "{}", result.stderr);
}

/// Returns the JSON of the only takeaway, on one line.
fn extract_takeaway(markdown: &str) -> String {
    let result = extract(format!("## Takeaways\n\n- {markdown}\n\n> [there]: /there\n"));
    let is_named = markdown.contains("<script>");
    assert_eq!((result.status, result.stderr.is_empty()), (0, !is_named), "{markdown}");
    let (_, items) = result.stdout.split_once("\"items\": [").unwrap_or_default();
    let (item, _) = items.rsplit_once("]\n  }\n}").unwrap_or_default();
    item.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn references_find_their_definition_anywhere() {
    assert_eq!(
        extract_takeaway("[Go][There] ![pic][there]"),
        "[ { \"type\": \"link\", \"url\": \"/there\", \"children\": [ { \"type\": \"text\", \"value\": \
         \"Go\" } ] }, { \"type\": \"text\", \"value\": \" \" }, { \"type\": \"image\", \"url\": \
         \"/there\", \"alt\": \"pic\" } ]"
    );
}

#[test]
fn entities_are_decoded_once() {
    assert_eq!(extract_takeaway("&amp;lt; &copy; \\*"), "\"&lt; © *\"");
}

#[test]
fn html_blocks_become_paragraphs_of_text() {
    assert_eq!(
        extract_takeaway("<div><p>One &amp;\n  two</p>\n  <ul><li>three</li></ul></div>"),
        "[ { \"type\": \"text\", \"value\": \"One & two\" }, { \"type\": \"break\" }, { \"type\": \
         \"text\", \"value\": \"three\" } ]"
    );
}

#[test]
fn scripts_styles_and_comments_are_removed() {
    assert_eq!(extract_takeaway("a <script>b</script>c<!-- d -->"), "\"a c\"");
    assert_eq!(extract_takeaway("<style>\n  p {}\n\n  a {}\n  </style>\n\n  e"), "\"e\"");
}

#[test]
fn code_in_a_list_that_another_list_breaks_ends_with_it() {
    let result = extract("## FAQ\n\n### Why?\n\n- ```sh\n1. next\n");
    assert_eq!(result.status, 0);
    let answer = result.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        answer.contains("{ \"type\": \"code\", \"lang\": \"sh\", \"value\": \"\" }"),
        "{answer}"
    );
    assert!(answer.contains("\"value\": \"next\""), "{answer}");
}

#[test]
fn nodes_may_be_nested_deeply() {
    for begin in ["> ", "*", "**a ", "- ", "1. ", "[", "![", "<b>", "~~a "] {
        let result = extract(format!("## Takeaways\n\n- a\n\n  {}b\n", begin.repeat(100_000)));
        assert_eq!((result.status, &*result.stderr), (0, ""), "{begin}");
    }
}

#[test]
fn bare_addresses_are_links() {
    let links = |text: &str| -> Vec<String> {
        let found = extract_takeaway(text);
        found
            .split("\"url\": ")
            .skip(1)
            .map(|link| link.split("] }").next().unwrap_or_default().to_owned())
            .collect()
    };
    let link = |url: &str, text: &str| {
        format!("\"{url}\", \"children\": [ {{ \"type\": \"text\", \"value\": \"{text}\" }} ")
    };
    for (text, url, shown) in [
        ("See https://a.example/b_c_d.", "https://a.example/b_c_d", "https://a.example/b_c_d"),
        ("(http://a.example/b_(c))", "http://a.example/b_(c)", "http://a.example/b_(c)"),
        ("*www.a.example/~b/*", "http://www.a.example/~b/", "www.a.example/~b/"),
        (
            "https://a.example/?b=1&amp;c=2!",
            "https://a.example/?b=1&c=2",
            "https://a.example/?b=1&c=2",
        ),
        ("**me@a.example**, ", "mailto:me@a.example", "me@a.example"),
        ("<https://a.example>", "https://a.example", "https://a.example"),
        ("<me@a.example>", "mailto:me@a.example", "me@a.example"),
        ("[https://a.example](/b)", "/b", "https://a.example"),
        ("https://a.example/猫", "https://a.example/", "https://a.example/"),
    ] {
        assert_eq!(links(text), [link(url, shown)], "{text}");
    }
    for text in ["`https://a.example`", "a.example", "ftp://a.example", "a@b", "xhttps://a.example"]
    {
        assert_eq!(links(text), [""; 0], "{text}");
    }
}

#[test]
fn one_tilde_is_text_and_two_delete() {
    assert_eq!(
        extract_takeaway("20~30 or ~40~ *50~60*"),
        extract_takeaway("20\\~30 or \\~40\\~ *50\\~60*")
    );
    assert_eq!(
        extract_takeaway("~~a~~"),
        "[ { \"type\": \"delete\", \"children\": [ { \"type\": \"text\", \"value\": \"a\" } ] } ]"
    );
}

#[test]
fn a_footnote_without_a_definition_is_text() {
    assert_eq!(extract_takeaway("a[^1] b[^2]\n\n[^2]: c"), "\"a[^1] b (c)\"");
}

#[test]
fn a_question_of_the_front_matter_has_no_blocks() {
    let result = extract(
        "---\nfaq:\n- question: \"1. A *b\\n# c*\\n- d\\n\\n===\\n[e]: /f\\n`g`?\"\n  answer: H.\n---\n",
    );
    assert_eq!(printed_texts(&result), ["1. A b # c - d === [e]: /f g? H."]);
}

#[test]
fn a_space_in_an_address_is_percent_encoded() {
    let result = extract("## FAQ\n\n### Where?\n\n[Here](<https://a.example/b c>).\n");
    assert!(result.stdout.contains("\"url\": \"https://a.example/b%20c\""), "{}", result.stdout);
}
