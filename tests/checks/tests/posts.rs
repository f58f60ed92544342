//! The check of articles on generated Markdown.

use afterword_checks::check_article;
use afterword_reader::PostFormat;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The beginnings of lines: indentation and block markers.
const STARTS: [&str; 18] = [
    "", "   ", "    ", "\t", "1. ", "2) ", "10. ", "- ", "* ", "> ", "# ", "## ", "### ", "```",
    "| ", "- [x] ", "[^1]: ", ": ",
];
/// The pieces of which lines are made.
const PIECES: [&str; 58] = [
    "FAQ",
    "Key Takeaways",
    "Why?",
    "Q: ",
    "A: ",
    "Because",
    "**Why?**",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "``",
    "<b>",
    "</b>",
    "<br>",
    "<details>",
    "<summary>",
    "</summary>",
    "</details>",
    "<!--",
    "-->",
    "<script>",
    "&amp;",
    "&#60;",
    "\\",
    "[a](/b \"c\")",
    "[a][b]",
    "![a](b.png)",
    "[^1]",
    "<https://a.example>",
    "javascript:a",
    "|",
    "---",
    "  ",
    "{{< faq \"Why?\" >}}",
    "{{< /faq >}}",
    "{{ a }}",
    "{% include a.html b=\"c\" %}",
    "{% raw %}",
    ":::",
    ":::tip Key takeaways",
    "!!! note \"Why?\"",
    "[!faq]- Why?",
    "{: .a}",
    "{a}",
    "{/*",
    "*/}",
    "<FAQ items={[{ q: 'Why?', a: 'So.' }]} />",
    "<Accordion title=\"Why?\">",
    "</Accordion>",
    "é",
    "猫？",
    "🔥",
    "שלום",
    "\u{a0}",
    "\0",
    "\u{2028}",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_data_found_in_a_post_is_valid(text in any_post()) {
        check_article(&text, PostFormat::Markdown);
        check_article(&text, PostFormat::Mdx);
    }
}

/// Generates a post that mostly has an FAQ or a similar list.
fn any_post() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    let line = (select(&STARTS[..]), vec(piece, 0..4))
        .prop_map(|(start, pieces)| start.to_owned() + &pieces.join(" "));
    let front_matter = select(
        &[
            "",
            "",
            "---\ntitle: A\n---\n",
            "---\nfaq:\n  - question: Why?\n    answer: |\n      Because.\n---\n",
        ][..],
    );
    let heading = select(
        &["## FAQ\n\n1. Why?\n", "## Key Takeaways\n\n- One\n", "", "1. Why?\n   Because.\n"][..],
    );
    (front_matter, heading, vec(line, 0..12))
        .prop_map(|(front, heading, lines)| [front, heading, &lines.join("\n")].concat())
}
