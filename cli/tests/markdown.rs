//! What becomes of Markdown that the data has no node for, or that is not safe.

mod common;

use common::{extract, extract_fixture, fixture};

#[test]
fn html_and_bad_addresses_become_their_text() {
    let said = extract_fixture("raw-html.md");
    assert_eq!((said.status, said.stdout), (0, fixture("raw-html.json")));
    let script = "warning: this part has an element that rich text can't carry: `<script>`\n";
    assert_eq!(said.stderr.matches(script).count(), 1, "{}", said.stderr);
}

/// The JSON of the one takeaway, on one line.
fn takeaway(markdown: &str) -> String {
    let said = extract(format!("## Takeaways\n\n- {markdown}\n\n> [there]: /there\n"));
    let is_told = markdown.contains("<script>");
    assert_eq!((said.status, said.stderr.is_empty()), (0, !is_told), "{markdown}");
    let (_, items) = said.stdout.split_once("\"items\": [").unwrap_or_default();
    let (item, _) = items.rsplit_once("]\n  }\n}").unwrap_or_default();
    item.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn references_find_their_definition_anywhere() {
    assert_eq!(
        takeaway("[Go][There] ![pic][there]"),
        "[ { \"type\": \"link\", \"url\": \"/there\", \"children\": [ { \"type\": \"text\", \"value\": \
         \"Go\" } ] }, { \"type\": \"text\", \"value\": \" \" }, { \"type\": \"image\", \"url\": \
         \"/there\", \"alt\": \"pic\" } ]"
    );
}

#[test]
fn entities_are_decoded_once() {
    assert_eq!(takeaway("&amp;lt; &copy; \\*"), "\"&lt; © *\"");
}

#[test]
fn html_blocks_become_paragraphs_of_text() {
    assert_eq!(
        takeaway("<div><p>One &amp;\n  two</p>\n  <ul><li>three</li></ul></div>"),
        "[ { \"type\": \"text\", \"value\": \"One & two\" }, { \"type\": \"break\" }, { \"type\": \
         \"text\", \"value\": \"three\" } ]"
    );
}

#[test]
fn scripts_styles_and_comments_are_no_text() {
    assert_eq!(takeaway("a <script>b</script>c<!-- d -->"), "\"a c\"");
    assert_eq!(takeaway("<style>\n  p {}\n\n  a {}\n  </style>\n\n  e"), "\"e\"");
}
