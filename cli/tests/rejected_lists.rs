//! Lists that look like an FAQ or takeaways but are neither.

mod support;

use support::{assert_failed, assert_texts, extract_fixture};

#[test]
fn steps_code_and_a_quiz_are_not_read_as_an_faq() {
    assert_failed(
        &extract_fixture("no-parts.md"),
        1,
        "\
error: expected an FAQ or key takeaways, found neither
--> tests/fixtures/posts/no-parts.md
 = help: write questions with answers below a heading such as \"FAQ\": as headings, bold lines, \
         lists, `<details>`, boxes or components;
         write takeaways as a list below a heading, or in a box, named \"Key Takeaways\";
         or put both into the front matter; docs/forms.md shows all forms
",
    );
}

#[test]
fn questions_that_readers_are_to_ask_are_no_faq() {
    let questions =
        "### What would we lose?\n\nAsk the others.\n\n### Is there a pump?\n\nTest it.\n";
    for heading in [
        "Three questions for owners",
        "Questions to ask before you buy",
        "Questions every buyer should ask",
        "Fragen für Käufer",
        "Preguntas que debes hacer",
        "Domande da fare al venditore",
        "Perguntas para o vendedor",
        "Вопросы для обсуждения",
        "An interview: eight questions with Ann",
    ] {
        assert_texts(&format!("## {heading}\n\n{questions}"), &[]);
    }
    let answered = ["What would we lose? Ask the others.", "Is there a pump? Test it."];
    assert_texts(&format!("## Your questions\n\n{questions}"), &answered);
    assert_texts(&format!("## FAQ for owners\n\n{questions}"), &answered);
}
