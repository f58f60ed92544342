//! Lists as the FAQ: which list is chosen, and the end of a question.

#![allow(clippy::indexing_slicing)]

mod support;

use support::{assert_done, assert_texts, extract, extract_fixture, fixture, printed_texts};

#[track_caller]
fn assert_gives_its_json(name: &str) {
    assert_done(&extract_fixture(&format!("{name}.md")), &fixture(&format!("{name}.json")));
}

/// Returns the JSON of a post that has only an FAQ.
fn faq_json(heading: Option<&str>, items: &[(&str, &str, &str)]) -> String {
    let heading = heading.map(|heading| format!("    \"heading\": \"{heading}\",\n"));
    let items: Vec<_> = items
        .iter()
        .map(|(id, question, answer)| {
            format!(
                "      {{\n        \"id\": \"{id}\",\n        \"question\": \"{question}\",\n        \
                 \"answer\": \"{answer}\"\n      }}"
            )
        })
        .collect();
    format!(
        "{{\n  \"version\": 1,\n  \"faq\": {{\n{}    \"items\": [\n{}\n    ]\n  }}\n}}\n",
        heading.unwrap_or_default(),
        items.join(",\n")
    )
}

#[test]
fn an_answer_may_follow_its_question_without_indent() {
    assert_gives_its_json("quiet-fridge");
}

#[test]
fn an_answer_may_be_indented_paragraphs() {
    assert_gives_its_json("indented-answers");
}

#[test]
fn an_answer_may_stand_on_the_line_of_its_question() {
    assert_gives_its_json("same-line");
}

#[test]
fn a_question_may_be_bold_or_a_link_or_lack_its_question_mark() {
    assert_gives_its_json("bold-questions");
}

#[test]
fn rich_text_survives_in_answers() {
    assert_gives_its_json("rich-answers");
}

#[test]
fn every_script_is_kept_as_it_is() {
    assert_gives_its_json("scripts");
}

#[test]
fn a_list_below_a_heading_of_questions_wins_over_other_lists() {
    assert_gives_its_json("several-lists");
}

#[test]
fn without_such_a_heading_the_list_with_the_most_questions_is_chosen() {
    let post = "## A\n\n1. A? a\n2. B? b\n3. C? c\n\n## B\n\n1. D? d\n2. E? e\n";
    let items = [("a", "A?", "a"), ("b", "B?", "b"), ("c", "C?", "c")];
    assert_done(&extract(post), &faq_json(Some("A"), &items));
}

#[test]
fn the_last_of_equal_lists_is_chosen() {
    let post = "1. A? a\n2. B? b\n3. C? c\n\nText\n\n1. D? d\n2. E? e\n3. F? f\n";
    let items = [("d", "D?", "d"), ("e", "E?", "e"), ("f", "F?", "f")];
    assert_done(&extract(post), &faq_json(None, &items));
}

#[test]
fn one_question_is_enough_under_a_heading_of_questions() {
    let post = "## FAQ about dryers\n\n1. Why? Because.\n";
    let items = [("why", "Why?", "Because.")];
    assert_done(&extract(post), &faq_json(Some("FAQ about dryers"), &items));
    assert_eq!(extract("## Dryers\n\n1. Why? Because.\n").status, 1);
}

#[test]
fn the_same_question_twice_gets_two_ids() {
    let post = "1. Why? a\n2. Why? b\n3. How? c\n";
    let items = [("why", "Why?", "a"), ("why-2", "Why?", "b"), ("how", "How?", "c")];
    assert_done(&extract(post), &faq_json(None, &items));
}

#[test]
fn windows_line_endings_and_a_byte_order_mark_change_nothing() {
    for name in ["quiet-fridge", "rich-answers", "raw-html"] {
        let post = fixture(&format!("{name}.md")).replace('\n', "\r\n");
        let result = extract(format!("\u{feff}{post}"));
        assert_eq!((result.status, result.stdout), (0, fixture(&format!("{name}.json"))));
    }
}

#[test]
fn one_question_in_five_may_lack_its_question_mark() {
    let list = |last: &str| format!("1. A? a\n2. B? b\n3. C? c\n4. D? d\n5. {last}\n");
    let item = |id, question| (id, question, "x");
    let mut items = vec![("a", "A?", "a"), ("b", "B?", "b"), ("c", "C?", "c"), ("d", "D?", "d")];
    items.push(item("the-price", "The price"));
    assert_done(&extract(list("The price\n   x")), &faq_json(None, &items));
    assert_eq!(extract("1. A? a\n2. B? b\n3. C? c\n4. The price\n   x\n").status, 1);
}

