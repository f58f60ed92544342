//! The spellings in which front matter has an FAQ and takeaways.

mod support;

use support::{afterword_in, assert_texts, explain, extract, folder};

const ITEMS: &str = "
  - question: Do owls sleep?
    answer: By day.
  - question: Do owls see blue?
    answer: Hardly.
";
const FOUND: [&str; 2] = ["Do owls sleep? By day.", "Do owls see blue? Hardly."];
const STATEMENTS: &str = "
  - Owls sleep by day.
  - Owls hardly see blue.
";
const FOUND_STATEMENTS: [&str; 2] = ["Owls sleep by day.", "Owls hardly see blue."];

#[rustfmt::skip]
const FAQ_NAMES: [&str; 52] = [
    "faq", "faqs", "FAQ", "FAQs", "Faq", "faqItems", "faq_items", "faq-items", "faqItem",
    "faqList", "faqData", "faq_data", "faqSchema", "faq_schema", "schema_faq", "schemaFaq",
    "seo_faq", "faqPage", "faqSection", "faq_section", "faq_entries", "faqQuestions", "post_faqs",
    "article-faq", "product_faq", "questions", "Questions", "qa", "QA", "qas", "q_and_a", "qAndA",
    "Q&A", "\"Q & A\"", "qna", "questions_and_answers", "questionsAndAnswers", "people_also_ask",
    "frequently_asked_questions", "frequentlyAskedQuestions", "häufige_fragen", "fragen",
    "preguntas", "preguntasFrecuentes", "perguntas_frequentes", "domande", "vragen", "вопросы",
    "sıkça_sorulan_sorular", "よくある質問", "자주묻는질문", "常见问题",
];
#[rustfmt::skip]
const TAKEAWAYS_NAMES: [&str; 32] = [
    "takeaways", "Takeaways", "keyTakeaways", "key_takeaways", "key-takeaways", "KEY_TAKEAWAYS",
    "\"Key Takeaways\"", "main_takeaways", "post_takeaways", "tldr", "TLDR", "TL;DR", "tl_dr",
    "tl-dr", "keyPoints", "key_points", "mainPoints", "summaryPoints", "summary_points",
    "key_insights", "keyLearnings", "highlights", "Highlights", "summary", "lessons",
    "at_a_glance", "kernaussagen", "zusammenfassung", "puntos_clave", "pontosPrincipais",
    "ключевые_выводы", "关键要点",
];
#[rustfmt::skip]
const ITEM_NAMES: [(&str, &str); 49] = [
    ("question", "answer"), ("Question", "Answer"), ("QUESTION", "ANSWER"), ("q", "a"),
    ("Q", "A"), ("question", "text"), ("question", "content"), ("name", "text"),
    ("name", "acceptedAnswer"), ("title", "content"), ("title", "description"), ("title", "body"),
    ("title", "answer"), ("heading", "body"), ("header", "content"), ("label", "value"),
    ("term", "definition"), ("summary", "details"), ("frage", "antwort"), ("Frage", "Antwort"),
    ("pregunta", "respuesta"), ("question", "réponse"), ("question", "reponse"),
    ("domanda", "risposta"), ("pergunta", "resposta"), ("vraag", "antwoord"), ("fråga", "svar"),
    ("spørgsmål", "svar"), ("spørsmål", "svar"), ("kysymys", "vastaus"), ("pytanie", "odpowiedź"),
    ("pytanie", "odpowiedz"), ("otázka", "odpověď"), ("вопрос", "ответ"), ("Вопрос", "Ответ"),
    ("питання", "відповідь"), ("soru", "cevap"), ("soru", "yanıt"), ("سؤال", "جواب"),
    ("السؤال", "الإجابة"), ("שאלה", "תשובה"), ("प्रश्न", "उत्तर"), ("質問", "回答"), ("질문", "답변"),
    ("问题", "答案"), ("問題", "回答"),
    ("ερώτηση", "απάντηση"), ("kérdés", "válasz"), ("câu hỏi", "trả lời"),
];

