//! The choice of the list of key takeaways, and its items.

#![allow(clippy::unwrap_used)]

mod support;

use support::{assert_done, assert_texts, explain, extract, extract_fixture, fixture};

/// Returns the JSON of a post that has only plain takeaways.
fn takeaways(heading: &str, items: &[&str]) -> String {
    let items: Vec<_> = items.iter().map(|item| format!("      \"{item}\"")).collect();
    format!(
        "{{\n  \"version\": 1,\n  \"takeaways\": {{\n    \"heading\": \"{heading}\",\n    \"items\": \
         [\n{}\n    ]\n  }}\n}}\n",
        items.join(",\n")
    )
}

#[test]
fn bullets_labels_links_and_paragraphs_survive_and_prose_is_left_out() {
    let result = extract_fixture("bulleted-takeaways.md");
    assert_done(&result, &fixture("bulleted-takeaways.json"));
}

#[test]
fn takeaways_that_are_questions_are_not_read_as_an_faq() {
    let post = "## Key takeaways\n\n1. Why? Because.\n2. How? So.\n";
    assert_done(&extract(post), &takeaways("Key takeaways", &["Why? Because.", "How? So."]));
}

#[test]
fn one_takeaway_is_enough() {
    assert_done(&extract("# TL;DR\n- One.\n"), &takeaways("TL;DR", &["One."]));
}

#[test]
fn the_numbers_of_a_list_are_not_in_its_items() {
    let post = "Key Points\n----------\n\n1. One.\n1. Two.\n1. Three.\n";
    assert_done(&extract(post), &takeaways("Key Points", &["One.", "Two.", "Three."]));
}

#[test]
fn the_list_may_stand_below_a_smaller_heading() {
    let post = "## Takeaways\n\n### In short\n\n- One.\n";
    assert_done(&extract(post), &takeaways("Takeaways", &["One."]));
}

#[test]
fn the_list_stands_before_the_next_heading_of_the_same_rank() {
    assert_eq!(extract("## Takeaways\n\nNone.\n\n## Tools\n\n- A hammer.\n").status, 1);
    assert_eq!(extract("## Takeaways\n\nNone.\n\n# Tools\n\n- A hammer.\n").status, 1);
    assert_eq!(extract("## Takeaways\n\nNone.\n\n### FAQ\n\n- A hammer.\n").status, 1);
}

#[test]
fn a_heading_with_the_word_takeaways_wins_over_other_names() {
    let post = "## Takeaways\n\n- One.\n\n## TL;DR\n\n- Two.\n";
    assert_done(&extract(post), &takeaways("Takeaways", &["One."]));
}

#[test]
fn the_last_of_equal_lists_is_chosen() {
    let post = "## Takeaways\n\n- One.\n\n## Key takeaways\n\n- Two.\n";
    let result = extract(post);
    assert_eq!((result.status, result.stdout), (0, takeaways("Key takeaways", &["Two."])));
}

#[test]
fn empty_items_are_left_out() {
    let post = "## Takeaways\n\n- One.\n-\n- <!-- Two. -->\n- Three.\n";
    assert_done(&extract(post), &takeaways("Takeaways", &["One.", "Three."]));
}

#[test]
fn a_question_about_takeaways_below_an_faq_is_a_question() {
    for heading in ["### What are the key takeaways?", "### Takeaway?"] {
        let post = format!("## FAQ\n\n### A?\n\na\n\n{heading}\n\n- One.\n\n### B?\n\nb\n");
        let data: serde_json::Value = serde_json::from_str(&extract(post).stdout).unwrap();
        assert_eq!(data.get("takeaways"), None);
        let question = data.pointer("/faq/items/1/question").and_then(|text| text.as_str());
        assert_eq!(question, heading.strip_prefix("### "));
        assert!(data.pointer("/faq/items/2").is_some());
    }
    let bold = "## FAQ\n\n**A?**\n\na\n\n**Takeaways?**\n\nb\n";
    assert!(extract(bold).stdout.contains("\"question\": \"Takeaways?\""));
    let beside = "## FAQ\n\n### A?\n\na\n\n## Takeaways?\n\n- One.\n";
    assert!(extract(beside).stdout.contains("\"heading\": \"Takeaways?\""));
}

