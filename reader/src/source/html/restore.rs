//! Puts the trees of raw HTML in the place of its blocks.
//!
//! A block of raw HTML becomes its tree if each element that begins in it ends in it. Others stay:
//! Markdown stands between their tags. So do blocks whose content is Markdown (`markdown="1"`), and
//! those that only have comments, which separate the blocks around them. Blocks of HTML that follow
//! each other are one piece if only blank lines stand between them.

use std::collections::VecDeque;
use std::ops::Range;

use super::build::{Built, build_blocks};
use super::elements::{has_implied_end, is_block_element, is_void};
use super::page::tokenize_page;
use crate::source::tag::Tag;
use crate::source::tree::{HtmlBlock, Node};

/// Replaces raw HTML in `blocks`, and below them, by its tree. `text` is the text that they were
/// parsed from.
pub(in crate::source) fn restore_html(blocks: Vec<Node>, text: &str) -> Vec<Node> {
    restore_blocks(blocks, &Place { text, in_quote: false })
}

/// The place of blocks in the text.
struct Place<'a> {
    text: &'a str,
    /// The blocks are in a blockquote: each line of their text begins with its mark.
    in_quote: bool,
}

fn restore_blocks(blocks: Vec<Node>, place: &Place<'_>) -> Vec<Node> {
    if !blocks.iter().any(may_have_html) {
        return blocks;
    }
    let mut restored = Vec::with_capacity(blocks.len());
    // The number of `<details>` that have begun and not ended.
    let mut open_details = 0_usize;
    // Blocks of HTML are joined once at most, to take linear time.
    let mut may_join = true;
    let mut blocks = VecDeque::from(blocks);
    while let Some(block) = blocks.pop_front() {
        may_join |= !matches!(block, Node::Html(_));
        match block {
            Node::Html(html) => match place.restore_block(&html, open_details > 0) {
                Some(mut nodes) => restored.append(&mut nodes),
                None => {
                    if may_join && open_details == 0 && count_open(&html.tokens) > 0 {
                        if let Some((count, mut nodes)) = place.join_blocks(&html, &blocks) {
                            blocks.drain(..count);
                            restored.append(&mut nodes);
                            continue;
                        }
                        may_join = false;
                    }
                    let (starts, ends) = count_details(&html.tokens);
                    open_details = (open_details + starts).saturating_sub(ends);
                    restored.push(Node::Html(html));
                }
            },
            Node::Paragraph(paragraph) => match restore_line(&paragraph.children) {
                Some(mut nodes) => restored.append(&mut nodes),
                None => restored.push(Node::Paragraph(paragraph)),
            },
            block => restored.push(restore_children(block, place)),
        }
    }
    restored
}

fn may_have_html(block: &Node) -> bool {
    !matches!(block, Node::Heading(_) | Node::Code(_) | Node::Table(_) | Node::ThematicBreak(_))
}

fn restore_children(mut block: Node, place: &Place<'_>) -> Node {
    let quote = Place { text: place.text, in_quote: true };
    let (children, place) = match &mut block {
        Node::Blockquote(quoted) => (&mut quoted.children, &quote),
        Node::List(list) => (&mut list.children, place),
        Node::ListItem(item) => (&mut item.children, place),
        Node::Container(container) => (&mut container.children, place),
        Node::FootnoteDefinition(note) => (&mut note.children, place),
        _ => return block,
    };
    *children = restore_blocks(std::mem::take(children), place);
    block
}

impl Place<'_> {
    /// Returns the tree of a block of HTML, unless it has to stay as it is.
    fn restore_block(&self, html: &HtmlBlock, in_details: bool) -> Option<Vec<Node>> {
        let (starts, ends) = count_details(&html.tokens);
        let is_markdown = |node: &Node| matches!(node, Node::Tag(tag) if tag.has_markdown());
        if (in_details && starts + ends > 0) || html.tokens.iter().any(is_markdown) {
            return None;
        }
        let tokens = if self.in_quote {
            tokenize_at(&html.source, &html.span)
        } else {
            tokenize_page(self.text.get(html.span.clone())?, html.span.start)
        };
        let has_comment = tokens.iter().any(is_comment);
        let Built { blocks, is_balanced, has_blocks } = build_blocks(tokens);
        (is_balanced && !blocks.is_empty() && (has_blocks || has_comment)).then_some(blocks)
    }
}

impl Place<'_> {
    /// Returns the tree of `first` and of the blocks of HTML right behind it, up to the one that
    /// ends the last element, with their number: blank lines split HTML into blocks.
    fn join_blocks(&self, first: &HtmlBlock, rest: &VecDeque<Node>) -> Option<(usize, Vec<Node>)> {
        let mut open = count_open(&first.tokens);
        if self.in_quote {
            return None;
        }
        for (block, count) in rest.iter().zip(1..) {
            let Node::Html(html) = block else { return None };
            open += count_open(&html.tokens);
            if open <= 0 {
                let span = first.span.start..html.span.end;
                let tokens = tokenize_page(self.text.get(span.clone())?, span.start);
                let Built { blocks, is_balanced, .. } = build_blocks(tokens);
                return (is_balanced && !blocks.is_empty()).then_some((count, blocks));
            }
        }
        None
    }
}

/// Returns the number of block elements that begin in `tokens`, less those that end. Elements whose
/// end tags may be left out do not count; nothing is joined if the content is Markdown.
fn count_open(tokens: &[Node]) -> isize {
    let mut count = 0;
    for node in tokens {
        let Node::Tag(tag) = node else { continue };
        let name = tag_name(tag);
        if tag.has_markdown() {
            return 0;
        }
        if is_block_element(&name) && !has_implied_end(&name) && !is_void(&name) {
            count += if tag.is_end() { -1 } else { 1 };
        }
    }
    count
}

/// Returns the tokens of `html`, all with the byte range `span`.
fn tokenize_at(html: &str, span: &Range<usize>) -> Vec<Node> {
    let mut tokens = tokenize_page(html, 0);
    for token in &mut tokens {
        match token {
            Node::Tag(tag) => tag.span = span.clone(),
            Node::Text(text) => text.span = span.clone(),
            _ => {}
        }
    }
    tokens
}

/// Returns the blocks of a paragraph in which block elements stand.
fn restore_line(line: &[Node]) -> Option<Vec<Node>> {
    let has_block = |name: &str| is_block_element(name) && !matches!(name, "details" | "summary");
    let is_block = |node: &Node| matches!(node, Node::Tag(tag) if has_block(&tag_name(tag)));
    if !line.iter().any(is_block) {
        return None;
    }
    let Built { blocks, is_balanced, .. } = build_blocks(line.to_vec());
    (is_balanced && !blocks.is_empty()).then_some(blocks)
}

fn tag_name(tag: &Tag) -> String {
    tag.name().to_ascii_lowercase()
}

fn is_comment(node: &Node) -> bool {
    matches!(node, Node::Tag(tag) if tag.source.starts_with("<!--"))
}

/// Returns the numbers of start tags and end tags of `<details>`.
fn count_details(tokens: &[Node]) -> (usize, usize) {
    let tags = tokens.iter().filter_map(|node| match node {
        Node::Tag(tag) if tag_name(tag) == "details" => Some(tag.is_end()),
        _ => None,
    });
    let ends: Vec<bool> = tags.collect();
    let end_count = ends.iter().filter(|is_end| **is_end).count();
    (ends.len() - end_count, end_count)
}
