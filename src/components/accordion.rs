//! The FAQ: a list of questions that show and hide their answers.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use yew::prelude::*;

use web_sys::Element;

use super::item::item_of;
use super::{
    Item, Mode, OpenItems, Reason, Request, Toggle, element, section_heading, use_after_render,
};
use crate::post::{Faq, Labels};

/// From how many items on a list is long.
const LONG: usize = 50;

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

impl AccordionProps {
    fn dom_id(&self, index: usize) -> Option<&Rc<str>> {
        self.dom_ids.get(index).or_else(|| Some(&self.faq.items.get(index)?.id))
    }
}

/// The FAQ of a post as an accordion.
#[component]
pub fn Accordion(props: &AccordionProps) -> Html {
    let (state, request) = use_open_items(props);
    let onclick = {
        let (props, state) = (props.clone(), Rc::clone(&state));
        Callback::from(move |click: MouseEvent| {
            let asked = click.target_dyn_into::<Element>().and_then(|target| {
                let count = props.faq.items.len();
                let index = |id: &str| {
                    (0..count)
                        .find(|index| props.dom_id(*index).is_some_and(|known| **known == *id))
                };
                let button = target.closest(BUTTONS).ok()??;
                asked_for(&button.id(), &state.borrow().items, index)
            });
            asked.into_iter().for_each(|asked| request.emit(asked));
        })
    };
    let state = &state.borrow().items;
    let title = props.faq.heading.as_ref().filter(|_| props.show_heading);
    let title = title.map(|text| section_heading(props.heading_level, text));
    let all_open = props.toggle_all.then(|| state.are_all_open());
    html! {
        <div class="afterword-faq" data-part="faq" {onclick}>
            { for frame(title, all_open, &props.labels, props.faq.items.len(), items(props, state)) }
        </div>
    }
}

fn items(props: &AccordionProps, state: &OpenItems) -> Vec<Html> {
    let copy_link = copy_link(&props.labels);
    let questions = props.faq.items.iter().enumerate();
    let items = questions.map(|(index, question)| {
        html! {
            <Item
                question={Rc::clone(question)}
                id={Rc::clone(props.dom_id(index).unwrap_or(&question.id))}
                level={props.heading_level + 1}
                disclosure={state.disclosure(index)}
                copy_link={copy_link.clone()}
                page={props.page.clone()}
            />
        }
    });
    items.collect()
}

/// Matches the questions and the button for all.
pub(crate) const BUTTONS: &str = "[data-part=question],[data-part=toggle-all]";

/// What a click on a button with this id asks for. `index` is which item has an id.
pub(crate) fn asked_for(
    button: &str,
    items: &OpenItems,
    index: impl FnOnce(&str) -> Option<usize>,
) -> Option<Request> {
    let Some(item) = item_of(button) else {
        return Some(Request::All { open: !items.are_all_open(), reason: Reason::All });
    };
    let index = index(item)?;
    Some(Request::One(Toggle { index, open: !items.is_open(index), reason: Reason::User }))
}

/// What an accordion of so many items consists of, for whoever renders it. `all_open` is whether all answers are
/// open; without it, there is no button for all.
pub(crate) fn frame(
    title: Option<Html>,
    all_open: Option<bool>,
    labels: &Labels,
    count: usize,
    items: Vec<Html>,
) -> [Html; 3] {
    let mut head = Vec::new();
    if let Some(title) = title {
        head.push(title);
    }
    if let Some(all_open) = all_open {
        head.push(toggle_all(labels, all_open));
    }
    [
        element("div", &["class"], [Some("afterword-head".into())], head),
        list(count, items),
        status(labels),
    ]
}

/// The list of so many items. Of a long one, the stylesheet lets the browser leave out what is not in sight;
/// counting the items itself, it would take ever longer.
pub(super) fn list(count: usize, items: Vec<Html>) -> Html {
    let values = [Some("afterword-items".into()), (count >= LONG).then(|| "".into())];
    element("div", &["class", "data-long"], values, items)
}

/// The button that opens all answers, or closes them if all are open. Both of its texts are there from
/// the start: a toggle changes attributes alone.
fn toggle_all(labels: &Labels, all_open: bool) -> Html {
    let texts = vec![
        hideable(label(labels.expand_all.as_ref(), "Expand all"), all_open),
        hideable(label(labels.collapse_all.as_ref(), "Collapse all"), !all_open),
    ];
    element(
        "button",
        &["type", "class", "data-part", "data-nosnippet"],
        [
            Some("button".into()),
            Some("afterword-toggle-all".into()),
            Some("toggle-all".into()),
            // Not for search results: it says nothing about the post.
            Some("".into()),
        ],
        texts,
    )
}

/// The name of the links to items.
pub(crate) fn copy_link(labels: &Labels) -> AttrValue {
    label(labels.copy_link.as_ref(), "Copy link")
}

/// Where a screen reader hears that a link has been copied. The text waits, hidden, for whoever copies:
/// showing it is an attribute.
fn status(labels: &Labels) -> Html {
    let text = hideable(label(labels.link_copied.as_ref(), "Link copied"), true);
    let values = [Some("afterword-status".into()), Some("status".into())];
    element("div", &["class", "role"], values, vec![text])
}

fn hideable(text: AttrValue, hidden: bool) -> Html {
    element("span", &["hidden"], [hidden.then(|| "".into())], vec![super::text(text)])
}

/// One of the widget's own texts.
fn label(own: Option<&Rc<str>>, english: &'static str) -> AttrValue {
    own.map_or(AttrValue::Static(english), |own| Rc::clone(own).into())
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

/// The state of an accordion, and how to ask for changes.
///
/// A change takes effect at once, so that requests in a row build on each other; the DOM follows, and
/// then `on_toggle` is told.
#[hook]
fn use_open_items(props: &AccordionProps) -> (Rc<RefCell<State>>, Callback<Request>) {
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
        (state, request)
    });
    let (state, request) = (*made).clone();
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
    (state, request)
}

/// Makes the change that is asked for, less what somebody prevents; whether anything changes.
fn change(state: &RefCell<State>, request: Request) -> bool {
    let (asked, may_toggle) = {
        let state = state.borrow();
        (state.items.toggles(request), state.may_toggle.clone())
    };
    // Nothing is borrowed here: whoever is asked may ask for a change of his own.
    let refused = asked.into_iter().filter(|toggle| !may_toggle.emit(*toggle)).collect::<Vec<_>>();
    let mut state = state.borrow_mut();
    let toggles = state.items.change(request, &refused);
    let changed = !toggles.is_empty();
    state.untold.extend(toggles);
    changed
}