/// Returns a post with these lines of YAML.
fn with_yaml(yaml: &str) -> String {
    format!("---\ntitle: Owls\n{yaml}\n---\n\nThey hoot.\n")
}

/// Returns `lines` with two spaces before each.
fn indent(lines: &str) -> String {
    lines.lines().map(|line| format!("  {line}\n")).collect()
}

#[test]
fn an_faq_has_any_of_these_names() {
    for name in FAQ_NAMES {
        assert_texts(&with_yaml(&format!("{name}:{ITEMS}")), &FOUND);
    }
}

#[test]
fn takeaways_have_any_of_these_names() {
    for name in TAKEAWAYS_NAMES {
        assert_texts(&with_yaml(&format!("{name}:{STATEMENTS}")), &FOUND_STATEMENTS);
    }
}

#[test]
fn parts_may_stand_in_a_map() {
    for map in ["seo", "schema", "structured_data", "structuredData", "extra", "params", "meta"] {
        assert_texts(&with_yaml(&format!("{map}:\n{}", indent(&format!("faq:{ITEMS}")))), &FOUND);
        let takeaways = indent(&format!("keyTakeaways:{STATEMENTS}"));
        assert_texts(&with_yaml(&format!("{map}:\n{takeaways}")), &FOUND_STATEMENTS);
    }
    let nested = indent(&format!("seo:\n{}", indent(&format!("faq:{ITEMS}"))));
    assert_texts(&with_yaml(&format!("params:\n{nested}")), &FOUND);
    assert_texts(&with_yaml(&format!("sidebar:\n{}", indent(&format!("faq:{ITEMS}")))), &FOUND);
    assert_texts(&with_yaml(&format!("quiz:\n{}", indent(&format!("questions:{ITEMS}")))), &[]);
    assert_texts(&with_yaml(&format!("cascade:\n{}", indent(&format!("faq:{ITEMS}")))), &[]);
}

#[test]
fn questions_and_answers_have_any_of_these_names() {
    for (question, answer) in ITEM_NAMES {
        let items = ITEMS.replace("question:", &format!("{question}:"));
        let items = items.replace("answer:", &format!("{answer}:"));
        assert_texts(&with_yaml(&format!("faq:{items}")), &FOUND);
    }
}

