//! Completions, manual pages, and the options that explain a result.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use support::afterword;
use tempfile::TempDir;

const COMMANDS: [&str; 7] = ["site", "extract", "check", "render", "schema", "completions", "man"];

#[test]
fn the_completions_of_every_shell_have_all_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let result = afterword(&["completions", shell]);
        assert_eq!((result.status, &*result.stderr), (0, ""));
        for command in COMMANDS {
            assert!(result.stdout.contains(command), "{shell}: {command}");
        }
    }
}

#[test]
fn each_command_has_a_manual_page() {
    let folder = TempDir::new().unwrap();
    let man = folder.path().join("man1");
    let result = afterword(&["man", "--out-dir", man.to_str().unwrap()]);
    assert_eq!((result.status, &*result.stdout, &*result.stderr), (0, "", ""));
    let page = |name: &str| fs::read_to_string(man.join(name)).unwrap();
    assert_eq!(page("afterword.1"), afterword(&["man"]).stdout);
    for command in COMMANDS {
        assert!(page(&format!("afterword-{command}.1")).contains(".SH SYNOPSIS"), "{command}");
    }
    for name in [
        "afterword.1",
        "afterword-site.1",
        "afterword-extract.1",
        "afterword-check.1",
        "afterword-render.1",
    ] {
        assert!(page(name).contains("Exit status:"), "{name}");
    }
}

#[test]
fn the_help_of_extract_has_every_extension_of_posts() {
    let help = afterword(&["extract", "--help"]).stdout;
    for extension in afterword_reader::POST_EXTENSIONS {
        assert!(help.contains(&format!(".{extension}")), "{extension}");
    }
}

#[test]
fn explain_prints_decisions() {
    let post = "tests/fixtures/posts/quiet-fridge.md";
    assert_eq!(afterword(&["extract", post]).stderr, "");
    let result = afterword(&["extract", post, "--explain", "--format", "json"]);
    assert_eq!(result.status, 0);
    assert!(result.stderr.lines().count() >= 2);
    for line in result.stderr.lines() {
        assert!(line.contains("\"severity\":\"info\",\"code\":\"decision\""), "{line}");
    }
}
