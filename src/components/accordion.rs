//! The FAQ: a list of questions that show and hide their answers.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use yew::prelude::*;

use super::{
    Item, Mode, OpenItems, Reason, Request, Toggle, element, label, section_heading,
    use_after_render,
};
use crate::post::{Faq, Labels};

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
    /// The answers that are open from the start, by their index; of several only the first in
    /// [`Mode::Single`].
    #[prop_or_default]
    pub open: Vec<usize>,
    /// Whether there is a button that opens or closes all answers.
    #[prop_or_default]
    pub toggle_all: bool,
    /// The widget's own texts.
    #[prop_or_default]
    pub labels: Labels,
    /// What the links to items begin with, before `#`; only a page with a `<base>` needs it.
    #[prop_or_default]
    pub page: AttrValue,
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
    let (state, activate) = use_open_items(props);
    let state = &state.borrow().items;
    html! {
        <div class="afterword-faq" data-part="faq">
            <div class="afterword-head">
                { title(props) }
                { toggle_all(props, state, &activate) }
            </div>
            <div class="afterword-items">
                { for items(props, state, &activate) }
            </div>
            { status(&props.labels) }
        </div>
    }
}

fn title(props: &AccordionProps) -> Option<Html> {
    let text = props.faq.heading.as_ref().filter(|_| props.show_heading)?;
    Some(section_heading(props.heading_level, text))
}

/// The button that opens all answers, or closes them if all are open. Both of its texts are there from
/// the start: a toggle changes attributes alone.
fn toggle_all(props: &AccordionProps, state: &OpenItems, activate: &Activate) -> Option<Html> {
    if !props.toggle_all {
        return None;
    }
    let all_open = state.are_all_open();
    let onclick = {
        let activate = activate.all.clone();
        Callback::from(move |_: MouseEvent| activate.emit(()))
    };
    Some(html! {
        // Not for search results: it says nothing about the post.
        <button type="button" class="afterword-toggle-all" data-part="toggle-all" data-nosnippet="" {onclick}>
            { hideable(label(props.labels.expand_all.as_ref(), "Expand all"), all_open) }
            { hideable(label(props.labels.collapse_all.as_ref(), "Collapse all"), !all_open) }
        </button>
    })
}

/// Where a screen reader hears that a link has been copied. The text waits, hidden, for whoever copies:
/// showing it is an attribute.
fn status(labels: &Labels) -> Html {
    let text = hideable(label(labels.link_copied.as_ref(), "Link copied"), true);
    let values = [Some("afterword-status".into()), Some("status".into())];
    element("div", &["class", "role"], values, vec![text]).into()
}

fn hideable(text: AttrValue, hidden: bool) -> Html {
    element("span", &["hidden"], [hidden.then(|| "".into())], vec![text.into()]).into()
}

fn items(props: &AccordionProps, state: &OpenItems, activate: &Activate) -> Vec<Html> {
    let copy_link = label(props.labels.copy_link.as_ref(), "Copy link");
    let questions = props.faq.items.iter().enumerate();
    let items = questions.map(|(index, question)| {
        let id = props.dom_ids.get(index).unwrap_or(&question.id);
        html! {
            <Item
                question={Rc::clone(question)}
                id={AttrValue::from(Rc::clone(id))}
                level={props.heading_level + 1}
                {index}
                disclosure={state.disclosure(index)}
                copy_link={copy_link.clone()}
                page={props.page.clone()}
                on_activate={activate.one.clone()}
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

/// What the state is made for: with other questions, another mode or other answers open from the start
/// it begins anew.
#[derive(Clone)]
struct MadeFor(Rc<Faq>, Mode, Vec<usize>);

impl PartialEq for MadeFor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) && self.1 == other.1 && self.2 == other.2
    }
}

/// What the reader's clicks call.
#[derive(Clone)]
struct Activate {
    /// A question, by its index.
    one: Callback<usize>,
    /// The button for all.
    all: Callback<()>,
}

/// The state of an accordion, and what the reader's clicks call.
///
/// A change takes effect at once, so that requests in a row build on each other; the DOM follows, and
/// then `on_toggle` is told.
#[hook]
fn use_open_items(props: &AccordionProps) -> (Rc<RefCell<State>>, Activate) {
    let render = use_force_update();
    let made_for = MadeFor(Rc::clone(&props.faq), props.mode, props.open.clone());
    let made = use_memo(made_for, move |MadeFor(faq, mode, open)| {
        let state = Rc::new(RefCell::new(State {
            items: OpenItems::new(faq.items.len(), *mode, open),
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
        let activate = activate(&state, &request);
        (state, activate)
    });
    let (state, activate) = (*made).clone();
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
    (state, activate)
}

fn activate(state: &Rc<RefCell<State>>, request: &Callback<Request>) -> Activate {
    let (current, change) = (Rc::clone(state), request.clone());
    let one = Callback::from(move |index| {
        let open = !current.borrow().items.is_open(index);
        change.emit(Request::One(Toggle { index, open, reason: Reason::User }));
    });
    let (current, change) = (Rc::clone(state), request.clone());
    let all = Callback::from(move |()| {
        let open = !current.borrow().items.are_all_open();
        change.emit(Request::All { open, reason: Reason::All });
    });
    Activate { one, all }
}

/// Makes the change that is asked for, less what somebody prevents; whether anything changes.
///
/// Of all answers, each is asked about for itself. Where one opens and another closes for it, both do or
/// neither.
fn change(state: &RefCell<State>, request: Request) -> bool {
    let (asked, may_toggle) = {
        let state = state.borrow();
        (state.items.toggles(request), state.may_toggle.clone())
    };
    // Nothing is borrowed here: whoever is asked may ask for a change of his own.
    let refused: Vec<_> = asked.into_iter().filter(|toggle| !may_toggle.emit(*toggle)).collect();
    if matches!(request, Request::One(_)) && !refused.is_empty() {
        return false;
    }
    let mut state = state.borrow_mut();
    // And that change has been made.
    let mut toggles = state.items.toggles(request);
    toggles.retain(|toggle| !refused.contains(toggle));
    state.items.apply(&toggles);
    let changed = !toggles.is_empty();
    state.untold.extend(toggles);
    changed
}
