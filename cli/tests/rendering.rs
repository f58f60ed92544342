//! `afterword render`. The content of the HTML is tested by the library's own tests.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use afterword::post::Post;
use afterword::static_html::{Options, static_html};
use support::{
    CommandOutput, afterword, afterword_given, afterword_in, assert_same_text, fixture, folder,
};
use tempfile::TempDir;

const FIXTURE: &str = "tests/fixtures/posts/quiet-fridge.json";
const TAKEAWAYS: &str = "{\"version\": 1, \"takeaways\": {\"items\": [\"One.\"]}}";

fn render(folder: &TempDir, options: &[&str]) -> CommandOutput {
    afterword_in(folder.path(), &[&["render", "data", "--out-dir", "data"], options].concat())
}

#[track_caller]
fn assert_result(result: &CommandOutput, status: i32, stdout: &str, stderr: &str) {
    assert_same_text(&result.stderr, stderr);
    assert_same_text(&result.stdout, stdout);
    assert_eq!(result.status, status);
}

fn post() -> Post {
    Post::from_json(&fixture("quiet-fridge.json")).unwrap().post
}

#[test]
fn the_html_is_that_of_the_library() {
    let html = static_html(&post(), &Options::default());
    assert_result(&afterword(&["render", FIXTURE]), 0, &html.to_string(), "");
    let html = static_html(&post(), &Options { heading_level: 4, ..Options::default() });
    assert_result(
        &afterword(&["render", FIXTURE, "--heading-level", "4"]),
        0,
        &html.to_string(),
        "",
    );
}

#[test]
fn render_reads_the_output_of_extract() {
    let data = afterword(&["extract", "tests/fixtures/posts/quiet-fridge.md"]).stdout;
    let html = static_html(&post(), &Options::default()).to_string();
    assert_result(&afterword_given(Path::new("."), &["render", "-"], &data), 0, &html, "");
}

#[test]
fn the_json_ld_block_alone_is_its_script_element() {
    let json_ld = static_html(&post(), &Options::default()).json_ld.unwrap();
    let block = format!("<script type=\"application/ld+json\">{json_ld}</script>\n");
    assert_result(&afterword(&["render", FIXTURE, "--json-ld-only"]), 0, &block, "");
    let result = afterword_given(Path::new("."), &["render", "-", "--json-ld-only"], TAKEAWAYS);
    assert_result(&result, 0, "", "");
}

#[test]
fn two_files_with_the_same_output_are_both_named_and_not_written() {
    let site = folder(&[("data/a.json", TAKEAWAYS), ("data/a.JSON", TAKEAWAYS)]);
    let result = render(&site, &[]);
    assert_result(
        &result,
        1,
        "",
        "\
error: expected an output file of its own, found that of `data/a.json`; neither is written
--> data/a.JSON
 = help: rename one of the two files
error: expected an output file of its own, found that of `data/a.JSON`; neither is written
--> data/a.json
 = help: rename one of the two files
0 posts rendered, 2 skipped; 0 written, 0 unchanged
",
    );
}

#[test]
fn a_bad_item_is_named_and_the_rest_is_rendered() {
    let data = "{\"version\": 1, \"takeaways\": {\"items\": [5, \"One.\"]}}";
    let result = afterword_given(Path::new("."), &["render", "-"], data);
    assert!(result.stdout.contains("One."));
    assert_eq!(
        result.stderr,
        "\
error: takeaways.items[0]: expected a string or an array, found a number
 --> <stdin>:1:40
  |
1 | {\"version\": 1, \"takeaways\": {\"items\": [5, \"One.\"]}}
  |                                        ^ this takeaway is left out
  |
  = help: write a string or an array
"
    );
    assert_eq!(result.status, 1);
}

#[test]
fn each_file_of_data_in_a_folder_gets_html_at_the_same_path() {
    let data = fixture("quiet-fridge.json");
    let folder = folder(&[
        ("data/a/fridge.json", &*data),
        ("data/b.json", TAKEAWAYS),
        ("data/package.json", "{\"version\": \"1.0.0\"}"),
    ]);
    assert_result(&render(&folder, &[]), 0, "", "2 posts rendered; 2 written, 0 unchanged\n");
    let html = fs::read_to_string(folder.path().join("data/a/fridge.html")).unwrap();
    assert_eq!(html, static_html(&post(), &Options::default()).to_string());
    assert_result(&render(&folder, &[]), 0, "", "2 posts rendered; 0 written, 2 unchanged\n");
}

#[test]
fn a_page_of_the_site_is_never_replaced() {
    let page = "<!doctype html><title>About</title>";
    let folder = folder(&[("data/about.json", TAKEAWAYS), ("data/about.html", page)]);
    assert_result(
        &render(&folder, &[]),
        2,
        "",
        "\
error: expected a file written by `afterword render`, found another one; it is not replaced
--> data/about.html
 = help: move the file away, or name another folder with `--out-dir`
0 posts rendered, 1 skipped; 0 written, 0 unchanged
",
    );
    assert_eq!(fs::read_to_string(folder.path().join("data/about.html")).unwrap(), page);
}
