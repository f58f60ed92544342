//! A whole blog at once: which posts are read, where their data goes, and what is said.

#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use common::{Said, afterword_given, afterword_in, fixture};
use tempfile::TempDir;

const POST: &str = "## FAQ\n\n1. Is it heavy?\n   No.\n2. Is it loud?\n   A little.\n";
const NO_PARTS: &str = "Nothing to ask.\n";

/// A folder with these files.
pub fn blog(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn extract(blog: &TempDir, options: &[&str]) -> Said {
    let arguments = [&["extract", "content", "--out-dir", "data"], options].concat();
    afterword_in(blog.path(), &arguments)
}

/// The paths of all files, sorted.
fn files(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.file_type().unwrap().is_dir() {
            files.extend(self::files(&entry.path()).iter().map(|path| format!("{name}/{path}")));
        } else {
            files.push(name);
        }
    }
    files.sort();
    files
}

#[track_caller]
fn assert_said(said: &Said, status: i32, stderr: &str) {
    assert!(said.stderr == stderr, "found:\n{}\nexpected:\n{stderr}", said.stderr);
    assert_eq!((said.status, &*said.stdout), (status, ""));
}

#[test]
fn each_post_has_its_data_at_the_same_path() {
    let fridge = fixture("quiet-fridge.md");
    let blog = blog(&[
        ("content/fridge.md", &*fridge),
        ("content/2024/pan/index.md", POST),
        ("content/2024/pot.markdown", POST),
        ("content/kettle.en.MDX", POST),
        ("content/about.mdown", NO_PARTS),
        ("content/notes.txt", POST),
    ]);
    assert_said(
        &extract(&blog, &[]),
        0,
        "5 posts: 4 with an FAQ or takeaways, 1 without; 4 written, 0 unchanged\n",
    );
    let data = blog.path().join("data");
    assert_eq!(
        files(&data),
        ["2024/pan/index.json", "2024/pot.json", "fridge.json", "kettle.en.json"]
    );
    assert_eq!(fs::read_to_string(data.join("fridge.json")).unwrap(), fixture("quiet-fridge.json"));
}

#[test]
fn hidden_folders_and_those_of_npm_are_passed_over() {
    let blog = blog(&[
        ("content/.git/post.md", POST),
        ("content/node_modules/post.md", POST),
        ("content/.draft.md", POST),
        ("content/post.md", POST),
    ]);
    extract(&blog, &[]);
    assert_eq!(files(&blog.path().join("data")), ["post.json"]);
}

#[test]
fn equal_data_is_left_untouched_and_other_data_is_replaced() {
    let blog = blog(&[("content/one.md", POST), ("content/two.md", POST)]);
    extract(&blog, &[]);
    let one = blog.path().join("data/one.json");
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(&one).unwrap().set_modified(long_ago).unwrap();
    write(blog.path(), "content/two.md", &POST.replace("heavy", "light"));
    assert_said(
        &extract(&blog, &[]),
        0,
        "2 posts: 2 with an FAQ or takeaways, 0 without; 1 written, 1 unchanged\n",
    );
    assert_eq!(fs::metadata(&one).unwrap().modified().unwrap(), long_ago);
    let two = fs::read_to_string(blog.path().join("data/two.json")).unwrap();
    assert!(two.contains("Is it light?"));
}

#[test]
fn what_is_wrong_with_posts_is_said_in_the_order_of_their_paths() {
    let files: Vec<_> = (100..400).map(|n| format!("content/{n}.md")).collect();
    let blog = blog(&files.iter().map(|path| (&**path, "---\na: [\n---\n")).collect::<Vec<_>>());
    let said = extract(&blog, &[]);
    let places = said.stderr.lines().filter_map(|line| line.split_once("--> ")).map(|(_, at)| at);
    let expected = files.iter().map(|path| format!("{path}:2:4")).collect::<Vec<_>>();
    assert_eq!(places.collect::<Vec<_>>(), expected);
    assert_eq!(said.status, 1);
    assert!(said.stderr.ends_with(
        "\n300 posts: 0 with an FAQ or takeaways, 0 without, 300 skipped; 0 written, 0 unchanged\n"
    ));
}

#[test]
fn two_posts_with_one_name_are_both_named_and_not_written() {
    let blog = blog(&[("content/a.md", POST), ("content/a.markdown", POST)]);
    assert_said(
        &extract(&blog, &[]),
        1,
        "\
error: this data would overwrite that of `content/a.md`; neither is written
--> content/a.markdown
 = help: rename one of the two posts
error: this data would overwrite that of `content/a.markdown`; neither is written
--> content/a.md
 = help: rename one of the two posts
2 posts: 0 with an FAQ or takeaways, 0 without, 2 skipped; 0 written, 0 unchanged
",
    );
    assert_eq!(files(&blog.path().join("data")), [""; 0]);
}

#[test]
fn a_broken_post_keeps_the_data_it_had() {
    let blog = blog(&[("content/a.md", POST)]);
    extract(&blog, &[]);
    fs::write(blog.path().join("content/a.md"), b"\xff").unwrap();
    let said = extract(&blog, &["--prune"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.ends_with("0 written, 0 unchanged, 0 removed\n"), "{}", said.stderr);
    assert_eq!(files(&blog.path().join("data")), ["a.json"]);
}

#[test]
fn programs_get_a_line_of_json_for_each_diagnostic_and_one_for_the_whole() {
    let blog = blog(&[("content/a.md", "---\na: [\n---\n"), ("content/b.md", POST)]);
    assert_said(
        &extract(&blog, &["--format", "json"]),
        1,
        "{\"file\":\"content/a.md\",\"line\":2,\"column\":4,\"severity\":\"error\",\
         \"code\":\"front-matter\",\
         \"message\":\"the front matter is not valid YAML; unclosed bracket '['\",\
         \"help\":\"write `name: value` lines, with quotes around a value that holds `: `, ` #`, \
         quotes or brackets\"}\n\
         {\"summary\":{\"posts\":2,\"withParts\":1,\"withoutParts\":0,\"skipped\":1,\
         \"foldersSkipped\":0,\"written\":1,\"unchanged\":0,\"removed\":null}}\n",
    );
}

#[test]
fn a_folder_must_be_told_where_its_data_goes() {
    let blog = blog(&[("content/a.md", POST)]);
    assert_said(
        &afterword_in(blog.path(), &["extract", "content"]),
        2,
        "\
error: expected `--out-dir DIR` for the results of a folder, found no such option
--> content
 = help: add `--out-dir DIR`, the folder to write to
",
    );
    assert_said(
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
fn one_post_goes_to_no_folder() {
    let blog = blog(&[("a.md", POST)]);
    let stderr = |name| {
        format!(
            "\
error: `--out-dir`: expected a folder of input, found one file
--> {name}
 = help: write one result with `-o FILE`
"
        )
    };
    let said = afterword_in(blog.path(), &["extract", "a.md", "--out-dir", "data"]);
    assert_said(&said, 2, &stderr("a.md"));
    let said = afterword_given(blog.path(), &["extract", "-", "--out-dir", "data"], POST);
    assert_said(&said, 2, &stderr("<stdin>"));
    assert_eq!(files(blog.path()), ["a.md"]);
}

#[test]
fn a_folder_without_posts_is_a_mistake() {
    let blog = blog(&[("content/a.txt", POST), ("data/b.json", "{}")]);
    assert_said(
        &extract(&blog, &["--prune"]),
        2,
        "\
error: expected posts in this folder, found none
--> content
 = help: name a folder with files that end in .md, .markdown, .mdown or .mdx
",
    );
}