#[test]
fn second_takeaways_are_named() {
    let result = extract("## Takeaways\n\n- One.\n\n## Key takeaways\n\n- Two.\n");
    assert_eq!(
        result.stderr,
        "\
warning: these takeaways are left out: a post has one list of them
 --> <stdin>:3:1
  |
3 | - One.
  | ^^^^^^ expected one list of takeaways, found a later one whose heading names it as plainly
  |
  = help: put all takeaways under one heading
"
    );
    // TL;DR is read as another thing where a heading says takeaways.
    assert_eq!(extract("## TL;DR\n\n- One.\n\n## Takeaways\n\n- Two.\n").stderr, "");
    assert_eq!(extract("## Summary\n\n- One.\n\n## Summary\n\n- Two.\n").stderr, "");
    assert_eq!(extract("## Takeaways\n\n### In short: takeaways\n\n- One.\n").stderr, "");
}

#[test]
fn a_second_list_is_not_named_if_the_front_matter_has_the_takeaways() {
    let lists = "## Key takeaways\n\n- Red.\n- Blue.\n\n## Main takeaways\n\n- Red.\n- Blue.\n";
    let left_out = "these takeaways are left out";
    assert!(extract(lists).stderr.contains(left_out));
    let written = format!("---\ntakeaways: [Red., Blue.]\n---\n{lists}");
    assert!(!extract(written).stderr.contains(left_out));
}

#[test]
fn takeaways_as_headings_need_numbers_or_a_plain_heading() {
    let post = "## Takeaways of the day\n\n### 1. A\n\na\n\n### 2. B\n\nb\n";
    assert_texts(post, &["…", "…"]);
    assert_texts(&post.replace("1. ", "").replace("2. ", ""), &[]);
    assert_texts("## Takeaways\n\n### A\n\n### B\n", &["A", "B"]);
}

#[test]
fn a_summary_is_read_as_takeaways_only_if_it_is_a_bulleted_list_of_sentences() {
    assert_texts("## Summary\n\nIn short:\n\n- A.\n", &["A."]);
    assert_texts("## Summary\n\nOne.\n\nTwo.\n\n- A.\n", &[]);
    assert_texts("## Summary of the law\n\n- A.\n", &[]);
    assert_texts("## Summary\n\n- A cat is lost\n- It comes home\n", &[]);
    assert_texts("## Summary\n\n1. A.\n", &[]);
    assert_eq!(
        explain("## Summary\n\n- A\n"),
        [
            "this name alone does not make key takeaways: expected a list of sentences, found items without full stops"
        ]
    );
    assert_texts("## Summary\n\n**A:** a\n\n**B:** b\n", &[]);
}

#[test]
fn weak_names_need_a_list_that_looks_like_takeaways() {
    for heading in ["Highlights", "Fazit", "En bref", "まとめ", "Lessons learned", "**In short:**"]
    {
        let heading =
            if heading.starts_with('*') { heading.to_owned() } else { format!("## {heading}") };
        let list = "- Rest it.\n- Freeze it.\n- Bake it hot.\n";
        assert_texts(&format!("{heading}\n\n{list}"), &["Rest it.", "Freeze it.", "Bake it hot."]);
        assert_texts(&format!("{heading}\n\nA faster boot\n\nand a lamp.\n\n{list}"), &[]);
    }
    let rejected = |list: &str, reason: &str| {
        let post = format!("## Highlights\n\n{list}");
        assert_texts(&post, &[]);
        let reason = format!("this name alone does not make key takeaways: {reason}");
        assert!(explain(&post).contains(&reason), "{post}");
    };
    rejected(
        "- A faster boot\n- A new lamp\n",
        "expected a list of sentences, found items without full stops",
    );
    rejected("1. Rest it.\n2. Freeze it.\n", "expected a list without numbers");
    rejected(&"- Rest it.\n".repeat(13), "expected a list of a few items");
    rejected("- Why so?\n- How so?\n", "the items of the list ask");
    rejected(
        "- 9.30 - It rains.\n- 10.00 - It snows.\n- Then: it clears.\n",
        "the items of the list begin with dates or times",
    );
    rejected(
        "- 3. Mai 2021: Regen.\n- Juni 2022: Schnee.\n",
        "the items of the list begin with dates or times",
    );
    rejected("- [Rain.](/a)\n- [Snow.](/b)\n", "the items of the list are links");
    rejected("- [ ] Rest it.\n- [x] Bake it.\n", "the items of the list have checkboxes");
    rejected(
        "- Rest it.\n- Bake it.\n\n### The rest\n\nIt rests.\n",
        "expected no smaller heading below it",
    );
    rejected(
        "- It boots faster.\n- It hums less.\n\n## Bug Fixes\n\n- It crashed.\n",
        "the post has lists of changes",
    );
    rejected(
        "- 起動が速くなりました。\n\n## バグ修正\n\n- 落ちました。\n",
        "the post has lists of changes",
    );
    rejected("Rest it, then bake it.\n", "expected a list after at most one block, found none");
}

