//! Boxes: containers, admonitions, callouts, shortcodes, includes and components are read by what
//! they are called or titled, whatever their syntax.

#![allow(clippy::unwrap_used)]

mod support;

use support::{afterword_in, assert_texts, folder, printed_texts};

const QUESTIONS: [&str; 2] = ["Is it loud? Hardly.", "Is it dear? At first."];
const TAKEAWAYS: [&str; 2] = ["Insulate the house.", "Take a small one."];

/// Returns the parts of a file with this name, as [`assert_texts`] compares them.
fn read_file(name: &str, text: &str) -> Vec<String> {
    let folder = folder(&[(name, text)]);
    printed_texts(&afterword_in(folder.path(), &["extract", name]))
}

/// Asserts the parts of an MDX file.
#[track_caller]
fn assert_mdx(text: &str, expected: &[&str]) {
    assert_eq!(read_file("post.mdx", text), expected, "{text}");
}

#[test]
fn folded_text_is_a_question_under_an_faq_heading() {
    for (first, second) in [
        ("::: details Is it loud?\nHardly.\n:::", "::: details Is it dear?\nAt first.\n:::"),
        (
            ":::details[Is it loud?]\n\nHardly.\n\n:::",
            ":::details[Is it dear?]{open}\nAt first.\n:::",
        ),
        (":::note Is it loud?\n\nHardly.\n\n:::", "::::tip[Is it dear?]\n\nAt first.\n\n::::"),
        ("??? question \"Is it loud?\"\n    Hardly.", "???+ note \"Is it dear?\"\n\n    At first."),
        ("!!! info \"Is it loud?\"\n    Hardly.\n", "!!! question \"Is it dear?\"\n    At first."),
        ("> [!faq]- Is it loud?\n> Hardly.", "> [!question]+ Is it dear?\n>\n> At first."),
        ("> [!NOTE] Is it loud?\n> Hardly.", "> [!TIP] Is it dear?\n> At first."),
        (
            "{% details Is it loud? %}\nHardly.\n{% enddetails %}",
            "{% details \"Is it dear?\" %}\nAt first.\n{% enddetails %}",
        ),
        (
            "{{< expand \"Is it loud?\" >}}Hardly.{{< /expand >}}",
            "{{% details title=\"Is it dear?\" %}}\nAt first.\n{{% /details %}}",
        ),
        (
            "<Accordion title=\"Is it loud?\">\nHardly.\n</Accordion>",
            "<Accordion title=\"Is it dear?\">\n\nAt first.\n\n</Accordion>",
        ),
    ] {
        let post = format!("## FAQ\n\n{first}\n\n{second}\n\n## Sources\n\nA book.\n");
        assert_texts(&post, &QUESTIONS);
        let elsewhere = post.replace("## FAQ", "## Notes");
        assert_texts(&elsewhere, &[]);
    }
}

#[test]
fn boxes_named_as_questions_need_no_heading() {
    for post in [
        "{{< faq-item question=\"Is it loud?\" >}}Hardly.{{< /faq-item >}}\n{{< faq-item question=\"Is it dear?\" >}}At first.{{< /faq-item >}}\n",
        "{% include faq.html question=\"Is it loud?\" answer=\"Hardly.\" %}\n\n{% include components/faq.html question='Is it dear?' answer='At first.' %}\n",
        "<FaqItem question=\"Is it loud?\">\nHardly.\n</FaqItem>\n<FaqItem question=\"Is it dear?\">\nAt first.\n</FaqItem>\n",
    ] {
        assert_texts(post, &QUESTIONS);
    }
}

#[test]
fn components_of_mdx_are_read() {
    for post in [
        "<FAQ items={[\n  { question: 'Is it loud?', answer: `Hardly.` },\n  { \"question\": \"Is it dear?\", \"answer\": \"At \" + \"first.\", },\n]} />\n",
        "export const faqs = [\n\n  { q: 'Is it loud?', a: 'Hardly.' },\n\n  { q: 'Is it dear?', a: 'At first.' },\n];\n\n## FAQ\n\n<FAQ items={faqs} />\n",
        "<FAQ>\n  <FAQItem question=\"Is it loud?\" answer=\"Hardly.\" />\n  <FAQItem question={'Is it dear?'}>\n    At first.\n  </FAQItem>\n</FAQ>\n",
        "## FAQ\n\n<AccordionGroup>\n<Accordion title=\"Is it loud?\">Hardly.</Accordion>\n\n<Accordion title=\"Is it dear?\">\n\nAt first.\n\n</Accordion>\n</AccordionGroup>\n",
        "## FAQ\n\n<details>\n<summary>Is it loud?</summary>\nHardly.\n</details>\n\n<details>\n<summary>Is it dear?</summary>\n\nAt first.\n\n</details>\n",
        "## FAQ\n\n### Is it loud?\n\nHardly.\n\n### Is it dear?\n\nAt first.\n",
    ] {
        assert_mdx(post, &QUESTIONS);
    }
}

