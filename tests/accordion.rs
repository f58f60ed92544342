//! The markup of the accordion: headings, questions and panels, and their references to each other.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod browser;

use std::rc::Rc;

use afterword::post::Labels;
use browser::{
    MountedAccordion, accordion_props, attribute, recorder, serialize_content, three_questions,
};
use serde_json::json;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn an_accordion_is_headings_with_buttons_and_a_panel_below_each() {
    let props = accordion_props(&json!({
        "heading": "Questions",
        "items": [{"id": "is-it", "question": "Is it?", "answer": "It is."}],
    }));
    let mounted = MountedAccordion::new(props).await;
    let question = concat!(
        r#"h3[class="afterword-question-heading"](button[aria-controls="is-it--panel" aria-expanded="false""#,
        r#" class="afterword-question" data-part="question" id="is-it--question" type="button"]("#,
        r#"span[class="afterword-question-text"]("Is it?"), "#,
        r#"span[aria-hidden="true" class="afterword-chevron"]))"#,
    );
    let panel = concat!(
        r#"div[class="afterword-panel" data-part="panel" hidden="until-found""#,
        r#" id="is-it--panel"](div[class="afterword-answer" data-part="answer"](p("It is.")))"#,
    );
    let permalink = concat!(
        r#"a[aria-labelledby="is-it--permalink is-it--question" class="afterword-permalink""#,
        r##" data-part="permalink" href="#is-it" id="is-it--permalink"]("##,
        r#"span[class="afterword-permalink-text"]("Copy link"))"#,
    );
    assert_eq!(
        serialize_content(&mounted.root),
        format!(
            concat!(
                r#"div[class="afterword-faq" data-part="faq"]("#,
                r#"div[class="afterword-head"]("#,
                r#"h2[class="afterword-heading" data-part="heading"]("Questions")), "#,
                r#"div[class="afterword-items"]("#,
                r#"div[class="afterword-item" data-part="item" id="is-it"]({}, {}, {})), "#,
                r#"div[class="afterword-status" role="status"](span[hidden=""]("Link copied")))"#,
            ),
            question, panel, permalink
        )
    );
}

#[wasm_bindgen_test]
async fn each_question_controls_its_panel() {
    let mounted = MountedAccordion::new(three_questions()).await;
    let (buttons, panels) = (mounted.all("[data-part=question]"), mounted.all("[data-part=panel]"));
    assert_eq!((buttons.len(), panels.len()), (3, 3));
    for (button, panel) in buttons.iter().zip(&panels) {
        assert_eq!(attribute(button, "aria-controls"), panel.id());
    }
}

#[wasm_bindgen_test]
async fn only_the_panel_of_an_open_answer_is_a_group_named_by_its_question() {
    let mut props = three_questions();
    props.open = vec![1];
    let mounted = MountedAccordion::new(props).await;
    let names = || -> Vec<_> {
        let groups = mounted.all("[role=group], [data-part=panel][aria-labelledby]");
        groups.iter().map(|panel| attribute(panel, "aria-labelledby")).collect()
    };
    assert_eq!(names(), ["b--question"]);
    mounted.click(2).await;
    mounted.click(1).await;
    assert_eq!(names(), ["c--question"]);
}

#[wasm_bindgen_test]
async fn questions_are_one_level_below_the_sections_heading() {
    for level in 1..=5 {
        let mut props = three_questions();
        props.heading_level = level;
        let mounted = MountedAccordion::new(props).await;
        assert_eq!(mounted.texts(&format!("h{level}")), ["Questions"]);
        assert_eq!(mounted.texts(&format!("h{} > button", level + 1)), ["a?", "b?", "c?"]);
    }
}

#[wasm_bindgen_test]
async fn without_the_heading_the_questions_keep_their_level() {
    let mut props = three_questions();
    props.heading_level = 4;
    props.show_heading = false;
    let mounted = MountedAccordion::new(props).await;
    assert_eq!(mounted.all("h4").len(), 0);
    assert_eq!(mounted.all("h5 > button").len(), 3);
}

#[wasm_bindgen_test]
async fn data_without_a_heading_shows_no_heading() {
    let items = json!({"items": [{"question": "Is it?", "answer": "It is."}]});
    let mounted = MountedAccordion::new(accordion_props(&items)).await;
    assert_eq!(mounted.texts("h1, h2, h3, h4, h5, h6"), ["Is it?"]);
}

#[wasm_bindgen_test]
async fn an_application_can_give_the_questions_other_ids() {
    let mut props = three_questions();
    let questions = &mut Rc::make_mut(&mut props.faq).items;
    Rc::make_mut(&mut questions[0]).id = "a-2".into();
    let mounted = MountedAccordion::new(props).await;
    let ids: Vec<_> = mounted.all("[data-part=item]").iter().map(|item| item.id()).collect();
    assert_eq!(ids, ["a-2", "b", "c"]);
    assert_eq!(mounted.one("#a-2--panel").text_content().unwrap(), "a.");
    mounted.click(0).await;
    assert_eq!(mounted.expanded(), [true, false, false]);
}

#[wasm_bindgen_test]
async fn on_ready_is_called_once() {
    let mut props = three_questions();
    let (on_ready, calls) = recorder();
    props.on_ready = on_ready;
    let mounted = MountedAccordion::new(props).await;
    assert_eq!(calls.borrow().len(), 1);
    mounted.click(0).await;
    assert_eq!(calls.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn answers_can_be_open_from_the_start() {
    let mut props = three_questions();
    props.open = vec![2, 0];
    let mounted = MountedAccordion::new(props).await;
    assert_eq!(mounted.expanded(), [true, false, true]);
    // No reason for opening, so the stylesheet animates nothing.
    assert_eq!(attribute(&mounted.one("#a"), "data-open"), "");
}

#[wasm_bindgen_test]
async fn the_button_for_all_answers_is_optional() {
    let mut props = three_questions();
    assert_eq!(MountedAccordion::new(props.clone()).await.all("[data-part=toggle-all]").len(), 0);
    props.toggle_all = true;
    let mounted = MountedAccordion::new(props).await;
    let both = r#"span("Expand all"), span[hidden=""]("Collapse all")"#;
    assert_eq!(serialize_content(&mounted.one("[data-part=toggle-all]")), both);
}

#[wasm_bindgen_test]
async fn labels_replace_the_widgets_own_texts() {
    let mut props = three_questions();
    props.toggle_all = true;
    props.labels = Labels::from_names(|name| Some(format!("<{name}>").into()));
    let mounted = MountedAccordion::new(props).await;
    assert_eq!(mounted.texts("[data-part=toggle-all] span"), ["<expandAll>", "<collapseAll>"]);
    assert_eq!(mounted.texts("[data-part=permalink]"), ["<copyLink>"; 3]);
    assert_eq!(mounted.texts("[role=status]"), ["<linkCopied>"]);
}
