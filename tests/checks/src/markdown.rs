//! Posts in Markdown.

use afterword_reader::{Context, read_article};

use crate::{post_holds, text_is_read_alike};

/// What is found in a post is data that both readers read without a complaint, as the same post; and what holds of any
/// post holds of it.
pub fn article_becomes_good_data(text: &str) {
    let Ok(article) = read_article(text, &Context::default()) else { return };
    if article.has_no_parts() {
        return;
    }
    let data = article.post.to_json().unwrap();
    assert_eq!(text_is_read_alike(&data).as_ref(), Some(&article.post));
    post_holds(&article.post);
}
