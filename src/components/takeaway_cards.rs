//! The key takeaways: a list of cards, all of them always in sight.

use std::rc::Rc;

use yew::prelude::*;

use super::{rich_text, section_heading, use_after_render};
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
    html! {
        <div class="afterword-takeaways" data-part="takeaways">
            { heading }
            // Safari takes the list role away from a list without markers, unless it is said.
            <ol class="afterword-cards" role="list">
                { for props.takeaways.items.iter().map(|takeaway| card(takeaway)) }
            </ol>
        </div>
    }
}

fn card(takeaway: &Takeaway) -> Html {
    html! {
        <li class="afterword-card" data-part="card">
            <div class="afterword-card-text">{ for rich_text::phrasing(&takeaway.text) }</div>
        </li>
    }
}
