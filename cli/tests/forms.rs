//! The forms in which blogs write their questions and takeaways: each is a fixture, which gives the
//! JSON beside it, or has none and so no parts.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;

use support::{afterword, extract, root};

const FOLDER: &str = "tests/fixtures/forms";

/// The questions, each with its answer if that is plain text, and the takeaways likewise.
fn texts(post: &str) -> Vec<String> {
    let said = extract(post);
    if said.status == 1 {
        return Vec::new();
    }
    let data: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or("…").to_owned();
    let items = |part: &str| {
        let items = data.get(part).and_then(|part| part.get("items"));
        items.and_then(serde_json::Value::as_array).cloned().unwrap_or_default()
    };
    let questions = items("faq");
    let questions = questions.iter().map(|item| {
        format!("{} {}", text(item.get("question").unwrap()), text(item.get("answer").unwrap()))
    });
    questions.chain(items("takeaways").iter().map(text)).collect()
}

#[track_caller]
fn assert_texts(post: &str, expected: &[&str]) {
    assert_eq!(texts(post), expected, "{post}");
}

/// What `--explain` says, without the places.
fn reasons(post: &str) -> Vec<String> {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("post.md");
    std::fs::write(&path, post).unwrap();
    let said = afterword(&["extract", "--explain", path.to_str().unwrap()]);
    let lines = said.stderr.lines().filter_map(|line| line.strip_prefix("info: "));
    lines.map(str::to_owned).collect()
}

#[test]
fn every_form_gives_the_data_beside_it() {
    let mut count = 0;
    for entry in std::fs::read_dir(root().join(FOLDER)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            assert_gives_its_data(&path);
            count += 1;
        }
    }
    assert!(count > 40, "only {count} forms were read");
}

