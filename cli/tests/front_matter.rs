//! The fields that are read from front matter, and the messages about broken front matter.

mod support;

use support::{assert_done, assert_failed, assert_texts, extract};

const BODY: &str = "\n## Takeaways\n\n- One.\n";

/// Returns the JSON of a post with these lines of fields and the body above.
fn with_fields(fields: &[&str]) -> String {
    let fields: String = fields.iter().map(|field| format!("  {field},\n")).collect();
    format!(
        "{{\n  \"version\": 1,\n{fields}  \"takeaways\": {{\n    \"heading\": \"Takeaways\",\n    \
         \"items\": [\n      \"One.\"\n    ]\n  }}\n}}\n"
    )
}

#[track_caller]
fn assert_fields(front_matter: &str, fields: &[&str]) {
    assert_done(&extract(format!("{front_matter}{BODY}")), &with_fields(fields));
}

#[test]
fn a_post_need_not_have_front_matter() {
    assert_fields("", &[]);
    assert_fields("---\n---\n", &[]);
    assert_fields("---\n# only a comment\n---\n", &[]);
    assert_fields("{{< shortcode >}}\n", &[]);
}

#[test]
fn title_language_and_address_are_read() {
    let all = ["\"url\": \"https://a.example/b/\"", "\"lang\": \"en\"", "\"title\": \"A: b\""];
    assert_fields("---\ntitle: 'A: b'\nlang: en\nurl: https://a.example/b/#c\n---\n", &all);
    assert_fields(
        "+++\ntitle = 'A: b'\nlanguage = 'en'\npermalink = 'https://a.example/b/'\n+++\n",
        &all,
    );
    assert_fields(
        "{\"title\": \"A: b\", \"lang\": \"en\", \"canonicalURL\": \"https://a.example/b/\"}\n",
        &all,
    );
}

#[test]
fn a_block_may_follow_blank_lines_and_end_with_dots() {
    assert_fields("\n \n---  \ntitle: T\n...\n", &["\"title\": \"T\""]);
}

#[test]
fn a_number_may_be_a_title() {
    assert_fields("---\ntitle: 2024\n---\n", &["\"title\": \"2024\""]);
}

#[test]
fn the_last_of_two_titles_counts() {
    assert_fields("---\ntitle: A\ntitle: B\n---\n", &["\"title\": \"B\""]);
}

#[test]
fn the_language_code_of_norwegian_is_not_a_boolean() {
    assert_fields("---\nlang: no\n---\n", &["\"lang\": \"no\""]);
}

#[test]
fn fields_of_another_type_are_ignored() {
    assert_fields(
        "---\ntitle: [a, b]\nlang: {a: b}\nurl: true\npermalink: 1.5\n2024: x\n---\n",
        &[],
    );
    assert_fields(
        "---\ntitle: ' '\nlang: English\nurl: /relative/\npermalink: ftp://a.example/\n---\n",
        &[],
    );
    assert_fields("---\nurl: https://\npermalink: https://a.example/:year/ b\n---\n", &[]);
    assert_fields("---\nurl: https://a.example/{year}/\npermalink: https://#a\n---\n", &[]);
}

#[test]
fn an_unclosed_block_is_an_error_at_its_fence() {
    assert_failed(
        &extract("---\ntitle: T\n\n# Post\n"),
        1,
        "\
error: expected the end of the front matter, found none
 --> <stdin>:1:1
  |
1 | ---
  | ^^^ the front matter opens here
  |
  = help: close it with a line that is only `---`
",
    );
}

#[test]
fn broken_yaml_is_an_error_at_its_place_in_the_file() {
    assert_failed(
        &extract("\n---\nauthor: É\ntitle: É, É: a guide\n---\n"),
        1,
        "\
error: expected YAML in the front matter, found a syntax error
 --> <stdin>:4:12
  |
4 | title: É, É: a guide
  |            ^ mapping values are not allowed in this context
  |
  = help: write `name: value` lines, with quotes around a value that has `: `, ` #`, quotes or brackets
",
    );
}

#[test]
fn yaml_that_is_not_a_mapping_is_an_error() {
    assert_failed(
        &extract("---\r\njust words\r\n---\r\n"),
        1,
        "\
error: expected YAML in the front matter, found a syntax error
 --> <stdin>:2:1
  |
2 | just words
  | ^ expected mapping start
  |
  = help: write `name: value` lines, with quotes around a value that has `: `, ` #`, quotes or brackets
",
    );
}

#[test]
fn broken_toml_is_an_error_at_its_place_in_the_file() {
    assert_failed(
        &extract("+++\ndraft = false\ntitle = Dryers\n+++\n"),
        1,
        "\
error: expected TOML in the front matter, found a syntax error
 --> <stdin>:3:9
  |
3 | title = Dryers
  |         ^ string values must be quoted, expected literal string
  |
  = help: write `name = \"value\"` lines
",
    );
}

#[test]
fn broken_json_is_an_error_at_its_place_in_the_file() {
    assert_failed(
        &extract("{\n  \"title\": \"T\",\n  \"tags\": [\"a\" \"b\"]\n}\n"),
        1,
        "\
error: expected JSON in the front matter, found a syntax error
 --> <stdin>:3:16
  |
3 |   \"tags\": [\"a\" \"b\"]
  |                ^ expected `,` or `]`
  |
  = help: write `\"name\": \"value\"` pairs with commas between them
",
    );
    assert_failed(
        &extract("{\n  \"title\": \"T\"\n"),
        1,
        "\
error: expected the end of the front matter, found none
 --> <stdin>:1:1
  |
1 | {
  | ^ the front matter opens here
  |
  = help: close it with `}`
",
    );
}

#[test]
fn the_front_matter_wins_over_the_post_and_a_difference_is_named() {
    let front = "---\nfaq:\n  - {q: A?, a: a}\ntakeaways: [B]\n---\n\n";
    let result = extract(format!("{front}## FAQ\n\n### A?\n\nb\n\n## Takeaways\n\n- B\n- C\n"));
    assert_eq!(
        result.stderr,
        "\
warning: the takeaways differ from those of the front matter, which are used
  --> <stdin>:15:1
   |
15 | - B
   | ^^^ expected 1, as in the front matter, found 2
   |
   = help: keep one of the two, or make them equal
warning: the questions differ from those of the front matter, which are left out
 --> <stdin>:9:1
  |
9 | ### A?
  | ^^^^^^ expected answer 1 of the front matter, found another one
  |
  = help: keep one of the two, or make them equal
"
    );
    let different = format!("{front}## FAQ\n\n### C?\n\nc\n\n## Takeaways\n\n- C\n");
    assert_texts(&different, &["A? a", "B"]);
    assert_texts(&format!("{front}## FAQ\n\n### A?\n\na\n"), &["A? a", "B"]);
    assert_eq!(extract(format!("{front}## FAQ\n\n### A?\n\na\n")).stderr, "");
}

#[test]
fn an_incomplete_item_of_the_front_matter_is_left_out_and_named() {
    let result = extract("---\nfaq:\n  - q: A?\n  - q: B?\n    a: b\n---\n");
    assert_eq!(
        result.stderr,
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
    assert_eq!(result.status, 0);
}

#[test]
fn fields_named_faq_or_takeaways_without_items_are_ignored() {
    for front in
        ["faq: true", "faq: []", "faq: [a, b]", "faq: {a: b}", "takeaways: 5", "takeaways: [[]]"]
    {
        assert_texts(&format!("---\n{front}\n---\n\n## FAQ\n\n### A?\n\na\n"), &["A? a"]);
    }
}
