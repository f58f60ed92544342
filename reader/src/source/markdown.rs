//! Parses Markdown into the blocks of [mdast](https://github.com/syntax-tree/mdast).
//!
//! A library parses the text and reports events, from which [`build`] makes the tree. The dialect
//! is GitHub's, except that one tilde strikes nothing out. What the library does not know is read
//! by replacing bytes of the text and parsing it again, which keeps every byte offset:
//!
//! | construct | module |
//! |---|---|
//! | definition lists | [`definition_markers`] |
//! | shortcodes, tags and variables of templates | [`calls`] |
//! | directives (`:::tip`) | [`directives`] |
//! | admonitions (`!!! tip`) | [`admonitions`] |
//! | indented content of shortcodes | [`indented_content`] |
//! | components (`<Tip>`) | [`components`] |
//! | mathematics (`$x$`) | [`math`] |
//!
//! Callouts (`> [!TIP]`) are blockquotes of the library ([`callouts`]).

mod admonitions;
mod attribute_lists;
mod bare_links;
mod build;
mod callouts;
mod calls;
mod components;
mod definition_markers;
mod directives;
mod indented_content;
mod inline_calls;
mod math;
mod patch;
mod patched_text;
mod regions;

use std::ops::Range;

use afterword::post::Flow;

use super::document::{Document, TextSyntax};
use super::footnotes::Footnotes;
use super::format::PostFormat;
use super::html::{
    HtmlPage, find_serialized_tag_names, find_start_tag_names, parse_article, read_article_blocks,
    restore_html,
};
use super::mdx::{Surface, find_surface, parse_mdx};
use super::rich_text::Converter;
use super::tree::{Container, HtmlBlock, Literal, Node, Parent};
use admonitions::restore_admonitions;
pub(super) use bare_links::link_addresses;
pub(super) use build::normalize_identifier;
use build::{parse_blocks, parse_unmarked_line};
use callouts::restore_callouts;
use directives::find_directives;
use inline_calls::{PLACEHOLDER, restore_calls};
use math::{find_math, may_have_math};
use patch::{Patch, hide_math, is_alone, is_in_address, separate_tags, without_calls};
use patched_text::PatchedText;
use regions::{group_blocks, pair_tags};

/// The use of a container for the search for parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContainerUse {
    /// It is a node.
    Kept,
    /// Its children stand in the text around it, and its tags say nothing more.
    Spliced,
    /// The same, but its tags may show something that is not known.
    Unread,
}

/// Returns the use of a container.
pub(crate) type JudgesContainer = fn(&Container) -> ContainerUse;

/// Parses `text` from byte `body_start` on, which is at most its length. Any text is valid.
pub(crate) fn parse_document(
    text: &str,
    body_start: usize,
    format: PostFormat,
    judges: JudgesContainer,
) -> Document<'_> {
    let body = text.get(body_start..).unwrap_or_default();
    let mut blocks = match format {
        PostFormat::Mdx => {
            parse_mdx_body(body, judges).unwrap_or_else(|| parse_almost_mdx(body, judges))
        }
        PostFormat::Html => parse_html_post(body, judges),
        PostFormat::Markdown => parse_body(body, judges),
    };
    restore_callouts(&mut blocks);
    let blocks = splice_containers(blocks, body, judges);
    let syntax = TextSyntax { parse_line, parse_flow, find_tag_names: find_start_tag_names };
    Document::new(text, body_start, blocks, format, syntax)
}

/// Returns the document of `page`, which has no front matter. Its article is at the bytes
/// `article`, else it is looked for. A generator has expanded all calls.
pub(crate) fn parse_page<'a>(
    page: &HtmlPage<'a>,
    article: Option<&Range<usize>>,
    judges: JudgesContainer,
) -> Document<'a> {
    let mut blocks = read_article_blocks(page, article);
    restore_callouts(&mut blocks);
    to_document(page, blocks, judges, find_start_tag_names)
}

