//! HTML: pages, and raw HTML in Markdown.
//!
//! | question | module |
//! |---|---|
//! | Where is the article of a page? | [`article`] |
//! | What does a theme put around the text of an article? | [`furniture`] |
//! | What does a page say of itself? | [`head`] |
//! | Where are the elements of a page? | [`outline`] |
//! | What are the tags and texts of HTML? | [`page`]; [`tokenize`] for Markdown |
//! | What are those of an element that a browser has serialized? | [`serialized`] |
//! | Which of them does a page have, read once? | [`html_page`] |
//! | Which links of a page are its footnotes? | [`footnotes`] |
//! | What is the TeX of a formula? | [`math`] |
//! | What is the tree of blocks? | [`build`] |
//! | Which inline elements are questions and answers? | [`inline_parts`] |
//! | Which blocks of raw HTML in Markdown become such a tree? | [`restore`] |
//!
//! Other blocks of raw HTML are read token by token: this module has their lines, their headings,
//! and the parts of them that no reader sees.

mod article;
mod build;
mod elements;
mod footnotes;
mod furniture;
mod head;
mod html_page;
mod inline_parts;
mod math;
mod outline;
mod page;
mod restore;
mod serialized;
mod start_tags;
mod tokenize;

use super::tag::TagRole;
use super::tree::Node;
pub use article::{ArticlePlace, locate_article};
pub(super) use article::{parse_article, read_article_blocks};
pub(super) use elements::is_block_element;
pub(crate) use head::{PageHead, read_page_head};
pub use html_page::HtmlPage;
pub use outline::{Element, Outline, TextRun};
pub(super) use restore::restore_html;
pub(super) use serialized::find_serialized_tag_names;
pub(super) use start_tags::find_start_tag_names;
pub(super) use tokenize::{parse_tag, tokenize};

/// Follows a line of nodes through elements whose content is not text, such as `<script>`.
#[derive(Debug, Default)]
pub(super) struct HiddenElement(Option<&'static str>);

impl HiddenElement {
    /// Returns whether `node`, the next one, is part of such an element.
    pub(super) fn hides(&mut self, node: &Node) -> bool {
        let was_hidden = self.0.is_some();
        if let Node::Tag(tag) = node {
            match tag.role {
                TagRole::HiddenStart(name) if !was_hidden => self.0 = Some(name),
                TagRole::HiddenEnd(name) if self.0 == Some(name) => self.0 = None,
                _ => {}
            }
        }
        was_hidden || self.0.is_some()
    }
}

/// Splits the `tokens` of raw HTML into lines: each block element begins and ends one. Hidden
/// elements are left out.
pub(super) fn split_html_lines(tokens: &[Node]) -> Vec<Vec<Node>> {
    let mut lines = vec![Vec::new()];
    let mut hidden = HiddenElement::default();
    for node in tokens.iter().filter(|node| !hidden.hides(node)) {
        let begins_line = matches!(node, Node::Tag(tag) if tag.role.is_block());
        match lines.last_mut() {
            Some(line) if !begins_line => line.push(node.clone()),
            _ => lines.push(Vec::new()),
        }
    }
    lines
}

/// Returns the depth and the content of the heading that `tokens` consist of.
pub(super) fn find_heading(tokens: &[Node]) -> Option<(u8, Vec<Node>)> {
    let [start, content @ .., end] = tokens else { return None };
    let depth = heading_depth(start, false)?;
    let ends_heading = |node: &Node| heading_depth(node, true) == Some(depth);
    if !ends_heading(end) || content.iter().any(ends_heading) {
        return None;
    }
    let is_block = |node: &Node| matches!(node, Node::Tag(tag) if tag.role.is_block());
    Some((depth, content.iter().filter(|node| !is_block(node)).cloned().collect()))
}

/// Returns the depth of the heading that the tag `node` starts or ends.
fn heading_depth(node: &Node, is_end: bool) -> Option<u8> {
    let Node::Tag(tag) = node else { return None };
    let name = match &tag.role {
        TagRole::BlockStart(name) if !is_end => name,
        TagRole::BlockEnd(name) if is_end => name,
        _ => return None,
    };
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}
