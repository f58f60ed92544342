//! The FAQ: a list of questions that show and hide their answers.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use yew::prelude::*;

use super::{Item, Mode, OpenItems, Reason, Request, Toggle, section_heading};
use crate::post::Faq;

/// What [`Accordion`] shows, and whom it tells.
#[derive(Clone, Debug, PartialEq, Properties)]
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

/// The FAQ of a post as an accordion.
#[component]
pub fn Accordion(props: &AccordionProps) -> Html {
    let (state, request) = use_open_items(props);
    {
        let on_ready = props.on_ready.clone();
        use_effect_with(request.clone(), move |request| on_ready.emit(request.clone()));
    }
    let on_activate = {
        let state = Rc::clone(&state);
        use_callback(request, move |index, request| {
            let open = !state.borrow().items.is_open(index);
            request.emit(Request::One(Toggle { index, open, reason: Reason::User }));
        })
    };
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
                key={&**id}
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

/// What is open, and the changes that nobody has been told of yet.
struct State {
    items: OpenItems,
    untold: Vec<Toggle>,
}

/// The state of an accordion and the way to ask it for changes.
///
/// A change takes effect at once, so that requests in a row build on each other; the DOM follows, and
/// then `on_toggle` is told.
#[hook]
fn use_open_items(props: &AccordionProps) -> (Rc<RefCell<State>>, Callback<Request>) {
    let state = use_memo((Rc::clone(&props.faq), props.mode), |(faq, mode)| {
        Rc::new(RefCell::new(State {
            items: OpenItems::closed(faq.items.len(), *mode),
            untold: Vec::new(),
        }))
    });
    let state = Rc::clone(&*state);
    let render = use_force_update();
    let request = {
        let state = Rc::clone(&state);
        // The state is made anew with the same two, so that the callback never holds an old one.
        let made_from = (Rc::clone(&props.faq), props.mode, props.on_before_toggle.clone());
        use_callback(made_from, move |request, (_, _, may_toggle)| {
            let toggles = state.borrow().items.toggles(request);
            if toggles.is_empty() || !toggles.iter().all(|toggle| may_toggle.emit(*toggle)) {
                return;
            }
            let mut state = state.borrow_mut();
            state.items.apply(&toggles);
            state.untold.extend(toggles);
            render.force_update();
        })
    };
    {
        let (state, on_toggle) = (Rc::clone(&state), props.on_toggle.clone());
        use_effect(move || {
            let told = mem::take(&mut state.borrow_mut().untold);
            told.into_iter().for_each(|toggle| on_toggle.emit(toggle));
        });
    }
    (state, request)
}
