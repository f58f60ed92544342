//! Rich text: the nodes of mdast as virtual DOM.

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{VNode, VTag};

use super::heading_tag;
use crate::post::{Align, Flow, ListItem, Phrasing, Table};

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
        Flow::Paragraph { children } => element("p", phrasing(children)),
        Flow::Heading { depth, children } => {
            element(heading_tag((below + 1).max(*depth)), phrasing(children))
        }
        Flow::Blockquote { children } => element("blockquote", flow(children, below)),
        Flow::List { ordered: false, children, .. } => element("ul", list_items(children, below)),
        Flow::List { ordered: true, start, children } => {
            let mut list = tag("ol", list_items(children, below));
            if let Some(start) = start.filter(|start| *start != 1) {
                list.add_attribute("start", start.to_string());
            }
            list.into()
        }
        Flow::Code { lang, value } => code_block(lang.as_ref(), value),
        Flow::Table(table) => scrollable(tag("div", [rows(table)])),
        Flow::ThematicBreak => element("hr", []),
    }
}

fn list_items(items: &[ListItem], below: u8) -> Vec<VNode> {
    items.iter().map(|item| element("li", list_item(item, below))).collect()
}

/// The content of a list item; where it is a line of text, there is no paragraph around it.
fn list_item(item: &ListItem, below: u8) -> Vec<VNode> {
    let mut content = Vec::new();
    if let Some(checked) = item.checked {
        content.push(element("span", [text(&(if checked { "☑ " } else { "☐ " }).into())]));
    }
    match &*item.children {
        [Flow::Paragraph { children }, rest @ ..]
            if rest.iter().all(|node| matches!(node, Flow::List { .. })) =>
        {
            content.extend(phrasing(children));
            content.extend(flow(rest, below));
        }
        children => content.extend(flow(children, below)),
    }
    content
}

fn code_block(lang: Option<&Rc<str>>, value: &Rc<str>) -> VNode {
    let mut code = tag("code", [text(value)]);
    // The first word is the language; what follows it is for other tools.
    if let Some(lang) = lang.and_then(|lang| lang.split_whitespace().next()) {
        code.add_attribute("class", format!("language-{lang}"));
    }
    scrollable(tag("pre", [code.into()]))
}

/// What may be wider than the page, reachable by keyboard so that it can be scrolled.
fn scrollable(mut tag: VTag) -> VNode {
    tag.add_attribute("class", "afterword-scroll");
    tag.add_attribute("tabindex", "0");
    tag.into()
}

fn rows(table: &Table) -> VNode {
    let mut rows = table.children.iter().enumerate().map(|(index, row)| {
        let name = if index == 0 { "th" } else { "td" };
        let cells = row.children.iter().enumerate().map(|(column, cell)| {
            let mut cell = tag(name, phrasing(&cell.children));
            if let Some(align) = table.align.get(column).copied().flatten() {
                cell.add_attribute("data-align", align_name(align));
            }
            cell.into()
        });
        element("tr", cells)
    });
    let head = rows.next().map(|row| element("thead", [row]));
    let body = element("tbody", rows);
    element("table", head.into_iter().chain([body]))
}

fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Right => "right",
        Align::Center => "center",
    }
}

fn inline(node: &Phrasing) -> VNode {
    match node {
        Phrasing::Text { value } => text(value),
        Phrasing::Emphasis { children } => element("em", phrasing(children)),
        Phrasing::Strong { children } => element("strong", phrasing(children)),
        Phrasing::Delete { children } => element("del", phrasing(children)),
        Phrasing::InlineCode { value } => element("code", [text(value)]),
        Phrasing::Break => element("br", []),
        Phrasing::Link { url, title, children } => {
            let mut link = tag("a", phrasing(children));
            link.add_attribute("href", url.to_rc());
            titled(link, title.as_ref())
        }
        Phrasing::Image { url, title, alt } => {
            let mut image = tag("img", []);
            // An address is set last: loading starts with it.
            image.add_attribute("alt", Rc::clone(alt));
            image.add_attribute("loading", "lazy");
            image.add_attribute("src", url.to_rc());
            titled(image, title.as_ref())
        }
    }
}

fn titled(mut tag: VTag, title: Option<&Rc<str>>) -> VNode {
    if let Some(title) = title {
        tag.add_attribute("title", Rc::clone(title));
    }
    tag.into()
}

fn element(name: &'static str, children: impl IntoIterator<Item = VNode>) -> VNode {
    tag(name, children).into()
}

fn tag(name: &'static str, children: impl IntoIterator<Item = VNode>) -> VTag {
    let mut tag = VTag::new(name);
    tag.add_children(children);
    tag
}

fn text(value: &Rc<str>) -> VNode {
    AttrValue::from(Rc::clone(value)).into()
}
