//! Questions without any markup, and bold lines that name the FAQ.

mod support;

use support::{assert_texts, explain, extract};

const QUESTIONS: [&str; 2] = ["Is it loud? Hardly.", "Is it dear? At first."];

#[test]
fn plain_paragraphs_ask_below_a_heading_that_is_only_faq() {
    for questions in [
        "Is it loud?\nHardly.\n\nIs it dear?\nAt first.\n",
        "Is it loud?\n\nHardly.\n\nIs it dear?\n\nAt first.\n",
        "You asked:\n\nIs it loud?  \nHardly.\n\nIs it dear?\\\nAt first.\n",
        "Is it loud?\nHardly.\n\nIs it dear?\nAt first.\n\n---\n\nWrite to us.\n",
        "Is it loud?\nHardly.\n\nIs it dear?\nAt first.\n\nWe are here all day.\n",
    ] {
        let post = format!("# A pump\n\n## FAQ\n\n{questions}\n## Summary\n\nBuy one.\n");
        assert_texts(&post, &QUESTIONS);
        assert_texts(&post.replace("## FAQ", "## Dryer FAQ"), &[]);
        assert_texts(&post.replace("## FAQ", "## The pump"), &[]);
    }
    for prose in [
        "Is it loud?\n\nHardly.\n",
        "Is it loud? Hardly.\n\nIs it dear? At first.\n",
        "Is it loud?\n\nIs it dear?\n\nWe do not know.\n",
        "We tried it.\n\nIt ran.\n\nWas it loud?\n\nHardly.\n\nIs it dear?\n\nAt first.\n",
    ] {
        assert_texts(&format!("## FAQ\n\n{prose}"), &[]);
    }
}

#[test]
fn lines_without_question_marks_have_to_alternate_with_sentences() {
    let post =
        "## FAQ\n\nwhy does it smell\n\nThe water is warm.\n\nhow big is it\n\nIt is small.\n";
    let expected = ["why does it smell The water is warm.", "how big is it It is small."];
    assert_texts(post, &expected);
    let note = "\n---\n\n### About the makers\n\n**Written by:** two people.\n";
    assert_texts(&format!("{post}{note}"), &expected);
    let german = "## FAQ\n\nWarum riecht es\n\nEs ist warm.\n\nWie groß ist es\n\nEs ist klein.\n";
    assert_texts(german, &["Warum riecht es Es ist warm.", "Wie groß ist es Es ist klein."]);
    for (from, to) in [
        ("how big is it\n\n", "how big is it\n\nNot big.\n\n"),
        ("how big is it", "The size of it"),
        ("how big is it", "How big it is, we know."),
        ("The water is warm.", "warm water"),
        ("## FAQ", "## Dryer FAQ"),
    ] {
        assert_texts(&post.replace(from, to), &[]);
        assert_texts(&format!("{}{note}", post.replace(from, to)), &[]);
    }
}

#[test]
fn marked_questions_in_another_form_are_surer_than_plain_ones() {
    let post = "## FAQ\n\nGot questions?\n\nRead on.\n\nNone?\n\nRead on.\n\n### Is it loud?\n\nHardly.\n\n### Is it dear?\n\nAt first.\n";
    assert_texts(post, &QUESTIONS);
    assert_texts(
        "## FAQ\n\n### Price\n\nIs it dear?\n\nNo.\n\nIs it cheap?\n\nNo.\n",
        &["Price Is it dear?\n\nNo.\n\nIs it cheap?\n\nNo."],
    );
}

#[test]
fn a_note_behind_text_and_a_break_is_not_the_only_question() {
    let post = "## FAQ\n\nIt runs.\n\nIt hums.\n\n---\n\n### About us\n\nWe mend pumps.\n";
    assert_texts(post, &[]);
    assert_texts(&post.replace("About us", "About this article"), &[]);
    assert!(extract(post).stderr.contains("this heading names an FAQ"));
    assert_texts(&post.replace("---\n\n", ""), &["About us We mend pumps."]);
}

#[test]
fn a_bold_line_that_begins_with_a_name_of_an_faq_needs_bold_questions() {
    let questions = "**Is it loud?**\n\nHardly.\n\n**Is it dear?**\n\nAt first.\n";
    for name in [
        "**Common questions and variations**",
        "**FAQ on pumps:**\n\nHere is what riders ask us:",
        "**Häufige Fragen rund um Pumpen**",
        "**Questions fréquentes sur les pompes**",
        "**Preguntas frecuentes de los lectores**",
        "**关于常见问题**\n\n骑手问：",
    ] {
        let post = format!("# Lamps\n\n## A\n\nText.\n\n{name}\n\n{questions}\n## B\n\nText.\n");
        let expected: &[&str] = if name.contains("关于") { &[] } else { &QUESTIONS };
        assert_texts(&post, expected);
        assert_texts(&post.replace(questions, "Is it loud? Hardly.\n"), &[]);
        assert_texts(&post.replace(questions, &format!("We know.\n\n{questions}")), &[]);
    }
    let invitation = format!("## A\n\n**Are there common questions about it?**\n\n{questions}");
    assert_texts(&invitation, &[]);
    assert!(!explain(&invitation).is_empty() || extract(invitation).status == 1);
}