#[test]
fn an_faq_has_any_of_these_shapes() {
    for faq in [
        // Pairs.
        "faq:\n  Do owls sleep?: By day.\n  \"Do owls see blue?\": Hardly.",
        "faq:\n  - Do owls sleep?: By day.\n  - \"Do owls see blue?\": Hardly.",
        "qa:\n  Do owls sleep?: By day.\n  Do owls see blue?: Hardly.",
        "faq: {title: Owls, items: {Do owls sleep?: By day., Do owls see blue?: Hardly.}}",
        "faq: [[Do owls sleep?, By day.], [Do owls see blue?, Hardly.]]",
        // Items with names.
        "faq:\n  first: {q: Do owls sleep?, a: By day.}\n  second: {q: Do owls see blue?, a: Hardly.}",
        "faq:\n  1: {q: Do owls sleep?, a: By day.}\n  2: {q: Do owls see blue?, a: Hardly.}",
        // Groups.
        "faq:\n  - title: Habits\n    questions:\n      - {q: Do owls sleep?, a: By day.}\n  - \
         category: Eyes\n    items:\n      - {q: Do owls see blue?, a: Hardly.}",
        "faq:\n  sections:\n    - title: Habits\n      items:\n        - {q: Do owls sleep?, a: By \
         day.}\n        - {q: Do owls see blue?, a: Hardly.}",
        "faq: {enable: true, title: FAQ, faqItem: [{title: Do owls sleep?, content: By day.}, \
         {title: Do owls see blue?, content: Hardly.}]}",
        // An answer in a table or a list.
        "faq:\n  - {name: Do owls sleep?, acceptedAnswer: {text: By day.}}\n  - {name: Do owls see \
         blue?, acceptedAnswer: {'@type': Answer, text: Hardly.}}",
        "faq:\n  - {q: Do owls sleep?, a: [By day.]}\n  - {q: Do owls see blue?, a: Hardly.}",
    ] {
        assert_texts(&with_yaml(faq), &FOUND);
    }
    for key in ["faq", "schema", "structured_data", "jsonld"] {
        let page = "{'@type': FAQPage, mainEntity: [{'@type': Question, name: Do owls sleep?, \
                    acceptedAnswer: {'@type': Answer, text: By day.}}, {'@type': Question, name: \
                    Do owls see blue?, acceptedAnswer: {'@type': Answer, text: Hardly.}}]}";
        assert_texts(&with_yaml(&format!("{key}: {page}")), &FOUND);
        assert_texts(&with_yaml(&format!("{key}: [{{'@type': Article}}, {page}]")), &FOUND);
        assert_texts(&with_yaml(&format!("{key}: {{'@graph': [{page}]}}")), &FOUND);
    }
    let json = "{\"@type\": \"FAQPage\", \"mainEntity\": [{\"name\": \"Do owls sleep?\", \
                \"acceptedAnswer\": {\"text\": \"By day.\"}}, {\"name\": \"Do owls see blue?\", \
                \"acceptedAnswer\": {\"text\": \"Hardly.\"}}]}";
    for text in [json, &format!("<script type=\"application/ld+json\">{json}</script>")] {
        assert_texts(&with_yaml(&format!("faq_schema: |\n  {text}")), &FOUND);
        assert_texts(&with_yaml(&format!("schema: |\n  {text}")), &FOUND);
    }
    assert_texts(&with_yaml("faq_schema: |\n  {\"@type\": \"FAQPage\","), &[]);
    let items = ITEMS.replace("question:", "name:").replace("answer:", "acceptedAnswer:");
    assert_texts(&with_yaml(&format!("'@type': FAQPage\nmainEntity:{items}")), &FOUND);
    assert_texts(&with_yaml("faq: {question: Do owls sleep?, answer: By day.}"), &FOUND[..1]);
}

#[test]
fn the_label_of_a_group_becomes_the_group_of_its_questions() {
    for faq in [
        "{Habits: [{q: Do owls sleep?, a: By day.}], Their eyes: [{q: Do owls see blue?, a: Hardly.}]}",
        "{title: Owls, Habits: [{q: Do owls sleep?, a: By day.}], Their eyes: [{q: Do owls see \
         blue?, a: Hardly.}]}",
        "{Habits: {Do owls sleep?: By day.}, Their eyes: {Do owls see blue?: Hardly.}}",
        "{one: {title: Habits, questions: [{q: Do owls sleep?, a: By day.}]}, two: {title: Their \
         eyes, questions: [{q: Do owls see blue?, a: Hardly.}]}}",
        "[{group: Habits, items: [{q: Do owls sleep?, a: By day.}]}, {category: Their *eyes*, \
         questions: [{q: Do owls see blue?, a: Hardly.}]}]",
        "[{title: Habits, description: All of them., items: [{q: Do owls sleep?, a: By day.}]}, \
         {section: Their eyes, content: [{title: Do owls see blue?, content: Hardly.}]}]",
        "[{Habits: [{q: Do owls sleep?, a: By day.}]}, {Their eyes: [{q: Do owls see blue?, a: \
         Hardly.}]}]",
        "{items: [{q: Do owls sleep?, a: By day., group: Habits}, {q: Do owls see blue?, a: \
         Hardly., group: Their eyes}]}",
        "{sections: {Habits: [{q: Do owls sleep?, a: By day.}], Their eyes: [{q: Do owls see \
         blue?, a: Hardly.}]}}",
        "{Habits: [{q: Do owls sleep?, a: By day.}], Their eyes: {Data: [{q: Do owls see blue?, a: \
         Hardly.}]}, enabled: true}",
    ] {
        let post = with_yaml(&format!("faq: {faq}"));
        assert_texts(&post, &FOUND);
        assert_eq!(groups(&post), ["Habits", "Their eyes"], "{faq}");
    }
}

