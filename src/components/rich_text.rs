//! Rich text: the nodes of mdast as virtual DOM.

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{VNode, VTag};

use super::{element, text, with_children};
use crate::decimal::decimal;
use crate::post::{Align, Flow, ListItem, Phrasing, Table, TableCell, heading_tag};

/// Block content below a heading of the level `below`: the headings in it are deeper.
pub(super) fn flow(nodes: &[Flow], below: u8) -> Vec<VNode> {
    nodes.iter().map(|node| block(node, below)).collect()
}

/// Content of a line.
pub(super) fn phrasing(nodes: &[Phrasing]) -> Vec<VNode> {
    nodes.iter().map(inline).collect()
}

fn block(node: &Flow, below: u8) -> VNode {
    match node {
        Flow::Paragraph { children } => plain("p", phrasing(children)),
        Flow::Heading { depth, children } => {
            plain(heading_tag((below + 1).max(*depth)), phrasing(children))
        }
        Flow::Blockquote { children } => plain("blockquote", flow(children, below)),
        Flow::List { ordered: false, children, .. } => plain("ul", list_items(children, below)),
        Flow::List { ordered: true, start, children } => {
            let start =
                start.filter(|start| *start != 1).map(|start| decimal(start as usize).into());
            element("ol", &["start"], [start], list_items(children, below))
        }
        Flow::Code { lang, value } => code_block(lang.as_ref(), value),
        Flow::Table(table) => scrollable("div", vec![rows(table)]),
        Flow::ThematicBreak => plain("hr", Vec::new()),
    }
}

fn list_items(items: &[ListItem], below: u8) -> Vec<VNode> {
    items.iter().map(|item| plain("li", list_item(item, below))).collect()
}

/// The content of a list item; where it is a line of text, there is no paragraph around it.
fn list_item(item: &ListItem, below: u8) -> Vec<VNode> {
    let mut content = Vec::new();
    let mark = item.mark();
    if !mark.is_empty() {
        content.push(plain("span", vec![text(mark)]));
    }
    let mut blocks = &*item.children;
    if let [Flow::Paragraph { children }, rest @ ..] = blocks
        && rest.iter().all(|node| matches!(node, Flow::List { .. }))
    {
        content.append(&mut phrasing(children));
        blocks = rest;
    }
    content.append(&mut flow(blocks, below));
    content
}

fn code_block(lang: Option<&Rc<str>>, value: &Rc<str>) -> VNode {
    // The first word is the language; what follows it is for other tools.
    let lang = lang.and_then(|lang| lang.split_ascii_whitespace().next());
    let class = lang.map(|lang| ["language-", lang].concat().into());
    scrollable("pre", vec![element("code", &["class"], [class], vec![text(Rc::clone(value))])])
}

/// What may be wider than the page, reachable by keyboard so that it can be scrolled.
fn scrollable(tag: &'static str, children: Vec<VNode>) -> VNode {
    let values = [Some("afterword-scroll".into()), Some("0".into())];
    element(tag, &["class", "tabindex"], values, children)
}

fn rows(table: &Table) -> VNode {
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for (index, row) in table.children.iter().enumerate() {
        let (part, tag) = if index == 0 { (&mut head, "th") } else { (&mut body, "td") };
        let mut aligns = table.align.iter().copied();
        let cells =
            row.children.iter().map(|data| cell(tag, aligns.next().flatten(), data)).collect();
        part.push(plain("tr", cells));
    }
    plain("table", vec![plain("thead", head), plain("tbody", body)])
}

fn cell(tag: &'static str, align: Option<Align>, cell: &TableCell) -> VNode {
    let align = align.map(|align| match align {
        Align::Left => "left".into(),
        Align::Right => "right".into(),
        Align::Center => "center".into(),
    });
    element(tag, &["data-align"], [align], phrasing(&cell.children))
}

fn inline(node: &Phrasing) -> VNode {
    match node {
        Phrasing::Text { value } => text(Rc::clone(value)),
        Phrasing::Emphasis { children } => plain("em", phrasing(children)),
        Phrasing::Strong { children } => plain("strong", phrasing(children)),
        Phrasing::Delete { children } => plain("del", phrasing(children)),
        Phrasing::InlineCode { value } => plain("code", vec![text(Rc::clone(value))]),
        Phrasing::Break => plain("br", Vec::new()),
        Phrasing::Link { url, title, children } => {
            let values = [Some(url.to_rc().into()), shared(title.as_ref())];
            element("a", &["href", "title"], values, phrasing(children))
        }
        Phrasing::Image { url, title, alt } => {
            let values = [
                Some("lazy".into()),
                shared(Some(alt)),
                shared(title.as_ref()),
                Some(url.to_rc().into()),
            ];
            // The address comes last: loading starts with it.
            element("img", &["loading", "alt", "title", "src"], values, Vec::new())
        }
    }
}

fn shared(text: Option<&Rc<str>>) -> Option<AttrValue> {
    text.map(|text| Rc::clone(text).into())
}

/// An element without attributes.
fn plain(tag: &'static str, children: Vec<VNode>) -> VNode {
    with_children(VTag::new(tag), children)
}