#[test]
fn takeaways_are_read_in_any_box() {
    let list = "- Insulate the house.\n- Take a small one.";
    for post in [
        format!("> **Key takeaways:**\n> {}\n", list.replace('\n', "\n> ")),
        format!("> ### TL;DR\n>\n> {}\n", list.replace('\n', "\n> ")),
        format!("> [!TIP]\n> **Key takeaways**\n> {}\n", list.replace('\n', "\n> ")),
        format!("> [!tldr]\n> {}\n", list.replace('\n', "\n> ")),
        format!("> [!summary] Key takeaways\n> {}\n", list.replace('\n', "\n> ")),
        format!(":::tip Key takeaways\n\n{list}\n\n:::\n"),
        format!("::: {{.callout-tip title=\"Key takeaways\"}}\n{list}\n:::\n"),
        format!("!!! tip \"Das Wichtigste in Kürze\"\n\n    {}\n", list.replace('\n', "\n    ")),
        format!("{{{{< takeaways >}}}}\n{list}\n{{{{< /takeaways >}}}}\n"),
        format!("{{{{% tldr %}}}}\n\n{list}\n\n{{{{% /tldr %}}}}\n"),
        format!("{{{{< callout title=\"Key takeaways\" >}}}}\n{list}\n{{{{< /callout >}}}}\n"),
        format!("<KeyTakeaways>\n{list}\n</KeyTakeaways>\n"),
        format!("<Callout type=\"tip\" title=\"TL;DR\">\n\n{list}\n\n</Callout>\n"),
    ] {
        let post =
            format!("Dear reader.\n\n{post}\n## Where to put it\n\nOutside.\n\n- On the roof.\n");
        assert_texts(&post, &TAKEAWAYS);
        let other = post.replace("Key takeaways", "Tools").replace("TL;DR", "Tools");
        if other != post {
            assert_texts(&other, &[]);
        }
    }
    assert_mdx(
        "<KeyTakeaways items={['Insulate the house.', 'Take a small one.']} />\n",
        &TAKEAWAYS,
    );
    assert_mdx("<TLDR>\n\n- Insulate the house.\n- Take a small one.\n\n</TLDR>\n", &TAKEAWAYS);
}

#[test]
fn a_box_of_takeaways_behind_the_last_answer_is_no_part_of_it() {
    for takeaways in [
        "<KeyTakeaways>\n- Insulate the house.\n- Take a small one.\n</KeyTakeaways>\n",
        ":::tip Key takeaways\n- Insulate the house.\n- Take a small one.\n:::\n",
        "> **TL;DR**\n>\n> - Insulate the house.\n> - Take a small one.\n",
    ] {
        let post = format!(
            "## FAQ\n\n### Is it loud?\n\nHardly.\n\n### Is it dear?\n\nAt first.\n\n{takeaways}"
        );
        assert_texts(&post, &[QUESTIONS, TAKEAWAYS].concat());
    }
}

#[test]
fn syntax_is_no_text() {
    let answer = |text: &str| format!("## FAQ\n\n### Is it loud?\n\n{text}\n");
    for text in [
        "Hardly. {/* ask the maker */}",
        "{/* ask the maker */}\n\nHardly.",
        "Hardly.{' '}",
        "{'Hardly.'}",
        "import Chart from './chart.js'\n\nHardly.",
        "<Box>Hardly.</Box>",
        "<Tabs>\n\nHardly.\n\n</Tabs>",
        "Hardly. {price}",
        "<Chart data={[1, 2]} />\n\nHardly.",
    ] {
        let found = read_file("post.mdx", &answer(text));
        assert_eq!(found, [QUESTIONS[0]], "{text}");
    }
    for text in [
        "Hardly.{: .note #a }",
        "Hardly.\n{: .note}",
        "Hardly. {{ site.title }}",
        "{{< youtube abc >}}\n\nHardly.",
        "{% comment %}Ask the maker.{% endcomment %}\n\nHardly.",
        "{% if a %}Hardly.{% endif %}",
        "{% raw %}Hardly.{% endraw %}",
        "Hardly.\n\n::video[]{src=a}",
    ] {
        assert_texts(&answer(text), &[QUESTIONS[0]]);
    }
    assert_texts(&answer("Write `{{ a }}` and `{% b %}`."), &["Is it loud? …"]);
}

