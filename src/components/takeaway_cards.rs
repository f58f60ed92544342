//! The key takeaways: a list of cards, all of them always in sight.

use std::rc::Rc;

use yew::prelude::*;

use super::names::{class, part};
use super::{el, group_label, rich_text, section_heading, text};
use crate::post::{Takeaway, Takeaways};

/// The properties of [`TakeawayCards`].
#[derive(Clone, Debug, Properties)]
pub struct TakeawayCardsProps {
    /// The takeaways.
    pub takeaways: Rc<Takeaways>,
    /// The level of the section's heading, 1 to 6; `None` where the page has the heading already.
    #[prop_or_default]
    pub heading_level: Option<u8>,
}

impl PartialEq for TakeawayCardsProps {
    /// Compares takeaways by their allocation.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.takeaways, &other.takeaways) && self.heading_level == other.heading_level
    }
}

/// The key takeaways of a post as a list of cards.
#[component]
pub fn TakeawayCards(props: &TakeawayCardsProps) -> Html {
    takeaway_cards(&props.takeaways, props.heading_level)
}

/// Returns the cards of `takeaways`, below a heading of the level 1 to 6 if there is one.
pub(crate) fn takeaway_cards(takeaways: &Takeaways, heading_level: Option<u8>) -> Html {
    let heading = takeaways.heading.as_ref().zip(heading_level);
    let heading = heading.map(|(title, level)| section_heading(level, title));
    let cards = takeaways.items.iter().map(|takeaway| card(takeaway)).collect();
    takeaways_root(heading, cards)
}

/// Returns the element of all takeaways, with `cards` in its list.
pub(crate) fn takeaways_root(heading: Option<Html>, cards: Vec<Html>) -> Html {
    // Safari takes the list role away from a list without markers, unless it is explicit.
    let list = el!(ol { class: class::CARDS, role: "list" }[..cards]);
    let content = match heading {
        Some(heading) => vec![heading, list],
        None => vec![list],
    };
    el!(div { class: class::TAKEAWAYS, "data-part": part::TAKEAWAYS } [..content])
}

/// Returns the card of a takeaway.
pub(crate) fn card(takeaway: &Takeaway) -> Html {
    let mut content = Vec::new();
    if let Some(group) = &takeaway.group {
        content.push(group_label("span", group));
        // Copied and extracted text has a space there.
        content.push(text(" "));
    }
    content.append(&mut rich_text::phrasing(&takeaway.text));
    let text = el!(div { class: class::CARD_TEXT }[..content]);
    el!(li { class: class::CARD, "data-part": part::CARD } [text])
}
