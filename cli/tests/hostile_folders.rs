//! Folders with files that cannot be read as posts, and runs that are interrupted.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod support;

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use support::{afterword_in, assert_same_text, command};
use tempfile::TempDir;

const POST: &str = "## FAQ\n\n1. Is it heavy?\n   No.\n2. Is it loud?\n   A little.\n";

fn blog() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    fs::write(folder.path().join("content/good.md"), POST).unwrap();
    folder
}

/// Asserts that the one good post has its data, and that the messages about the rest are `stderr`.
#[track_caller]
fn assert_skipped(blog: &TempDir, stderr: &str) {
    let result = afterword_in(blog.path(), &["extract", "content", "--out-dir", "data"]);
    assert_same_text(&result.stderr, stderr);
    assert_eq!(result.status, 2);
    assert!(blog.path().join("data/good.json").exists());
}

#[test]
fn a_post_in_another_encoding_is_skipped() {
    let blog = blog();
    fs::write(blog.path().join("content/latin.md"), b"## FAQ\n\n1. Ein K\xfchlschrank?\n").unwrap();
    assert_skipped(
        &blog,
        "\
error: expected UTF-8 text, found another encoding; the file is not read
--> content/latin.md:3:9
 = help: save the file as UTF-8
2 posts: 1 with an FAQ or takeaways, 0 without, 1 skipped; 1 written, 0 unchanged
",
    );
}

#[test]
fn a_post_of_a_hundred_megabytes_is_skipped_and_not_read() {
    let blog = blog();
    let large = File::create(blog.path().join("content/large.md")).unwrap();
    large.set_len(100_000_000).unwrap();
    assert_skipped(
        &blog,
        "\
error: expected at most 5 MB, found more; the file is not read
--> content/large.md
 = help: move images and other data to files of their own
2 posts: 1 with an FAQ or takeaways, 0 without, 1 skipped; 1 written, 0 unchanged
",
    );
}

#[test]
fn an_endless_file_is_read_to_the_limit() {
    let result = afterword_in(Path::new("/"), &["extract", "/dev/zero"]);
    assert_eq!((result.status, &*result.stdout), (2, ""));
    assert!(
        result
            .stderr
            .starts_with("error: expected at most 5 MB, found more; the file is not read\n")
    );
}

#[test]
fn a_link_to_a_folder_above_is_not_followed() {
    let blog = blog();
    fs::create_dir(blog.path().join("content/a")).unwrap();
    symlink("..", blog.path().join("content/a/loop")).unwrap();
    assert_skipped(
        &blog,
        "\
error: expected a file or folder, found a link back to `content`; it is skipped
--> content/a/loop
 = help: remove the link, or point it to another folder
1 post: 1 with an FAQ or takeaways, 0 without; 1 folder skipped; 1 written, 0 unchanged
",
    );
}

#[test]
fn a_broken_link_is_skipped() {
    let blog = blog();
    symlink("gone.md", blog.path().join("content/link.md")).unwrap();
    assert_skipped(
        &blog,
        "\
error: expected a file that can be read, found no such file or folder
--> content/link.md
 = help: check the path and the permissions of the file
2 posts: 1 with an FAQ or takeaways, 0 without, 1 skipped; 1 written, 0 unchanged
",
    );
}

#[test]
fn a_pipe_is_not_waited_for() {
    let blog = blog();
    let pipe = blog.path().join("content/pipe.md");
    assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    assert_skipped(
        &blog,
        "\
error: expected a file, found a pipe, a socket or a device; it is skipped
--> content/pipe.md
 = help: replace it with a file, or change its extension
2 posts: 1 with an FAQ or takeaways, 0 without, 1 skipped; 1 written, 0 unchanged
",
    );
}