#[track_caller]
fn assert_gives_its_data(post: &Path) {
    let name = post.file_name().unwrap().to_str().unwrap();
    let said = afterword(&["extract", &format!("{FOLDER}/{name}")]);
    match std::fs::read_to_string(post.with_extension("json")) {
        Ok(json) => {
            assert!(said.stdout == json, "{name}: found:\n{}\nexpected:\n{json}", said.stdout);
            assert_eq!(said.status, 0, "{name}");
        }
        Err(_) => assert_eq!((said.status, &*said.stdout), (1, ""), "{name}"),
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
fn questions_need_no_mark_where_the_heading_says_nothing_but_faq() {
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
fn the_form_with_the_most_questions_is_taken() {
    let post = "## FAQ\n\n**Got questions?** We have answers.\n\n### A?\n\na\n\n### B?\n\n1. C? c\n2. D? d\n";
    assert_texts(post, &["A? a", "B? …"]);
    let post = "## FAQ\n\n1. A? a\n2. B? b\n\n### More help\n\nCall us.\n";
    assert_texts(post, &["A? a", "B? b"]);
    let post = "## FAQ\n\n### Noise\n\n**A?** a\n\n**B?** b\n\n### Price\n\n**C?** c\n";
    assert_texts(post, &["A? a", "B? b", "C? c"]);
}

#[test]
fn questions_inside_an_answer_are_a_part_of_it() {
    let list = "1. Is it off? Turn it on.\n2. Is it full? Empty it.\n3. Is it old? Be patient.\n";
    let post = format!("## FAQ\n\n### Does it hum?\n\nOften.\n\n{list}\n### Why?\n\nThe pump.\n");
    assert_texts(&post, &["Does it hum? …", "Why? The pump."]);
    // A heading of a group asks nothing, and one bold question may be an invitation.
    let post = format!("## FAQ\n\n### Noise\n\n{list}\n### Price\n\n90 €.\n");
    let answers = ["Is it off? Turn it on.", "Is it full? Empty it.", "Is it old? Be patient."];
    assert_texts(&post, &answers);
    assert_texts(&format!("## FAQ\n\n**Any questions?** Here they are.\n\n{list}"), &answers);
}

#[test]
fn closing_prose_belongs_to_no_answer() {
    let short = "## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\n### C?\n\nc\n\n";
    let answers = ["A? a", "B? b", "C? c"];
    assert_texts(&format!("{short}Call us.\n\nOr write.\n"), &answers);
    assert_texts(&format!("{short}---\n\nCall us.\n\n- Or write.\n"), &answers);
    assert_texts(&format!("{short}<!-- end -->\n\nCall us.\n"), &answers);
    assert_texts(&format!("{short}*Call us.*\n"), &answers);
    assert_texts(&format!("{short}### Conclusion\n\nCall us.\n"), &answers);
    // This can't be closing prose alone.
    assert_texts(&format!("{short}- d\n"), &["A? a", "B? b", "C? …"]);
}

#[test]
fn headings_behind_the_questions_that_do_not_ask_are_left_out_and_named() {
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
    // One that stands before a question may be one, too, and so may one of two.
    let price = post.replace("### B?", "### Price\n\n9 €\n\n### B?");
    assert_texts(&price, &["A? a", "Price 9 €", "B? b"]);
    assert_texts("## FAQ\n\n### A?\n\na\n\n### Price\n\n9 €\n", &["A? a", "Price 9 €"]);
}

#[test]
fn questions_may_be_headings_of_the_same_rank_as_the_one_that_says_faq() {
    let post = "## FAQ\n\n## A?\n\na\n\n### Aside\n\n## B?\n\nb\n\n## C\n\nc\n\n## D?\n\nd\n";
    assert_texts(post, &["A? …", "B? b"]);
    for other in
        ["## FAQ\n\nBelow.\n\n## A?\n\na\n\n## B?\n\nb\n", "## FAQ\n\n## A?\n\na\n\n## B\n\nb\n"]
    {
        assert_texts(other, &[]);
    }
    assert_texts(&post.replace("## FAQ", "## Dryer FAQ"), &[]);
}

#[test]
fn a_heading_that_says_faq_and_has_none_is_named() {
    let post = "## FAQ\n\nIs it safe?\n\nYes.\n";
    let said = extract(post);
    assert!(
        said.stderr.starts_with(
            "\
warning: this heading names an FAQ, but no FAQ is found
 --> <stdin>:1:1
  |
1 | ## FAQ
  | ^^^^^^ expected questions below it, found none
  |
  = help: write each question as a heading below this one, a bold paragraph, the summary of `<details>`, \
          a term of a definition list or an item of a list, and its answer behind it
"
        ),
        "{}",
        said.stderr
    );
    assert_eq!(
        reasons(post),
        [
            "nothing below this heading is read as an FAQ: expected questions with answers, found none \
             or too few"
        ]
    );
    let front = "---\nfaq:\n  - {q: A?, a: a}\n---\n\n";
    assert_eq!(extract(format!("{front}{post}")).stderr, "");
}

#[test]
fn a_second_faq_is_named() {
    let said = extract("## Tea FAQ\n\n### A?\n\na\n\n## Cup FAQ\n\n### B?\n\nb\n\n### C?\n\nc\n");
    assert_eq!(
        said.stderr,
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
fn last_paragraphs_that_speak_to_the_reader_belong_to_no_answer() {
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
        reasons(&format!("{post}Contact us.\n"))
            .contains(&"this is not part of the last answer: it addresses the reader".to_owned())
    );
}

#[test]
fn breaks_inside_of_other_answers_make_one_in_the_last_no_end() {
    let post = "## FAQ\n\n### A?\n\na\n\n---\n\na\n\n### B?\n\nb\n\n---\n\nb\n";
    assert_texts(post, &["A? …", "B? …"]);
    assert_texts(&post.replace("### A?", "**A?**").replace("### B?", "**B?**"), &["A? …", "B? …"]);
    assert_texts(&post.replacen("---\n\n", "", 1), &["A? a\n\na", "B? b"]);
}

#[test]
fn what_is_taken_for_closing_prose_without_a_sign_of_it_is_named() {
    let post = "## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\n### C?\n\nc\n\nAnd d.\n";
    assert_texts(post, &["A? a", "B? b", "C? c"]);
    assert_eq!(
        extract(post).stderr,
        "\
warning: this is not read as part of the last answer
  --> <stdin>:15:1
   |
15 | And d.
   | ^^^^^^ every other answer has only one block
   |
   = help: put `---` before it if it belongs to no answer; remove the blank line before it if it belongs \
           to the last one
"
    );
}

#[test]
fn what_may_be_closing_prose_stays_in_the_answer_if_others_are_as_long() {
    let post = "## FAQ\n\n### A?\n\na\n\na\n\n### B?\n\nb\n\n### C?\n\nc\n\nCall us.\n";
    assert_texts(post, &["A? a\n\na", "B? b", "C? c\n\nCall us."]);
    assert_texts("## FAQ\n\n### A?\n\na\n\n### B?\n\nb\n\nb\n", &["A? a", "B? b\n\nb"]);
}

#[test]
fn breaks_between_questions_belong_to_none() {
    let post = "## FAQ\n\n### A?\n\na\n\n---\n\n### B?\n\nb\n";
    assert_texts(post, &["A? a", "B? b"]);
    assert_texts(&post.replace("### A?", "**A?**").replace("### B?", "**B?**"), &["A? a", "B? b"]);
}

#[test]
fn a_question_without_an_answer_is_left_out_and_named() {
    let said = extract("## FAQ\n\n### A?\n\n### B?\n\nb\n");
    assert_eq!(
        said.stderr,
        "\
warning: this question is left out of the FAQ
 --> <stdin>:3:1
  |
3 | ### A?
  | ^^^^^^ this item has no answer
  |
  = help: write the answer on the next line, or indented below the question
"
    );
    assert_eq!(said.status, 0);
}

#[test]
fn details_without_an_end_are_named() {
    let said = extract(
        "## FAQ\n\n<details><summary>A?</summary>\n\na\n\n</details>\n\n<details><summary>B?</summary>\n\nb\n",
    );
    assert_eq!(
        said.stderr,
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
    assert!(said.stdout.contains("\"A?\"") && !said.stdout.contains("\"B?\""), "{}", said.stdout);
}

#[test]
fn a_link_of_symbols_at_the_end_of_a_heading_is_no_part_of_it() {
    for heading in ["A? <a href=\"#a\">#</a>", "A? [¶](#a)", "A? [🔗](#a) "] {
        assert_texts(&format!("## FAQ\n\n### {heading}\n\na\n"), &["A? a"]);
    }
    assert_texts("## FAQ\n\n### [A?](/a)\n\na\n", &["A? a"]);
}

#[test]
fn an_intact_list_takes_nothing_from_behind_it() {
    assert_texts("1. A? a\n2. B? b\n3. C? c\n\nCall us.\n", &["A? a", "B? b", "C? c"]);
    assert_texts("1. A? a\n2. B? b\n3. C?\n\nCall us.\n", &[]);
}

#[test]
fn steps_behind_a_colon_belong_to_an_unindented_answer() {
    let whole = ["A? a", "B? …", "C? c"];
    for steps in ["1. x\n2. y", "1. x\n2. y\n3. z", "1) x\n2) y", "   1. x\n   2. y", "1. x\n1. y"]
    {
        let post = format!("1. A?\n\na\n\n2. B?\n\nDo:\n\n{steps}\n\n3. C?\n\nc\n");
        assert_texts(&post, &whole);
        assert_texts(&post.replace("Do:", "**Do：**").replace("\n\n3.", "\n\nb\n\n3."), &whole);
    }
    assert_texts("## FAQ\n\n1. A?\n\nDo:\n\n1. x\n2. y\n\n1. B?\n\nb\n", &["A? …", "B? b"]);
    assert_texts("## FAQ\n\n1. A?\n\na\n\n2. B?\n\nDo:\n\n1. x\n2. y\n", &["A? a", "B? …"]);
}

#[test]
fn steps_behind_an_unindented_answer_end_it_if_in_doubt() {
    let post = |answer: &str, steps: &str| {
        format!("## FAQ\n\n1. A?\n\na\n\n2. B?\n\n{answer}\n\n{steps}\n\n3. C?\n\nc\n")
    };
    assert_texts(&post("b", "1. x\n2. y"), &["A? a", "B? b"]);
    assert_texts(&post("b:", "1. x?\n2. y"), &["A? a", "B? b:"]);
    assert_texts(&post("b:", "1. x\n2. y\n4. z"), &["A? a", "B? b:"]);
    assert_texts(&post("b:", "2. x\n3. y"), &["A? a", "B? b:"]);
    let closing = "## FAQ\n\n1. A?\n\na\n\n2. B?\n\nb\n\nDo:\n\n1. x\n2. y\n\nz\n";
    assert!(!extract(closing).stdout.contains("\"x\""), "closing steps are in no answer");
}

#[test]
fn one_answer_for_a_single_question_may_stand_unindented() {
    assert_texts("## FAQ\n\n1. A?\n\na\n", &["A? a"]);
    assert_texts("## FAQ\n\n1. A?\n\n## B\n", &[]);
}

#[test]
fn shortcodes_called_faq_need_no_heading_and_come_first() {
    let post = "{{< faq \"A?\" >}}a{{< /faq >}}\n\n## FAQ\n\n### B?\n\nb\n\n### C?\n\nc\n";
    assert_texts(post, &["A? a"]);
    assert_texts("{{< details \"A?\" >}}a{{< /details >}}\n", &[]);
    assert_texts("## FAQ\n\n{{<details title=\"A?\" open=true>}}a{{</details>}}\n", &["A? a"]);
}

#[test]
fn long_prose_in_an_answer_is_kept_whole() {
    let prose =
        "Long prose, which goes on and on, and in which there is nothing but text, as is usual.";
    let post = std::fs::read_to_string(root().join(FOLDER).join("shortcodes.md")).unwrap();
    let (begin, rest) = post.split_once(">}}\n").unwrap();
    let long = format!("{begin}>}}}}\n{prose}\n\n{prose}\n\n{rest}");
    let value = |text: &str| format!("\"value\": \"{text}\"");
    assert_eq!(extract(long).stdout.matches(&value(prose)).count(), 2);
    for (before, after) in
        [("1. Why? Yes.", ""), ("1. Why?", "2. How? So."), ("### Why?", "## End")]
    {
        let post = format!("## FAQ\n\n{before}\n\n   {prose}\n\n   {prose}\n\n{after}\n");
        let post = if before.starts_with('#') { post.replace("   ", "") } else { post };
        assert!(extract(&post).stdout.contains(&format!("{prose}\\n\\n{prose}\"")), "{post}");
    }
}

#[test]
fn shortcodes_that_fold_may_be_items_of_others() {
    let item = |question: &str| {
        format!(
            "{{{{< accordion-item header=\"{question}\" >}}}}\nYes.\n{{{{< /accordion-item >}}}}\n"
        )
    };
    let post = format!(
        "## FAQ\n\n{{{{< accordion >}}}}\n{}{}{{{{< /accordion >}}}}\n",
        item("Is it red?"),
        item("Is it round?")
    );
    assert_texts(&post, &["Is it red? Yes.", "Is it round? Yes."]);
}

#[test]
fn a_comment_for_a_tool_ends_no_answer() {
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

#[test]
fn a_shortcode_without_an_end_is_text() {
    assert_texts("## FAQ\n\n### A?\n\n{{< faq \"B?\" >}} b\n", &["A? {{< faq \"B?\" >}} b"]);
}

#[test]
fn references_reach_into_shortcodes_and_definitions() {
    let post = "## FAQ\n\nA?\n: [a][b]\n\n[b]: https://b.example/\n";
    assert!(extract(post).stdout.contains("\"https://b.example/\""));
    let post = "{{< faq \"A?\" >}}\n[a][b]\n{{< /faq >}}\n\n[b]: https://b.example/\n";
    assert!(extract(post).stdout.contains("\"https://b.example/\""));
}

#[test]
fn takeaways_need_numbers_or_a_plain_name_to_be_headings_or_paragraphs() {
    let post = "## Takeaways of the day\n\n### 1. A\n\na\n\n### 2. B\n\nb\n";
    assert_texts(post, &["…", "…"]);
    assert_texts(&post.replace("1. ", "").replace("2. ", ""), &[]);
    assert_texts("## Takeaways\n\n### A\n\n### B\n", &["A", "B"]);
}

#[test]
fn a_summary_is_one_of_takeaways_only_as_a_list_and_nothing_else() {
    assert_texts("## Summary\n\nIn short:\n\n- A.\n", &["A."]);
    assert_texts("## Summary\n\nOne.\n\nTwo.\n\n- A.\n", &[]);
    assert_texts("## Summary of the law\n\n- A.\n", &[]);
    assert_texts("## Summary\n\n- A cat is lost\n- It comes home\n", &[]);
    assert_texts("## Summary\n\n1. A.\n", &[]);
    assert_eq!(
        reasons("## Summary\n\n- A\n"),
        ["a summary is read as key takeaways only if it is a bulleted list of sentences"]
    );
    assert_texts("## Summary\n\n**A:** a\n\n**B:** b\n", &[]);
}

#[test]
fn decisions_have_reasons() {
    assert_eq!(
        reasons(
            "## FAQ\n\nIntro.\n\n### A?\n\na\n\n## Key Takeaways\n\n- B.\n\nEnd.\n\n## TL;DR\n\n- C.\n"
        ),
        [
            "this is not part of an answer: it stands before the first question",
            "this heading and its siblings are read as the FAQ, 1 in all: the heading above names it",
            "the items of this list are the key takeaways, 1 in all: the heading above names them",
            "this is not a takeaway: it stands behind the last one",
            "the items of this list are not the key takeaways: another heading names them more plainly",
        ]
    );
    assert_eq!(
        reasons(
            "1. A? a\n2. B? b\n3. C? c\n\n# D\n\n1. E? e\n2. F? f\n3. G? g\n4. H? h\n\n# I\n\n1. Go.\n2. Come.\n"
        ),
        [
            "the items of this list are not read as the FAQ: another place has more questions",
            "the items of this list are read as the FAQ, 4 in all: no heading names an FAQ, and no other list \
             has as many questions",
            "this list is not read as the FAQ: an item has no question",
        ]
    );
}

#[test]
fn a_list_elsewhere_is_an_faq_only_if_nothing_speaks_against_it() {
    let list = "1. Is it on? Yes.\n2. Is it wet? No.\n3. Is it old? A bit.\n";
    let answers = ["Is it on? Yes.", "Is it wet? No.", "Is it old? A bit."];
    assert_texts(&format!("## Repairing a pump\n\n{list}"), &answers);
    let rejected = |post: &str, reason: &str| {
        let reason = format!("this list is not read as the FAQ: {reason}");
        assert!(reasons(post).contains(&reason), "{:?}", reasons(post));
        assert_texts(post, &[]);
    };
    rejected(
        "## Why?\n\n1. Is it on? Yes.\n2. Is it wet? No.\n",
        "no heading names an FAQ; expected 3 items or more, found 2",
    );
    rejected(
        &format!("## FAQ\n\nSee below.\n\n## Repairing a pump\n\n{list}"),
        "a heading elsewhere names an FAQ",
    );
    for heading in
        ["Quiz", "Check these first", "Discussion questions", "Questions to ask a plumber"]
    {
        rejected(
            &format!("## {heading}\n\n{list}"),
            "the heading above announces questions for readers to answer",
        );
    }
}

#[test]
fn the_front_matter_comes_first_and_a_difference_is_named() {
    let front = "---\nfaq:\n  - {q: A?, a: a}\ntakeaways: [B]\n---\n\n";
    let said = extract(format!("{front}## FAQ\n\n### A?\n\nb\n\n## Takeaways\n\n- B\n- C\n"));
    assert_eq!(
        said.stderr,
        "\
warning: the takeaways differ from those of the front matter, which are used
  --> <stdin>:15:1
   |
15 | - B
   | ^^^ expected 1, as in the front matter, found 2
   |
   = help: keep one of the two, or make them equal
warning: the questions differ from those of the front matter, which are used
 --> <stdin>:9:1
  |
9 | ### A?
  | ^^^^^^ question 1 has another answer
  |
  = help: keep one of the two, or make them equal
"
    );
    assert_texts(&format!("{front}## FAQ\n\n### A?\n\na\n"), &["A? a", "B"]);
    assert_eq!(extract(format!("{front}## FAQ\n\n### A?\n\na\n")).stderr, "");
}

#[test]
fn an_item_of_the_front_matter_that_lacks_something_is_left_out_and_named() {
    let said = extract("---\nfaq:\n  - q: A?\n  - q: B?\n    a: b\n---\n");
    assert_eq!(
        said.stderr,
        "\
warning: item 1 of the FAQ in the front matter is left out
 --> <stdin>:2:1
  |
2 | faq:
  | ^^^ expected an answer, found none
  |
  = help: give the item an answer
"
    );
    assert_eq!(said.status, 0);
}

#[test]
fn fields_called_faq_that_are_none_are_passed_over() {
    for front in
        ["faq: true", "faq: []", "faq: [a, b]", "faq: {a: b}", "takeaways: 5", "takeaways: [[]]"]
    {
        assert_texts(&format!("---\n{front}\n---\n\n## FAQ\n\n### A?\n\na\n"), &["A? a"]);
    }
}
