//! HTML in Markdown: its structure in answers, and the markup of block editors and accordions.

#![allow(clippy::unwrap_used)]

mod support;

use afterword_reader::{Context, read_article};
use support::{assert_texts, extract};

/// The two questions that each accordion has.
const TEXTS: [&str; 2] = ["A? a", "B? b"];

/// Reads the accordion of two items, alone and under a heading that names an FAQ.
#[track_caller]
fn assert_read_anywhere(item: impl Fn(&str, &str) -> String, around: (&str, &str)) {
    let items = format!("{}\n{}\n{}\n{}", around.0, item("A?", "a"), item("B?", "b"), around.1);
    assert_texts(&format!("Prose.\n\n{items}\n\n## More\n\nProse.\n"), &TEXTS);
    assert_texts(&format!("## FAQ\n\n{items}\n\n## More\n\nProse.\n"), &TEXTS);
}

/// Reads the accordion of two items under a heading that names an FAQ, and not alone.
#[track_caller]
fn assert_read_below_faq(item: impl Fn(&str, &str) -> String, around: (&str, &str)) {
    let items = format!("{}\n{}\n{}\n{}", around.0, item("A?", "a"), item("B?", "b"), around.1);
    assert_texts(&format!("## Steps\n\n{items}\n\n## More\n\nProse.\n"), &[]);
    assert_texts(&format!("## FAQ\n\n{items}\n\n## More\n\nProse.\n"), &TEXTS);
    let article = read_article(&format!("## FAQ\n\n{items}\n"), &Context::default()).unwrap();
    assert!(article.places.faq.unwrap().is_whole, "{items}");
}

#[test]
fn items_named_by_class_or_type_are_questions_anywhere() {
    let item = |question: &str, answer: &str| {
        format!("<div class=\"faq-item\"><h3>{question}</h3><p>{answer}</p></div>")
    };
    assert_read_anywhere(item, ("<section class=\"faq\">", "</section>"));
    assert_read_anywhere(item, ("", ""));
    let schema = |question: &str, answer: &str| {
        format!(
            "<div itemscope itemprop=\"mainEntity\" itemtype=\"https://schema.org/Question\">\
             <h3 itemprop=\"name\">{question}</h3><div itemscope itemprop=\"acceptedAnswer\" \
             itemtype=\"https://schema.org/Answer\"><p itemprop=\"text\">{answer}</p></div></div>"
        )
    };
    assert_read_anywhere(
        schema,
        ("<div itemscope itemtype=\"https://schema.org/FAQPage\">", "</div>"),
    );
    let yoast = |question: &str, answer: &str| {
        format!(
            "<div class=\"schema-faq-section\" id=\"faq-question-1\"><strong \
             class=\"schema-faq-question\">{question}</strong> <p \
             class=\"schema-faq-answer\">{answer}</p> </div>"
        )
    };
    assert_read_anywhere(yoast, ("<div class=\"schema-faq wp-block-yoast-faq-block\">", "</div>"));
    let pair = |question: &str, answer: &str| {
        format!(
            "<div class=\"faq-question\">{question}</div>\n<div class=\"faq-answer\">{answer}</div>"
        )
    };
    assert_read_anywhere(pair, ("<div class=\"faq\">", "</div>"));
}