/// Returns the document of `element`, which a browser has serialized. What looks like a callout of
/// Markdown there is text to readers.
pub(crate) fn parse_element<'a>(element: &HtmlPage<'a>, judges: JudgesContainer) -> Document<'a> {
    let blocks = read_article_blocks(element, None);
    to_document(element, blocks, judges, find_serialized_tag_names)
}

fn to_document<'a>(
    page: &HtmlPage<'a>,
    blocks: Vec<Node>,
    judges: JudgesContainer,
    find_tag_names: fn(&str) -> Vec<&str>,
) -> Document<'a> {
    let blocks = splice_containers(blocks, page.text(), judges);
    let syntax = TextSyntax { parse_line: to_text_node, parse_flow: to_paragraph, find_tag_names };
    Document::new(page.text(), 0, blocks, PostFormat::Html, syntax)
}

/// Returns the text of an attribute of a page as a line: it has no syntax.
fn to_text_node(text: &str) -> Vec<Node> {
    vec![Node::Text(Literal { value: text.to_owned(), span: 0..0 })]
}

/// Returns the text of an attribute of a page as a paragraph.
fn to_paragraph(text: &str) -> Vec<Flow> {
    let paragraph = Node::Paragraph(Parent { children: to_text_node(text), span: 0..0 });
    Converter::new(&Footnotes::default()).convert_blocks(&[paragraph])
}

/// Parses MDX, in which Docusaurus has directives and mathematics.
fn parse_mdx_body(body: &str, judges: JudgesContainer) -> Option<Vec<Node>> {
    let has_directives = body.contains("\n:::") || body.starts_with(":::");
    let mut math = if may_have_math(body) { find_math(body) } else { Vec::new() };
    if !has_directives && math.is_empty() {
        return Some(restore_html(parse_mdx(body)?, body));
    }
    let verbatim = verbatim_spans(&parse_blocks(body));
    let mut tags = if has_directives { find_directives(body) } else { Vec::new() };
    tags.retain(|tag| !is_in_ranges(&verbatim, tag.span.start));
    math.retain(|span| !is_in_ranges(&verbatim, span.start) && !is_in_address(body, span.start));
    let mut patched = PatchedText::new(body);
    let regions = pair_tags(tags.clone());
    let separated = separate_tags(&mut patched, &regions, judges);
    let hidden = tags.iter().filter(|tag| !separated.contains(&tag.span.start));
    hidden.for_each(|tag| patched.blank_out(&tag.span));
    let math = hide_math(&mut patched, math);
    let patched = patched.finish();
    let blocks = group_blocks(parse_mdx(&patched)?, regions);
    let mut blocks = restore_html(blocks, &patched);
    restore_calls(&mut blocks, body, &math);
    Some(blocks)
}

/// Parses a text that is not quite MDX: as Markdown without scripts. Expressions keep their places.
fn parse_almost_mdx(body: &str, judges: JudgesContainer) -> Vec<Node> {
    let verbatim = verbatim_spans(&parse_blocks(body));
    let Surface { scripts, mut expressions } = find_surface(body);
    expressions.retain(|span| !is_in_ranges(&verbatim, span.start));
    let mut patched = PatchedText::new(body);
    for span in scripts.iter().filter(|span| !is_in_ranges(&verbatim, span.start)) {
        patched.blank_out(span);
    }
    let has_placeholder = body.contains(PLACEHOLDER);
    expressions.retain(|span| {
        let is_comment = body.get(span.start + 1..).is_some_and(|rest| rest.starts_with("/*"));
        let has_place = !has_placeholder && !is_alone(body, span);
        let is_kept = !is_comment && has_place && !is_in_address(body, span.start);
        if is_kept {
            patched.replace(span, PLACEHOLDER.to_string().repeat(span.len()));
        } else {
            patched.blank_out(span);
        }
        is_kept
    });
    let mut blocks = parse_body(&patched.finish(), judges);
    restore_calls(&mut blocks, body, &expressions);
    blocks
}

