//! The cards of the takeaways: all of them visible, in one list, in order.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod browser;

use afterword::components::{TakeawayCards, TakeawayCardsProps};
use browser::{Mounted, decode_post, serialize_content};
use serde_json::{Value, json};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::props;

wasm_bindgen_test_configure!(run_in_browser);

fn cards_props(takeaways: &Value) -> TakeawayCardsProps {
    let takeaways = decode_post(&json!({"version": 1, "takeaways": takeaways})).takeaways.unwrap();
    props!(TakeawayCardsProps { takeaways })
}

fn two_takeaways() -> TakeawayCardsProps {
    let strong = json!({"type": "strong", "children": [{"type": "text", "value": "Two"}]});
    cards_props(&json!({
        "heading": "To remember",
        "items": ["One.", [strong, {"type": "text", "value": " more."}]],
    }))
}

#[wasm_bindgen_test]
async fn cards_are_an_ordered_list_that_keeps_its_role() {
    let mounted = Mounted::<TakeawayCards>::new(two_takeaways()).await;
    let card = |text| {
        format!(
            r#"li[class="afterword-card" data-part="card"](div[class="afterword-card-text"]({text}))"#
        )
    };
    assert_eq!(
        serialize_content(&mounted.root),
        format!(
            r#"div[class="afterword-takeaways" data-part="takeaways"](ol[class="afterword-cards" role="list"]({}, {}))"#,
            card(r#""One.""#),
            card(r#"strong("Two"), " more.""#),
        )
    );
}

#[wasm_bindgen_test]
async fn the_heading_has_the_requested_level() {
    for level in 1..=6 {
        let mounted = Mounted::<TakeawayCards>::new(TakeawayCardsProps {
            heading_level: Some(level),
            ..two_takeaways()
        });
        let heading = mounted.await.one("[data-part=heading]");
        assert_eq!(heading.local_name(), format!("h{level}"));
        assert_eq!(heading.text_content().unwrap(), "To remember");
    }
}

#[wasm_bindgen_test]
async fn each_of_250_takeaways_has_a_visible_card() {
    let items: Vec<_> = (0..250).map(|index| format!("Takeaway {index}.")).collect();
    let mounted = Mounted::<TakeawayCards>::new(cards_props(&json!({"items": items}))).await;
    assert_eq!(mounted.texts("ol > li"), items);
    assert_eq!(mounted.all("[hidden], [aria-hidden], details").len(), 0);
}
