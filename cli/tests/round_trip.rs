//! What is extracted is good data: it reads back as the same post, with nothing left out.

#![allow(clippy::unwrap_used)]

mod common;

use afterword::post::Post;
use afterword_cli::article::{self, Context};

#[track_caller]
fn assert_reads_back(name: &str, text: &str) {
    let post = article::read(text, &Context::default()).unwrap().post;
    let decoded = Post::from_json(&post.to_json().unwrap()).unwrap();
    assert_eq!(decoded.diagnostics, [], "{name}");
    assert_eq!(decoded.post, post, "{name}");
}

#[test]
fn every_fixture_reads_back_as_the_same_post() {
    let posts = std::fs::read_dir(common::root().join("tests/fixtures/posts")).unwrap();
    let mut count = 0;
    for path in posts.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.extension().is_some_and(|extension| extension == "md") && name != "no-parts.md" {
            assert_reads_back(&name, &std::fs::read_to_string(&path).unwrap());
            count += 1;
        }
    }
    assert!(count > 5, "only {count} posts were read");
}

#[test]
fn posts_cut_after_any_word_read_back_as_the_same_post() {
    let text = common::fixture("rich-answers.md") + &common::fixture("raw-html.md");
    let (_, body) = text.split_once("\n---\n").unwrap();
    for (end, _) in body.match_indices(char::is_whitespace) {
        let cut = body.get(..end).unwrap();
        let article = article::read(cut, &Context::default()).unwrap();
        if !article.has_no_parts() {
            assert_reads_back(cut, cut);
        }
    }
}

#[test]
fn nodes_nested_too_deep_become_text() {
    for (before, after) in [("> ", ""), ("- ", ""), ("*_", "_*")] {
        for depth in [20, 25, 26, 27, 28, 50, 51, 52, 53, 54, 55, 56, 57, 70] {
            let (before, after) = (before.repeat(depth), after.repeat(depth));
            let text = format!("## FAQ\n\n1. Why?\n\n   {before}because{after}\n");
            assert_reads_back(&text, &text);
            let post = article::read(&text, &Context::default()).unwrap().post;
            assert!(post.to_json().unwrap().contains("because"), "{text}");
        }
    }
}
