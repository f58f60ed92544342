//! `afterword extract` of a folder: the posts it reads, the paths of their data, its messages.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use support::{
    CommandOutput, afterword_given, afterword_in, assert_same_text, fixture, folder, write_file,
};
use tempfile::TempDir;

const POST: &str = "## FAQ\n\n1. Is it heavy?\n   No.\n2. Is it loud?\n   A little.\n";
const NO_PARTS: &str = "Nothing to ask.\n";

fn extract(blog: &TempDir, options: &[&str]) -> CommandOutput {
    let arguments = [&["extract", "content", "--out-dir", "data"], options].concat();
    afterword_in(blog.path(), &arguments)
}

/// Returns the paths of all files, sorted.
fn list_files(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            files.extend(list_files(&entry.path()).iter().map(|path| format!("{name}/{path}")));
        } else {
            files.push(name);
        }
    }
    files.sort();
    files
}

#[track_caller]
fn assert_result(result: &CommandOutput, status: i32, stderr: &str) {
    assert_same_text(&result.stderr, stderr);
    assert_eq!((result.status, &*result.stdout), (status, ""));
}

#[test]
fn each_post_has_its_data_at_the_same_path() {
    let fridge = fixture("quiet-fridge.md");
    let blog = folder(&[
        ("content/fridge.md", &*fridge),
        ("content/2024/pan/index.md", POST),
        ("content/2024/pot.markdown", POST),
        ("content/kettle.en.MDX", POST),
        ("content/about.mdown", NO_PARTS),
        ("content/notes.txt", POST),
    ]);
    assert_result(
        &extract(&blog, &[]),
        0,
        "5 posts: 4 with an FAQ or takeaways, 1 without; 4 written, 0 unchanged\n",
    );
    let data = blog.path().join("data");
    assert_eq!(
        list_files(&data),
        ["2024/pan/index.json", "2024/pot.json", "fridge.json", "kettle.en.json"]
    );
    assert_eq!(fs::read_to_string(data.join("fridge.json")).unwrap(), fixture("quiet-fridge.json"));
}

#[test]
fn hidden_files_and_node_modules_are_ignored() {
    let blog = folder(&[
        ("content/.git/post.md", POST),
        ("content/node_modules/post.md", POST),
        ("content/.draft.md", POST),
        ("content/post.md", POST),
    ]);
    extract(&blog, &[]);
    assert_eq!(list_files(&blog.path().join("data")), ["post.json"]);
}

#[test]
fn equal_data_is_left_untouched_and_other_data_is_replaced() {
    let blog = folder(&[("content/one.md", POST), ("content/two.md", POST)]);
    extract(&blog, &[]);
    let one = blog.path().join("data/one.json");
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(&one).unwrap().set_modified(long_ago).unwrap();
    write_file(blog.path(), "content/two.md", &POST.replace("heavy", "light"));
    assert_result(
        &extract(&blog, &[]),
        0,
        "2 posts: 2 with an FAQ or takeaways, 0 without; 1 written, 1 unchanged\n",
    );
    assert_eq!(fs::metadata(&one).unwrap().modified().unwrap(), long_ago);
    let two = fs::read_to_string(blog.path().join("data/two.json")).unwrap();
    assert!(two.contains("Is it light?"));
}

#[test]
fn messages_come_in_the_order_of_the_paths() {
    let files: Vec<_> = (100..400).map(|n| format!("content/{n}.md")).collect();
    let blog = folder(&files.iter().map(|path| (&**path, "---\na: [\n---\n")).collect::<Vec<_>>());
    let result = extract(&blog, &[]);
    let places = result.stderr.lines().filter_map(|line| line.split_once("--> ")).map(|(_, at)| at);
    let expected = files.iter().map(|path| format!("{path}:2:4")).collect::<Vec<_>>();
    assert_eq!(places.collect::<Vec<_>>(), expected);
    assert_eq!(result.status, 1);
    assert!(result.stderr.ends_with(
        "\n300 posts: 0 with an FAQ or takeaways, 0 without, 300 skipped; 0 written, 0 unchanged\n"
    ));
}

