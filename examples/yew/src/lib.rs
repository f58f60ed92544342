//! A Yew application around a post: it counts the answers that the reader has opened, opens all of
//! them with a button of its own, and keeps open answers open while the reader wants that.
//!
//! The components know nothing of it. They call back: `on_ready` hands over the callback that
//! requests changes, `on_before_toggle` asks about each change, and `on_toggle` reports it.

use std::collections::HashSet;
use std::rc::Rc;

use afterword::components::{Accordion, Reason, Request, TakeawayCards, Toggle};
use afterword::post::{Faq, LazyJson, Post};
use web_sys::{Event, HtmlInputElement};
use yew::prelude::*;

/// The data of the post. A real application would fetch it.
const DATA: &str = include_str!("../post.json");

/// The whole application.
#[component]
pub fn App() -> Html {
    let decoded = use_memo((), |()| Post::decode(&LazyJson::new(DATA.to_owned())));
    let post = match &*decoded {
        Ok(decoded) => &decoded.post,
        Err(problems) => return html! { <p>{ problems.message() }</p> },
    };
    html! {
        <article>
            <h1>{ post.title.as_deref().unwrap_or_default() }</h1>
            if let Some(takeaways) = &post.takeaways {
                <div class="afterword" data-heading="">
                    <TakeawayCards {takeaways} heading_level={2} />
                </div>
            }
            if let Some(faq) = &post.faq {
                <Questions {faq} />
            }
        </article>
    }
}

/// The questions whose answers the reader has opened, by their index.
#[derive(Default)]
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

/// The properties of [`Questions`].
#[derive(PartialEq, Properties)]
struct QuestionsProps {
    faq: Rc<Faq>,
}

/// The questions, with the controls of this application above them.
#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let faq = &props.faq;
    let request = use_state(|| None::<Callback<Request>>);
    let keeps_open = use_state(|| false);
    let read = use_reducer(AnswersRead::default);

    let on_ready = {
        let request = request.clone();
        Callback::from(move |callback| request.set(Some(callback)))
    };
    let on_before_toggle = {
        let keeps_open = *keeps_open;
        Callback::from(move |toggle: Toggle| toggle.open || !keeps_open)
    };
    let on_toggle = {
        let read = read.dispatcher();
        Callback::from(move |toggle| read.dispatch(toggle))
    };
    let open_all = request.as_ref().map(|request| {
        request.reform(|_: MouseEvent| Request::All { open: true, reason: Reason::Api })
    });
    let on_keep_open = Callback::from(move |event: Event| {
        keeps_open.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    html! {
        <div class="afterword" data-heading="">
            <p id="progress">{ format!("{} of {} answers read", read.0.len(), faq.items.len()) }</p>
            <button id="open-all" disabled={open_all.is_none()} onclick={open_all}>
                { "Open all answers" }
            </button>
            <label>
                <input id="keep-open" type="checkbox" onchange={on_keep_open} />
                { " Keep answers open" }
            </label>
            <Accordion {faq} {on_ready} {on_before_toggle} {on_toggle} />
        </div>
    }
}
