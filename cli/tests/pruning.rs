//! `--prune` removes the data of posts that are gone, and nothing else.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use support::{afterword_in, fixture, write_file};
use tempfile::TempDir;

const POST: &str = "## FAQ\n\n1. Is it heavy?\n   No.\n2. Is it loud?\n   A little.\n";

/// Returns a blog with the data of two posts, one of which, `old/gone.md`, is gone.
fn blog() -> TempDir {
    let folder = TempDir::new().unwrap();
    write_file(folder.path(), "content/a.md", POST);
    write_file(folder.path(), "content/old/gone.md", POST);
    extract(folder.path(), &[]);
    fs::remove_dir_all(folder.path().join("content/old")).unwrap();
    folder
}

fn extract(folder: &Path, options: &[&str]) -> String {
    let always = ["extract", "content", "--out-dir", "data"];
    let arguments = [&always, options].concat();
    afterword_in(folder, &arguments).stderr
}

#[test]
fn stale_data_stays_without_prune() {
    let blog = blog();
    let gone = blog.path().join("data/old/gone.json");
    extract(blog.path(), &[]);
    assert!(gone.exists());
    assert_eq!(
        extract(blog.path(), &["--prune"]),
        "1 post: 1 with an FAQ or takeaways, 0 without; 0 written, 1 unchanged, 1 removed\n"
    );
    assert!(!gone.exists());
    assert!(!blog.path().join("data/old").exists());
    assert!(blog.path().join("data/a.json").exists());
}

#[test]
fn data_of_a_post_that_lost_its_parts_is_stale() {
    let blog = blog();
    write_file(blog.path(), "content/a.md", "Nothing.\n");
    assert_eq!(
        extract(blog.path(), &["--prune"]),
        "1 post: 0 with an FAQ or takeaways, 1 without; 0 written, 0 unchanged, 2 removed\n"
    );
}

#[test]
fn files_of_others_are_never_removed() {
    let blog = blog();
    let touched = fixture("quiet-fridge.json").replace("  \"", " \"");
    let foreign = [
        ("data/package.json", "{\"version\": \"1.0.0\"}"),
        ("data/broken.json", "{"),
        ("data/by-hand.json", &*touched),
        ("data/old/page.html", "<p>"),
        ("data/gone.md", POST),
        ("data/.hidden/gone.json", &*fixture("quiet-fridge.json")),
    ];
    for (path, text) in foreign {
        write_file(blog.path(), path, text);
    }
    let result = extract(blog.path(), &["--prune"]);
    assert!(result.ends_with(", 1 removed\n"), "{result}");
    for (path, text) in foreign {
        assert_eq!(fs::read_to_string(blog.path().join(path)).unwrap(), text);
    }
}

#[cfg(unix)]
#[test]
fn targets_of_links_are_never_removed() {
    let blog = blog();
    let elsewhere = TempDir::new().unwrap();
    write_file(elsewhere.path(), "post.json", &fixture("quiet-fridge.json"));
    std::os::unix::fs::symlink(elsewhere.path(), blog.path().join("data/folder")).unwrap();
    let file = elsewhere.path().join("post.json");
    std::os::unix::fs::symlink(&file, blog.path().join("data/file.json")).unwrap();
    let result = extract(blog.path(), &["--prune"]);
    assert!(result.ends_with(", 1 removed\n"), "{result}");
    assert!(file.exists());
}

#[test]
fn posts_and_their_data_may_share_a_folder() {
    let folder = TempDir::new().unwrap();
    for path in ["a.md", "b.md", "c/index.md"] {
        write_file(folder.path(), path, POST);
    }
    let run = || afterword_in(folder.path(), &["extract", ".", "--out-dir", ".", "--prune"]).stderr;
    assert_eq!(
        run(),
        "3 posts: 3 with an FAQ or takeaways, 0 without; 3 written, 0 unchanged, 0 removed\n"
    );
    fs::remove_file(folder.path().join("b.md")).unwrap();
    assert_eq!(
        run(),
        "2 posts: 2 with an FAQ or takeaways, 0 without; 0 written, 2 unchanged, 1 removed\n"
    );
    for path in ["a.md", "c/index.md"] {
        assert_eq!(fs::read_to_string(folder.path().join(path)).unwrap(), POST);
    }
    assert!(!folder.path().join("b.json").exists());
}

#[cfg(unix)]
#[test]
fn nothing_is_removed_when_a_part_of_the_blog_is_missing() {
    let blog = blog();
    std::os::unix::fs::symlink("nowhere", blog.path().join("content/drive")).unwrap();
    assert_eq!(
        extract(blog.path(), &["--prune"]),
        "\
error: expected a file that can be read, found no such file or folder
--> content/drive
 = help: check the path and the permissions of the file
warning: expected a folder that can be read, found parts that cannot; nothing is removed
--> content
 = help: fix the errors above, and run the command again
1 post: 1 with an FAQ or takeaways, 0 without; 1 folder skipped; 0 written, 1 unchanged
"
    );
    assert!(blog.path().join("data/old/gone.json").exists());
}
