//! The check of articles in Markdown.

use afterword_reader::{Context, read_article};

use crate::{check_json, check_post};

/// Checks that the data of an article reads back as the same post in both JSON readers, and runs
/// all checks of posts on it.
pub fn check_article(text: &str) {
    let Ok(article) = read_article(text, &Context::default()) else { return };
    if article.has_no_parts() {
        return;
    }
    let data = article.post.to_json().unwrap();
    assert_eq!(check_json(&data).as_ref(), Some(&article.post));
    check_post(&article.post);
}
