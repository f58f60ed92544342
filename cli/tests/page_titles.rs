//! Titles of pages that speak of FAQs: most stand above an article, some name a page of questions.

#![allow(clippy::unwrap_used)]

mod support;

use afterword_reader::{Context, PostFormat, read_article};
use support::{explain, extract, printed_texts};

const SECTIONS: [(&str, &str); 3] =
    [("Which is the fastest?", "All are."), ("Is it free?", "Yes."), ("Does it work?", "It does.")];

/// Returns a post with `title` above sections that ask.
fn markdown(title: &str) -> String {
    let sections = SECTIONS.map(|(question, answer)| format!("## {question}\n\n{answer}\n\n"));
    format!("# {title}\n\nA word first.\n\n{}", sections.concat())
}

/// Returns the number of questions of a page with `title` above sections that ask.
fn count_questions_of_page(title: &str) -> usize {
    let sections = SECTIONS.map(|(question, answer)| format!("<h2>{question}</h2><p>{answer}</p>"));
    let html = format!("<article><h1>{title}</h1><p>A word.</p>{}</article>", sections.concat());
    let context = Context { format: PostFormat::Html, ..Context::default() };
    let article = read_article(&html, &context).unwrap();
    article.post.faq.map_or(0, |faq| faq.items.len())
}

#[track_caller]
fn assert_question_count(title: &str, count: usize) {
    assert_eq!(printed_texts(&extract(markdown(title))).len(), count, "{title}");
    assert_eq!(count_questions_of_page(title), count, "{title} in HTML");
}

#[test]
fn sections_below_a_title_that_mentions_an_faq_are_no_questions() {
    for title in [
        "Why every blog needs an FAQ",
        "FAQ plugins compared",
        "The best Q&A plugins",
        "How to answer frequently asked questions",
        "Your questions about soap",
        "FAQ-Seiten im Vergleich",
        "Comment écrire une FAQ",
        "常见问题插件比较",
    ] {
        assert_question_count(title, 0);
    }
}

#[test]
fn a_title_that_says_that_the_page_is_an_faq_names_it() {
    for title in [
        "FAQ",
        "FAQs",
        "Frequently Asked Questions",
        "Our top 10 FAQs",
        "Frequently asked questions about soap",
        "The 3 most common questions about soap",
        "Häufig gestellte Fragen",
        "Häufige Fragen zu Seife",
        "Questions fréquentes",
        "Preguntas frecuentes sobre el jabón",
        "よくある質問",
        "常见问题",
    ] {
        assert_question_count(title, 3);
    }
}

#[test]
fn a_heading_is_no_title_of_the_page_beside_others_of_its_level() {
    let post = format!("{}# The end\n\nText.\n", markdown("Soap FAQ"));
    assert_eq!(printed_texts(&extract(&post)).len(), 3);
    let post = format!("# Soap\n\nText.\n\n{}", markdown("Soap FAQ"));
    assert_eq!(printed_texts(&extract(&post)).len(), 3);
}

#[test]
fn an_faq_of_the_article_is_found_below_such_a_title() {
    let post = format!("{}## FAQ\n\n### Why?\n\nSo.\n", markdown("FAQ plugins compared"));
    assert_eq!(printed_texts(&extract(&post)), ["Why? So."]);
}

#[test]
fn such_a_title_is_explained() {
    assert_eq!(
        explain(&markdown("FAQ plugins compared")),
        ["this title is not read as the name of an FAQ: it says more, and the headings below it \
          may be the sections of an article"]
    );
}