fn parse_body(body: &str, judges: JudgesContainer) -> Vec<Node> {
    let blocks = parse_blocks(body);
    let Some(patch) = Patch::new(body, &blocks, judges) else { return restore_html(blocks, body) };
    let blocks = parse_blocks(&patch.text);
    let blocks = restore_admonitions(blocks, patch.admonitions);
    let mut blocks = restore_html(group_blocks(blocks, patch.regions), &patch.text);
    restore_calls(&mut blocks, body, &patch.inline_calls);
    blocks
}

/// Parses HTML with the calls of a site generator.
fn parse_html_post(body: &str, judges: JudgesContainer) -> Vec<Node> {
    let Some(patch) = Patch::of_calls(body, judges) else { return parse_article(body) };
    let mut blocks = group_blocks(parse_article(&patch.text), patch.regions);
    restore_calls(&mut blocks, body, &patch.inline_calls);
    blocks
}

/// Returns the spans of code and HTML comments, in order.
fn verbatim_spans(blocks: &[Node]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut remaining: Vec<&Node> = blocks.iter().rev().collect();
    while let Some(node) = remaining.pop() {
        match node {
            Node::Code(_) | Node::InlineCode(_) => spans.push(node.span().clone()),
            Node::Html(html) if html.source.starts_with("<!--") => {
                let end = html.source.find("-->").map(|at| html.span.start + at);
                spans.push(html.span.start..end.unwrap_or(html.span.end));
            }
            _ => {}
        }
        remaining.extend(node.children().iter().rev());
    }
    spans
}

/// Returns whether `position` is in one of these ranges, which are in order.
fn is_in_ranges(ranges: &[Range<usize>], position: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= position);
    ranges.get(next).is_some_and(|range| range.start <= position)
}

/// Puts the children of containers that are not kept in their place. The start tag of a component
/// that is not read stays, as raw HTML, so that it is named; other calls are found in the text.
fn splice_containers(blocks: Vec<Node>, body: &str, judges: JudgesContainer) -> Vec<Node> {
    let mut spliced = Vec::with_capacity(blocks.len());
    for block in blocks {
        let Node::Container(mut container) = block else {
            spliced.push(block);
            continue;
        };
        container.children = splice_containers(container.children, body, judges);
        let container_use = judges(&container);
        if container_use == ContainerUse::Kept {
            spliced.push(Node::Container(container));
            continue;
        }
        let Container { title, mut children, span, content, .. } = container;
        let start_tag = span.start..if content.is_empty() { span.end } else { content.start };
        let source = body.get(start_tag.clone()).unwrap_or_default();
        if container_use == ContainerUse::Unread && source.starts_with('<') {
            let source = source.trim_end().to_owned();
            spliced.push(Node::Html(HtmlBlock { source, tokens: Vec::new(), span: start_tag }));
        }
        if !title.is_empty() {
            spliced.push(Node::Paragraph(Parent { children: title, span }));
        }
        spliced.append(&mut children);
    }
    spliced
}

/// Parses a Markdown text of one line, such as a question in the front matter. Nothing in it begins
/// a block: a text such as `1. Why?` stays as it is.
pub(crate) fn parse_line(text: &str) -> Vec<Node> {
    let text = without_calls(text);
    if !may_have_math(&text) {
        return parse_unmarked_line(&text);
    }
    let mut patched = PatchedText::new(&text);
    let math = hide_math(&mut patched, find_math(&text));
    let mut nodes = parse_unmarked_line(&patched.finish());
    restore_calls(&mut nodes, &text, &math);
    nodes
}

/// Parses a Markdown text that stands alone, such as an answer in the front matter.
pub(crate) fn parse_flow(text: &str) -> Vec<Flow> {
    let judges: JudgesContainer = |container| match container.is_call {
        true => ContainerUse::Spliced,
        false => ContainerUse::Kept,
    };
    let nodes = splice_containers(parse_body(text, judges), text, judges);
    let footnotes = Footnotes::collect(&nodes);
    Converter::new(&footnotes).convert_blocks(&nodes)
}
