//! Running `afterword` as its users do.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test that can't run its command fails")]

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

/// The repository's root, from which every command runs: paths in messages are the same everywhere.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The text of a file in `tests/fixtures/posts`.
pub(crate) fn fixture(name: &str) -> String {
    std::fs::read_to_string(root().join("tests/fixtures/posts").join(name)).unwrap()
}

/// A folder with these files, by their paths in it.
pub(crate) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

/// `afterword` with these arguments.
pub(crate) fn afterword(arguments: &[&str]) -> Said {
    run(&mut command(arguments))
}

/// `afterword` with these arguments, run in a folder.
pub(crate) fn afterword_in(folder: &Path, arguments: &[&str]) -> Said {
    run(command(arguments).current_dir(folder))
}

/// `afterword` with these arguments, run in a folder, with a text on standard input.
pub(crate) fn afterword_given(folder: &Path, arguments: &[&str], input: &str) -> Said {
    feed(command(arguments).current_dir(folder), input.as_bytes())
}

/// `afterword` with these arguments, reading a file on standard input.
pub(crate) fn afterword_reading(arguments: &[&str], input: &Path) -> Said {
    run(command(arguments).stdin(File::open(input).unwrap()))
}

/// `afterword extract` of a fixture.
pub(crate) fn extract_fixture(name: &str) -> Said {
    afterword(&["extract", &format!("tests/fixtures/posts/{name}")])
}

/// `afterword extract -` of a post.
pub(crate) fn extract(post: impl AsRef<[u8]>) -> Said {
    feed(&mut command(&["extract", "-"]), post.as_ref())
}

/// Asserts that a command is done, with this output and nothing to add.
#[track_caller]
pub(crate) fn assert_done(said: &Said, stdout: &str) {
    assert_eq!(said.stderr, "");
    pretty_assert(&said.stdout, stdout);
    assert_eq!(said.status, 0);
}

/// Asserts that a command wrote nothing, said this, and ended with this status.
#[track_caller]
pub(crate) fn assert_failed(said: &Said, status: i32, stderr: &str) {
    pretty_assert(&said.stderr, stderr);
    assert_eq!(said.stdout, "");
    assert_eq!(said.status, status);
}

/// Equal, or both texts line by line in the message.
#[track_caller]
fn pretty_assert(found: &str, expected: &str) {
    assert!(found == expected, "found:\n{found}\nexpected:\n{expected}");
}

fn feed(command: &mut Command, input: &[u8]) -> Said {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // It may have ended without reading, and then what it said tells more.
    let _ = child.stdin.take().unwrap().write_all(input);
    said(child.wait_with_output().unwrap())
}

/// `afterword` with these arguments, not yet running.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
    command.args(arguments).current_dir(root()).env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

fn run(command: &mut Command) -> Said {
    said(command.output().unwrap())
}

fn said(output: std::process::Output) -> Said {
    Said {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}