#[test]
fn accordions_are_questions_below_a_heading_that_names_an_faq() {
    let ghost = |question: &str, answer: &str| {
        format!(
            "<div class=\"kg-card kg-toggle-card\" data-kg-toggle-state=\"close\"><div \
             class=\"kg-toggle-heading\"><h4 class=\"kg-toggle-heading-text\"><span \
             style=\"white-space: pre-wrap;\">{question}</span></h4><button \
             class=\"kg-toggle-card-icon\" aria-label=\"Expand\"><svg viewBox=\"0 0 24 24\"><path \
             d=\"M23\"/></svg></button></div><div class=\"kg-toggle-content\"><p>{answer}</p></div></div>"
        )
    };
    assert_read_below_faq(ghost, ("", ""));
    let gutenberg = |question: &str, answer: &str| {
        format!(
            "<!-- wp:details -->\n<details class=\"wp-block-details\"><summary>{question}</summary>\
             <!-- wp:paragraph -->\n<p>{answer}</p>\n<!-- /wp:paragraph --></details>\n\
             <!-- /wp:details -->"
        )
    };
    assert_read_below_faq(gutenberg, ("", ""));
    let accordion = |question: &str, answer: &str| {
        format!(
            "<div class=\"wp-block-accordion-item\"><h3 class=\"wp-block-accordion-heading\"><button \
             type=\"button\" class=\"wp-block-accordion-heading__toggle\"><span>{question}</span><span \
             aria-hidden=\"true\">+</span></button></h3><div role=\"region\" \
             class=\"wp-block-accordion-panel\"><p>{answer}</p></div></div>"
        )
    };
    assert_read_below_faq(accordion, ("<div class=\"wp-block-accordion\">", "</div>"));
    let bootstrap = |question: &str, answer: &str| {
        format!(
            "<div class=\"accordion-item\"><h2 class=\"accordion-header\"><button \
             class=\"accordion-button\">{question}</button></h2><div class=\"accordion-collapse \
             collapse\"><div class=\"accordion-body\">{answer}</div></div></div>"
        )
    };
    assert_read_below_faq(bootstrap, ("<div class=\"accordion\" id=\"c\">", "</div>"));
    let elementor = |question: &str, answer: &str| {
        format!(
            "<div class=\"elementor-accordion-item\"><div class=\"elementor-tab-title\"><a \
             class=\"elementor-accordion-title\">{question}</a></div><div \
             class=\"elementor-tab-content\"><p>{answer}</p></div></div>"
        )
    };
    assert_read_below_faq(elementor, ("<div class=\"elementor-accordion\">", "</div>"));
}

#[test]
fn other_elements_are_no_questions() {
    for html in [
        "<div class=\"faq-link\"><p>See our <a href=\"/faq\">FAQ</a></p></div>",
        "<div class=\"faq\"><p>Write to us.</p></div>",
        "<div class=\"accordion\"><h3>One</h3><p>a</p><h3>Two</h3><p>b</p></div>",
        "<div class=\"question\"><p>How tall is it?</p></div><p>Tall.</p>",
        "<div class=\"toggle-theme\"><button>Dark?</button></div>",
        "<div itemscope itemtype=\"https://schema.org/Question\"><h3>How?</h3><p>x</p><div itemscope \
         itemprop=\"suggestedAnswer\">So.</div><div itemscope itemprop=\"suggestedAnswer\">No.</div></div>",
    ] {
        assert_texts(&format!("## Steps\n\nProse.\n\n{html}\n\nProse.\n"), &[]);
    }
}

#[test]
fn takeaways_in_a_named_element_are_read() {
    let list = "<ul><li>One.</li><li>Two.</li></ul>";
    for html in [
        format!("<aside class=\"takeaways\"><h2>Key takeaways</h2>{list}</aside>"),
        format!("<div class=\"box key-takeaways\">{list}</div>"),
        format!("<div class=\"tldr\"><p><strong>TL;DR</strong></p>{list}</div>"),
        format!("<section id=\"c\"><h2>TL;DR</h2>{list}</section>"),
    ] {
        let result = extract(format!("Prose.\n\n{html}\n\n## More\n\nProse.\n"));
        let items = "\"items\": [\n      \"One.\",\n      \"Two.\"\n    ]";
        assert!(result.stdout.contains(items), "{html}\n{}", result.stdout);
    }
}

/// Returns the answer of a post with one question, on one line.
#[track_caller]
fn extract_answer(answer: &str) -> String {
    let result = extract(format!("## FAQ\n\n### A?\n\n{answer}\n"));
    let (_, found) = result.stdout.split_once("\"answer\": ").unwrap();
    found.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn html_in_an_answer_keeps_its_structure() {
    for (html, markdown) in [
        ("<p>a <b>b</b></p>\n<ol><li>c<li>d</ol>", "a **b**\n\n1. c\n2. d"),
        ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "| a | b |\n|---|---|\n| c | d |"),
        ("<pre><code class=\"language-sh\">a\n  b\n</code></pre>", "```sh\na\n  b\n```"),
        ("<blockquote><p>a</p></blockquote><hr><p>b</p>", "> a\n\n---\n\nb"),
        ("<p>a <img src=\"/b.png\" alt=\"c\"> <a href=\"/d\">e</a></p>", "a ![c](/b.png) [e](/d)"),
        ("a <!-- b --> c", "a  c"),
        ("<!-- b --> c", "c"),
        ("- a <ul><li>b</li></ul>", "- a\n  - b"),
        ("> <ul><li>b</li></ul>", "> - b"),
        ("<dl><dt>a<dd>b</dl>", "a\n: b"),
    ] {
        assert_eq!(extract_answer(html), extract_answer(markdown), "{html}");
    }
}