#[test]
fn links_to_posts_and_folders_are_followed_and_a_folder_may_be_named_like_a_post() {
    let blog = blog();
    let elsewhere = TempDir::new().unwrap();
    fs::write(elsewhere.path().join("a.md"), POST).unwrap();
    symlink(elsewhere.path(), blog.path().join("content/linked")).unwrap();
    symlink(elsewhere.path().join("a.md"), blog.path().join("content/b.md")).unwrap();
    fs::create_dir(blog.path().join("content/folder.md")).unwrap();
    fs::write(blog.path().join("content/folder.md/c.md"), POST).unwrap();
    let result = afterword_in(blog.path(), &["extract", "content", "--out-dir", "data"]);
    assert_eq!((result.status, result.stderr.get(..7)), (0, Some("4 posts")), "{}", result.stderr);
    assert!(blog.path().join("data/linked/a.json").exists());
    assert!(blog.path().join("data/folder.md/c.json").exists());
}

#[test]
fn a_post_is_not_overwritten_through_a_link() {
    let blog = blog();
    fs::create_dir(blog.path().join("data")).unwrap();
    symlink("../content/good.md", blog.path().join("data/good.json")).unwrap();
    let result = afterword_in(blog.path(), &["extract", "content", "--out-dir", "data"]);
    assert!(
        result.stderr.starts_with(
            "error: expected a file for results, found a post; posts are never written to\n"
        ),
        "{}",
        result.stderr
    );
    assert_eq!(result.status, 2);
    assert_eq!(fs::read_to_string(blog.path().join("content/good.md")).unwrap(), POST);
}

#[test]
fn deeply_nested_posts_are_read() {
    let blog = blog();
    for (name, text) in [
        ("quotes", "> ".repeat(4_000)),
        ("lists", (0..100).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect()),
        ("brackets", "[".repeat(4_000)),
        ("stars", "*a ".repeat(4_000)),
    ] {
        fs::write(blog.path().join(format!("content/{name}.md")), text).unwrap();
    }
    let result = afterword_in(blog.path(), &["extract", "content", "--out-dir", "data"]);
    assert_eq!(
        result.stderr,
        "5 posts: 1 with an FAQ or takeaways, 4 without; 1 written, 0 unchanged\n"
    );
}

/// Returns a blog that takes a second or so to extract.
fn large_blog() -> TempDir {
    let blog = blog();
    let text = POST.to_owned() + &"Some *words* and [more](words) of it.\n\n".repeat(30);
    for number in 0..600 {
        fs::write(blog.path().join(format!("content/{number}.md")), &text).unwrap();
    }
    blog
}

/// Starts a run, and sends it a signal when its first file is written.
fn interrupt_run(blog: &TempDir, signal: &str) -> std::process::Output {
    let mut command = command(&["extract", "content", "--out-dir", "data"]);
    let child = command
        .current_dir(blog.path())
        .stderr(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    while !list_data(blog).any(|name| name.ends_with(".json")) {
        std::thread::yield_now();
    }
    let id = child.id().to_string();
    assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
    child.wait_with_output().unwrap()
}

fn list_data(blog: &TempDir) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(blog.path().join("data")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap())
}

#[track_caller]
fn assert_all_complete(blog: &TempDir) {
    for name in list_data(blog).filter(|name| name.ends_with(".json")) {
        let text = fs::read_to_string(blog.path().join("data").join(name)).unwrap();
        assert!(text.ends_with("\n}\n"), "{text}");
    }
}

#[test]
fn an_interrupted_run_leaves_only_complete_files() {
    let blog = large_blog();
    let output = interrupt_run(&blog, "-INT");
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("error: interrupted after "), "{stderr}");
    assert_eq!(output.status.code(), Some(130));
    assert_all_complete(&blog);
    assert!(list_data(&blog).all(|name| name.ends_with(".json")));
    let result = afterword_in(blog.path(), &["extract", "content", "--out-dir", "data"]);
    assert!(result.stderr.starts_with("601 posts: 601 with"), "{}", result.stderr);
}

#[test]
fn a_killed_run_leaves_only_complete_files_and_the_next_run_removes_its_staging_folder() {
    let blog = large_blog();
    interrupt_run(&blog, "-KILL");
    assert_all_complete(&blog);
    assert!(list_data(&blog).any(|name| name.starts_with(".afterword-")));
    let result = afterword_in(blog.path(), &["extract", "content", "--out-dir", "data"]);
    assert!(result.stderr.starts_with("601 posts: 601 with"), "{}", result.stderr);
    assert!(list_data(&blog).all(|name| name.ends_with(".json")));
}