#[test]
fn two_posts_with_the_same_output_are_both_named_and_not_written() {
    let blog = folder(&[("content/a.md", POST), ("content/a.markdown", POST)]);
    assert_result(
        &extract(&blog, &[]),
        1,
        "\
error: expected an output file of its own, found that of `content/a.md`; neither is written
--> content/a.markdown
 = help: rename one of the two files
error: expected an output file of its own, found that of `content/a.markdown`; neither is written
--> content/a.md
 = help: rename one of the two files
2 posts: 0 with an FAQ or takeaways, 0 without, 2 skipped; 0 written, 0 unchanged
",
    );
    assert_eq!(list_files(&blog.path().join("data")), [""; 0]);
}

#[test]
fn a_broken_post_keeps_the_data_it_had() {
    let blog = folder(&[("content/a.md", POST)]);
    extract(&blog, &[]);
    fs::write(blog.path().join("content/a.md"), b"\xff").unwrap();
    let result = extract(&blog, &["--prune"]);
    assert_eq!(result.status, 2);
    assert!(result.stderr.ends_with("0 written, 0 unchanged, 0 removed\n"), "{}", result.stderr);
    assert_eq!(list_files(&blog.path().join("data")), ["a.json"]);
}

#[test]
fn the_json_format_has_a_line_for_each_message_and_one_for_the_summary() {
    let blog = folder(&[("content/a.md", "---\na: [\n---\n"), ("content/b.md", POST)]);
    assert_result(
        &extract(&blog, &["--format", "json"]),
        1,
        "{\"file\":\"content/a.md\",\"line\":2,\"column\":4,\"severity\":\"error\",\
         \"code\":\"front-matter\",\
         \"message\":\"expected YAML in the front matter, found a syntax error; unclosed bracket '['\",\
         \"help\":\"write `name: value` lines, with quotes around a value that has `: `, ` #`, \
         quotes or brackets\"}\n\
         {\"summary\":{\"posts\":2,\"withParts\":1,\"withoutParts\":0,\"skipped\":1,\
         \"foldersSkipped\":0,\"written\":1,\"unchanged\":0,\"removed\":null}}\n",
    );
}

#[test]
fn a_folder_needs_an_output_folder() {
    let blog = folder(&[("content/a.md", POST)]);
    assert_result(
        &afterword_in(blog.path(), &["extract", "content"]),
        2,
        "\
error: expected `--out-dir` with a folder, found none; nothing is written
--> content
 = help: add `--out-dir DIR`, the folder to write to
",
    );
    assert_result(
        &afterword_in(blog.path(), &["extract", "content", "-o", "data"]),
        2,
        "\
error: `--output`: expected one file of input, found a folder
--> content
 = help: write the results of a folder with `--out-dir DIR`
",
    );
}

#[test]
fn one_post_cannot_have_an_output_folder() {
    let blog = folder(&[("a.md", POST)]);
    let stderr = |name| {
        format!(
            "\
error: `--out-dir`: expected a folder of input, found one file
--> {name}
 = help: write one result with `-o FILE`
"
        )
    };
    let result = afterword_in(blog.path(), &["extract", "a.md", "--out-dir", "data"]);
    assert_result(&result, 2, &stderr("a.md"));
    let result = afterword_given(blog.path(), &["extract", "-", "--out-dir", "data"], POST);
    assert_result(&result, 2, &stderr("<stdin>"));
    assert_eq!(list_files(blog.path()), ["a.md"]);
}

#[test]
fn a_folder_without_posts_is_wrong_use() {
    let blog = folder(&[
        ("content/a.txt", POST),
        ("content/page.html", "<h2>FAQ</h2>"),
        ("data/b.json", "{}"),
    ]);
    assert_result(
        &extract(&blog, &["--prune"]),
        2,
        "\
error: expected posts in this folder, found none
--> content
 = help: name a folder with files that end in .md, .markdown, .mdown or .mdx, or with HTML files that \
         begin with front matter
",
    );
}
