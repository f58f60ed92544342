//! The views: Yew function components that turn a post into virtual DOM.
//!
//! They read the model and nothing else: no address bar, no document, no window, so that they
//! render in a browser and on a server alike. The embedded widget serializes the nodes of the same
//! functions without a component around them. After the first paint, a toggle changes only
//! attributes, and each text has an element of its own.

mod accordion;
mod frame;
mod item;
pub(crate) mod markup;
pub(crate) mod names;
mod open_items;
mod rich_text;
#[cfg(feature = "static-html")]
mod static_accordion;
mod takeaway_cards;
mod use_open_items;

pub use accordion::{Accordion, AccordionProps};
pub(crate) use markup::{el, group_label, section_heading, text};
pub(crate) use open_items::{Disclosure, OpenItems};
pub use open_items::{Mode, Reason, Request, Toggle};
pub use takeaway_cards::{TakeawayCards, TakeawayCardsProps};
#[cfg(feature = "static-html")]
pub(crate) use {frame::LONG, static_accordion::static_accordion, takeaway_cards::takeaway_cards};
#[cfg(feature = "embed")]
pub(crate) use {
    frame::{accordion_content, copy_link_label},
    item::{Link, OpenAttributes, group_heading, item},
    takeaway_cards::{card, takeaways_root},
};
