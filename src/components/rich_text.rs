//! Rich text: the nodes of mdast as virtual DOM.

use std::num::NonZeroU32;
use std::rc::Rc;

use yew::virtual_dom::VNode;

use super::names::class;
use super::{el, text};
use crate::concat::concat;
use crate::decimal::decimal;
use crate::post::{
    Align, Flow, Image, ListItem, Math, Phrasing, Rel, Srcset, Table, TableCell, heading_tag,
};

/// Returns block content below a heading of the level `below`: headings in it are deeper.
pub(super) fn flow(nodes: &[Flow], below: u8) -> Vec<VNode> {
    nodes.iter().map(|node| flow_node(node, below)).collect()
}

/// Returns the content of a line.
pub(super) fn phrasing(nodes: &[Phrasing]) -> Vec<VNode> {
    nodes.iter().map(phrasing_node).collect()
}

fn flow_node(node: &Flow, below: u8) -> VNode {
    match node {
        Flow::Paragraph { children } => el!(p[..phrasing(children)]),
        Flow::Heading { depth, children } => {
            el!((heading_tag((below + 1).max(*depth)))[..phrasing(children)])
        }
        Flow::Blockquote { children } => el!(blockquote[..flow(children, below)]),
        Flow::List { ordered: false, children, .. } => el!(ul[..list_items(children, below)]),
        Flow::List { ordered: true, start, children } => ordered_list(*start, children, below),
        Flow::Code { lang, value } => code_block(lang.as_ref(), value),
        Flow::Math(math) => el!(p[text(Rc::clone(&math.source))]),
        Flow::Table(table) => scrollable("div", table_rows(table)),
        Flow::ThematicBreak => el!(hr []),
    }
}

/// Returns a list that counts from `start`, or from 1 without it.
fn ordered_list(start: Option<u32>, items: &[ListItem], below: u8) -> VNode {
    let start = start.filter(|start| *start != 1).map(|start| decimal(start as usize));
    el!(ol { start?: start } [..list_items(items, below)])
}

fn list_items(items: &[ListItem], below: u8) -> Vec<VNode> {
    items.iter().map(|item| el!(li[..list_item_content(item, below)])).collect()
}

fn list_item_content(item: &ListItem, below: u8) -> Vec<VNode> {
    let mut content = Vec::new();
    let mark = item.mark();
    if !mark.is_empty() {
        content.push(el!(span[text(mark)]));
    }
    let (line, blocks) = item.split_tight();
    content.append(&mut phrasing(line));
    content.append(&mut flow(blocks, below));
    content
}

fn code_block(lang: Option<&Rc<str>>, value: &Rc<str>) -> VNode {
    // As in CommonMark's info strings, the first word is the language.
    let lang = lang.and_then(|lang| lang.split_ascii_whitespace().next());
    let class = lang.map(|lang| concat(&["language-", lang]));
    scrollable("pre", el!(code { class?: class } [text(Rc::clone(value))]))
}

/// Returns an element for content that may be wider than the page. It can be focused, so that the
/// keyboard scrolls it.
fn scrollable(tag: &'static str, content: VNode) -> VNode {
    el!((tag) { class: class::SCROLL, tabindex: "0" } [content])
}

fn table_rows(table: &Table) -> VNode {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for (index, row) in table.children.iter().enumerate() {
        let (section, tag) = if index == 0 { (&mut head, "th") } else { (&mut body, "td") };
        let mut aligns = table.align.iter().copied();
        let cells = row
            .children
            .iter()
            .map(|data| table_cell(tag, aligns.next().flatten(), data))
            .collect();
        section.push(el!(tr[..cells]));
    }
    el!(table [el!(thead [..head]), el!(tbody [..body])])
}

fn table_cell(tag: &'static str, align: Option<Align>, cell: &TableCell) -> VNode {
    let align = align.map(|align| match align {
        Align::Left => "left",
        Align::Right => "right",
        Align::Center => "center",
    });
    el!((tag) { "data-align"?: align } [..phrasing(&cell.children)])
}

fn phrasing_node(node: &Phrasing) -> VNode {
    match node {
        Phrasing::Text { value } | Phrasing::InlineMath(Math { source: value }) => {
            text(Rc::clone(value))
        }
        Phrasing::Emphasis { children } => el!(em[..phrasing(children)]),
        Phrasing::Strong { children } => el!(strong[..phrasing(children)]),
        Phrasing::Delete { children } => el!(del[..phrasing(children)]),
        Phrasing::InlineCode { value } => el!(code[text(Rc::clone(value))]),
        Phrasing::Break => el!(br []),
        Phrasing::Link { url, title, rel, children } => {
            let rel = rel.as_ref().map(Rel::to_rc);
            el!(a { href: url.to_rc(), title?: title.clone(), rel?: rel } [..phrasing(children)])
        }
        Phrasing::Image(data) => image(data),
    }
}

fn image(data: &Image) -> VNode {
    let length = |length: Option<NonZeroU32>| length.map(|length| decimal(length.get() as usize));
    let srcset = data.srcset.as_ref().map(Srcset::to_rc);
    let sizes = data.sizes.clone().filter(|_| srcset.is_some());
    // The addresses come last: setting them starts the loading, which the others must precede.
    el!(img {
        loading: "lazy",
        alt: Rc::clone(&data.alt),
        title?: data.title.clone(),
        width?: length(data.width),
        height?: length(data.height),
        sizes?: sizes,
        srcset?: srcset,
        src: data.url.to_rc(),
    } [])
}
