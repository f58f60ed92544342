//! One question of the accordion, with the panel that holds its answer.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::{heading, rich_text};
use crate::post::Question;

/// What [`Item`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ItemProps {
    /// The question and its answer.
    pub question: Rc<Question>,
    /// The DOM id of the item.
    pub id: AttrValue,
    /// The level of the question's heading, 1 to 6.
    pub level: u8,
    /// Which question it is, from 0.
    pub index: usize,
    /// Whether its answer is open.
    pub open: bool,
    /// Called with the index when the reader activates the question.
    pub on_activate: Callback<usize>,
}

/// The DOM id of the button of the item with this id.
#[must_use]
pub fn question_id(item: &str) -> String {
    format!("{item}--question")
}

/// The DOM id of the panel of the item with this id.
#[must_use]
pub fn panel_id(item: &str) -> String {
    format!("{item}--panel")
}

/// A question that shows and hides its answer.
///
/// The panel is a `group`: a `region` for each answer would flood the page's landmarks. It is
/// `hidden="until-found"` while closed, so that find-in-page reaches it.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let (question_id, panel_id) = (question_id(&props.id), panel_id(&props.id));
    let onclick = {
        let (on_activate, index) = (props.on_activate.clone(), props.index);
        Callback::from(move |_: MouseEvent| on_activate.emit(index))
    };
    let button = html! {
        <button
            type="button"
            class="afterword-question"
            data-part="question"
            id={question_id.clone()}
            aria-expanded={if props.open { "true" } else { "false" }}
            aria-controls={panel_id.clone()}
            {onclick}
        >
            <span class="afterword-question-text">{ AttrValue::from(Rc::clone(&props.question.question)) }</span>
            <span class="afterword-chevron" aria-hidden="true"></span>
        </button>
    };
    html! {
        <div class="afterword-item" data-part="item" id={props.id.clone()} data-open={props.open.then_some("")}>
            { heading(props.level, "afterword-question-heading", None, button) }
            { panel(props, panel_id, question_id) }
        </div>
    }
}

/// Built by hand: the macro takes `hidden` for a boolean.
fn panel(props: &ItemProps, id: String, labelled_by: String) -> VTag {
    let mut panel = VTag::new("div");
    panel.add_attribute("class", "afterword-panel");
    panel.add_attribute("data-part", "panel");
    panel.add_attribute("id", id);
    panel.add_attribute("role", "group");
    panel.add_attribute("aria-labelledby", labelled_by);
    if !props.open {
        panel.add_attribute("hidden", "until-found");
    }
    panel.add_child(html! {
        <div class="afterword-answer" data-part="answer">
            { for rich_text::flow(&props.question.answer, props.level) }
        </div>
    });
    panel
}
