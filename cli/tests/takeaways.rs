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
        ["a summary is read as key takeaways only if it is a bulleted list of sentences"]
    );
    assert_texts("## Summary\n\n**A:** a\n\n**B:** b\n", &[]);
}