#[test]
fn a_list_that_is_almost_an_faq_is_named() {
    let result = extract_fixture("unanswered.md");
    assert_eq!(
        result.stderr,
        "\
warning: this list is not read as an FAQ
 --> tests/fixtures/posts/unanswered.md:6:1
  |
6 | 2. Is it heavy?
  | ^^^^^^^^^^^^^^^ expected an answer in this item, found none
  |
  = help: write the answer on the next line, or indented below the question
"
    );
    assert_eq!(result.stdout, fixture("unanswered.json"));
    assert_eq!(result.status, 0);
}

#[test]
fn an_item_without_a_question_is_named_by_its_place_in_the_file() {
    let result = extract("---\ntitle: T\n---\n\n1. A? a\n2. B? b\n\n3. Then call us.\n");
    assert_eq!(result.status, 1);
    assert_eq!(
        result.stderr,
        "\
warning: this list is not read as an FAQ
 --> <stdin>:8:1
  |
8 | 3. Then call us.
  | ^^^^^^^^^^^^^^^^ expected a question in this item, found none
  |
  = help: begin the item with its question, and end that with a question mark
error: expected an FAQ or key takeaways, found neither
--> <stdin>
 = help: write questions with answers below a heading such as \"FAQ\": as headings, bold lines, \
         lists, `<details>`, boxes or components;
         write takeaways as a list below a heading, or in a box, named \"Key Takeaways\";
         or put both into the front matter; docs/forms.md shows all forms
"
    );
}

#[test]
fn questions_in_another_form_than_the_others_are_left_out_and_named() {
    let result = extract("## FAQ\n\n1. A? a\n2. B? b\n\n### C?\n\nc\n\n### D?\n\nd\n");
    assert_eq!(
        result.stderr,
        "\
warning: these questions are left out: the FAQ is written in another form
 --> <stdin>:6:1
  |
6 | ### C?
  | ^^^^^^ the first question in another form, 2 in all
  |
  = help: write all questions in one form
"
    );
    let details = "<details>\n<summary>A?</summary>\n\na\n\n</details>";
    for (post, line) in [
        ("## FAQ\n\n**A?**\n\na\n\n### B?\n\nb\n\n**C?**\n\nc\n", 7),
        ("## FAQ\n\n**A?**\n\na\n\n### B?\n\nb\n\n### C?\n\nc\n", 3),
        ("## FAQ\n\n1. A? a\n\n### B?\n\nb\n\n### C?\n\nc\n", 3),
        (&format!("## FAQ\n\n{details}\n\n### B?\n\nb\n\n### C?\n\nc\n"), 3),
    ] {
        let result = extract(post).stderr;
        let start = format!(
            "warning: these questions are left out: the FAQ is written in another form\n  --> <stdin>:{line}:1\n"
        );
        assert!(result.replace("\n --", "\n  --").starts_with(&start), "{post}{result}");
    }
}

#[test]
fn groups_invitations_and_answers_are_not_questions_in_another_form() {
    let list = "1. A? a\n2. B? b\n";
    for post in [
        // Inside of an answer.
        &format!("## FAQ\n\n### C?\n\n{list}\n### D?\n\n**Why?** d\n"),
        // An invitation.
        &format!("## FAQ\n\n**Any questions?** Here they are.\n\n{list}"),
        "## FAQ\n\n**Got questions?** We have answers.\n\n### A?\n\na\n\n### B?\n\nb\n",
        &format!("## FAQ\n\n{list}\n### Still have questions?\n\nGet in touch.\n"),
        // Headings of groups.
        "## FAQ\n\n### Why?\n\n**A?** a\n\n**B?** b\n\n### How?\n\n**C?** c\n",
        &format!("## FAQ\n\n{list}\n### More help\n\nCall us.\n"),
    ] {
        assert_eq!(extract(post).stderr, "", "{post}");
    }
}

