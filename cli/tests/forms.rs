//! The forms in which blogs write their questions and takeaways. Each form is a fixture with its
//! JSON beside it; a fixture without JSON has no parts.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;

use support::{afterword, assert_texts, explain, extract, root};

const FOLDER: &str = "tests/fixtures/forms";
/// Posts with all kinds of markup in their answers.
const MARKUP: &str = "tests/fixtures/markup";

#[test]
fn every_form_gives_the_data_beside_it() {
    let mut count = 0;
    for folder in [FOLDER, MARKUP] {
        for entry in std::fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                assert_gives_its_data(&path);
                count += 1;
            }
        }
    }
    assert!(count > 40, "only {count} forms were read");
}

#[track_caller]
fn assert_gives_its_data(post: &Path) {
    let name = post.file_name().unwrap().to_str().unwrap();
    let result = afterword(&["extract", post.to_str().unwrap()]);
    match std::fs::read_to_string(post.with_extension("json")) {
        Ok(json) => {
            assert!(result.stdout == json, "{name}: found:\n{}\nexpected:\n{json}", result.stdout);
            assert_eq!(result.status, 0, "{name}");
        }
        Err(_) => assert_eq!((result.status, &*result.stdout), (1, ""), "{name}"),
    }
}

#[test]
fn every_form_reads_the_same_with_windows_line_endings() {
    for name in [
        "sub-headings",
        "bold-labels",
        "details",
        "definition-list",
        "shortcodes",
        "broken-list",
        "broken-list-with-steps",
    ] {
        let path = root().join(FOLDER).join(name);
        let post = std::fs::read_to_string(path.with_extension("md")).unwrap();
        let json = std::fs::read_to_string(path.with_extension("json")).unwrap();
        assert_eq!(extract(post.replace('\n', "\r\n")).stdout, json, "{name}");
    }
}

#[test]
fn questions_need_no_question_mark_below_a_heading_that_is_only_faq() {
    assert_texts("## FAQ\n\n### Price\n\n90 €.\n", &["Price 90 €."]);
    assert_texts("## Dryer FAQ\n\n### Price\n\n90 €.\n\n### Noise\n\nLow.\n", &[]);
    assert_texts(
        "## Dryer FAQ\n\n### Price\n\n90 €.\n\n### Noise?\n\nLow.\n",
        &["Price 90 €.", "Noise? Low."],
    );
    assert_texts("## Some questions\n\n### Noise?\n\nLow.\n", &[]);
    assert_texts(
        "## Some questions\n\n### Noise?\n\nLow.\n\n### Price?\n\n9 €.\n",
        &["Noise? Low.", "Price? 9 €."],
    );
}

#[test]
fn the_form_with_the_most_questions_is_chosen() {
    let post = "## FAQ\n\n**Got questions?** We have answers.\n\n### A?\n\na\n\n### B?\n\n1. C? c\n2. D? d\n";
    assert_texts(post, &["A? a", "B? …"]);
    let post = "## FAQ\n\n1. A? a\n2. B? b\n\n### More help\n\nCall us.\n";
    assert_texts(post, &["A? a", "B? b"]);
    let post = "## FAQ\n\n### Noise\n\n**A?** a\n\n**B?** b\n\n### Price\n\n**C?** c\n";
    assert_texts(post, &["A? a", "B? b", "C? c"]);
}

#[test]
fn questions_inside_an_answer_belong_to_the_answer() {
    let list = "1. Is it off? Turn it on.\n2. Is it full? Empty it.\n3. Is it old? Be patient.\n";
    let post = format!("## FAQ\n\n### Does it hum?\n\nOften.\n\n{list}\n### Why?\n\nThe pump.\n");
    assert_texts(&post, &["Does it hum? …", "Why? The pump."]);
    // The heading of a group is not a question, and a single bold question may be an invitation.
    let post = format!("## FAQ\n\n### Noise\n\n{list}\n### Price\n\n90 €.\n");
    let answers = ["Is it off? Turn it on.", "Is it full? Empty it.", "Is it old? Be patient."];
    assert_texts(&post, &answers);
    assert_texts(&format!("## FAQ\n\n**Any questions?** Here they are.\n\n{list}"), &answers);
}

#[test]
fn headings_behind_the_questions_that_are_not_questions_are_left_out_and_named() {
    let post = "## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\n### Write to us\n\nc\n\n### Hours\n\nd\n";
    assert_texts(post, &["A? a", "B? b"]);
    let post = "## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\n### Write to us\n\nc\n";
    assert_texts(post, &["A? a", "B? b"]);
    assert_eq!(
        extract(post).stderr,
        "\
warning: this heading is not read as a question
  --> <stdin>:11:1
   |
11 | ### Write to us
   | ^^^^^^^^^^^^^^^ expected a question, as in the headings before it
   |
   = help: end it with a question mark if it is a question; else give it the level of the heading above \
           the questions
"
    );
    let numbered = post.replace("A?", "1. A").replace("B?", "Q2: B");
    assert_texts(&numbered, &["A a", "B b"]);
    // A heading before a question counts as a question, and so does the second of two headings.
    let price = post.replace("### B?", "### Price\n\n9 €\n\n### B?");
    assert_texts(&price, &["A? a", "Price 9 €", "B? b"]);
    assert_texts("## FAQ\n\n### A?\n\na\n\n### Price\n\n9 €\n", &["A? a", "Price 9 €"]);
}

