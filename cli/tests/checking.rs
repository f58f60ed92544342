//! `afterword check`: the faults of posts and of post data, their places and their fixes.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::{CommandOutput, afterword_given, afterword_in, assert_same_text, fixture, folder};
use tempfile::TempDir;

fn check(folder: &TempDir, arguments: &[&str]) -> CommandOutput {
    afterword_in(folder.path(), &[&["check"], arguments].concat())
}

#[track_caller]
fn assert_found(result: &CommandOutput, status: i32, stdout: &str, stderr: &str) {
    assert_same_text(&result.stdout, stdout);
    assert_eq!((result.status, &*result.stderr), (status, stderr));
}

/// Asserts that a check of `data` prints `finding`.
#[track_caller]
fn assert_finding(data: &str, finding: &str) {
    let folder = folder(&[("post.json", data)]);
    let result = check(&folder, &["post.json"]);
    assert!(result.stdout.contains(finding), "found:\n{}\nexpected:\n{finding}", result.stdout);
    assert_eq!(result.status, 1);
}

#[test]
fn valid_posts_and_valid_data_have_no_faults() {
    let folder = folder(&[
        ("content/fridge.md", &*fixture("quiet-fridge.md")),
        ("content/about.md", "Nothing.\n"),
        ("data/fridge.json", &*fixture("quiet-fridge.json")),
        ("package.json", "{\"name\": \"site\", \"version\": \"1.0.0\"}"),
        ("tsconfig.json", "{ // a comment\n}"),
    ]);
    assert_found(
        &check(&folder, &["."]),
        0,
        "",
        "2 posts (1 without an FAQ or takeaways), 1 data file: no faults\n",
    );
}

#[test]
fn every_fixture_of_data_is_valid() {
    let posts = support::root().join("tests/fixtures/posts");
    let names = fs::read_dir(posts).unwrap().map(|entry| entry.unwrap().path());
    for path in names.filter(|path| path.extension().is_some_and(|ending| ending == "json")) {
        let result = afterword_in(Path::new("."), &["check", path.to_str().unwrap()]);
        assert_found(&result, 0, "", "1 data file: no faults\n");
    }
}

#[test]
fn a_bad_value_is_shown_at_its_place() {
    let folder = folder(&[(
        "data/post.json",
        r#"{
  "version": 1,
  "faq": {
    "items": [
      {"question": "Why?", "answer": "So."},
      {"question": 5, "answer": "So."}
    ]
  }
}
"#,
    )]);
    assert_found(
        &check(&folder, &["data"]),
        1,
        r#"error: faq.items[1].question: expected a string, found a number
 --> data/post.json:6:20
  |
6 |       {"question": 5, "answer": "So."}
  |                    ^ this question is left out
  |
  = help: write a string
"#,
        "1 data file: 1 error\n",
    );
}

#[test]
fn a_missing_value_is_shown_at_the_object_that_lacks_it() {
    assert_finding(
        "{\"version\": 1, \"faq\": {\"items\": [\n  {\"question\": \"Why?\"}\n]}}",
        "\
error: faq.items[0].answer: expected a string or an array, found nothing
 --> post.json:2:3
  |
2 |   {\"question\": \"Why?\"}
  |   ^^^^^^^^^^^^^^^^^^^^ this question is left out
  |
  = help: add a field `answer` with a string or an array
",
    );
    assert_finding(
        "{}",
        "nothing of this file can be shown\n  |\n  = help: begin with `\"version\": 1`",
    );
}

#[test]
fn a_syntax_error_is_shown_at_its_place() {
    let help = "write names and texts in double quotes, and a comma between two values but not \
                after the last";
    assert_finding(
        "{\n  \"version\": 1,\n}\n",
        &format!(
            "\
error: expected JSON, found a syntax error
 --> post.json:3:1
  |
3 | }}
  | ^ trailing comma
  |
  = help: {help}
"
        ),
    );
    assert_finding("{\"version\": 1", "  |             ^ EOF while parsing an object\n");
    assert_finding("", "error: expected JSON, found a syntax error\n");
    assert_finding(
        "\u{feff}{\"ä\": nil}",
        "1 | \u{feff}{\"ä\": nil}\n  |        ^ expected ident\n",
    );
}

