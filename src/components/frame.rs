//! The elements around the questions of an accordion.

use std::rc::Rc;

use yew::prelude::*;

use super::names::{class, part};
use super::{el, text};
use crate::post::Labels;

/// The number of items from which a list is long.
pub(crate) const LONG: usize = 50;

/// Returns the content of an accordion with `count` items: its head, the list of `items` and the
/// live region.
///
/// `all_open` says whether all answers are open; without it, the head has no button for all
/// answers.
pub(crate) fn accordion_content(
    heading: Option<Html>,
    all_open: Option<bool>,
    labels: &Labels,
    count: usize,
    items: Vec<Html>,
) -> [Html; 3] {
    let toggle_all = all_open.map(|all_open| toggle_all_button(labels, all_open));
    [head(heading, toggle_all), item_list(count, items), live_region(labels)]
}

/// Returns the element of the section's heading and the button for all answers.
pub(super) fn head(heading: Option<Html>, toggle_all: Option<Html>) -> Html {
    let mut content = Vec::new();
    if let Some(heading) = heading {
        content.push(heading);
    }
    if let Some(toggle_all) = toggle_all {
        content.push(toggle_all);
    }
    el!(div { class: class::HEAD }[..content])
}

/// Returns the list of `items`; later ones may be added, up to `count` altogether.
///
/// The stylesheet lets the browser skip items of a long list that are out of sight. It goes by an
/// attribute: a selector that counts items would take longer with each item that is added.
pub(super) fn item_list(count: usize, items: Vec<Html>) -> Html {
    el!(div { class: class::ITEMS, "data-long"?: (count >= LONG).then_some("") } [..items])
}

/// Returns the button that opens all answers, or closes them if all are open. It has both texts
/// from the start, so that a toggle changes only attributes.
fn toggle_all_button(labels: &Labels, all_open: bool) -> Html {
    let expand = label_or(labels.expand_all.as_ref(), "Expand all");
    let collapse = label_or(labels.collapse_all.as_ref(), "Collapse all");
    // `data-nosnippet`: the text says nothing about the post, so search results leave it out.
    el!(button {
        type: "button",
        class: class::TOGGLE_ALL,
        "data-part": part::TOGGLE_ALL,
        "data-nosnippet": "",
    } [hideable_text(expand, all_open), hideable_text(collapse, !all_open)])
}

/// Returns the name of the permalinks.
pub(crate) fn copy_link_label(labels: &Labels) -> AttrValue {
    label_or(labels.copy_link.as_ref(), "Copy link")
}

/// Returns the live region, where a screen reader announces that a permalink has been copied. Its
/// text is there from the start, hidden, so that copying changes only attributes.
fn live_region(labels: &Labels) -> Html {
    let copied = label_or(labels.link_copied.as_ref(), "Link copied");
    el!(div { class: class::STATUS, role: "status" }[hideable_text(copied, true)])
}

fn hideable_text(value: AttrValue, hidden: bool) -> Html {
    el!(span { hidden?: hidden.then_some("") } [text(value)])
}

fn label_or(label: Option<&Rc<str>>, english: &'static str) -> AttrValue {
    label.map_or(AttrValue::Static(english), |label| Rc::clone(label).into())
}
