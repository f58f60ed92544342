//! Extracted data is valid: decoding it gives the same post without a problem.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::PathBuf;

use afterword::post::Post;
use afterword_reader::{Context, read_article};
use url::Url;

#[track_caller]
fn assert_reads_back(name: &str, text: &str) {
    let post = read_article(text, &Context::default()).unwrap().post;
    let decoded = Post::from_json(&post.to_json().unwrap()).unwrap();
    assert_eq!(decoded.diagnostics, [], "{name}");
    assert_eq!(decoded.post, post, "{name}");
}

/// Returns the names and the texts of all fixtures that are posts.
fn read_posts() -> Vec<(String, String)> {
    let folders =
        ["tests/fixtures/posts", "tests/fixtures/forms"].map(|folder| support::root().join(folder));
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let posts =
        files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().unwrap() == "md");
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read_to_string(path).unwrap())
    };
    posts.map(read).collect()
}

/// Asserts that the data of a post reads back, if the post has an FAQ or takeaways.
#[track_caller]
fn assert_reads_back_if_it_has_parts(text: &str) {
    let context =
        Context { base_url: Url::parse("https://a.example/b/").ok(), ..Context::default() };
    let Ok(article) = read_article(text, &context) else { return };
    for place in
        [article.places.faq.clone(), article.places.takeaways.clone()].into_iter().flatten()
    {
        assert!(text.get(place.span).is_some(), "{text}");
    }
    if !article.has_no_parts() {
        assert_reads_back(text, text);
    }
}

#[test]
fn every_fixture_reads_back_as_the_same_post() {
    let mut count = 0;
    for (name, text) in read_posts().into_iter().filter(|(name, _)| !name.starts_with("no-")) {
        assert_reads_back(&name, &text);
        count += 1;
    }
    assert!(count > 50, "only {count} posts were read");
}

#[test]
fn posts_cut_after_any_word_read_back_as_the_same_post() {
    for (_, text) in read_posts() {
        for (end, _) in text.match_indices(char::is_whitespace) {
            assert_reads_back_if_it_has_parts(text.get(..end).unwrap());
        }
    }
}

#[test]
fn posts_with_a_changed_line_read_back_as_the_same_post() {
    let changes: [fn(&mut Vec<&str>, usize); 5] = [
        |lines, at| _ = lines.remove(at),
        |lines, at| lines.insert(at, lines[at]),
        |lines, at| lines.swap(0, at),
        |lines, at| lines.insert(at, ""),
        |lines, at| lines[at] = lines[at].trim_start_matches(['#', ' ', '-', '*', '<', '{']),
    ];
    for (_, text) in read_posts() {
        let lines: Vec<&str> = text.lines().collect();
        for (at, change) in (0..lines.len()).flat_map(|at| changes.map(|change| (at, change))) {
            let mut changed = lines.clone();
            change(&mut changed, at);
            assert_reads_back_if_it_has_parts(&changed.join("\n"));
        }
    }
}

#[test]
fn posts_without_one_of_their_characters_read_back_as_the_same_post() {
    for (_, text) in read_posts() {
        for c in ['\n', ' ', '"', '*', '<', '>', '{', '}', '#', '?', ':', '/', '1', '-', '\u{200d}']
        {
            assert_reads_back_if_it_has_parts(&text.replace(c, ""));
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
            let post = read_article(&text, &Context::default()).unwrap().post;
            assert!(post.to_json().unwrap().contains("because"), "{text}");
        }
    }
}