#[test]
fn the_questions_of_a_group_stand_together() {
    let item = |name: &str, group: &str| format!("{{q: {name}?, a: x{group}}}");
    let items = [
        item("A", ", group: One"),
        item("B", ""),
        item("C", ", group: Two"),
        item("D", ", group: One"),
    ];
    let post = with_yaml(&format!("faq: [{}]", items.join(", ")));
    assert_texts(&post, &["B? x", "A? x", "D? x", "C? x"]);
    assert_eq!(groups(&post), ["One", "One", "Two"]);
}

#[test]
fn identifiers_are_no_labels_and_languages_no_groups() {
    let lists = "[{q: Do owls sleep?, a: By day.}], B: [{q: Do owls see blue?, a: Hardly.}]}";
    for name in ["general", "getting_started", "Getting-Started", "1"] {
        let post = with_yaml(&format!("faq: {{{name}: {}", lists.replace("B:", "rest:")));
        assert_texts(&post, &FOUND);
        assert!(groups(&post).is_empty(), "{name}");
    }
    for (one, two) in [("en", "de"), ("pt-BR", "pt_PT")] {
        let lists = lists.replace("B:", &format!("{two}:"));
        assert_texts(&with_yaml(&format!("faq: {{{one}: {lists}")), &[]);
    }
    let cards = "faq: {Cards: [{title: Sleep, text: By day.}]}";
    assert_texts(&with_yaml(cards), &[]);
    let quiz = "questions: {One: [{q: Two?, a: 2, options: [1, 2]}]}";
    assert_texts(&with_yaml(quiz), &[]);
}

#[test]
fn the_label_of_a_group_becomes_the_group_of_its_takeaways() {
    for takeaways in [
        "{By day: [Owls sleep by day.], At night: [Owls hardly see blue.]}",
        "[{group: By day, text: Owls sleep by day.}, {group: At night, text: Owls hardly see \
         blue.}]",
        "[{title: By day, items: [Owls sleep by day.]}, {category: At night, points: [{text: Owls \
         hardly see blue.}]}]",
        "[{By day: [Owls sleep by day.]}, {At night: [Owls hardly see blue.]}]",
        "{heading: Owls, groups: [{label: By day, items: [Owls sleep by day.]}, {label: At night, \
         items: [Owls hardly see blue.]}]}",
    ] {
        let post = with_yaml(&format!("takeaways: {takeaways}"));
        assert_texts(&post, &FOUND_STATEMENTS);
        assert_eq!(groups(&post), ["By day", "At night"], "{takeaways}");
    }
    for other in ["{icons: [a, b]}", "{en: [Owls sleep.], de: [Eulen schlafen.]}"] {
        assert_texts(&with_yaml(&format!("takeaways: {other}")), &[]);
    }
}

/// Returns the groups of the items that `afterword extract` prints for a post.
fn groups(post: &str) -> Vec<String> {
    let result = extract(post);
    let lines = result.stdout.lines().filter_map(|line| line.trim().strip_prefix("\"group\": "));
    lines.map(|line| line.trim_matches([',', '"']).to_owned()).collect()
}

#[test]
fn a_table_with_a_list_may_have_a_heading() {
    for (heading, list) in [
        ("heading", "items"),
        ("title", "questions"),
        ("title", "list"),
        ("headline", "entries"),
        ("Title", "Items"),
    ] {
        let post =
            with_yaml(&format!("faq:\n  {heading}: Asked of owls\n  {list}:{}", indent(ITEMS)));
        assert_texts(&post, &FOUND);
        assert!(extract(&post).stdout.contains("\"heading\": \"Asked of owls\""), "{post}");
    }
}

