//! The checks of a post, of its JSON-LD and of its static markup.

use std::collections::HashSet;

use afterword::json_ld::json_ld;
use afterword::options::{Filter, Theme, ToggleAll};
use afterword::post::{Faq, Flow, Math, Phrasing, Post, Takeaway, Takeaways};
use afterword::static_html::{Options, static_html};
use serde_json::Value;

use crate::address::assert_absolute;
use crate::markup::{Allowed, read_text};

/// The elements that search engines allow in an answer of a `FAQPage` block.
const JSON_LD_HTML: &[Allowed] = &[
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
/// The elements of static markup.
const STATIC_HTML: &[Allowed] = &[
    ("a", &["href", "rel", "title"]),
    (
        "afterword-faq",
        &["dir", "filter", "heading-level", "lang", "numbered", "theme", "toggle-all"],
    ),
    ("afterword-takeaways", &["dir", "heading-level", "lang", "theme"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &["class"]),
    ("del", &[]),
    ("details", &["class", "data-part"]),
    ("div", &["class", "data-heading", "data-numbered", "data-part", "data-theme", "tabindex"]),
    ("em", &[]),
    ("h2", &["class", "data-part"]),
    ("h3", &["class", "data-part"]),
    ("h4", &["class", "data-part"]),
    ("h5", &["class", "data-part"]),
    ("h6", &["class", "data-part"]),
    ("hr", &[]),
    ("img", &["alt", "height", "loading", "sizes", "src", "srcset", "title", "width"]),
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

/// Runs every check of a post.
pub fn check_post(post: &Post) {
    check_round_trip(post);
    check_ids(post);
    check_json_ld(post);
    check_static_html(post);
}

/// Checks that a post reads back as it was written, without a diagnostic.
pub fn check_round_trip(post: &Post) {
    let again = Post::from_json(&post.to_json().unwrap()).unwrap();
    assert_eq!(again.diagnostics, []);
    assert_eq!(again.post, *post);
}

/// Checks that ids are unique and need no escapes in a fragment.
pub fn check_ids(post: &Post) {
    let Some(faq) = &post.faq else { return };
    let ids: HashSet<_> = faq.items.iter().map(|item| &*item.id).collect();
    assert_eq!(ids.len(), faq.items.len());
    for id in ids {
        let escaped =
            |c: char| c.is_whitespace() || c.is_control() || "\"#%<>[\\]^`{|}".contains(c);
        assert!(!id.is_empty() && !id.contains(escaped), "{id:?}");
    }
}

/// Checks that the `FAQPage` block has the questions and answers of the post, in the HTML that
/// search engines allow, and without a character that could end a `<script>` element.
pub fn check_json_ld(post: &Post) {
    let block = json_ld([post]);
    assert_eq!(block.is_some(), post.faq.is_some());
    let (Some(block), Some(faq)) = (block, &post.faq) else { return };
    assert!(!block.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{block}");
    let block: Value = serde_json::from_str(&block).unwrap();
    let found = block["mainEntity"].as_array().unwrap();
    assert_eq!(found.len(), faq.items.len());
    for (found, item) in found.iter().zip(&faq.items) {
        assert_eq!(found["name"].as_str(), Some(&*item.name()));
        let id = post.url.as_ref().map(|url| format!("{url}#{}", item.id));
        assert_eq!(found["@id"].as_str(), id.as_deref());
        id.iter().for_each(|id| assert_absolute(id));
        let html = found["acceptedAnswer"]["text"].as_str().unwrap();
        assert_eq!(
            remove_spaces(&read_text(html, &[JSON_LD_HTML])),
            remove_spaces(&blocks_text(&item.answer))
        );
    }
}

/// Checks that static markup has the text of the post, only allowed elements and attributes, and
/// the same `FAQPage` block.
pub fn check_static_html(post: &Post) {
    let other = Options {
        heading_level: 5,
        toggle_all: ToggleAll::On,
        filter: Filter::On,
        theme: Theme::Dark,
        numbered: true,
    };
    for options in [Options::default(), other] {
        let html = static_html(post, &options);
        assert_eq!(html.json_ld, json_ld([post]));
        let faq = post.faq.as_deref().map(|faq| (faq.heading.as_deref(), faq_text(faq)));
        let takeaways = post.takeaways.as_deref();
        let takeaways = takeaways.map(|part| (part.heading.as_deref(), takeaways_text(part)));
        for (part, expected) in [(html.faq, faq), (html.takeaways, takeaways)] {
            assert_eq!(part.is_some(), expected.is_some());
            let (Some(part), Some((heading, expected))) = (part, expected) else { continue };
            let text = |html: &str| remove_spaces(&read_text(html, &[STATIC_HTML]));
            let heading_text = remove_spaces(heading.unwrap_or_default());
            assert_eq!(part.heading.as_deref().map(text), heading.map(remove_spaces));
            assert_eq!(text(&part.html), remove_spaces(&expected));
            assert_eq!(text(&part.with_heading), heading_text + &remove_spaces(&expected));
        }
    }
}

fn faq_text(faq: &Faq) -> String {
    let mut text = String::new();
    let mut group = None;
    for item in &faq.items {
        if item.group != group {
            text += item.group.as_deref().unwrap_or_default();
            group.clone_from(&item.group);
        }
        text += &(item.name() + &blocks_text(&item.answer));
    }
    text
}

fn takeaways_text(takeaways: &Takeaways) -> String {
    let label = |takeaway: &Takeaway| takeaway.group.as_deref().unwrap_or_default().to_owned();
    takeaways.items.iter().map(|takeaway| label(takeaway) + &line_text(&takeaway.text)).collect()
}

/// Removes white space, which markup may add between blocks, and NUL, which browsers drop or
/// replace.
fn remove_spaces(text: &str) -> String {
    let is_removed = |c: char| c.is_whitespace() || matches!(c, '\0' | '\u{fffd}');
    text.chars().filter(|c| !is_removed(*c)).collect()
}

/// Returns the text that a reader sees in an answer.
fn blocks_text(blocks: &[Flow]) -> String {
    let block = |block: &Flow| match block {
        Flow::Paragraph { children } | Flow::Heading { children, .. } => line_text(children),
        Flow::Blockquote { children } => blocks_text(children),
        Flow::List { children, .. } => children
            .iter()
            .map(|item| item.mark().to_owned() + &blocks_text(&item.children))
            .collect(),
        Flow::Code { value, .. } | Flow::Math(Math { source: value }) => value.to_string(),
        Flow::Table(table) => table
            .children
            .iter()
            .flat_map(|row| &row.children)
            .map(|cell| line_text(&cell.children))
            .collect(),
        Flow::ThematicBreak => String::new(),
    };
    blocks.iter().map(block).collect()
}

fn line_text(nodes: &[Phrasing]) -> String {
    let node = |node: &Phrasing| match node {
        Phrasing::Text { value }
        | Phrasing::InlineCode { value }
        | Phrasing::InlineMath(Math { source: value }) => value.to_string(),
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => line_text(children),
        Phrasing::Image(image) => image.alt.to_string(),
        Phrasing::Break => String::new(),
    };
    nodes.iter().map(node).collect()
}
