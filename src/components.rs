//! The views: Yew function components that turn a post into virtual DOM.
//!
//! They read the model and nothing else: no address bar, no document, no window, so that they render
//! in a browser and on a server alike. What they show never changes after the first paint: a toggle
//! sets attributes, and each text has an element of its own.

mod accordion;
mod item;
mod open_items;
mod rich_text;
mod takeaway_cards;

pub use accordion::{Accordion, AccordionProps};
pub use item::{Item, ItemProps, panel_id, question_id};
pub use open_items::{Mode, OpenItems, Reason, Request, Toggle};
pub use takeaway_cards::{TakeawayCards, TakeawayCardsProps};

use yew::virtual_dom::{VNode, VTag};

/// A heading of the level, 1 to 6, with its text in it.
fn heading(level: u8, class: &'static str, part: Option<&'static str>, content: VNode) -> VTag {
    let mut heading = VTag::new(heading_tag(level));
    heading.add_attribute("class", class);
    if let Some(part) = part {
        heading.add_attribute("data-part", part);
    }
    heading.add_child(content);
    heading
}

/// The tag of a heading of the level; below 6 there is none.
fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
