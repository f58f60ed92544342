//! The views: Yew function components that turn a post into virtual DOM.
//!
//! They read the model and nothing else: no address bar, no document, no window, so that they render
//! in a browser and on a server alike. The functions that they are made of are for the embedded widget, too, which
//! writes out what they make without a component around it. What they show never changes after the first paint: a toggle
//! sets attributes, and each text has an element of its own.

mod accordion;
mod item;
mod open_items;
mod rich_text;
#[cfg(feature = "static-html")]
mod static_accordion;
mod takeaway_cards;

pub use accordion::{Accordion, AccordionProps};
#[cfg(feature = "embed")]
pub(crate) use accordion::{BUTTONS, asked_for, copy_link, frame};
#[cfg(feature = "embed")]
pub(crate) use item::{Attributes as OpenAttributes, Link, item, item_of};
pub use item::{Item, ItemProps, panel_id, permalink_id, question_id};
pub use open_items::{Disclosure, Mode, OpenItems, Reason, Request, Toggle};
#[cfg(feature = "static-html")]
pub use static_accordion::{StaticAccordion, StaticAccordionProps};
pub use takeaway_cards::{TakeawayCards, TakeawayCardsProps};
#[cfg(feature = "embed")]
pub(crate) use takeaway_cards::{card, cards_frame};

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText};

use crate::post::heading_tag;

/// Runs after each rendering, when the DOM shows it.
#[hook]
fn use_after_render(run: Callback<()>) {
    use_effect(move || run.emit(()));
}

/// An element with attributes whose names are known: the same that the macro makes of one, at a fraction
/// of its code. An attribute without a value is left out.
pub(crate) fn element<const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; N],
    values: [Option<AttrValue>; N],
    children: Vec<VNode>,
) -> VNode {
    with_attributes(tag, names, Box::new(values), children)
}

fn with_attributes(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttrValue>]>,
    children: Vec<VNode>,
) -> VNode {
    // There once, and not for each number of attributes.
    let values =
        values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute)).collect();
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic { keys, values });
    with_children(element, children)
}

/// An element with these children. To add them one by one would take along what clones them.
fn with_children(mut element: VTag, children: Vec<VNode>) -> VNode {
    if let Some(place) = element.children_mut() {
        *place = VList::from(children).into();
    }
    element.into()
}

/// A text. Yew would take along what formats values of any kind.
pub(crate) fn text(value: impl Into<AttrValue>) -> VNode {
    VText::new(value).into()
}

/// The section's heading, of the level 1 to 6.
pub(crate) fn section_heading(level: u8, text: &Rc<str>) -> VNode {
    let values = [Some("afterword-heading".into()), Some("heading".into())];
    element(heading_tag(level), &["class", "data-part"], values, vec![self::text(Rc::clone(text))])
}
