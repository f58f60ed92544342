//! What holds for any post, however its pieces come together.

use afterword_checks::article_becomes_good_data;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Beginnings of lines, and what stands on them.
const STARTS: [&str; 18] = [
    "", "   ", "    ", "\t", "1. ", "2) ", "10. ", "- ", "* ", "> ", "# ", "## ", "### ", "```",
    "| ", "- [x] ", "[^1]: ", ": ",
];
const PIECES: [&str; 44] = [
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
    fn what_is_found_in_a_post_is_good_data(text in post()) {
        article_becomes_good_data(&text);
    }
}

/// A post that mostly has an FAQ, or something like it.
fn post() -> impl Strategy<Value = String> {
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