#[test]
fn takeaways_have_any_of_these_shapes() {
    for takeaways in [
        "takeaways:\n  - text: Owls sleep by day.\n  - text: Owls hardly see blue.",
        "takeaways:\n  - Takeaway: Owls sleep by day.\n  - point: Owls hardly see blue.",
        "takeaways:\n  - {icon: moon, text: Owls sleep by day.}\n  - {description: Owls hardly see \
         blue.}",
        "takeaways:\n  - title: Owls sleep by day.\n  - title: Owls hardly see blue.",
        "takeaways: {title: Owls, items: [Owls sleep by day., Owls hardly see blue.]}",
        "keyPoints: {points: [Owls sleep by day., Owls hardly see blue.]}",
        "tldr: |\n  - Owls sleep by day.\n  - Owls hardly see blue.",
        "tldr: |\n  1. Owls sleep by day.\n\n  2. Owls hardly see blue.",
        "tldr: |\n  • Owls sleep by day.\n  • Owls hardly see blue.",
    ] {
        assert_texts(&with_yaml(takeaways), &FOUND_STATEMENTS);
    }
    assert_texts(
        &with_yaml("takeaways:\n  - Rinse: twice\n  - Text: ours"),
        &["Rinse: twice", "ours"],
    );
}

#[test]
fn the_lines_of_a_summary_need_no_full_stops() {
    assert_texts(
        &with_yaml("summary: [Owls sleep in the day, Owls can hardly see blue]"),
        &["Owls sleep in the day", "Owls can hardly see blue"],
    );
    assert_texts(
        &with_yaml(
            "summary: [フクロウは昼に眠る夜の鳥である, フクロウには青い色がほとんど見えない]",
        ),
        &["フクロウは昼に眠る夜の鳥である", "フクロウには青い色がほとんど見えない"],
    );
}

#[test]
fn the_title_of_a_takeaway_is_bold_on_a_line_of_its_own() {
    let result = extract(with_yaml("takeaways:\n  - title: Sleep\n    description: By *day*."));
    let text: String = result.stdout.split_whitespace().collect();
    assert!(
        text.contains(
            "[{\"type\":\"strong\",\"children\":[{\"type\":\"text\",\"value\":\"Sleep\"}]},\
             {\"type\":\"break\"},{\"type\":\"text\",\"value\":\"By\"},{\"type\":\"emphasis\""
        ),
        "{text}"
    );
}

#[test]
fn toml_and_json_are_read_like_yaml() {
    for front in [
        "+++\n[[faqItems]]\nQuestion = 'Do owls sleep?'\nAnswer = 'By day.'\n[[faqItems]]\n\
         Question = 'Do owls see blue?'\nAnswer = 'Hardly.'\n+++\n",
        "+++\n[[extra.faq]]\nq = 'Do owls sleep?'\na = 'By day.'\n[[extra.faq]]\nq = 'Do owls see \
         blue?'\na = 'Hardly.'\n+++\n",
        "+++\n[faq]\n'Do owls sleep?' = 'By day.'\n'Do owls see blue?' = 'Hardly.'\n+++\n",
        "{\"params\": {\"FAQ\": [{\"name\": \"Do owls sleep?\", \"text\": \"By day.\"}, {\"name\": \
         \"Do owls see blue?\", \"text\": \"Hardly.\"}]}}\n",
        "{\"faq\": {\"Do owls sleep?\": \"By day.\", \"Do owls see blue?\": [\"Hardly.\"]}}\n",
    ] {
        assert_texts(&format!("{front}\nThey hoot.\n"), &FOUND);
    }
}

#[test]
fn a_value_is_the_text_as_written() {
    for value in [
        "2.50",
        "12",
        "0x10",
        "0o17",
        "1_000",
        "-3",
        "+4",
        "1e3",
        "12e999",
        ".5",
        "true",
        "false",
        "True",
        "yes",
        "no",
        "null",
        "2026-01-01",
        "2026-01-01T10:00:00Z",
        "10:30",
        "007",
        "1.2.3",
    ] {
        let post = with_yaml(&format!("faq:\n  - q: Which?\n    a: {value} # a comment"));
        assert_texts(&post, &[&format!("Which? {value}")]);
        assert_texts(&with_yaml(&format!("takeaways: [{value}]")), &[value]);
    }
    for value in ["2.50", "12", "0x10", "1_000", "true", "2026-01-01", "10:30:00"] {
        let post = format!("+++\nfaq = [{{q = 'Which?', a = {value}}}]\n+++\n\nText.\n");
        assert_texts(&post, &[&format!("Which? {value}")]);
    }
    for value in ["2.50", "12", "-1e3", "true"] {
        let post = format!("{{\"faq\": [{{\"q\": \"Which?\", \"a\": {value}}}]}}\n\nText.\n");
        assert_texts(&post, &[&format!("Which? {value}")]);
    }
    // A value that is left out is none.
    assert_texts(
        &with_yaml("faq: [{q: Which?, a: }, {q: Why?, a: ~}, {q: How?, a: So.}]"),
        &["How? So."],
    );
    assert_texts("{\"faq\": [{\"q\": \"Which?\", \"a\": null}]}\n\nText.\n", &[]);
}

