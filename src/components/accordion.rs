//! The FAQ: a list of questions that show and hide their answers.

use std::rc::Rc;

use yew::prelude::*;

use web_sys::Element;

use super::frame::{accordion_content, copy_link_label};
use super::item::{Item, group_heading, item_of};
use super::names::{class, part, selector};
use super::use_open_items::{State, use_open_items};
use super::{Mode, OpenItems, Reason, Request, Toggle, section_heading};
use crate::post::{Faq, Labels, Question};

/// The properties of [`Accordion`].
#[derive(Clone, Debug, Properties)]
pub struct AccordionProps {
    /// The questions.
    pub faq: Rc<Faq>,
    /// The level of the section's heading, 1 to 5; groups and questions without one are one
    /// level deeper, and the questions of a group two.
    #[prop_or(2)]
    pub heading_level: u8,
    /// `true` to show the heading, `false` for a page that has it already.
    #[prop_or(true)]
    pub show_heading: bool,
    /// The number of answers that may be open.
    #[prop_or_default]
    pub mode: Mode,
    /// The indices of the answers that are open from the start; only the first of them in
    /// [`Mode::Single`].
    #[prop_or_default]
    pub open: Vec<usize>,
    /// `true` for a button that opens and closes all answers.
    #[prop_or_default]
    pub toggle_all: bool,
    /// The widget's own texts.
    #[prop_or_default]
    pub labels: Labels,
    /// The beginning of the permalinks' addresses, before `#`; only a page with a `<base>` needs
    /// it.
    #[prop_or_default]
    pub page: AttrValue,
    /// A callback for each answer that is about to open or close; returning `false` prevents it.
    #[prop_or_else(|| Callback::from(|_| true))]
    pub on_before_toggle: Callback<Toggle, bool>,
    /// A callback for each answer that has opened or closed, called when the DOM shows it.
    #[prop_or_default]
    pub on_toggle: Callback<Toggle>,
    /// A callback for the moment when the questions are in the DOM; called again after a change of
    /// `faq`, `mode` or `open`. Its argument is the callback that requests changes.
    #[prop_or_default]
    pub on_ready: Callback<Callback<Request>>,
}

impl PartialEq for AccordionProps {
    /// Compares FAQs by their allocation.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.faq, &other.faq)
            && self.heading_level == other.heading_level
            && self.show_heading == other.show_heading
            && self.mode == other.mode
            && self.open == other.open
            && self.toggle_all == other.toggle_all
            && self.labels == other.labels
            && self.page == other.page
            && self.on_before_toggle == other.on_before_toggle
            && self.on_toggle == other.on_toggle
            && self.on_ready == other.on_ready
    }
}

/// The FAQ of a post as an accordion.
#[component]
pub fn Accordion(props: &AccordionProps) -> Html {
    let (state, request) = use_open_items(props);
    let content = content_nodes(props, &state.items.borrow());
    let onclick = click_listener(Rc::clone(&props.faq), state, request);
    html! {
        <div class={class::FAQ} data-part={part::FAQ} {onclick}>{ for content }</div>
    }
}

fn content_nodes(props: &AccordionProps, open: &OpenItems) -> [Html; 3] {
    let heading = props.faq.heading.as_ref().filter(|_| props.show_heading);
    let heading = heading.map(|title| section_heading(props.heading_level, title));
    let all_open = props.toggle_all.then(|| open.are_all_open());
    let items = item_nodes(props, open);
    accordion_content(heading, all_open, &props.labels, items.len(), items)
}

fn item_nodes(props: &AccordionProps, open: &OpenItems) -> Vec<Html> {
    let copy_link = copy_link_label(&props.labels);
    let item = |(index, question): (usize, &Rc<Question>)| {
        let level = props.heading_level + 1;
        html! {
            <>
                { for group_heading(&props.faq, index, level) }
                <Item
                    question={Rc::clone(question)}
                    {level}
                    disclosure={open.disclosure(index)}
                    copy_link={copy_link.clone()}
                    page={props.page.clone()}
                />
            </>
        }
    };
    props.faq.items.iter().enumerate().map(item).collect()
}

/// Returns the one listener of the accordion: it emits the request of the clicked button.
fn click_listener(
    faq: Rc<Faq>,
    state: Rc<State>,
    request: Callback<Request>,
) -> Callback<MouseEvent> {
    Callback::from(move |click| {
        let clicked = clicked_request(&faq, &state.items.borrow(), &click);
        clicked.into_iter().for_each(|clicked| request.emit(clicked));
    })
}

fn clicked_request(faq: &Faq, open: &OpenItems, click: &MouseEvent) -> Option<Request> {
    let target = click.target_dyn_into::<Element>()?;
    let button = target.closest(selector::BUTTON).ok()??;
    let index_of = |id: &str| faq.items.iter().position(|question| *question.id == *id);
    button_request(&button.id(), open, index_of)
}

/// Returns the request that a click on the button with the DOM id `button` makes. `index_of`
/// returns the index of the item with a DOM id.
pub(crate) fn button_request(
    button: &str,
    open: &OpenItems,
    index_of: impl FnOnce(&str) -> Option<usize>,
) -> Option<Request> {
    let Some(item) = item_of(button) else {
        return Some(Request::All { open: !open.are_all_open(), reason: Reason::All });
    };
    let index = index_of(item)?;
    Some(Request::One(Toggle { index, open: !open.is_open(index), reason: Reason::User }))
}
