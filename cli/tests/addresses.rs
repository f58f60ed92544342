//! The addresses of posts: the list, the options, and links between posts.

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

/// Returns the addresses of the three posts.
fn read_urls(folder: &Path) -> [Option<String>; 3] {
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
    let result = afterword_given(blog.path(), &arguments, LIST);
    assert_eq!((result.status, result.stderr.lines().count()), (0, 1), "{}", result.stderr);
    let expected = [Some("https://blog.example/a/"), Some("https://blog.example/b/"), None];
    assert_eq!(read_urls(blog.path()), expected.map(|url| url.map(str::to_owned)));
}

#[test]
fn lines_before_the_list_are_ignored() {
    let blog = blog();
    let arguments = ["extract", "content/posts/a.md", "--urls", "-"];
    let result =
        afterword_given(blog.path(), &arguments, &format!("Running Hugo, path and all\n{LIST}"));
    assert!(result.stdout.contains(r#""url": "https://blog.example/a/""#), "{result:?}");
}

#[test]
fn a_list_also_has_the_address_of_a_single_post() {
    let blog = blog();
    fs::write(blog.path().join("list.csv"), LIST.replace('\n', "\r\n")).unwrap();
    for (folder, post) in [(".", "content/posts/a.md"), ("content", "./posts/a.md")] {
        let list = blog.path().join("list.csv");
        let arguments = ["extract", post, "--urls", list.to_str().unwrap()];
        let result = afterword_in(&blog.path().join(folder), &arguments);
        assert!(
            result.stdout.contains("\"url\": \"https://blog.example/a/\""),
            "{}",
            result.stdout
        );
    }
}

#[test]
fn relative_addresses_of_a_list_are_resolved_against_the_base_url() {
    let blog = blog();
    let arguments = ["extract", "content", "--out-dir", "data", "--urls", "-"];
    let base = ["--base-url", "https://blog.example/sub/"];
    let list = "path,permalink\nposts/a.md,a/\nposts/b.md,/b/\nposts/c.md,https://c.example/\n";
    afterword_given(blog.path(), &[&arguments[..], &base].concat(), list);
    let expected = ["https://blog.example/sub/a/", "https://blog.example/b/", "https://c.example/"];
    assert_eq!(read_urls(blog.path()), expected.map(|url| Some(url.to_owned())));
}

#[test]
fn an_option_gives_the_address_of_a_single_post() {
    let blog = blog();
    let arguments = ["extract", "content/posts/a.md", "--url", "https://blog.example/x/"];
    let result = afterword_in(blog.path(), &arguments);
    assert!(result.stdout.contains("\"url\": \"https://blog.example/x/\""), "{}", result.stdout);
    let result = afterword_in(blog.path(), &["extract", "content/posts/a.md", "--url", "/x/"]);
    assert_eq!(result.status, 2);
    assert!(result.stderr.contains("expected an absolute address, such as https://blog.example/"));
}

#[test]
fn a_list_without_a_column_is_wrong_use() {
    let blog = blog();
    let arguments = ["extract", "content", "--out-dir", "data", "--urls", "-"];
    let result = afterword_given(blog.path(), &arguments, "file,permalink\n");
    assert_eq!(
        result.stderr,
        "\
error: expected a column `path` in the list of addresses, found none
--> <stdin>:1:1
 = help: name the columns `path` and `permalink` in the first line
"
    );
    assert_eq!(result.status, 2);
    let result = afterword_given(blog.path(), &["extract", "-", "--urls", "-"], POST);
    assert_eq!(
        result.stderr,
        "\
error: expected `-` once, found it for both the post and `--urls`
 |
 = help: name a file for one of them
"
    );
}

/// Returns the links in the data of a post that has `links` in an answer, and the messages.
fn extract_links(links: &[&str], list: &str) -> (Vec<String>, String) {
    let blog = blog();
    let answer = links.iter().map(|link| format!("[x]({link})")).collect::<Vec<_>>().join(" ");
    let post = format!("## FAQ\n\n### A?\n\n{answer}\n");
    fs::write(blog.path().join("content/posts/a.md"), post).unwrap();
    let arguments = ["extract", "content", "--out-dir", "data", "--urls", "-"];
    let result = afterword_given(blog.path(), &arguments, list);
    let data = fs::read_to_string(blog.path().join("data/posts/a.json")).unwrap();
    let lines = data.lines().filter_map(|line| line.trim().strip_prefix("\"url\": \""));
    // The first address is that of the post.
    let found = lines.skip(1).map(|line| line.trim_end_matches([',', '"']).to_owned());
    (found.collect(), result.stderr)
}

#[test]
fn links_to_files_of_posts_become_links_to_their_pages() {
    let links = ["b.md", "./b.md#part", "../posts/b.md", "/posts/b.md?c=d#e", "B.html", "#f"];
    let (found, messages) = extract_links(&links, LIST);
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
    assert_eq!(messages.lines().count(), 1, "{messages}");
}

#[test]
fn a_link_to_a_file_of_an_unknown_page_is_named() {
    let (found, messages) = extract_links(&["c.md", "https://other.example/d.md"], LIST);
    assert_eq!(found, ["https://blog.example/a/c.md", "https://other.example/d.md"]);
    let expected = "\
warning: this link leads to a file without a known page: `c.md`
 --> content/posts/a.md:5:5
";
    assert!(messages.starts_with(expected), "{messages}");
    assert_eq!(messages.matches("warning").count(), 1, "{messages}");
}