#[test]
fn questions_may_be_headings_of_the_same_level_as_the_heading_of_the_faq() {
    let post = "## FAQ\n\n## A?\n\na\n\n### Aside\n\n## B?\n\nb\n\n## C\n\nc\n\n## D?\n\nd\n";
    assert_texts(post, &["A? …", "B? b"]);
    for other in
        ["## FAQ\n\nBelow.\n\n## A?\n\na\n\n## B?\n\nb\n", "## FAQ\n\n## A?\n\na\n\n## B\n\nb\n"]
    {
        assert_texts(other, &[]);
    }
    assert_texts(&post.replace("## FAQ", "## Dryer FAQ"), &[]);
    let intro = "## The FAQ\n\nYou asked.\n\n## A?\n\na\n\n## B?\n\nb\n\n## C?\n\nc\n";
    assert_texts(intro, &["A? a", "B? b", "C? c"]);
    assert_texts(&intro.replace("You asked.", "- You asked."), &[]);
    assert_texts(&intro.replace("You asked.", "One.\n\nTwo.\n\nThree.\n\nFour."), &[]);
}

#[test]
fn questions_may_be_rows_of_a_table() {
    let rows = "| A? | a |\n| B? | *b* |\n";
    for head in ["| Question | Answer |", "| Frage | Antwort |", "| Pergunta | Resposta |", "| | |"]
    {
        assert_texts(&format!("## FAQ\n\n{head}\n|---|---|\n{rows}"), &["A? a", "B? …"]);
    }
    let numbered =
        "## FAQ\n\n| # | Questions | Answers |\n|---|---|---|\n| 1 | A | a |\n| 2 | B? | b |\n";
    assert_texts(numbered, &["A a", "B? b"]);
    assert_texts("## FAQ\n\n| Size | Price |\n|---|---|\n| A | 9 € |\n| B | 5 € |\n", &[]);
    assert_texts("## Sizes\n\n| Question | Answer |\n|---|---|\n| A? | a |\n| B? | b |\n", &[]);
    let empty = "## FAQ\n\n| Question | Answer |\n|---|---|\n| A? | |\n| B? | b |\n";
    assert_texts(empty, &["B? b"]);
    assert!(extract(empty).stderr.contains("this question is left out of the FAQ"));
}

#[test]
fn questions_may_be_quotations() {
    let post =
        "## FAQ\n\nIntro.\n\n> A?\n\na\n\n- a\n\n> **B?**\n\nb\n\n> He said so.\n\n---\n\nBye.\n";
    assert_texts(post, &["A? …", "B? …"]);
    for heading in ["## Letters", "## Ada's Q&A"] {
        assert_texts(&post.replace("## FAQ", heading), &[]);
    }
    // A quotation inside of an answer is a part of it.
    let inside = "## FAQ\n\n### A?\n\n> Really?\n\na\n\n### B?\n\nb\n";
    assert_texts(inside, &["A? …", "B? b"]);
}

#[test]
fn a_heading_that_names_an_faq_without_questions_is_named() {
    let post = "## FAQ\n\nIs it safe?\n\nYes.\n";
    let result = extract(post);
    assert!(
        result.stderr.starts_with(
            "\
warning: this heading names an FAQ, but no FAQ is found
 --> <stdin>:1:1
  |
1 | ## FAQ
  | ^^^^^^ expected questions with answers below it, found none or too few
  |
  = help: write each question as a smaller heading, a bold paragraph, an item of a list, the \
          summary of `<details>` or the title of a box, and its answer behind it
"
        ),
        "{}",
        result.stderr
    );
    assert_eq!(
        explain(post),
        [
            "nothing under this heading is read as an FAQ: expected questions with answers, found none \
             or too few"
        ]
    );
    let front = "---\nfaq:\n  - {q: A?, a: a}\n---\n\n";
    assert_eq!(extract(format!("{front}{post}")).stderr, "");
}

#[test]
fn a_second_faq_is_named() {
    let result = extract("## Tea FAQ\n\n### A?\n\na\n\n## Cup FAQ\n\n### B?\n\nb\n\n### C?\n\nc\n");
    assert_eq!(
        result.stderr,
        "\
warning: this FAQ is left out: a post has one
 --> <stdin>:3:1
  |
3 | ### A?
  | ^^^^^^ number of questions left out: 1
  |
  = help: put all questions under one heading, in groups with smaller headings if need be
"
    );
    assert_eq!(extract("# Tea FAQ\n\n## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n").stderr, "");
}

#[test]
fn a_question_without_an_answer_is_left_out_and_named() {
    let result = extract("## FAQ\n\n### A?\n\n### B?\n\nb\n");
    assert_eq!(
        result.stderr,
        "\
warning: this question is left out of the FAQ
 --> <stdin>:3:1
  |
3 | ### A?
  | ^^^^^^ expected an answer in this item, found none
  |
  = help: write the answer on the next line, or indented below the question
"
    );
    assert_eq!(result.status, 0);
}

#[test]
fn details_without_an_end_are_named() {
    let result = extract(
        "## FAQ\n\n<details><summary>A?</summary>\n\na\n\n</details>\n\n<details><summary>B?</summary>\n\nb\n",
    );
    assert_eq!(
        result.stderr,
        "\
warning: this question is left out of the FAQ
 --> <stdin>:9:1
  |
9 | <details><summary>B?</summary>
  | ^ expected `</details>`, found none
  |
  = help: close the element with `</details>` behind the answer
"
    );
    assert!(
        result.stdout.contains("\"A?\"") && !result.stdout.contains("\"B?\""),
        "{}",
        result.stdout
    );
}

#[test]
fn a_link_of_symbols_at_the_end_of_a_heading_is_not_in_the_question() {
    for heading in ["A? <a href=\"#a\">#</a>", "A? [¶](#a)", "A? [🔗](#a) "] {
        assert_texts(&format!("## FAQ\n\n### {heading}\n\na\n"), &["A? a"]);
    }
    assert_texts("## FAQ\n\n### [A?](/a)\n\na\n", &["A? a"]);
}
