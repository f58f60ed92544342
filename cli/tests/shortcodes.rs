//! Questions in shortcodes, and shortcodes in answers.

#![allow(clippy::unwrap_used)]

mod support;

use support::{assert_texts, extract, root};

const FOLDER: &str = "tests/fixtures/forms";

#[test]
fn faq_shortcodes_need_no_heading_and_win_over_other_forms() {
    let post = "{{< faq \"A?\" >}}a{{< /faq >}}\n\n## FAQ\n\n### B?\n\nb\n\n### C?\n\nc\n";
    assert_texts(post, &["A? a"]);
    assert_texts("{{< details \"A?\" >}}a{{< /details >}}\n", &[]);
    assert_texts("## FAQ\n\n{{<details title=\"A?\" open=true>}}a{{</details>}}\n", &["A? a"]);
}

#[test]
fn long_prose_in_an_answer_is_kept_whole() {
    let prose =
        "Long prose, which goes on and on, and in which there is nothing but text, as is usual.";
    let post = std::fs::read_to_string(root().join(FOLDER).join("shortcodes.md")).unwrap();
    let (begin, rest) = post.split_once(">}}\n").unwrap();
    let long = format!("{begin}>}}}}\n{prose}\n\n{prose}\n\n{rest}");
    let value = |text: &str| format!("\"value\": \"{text}\"");
    assert_eq!(extract(long).stdout.matches(&value(prose)).count(), 2);
    for (before, after) in
        [("1. Why? Yes.", ""), ("1. Why?", "2. How? So."), ("### Why?", "## End")]
    {
        let post = format!("## FAQ\n\n{before}\n\n   {prose}\n\n   {prose}\n\n{after}\n");
        let post = if before.starts_with('#') { post.replace("   ", "") } else { post };
        assert!(extract(&post).stdout.contains(&format!("{prose}\\n\\n{prose}\"")), "{post}");
    }
}

#[test]
fn folding_shortcodes_may_be_items_of_other_shortcodes() {
    let item = |question: &str| {
        format!(
            "{{{{< accordion-item header=\"{question}\" >}}}}\nYes.\n{{{{< /accordion-item >}}}}\n"
        )
    };
    let post = format!(
        "## FAQ\n\n{{{{< accordion >}}}}\n{}{}{{{{< /accordion >}}}}\n",
        item("Is it red?"),
        item("Is it round?")
    );
    assert_texts(&post, &["Is it red? Yes.", "Is it round? Yes."]);
}

#[test]
fn a_shortcode_without_an_end_is_no_text() {
    assert_texts("## FAQ\n\n### A?\n\n{{< faq \"B?\" >}} b\n", &["A? b"]);
}

#[test]
fn link_references_are_resolved_in_shortcodes_and_definitions() {
    let post = "## FAQ\n\nA?\n: [a][b]\n\n[b]: https://b.example/\n";
    assert!(extract(post).stdout.contains("\"https://b.example/\""));
    let post = "{{< faq \"A?\" >}}\n[a][b]\n{{< /faq >}}\n\n[b]: https://b.example/\n";
    assert!(extract(post).stdout.contains("\"https://b.example/\""));
}