#[test]
fn an_answer_may_have_several_paragraphs() {
    let two = extract(with_yaml("faq:\n  - q: Which?\n    a: |\n      One.\n\n      - Two."));
    let text: String = two.stdout.split_whitespace().collect();
    assert!(text.contains("\"value\":\"One.\"") && text.contains("\"type\":\"list\""), "{text}");
    let list = extract(with_yaml("faq:\n  - q: Which?\n    a:\n      - One.\n      - Two."));
    assert!(list.stdout.contains("\"answer\": \"One.\\n\\nTwo.\""), "{}", list.stdout);
}

#[test]
fn other_values_under_these_names_are_no_parts_and_no_faults() {
    for yaml in [
        "faq: true",
        "faq: false",
        "faq: /faq/",
        "faq: https://a.example/faq",
        "faq: ~",
        "faq: []",
        "faq: {enabled: true, title: FAQ}",
        "faq: {title: Questions, description: Ask us.}",
        "faq: [shipping, returns]",
        "faq_title: What readers ask",
        "show_faq: {on: true}",
        "questions: 5",
        "questions: [{title: A, description: b}]",
        "questions: [{question: Two and two?, answer: Four., options: [Three, Four]}]",
        "questions: [Who are you?, Why?]",
        "qa: {status: done, tester: Bob}",
        "schema: {type: Article, name: Owls}",
        "schema: BlogPosting",
        "summary: All about owls. They sleep by day.",
        "summary: [Owls]",
        "tldr: Owls sleep by day.",
        "takeaways: true",
        "key_facts: [{label: Wings, value: 2}, {label: Ears, value: 2}]",
        "faq: [Do owls sleep?, Do owls see blue?]",
        "highlights: [owls, mice]",
        "highlights: [I counted owls in five woods, I built a box for each of them]",
        "highlights: [Barn owls at dusk, A quiet wood]",
        "highlights: [{title: Owls., text: They sleep by day.}]",
        "lessons: {one: a}",
        "meta: {summary: [a, b]}",
    ] {
        let files = folder(&[("post.md", &with_yaml(yaml))]);
        let result = afterword_in(files.path(), &["extract", "post.md"]);
        assert_eq!((result.status, &*result.stdout), (1, ""), "{yaml}");
        assert!(!result.stderr.contains("in the front matter is"), "{yaml}: {}", result.stderr);
        let body = "## FAQ\n\n### Do owls sleep?\n\nBy day.\n\n## Takeaways\n\n- Owls sleep.\n";
        let post = with_yaml(yaml) + body;
        assert_texts(&post, &[FOUND[0], "Owls sleep."]);
        assert_eq!(extract(&post).stderr, "", "{yaml}");
    }
}

#[test]
fn items_with_unknown_names_are_named() {
    let result = extract(with_yaml(
        "faq:\n  - topic: Sleep\n    link: /sleep/\nkey_takeaways:\n  - icon: moon\n    url: /moon/",
    ));
    assert!(
        result.stderr.contains(
            "\
warning: `key_takeaways` in the front matter is not read as the key takeaways
 --> <stdin>:6:1
  |
6 | key_takeaways:
  | ^^^^^^^^^^^^^ expected items that have a text, found `icon`, `url`
  |
  = help: write each item as a text, or name its text `text`
warning: `faq` in the front matter is not read as the FAQ
 --> <stdin>:3:1
  |
3 | faq:
  | ^^^ expected items that have a question and an answer, found `topic`, `link`
  |
  = help: name the fields of each item `question` and `answer`, `q` and `a`, or `title` and `content`
"
        ),
        "{}",
        result.stderr
    );
}

