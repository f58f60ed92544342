//! The FAQ without a script: each question is a `<details>`.

use std::rc::Rc;

use yew::prelude::*;

use super::accordion::list;
use super::{element, rich_text, section_heading, text};
use crate::post::{Faq, Question, heading_tag};

/// What [`StaticAccordion`] shows.
#[derive(Clone, Debug, Properties)]
pub struct StaticAccordionProps {
    /// The questions.
    pub faq: Rc<Faq>,
    /// The level of the section's heading, 1 to 5; the questions are one deeper.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Whether the heading is shown; it is not where the page has it already.
    #[prop_or(true)]
    pub show_heading: bool,
    /// What will be on the button that opens all answers, where the accordion will have one. Without a
    /// script there is none; the stylesheet keeps its place free.
    #[prop_or_default]
    pub toggle_all: Option<AttrValue>,
}

impl PartialEq for StaticAccordionProps {
    /// An FAQ is the same if it is the same allocation.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.faq, &other.faq)
            && self.heading_level == other.heading_level
            && self.show_heading == other.show_heading
            && self.toggle_all == other.toggle_all
    }
}

/// The FAQ of a post as a list of `<details>`, with the classes of [`Accordion`](super::Accordion).
#[component]
pub fn StaticAccordion(props: &StaticAccordionProps) -> Html {
    let heading = props.faq.heading.as_ref().filter(|_| props.show_heading);
    let heading = heading.map(|text| section_heading(props.heading_level, text));
    let place = props.toggle_all.clone().map(place_of_toggle_all);
    let level = props.heading_level + 1;
    let items = props.faq.items.iter().map(|question| item(question, level)).collect();
    let head = part("div", "afterword-head", None, heading.into_iter().chain(place).collect());
    let items = list(props.faq.items.len(), items);
    part("div", "afterword-faq", Some("faq"), vec![head, items])
}

/// As wide and as high as the button will be, whatever a theme does to the text in it. That is an
/// attribute, for the stylesheet: the page says nothing that nobody can click.
fn place_of_toggle_all(text: AttrValue) -> Html {
    let text = element("span", &["data-text"], [Some(text)], Vec::new());
    part("span", "afterword-toggle-all", None, vec![text])
}

fn item(question: &Question, level: u8) -> Html {
    let answer = rich_text::flow(&question.answer, level);
    let answer = part("div", "afterword-answer", Some("answer"), answer);
    let panel = part("div", "afterword-panel", Some("panel"), vec![answer]);
    let content = vec![summary(&question.question, level), target(&question.id), panel];
    part("details", "afterword-item", Some("item"), content)
}

fn summary(question: &Rc<str>, level: u8) -> Html {
    let asked = part("span", "afterword-question-text", None, vec![text(Rc::clone(question))]);
    let heading = part(heading_tag(level), "afterword-question-heading", None, vec![asked]);
    let values = [Some("afterword-chevron".into()), Some("true".into())];
    let chevron = element("span", &["class", "aria-hidden"], values, Vec::new());
    part("summary", "afterword-question", Some("question"), vec![heading, chevron])
}

/// What has the item's id. It is in what opens and closes, and not the `<details>` itself: browsers open
/// the one that has inside what the fragment of the address names. The stylesheet puts it at the top of
/// the item, since they scroll to it.
fn target(id: &Rc<str>) -> Html {
    let values = [Some("afterword-target".into()), Some(Rc::clone(id).into())];
    element("span", &["class", "id"], values, Vec::new())
}

fn part(
    tag: &'static str,
    class: &'static str,
    name: Option<&'static str>,
    children: Vec<Html>,
) -> Html {
    let values = [Some(AttrValue::Static(class)), name.map(AttrValue::Static)];
    element(tag, &["class", "data-part"], values, children)
}
