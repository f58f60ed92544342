//! The check of the command's edit on generated pages.
#![allow(clippy::string_slice)]

use afterword_checks::check_page;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// The questions, in all kinds of elements; `Q` is the question and `A` its answer.
const FORMS: [&str; 18] = [
    "<h3 id=q class=x>Q<a href=#q>#</a></h3><p>A</p>",
    "<h3>Q<p>A<p>more",
    "<div class=item><h3>Q</h3><div class=panel hidden><p>A</p></div></div>",
    "<div><h3><button aria-expanded=false>Q<svg><path/></svg></button></h3><div>A</div></div>",
    "<details><summary>Q</summary>A</details>",
    "<details open><summary><h3>Q</h3></summary><p>A</p></details>",
    "<p><strong>Q</strong></p><p>A</p>",
    "<p><strong>Q</strong><br>A</p>",
    "<p><b>Q</b> - A <i>b</i></p>",
    "<p>Q: Q</p><p>A: A</p>",
    "<ul><li><strong>Q</strong> A</ul>",
    "<ol><li id=z><p>Q</p><p>A</p></li></ol>",
    "<dl><dt>Q</dt><dd>A</dd></dl>",
    "<div class=schema-faq-section><strong class=schema-faq-question>Q</strong> \
     <p class=schema-faq-answer>A</p></div>",
    "<table><tr><td>Q</td><td>A</td></tr></table>",
    "<blockquote><p>Q</p></blockquote><p>A</p>",
    "<h4>Group</h4><h5>Q</h5><p>A</p>",
    "<h3>Q</h3>A<hr>",
];
const QUESTIONS: [&str; 8] = [
    "Why?",
    "Is <code>a</code> b?",
    "How &amp; when?",
    "Wo ist <em>das</em>&nbsp;Bad?",
    "为什么？",
    "1. What?",
    "Do you <a href=/b>know</a>?",
    "So what",
];
/// The pieces of answers and of the pages around them, some of them broken.
const PIECES: [&str; 31] = [
    "Because.",
    "<b>a</b> &lt;b",
    "<img src=a.png alt=a>",
    "<p>a</p>",
    "<ul><li>a<li>b</ul>",
    "<table><tr><td>a</table>",
    "<pre><code>a\n  b</code></pre>",
    "<iframe src=a></iframe>",
    "<script>1<2</script>",
    "<h3>Other</h3>",
    "<h2>Next</h2>",
    "<!-- a -->",
    "</details></section>a",
    "</div>",
    "</p>",
    "<div>",
    "<p>",
    "<b>",
    "</b>",
    "<span id=q>",
    "\r\n",
    "\u{a0}",
    "é<br>b",
    "<svg><g/></svg>",
    "<input>",
    "<section><p>a</p></section>",
    "<a href=#x name=x>a</a>",
    "<footer>f</footer>",
    "Q: Why?",
    "&#0;",
    "<details><summary>s</summary>t</details>",
];
const STARTS: [&str; 6] = [
    "<!doctype html><html lang=en><head><title>T</title></head><body><article>",
    "<!doctype html><title>T</title><main>",
    "<body><div itemprop=articleBody>",
    "",
    "<html><body><nav>n</nav><article><h1>T</h1>",
    "\u{feff}<!DOCTYPE html>\r\n<html>\r\n<head></head>\r\n<body>\r\n<article>\r\n",
];
const ENDS: [&str; 5] =
    ["</article></body></html>", "</main>", "", "</div></body></html>\n", "</article><p>end"];
const HEADINGS: [&str; 5] = [
    "<h2>FAQ</h2>",
    "<h2 id=faq>Frequently asked questions</h2><p>Intro.</p>",
    "<p><strong>FAQ</strong></p>",
    "<h2>Key takeaways</h2><ul><li>One.<li>Two.</ul><h2>FAQ</h2>",
    "<h2>TL;DR</h2><p>\u{2022} One.<br>\u{2022} Two.</p><h3>FAQ</h3>",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_page_is_lost_added_or_moved(page in any_page()) {
        check_page(&page);
    }
}

#[test]
fn a_third_of_the_generated_pages_change() {
    let mut runner = TestRunner::deterministic();
    let pages = (0..300).filter_map(|_| Some(any_page().new_tree(&mut runner).ok()?.current()));
    let changed = pages.filter(|page| check_page(page)).count();
    assert!(changed > 100, "{changed}");
}

/// Generates a page with an FAQ, mostly in one form, and mostly well formed.
fn any_page() -> impl Strategy<Value = String> {
    let item = (select(&FORMS[..]), select(&QUESTIONS[..]), select(&PIECES[..]))
        .prop_map(|(form, question, answer)| fill(form, question, answer));
    let alike = (select(&FORMS[..]), vec((select(&QUESTIONS[..]), select(&PIECES[..6])), 1..5))
        .prop_map(|(form, items)| {
            items.iter().map(|(question, answer)| fill(form, question, answer)).collect::<String>()
        });
    let mixed = (vec(item, 1..4), vec(select(&PIECES[..]), 0..4))
        .prop_map(|(items, pieces)| items.concat() + &pieces.concat());
    let content = prop_oneof![2 => alike, 1 => mixed];
    (select(&STARTS[..]), select(&HEADINGS[..]), content, select(&ENDS[..]))
        .prop_map(|(start, heading, content, end)| [start, heading, &content, end].concat())
}

/// Returns `form` with a question for its first `Q` between tags, and an answer for its last `A`.
fn fill(form: &str, question: &str, answer: &str) -> String {
    let at = form.find(">Q").map_or(0, |at| at + 1);
    let with_question = form[..at].to_owned() + question + &form[at + 1..];
    let at = with_question.rfind('A').unwrap_or(0);
    with_question[..at].to_owned() + answer + &with_question[at + 1..]
}
