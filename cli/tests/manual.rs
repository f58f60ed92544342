//! What the command says of itself.

#![allow(clippy::unwrap_used)]

mod common;

use std::fs;

use common::afterword;
use tempfile::TempDir;

const COMMANDS: [&str; 6] = ["extract", "check", "render", "schema", "completions", "man"];

#[test]
fn every_shell_has_a_script_that_knows_all_commands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = afterword(&["completions", shell]);
        assert_eq!((said.status, &*said.stderr), (0, ""));
        for command in COMMANDS {
            assert!(said.stdout.contains(command), "{shell}: {command}");
        }
    }
}

#[test]
fn each_command_has_a_page_with_its_exit_statuses() {
    let folder = TempDir::new().unwrap();
    let man = folder.path().join("man1");
    let said = afterword(&["man", "--out-dir", man.to_str().unwrap()]);
    assert_eq!((said.status, &*said.stdout, &*said.stderr), (0, "", ""));
    let page = |name: &str| fs::read_to_string(man.join(name)).unwrap();
    assert_eq!(page("afterword.1"), afterword(&["man"]).stdout);
    for command in COMMANDS {
        assert!(page(&format!("afterword-{command}.1")).contains(".SH SYNOPSIS"), "{command}");
    }
    for name in ["afterword.1", "afterword-extract.1", "afterword-check.1", "afterword-render.1"] {
        assert!(page(name).contains("Exit status:"), "{name}");
    }
}

#[test]
fn decisions_are_said_only_if_asked_for() {
    let post = "tests/fixtures/posts/quiet-fridge.md";
    assert_eq!(afterword(&["extract", post]).stderr, "");
    let said = afterword(&["extract", post, "--explain", "--format", "json"]);
    assert_eq!(said.status, 0);
    assert!(said.stderr.lines().count() >= 2);
    for line in said.stderr.lines() {
        assert!(line.contains("\"severity\":\"info\",\"code\":\"decision\""), "{line}");
    }
}

#[test]
fn the_markdown_of_a_part_comes_with_it_if_asked_for() {
    let post = "tests/fixtures/posts/quiet-fridge.md";
    let said = afterword(&["extract", post, "--with-markdown"]);
    let data = serde_json::from_str::<serde_json::Value>(&said.stdout).unwrap();
    let text = common::fixture("quiet-fridge.md");
    for part in ["/faq/markdown", "/takeaways/markdown"] {
        let markdown = data.pointer(part).unwrap().as_str().unwrap();
        assert!(text.contains(&format!("\n{markdown}\n")), "{markdown}");
    }
}