#[test]
fn a_block_element_in_a_cell_or_a_heading_ends_a_line() {
    assert_eq!(
        extract_answer("| a |\n|---|\n| <ul><li>red</li><li>green</li></ul> |"),
        extract_answer("| a |\n|---|\n| red<br>green |")
    );
    assert_texts("## FAQ\n\n### <div>A</div>b?\n\nc\n", &["A b? c"]);
}

#[test]
fn blank_lines_do_not_split_an_element() {
    let post = "Prose.\n\n<!-- c -->\n\n<section class=\"faq\">\n\n<h2>FAQ</h2>\n\n<div class=\"faq-item\">\n\
                <h3>A?</h3>\n\n<p>a</p>\n</div>\n\n<div class=\"faq-item\">\n\n<h3>B?</h3>\n\n\
                <p>b</p>\n\n</div>\n\n</section>\n\nProse.\n";
    assert_texts(post, &TEXTS);
}

#[test]
fn markdown_between_tags_of_html_stays_markdown() {
    let post = "## FAQ\n\n<div class=\"faq\">\n\n### A?\n\n*a*\n\n<details>\n<summary>B?</summary>\n\n\
                <ul><li>b</li></ul>\n\n</details>\n\n</div>\n";
    let result = extract(post);
    assert_eq!(result.status, 0);
    assert!(result.stdout.contains("emphasis"), "{}", result.stdout);
    assert!(result.stdout.contains("\"list\""), "{}", result.stdout);
}

#[test]
fn superscripts_that_would_become_part_of_a_number_are_named() {
    let names = |html: &str| -> Vec<String> {
        let result = extract(format!("## FAQ\n\n### A?\n\n{html}\n"));
        let lines = result.stderr.lines().filter_map(|line| line.strip_prefix("warning: "));
        lines.map(str::to_owned).collect()
    };
    let warning = "this part has an element that rich text cannot hold: `<sup>`";
    for html in
        ["10<sup>6</sup>", "<p>2<sup>n</sup></p>", "a<SUP>-1</SUP>", "<span>m<sup>2</sup></span>"]
    {
        assert_eq!(
            names(html),
            [warning.replace("sup", if html.contains("SUP") { "SUP" } else { "sup" })],
            "{html}"
        );
    }
    for html in [
        "1<sup>st</sup>",
        "A<sup>TM</sup>",
        "a<sup><a href=\"#b\">1</a></sup>",
        "CO<sub>2</sub>",
        "a <sup>1</sup>",
    ] {
        assert_eq!(names(html), [""; 0], "{html}");
    }
}

#[test]
fn inline_elements_may_be_questions_and_answers_by_their_class() {
    let parts = |element: &str| {
        format!(
            "<{element} class=\"faq-question\" id=\"a\">\n Is it loud?\n</{element}>\n\
             <{element} class=\"faq-answer\">\n Hardly.\n</{element}>\n<br><br>\n\
             <{element} class=\"question\">Is it dear?</{element}>\n\
             <{element} class=\"answer\">At first.</{element}>\n"
        )
    };
    let questions = ["Is it loud? Hardly.", "Is it dear? At first."];
    for element in ["span", "strong", "b"] {
        for (before, after) in
            [("<p class=\"a\">\n", "</p>"), ("", ""), ("<div>\n<p>", "</p>\n</div>")]
        {
            let html =
                format!("<section>\n<h1>FAQ</h1>\n{before}{}{after}\n</section>\n", parts(element));
            assert_texts(&html, &questions);
        }
    }
    let only = "<p><span class=\"answer\">Hardly.</span> And <span class=\"answer\">so</span>.</p>";
    assert_texts(
        &format!("## FAQ\n\n### Is it loud?\n\n{only}\n"),
        &["Is it loud? Hardly. And so."],
    );
}
