//! Syntax is no text: posts are made of words that their pages show and of syntax that these do not
//! show, each with a word by which it is known.

#![allow(clippy::unwrap_used, reason = "a test that can't read its post fails")]

use afterword_reader::{Context, PostFormat, read_article};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// The word in all syntax that a page does not show.
const HIDDEN: &str = "hidden";

/// The syntax of any Markdown that no page shows, within a line.
const MARKDOWN: [&str; 12] = [
    "{{ site.hidden }}",
    "{{< hidden \"hidden\" >}}",
    "{{% hidden hidden=hidden %}}",
    "{{< /hidden >}}",
    "{% hidden hidden=\"hidden\" %}",
    "{%- include hidden.html a='hidden' -%}",
    "{% comment %} hidden {% endcomment %}",
    "{{ 'hidden' | hidden: \"}\" }}",
    "<!-- hidden -->",
    "<span class=\"hidden\"></span>",
    "{: .hidden #hidden }",
    "[a]({{ site.hidden }})",
];
/// The syntax of MDX that no page shows, within a line.
const MDX: [&str; 7] = [
    "{/* hidden */}",
    "{hidden}",
    "{hidden.hidden('hidden')}",
    "<Hidden hidden=\"hidden\" />",
    "<Hidden hidden={['hidden', { hidden: 'hidden' }]} />",
    "<span className=\"hidden\"></span>",
    "<Hidden {...hidden}></Hidden>",
];
/// The syntax of Markdown that no page shows, in lines of its own.
const MARKDOWN_BLOCKS: [&str; 8] = [
    "{{< hidden src=\"hidden\" >}}",
    "{% hidden %}",
    "{: .hidden}",
    "::hidden[]{hidden=hidden}",
    "<!-- hidden\n\nhidden -->",
    "<script>hidden()</script>",
    "<Hidden hidden=\"hidden\" />",
    "[hidden]: https://hidden.example",
];
/// The syntax of MDX that no page shows, in lines of its own.
const MDX_BLOCKS: [&str; 6] = [
    "import hidden from 'hidden'",
    "export const hidden = [\n  'hidden',\n\n  'hidden',\n]",
    "{/* hidden\n\nhidden */}",
    "{hidden}",
    "<Hidden\n  hidden=\"hidden\"\n  a={{ hidden: `hidden` }}\n/>",
    "<Hidden hidden={() => hidden('}')} />",
];
const WORDS: [&str; 5] = ["Oil", "*it* twice", "a [link](https://a.example)", "`code`", "**now**."];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_syntax_of_markdown_is_published(post in any_post(&MARKDOWN, &MARKDOWN_BLOCKS)) {
        check_hidden(&post, PostFormat::Markdown);
    }

    #[test]
    fn no_syntax_of_mdx_is_published(post in any_post(&MDX, &MDX_BLOCKS)) {
        check_hidden(&post, PostFormat::Mdx);
        // A comment of HTML is no MDX.
        check_hidden(&post.replacen("Because.", "Because. <!-- hidden -->", 1), PostFormat::Mdx);
    }
}

/// Generates a post with an FAQ or takeaways, in which syntax stands in lines and between them.
fn any_post(
    inline: &'static [&'static str],
    blocks: &'static [&'static str],
) -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => select(&WORDS[..]), 2 => select(inline)];
    let line = vec(piece, 1..4).prop_map(|pieces| format!("Words {}", pieces.join(" ")));
    let block = prop_oneof![2 => line.boxed(), 1 => select(blocks).prop_map(str::to_owned)];
    let answer = vec(block, 1..4).prop_map(|blocks| blocks.join("\n\n"));
    let form = select(&["### Why?\n\n", "**Why?**\n\n", "::: details Why?\n\n"][..]);
    (form, vec(answer, 1..4)).prop_map(|(form, answers)| {
        let end = if form.starts_with(':') { "\n\n:::\n\n" } else { "\n\n" };
        let items: String =
            answers.iter().map(|answer| format!("{form}Because.\n\n{answer}{end}")).collect();
        format!("# Post\n\n## FAQ\n\n{items}## End\n\nText.\n")
    })
}

fn check_hidden(text: &str, format: PostFormat) {
    let context = Context { format, ..Context::default() };
    let post = read_article(text, &context).unwrap().post;
    let data = post.to_json().unwrap().to_lowercase();
    let shown = data.replace("hidden.example", "");
    assert!(!shown.contains(HIDDEN), "{text}\n{data}");
    assert!(post.faq.is_some_and(|faq| !faq.items.is_empty()), "{text}\n{data}");
}