#[test]
fn expressions_and_components_are_named_and_the_part_is_not_whole() {
    let folder = folder(&[("post.mdx", "## FAQ\n\n### Is it loud?\n\nHardly. {level} dB\n")]);
    let result = afterword_in(folder.path(), &["check", "post.mdx"]);
    assert!(result.stdout.contains("`{level}`"), "{}", result.stdout);
    assert_eq!(result.status, 1);
}

#[test]
fn a_file_that_is_no_mdx_is_read_as_markdown() {
    assert_mdx("## FAQ\n\n<!-- old -->\n\n### Is it loud?\n\nHardly.\n", &QUESTIONS[..1]);
    assert_mdx("## FAQ\n\n### Is it loud?\n\nHardly. a < b {\n", &["Is it loud? Hardly. a < b {"]);
}

#[test]
fn deep_nesting_ends_in_time() {
    for (open, close) in
        [("<A>", "</A>"), ("> ", ""), ("{", "}"), ("[", "]"), (":::a\n", ":::\n"), ("- ", "")]
    {
        let post = format!("{}x\n{}", open.repeat(20_000), close.repeat(20_000));
        read_file("post.mdx", &post);
        read_file("post.md", &post);
    }
    read_file("post.mdx", &format!("<A b={{{}}} />\n", "!".repeat(50_000)));
    read_file("post.mdx", &format!("export const a = {}1\n", "-".repeat(50_000)));
    read_file("post.mdx", &format!("{}\n", "*a **b ".repeat(20_000)));
}

#[test]
fn properties_and_styles_of_elements_are_no_text() {
    for (answer, expected) in [
        ("<style>{`.a > .b { color: red }`}</style>\n\nHardly.", "Hardly."),
        ("Hard<style>{`a > b`}</style>ly.", "Hardly."),
        ("<div style={{color: \"red\"}} onClick={() => 1 > 2}>Hardly.</div>", "Hardly."),
        ("Hardly <img src={\"/a.png\"} alt=\"\" />", "…"),
        ("<p style={{a: 1}}>Hardly <b style={{b: 2}}>never</b>.</p>", "…"),
        (
            "<details><summary>More</summary><div style={{a: 1}}>Hardly.</div></details>",
            "More\n\nHardly.",
        ),
    ] {
        let post = format!("## FAQ\n\n### Is it loud?\n\n{answer}\n");
        assert_mdx(&post, &[&format!("Is it loud? {expected}")]);
        let folder = folder(&[("post.mdx", &post)]);
        let result = afterword_in(folder.path(), &["check", "post.mdx"]);
        assert!(!result.stdout.contains("{{"), "{}", result.stdout);
    }
}

#[test]
fn long_posts_end_in_time() {
    let faq = "## FAQ\n\n### Is it loud?\n\nHardly.\n\n### Is it dear?\n\nAt first.\n";
    for part in ["import A from './a'\n\n", "</A>\n\n", "a *b* [c](d)\n\n", "{a}\n\n"] {
        assert_mdx(&format!("{}{faq}", part.repeat(20_000)), &QUESTIONS);
    }
}

#[test]
fn what_is_not_read_is_named() {
    for (name, post, named) in [
        ("a.mdx", "<Chart data={x} />\n\nHardly.", "Chart"),
        ("a.md", "Hardly.\n\n<Chart data=\"x\" />\n\nNever.", "Chart"),
        ("a.mdx", "Hardly. <img src={require('./a.png').default} alt=\"a\" />", "{require("),
        ("a.mdx", "<img src={photo} />\n\nHardly.", "{photo}"),
        ("a.mdx", "<details>\n<summary>More {level}</summary>\nHardly.\n</details>", "{level}"),
        ("a.mdx", "Hardly. <!-- x --> It has {level} dB.", "{level}"),
        ("a.md", "Use `{{` here.\n\n{{< ad >}}\n\nHardly.", "{{< ad >}}"),
    ] {
        let post = format!("## FAQ\n\n### Is it loud?\n\n{post}\n\n### Is it dear?\n\nAt first.\n");
        let folder = folder(&[(name, &post)]);
        let result = afterword_in(folder.path(), &["check", name]);
        assert!(result.stdout.contains(named), "{post}\n{}", result.stdout);
    }
}