#[test]
fn a_misspelled_name_is_corrected() {
    assert_finding(
        r#"{"version": 1, "takeaways": {"itmes": ["One."], "items": ["Two."]}}"#,
        r#"warning: expected a known field, found `itmes`
 --> post.json:1:30
  |
1 | {"version": 1, "takeaways": {"itmes": ["One."], "items": ["Two."]}}
  |                              ^^^^^^^ this field is ignored
  |
  = help: rename it to `items` if that is meant
"#,
    );
    assert_finding(
        r#"{"version": 1, "takeaways": {"items": [[{"type": "strnog", "value": "x"}]]}}"#,
        "help: rename it to `strong` if that is meant\n",
    );
    assert_finding(
        r#"{"version": 1, "author": "A", "takeaways": {"items": ["One."]}}"#,
        "help: use the fields `version`, `url`, `lang`, `title`, `faq`, `takeaways`, `labels`\n",
    );
}

#[test]
fn repeated_ids_questions_and_fields_are_named() {
    assert_finding(
        r#"{"version": 1, "faq": {"items": [
  {"id": "why", "question": "Why?", "answer": "So."},
  {"id": "why", "question": "Why not?", "answer": "So."}
]}}"#,
        r#"warning: expected a unique id, found that of `faq.items[0]`
 --> post.json:3:10
  |
3 |   {"id": "why", "question": "Why not?", "answer": "So."}
  |          ^^^^^ a number is added to this id
  |
  = help: give each question an id of its own
"#,
    );
    assert_finding(
        r#"{"version": 1, "faq": {"items": [
  {"question": "Why?", "answer": "So."}, {"question": "why", "answer": "Yes."}]}}"#,
        "warning: expected each question once, found that of `faq.items[0]` again\n --> post.json:2:55\n",
    );
    assert_finding(
        r#"{"version": 1, "version": 1, "takeaways": {"items": ["One."]}}"#,
        "warning: expected each field once, found `version` again\n --> post.json:1:16\n",
    );
}