#[test]
fn one_sentence_in_five_below_a_weak_name_may_lack_its_mark() {
    assert_texts("## Fazit\n\n- A.\n- B.\n- C.\n- D.\n- E\n", &["A.", "B.", "C.", "D.", "E"]);
    assert_texts("## Fazit\n\n- A.\n- B.\n- C.\n- D\n", &[]);
}

#[test]
fn a_name_repeated_in_each_section_names_no_takeaways() {
    let day = |name: &str| {
        format!("## A day\n\nWe walked.\n\n{name}\n\n- We saw a fox.\n- We slept.\n\n")
    };
    for name in ["### Summary", "### Key takeaways", "**Key takeaways**", "### Points clés"] {
        assert_texts(&day(name), &["We saw a fox.", "We slept."]);
        assert_texts(&day(name).repeat(3), &[]);
    }
    assert_texts(&day("**Highlights:**"), &[]);
    let post = format!("{}## Key takeaways\n\n- Walk.\n", day("### Key takeaways").repeat(3));
    assert_texts(&post, &["Walk."]);
    assert_texts(&day("### Other highlights"), &[]);
}

#[test]
fn a_bold_weak_name_in_an_answer_ends_no_faq() {
    let post = "## FAQ\n\n### A?\n\n**In short:**\n\n- Yes.\n- No.\n\n### B?\n\nb\n";
    assert_texts(post, &["A? …", "B? b"]);
}

#[test]
fn a_bold_name_has_the_items_that_follow_at_once() {
    let post = |name: &str| {
        format!("Intro.\n\n{name}\n\n- One.\n- Two.\n\nMore.\n\n## A\n\na\n\n## B\n\n- b\n")
    };
    for name in [
        "**Key takeaways**",
        "**Key Takeaways:**",
        "🔑 **Key takeaways** 🔑",
        "***Key takeaways***",
        "Key takeaways:",
        "**Ce qu’il faut retenir :**",
        "**Das Wichtigste in Kürze**",
        "**重要なポイント**",
        "**TL;DR**\n\nIn two sentences:",
    ] {
        assert_texts(&post(name), &["One.", "Two."]);
    }
    assert_texts(&post("**TL;DR**\n\nRest it."), &[]);
    assert_texts(&post("**TL;DR** Rest it."), &[]);
    assert_texts(&post("Key takeaways"), &[]);
    assert_texts("# P\n\n## A\n\na\n\nTL;DR:\n- One.\n- Two.\n", &[]);
    let deeper = "## A\n\n**TL;DR:**\n\n- One.\n- Two.\n\n### B\n\nb\n\n### C\n\nc\n";
    assert_texts(deeper, &["One.", "Two."]);
}

#[test]
fn prose_is_no_takeaway() {
    let post = "## Key takeaways\n\nRest it.\n\nThen bake it.\n";
    assert_texts(post, &[]);
    assert_eq!(
        explain(post),
        ["this heading names key takeaways, but only prose is found below it"]
    );
    let pictures = "## TL;DR: What changes?\n\nIt moves.\n\n**Old** plan:\n\n![Old](a.png)\n\n**New** plan:\n\n![New](b.png)\n";
    assert_texts(pictures, &[]);
}

