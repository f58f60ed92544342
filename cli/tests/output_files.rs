//! The output file of `extract`. A post is never written to.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use support::{CommandOutput, afterword, afterword_reading, assert_done, assert_failed, fixture};
use tempfile::TempDir;

const FIXTURE: &str = "tests/fixtures/posts/quiet-fridge.md";

/// Returns a folder with a post, and the path of the post.
fn folder_with_post() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let post = folder.path().join("post.md");
    fs::write(&post, fixture("quiet-fridge.md")).unwrap();
    (folder, post)
}

fn extract_to(post: &str, output: &Path) -> CommandOutput {
    afterword(&["extract", post, "-o", output.to_str().unwrap()])
}

fn list_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_gets_the_data_and_standard_output_nothing() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("post.json");
    assert_done(&extract_to(FIXTURE, &output), "");
    assert_eq!(fs::read_to_string(&output).unwrap(), fixture("quiet-fridge.json"));
    assert_eq!(list_names(folder.path()), ["post.json"]);
}

#[cfg(unix)]
#[test]
fn a_new_file_has_the_usual_permissions() {
    use std::os::unix::fs::PermissionsExt;

    let folder = TempDir::new().unwrap();
    let (output, usual) = (folder.path().join("post.json"), folder.path().join("usual"));
    fs::write(&usual, "").unwrap();
    assert_done(&extract_to(FIXTURE, &output), "");
    let mode = |path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(output), mode(usual));
}

#[cfg(unix)]
#[test]
fn a_replaced_file_keeps_its_mode_and_its_owner() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

    let (folder, _) = folder_with_post();
    let (file, in_folder) = (folder.path().join("a.json"), folder.path().join("data/post.json"));
    fs::create_dir(folder.path().join("data")).unwrap();
    let mut owners = Vec::new();
    for path in [&file, &in_folder] {
        fs::write(path, "old").unwrap();
        fs::set_permissions(path, PermissionsExt::from_mode(0o604)).unwrap();
        // Only the superuser may give files away.
        let _ = chown(path, Some(12345), Some(54321));
        owners.push(fs::metadata(path).unwrap().uid());
    }
    assert_done(&extract_to(FIXTURE, &file), "");
    let (posts, data) = (folder.path().to_str().unwrap(), folder.path().join("data"));
    assert_eq!(afterword(&["extract", posts, "--out-dir", data.to_str().unwrap()]).status, 0);
    for (path, owner) in [file, in_folder].iter().zip(owners) {
        let metadata = fs::metadata(path).unwrap();
        assert_eq!((metadata.mode() & 0o7777, metadata.uid()), (0o604, owner));
        assert_ne!(fs::read_to_string(path).unwrap(), "old");
    }
}

#[test]
fn a_dash_is_standard_output() {
    let result = afterword(&["extract", FIXTURE, "--output", "-"]);
    assert_done(&result, &fixture("quiet-fridge.json"));
}

#[test]
fn an_old_file_is_replaced() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("post.json");
    fs::write(&output, "old").unwrap();
    assert_done(&extract_to(FIXTURE, &output), "");
    assert_eq!(fs::read_to_string(&output).unwrap(), fixture("quiet-fridge.json"));
    assert_eq!(list_names(folder.path()), ["post.json"]);
}

#[test]
fn an_equal_file_is_left_untouched() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("post.json");
    fs::write(&output, fixture("quiet-fridge.json")).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(&output).unwrap().set_modified(long_ago).unwrap();
    assert_done(&extract_to(FIXTURE, &output), "");
    assert_eq!(fs::metadata(&output).unwrap().modified().unwrap(), long_ago);
}

#[test]
fn a_post_without_data_leaves_the_old_file() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("post.json");
    fs::write(&output, "old").unwrap();
    assert_eq!(extract_to("tests/fixtures/posts/no-parts.md", &output).status, 1);
    assert_eq!(fs::read_to_string(&output).unwrap(), "old");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_written_to_and_not_replaced() {
    use std::io::Read;
    use std::os::unix::fs::FileTypeExt;

    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // Opening only one end would block until the other is opened.
    let mut ends = fs::OpenOptions::new().read(true).write(true).open(&pipe).unwrap();
    assert_done(&extract_to(FIXTURE, &pipe), "");
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
    let mut data = vec![0; fixture("quiet-fridge.json").len()];
    ends.read_exact(&mut data).unwrap();
    assert_eq!(String::from_utf8(data).unwrap(), fixture("quiet-fridge.json"));
}

#[test]
fn a_missing_folder_is_named() {
    let folder = TempDir::new().unwrap();
    let output = folder.path().join("none/post.json");
    let stderr = format!(
        "error: expected a file that can be written, found no such file or folder\n--> {}\n \
         = help: check the path, the permissions and the free space\n",
        output.display()
    );
    assert_failed(&extract_to(FIXTURE, &output), 2, &stderr);
}

#[track_caller]
fn assert_refused(result: &CommandOutput, output: &Path, post: &Path) {
    let stderr = format!(
        "\
error: expected another file than the input, found the same; it is not replaced
--> {}
 = help: name another file with `-o`
",
        output.display()
    );
    assert_failed(result, 2, &stderr);
    assert_eq!(fs::read_to_string(post).unwrap(), fixture("quiet-fridge.md"));
}

#[test]
fn the_post_itself_is_refused_as_output() {
    let (folder, post) = folder_with_post();
    assert_refused(&extract_to(post.to_str().unwrap(), &post), &post, &post);
    let detour = folder.path().join("../").join(folder.path().file_name().unwrap()).join("post.md");
    assert_refused(&extract_to(post.to_str().unwrap(), &detour), &detour, &post);
}

#[test]
fn the_post_on_standard_input_is_refused_as_output() {
    let (_folder, post) = folder_with_post();
    let result = afterword_reading(&["extract", "-", "-o", post.to_str().unwrap()], &post);
    assert_refused(&result, &post, &post);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_post_is_refused_as_output() {
    let (folder, post) = folder_with_post();
    let (soft, hard) = (folder.path().join("soft.json"), folder.path().join("hard.json"));
    std::os::unix::fs::symlink(&post, &soft).unwrap();
    fs::hard_link(&post, &hard).unwrap();
    assert_refused(&extract_to(post.to_str().unwrap(), &soft), &soft, &post);
    assert_refused(&extract_to(post.to_str().unwrap(), &hard), &hard, &post);
}

#[test]
fn another_post_is_refused_as_output() {
    let (folder, other) = folder_with_post();
    let new = folder.path().join("new.markdown");
    for output in [&other, &new] {
        let stderr = format!(
            "\
error: expected a file for results, found a post; posts are never written to
--> {}
 = help: name a file that does not end in .md, .markdown, .mdown or .mdx
",
            output.display()
        );
        assert_failed(&extract_to(FIXTURE, output), 2, &stderr);
    }
    assert_eq!(list_names(folder.path()), ["post.md"]);
    assert_eq!(fs::read_to_string(&other).unwrap(), fixture("quiet-fridge.md"));
}

#[cfg(unix)]
#[test]
fn a_link_to_an_output_stays_a_link() {
    let folder = TempDir::new().unwrap();
    let (output, link) = (folder.path().join("post.json"), folder.path().join("link.json"));
    fs::write(&output, "old").unwrap();
    std::os::unix::fs::symlink(&output, &link).unwrap();
    assert_done(&extract_to(FIXTURE, &link), "");
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&output).unwrap(), fixture("quiet-fridge.json"));
}