#[test]
fn html_and_addresses_that_are_not_allowed_are_named() {
    let answer = |node: &str| {
        format!(
            r#"{{"version": 1, "takeaways": {{"items": [[{{"type": "text", "value": "x"}}, {node}]]}}}}"#
        )
    };
    assert_finding(
        &answer(r#"{"type": "link", "url": "data:text/plain,x", "children": []}"#),
        "help: use a relative address, or one that begins with `http:`, `https:`, `mailto:` or `tel:`\n",
    );
    assert_finding(
        &answer(r#"{"type": "image", "url": "mailto:a@a.example", "alt": "x"}"#),
        "help: use a relative address, or one that begins with `http:` or `https:`\n",
    );
    assert_finding(
        &answer(r#"{"type": "image", "url": "/a", "srcset": "/a 1x, data:image/png,x 2x"}"#),
        "warning: expected addresses with an allowed scheme, found another one\n",
    );
    assert_finding(
        &answer(r#"{"type": "link", "url": "/a", "rel": "nofollow,me", "children": []}"#),
        "warning: expected words of letters, digits and hyphens, found another character\n",
    );
    assert_finding(
        &answer(r#"{"type": "html", "value": "<b>"}"#),
        "warning: expected rich text, found a node of HTML\n",
    );
}

#[test]
fn data_is_checked_as_browsers_read_it() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert_finding(
        r#"{"version": 1, "takeaways": {"items": ["cut \ud83d"]}, "x": 1e999}"#,
        r#"warning: expected a known field, found `x`
 --> post.json:1:56
  |
1 | {"version": 1, "takeaways": {"items": ["cut \ud83d"]}, "x": 1e999}
  |                                                        ^^^ this field is ignored
"#,
    );
    let folder = folder(&[(
        "post.json",
        &*format!(
            r#"{{"$schema": {deep}, "version": 1, "takeaways": {{"items": ["cut \ud83d"]}}}}"#
        ),
    )]);
    assert_found(&check(&folder, &["."]), 0, "", "1 data file: no faults\n");
    let result = afterword_in(folder.path(), &["render", "post.json"]);
    assert!(result.stdout.contains("cut \u{fffd}"), "{}", result.stdout);
    assert_eq!((result.status, &*result.stderr), (0, ""));
}

#[test]
fn an_address_that_browsers_cannot_open_is_named() {
    assert_finding(
        r#"{"version": 1, "url": "https://blog.example/my post/", "takeaways": {"items": ["One."]}}"#,
        r#"error: url: expected an address with escapes such as %20, found a character that needs one
 --> post.json:1:23
  |
1 | {"version": 1, "url": "https://blog.example/my post/", "takeaways": {"items": ["One."]}}
  |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this value is ignored
  |
  = help: percent-encode it: a space is `%20`, a quotation mark is `%22`
"#,
    );
    let folder = folder(&[("a.md", "## FAQ\n\n### Why?\n\nSee [this](http://[oops).\n")]);
    assert_found(
        &check(&folder, &["a.md"]),
        1,
        "\
warning: expected an address that browsers can open, found a wrong host or port
 --> a.md:5:5
  |
5 | See [this](http://[oops).
  |     ^^^^^^^^^^^^^^^^^^^^ only its text is shown
  |
  = help: correct the part between `//` and the next `/`
",
        "1 post: 1 warning\n",
    );
}

#[test]
fn faults_of_posts_are_shown_at_their_places() {
    let folder = folder(&[
        ("a.md", "---\na: [\n---\n"),
        ("b.md", "## FAQ\n\n1. Is it heavy?\n   No.\n2. Is it heavy?\n   A little.\n"),
    ]);
    assert_found(
        &check(&folder, &["."]),
        1,
        "\
error: expected YAML in the front matter, found a syntax error
 --> a.md:2:4
  |
2 | a: [
  |    ^ unclosed bracket '['
  |
  = help: write `name: value` lines, with quotes around a value that has `: `, ` #`, quotes or brackets
warning: expected each question once, found `Is it heavy?` again
 --> b.md:5:4
  |
5 | 2. Is it heavy?
  |    ^^^^^^^^^^^^ readers see the question twice
  |
  = help: remove one of them
",
        "1 post, 1 unreadable file: 1 error, 1 warning\n",
    );
}

#[test]
fn only_a_post_named_on_the_command_line_must_have_parts() {
    let folder = folder(&[("a.md", "Nothing.\n")]);
    assert_found(
        &check(&folder, &["."]),
        0,
        "",
        "1 post (1 without an FAQ or takeaways): no faults\n",
    );
    let result = check(&folder, &["a.md"]);
    assert!(
        result
            .stdout
            .starts_with("error: expected an FAQ or key takeaways, found neither\n--> a.md\n")
    );
    assert_eq!(result.status, 1);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_others_are_checked() {
    let folder = folder(&[("b.json", "{}")]);
    let result = check(&folder, &["a.json", "b.json"]);
    assert!(result.stdout.starts_with(
        "error: expected a file that can be read, found no such file or folder\n--> a.json\n"
    ));
    assert!(result.stdout.contains("--> b.json:1:1\n"));
    assert_eq!(result.stderr, "1 data file, 1 unreadable file: 2 errors\n");
    assert_eq!(check(&folder, &["a.json"]).stderr, "1 unreadable file: 1 error\n");
    assert_eq!(result.status, 2);
}

#[test]
fn a_folder_without_posts_and_json_is_wrong_use() {
    let folder = folder(&[("a/b.txt", "")]);
    let result = check(&folder, &["a"]);
    assert!(
        result
            .stdout
            .starts_with("error: expected posts or JSON files in this folder, found none\n")
    );
    assert_eq!(result.status, 2);
}

#[test]
fn standard_input_may_be_a_post_or_data() {
    let folder = folder(&[]);
    let result = afterword_given(folder.path(), &["check", "-"], "{\"version\": 1}");
    assert!(result.stdout.contains("--> <stdin>:1:1\n"), "{}", result.stdout);
    assert_eq!(result.stderr, "1 data file: 1 error\n");
    let result = afterword_given(folder.path(), &["check", "-"], &fixture("quiet-fridge.md"));
    assert_found(&result, 0, "", "1 post: no faults\n");
}

#[test]
fn the_json_format_is_one_array() {
    let folder = folder(&[("a.json", "{\"version\": 2}"), ("b.md", "## Tea\n")]);
    let result = check(&folder, &["a.json", "b.md", "--format", "json"]);
    let found: Value = serde_json::from_str(&result.stdout).unwrap();
    assert_eq!(
        found,
        serde_json::json!([
            {
                "file": "a.json", "line": 1, "column": 13, "severity": "error", "code": "version",
                "message": "version: expected 1, found another version; nothing of this file can be shown",
                "help": "write `\"version\": 1`, the only version so far",
            },
            {
                "file": "b.md", "line": null, "column": null, "severity": "error", "code": "no-parts",
                "message": "expected an FAQ or key takeaways, found neither",
                "help": "write questions with answers below a heading such as \"FAQ\": as headings, bold \
                         lines, lists, `<details>`, boxes or components;\n\
                         write takeaways as a list below a heading, or in a box, named \"Key \
                         Takeaways\";\n\
                         or put both into the front matter; docs/forms.md shows all forms",
            },
        ])
    );
    assert_eq!((result.status, &*result.stderr), (1, ""));
    let result = check(&folder, &[".", "--format", "json"]);
    assert_found(&result, 0, "[]\n", "");
}

#[test]
fn a_component_whose_items_are_imported_is_named() {
    let folder = folder(&[(
        "a.mdx",
        "import faqs from \"./faqs.json\"\n\n# Post\n\n<Faq items={faqs} />\n\n## Key takeaways\n\n- One.\n- Two.\n",
    )]);
    assert_found(
        &check(&folder, &["a.mdx"]),
        1,
        "\
warning: the questions of `<Faq>` are not read
 --> a.mdx:5:1
  |
5 | <Faq items={faqs} />
  | ^^^^^^^^^^^^^^^^^^^^ expected questions written out, found a value that only the site's build knows
  |
  = help: write the items in this file, or list them in the front matter under `faq`
",
        "1 post: 1 warning\n",
    );
}

#[test]
fn an_expression_in_an_answer_is_named() {
    let folder = folder(&[("a.mdx", "## FAQ\n\n### Why?\n\nIt costs {price} a year.\n")]);
    assert_found(
        &check(&folder, &["a.mdx"]),
        1,
        "\
warning: this part has an expression that is not read: `{price}`
 --> a.mdx:5:10
  |
5 | It costs {price} a year.
  |          ^^^^^^^ the data leaves it out
  |
  = help: write its value in its place; until then the part stays in the article as it is
",
        "1 post: 1 warning\n",
    );
}

#[test]
fn groups_labels_and_mathematics_are_no_faults() {
    let faq = r#"{"items": [
        {"group": "Costs", "question": [{"type": "inlineMath", "value": "x"}], "answer": [
            {"type": "math", "value": "y", "source": "$$y$$"}]},
        {"question": "Is it x?", "answer": "Yes."}
    ]}"#;
    let takeaways = r#"{"items": [{"group": "Before", "text": "Wipe it."}, "Oil it."]}"#;
    let data = format!(r#"{{"version": 1, "faq": {faq}, "takeaways": {takeaways}}}"#);
    let folder = folder(&[("a.json", &data)]);
    let result = check(&folder, &["a.json"]);
    assert_eq!(result.stdout, "", "{}", result.stdout);
    assert_finding(
        r#"{"version": 1, "faq": {"items": [{"question": "A b?", "answer": "c"}, {"answer": "d",
            "question": [{"type": "text", "value": "A "}, {"type": "inlineCode", "value": "b?"}]}]}}"#,
        "warning: expected each question once, found that of `faq.items[0]` again\n",
    );
    assert_finding(
        r#"{"version": 1, "takeaways": {"items": [{"label": "Before", "text": "Wipe it."}]}}"#,
        "rename it to `group` if that is meant",
    );
}