#[test]
fn text_around_syntax_stays() {
    let answer = |text: &str| format!("## FAQ\n\n### Is it loud?\n\n{text}\n");
    for (text, expected) in [
        ("[Hardly]({{ site.baseurl }}{% link a.md %}).", "Is it loud? …"),
        ("{{< highlight \"Save\" >}}\n\nHardly.", "Is it loud? Hardly."),
        ("Hardly.\n\n<!-- a --> {{ site.title }}", "Is it loud? Hardly."),
        ("[Hardly](#){ .md-button }.", "Is it loud? …"),
    ] {
        assert_texts(&answer(text), &[expected]);
        let printed = support::extract(answer(text)).stdout;
        assert!(printed.contains("Hardly"), "{printed}");
        let syntax = ["site.", "md-button", "\\u0001", "{%"];
        assert!(!syntax.iter().any(|syntax| printed.contains(syntax)), "{printed}");
    }
    for text in [
        ":::note Hardly.\n\nNever.",
        "- Never.\n\n  :::tip Hardly.\n  Once.\n  :::",
        "::: {.callout-tip title=\"Hardly.\"}\nNever.\n:::",
    ] {
        assert!(support::extract(answer(text)).stdout.contains("Hardly."), "{text}");
    }
    let crlf =
        "import A from './a'\r\n\r\n## FAQ\r\n\r\n### Is it loud?\r\n\r\nHardly. <!-- b -->\r\n";
    assert_eq!(read_file("post.mdx", crlf), ["Is it loud? Hardly."]);
}

#[test]
fn only_texts_of_a_named_list_are_takeaways() {
    let list = "- Insulate the house.\n- Take a small one.";
    let post = format!("<KeyTakeaways icons={{['star', 'bolt']}}>\n\n{list}\n\n</KeyTakeaways>\n");
    assert_mdx(&post, &TAKEAWAYS);
    assert_mdx("<KeyTakeaways items={['Rest.', t('x')]} />\n", &[]);
}

#[test]
fn a_box_named_as_a_question_may_begin_with_it() {
    let post =
        |first: &str, second: &str| format!("## FAQ\n\n{first}\n\n{second}\n\n## End\n\nx\n");
    for (first, second) in [
        ("::: faq\n### Is it loud?\n\nHardly.\n:::", "::: faq\n### Is it dear?\n\nAt first.\n:::"),
        (
            "::: question\n**Is it loud?**\n\nHardly.\n:::",
            ":::faq-item\n\n#### Is it dear?\n\nAt first.\n:::",
        ),
        (
            "{{% faq %}}\n### Is it loud?\n\nHardly.\n{{% /faq %}}",
            "{{% faq %}}\n### Is it dear?\n\nAt first.\n{{% /faq %}}",
        ),
    ] {
        assert_texts(&post(first, second), &QUESTIONS);
        let elsewhere = post(first, second).replace("## FAQ", "## Notes");
        assert_texts(&elsewhere, if first.starts_with(':') { &[] } else { &QUESTIONS });
    }
    let inside = "::: faq\n### Is it loud?\n\n## Why Is It Loud?\n\nA pump.\n:::";
    assert_texts(
        &post(inside, "::: faq\n### Is it dear?\n\nAt first.\n:::"),
        &["Is it loud? …", QUESTIONS[1]],
    );
    let several = "::: faq\n### Is it loud?\n\nHardly.\n\n### Is it dear?\n\nAt first.\n:::";
    assert_texts(&post(several, ""), &QUESTIONS);
    assert_texts(&post("::: faq\n### The noise\n\nHardly.\n:::", ""), &[]);
}

