//! A Yew application around a post: it counts the answers that the reader has opened, opens the
//! next unread one with a button of its own, and lets the reader choose how many stay open.
//!
//! The components know nothing of it. They call back: `on_ready` hands over the callback that
//! requests changes, `on_before_toggle` asks about each change, and `on_toggle` reports it.

mod questions;

use afterword::components::TakeawayCards;
use afterword::post::{LazyJson, Post};
use yew::prelude::*;

use questions::Questions;

/// The data of the post. A real application would fetch it.
const DATA: &str = include_str!("../post.json");

/// The whole application.
#[component]
pub fn App() -> Html {
    let decoded = use_memo((), |()| Post::decode(&LazyJson::new(DATA.to_owned())));
    match &*decoded {
        Ok(decoded) => article(&decoded.post),
        Err(problems) => html! { <p>{ problems.message() }</p> },
    }
}

fn article(post: &Post) -> Html {
    html! {
        <article>
            <h1>{ post.title.as_deref().unwrap_or_default() }</h1>
            if let Some(takeaways) = &post.takeaways {
                <div class="afterword" data-heading="">
                    <TakeawayCards {takeaways} heading_level={2} />
                </div>
            }
            if let Some(faq) = &post.faq {
                <Questions {faq} labels={post.labels.clone()} />
            }
        </article>
    }
}
