//! Runs `afterword` as its users do.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test that can't run its command fails")]

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The output of a command that has ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CommandOutput {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

/// Returns the root of the repository. Every command runs there, so that paths in messages are the
/// same everywhere.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Returns the text of a file in `tests/fixtures/posts`.
pub(crate) fn fixture(name: &str) -> String {
    std::fs::read_to_string(root().join("tests/fixtures/posts").join(name)).unwrap()
}

/// Creates a folder with these files, by their relative paths.
pub(crate) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().unwrap();
    for (path, text) in files {
        write_file(folder.path(), path, text);
    }
    folder
}

/// Writes a file, and creates the folders above it.
pub(crate) fn write_file(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// Runs `afterword` with these arguments.
pub(crate) fn afterword(arguments: &[&str]) -> CommandOutput {
    run(&mut command(arguments))
}

/// Runs `afterword` in a folder.
pub(crate) fn afterword_in(folder: &Path, arguments: &[&str]) -> CommandOutput {
    run(command(arguments).current_dir(folder))
}

/// Runs `afterword` in a folder, with a text on standard input.
pub(crate) fn afterword_given(folder: &Path, arguments: &[&str], input: &str) -> CommandOutput {
    run_with_input(command(arguments).current_dir(folder), input.as_bytes())
}

/// Runs `afterword` with a file as standard input.
pub(crate) fn afterword_reading(arguments: &[&str], input: &Path) -> CommandOutput {
    run(command(arguments).stdin(File::open(input).unwrap()))
}

/// Runs `afterword extract` on a fixture.
pub(crate) fn extract_fixture(name: &str) -> CommandOutput {
    afterword(&["extract", &format!("tests/fixtures/posts/{name}")])
}

/// Runs `afterword extract -` on a post.
pub(crate) fn extract(post: impl AsRef<[u8]>) -> CommandOutput {
    run_with_input(&mut command(&["extract", "-"]), post.as_ref())
}

/// Returns the questions that `afterword extract` has printed, without formatting, each with its
/// answer if that is plain text, and the takeaways.
pub(crate) fn printed_texts(result: &CommandOutput) -> Vec<String> {
    if result.status == 1 {
        return Vec::new();
    }
    let data: Value = serde_json::from_str(&result.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or("…").to_owned();
    let takeaway = |value: &Value| text(value.get("text").unwrap_or(value));
    let items = |part: &str| {
        let items = data.get(part).and_then(|part| part.get("items"));
        items.and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let questions = items("faq");
    let questions = questions.iter().map(|item| {
        format!(
            "{} {}",
            line_text(item.get("question").unwrap()),
            text(item.get("answer").unwrap())
        )
    });
    questions.chain(items("takeaways").iter().map(takeaway)).collect()
}

/// Returns the text of a string, of nodes, or of a node.
fn line_text(value: &Value) -> String {
    match value {
        Value::Array(nodes) => nodes.iter().map(line_text).collect(),
        Value::String(text) => text.clone(),
        node => {
            let text = ["value", "children"].iter().filter_map(|name| node.get(name));
            text.map(line_text).collect()
        }
    }
}

/// Asserts that a post has these questions with their answers, and these takeaways.
#[track_caller]
pub(crate) fn assert_texts(post: &str, expected: &[&str]) {
    assert_eq!(printed_texts(&extract(post)), expected, "{post}");
}

/// Returns the decisions that `--explain` prints for a post, without their places.
pub(crate) fn explain(post: &str) -> Vec<String> {
    let folder = folder(&[("post.md", post)]);
    let result = afterword_in(folder.path(), &["extract", "--explain", "post.md"]);
    let lines = result.stderr.lines().filter_map(|line| line.strip_prefix("info: "));
    lines.map(str::to_owned).collect()
}

/// Asserts that a command succeeded with this output and without a message.
#[track_caller]
pub(crate) fn assert_done(output: &CommandOutput, stdout: &str) {
    assert_eq!(output.stderr, "");
    assert_same_text(&output.stdout, stdout);
    assert_eq!(output.status, 0);
}

/// Asserts that a command wrote only this message, and ended with this status.
#[track_caller]
pub(crate) fn assert_failed(output: &CommandOutput, status: i32, stderr: &str) {
    assert_same_text(&output.stderr, stderr);
    assert_eq!(output.stdout, "");
    assert_eq!(output.status, status);
}

/// Asserts that two texts are equal, and prints both line by line if they are not.
#[track_caller]
pub(crate) fn assert_same_text(found: &str, expected: &str) {
    assert!(found == expected, "found:\n{found}\nexpected:\n{expected}");
}

/// Returns `afterword` with these arguments, not yet running.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
    command.args(arguments).current_dir(root()).env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

fn run_with_input(command: &mut Command, input: &[u8]) -> CommandOutput {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // A command that ends without reading makes this fail, and its output tells more.
    let _ = child.stdin.take().unwrap().write_all(input);
    to_command_output(child.wait_with_output().unwrap())
}

fn run(command: &mut Command) -> CommandOutput {
    to_command_output(command.output().unwrap())
}

fn to_command_output(output: Output) -> CommandOutput {
    CommandOutput {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}
