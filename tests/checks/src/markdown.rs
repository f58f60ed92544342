//! The check of articles in Markdown and MDX.

use afterword::post::{Flow, Phrasing, Post, flatten_flow};
use afterword_reader::{Context, PostFormat, read_article};

use crate::{check_json, check_post};

/// Checks that the data of an article reads back as the same post in both JSON readers, that no
/// call of a template is among its texts, and runs all checks of posts on it.
pub fn check_article(text: &str, format: PostFormat) {
    let context = Context { format, ..Context::default() };
    let Ok(article) = read_article(text, &context) else { return };
    if article.has_no_parts() {
        return;
    }
    let data = article.post.to_json().unwrap();
    assert_eq!(check_json(&data).as_ref(), Some(&article.post));
    // In code, and where marks are escaped, they are text.
    if !text.contains(['`', '\\', '&', '~', '\t']) && !text.contains("    ") {
        check_no_calls(&article.post);
    }
    check_post(&article.post);
}

fn check_no_calls(post: &Post) {
    let mut line = Vec::new();
    for item in post.faq.iter().flat_map(|faq| &faq.items) {
        line.extend(item.question.clone());
        flatten_flow(item.answer.clone(), &mut line);
    }
    for item in post.takeaways.iter().flat_map(|takeaways| &takeaways.items) {
        flatten_flow(vec![Flow::Paragraph { children: item.text.clone() }], &mut line);
    }
    visit_texts(&line);
}

fn visit_texts(line: &[Phrasing]) {
    for node in line {
        match node {
            Phrasing::Text { value } => {
                for (open, close) in [("{{", "}}"), ("{%", "%}")] {
                    let call = value.split_once(open).filter(|(_, rest)| rest.contains(close));
                    assert!(call.is_none(), "a call is no text: {value:?}");
                }
            }
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children }
            | Phrasing::Link { children, .. } => visit_texts(children),
            _ => {}
        }
    }
}
