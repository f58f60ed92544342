//! One question of the accordion, with the panel that holds its answer.

use std::rc::Rc;

use yew::prelude::*;

use super::names::{class, part};
use super::{Disclosure, el, group_label, rich_text, text};
use crate::concat::concat;
use crate::post::{Faq, Flow, Question, heading_tag};

const QUESTION: &str = "--question";
const PANEL: &str = "--panel";
const PERMALINK: &str = "--permalink";

/// The properties of [`Item`].
#[derive(Clone, Debug, Properties)]
pub(super) struct ItemProps {
    /// The question and its answer.
    pub(super) question: Rc<Question>,
    /// The level of the headings of questions without a group, 1 to 6.
    pub(super) level: u8,
    /// The state of the answer.
    pub(super) disclosure: Disclosure,
    /// The name of the permalink.
    pub(super) copy_link: AttrValue,
    /// The beginning of the permalink's address, before `#`.
    pub(super) page: AttrValue,
}

impl PartialEq for ItemProps {
    /// Compares questions by their allocation: comparing answers would cost more than rendering
    /// them.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.question, &other.question)
            && self.level == other.level
            && self.disclosure == other.disclosure
            && self.copy_link == other.copy_link
            && self.page == other.page
    }
}

/// A question with its answer, shown or hidden. It listens to no events: its
/// [`Accordion`](super::Accordion) does.
#[component]
pub(super) fn Item(props: &ItemProps) -> Html {
    let ItemProps { question, level, disclosure, copy_link, page } = props;
    item(question, &question.id, *level, *disclosure, &Link { text: copy_link, page })
}

/// The texts of a permalink.
pub(crate) struct Link<'a> {
    /// Its name.
    pub(crate) text: &'a AttrValue,
    /// The beginning of its address, before `#`.
    pub(crate) page: &'a str,
}

/// The attributes that say whether an answer is open; the only ones that change.
///
/// The panel is `hidden="until-found"` while closed, so that find-in-page reaches it.
pub(crate) struct OpenAttributes {
    /// An attribute of the item: the reason for opening, empty for an answer that was open from the
    /// start. The stylesheet animates only answers that the reader has opened.
    pub(crate) data_open: Option<&'static str>,
    /// An attribute of the button.
    pub(crate) aria_expanded: &'static str,
    /// An attribute of the panel.
    pub(crate) hidden: Option<&'static str>,
    /// An attribute of the panel, together with its name: browsers would expose a closed group to
    /// screen readers, empty. As regions, the answers would flood the page's landmarks.
    pub(crate) role: Option<&'static str>,
}

impl From<Disclosure> for OpenAttributes {
    fn from(disclosure: Disclosure) -> Self {
        let data_open = match disclosure {
            Disclosure::Closed => {
                return Self {
                    data_open: None,
                    aria_expanded: "false",
                    hidden: Some("until-found"),
                    role: None,
                };
            }
            Disclosure::Initial => "",
            Disclosure::Opened(reason) => reason.name(),
        };
        Self {
            data_open: Some(data_open),
            aria_expanded: "true",
            hidden: None,
            role: Some("group"),
        }
    }
}

/// Returns the DOM id of the item whose button or panel has the DOM id `id`.
pub(crate) fn item_of(id: &str) -> Option<&str> {
    id.strip_suffix(QUESTION).or_else(|| id.strip_suffix(PANEL))
}

/// The DOM ids of an item's elements.
struct Ids<'a> {
    item: &'a Rc<str>,
    question: AttrValue,
    panel: AttrValue,
}

impl<'a> Ids<'a> {
    fn new(item: &'a Rc<str>) -> Self {
        Self {
            item,
            question: concat(&[item, QUESTION]).into(),
            panel: concat(&[item, PANEL]).into(),
        }
    }
}

/// Returns the item with the DOM id `id`; `level` is that of questions without a group.
pub(crate) fn item(
    question: &Question,
    id: &Rc<str>,
    level: u8,
    disclosure: Disclosure,
    link: &Link<'_>,
) -> Html {
    let OpenAttributes { data_open, aria_expanded, hidden, role } = disclosure.into();
    let ids = Ids::new(id);
    let level = question_level(question, level);
    let heading = question_heading(question, level, &ids, aria_expanded);
    let panel = panel(question, level, &ids, hidden, role);
    el!(div {
        class: class::ITEM, "data-part": part::ITEM, id: Rc::clone(id), "data-open"?: data_open,
    } [heading, panel, permalink(&ids, link)])
}

fn question_heading(question: &Question, level: u8, ids: &Ids<'_>, expanded: &'static str) -> Html {
    let button = question_button(question, ids, expanded);
    el!((heading_tag(level)) { class: class::QUESTION_HEADING } [button])
}

fn question_button(question: &Question, ids: &Ids<'_>, expanded: &'static str) -> Html {
    let label = question_text(question);
    el!(button {
        type: "button",
        class: class::QUESTION,
        "data-part": part::QUESTION,
        id: ids.question.clone(),
        "aria-expanded": expanded,
        "aria-controls": ids.panel.clone(),
    } [label, chevron()])
}

pub(super) fn question_text(question: &Question) -> Html {
    el!(span { class: class::QUESTION_TEXT }[..rich_text::phrasing(&question.question)])
}

/// Returns the heading of the group that begins with the question at `index`, if one does.
pub(crate) fn group_heading(faq: &Faq, index: usize, level: u8) -> Option<Html> {
    let group = faq.items.get(index)?.group.as_ref()?;
    if let Some(before) = faq.items.get(index.wrapping_sub(1))
        && before.group.as_ref() == Some(group)
    {
        return None;
    }
    Some(group_label(heading_tag(level), group))
}

/// Returns the level of a question's heading, where one without a group has the level `level`.
pub(crate) fn question_level(question: &Question, level: u8) -> u8 {
    level + u8::from(question.group.is_some())
}

pub(super) fn chevron() -> Html {
    el!(span { class: class::CHEVRON, "aria-hidden": "true" } [])
}

fn panel(
    question: &Question,
    level: u8,
    ids: &Ids<'_>,
    hidden: Option<&'static str>,
    role: Option<&'static str>,
) -> Html {
    el!(div {
        class: class::PANEL,
        "data-part": part::PANEL,
        id: ids.panel.clone(),
        role?: role,
        "aria-labelledby"?: role.map(|_| ids.question.clone()),
        hidden?: hidden,
    } [answer_text(&question.answer, level)])
}

pub(super) fn answer_text(answer: &[Flow], level: u8) -> Html {
    let content = rich_text::flow(answer, level);
    el!(div { class: class::ANSWER, "data-part": part::ANSWER } [..content])
}

/// Returns the link to an item. Its name includes the question: screen readers list links without
/// their surroundings.
fn permalink(ids: &Ids<'_>, link: &Link<'_>) -> Html {
    let id = concat(&[ids.item, PERMALINK]);
    let name = concat(&[&id, " ", &ids.question]);
    let visible = el!(span { class: class::PERMALINK_TEXT }[text(link.text.clone())]);
    el!(a {
        class: class::PERMALINK,
        "data-part": part::PERMALINK,
        id: id,
        href: concat(&[link.page, "#", ids.item]),
        "aria-labelledby": name,
    } [visible])
}
