//! The cards of the takeaways: all of them in sight, in one list, in order.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use std::cell::Cell;
use std::rc::Rc;

use afterword::components::{TakeawayCards, TakeawayCardsProps};
use common::{Mounted, post, tree};
use serde_json::{Value, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::{Callback, props};

wasm_bindgen_test_configure!(run_in_browser);

fn cards(takeaways: &Value) -> TakeawayCardsProps {
    let takeaways = post(&json!({"version": 1, "takeaways": takeaways})).takeaways.unwrap();
    props!(TakeawayCardsProps { takeaways })
}

fn two() -> TakeawayCardsProps {
    let strong = json!({"type": "strong", "children": [{"type": "text", "value": "Two"}]});
    cards(&json!({
        "heading": "To remember",
        "items": ["One.", [strong, {"type": "text", "value": " more."}]],
    }))
}

#[wasm_bindgen_test]
async fn cards_are_an_ordered_list_that_keeps_its_role() {
    let mounted = Mounted::<TakeawayCards>::new(two()).await;
    let card = |text| {
        format!(
            r#"li[class="afterword-card" data-part="card"](div[class="afterword-card-text"]({text}))"#
        )
    };
    assert_eq!(
        tree(&mounted.root),
        format!(
            r#"div[class="afterword-takeaways" data-part="takeaways"](ol[class="afterword-cards" role="list"]({}, {}))"#,
            card(r#""One.""#),
            card(r#"strong("Two"), " more.""#),
        )
    );
}

#[wasm_bindgen_test]
async fn the_heading_is_shown_at_the_level_that_is_asked_for() {
    for level in 1..=6 {
        let mounted = Mounted::<TakeawayCards>::new(TakeawayCardsProps {
            heading_level: Some(level),
            ..two()
        });
        let heading = mounted.await.one("[data-part=heading]");
        assert_eq!(heading.local_name(), format!("h{level}"));
        assert_eq!(heading.text_content().unwrap(), "To remember");
    }
}

#[wasm_bindgen_test]
async fn every_takeaway_has_a_card_however_many_there_are() {
    let items: Vec<_> = (0..250).map(|index| format!("Takeaway {index}.")).collect();
    let mounted = Mounted::<TakeawayCards>::new(cards(&json!({"items": items}))).await;
    assert_eq!(mounted.texts("ol > li"), items);
    assert_eq!(mounted.all("[hidden], [aria-hidden], details").len(), 0);
}

#[wasm_bindgen_test]
async fn when_they_say_that_they_are_ready_all_of_them_are_there() {
    let there = Rc::new(Cell::new(0));
    let seen = Rc::clone(&there);
    let on_ready = Callback::from(move |()| {
        let document = web_sys::window().unwrap().document().unwrap();
        seen.set(document.query_selector_all("ol > li").unwrap().length());
    });
    let _mounted = Mounted::<TakeawayCards>::new(TakeawayCardsProps { on_ready, ..two() }).await;
    assert_eq!(there.get(), 2);
}
