//! The key takeaways: a list of cards, all of them always in sight.

use std::rc::Rc;

use yew::prelude::*;

use super::{element, rich_text, section_heading, use_after_render};
use crate::post::{Takeaway, Takeaways};

/// What [`TakeawayCards`] shows.
#[derive(Clone, Debug, Properties)]
pub struct TakeawayCardsProps {
    /// The takeaways.
    pub takeaways: Rc<Takeaways>,
    /// The level of the section's heading, 1 to 6; `None` where the page has the heading already.
    #[prop_or_default]
    pub heading_level: Option<u8>,
    /// Told after each rendering, when the cards are in the DOM.
    #[prop_or_default]
    pub on_ready: Callback<()>,
}

impl PartialEq for TakeawayCardsProps {
    /// Takeaways are the same if they are the same allocation.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.takeaways, &other.takeaways)
            && self.heading_level == other.heading_level
            && self.on_ready == other.on_ready
    }
}

/// The key takeaways of a post as a list of cards.
#[component]
pub fn TakeawayCards(props: &TakeawayCardsProps) -> Html {
    use_after_render(props.on_ready.clone());

    let heading = props.takeaways.heading.as_ref().zip(props.heading_level);
    let heading = heading.map(|(text, level)| section_heading(level, text));
    let cards = props.takeaways.items.iter().map(|takeaway| card(takeaway)).collect();
    let values = [Some("afterword-takeaways".into()), Some("takeaways".into())];
    element("div", &["class", "data-part"], values, cards_frame(heading, cards))
}

/// What the takeaways consist of, for whoever renders them.
pub(crate) fn cards_frame(heading: Option<Html>, cards: Vec<Html>) -> Vec<Html> {
    // Safari takes the list role away from a list without markers, unless it is said.
    let values = [Some("afterword-cards".into()), Some("list".into())];
    let list = element("ol", &["class", "role"], values, cards);
    match heading {
        Some(heading) => vec![heading, list],
        None => vec![list],
    }
}

/// A card, for whoever renders it.
pub(crate) fn card(takeaway: &Takeaway) -> Html {
    let values = [Some("afterword-card-text".into())];
    let text = element("div", &["class"], values, rich_text::phrasing(&takeaway.text));
    let values = [Some("afterword-card".into()), Some("card".into())];
    element("li", &["class", "data-part"], values, vec![text])
}
