//! The questions of the post, with the heading and the controls of this application above them.

use std::collections::HashSet;
use std::rc::Rc;

use afterword::components::{Accordion, Mode, Reason, Request, Toggle};
use afterword::post::{Faq, Labels};
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

/// The index of the question whose answer is open from the start.
const FIRST: usize = 0;

/// The properties of [`Questions`].
#[derive(PartialEq, Properties)]
pub(crate) struct QuestionsProps {
    /// The questions.
    pub(crate) faq: Rc<Faq>,
    /// The texts that the post has instead of the widget's own.
    pub(crate) labels: Labels,
}

/// The questions whose answers the reader has seen, by their index.
struct AnswersRead(HashSet<usize>);

impl Reducible for AnswersRead {
    type Action = Toggle;

    fn reduce(self: Rc<Self>, toggle: Toggle) -> Rc<Self> {
        let mut read = self.0.clone();
        if toggle.open {
            read.insert(toggle.index);
        }
        Rc::new(Self(read))
    }
}

/// The state of the application.
struct Reading {
    read: UseReducerHandle<AnswersRead>,
    /// The callback that requests changes of the accordion; without effect until it is ready.
    request: UseStateHandle<Callback<Request>>,
    one_at_a_time: UseStateHandle<bool>,
    keeps_open: UseStateHandle<bool>,
}

#[hook]
fn use_reading() -> Reading {
    Reading {
        read: use_reducer(|| AnswersRead(HashSet::from([FIRST]))),
        request: use_state(Callback::noop),
        one_at_a_time: use_state(|| false),
        keeps_open: use_state(|| false),
    }
}

/// The questions, with the heading and the controls of this application above them.
#[component]
pub(crate) fn Questions(props: &QuestionsProps) -> Html {
    let reading = use_reading();
    html! {
        <div class="afterword" data-heading="">
            <h2>{ props.faq.heading.as_deref().unwrap_or_default() }</h2>
            { progress(&reading, props.faq.items.len()) }
            { checkbox("one-at-a-time", "One answer at a time", &reading.one_at_a_time) }
            if !*reading.one_at_a_time {
                { checkbox("keep-open", "Keep answers open", &reading.keeps_open) }
            }
            { accordion(props, &reading) }
        </div>
    }
}

fn progress(reading: &Reading, count: usize) -> Html {
    let read = &reading.read.0;
    let unread = (0..count).find(|index| !read.contains(index));
    let request = (*reading.request).clone();
    let open_unread = move |_| {
        if let Some(index) = unread {
            request.emit(Request::One(Toggle { index, open: true, reason: Reason::Api }));
        }
    };
    html! {
        <>
            <p id="progress">{ format!("{} of {count} answers read", read.len()) }</p>
            <button id="open-unread" disabled={unread.is_none()} onclick={open_unread}>
                { "Open the next unread answer" }
            </button>
        </>
    }
}

fn checkbox(id: &'static str, label: &'static str, checked: &UseStateHandle<bool>) -> Html {
    let checked = checked.clone();
    let onchange = move |event: Event| {
        checked.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    };
    html! { <label><input {id} type="checkbox" {onchange} />{ " " }{ label }</label> }
}

fn accordion(props: &QuestionsProps, reading: &Reading) -> Html {
    let one_at_a_time = *reading.one_at_a_time;
    let keeps_open = *reading.keeps_open && !one_at_a_time;
    let (read, request) = (reading.read.dispatcher(), reading.request.clone());
    html! {
        <Accordion
            faq={&props.faq}
            show_heading={false}
            labels={props.labels.clone()}
            page={page_path()}
            open={vec![FIRST]}
            mode={if one_at_a_time { Mode::Single } else { Mode::Multiple }}
            toggle_all={!one_at_a_time}
            on_ready={move |callback| request.set(callback)}
            on_before_toggle={move |toggle: Toggle| toggle.open || !keeps_open}
            on_toggle={move |toggle| read.dispatch(toggle)}
        />
    }
}

/// Returns the path of the page, with which permalinks lead to it despite a `<base>`.
fn page_path() -> String {
    gloo_utils::window().location().pathname().unwrap_or_default()
}
