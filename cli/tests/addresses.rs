//! Where posts get their own addresses from.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::{afterword_given, afterword_in};
use tempfile::TempDir;

const POST: &str = "## FAQ\n\n1. Is it heavy?\n   No.\n2. Is it loud?\n   A little.\n";
const LIST: &str = "\
path,slug,title,permalink
content/posts/a.md,,\"A, the first\",https://blog.example/a/
posts/b.md,,B,https://blog.example/b/
";

fn blog() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir_all(folder.path().join("content/posts")).unwrap();
    for name in ["a", "b", "c"] {
        fs::write(folder.path().join(format!("content/posts/{name}.md")), POST).unwrap();
    }
    folder
}

/// The addresses of the three posts.
fn urls(folder: &Path) -> [Option<String>; 3] {
    ["a", "b", "c"].map(|name| {
        let data = fs::read_to_string(folder.join(format!("data/posts/{name}.json"))).unwrap();
        let data = serde_json::from_str::<Value>(&data).unwrap();
        data.get("url").map(|url| url.as_str().unwrap().to_owned())
    })
}

#[test]
fn a_list_names_posts_from_the_root_of_the_site_or_from_the_folder_of_the_posts() {
    let blog = blog();
    let arguments = ["extract", "content", "--out-dir", "data", "--urls", "-"];
    let said = afterword_given(blog.path(), &arguments, LIST);
    assert_eq!((said.status, said.stderr.lines().count()), (0, 1), "{}", said.stderr);
    let expected = [Some("https://blog.example/a/"), Some("https://blog.example/b/"), None];
    assert_eq!(urls(blog.path()), expected.map(|url| url.map(str::to_owned)));
}

#[test]
fn what_a_program_says_before_its_list_is_passed_over() {
    let blog = blog();
    let arguments = ["extract", "content/posts/a.md", "--urls", "-"];
    let said =
        afterword_given(blog.path(), &arguments, &format!("Running Hugo, path and all\n{LIST}"));
    assert!(said.stdout.contains(r#""url": "https://blog.example/a/""#), "{said:?}");
}

#[test]
fn a_list_is_good_for_one_post_and_from_other_folders_too() {
    let blog = blog();
    fs::write(blog.path().join("list.csv"), LIST.replace('\n', "\r\n")).unwrap();
    for (folder, post) in [(".", "content/posts/a.md"), ("content", "./posts/a.md")] {
        let list = blog.path().join("list.csv");
        let arguments = ["extract", post, "--urls", list.to_str().unwrap()];
        let said = afterword_in(&blog.path().join(folder), &arguments);
        assert!(said.stdout.contains("\"url\": \"https://blog.example/a/\""), "{}", said.stdout);
    }
}

#[test]
fn addresses_of_a_list_may_lead_on_from_the_site() {
    let blog = blog();
    let arguments = ["extract", "content", "--out-dir", "data", "--urls", "-"];
    let base = ["--base-url", "https://blog.example/sub/"];
    let list = "path,permalink\nposts/a.md,a/\nposts/b.md,/b/\nposts/c.md,https://c.example/\n";
    afterword_given(blog.path(), &[&arguments[..], &base].concat(), list);
    let expected = ["https://blog.example/sub/a/", "https://blog.example/b/", "https://c.example/"];
    assert_eq!(urls(blog.path()), expected.map(|url| Some(url.to_owned())));
}

#[test]
fn one_post_may_be_told_its_address() {
    let blog = blog();
    let arguments = ["extract", "content/posts/a.md", "--url", "https://blog.example/x/"];
    let said = afterword_in(blog.path(), &arguments);
    assert!(said.stdout.contains("\"url\": \"https://blog.example/x/\""), "{}", said.stdout);
    let said = afterword_in(blog.path(), &["extract", "content/posts/a.md", "--url", "/x/"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("expected an absolute address, such as https://blog.example/"));
}

#[test]
fn a_list_that_is_none_is_named() {
    let blog = blog();
    let arguments = ["extract", "content", "--out-dir", "data", "--urls", "-"];
    let said = afterword_given(blog.path(), &arguments, "file,permalink\n");
    assert_eq!(
        said.stderr,
        "\
error: expected a column `path` in the list of addresses, found none
--> <stdin>:1:1
 = help: name the columns `path` and `permalink` in the first line
"
    );
    assert_eq!(said.status, 2);
    let said = afterword_given(blog.path(), &["extract", "-", "--urls", "-"], POST);
    assert_eq!(
        said.stderr,
        "\
error: expected `-` once, found it for both the post and `--urls`
 |
 = help: name a file for one of them
"
    );
}

/// The data of a post of this blog with these links in an answer, and what was said.
fn linked(links: &[&str], list: &str) -> (Vec<String>, String) {
    let blog = blog();
    let answer = links.iter().map(|link| format!("[x]({link})")).collect::<Vec<_>>().join(" ");
    let post = format!("## FAQ\n\n### A?\n\n{answer}\n");
    fs::write(blog.path().join("content/posts/a.md"), post).unwrap();
    let arguments = ["extract", "content", "--out-dir", "data", "--urls", "-"];
    let said = afterword_given(blog.path(), &arguments, list);
    let data = fs::read_to_string(blog.path().join("data/posts/a.json")).unwrap();
    let lines = data.lines().filter_map(|line| line.trim().strip_prefix("\"url\": \""));
    // The first is the post's own.
    let found = lines.skip(1).map(|line| line.trim_end_matches([',', '"']).to_owned());
    (found.collect(), said.stderr)
}

#[test]
fn links_to_the_files_of_posts_lead_to_their_pages() {
    let links = ["b.md", "./b.md#part", "../posts/b.md", "/posts/b.md?c=d#e", "B.html", "#f"];
    let (found, said) = linked(&links, LIST);
    assert_eq!(
        found,
        [
            "https://blog.example/b/",
            "https://blog.example/b/#part",
            "https://blog.example/b/",
            "https://blog.example/b/?c=d#e",
            "https://blog.example/a/B.html",
            "#f"
        ]
    );
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn a_link_to_a_file_whose_page_is_not_known_is_told() {
    let (found, said) = linked(&["c.md", "https://other.example/d.md"], LIST);
    assert_eq!(found, ["https://blog.example/a/c.md", "https://other.example/d.md"]);
    let expected = "\
warning: this link leads to a file without a known page: `c.md`
 --> content/posts/a.md:5:5
";
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(said.matches("warning").count(), 1, "{said}");
}