#[test]
fn the_field_of_each_part_is_explained() {
    assert_eq!(
        explain(&with_yaml(&format!("faq: true\nseo:\n{}", indent(&format!("faqItems:{ITEMS}"))))),
        [
            "`faq` in the front matter is not read as the FAQ: it has one value, and no list of items",
            "`faqItems` in the front matter has the FAQ",
        ]
    );
    assert_eq!(
        explain(&with_yaml(&format!("qa:{ITEMS}faq:{ITEMS}"))),
        [
            "`qa` in the front matter is left out: another field has the FAQ",
            "`faq` in the front matter has the FAQ",
        ]
    );
    assert_eq!(
        explain(&with_yaml("tldr: Owls sleep by day.\nhighlights: [owls, mice]")),
        [
            "`tldr` in the front matter is not read as the key takeaways: it has one value, and no \
             list of items",
            "`highlights` in the front matter is not read as the key takeaways: its items have \
             another shape",
        ]
    );
}

#[test]
fn the_text_is_taken_if_it_has_most_of_the_questions() {
    let body = "## Asked\n\n## FAQ\n\n### Do owls see *blue*?\n\nHardly.\n\n### Do owls sleep\n\n\
                By day, mostly.\n\n### Do owls hoot?\n\nYes.\n";
    let post = with_yaml(&format!("faq:{ITEMS}")) + body;
    assert_texts(
        &post,
        &["Do owls see blue? Hardly.", "Do owls sleep By day, mostly.", "Do owls hoot? Yes."],
    );
    let result = extract(&post);
    assert!(result.stdout.contains("\"heading\": \"FAQ\""), "{}", result.stdout);
    assert!(
        result
            .stderr
            .contains("the questions differ from those of the front matter, which are left out"),
        "{}",
        result.stderr
    );
    let one = with_yaml(&format!("faq:{ITEMS}")) + "## FAQ\n\n### Do owls sleep?\n\nBy day.\n";
    assert_texts(&one, &FOUND);
    assert!(extract(&one).stderr.contains("which are used"));
    let same = with_yaml(&format!("takeaways:{STATEMENTS}"))
        + "## TL;DR\n\n- Owls **hardly** see blue\n- Owls sleep by day.\n";
    let result = extract(same);
    assert!(result.stdout.contains("\"heading\": \"TL;DR\""), "{}", result.stdout);
    assert_eq!(result.stderr, "");
}

#[test]
fn a_vague_name_gives_way_to_the_text() {
    let post = with_yaml(&format!("summary:{STATEMENTS}questions:{ITEMS}"))
        + "## Takeaways\n\n- They hoot.\n\n## FAQ\n\n### Why?\n\nSo.\n";
    assert_texts(&post, &["Why? So.", "They hoot."]);
    assert_eq!(extract(&post).stderr, "");
    assert!(
        explain(&post)
            .contains(&"the text has the FAQ, and `questions` may have another meaning".to_owned())
    );
}

#[test]
fn aliases_are_read_and_cannot_repeat_a_text_without_end() {
    assert_texts(
        &with_yaml("a: &a By day.\nfaq:\n  - q: Do owls sleep?\n    a: *a"),
        &["Do owls sleep? By day."],
    );
    let long = "x".repeat(100_000);
    let aliases = "*a, ".repeat(90);
    let result = extract(with_yaml(&format!("a: &a {long}\nfaq: [{aliases}]")));
    assert!(result.stderr.contains("aliases repeat too much text"), "{}", result.stderr);
}

#[test]
fn a_field_that_says_takeaways_beats_one_that_says_something_like_it() {
    let post =
        with_yaml(&format!("summaryPoints: [Owls fly., Mice run.]\nkeyTakeaways:{STATEMENTS}"));
    assert_texts(&post, &FOUND_STATEMENTS);
}
