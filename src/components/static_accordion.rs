//! The FAQ without a script: each question is a `<details>` with the classes of the accordion.

use std::rc::Rc;

use yew::prelude::*;

use super::frame::{head, item_list};
use super::item::{answer_text, chevron, group_heading, question_level, question_text};
use super::names::{class, part};
use super::{el, section_heading};
use crate::post::{Faq, Question, heading_tag};

/// Returns the FAQ as a list of `<details>`, for a page without scripts.
///
/// The section's heading has the level `heading_level`, 1 to 5, and is left out unless
/// `show_heading`; the questions are one level deeper. `toggle_all` is the text of the button that
/// opens all answers, if the accordion will have one, and `has_filter` says whether it will have a
/// search field: the stylesheet keeps their places free.
pub(crate) fn static_accordion(
    faq: &Faq,
    heading_level: u8,
    show_heading: bool,
    toggle_all: Option<AttrValue>,
    has_filter: bool,
) -> Html {
    let heading = faq.heading.as_ref().filter(|_| show_heading);
    let heading = heading.map(|title| section_heading(heading_level, title));
    let head = head(heading, toggle_all.map(toggle_all_place));
    let level = heading_level + 1;
    let item = |(index, question): (usize, &Rc<Question>)| {
        let item = details(question, question_level(question, level));
        group_heading(faq, index, level).into_iter().chain([item])
    };
    let items = faq.items.iter().enumerate().flat_map(item).collect();
    let list = item_list(faq.items.len(), items);
    let filter = has_filter.then(|| el!(div { class: class::FILTER } []));
    let content: Vec<_> = [head].into_iter().chain(filter).chain([list]).collect();
    el!(div { class: class::FAQ, "data-part": part::FAQ } [..content])
}

/// Returns an element as wide and as high as the button will be, whatever a theme does to its text.
/// The text is an attribute that the stylesheet shows, so that the page has no button that does
/// nothing.
fn toggle_all_place(text: AttrValue) -> Html {
    let text = el!(span { "data-text": text } []);
    el!(span { class: class::TOGGLE_ALL }[text])
}

fn details(question: &Question, level: u8) -> Html {
    let answer = answer_text(&question.answer, level);
    let panel = el!(div { class: class::PANEL, "data-part": part::PANEL } [answer]);
    let content = vec![summary(question, level), target(&question.id), panel];
    el!(details { class: class::ITEM, "data-part": part::ITEM } [..content])
}

fn summary(question: &Question, level: u8) -> Html {
    let label = question_text(question);
    let heading = el!((heading_tag(level)) { class: class::QUESTION_HEADING } [label]);
    el!(summary { class: class::QUESTION, "data-part": part::QUESTION } [heading, chevron()])
}

/// Returns the element with the item's id. It is inside the `<details>`, because browsers open the
/// `<details>` around the element that the fragment names. They scroll to it, so the stylesheet
/// puts it at the top of the item.
fn target(id: &Rc<str>) -> Html {
    el!(span { class: class::TARGET, id: Rc::clone(id) } [])
}
