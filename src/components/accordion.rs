//! The FAQ: a list of questions that show and hide their answers.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use yew::prelude::*;

use super::{Item, Mode, OpenItems, Reason, Request, Toggle, section_heading, use_after_render};
use crate::post::Faq;

/// What [`Accordion`] shows, and whom it tells.
#[derive(Clone, Debug, Properties)]
pub struct AccordionProps {
    /// The questions.
    pub faq: Rc<Faq>,
    /// The DOM id of each item, in order; those of the data if there are fewer.
    #[prop_or_else(|| Rc::new([]))]
    pub dom_ids: Rc<[Rc<str>]>,
    /// The level of the section's heading, 1 to 5; the questions are one deeper.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Whether the heading is shown; it is not where the page has it already.
    #[prop_or(true)]
    pub show_heading: bool,
    /// How many answers may be open.
    #[prop_or_default]
    pub mode: Mode,
    /// Asked before the reader or a script opens or closes an answer; `false` prevents it.
    #[prop_or_else(|| Callback::from(|_| true))]
    pub on_before_toggle: Callback<Toggle, bool>,
    /// Told after an answer has opened or closed, when the DOM says so too.
    #[prop_or_default]
    pub on_toggle: Callback<Toggle>,
    /// Told when the questions are in the DOM, and how to ask for changes; again when other questions
    /// have taken their place.
    #[prop_or_default]
    pub on_ready: Callback<Callback<Request>>,
}

impl PartialEq for AccordionProps {
    /// An FAQ is the same if it is the same allocation.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.faq, &other.faq)
            && Rc::ptr_eq(&self.dom_ids, &other.dom_ids)
            && self.heading_level == other.heading_level
            && self.show_heading == other.show_heading
            && self.mode == other.mode
            && self.on_before_toggle == other.on_before_toggle
            && self.on_toggle == other.on_toggle
            && self.on_ready == other.on_ready
    }
}

/// The FAQ of a post as an accordion.
#[component]
pub fn Accordion(props: &AccordionProps) -> Html {
    let (state, on_activate) = use_open_items(props);
    html! {
        <div class="afterword-faq" data-part="faq">
            { title(props) }
            <div class="afterword-items">
                { for items(props, &state.borrow().items, &on_activate) }
            </div>
        </div>
    }
}

fn title(props: &AccordionProps) -> Option<Html> {
    let text = props.faq.heading.as_ref().filter(|_| props.show_heading)?;
    Some(section_heading(props.heading_level, text))
}

fn items(props: &AccordionProps, state: &OpenItems, on_activate: &Callback<usize>) -> Vec<Html> {
    let questions = props.faq.items.iter().enumerate();
    let items = questions.map(|(index, question)| {
        let id = props.dom_ids.get(index).unwrap_or(&question.id);
        html! {
            <Item
                question={Rc::clone(question)}
                id={AttrValue::from(Rc::clone(id))}
                level={props.heading_level + 1}
                {index}
                open={state.is_open(index)}
                on_activate={on_activate.clone()}
            />
        }
    });
    items.collect()
}

/// What is open, and whom changes are told to.
struct State {
    items: OpenItems,
    /// The changes that nobody has been told of yet.
    untold: Vec<Toggle>,
    may_toggle: Callback<Toggle, bool>,
    /// The way to ask for changes, until somebody has been told of it.
    request: Option<Callback<Request>>,
}

/// What the state is made for: other questions, or another mode, begin with all answers closed.
struct MadeFor(Rc<Faq>, Mode);

impl PartialEq for MadeFor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) && self.1 == other.1
    }
}

/// The state of an accordion, and what an item calls when its question is activated.
///
/// A change takes effect at once, so that requests in a row build on each other; the DOM follows, and
/// then `on_toggle` is told.
#[hook]
fn use_open_items(props: &AccordionProps) -> (Rc<RefCell<State>>, Callback<usize>) {
    let render = use_force_update();
    let made_for = MadeFor(Rc::clone(&props.faq), props.mode);
    let made = use_memo(made_for, move |MadeFor(faq, mode)| {
        let state = Rc::new(RefCell::new(State {
            items: OpenItems::closed(faq.items.len(), *mode),
            untold: Vec::new(),
            may_toggle: Callback::from(|_| true),
            request: None,
        }));
        let changed = Rc::clone(&state);
        let request = Callback::from(move |request| {
            if change(&changed, request) {
                render.force_update();
            }
        });
        state.borrow_mut().request = Some(request.clone());
        let current = Rc::clone(&state);
        let on_activate = Callback::from(move |index| {
            let open = !current.borrow().items.is_open(index);
            request.emit(Request::One(Toggle { index, open, reason: Reason::User }));
        });
        (state, on_activate)
    });
    let (state, on_activate) = (*made).clone();
    state.borrow_mut().may_toggle = props.on_before_toggle.clone();
    let changed = Rc::clone(&state);
    let (on_toggle, on_ready) = (props.on_toggle.clone(), props.on_ready.clone());
    use_after_render(Callback::from(move |()| {
        let (request, untold) = {
            let mut state = changed.borrow_mut();
            (state.request.take(), mem::take(&mut state.untold))
        };
        if let Some(request) = request {
            on_ready.emit(request);
        }
        untold.into_iter().for_each(|toggle| on_toggle.emit(toggle));
    }));
    (state, on_activate)
}

/// Makes the change that is asked for, unless nothing would change or somebody prevents it.
fn change(state: &RefCell<State>, request: Request) -> bool {
    let (toggles, may_toggle) = {
        let state = state.borrow();
        (state.items.toggles(request), state.may_toggle.clone())
    };
    // Nothing is borrowed here: whoever is asked may ask for a change of his own.
    let allowed = !toggles.is_empty() && toggles.iter().all(|toggle| may_toggle.emit(*toggle));
    if allowed {
        let mut state = state.borrow_mut();
        state.items.apply(&toggles);
        state.untold.extend(toggles);
    }
    allowed
}
