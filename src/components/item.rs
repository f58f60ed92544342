//! One question of the accordion, with the panel that holds its answer.

use std::rc::Rc;

use yew::prelude::*;

use super::{element, heading_tag, rich_text};
use crate::post::Question;

/// What [`Item`] shows.
#[derive(Clone, Debug, Properties)]
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

impl PartialEq for ItemProps {
    /// Questions are the same if they are the same allocation: comparing answers would cost more than
    /// rendering them.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.question, &other.question)
            && self.id == other.id
            && self.level == other.level
            && self.index == other.index
            && self.open == other.open
            && self.on_activate == other.on_activate
    }
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
    let heading_class = Some("afterword-question-heading".into());
    html! {
        <div class="afterword-item" data-part="item" id={props.id.clone()} data-open={props.open.then_some("")}>
            { element(heading_tag(props.level), &["class"], [heading_class], vec![button]) }
            { panel(props, panel_id, question_id) }
        </div>
    }
}

/// Built by hand: the macro takes `hidden` for a boolean.
fn panel(props: &ItemProps, id: String, labelled_by: String) -> Html {
    let answer = html! {
        <div class="afterword-answer" data-part="answer">
            { rich_text::flow(&props.question.answer, props.level) }
        </div>
    };
    let names = &["class", "data-part", "id", "role", "aria-labelledby", "hidden"];
    let values = [
        Some("afterword-panel".into()),
        Some("panel".into()),
        Some(id.into()),
        Some("group".into()),
        Some(labelled_by.into()),
        (!props.open).then(|| "until-found".into()),
    ];
    element("div", names, values, vec![answer]).into()
}