#[test]
fn a_summary_in_prose_is_named() {
    for post in [
        "**TL;DR:** Rest it, then bake it.\n",
        "# Dough\n\nDough is simple.\n\n**Key takeaways** – Rest it.\n\n## Flour\n\na\n",
        "## TL;DR\n\nRest it, then bake it.\n",
        ":::tip TL;DR\nRest it, then bake it.\n:::\n\n## Flour\n\na\n",
        "{% include takeaways.html title=\"Key takeaways\" content=\"Rest it. Bake it.\" %}\n\n## A\n",
    ] {
        let result = extract(post);
        let warning = "warning: this summary is not read as key takeaways\n";
        assert!(result.stderr.starts_with(warning), "{post}: {}", result.stderr);
        let help = "help: write each takeaway as an item of a list below the name, if it is to be";
        assert!(result.stderr.contains(help), "{}", result.stderr);
    }
    for other in [
        "## A\n\n## Flour\n\n**Key point:** Rest it.\n",
        "**Summary:** Rest it.\n",
        "---\ntakeaways: [Rest it.]\n---\n\n**TL;DR:** Rest it.\n",
        "**TL;DR:** Rest it.\n\n## Key takeaways\n\n- Rest it.\n",
        "**Careful:** It is TL;DR.\n",
    ] {
        let result = extract(other);
        assert!(!result.stderr.contains("this summary"), "{other}: {}", result.stderr);
    }
}

#[test]
fn lines_that_begin_with_a_mark_are_items() {
    for (one, two) in [
        ("• Rest it.", "• Bake it."),
        ("– Rest it.", "– Bake it."),
        ("✅ Rest it.", "✅ Bake it."),
        ("👉 Rest it.", "👉 Bake it."),
        ("1️⃣ Rest it.", "2️⃣ Bake it."),
        ("① Rest it.", "② Bake it."),
        ("(1) Rest it.", "(2) Bake it."),
        (":bulb: Rest it.", ":bulb: Bake it."),
    ] {
        for between in ["\n", "  \n", "\\\n", "\n\n"] {
            let post = format!("## Key takeaways\n\n{one}{between}{two}\n\n## Rest\n\n- a\n");
            assert_texts(&post, &["Rest it.", "Bake it."]);
        }
    }
    assert_texts("## TL;DR\n\nIn short:\n• Rest\nit.\n• Bake it.\n", &["Rest it.", "Bake it."]);
    for list in ["• Rest it.\n• Bake it.", "✅ Rest it.  \n✅ Bake it.", "1️⃣ Rest it.\n2️⃣ Bake it."]
    {
        assert_texts(&format!("**Key takeaways**\n{list}\n\nMore.\n"), &["Rest it.", "Bake it."]);
        assert_texts(&format!("**TL;DR:**  \n{list}\n\nMore.\n"), &["Rest it.", "Bake it."]);
    }
    assert_texts("**Key takeaways**\nRest it.\nBake it.\n", &[]);
    assert_texts("## TL;DR\n\n✅ Rest it.\n❌ Skip it.\n", &["✅ Rest it.", "❌ Skip it."]);
    assert_texts("## TL;DR\n\n👋 Hello.\n\nRest it.\n", &[]);
    assert_texts("## Fazit\n\n• Rest it.\n• Bake it.\n", &["Rest it.", "Bake it."]);
    assert_texts("## Fazit\n\n• Rest\n• Heat\n", &[]);
}

