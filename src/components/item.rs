//! One question of the accordion, with the panel that holds its answer.

use std::rc::Rc;

use yew::prelude::*;

use super::{Disclosure, element, heading_tag, rich_text};
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
    pub disclosure: Disclosure,
    /// The name of the link to the item.
    pub copy_link: AttrValue,
    /// What that link begins with, before `#`.
    #[prop_or_default]
    pub page: AttrValue,
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
            && self.disclosure == other.disclosure
            && self.copy_link == other.copy_link
            && self.page == other.page
            && self.on_activate == other.on_activate
    }
}

/// The DOM id of the button of the item with this id.
#[must_use]
pub fn question_id(item: &str) -> String {
    [item, "--question"].concat()
}

/// The DOM id of the panel of the item with this id.
#[must_use]
pub fn panel_id(item: &str) -> String {
    [item, "--panel"].concat()
}

/// The DOM id of the link to the item with this id.
#[must_use]
pub fn permalink_id(item: &str) -> String {
    [item, "--permalink"].concat()
}

/// A question that shows and hides its answer.
///
/// The panel is a `group`: a `region` for each answer would flood the page's landmarks. It is
/// `hidden="until-found"` while closed, so that find-in-page reaches it. What has opened the answer is
/// the value of `data-open`, for the stylesheet: what the reader did is animated, what was so already is
/// not.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let expanded = if is_open(props) { "true" } else { "false" };
    let onclick = {
        let (on_activate, index) = (props.on_activate.clone(), props.index);
        Callback::from(move |_: MouseEvent| on_activate.emit(index))
    };
    let button = html! {
        <button
            type="button"
            class="afterword-question"
            data-part="question"
            id={question_id(&props.id)}
            aria-expanded={expanded}
            aria-controls={panel_id(&props.id)}
            {onclick}
        >
            <span class="afterword-question-text">{ AttrValue::from(Rc::clone(&props.question.question)) }</span>
            <span class="afterword-chevron" aria-hidden="true"></span>
        </button>
    };
    let heading_class = Some("afterword-question-heading".into());
    let heading = element(heading_tag(props.level), &["class"], [heading_class], vec![button]);
    let names = &["class", "data-part", "id", "data-open"];
    let opened_by = match props.disclosure {
        Disclosure::Closed => None,
        Disclosure::Initial => Some(""),
        Disclosure::Opened(reason) => Some(reason.name()),
    };
    let values = [
        Some("afterword-item".into()),
        Some("item".into()),
        Some(props.id.clone()),
        opened_by.map(AttrValue::Static),
    ];
    element("div", names, values, vec![heading.into(), panel(props), permalink(props)]).into()
}

fn is_open(props: &ItemProps) -> bool {
    props.disclosure != Disclosure::Closed
}

/// Built by hand: the macro takes `hidden` for a boolean.
fn panel(props: &ItemProps) -> Html {
    let answer = element(
        "div",
        &["class", "data-part"],
        [Some("afterword-answer".into()), Some("answer".into())],
        rich_text::flow(&props.question.answer, props.level),
    );
    let names = &["class", "data-part", "id", "role", "aria-labelledby", "hidden"];
    let values = [
        Some("afterword-panel".into()),
        Some("panel".into()),
        Some(panel_id(&props.id).into()),
        Some("group".into()),
        Some(question_id(&props.id).into()),
        (!is_open(props)).then(|| "until-found".into()),
    ];
    element("div", names, values, vec![answer.into()]).into()
}

/// A link to the item. It works as one everywhere; the widget makes it copy its address, too. Its name
/// has the question in it: links are also read without what is around them.
fn permalink(props: &ItemProps) -> Html {
    let text = element(
        "span",
        &["class"],
        [Some("afterword-permalink-text".into())],
        vec![props.copy_link.clone().into()],
    );
    let id = permalink_id(&props.id);
    let names = &["class", "data-part", "id", "href", "aria-labelledby"];
    let values = [
        Some("afterword-permalink".into()),
        Some("permalink".into()),
        Some(id.clone().into()),
        Some([&props.page, "#", &props.id].concat().into()),
        Some([&id, " ", &question_id(&props.id)].concat().into()),
    ];
    element("a", names, values, vec![text.into()]).into()
}
