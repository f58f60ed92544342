//! The state of the `Accordion` component: its open answers and its callbacks.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::open_items::change_open_items;
use super::{AccordionProps, Mode, OpenItems, Request, Toggle};
use crate::post::Faq;

/// The state of an accordion.
pub(super) struct State {
    pub(super) items: RefCell<OpenItems>,
    /// The toggles since the last call of `on_toggle`.
    unreported: RefCell<Vec<Toggle>>,
    on_before_toggle: RefCell<Callback<Toggle, bool>>,
    /// The callback for requests, until `on_ready` has got it.
    request: RefCell<Option<Callback<Request>>>,
}

/// The properties that the state depends on: when one of them changes, the state begins anew.
#[derive(Clone)]
struct StateKey {
    faq: Rc<Faq>,
    mode: Mode,
    open: Vec<usize>,
}

impl StateKey {
    fn new(props: &AccordionProps) -> Self {
        Self { faq: Rc::clone(&props.faq), mode: props.mode, open: props.open.clone() }
    }
}

impl PartialEq for StateKey {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.faq, &other.faq) && self.mode == other.mode && self.open == other.open
    }
}

impl State {
    fn new(key: &StateKey) -> Self {
        let items = OpenItems::new(key.faq.items.len(), key.mode, &key.open);
        Self {
            items: RefCell::new(items),
            unreported: RefCell::default(),
            on_before_toggle: RefCell::new(Callback::from(|_| true)),
            request: RefCell::default(),
        }
    }

    /// Makes the change that `request` asks for, and returns whether anything changed.
    fn change(&self, request: Request) -> bool {
        // Cloned: the callback may lead back here.
        let on_before_toggle = self.on_before_toggle.borrow().clone();
        let toggles =
            change_open_items(&self.items, request, |toggle| on_before_toggle.emit(toggle));
        let changed = !toggles.is_empty();
        self.unreported.borrow_mut().extend(toggles);
        changed
    }

    /// Calls the callbacks of `props` for the changes since the last rendering.
    fn report(&self, props: &AccordionProps) {
        let (request, toggles) = (self.request.take(), self.unreported.take());
        if let Some(request) = request {
            props.on_ready.emit(request);
        }
        toggles.into_iter().for_each(|toggle| props.on_toggle.emit(toggle));
    }
}

/// Returns the state of an accordion, and the callback that requests changes of it.
///
/// A change takes effect at once, so that consecutive requests build on each other. The DOM
/// follows, and then `on_toggle` is called.
#[hook]
pub(super) fn use_open_items(props: &AccordionProps) -> (Rc<State>, Callback<Request>) {
    let render = use_force_update();
    let made = use_memo(StateKey::new(props), |key| new_state_with_request(key, render));
    let (state, request) = (*made).clone();
    state.on_before_toggle.replace(props.on_before_toggle.clone());
    let (rendered, props) = (Rc::clone(&state), props.clone());
    use_effect(move || rendered.report(&props));
    (state, request)
}

fn new_state_with_request(
    key: &StateKey,
    render: UseForceUpdateHandle,
) -> (Rc<State>, Callback<Request>) {
    let state = Rc::new(State::new(key));
    let changing = Rc::clone(&state);
    let request = Callback::from(move |request| {
        if changing.change(request) {
            render.force_update();
        }
    });
    state.request.replace(Some(request.clone()));
    (state, request)
}
