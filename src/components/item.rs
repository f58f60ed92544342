//! One question of the accordion, with the panel that holds its answer.

use std::rc::Rc;

use yew::prelude::*;

use super::{Disclosure, element, rich_text, text};
use crate::post::{Question, heading_tag};

const QUESTION: &str = "--question";
const PANEL: &str = "--panel";

/// What [`Item`] shows.
#[derive(Clone, Debug, Properties)]
pub struct ItemProps {
    /// The question and its answer.
    pub question: Rc<Question>,
    /// The DOM id of the item.
    pub id: Rc<str>,
    /// The level of the question's heading, 1 to 6.
    pub level: u8,
    /// Whether its answer is open.
    pub disclosure: Disclosure,
    /// The name of the link to the item.
    pub copy_link: AttrValue,
    /// What that link begins with, before `#`.
    #[prop_or_default]
    pub page: AttrValue,
}

impl PartialEq for ItemProps {
    /// Questions are the same if they are the same allocation: comparing answers would cost more than
    /// rendering them.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.question, &other.question)
            && self.id == other.id
            && self.level == other.level
            && self.disclosure == other.disclosure
            && self.copy_link == other.copy_link
            && self.page == other.page
    }
}

/// The DOM id of the button of the item with this id.
#[must_use]
pub fn question_id(item: &str) -> String {
    [item, QUESTION].concat()
}

/// The DOM id of the panel of the item with this id.
#[must_use]
pub fn panel_id(item: &str) -> String {
    [item, PANEL].concat()
}

/// The DOM id of the link to the item with this id.
#[must_use]
pub fn permalink_id(item: &str) -> String {
    [item, "--permalink"].concat()
}

/// The item of the button or the panel with this id.
pub(crate) fn item_of(id: &str) -> Option<&str> {
    id.strip_suffix(QUESTION).or_else(|| id.strip_suffix(PANEL))
}

/// A question with its answer, shown or hidden. It listens to nothing: that is for what shows it, such as
/// [`Accordion`](super::Accordion).
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let ItemProps { question, id, level, disclosure, copy_link, page } = props;
    item(question, id, *level, *disclosure, &Link { text: copy_link, page })
}

/// The link to an item.
pub(crate) struct Link<'a> {
    /// Its name.
    pub(crate) text: &'a AttrValue,
    /// What it begins with, before `#`.
    pub(crate) page: &'a str,
}

/// The attributes that say whether an answer is open; the only ones that change.
///
/// What has opened the answer is the value of `data-open`, for the stylesheet: what the reader did is
/// animated, what was so already is not. The panel is `hidden="until-found"` while closed, so that
/// find-in-page reaches it.
pub(crate) struct Attributes {
    /// Of the item.
    pub(crate) data_open: Option<&'static str>,
    /// Of the button.
    pub(crate) aria_expanded: &'static str,
    /// Of the panel.
    pub(crate) hidden: Option<&'static str>,
}

impl From<Disclosure> for Attributes {
    fn from(disclosure: Disclosure) -> Self {
        let data_open = match disclosure {
            Disclosure::Closed => {
                return Self {
                    data_open: None,
                    aria_expanded: "false",
                    hidden: Some("until-found"),
                };
            }
            Disclosure::Initial => "",
            Disclosure::Opened(reason) => reason.name(),
        };
        Self { data_open: Some(data_open), aria_expanded: "true", hidden: None }
    }
}

/// An item, for whoever renders it.
pub(crate) fn item(
    question: &Question,
    id: &Rc<str>,
    level: u8,
    disclosure: Disclosure,
    link: &Link<'_>,
) -> Html {
    let Attributes { data_open, aria_expanded, hidden } = disclosure.into();
    let question_id: AttrValue = question_id(id).into();
    let panel_id: AttrValue = panel_id(id).into();
    let asked = element(
        "span",
        &["class"],
        [Some("afterword-question-text".into())],
        vec![text(Rc::clone(&question.question))],
    );
    let chevron = element(
        "span",
        &["class", "aria-hidden"],
        [Some("afterword-chevron".into()), Some("true".into())],
        vec![],
    );
    let button = element(
        "button",
        &["type", "class", "data-part", "id", "aria-expanded", "aria-controls"],
        [
            Some("button".into()),
            Some("afterword-question".into()),
            Some("question".into()),
            Some(question_id.clone()),
            Some(aria_expanded.into()),
            Some(panel_id.clone()),
        ],
        vec![asked, chevron],
    );
    let heading = element(
        heading_tag(level),
        &["class"],
        [Some("afterword-question-heading".into())],
        vec![button],
    );
    let answer = element(
        "div",
        &["class", "data-part"],
        [Some("afterword-answer".into()), Some("answer".into())],
        rich_text::flow(&question.answer, level),
    );
    // A group: a region for each answer would flood the page's landmarks.
    let panel = element(
        "div",
        &["class", "data-part", "id", "role", "aria-labelledby", "hidden"],
        [
            Some("afterword-panel".into()),
            Some("panel".into()),
            Some(panel_id),
            Some("group".into()),
            Some(question_id.clone()),
            hidden.map(AttrValue::Static),
        ],
        vec![answer],
    );
    element(
        "div",
        &["class", "data-part", "id", "data-open"],
        [
            Some("afterword-item".into()),
            Some("item".into()),
            Some(Rc::clone(id).into()),
            data_open.map(AttrValue::Static),
        ],
        vec![heading, panel, permalink(id, &question_id, link)],
    )
}

/// A link to the item. It works as one everywhere; the widget makes it copy its address, too. Its name
/// has the question in it: links are also read without what is around them.
fn permalink(id: &str, question_id: &str, link: &Link<'_>) -> Html {
    let visible = element(
        "span",
        &["class"],
        [Some("afterword-permalink-text".into())],
        vec![text(link.text.clone())],
    );
    let own_id = permalink_id(id);
    let name = [&own_id, " ", question_id].concat();
    element(
        "a",
        &["class", "data-part", "id", "href", "aria-labelledby"],
        [
            Some("afterword-permalink".into()),
            Some("permalink".into()),
            Some(own_id.into()),
            Some([link.page, "#", id].concat().into()),
            Some(name.into()),
        ],
        vec![visible],
    )
}
