//! The end of the last answer: closing prose, thematic breaks and comments.

mod support;

use support::{assert_texts, explain, extract};

#[test]
fn closing_prose_is_not_in_the_last_answer() {
    let short = "## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\n### C?\n\nc\n\n";
    let answers = ["A? a", "B? b", "C? c"];
    assert_texts(&format!("{short}Call us.\n\nOr write.\n"), &answers);
    assert_texts(&format!("{short}---\n\nCall us.\n\n- Or write.\n"), &answers);
    assert_texts(&format!("{short}<!-- end -->\n\nCall us.\n"), &answers);
    assert_texts(&format!("{short}*Call us.*\n"), &answers);
    assert_texts(&format!("{short}### Conclusion\n\nCall us.\n"), &answers);
    // A list alone is not closing prose.
    assert_texts(&format!("{short}- d\n"), &["A? a", "B? b", "C? …"]);
}

#[test]
fn last_paragraphs_that_address_the_reader_are_not_in_the_last_answer() {
    let post = "## FAQ\n\n### A?\n\na\n\na\n\n### B?\n\nb\n\nb\n\n";
    let answers = ["A? a\n\na", "B? b\n\nb"];
    for end in [
        "Do you have more questions? Leave a comment!",
        "Thanks for reading.\n\nHappy cooking!",
        "Noch Fragen? Schreib uns.",
    ] {
        assert_texts(&format!("{post}{end}\n"), &answers);
        assert_eq!(extract(format!("{post}{end}\n")).stderr, "");
        let bold = post.replace("### A?", "**A?**").replace("### B?", "**B?**");
        assert_texts(&format!("{bold}{end}\n"), &answers);
    }
    // The first block of an answer belongs to it, whatever it says.
    assert_texts("## FAQ\n\n### A?\n\nGet in touch.\n", &["A? Get in touch."]);
    assert!(
        explain(&format!("{post}Contact us.\n"))
            .contains(&"this is not part of the last answer: it addresses the reader".to_owned())
    );
}

#[test]
fn a_thematic_break_does_not_end_the_last_answer_if_other_answers_have_one() {
    let post = "## FAQ\n\n### A?\n\na\n\n---\n\na\n\n### B?\n\nb\n\n---\n\nb\n";
    assert_texts(post, &["A? …", "B? …"]);
    assert_texts(&post.replace("### A?", "**A?**").replace("### B?", "**B?**"), &["A? …", "B? …"]);
    assert_texts(&post.replacen("---\n\n", "", 1), &["A? a\n\na", "B? b"]);
}

#[test]
fn a_paragraph_left_out_without_a_sign_of_closing_prose_is_named() {
    let post = "## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\n### C?\n\nc\n\nAnd d.\n";
    assert_texts(post, &["A? a", "B? b", "C? c"]);
    assert_eq!(
        extract(post).stderr,
        "\
warning: this is not read as part of the last answer
  --> <stdin>:15:1
   |
15 | And d.
   | ^^^^^^ expected one block, as in every other answer, found more
   |
   = help: put `---` before it if it belongs to no answer; remove the blank line before it if it belongs \
           to the last one
"
    );
}

#[test]
fn the_last_answer_keeps_paragraphs_if_another_answer_is_as_long() {
    let post = "## FAQ\n\n### A?\n\na\n\na\n\n### B?\n\nb\n\n### C?\n\nc\n\nCall us.\n";
    assert_texts(post, &["A? a\n\na", "B? b", "C? c\n\nCall us."]);
    assert_texts("## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\nb\n", &["A? a", "B? b\n\nb"]);
}

#[test]
fn thematic_breaks_between_questions_are_in_no_answer() {
    let post = "## FAQ\n\n### A?\n\na\n\n---\n\n### B?\n\nb\n";
    assert_texts(post, &["A? a", "B? b"]);
    assert_texts(&post.replace("### A?", "**A?**").replace("### B?", "**B?**"), &["A? a", "B? b"]);
}

#[test]
fn a_comment_for_a_tool_does_not_end_an_answer() {
    let answer = |comment: &str| {
        let text = format!(
            "## FAQ\n\n### Is it red?\n\nYes.\n\n### Is it round?\n\nNo.\n\n{comment}\n\n| A |\n|---|\n| Flat |\n"
        );
        extract(text).stdout
    };
    assert!(answer("<!-- prettier-ignore -->").contains("Flat"));
    assert!(answer("<!-- markdownlint-disable MD033 -->").contains("Flat"));
    assert!(!answer("<!-- end of the questions -->").contains("Flat"));
}