#[test]
fn the_content_of_a_shortcode_may_be_indented() {
    for indent in ["    ", "\t", "      "] {
        for (open, close) in [
            ("{{< tldr >}}", "{{< /tldr >}}"),
            ("{{% tldr %}}\n", "\n{{% /tldr %}}"),
            ("<KeyTakeaways>", "</KeyTakeaways>"),
        ] {
            let list = format!("{indent}- Insulate the house.\n{indent}- Take a small one.");
            let post = format!("- A list.\n\n{open}\n{list}\n{close}\n\nText.\n\n    code\n");
            assert_texts(&post, &TAKEAWAYS);
        }
    }
    let faq = |question: &str, answer: &str| {
        format!("{{{{< faq \"{question}\" >}}}}\n    {answer}\n{{{{< /faq >}}}}\n")
    };
    assert_texts(
        &format!("{}{}", faq("Is it loud?", "Hardly."), faq("Is it dear?", "At first.")),
        &QUESTIONS,
    );
    // Code below other lines stays code.
    let code = "{{< tldr >}}\n- Insulate it.\n\n      let a;\n{{< /tldr >}}\n";
    assert_texts(code, &["…"]);
}

#[test]
fn a_box_may_stand_right_behind_a_list() {
    for (before, list) in [
        ("- Show it\n- Draw it", "1. Insulate the house.\n2. Take a small one."),
        ("- Show it\n- Draw it", "- Insulate the house.\n- Take a small one."),
        ("1. Show it", "1. Insulate the house.\n2. Take a small one."),
        ("> Show it", "- Insulate the house.\n- Take a small one."),
        ("<div>\nShow it\n</div>", "- Insulate the house.\n- Take a small one."),
    ] {
        for between in ["\n", "\n\n", "\r\n\r\n"] {
            for (open, close) in [
                ("{{% tldr %}}", "{{% /tldr %}}"),
                ("{{< takeaways >}}\n", "\n{{< /takeaways >}}"),
                (":::tip Key takeaways", ":::"),
            ] {
                let post = format!("{before}{between}{open}\n{list}\n{close}\n- Draw again\n");
                assert_texts(&post, &TAKEAWAYS);
            }
        }
    }
}

#[test]
fn a_list_may_stand_right_behind_a_box() {
    for end in [":::\n", ":::\n\n", ":::  \n", ":::\r\n"] {
        let list = "- Insulate the house.\n- Take a small one.\n";
        let post = format!(":::tip Key takeaways\n{list}{end}- Another list.\n");
        assert_texts(&post, &TAKEAWAYS);
        assert_mdx(&post, &TAKEAWAYS);
    }
    let list = "- Insulate the house.\n- Take a small one.\n";
    let html = format!(":::tip Key takeaways\n{list}\n<div>x\n:::\n\nText.\n");
    assert_texts(&html, &TAKEAWAYS);
}

#[test]
fn a_box_right_below_the_name_of_takeaways_has_them() {
    let list = "- Insulate the house.\n- Take a small one.";
    let quoted = list.replace("- ", "> - ");
    for below in [&*format!(":::tip\n\n{list}\n\n:::"), &quoted] {
        let post = format!("## Key takeaways\n\n{below}\n\nMore:\n\n- Another list.\n");
        assert_texts(&post, &TAKEAWAYS);
        assert_mdx(&post, &TAKEAWAYS);
    }
}

#[test]
fn a_list_of_bold_questions_in_a_box_named_as_an_faq_is_read() {
    let list = "- **Is it loud?** Hardly.\n- **Is it dear?** At first.\n";
    for (open, close) in [
        ("{{< faq >}}", "{{< /faq >}}"),
        ("{{< faq-list >}}", "{{< /faq-list >}}"),
        (":::faq", ":::"),
    ] {
        let post = format!("# Pumps\n\n{open}\n\n{list}\n{close}\n");
        assert_texts(&post, &["Is it loud? Hardly.", "Is it dear? At first."]);
    }
}

#[test]
fn calls_without_an_end_nest_nothing() {
    let calls = "{{< button href=\"/a\" >}}\n\nProse.\n\n".repeat(40);
    let item = |question: &str| format!("{{{{< faq \"{question}\" >}}}}\nx\n{{{{< /faq >}}}}\n\n");
    let post = format!("{calls}{}{}", item("A?"), item("B?"));
    assert_texts(&post, &["A? x", "B? x"]);
}

#[test]
fn names_of_takeaways_may_be_written_as_one_word() {
    for name in ["keytakeaways", "Keytakeaways", "inbrief", "enbref", "keypoints"] {
        let post = format!(
            "{{{{< {name} >}}}}\n- Insulate the whole house.\n- Take a small pump.\n{{{{< /{name} >}}}}\n"
        );
        assert_texts(&post, &["Insulate the whole house.", "Take a small pump."]);
    }
}