#[test]
fn faq_shortcodes_below_a_heading_of_an_faq_are_one_form_of_several() {
    let shortcode = |question: &str| format!("{{{{< faq \"{question}\" >}}}}x{{{{< /faq >}}}}\n");
    let (one, two) = (shortcode("C?"), shortcode("D?"));
    let expected = |names: [&str; 2]| {
        let [first, second] = names;
        let ids = names.map(|name| name.to_lowercase().replace('?', ""));
        faq_json(Some("FAQ"), &[(&ids[0], first, "x"), (&ids[1], second, "x")])
    };
    let headings = "### A?\n\nx\n\n### B?\n\nx\n\n";
    let result = extract(format!("## FAQ\n\n{one}\n{headings}"));
    assert_eq!(result.stdout, expected(["A?", "B?"]));
    assert_eq!(
        result.stderr,
        "\
warning: these questions are left out: the FAQ is written in another form
 --> <stdin>:3:1
  |
3 | {{< faq \"C?\" >}}x{{< /faq >}}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the first question in another form, 1 in all
  |
  = help: write all questions in one form
"
    );
    // The heading of the FAQ is the one that names it, not the heading of a group.
    let groups = extract(format!("## FAQ\n\n### Cups\n\n{one}\n### Tea\n\n{two}"));
    assert_eq!(printed_texts(&groups), ["C? x", "D? x"]);
    assert!(groups.stdout.contains("\"heading\": \"FAQ\""));
    assert!(groups.stdout.contains("\"group\": \"Tea\""));
    // Folding shortcodes are of the same form.
    let folds = format!("## FAQ\n\n{one}\n{}", two.replace("faq", "details"));
    assert_done(&extract(folds), &expected(["C?", "D?"]));
    // A shortcode inside an answer belongs to the answer.
    let inside = format!("## FAQ\n\n### A?\n\nx\n\n{one}\n### B?\n\nx\n");
    assert!(extract(inside).stdout.contains("\"question\": \"B?\""));
}

#[test]
fn a_table_may_have_no_head() {
    let post = "## FAQ\n\n| Is it loud? | Hardly. |\n|---|---|\n| Is it dear? | At first. |\n";
    assert_texts(post, &["Is it loud? Hardly.", "Is it dear? At first."]);
}

#[test]
fn questions_that_somebody_will_ask_the_reader_are_no_faq() {
    let list = "1. **Why a queue?** Returns come in waves.\n2. **Why not one?** Loans grow.\n\
                3. **And at night?** We copy it.\n";
    for heading in [
        "What the interviewer will ask next",
        "What your recruiter may ask you",
        "Exam questions",
        "What clients will ask",
        "Was der Prüfer wissen will",
        "Ce que le recruteur va vous demander",
        "Lo que te preguntarán",
        "Cosa ti chiederanno",
        "O que o entrevistador quer saber",
        "Het sollicitatiegesprek",
        "Pytania egzaminacyjne",
        "面接官が見ているところ",
        "면접관이 묻는 것",
        "面试官会问什么",
    ] {
        assert_texts(&format!("# A queue\n\n## {heading}\n\n{list}"), &[]);
    }
    let answers = [
        "Why a queue? Returns come in waves.",
        "Why not one? Loans grow.",
        "And at night? We copy it.",
    ];
    assert_texts(&format!("# A queue\n\n## How it works\n\n{list}"), &answers);
    assert_texts(&format!("# A queue\n\n## FAQ for the interviewer\n\n{list}"), &answers);
}

#[test]
fn headings_that_begin_with_question_words_ask_below_a_name_of_questions() {
    let post = |name: &str, first: &str, second: &str| {
        format!("## {name}\n\n### {first}\n\nx\n\n### {second}\n\ny\n")
    };
    for (name, first, second) in [
        ("Common Fair Questions Answered", "How should I pack", "What do I do in rain"),
        ("Häufige Fragen zum Ofen", "Wie laut ist er", "Brauche ich einen Kamin"),
        ("Questions fréquentes sur le four", "Pourquoi fume-t-il", "Combien coûte-t-il"),
        ("Preguntas frecuentes sobre el horno", "Cómo se limpia", "Cuánto cuesta"),
        ("Domande frequenti sul forno", "Perché fuma", "Quanto costa"),
        ("Perguntas frequentes sobre o forno", "Como se limpa", "Quanto custa"),
        ("Veelgestelde vragen over ovens", "Hoe luid is hij", "Waarom rookt hij"),
        ("Najczęstsze pytania o piec", "Jak głośny jest", "Ile kosztuje"),
        ("薪ストーブのよくある質問", "なぜ煙が出るのですか", "どのように掃除しますか"),
        ("난로에 대해 자주 묻는 질문", "왜 연기가 나나요", "어떻게 청소하나요"),
        ("关于炉子的常见问题", "为什么冒烟", "怎么清洁"),
    ] {
        assert_texts(&post(name, first, second), &[&format!("{first} x"), &format!("{second} y")]);
    }
    let fair = "Common Fair Questions Answered";
    assert_texts(&post(fair, "How should I pack", "The tent"), &[]);
    assert_texts(&post("Stalls at the fair", "How should I pack", "What do I do in rain"), &[]);
    assert_texts(&post("How to answer common questions", "How should I pack", "What if"), &[]);
    assert_texts(&post("Oven FAQ", "Was ist das", "How should I pack"), &[]);
}