#[test]
fn a_table_with_one_column_of_texts_is_a_list() {
    let rows = |head: &str, rows: &str| {
        let rule = "|---".repeat(head.matches('|').count() - 1);
        format!("## Key takeaways\n\n{head}\n{rule}|\n{rows}\n## Rest\n\na\n")
    };
    assert_texts(&rows("| # | x |", "| 1 | Rest. |\n| 2 | Bake. |\n"), &["Rest.", "Bake."]);
    assert_texts(
        &rows("| x |", "| Rest it well |\n| Bake it hot |\n"),
        &["Rest it well", "Bake it hot"],
    );
    assert_texts(&rows("| x | y |", "| Time | Rest it. |\n| Heat: | Bake it. |\n"), &["…", "…"]);
    assert_texts(&rows("| m² | Tax |", "| 5 | 0 |\n| 20 | 300 |\n"), &[]);
    assert_texts(&rows("| Size | Tax |", "| Small | none at all |\n| Big | a lot more |\n"), &[]);
    assert_texts(&rows("| a | b | c |", "| A. | B. | C. |\n| D. | E. | F. |\n"), &[]);
}

#[test]
fn lists_below_labels_are_one() {
    let items = ["Mix it.", "Rest it.", "Bake it."];
    for (first, second) in
        [("**Mix**", "**Bake:**"), ("### Mix", "### Bake"), ("#### Mix", "#### Bake")]
    {
        let lists = format!("{first}\n\n- Mix it.\n- Rest it.\n\n{second}\n\n- Bake it.\n\nEnd.\n");
        assert_texts(&format!("## Key takeaways\n\n{lists}"), &items);
        assert_texts(&format!("## Takeaways of the day\n\n{lists}"), &items);
    }
    let numbered = "## Key takeaways\n\n### 1. Mix it\n\n- Long.\n\n### 2. Bake it\n\n- Hot.\n";
    assert_texts(numbered, &["…", "…"]);
    let labelled =
        "## TL;DR\n\n**Fault**: a leak.\n\n**Causes**:\n- Rust.\n- Age.\n\n**Fix**: a patch.\n";
    assert_texts(labelled, &["…", "…", "…"]);
    let intro = "## TL;DR\n\n**It leaks.**\n\n- Rust.\n- Age.\n\n**Read on** to mend it.\n";
    assert_texts(intro, &["Rust.", "Age."]);
}

#[test]
fn headings_with_the_numbers_of_sections_are_items() {
    let post = "## 5. Key takeaways for all\n\n### 5.1 Mix it\n\n### 5.2. Bake it\n\n## 6. End\n";
    assert_texts(post, &["Mix it", "Bake it"]);
    assert_texts(&post.replace("5.2. ", ""), &[]);
}

#[test]
fn a_list_before_smaller_headings_is_all() {
    let post = "## Key takeaways\n\n- One.\n- Two.\n\n### Next\n\na\n\n### Then\n\nb\n";
    assert_texts(post, &["One.", "Two."]);
    assert_texts("## Takeaways of the day\n\nText.\n\n### Tools\n\n- A hammer.\n", &[]);
}

#[test]
fn a_plain_name_wins_over_a_later_one_among_words() {
    let post = "## TL;DR\n\n- One.\n\n## Key points of the law\n\n- Two is more.\n";
    assert_texts(post, &["One."]);
}

#[test]
fn other_names_among_words_need_statements() {
    let post = |heading: &str, items: &str| format!("## {heading}\n\n{items}");
    assert_texts(
        &post("Key points of the law", "- Rest the dough for an hour\n"),
        &["Rest the dough for an hour"],
    );
    assert_texts(&post("Key points of interest", "- The tower\n- The bridge\n"), &[]);
    assert_texts(
        &post(
            "Les dates à retenir",
            "- 5 mai : on danse toute la nuit\n- 6 mai : on dort toute la nuit\n",
        ),
        &[],
    );
    assert_texts(
        &post("Takeaways of the day", "- The tower\n- The bridge\n"),
        &["The tower", "The bridge"],
    );
    assert_texts(
        &post("水泵的核心要点", "- 它可以从空气中搬运热量\n"),
        &["它可以从空气中搬运热量"],
    );
}

#[test]
fn lines_in_bold_of_one_paragraph_are_items() {
    assert_texts("## TL;DR\n\n**Rest it.** Slow.\n**Bake it.** Hot.\n", &["…", "…"]);
    assert_texts("## TL;DR\n\n**Rest it.** Slow,\nvery slow.\n", &[]);
}
