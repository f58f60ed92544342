//! A post, and what is made of it.

use std::collections::HashSet;

use afterword::json_ld::json_ld;
use afterword::options::{Theme, ToggleAll};
use afterword::post::{Faq, Flow, Phrasing, Post, Takeaways};
use afterword::static_html::{Options, static_html};
use serde_json::Value;

use crate::address::assert_absolute;
use crate::markup::{Allowed, text_of};

/// What the `FAQPage` block may have in an answer.
const SUBSET: &[Allowed] = &[
    ("a", &["href"]),
    ("br", &[]),
    ("div", &[]),
    ("em", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("li", &[]),
    ("ol", &[]),
    ("p", &[]),
    ("strong", &[]),
    ("ul", &[]),
];
/// What static markup has.
const STATIC: &[Allowed] = &[
    ("a", &["href", "title"]),
    ("afterword-faq", &["dir", "heading-level", "lang", "theme", "toggle-all"]),
    ("afterword-takeaways", &["dir", "heading-level", "lang", "theme"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &["class"]),
    ("del", &[]),
    ("details", &["class", "data-part"]),
    ("div", &["class", "data-heading", "data-part", "data-theme", "tabindex"]),
    ("em", &[]),
    ("h2", &["class", "data-part"]),
    ("h3", &["class", "data-part"]),
    ("h4", &["class", "data-part"]),
    ("h5", &["class", "data-part"]),
    ("h6", &["class", "data-part"]),
    ("hr", &[]),
    ("img", &["alt", "loading", "src", "title"]),
    ("li", &["class", "data-part"]),
    ("ol", &["class", "role", "start"]),
    ("p", &[]),
    ("pre", &["class", "tabindex"]),
    ("span", &["aria-hidden", "class", "data-text", "id"]),
    ("strong", &[]),
    ("summary", &["class", "data-part"]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["data-align"]),
    ("th", &["data-align"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// All that holds of a post that has been read.
pub fn post_holds(post: &Post) {
    reads_back(post);
    ids_are_fit(post);
    block_is_true(post);
    markup_is_true(post);
}

/// A post reads back as it was written, and there is nothing to say about it.
pub fn reads_back(post: &Post) {
    let again = Post::from_json(&post.to_json().unwrap()).unwrap();
    assert_eq!(again.diagnostics, []);
    assert_eq!(again.post, *post);
}

/// Ids are unique, and need no escapes in an address.
pub fn ids_are_fit(post: &Post) {
    let Some(faq) = &post.faq else { return };
    let ids: HashSet<_> = faq.items.iter().map(|item| &*item.id).collect();
    assert_eq!(ids.len(), faq.items.len());
    for id in ids {
        let escaped =
            |c: char| c.is_whitespace() || c.is_control() || "\"#%<>[\\]^`{|}".contains(c);
        assert!(!id.is_empty() && !id.contains(escaped), "{id:?}");
    }
}

/// The `FAQPage` block says what the post says, in the subset of HTML that its readers know, and can stand in any page.
pub fn block_is_true(post: &Post) {
    let block = json_ld([post]);
    assert_eq!(block.is_some(), post.faq.is_some());
    let (Some(block), Some(faq)) = (block, &post.faq) else { return };
    assert!(!block.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{block}");
    let block: Value = serde_json::from_str(&block).unwrap();
    let found = block["mainEntity"].as_array().unwrap();
    assert_eq!(found.len(), faq.items.len());
    for (found, item) in found.iter().zip(&faq.items) {
        assert_eq!(found["name"].as_str(), Some(&*item.question));
        let id = post.url.as_ref().map(|url| format!("{url}#{}", item.id));
        assert_eq!(found["@id"].as_str(), id.as_deref());
        id.iter().for_each(|id| assert_absolute(id));
        let html = found["acceptedAnswer"]["text"].as_str().unwrap();
        assert_eq!(solid(&text_of(html, &[SUBSET])), solid(&text_of_blocks(&item.answer)));
    }
}

/// Static markup says what the post says, with no element and no attribute but its own, and has the same block.
pub fn markup_is_true(post: &Post) {
    let other = Options { heading_level: 5, toggle_all: ToggleAll::On, theme: Theme::Dark };
    for options in [Options::default(), other] {
        let html = static_html(post, &options);
        assert_eq!(html.json_ld, json_ld([post]));
        let faq = post.faq.as_deref().map(|faq| (faq.heading.as_deref(), text_of_faq(faq)));
        let takeaways = post.takeaways.as_deref();
        let takeaways = takeaways.map(|part| (part.heading.as_deref(), text_of_takeaways(part)));
        for (part, said) in [(html.faq, faq), (html.takeaways, takeaways)] {
            assert_eq!(part.is_some(), said.is_some());
            let (Some(part), Some((heading, said))) = (part, said) else { continue };
            let text = |html: &str| solid(&text_of(html, &[STATIC]));
            let heading_text = solid(heading.unwrap_or_default());
            assert_eq!(part.heading.as_deref().map(text), heading.map(solid));
            assert_eq!(text(&part.html), solid(&said));
            assert_eq!(text(&part.with_heading), heading_text + &solid(&said));
        }
    }
}

fn text_of_faq(faq: &Faq) -> String {
    let text =
        faq.items.iter().map(|item| item.question.to_string() + &text_of_blocks(&item.answer));
    text.collect()
}

fn text_of_takeaways(takeaways: &Takeaways) -> String {
    takeaways.items.iter().map(|takeaway| text_of_line(&takeaway.text)).collect()
}

/// Without blank space: where lines end is the layout's business. Browsers drop the character zero, or have another for it.
fn solid(text: &str) -> String {
    let is_unsteady = |c: char| c.is_whitespace() || matches!(c, '\0' | '\u{fffd}');
    text.chars().filter(|c| !is_unsteady(*c)).collect()
}

/// What there is to read in an answer.
fn text_of_blocks(blocks: &[Flow]) -> String {
    let block = |block: &Flow| match block {
        Flow::Paragraph { children } | Flow::Heading { children, .. } => text_of_line(children),
        Flow::Blockquote { children } => text_of_blocks(children),
        Flow::List { children, .. } => children
            .iter()
            .map(|item| item.mark().to_owned() + &text_of_blocks(&item.children))
            .collect(),
        Flow::Code { value, .. } => value.to_string(),
        Flow::Table(table) => table
            .children
            .iter()
            .flat_map(|row| &row.children)
            .map(|cell| text_of_line(&cell.children))
            .collect(),
        Flow::ThematicBreak => String::new(),
    };
    blocks.iter().map(block).collect()
}

fn text_of_line(nodes: &[Phrasing]) -> String {
    let node = |node: &Phrasing| match node {
        Phrasing::Text { value } | Phrasing::InlineCode { value } => value.to_string(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => text_of_line(children),
        Phrasing::Image { alt, .. } => alt.to_string(),
        Phrasing::Break => String::new(),
    };
    nodes.iter().map(node).collect()
}
