//! `afterword site`: its arguments, its settings and its messages.

#![allow(clippy::unwrap_used)]

mod support;

use support::{CommandOutput, afterword_in, assert_done, assert_failed, folder};
use tempfile::TempDir;

const PAGE: &str = "<!doctype html><title>A</title><main><p>Nothing to ask.</p></main>";
const FILES: &str = r#"{"loader": {"name": "afterword.js"}}"#;

/// Returns a folder with a site, files of a widget, and settings.
fn blog(settings: &str) -> TempDir {
    folder(&[
        ("public/index.html", PAGE),
        ("widget/afterword.files.json", FILES),
        ("widget/afterword.js", ""),
        ("afterword.toml", settings),
    ])
}

fn run_site(blog: &TempDir, options: &[&str]) -> CommandOutput {
    let arguments = [&["site", "public", "--widget", "widget"], options].concat();
    afterword_in(blog.path(), &arguments)
}

#[test]
fn a_site_without_parts_stays_as_it_is() {
    let blog = blog("");
    let summary = "1 page: 1 passed over (`--explain` says why); nothing to write\n";
    assert_done(&run_site(&blog, &[]), summary);
    let summary = "1 page: 1 passed over (`--explain` says why); nothing would change\n";
    assert_done(&run_site(&blog, &["--check"]), summary);
    let names = std::fs::read_dir(blog.path().join("public")).unwrap();
    assert_eq!(names.count(), 1);
}

#[test]
fn a_fault_in_the_settings_has_its_place() {
    assert_failed(
        &run_site(&blog("exclude = [\"drafts/\"]\nartcle = \".post\"\n"), &[]),
        2,
        "\
error: expected settings in TOML, found an error
 --> afterword.toml:2:1
  |
2 | artcle = \".post\"
  | ^^^^^^ unknown field `artcle`, expected one of `article`, `include`, `exclude`, `base-url`, \
         `strict`, `options`; nothing is written
  |
  = help: write `article`, `include`, `exclude`, `base-url`, `strict` and a table `[options]`, as \
         `afterword site --help` explains them
",
    );
    let output = run_site(&blog("[options]\nmode = \"one\"\n"), &["--format", "json"]);
    assert_failed(
        &output,
        2,
        "{\"file\":\"afterword.toml\",\"line\":2,\"column\":8,\"severity\":\"error\",\
         \"code\":\"settings\",\
         \"message\":\"mode: expected multiple or single, found \\\"one\\\"; nothing is written\",\
         \"help\":\"write `article`, `include`, `exclude`, `base-url`, `strict` and a table `[options]`, as \
         `afterword site --help` explains them\"}\n",
    );
}

#[test]
fn settings_stand_beside_the_site_or_where_the_command_says() {
    let blog = blog("artcle = 1");
    let beside = blog.path().join("public");
    let output = afterword_in(&beside, &["site", ".", "--widget", "../widget"]);
    assert!(output.stderr.contains("afterword.toml:1:1\n"), "{}", output.stderr);
    assert_eq!(output.status, 2);
    let output = run_site(&blog, &["--config", "none.toml"]);
    assert_failed(
        &output,
        2,
        "error: expected a file that can be read, found no such file or folder\n--> none.toml\n \
         = help: check the path and the permissions of the file\n",
    );
}

#[test]
fn a_fault_in_an_argument_is_explained() {
    let blog = blog("");
    for (option, value, words) in [
        ("--option", "moed=single", "expected `mode`, found `moed`"),
        ("--option", "mode=one", "mode: expected multiple or single, found \"one\""),
        ("--article", "a[[", "expected a CSS selector, such as `.post-content`, found \"a[[\""),
        ("--include", "{a", "expected a pattern such as `posts/**`, found "),
        ("--base-url", "blog", "expected an absolute address, such as https://blog.example/"),
    ] {
        let output = run_site(&blog, &[option, value]);
        assert!(output.stderr.contains(words), "{}", output.stderr);
        assert_eq!(output.status, 2);
    }
}

#[test]
fn a_site_must_be_a_folder_with_pages() {
    let blog = blog("");
    let output = afterword_in(blog.path(), &["site", "widget", "--widget", "widget"]);
    assert_failed(
        &output,
        2,
        "\
error: expected pages in this folder, found none; nothing is written
--> widget
 = help: name the folder to which the site's generator writes; its pages end in .html or .htm, and \
         `--include` and `--exclude` must leave some of them
",
    );
    let output = afterword_in(blog.path(), &["site", "afterword.toml", "--widget", "widget"]);
    assert_failed(
        &output,
        2,
        "\
error: expected the folder of a built site, found a file
--> afterword.toml
 = help: name the folder to which the site's generator writes
",
    );
    let output = afterword_in(blog.path(), &["site", "none", "--widget", "widget"]);
    assert_eq!(output.status, 2);
}
