//! The static markup of a part around HTML that a page has already: its questions, answers and
//! takeaways keep their bytes.
//!
//! The elements are those of [`super::static_html`], which a test compares, so that the stylesheet
//! and the widget know no difference.

use std::collections::HashSet;
use std::fmt::Write;

use super::builtin_labels::builtin_labels;
use crate::components::names::{class, part, tag};
use crate::components::{LONG, Mode};
use crate::options::{Filter, Theme, ToggleAll};
use crate::post::{heading_tag, is_right_to_left};

/// Appends formatted HTML to a string, which cannot fail.
macro_rules! write_html {
    ($html:ident, $($arguments:tt)+) => { let _ = write!($html, $($arguments)+); };
}

/// A question and its answer, as HTML of a page.
#[derive(Clone, Debug, Default)]
pub struct OwnItem {
    /// The id of the item.
    pub id: String,
    /// Further ids that lead to the item.
    pub other_ids: Vec<String>,
    /// The heading of the group that begins with the item: a whole element.
    pub group: Option<String>,
    /// The level of the question's heading, from 2 to 6.
    pub level: u8,
    /// The attributes of that heading besides its id and class, each with a space before it.
    pub heading_attributes: String,
    /// The classes of that heading on the page.
    pub heading_class: String,
    /// The question: text and elements that stand within a line.
    pub question: String,
    /// The answer: blocks.
    pub answer: String,
    /// The answer is open at first.
    pub is_open: bool,
}

impl OwnItem {
    /// Sets the id of the item, and removes it and blank ids from the further ones.
    pub fn set_id(&mut self, id: &str) {
        id.clone_into(&mut self.id);
        let mut known = HashSet::from([id.to_owned()]);
        self.other_ids.retain(|id| !id.trim().is_empty() && known.insert(id.clone()));
    }
}

/// The settings of the element around a part.
#[derive(Clone, Debug, Default)]
pub struct OwnFrame {
    /// The address of the data.
    pub src: String,
    /// The language of the page, for the text of the button that the widget adds.
    pub lang: Option<String>,
    /// The text of that button, if the author has set one.
    pub expand_all: Option<String>,
    /// The page says in which direction its text runs.
    pub has_direction: bool,
    /// The colours.
    pub theme: Theme,
    /// The presence of the button that opens and closes all answers: its place is kept free.
    pub toggle_all: ToggleAll,
    /// The presence of the search field above the questions: its place is kept free.
    pub filter: Filter,
    /// The number of answers that may be open.
    pub mode: Mode,
    /// `true` if the questions have numbers.
    pub numbered: bool,
}

/// Returns the questions `items` as `<afterword-faq>`.
#[must_use]
pub fn wrap_faq(items: &[OwnItem], frame: &OwnFrame) -> String {
    let mut html = frame.open(tag::FAQ);
    let (faq, head) = (class::FAQ, class::HEAD);
    write_html!(html, "<div class=\"{faq}\" data-part=\"{}\"><div class=\"{head}\">", part::FAQ);
    if frame.toggle_all.is_shown(frame.mode, items.len()) {
        html += &frame.toggle_all_place();
    }
    let long = if items.len() >= LONG { " data-long=\"\"" } else { "" };
    html += "</div>";
    if frame.filter.is_shown(items.len()) {
        write_html!(html, "<div class=\"{}\"></div>", class::FILTER);
    }
    write_html!(html, "\n<div class=\"{}\"{long}>", class::ITEMS);
    for item in items {
        if let Some(group) = &item.group {
            write_html!(html, "\n{group}");
        }
        html += &details(item);
    }
    html += "</div></div>";
    close(html, tag::FAQ)
}

/// Returns takeaways, each the HTML of one, as `<afterword-takeaways>`.
#[must_use]
pub fn wrap_takeaways(takeaways: &[String], frame: &OwnFrame) -> String {
    let mut html = frame.open(tag::TAKEAWAYS);
    write_html!(html, "<div class=\"{}\" data-part=\"{}\">", class::TAKEAWAYS, part::TAKEAWAYS);
    write_html!(html, "<ol class=\"{}\" role=\"list\">", class::CARDS);
    for takeaway in takeaways {
        write_html!(html, "\n<li class=\"{}\" data-part=\"{}\">", class::CARD, part::CARD);
        write_html!(html, "<div class=\"{}\">{takeaway}</div></li>", class::CARD_TEXT);
    }
    html += "</ol></div>";
    close(html, tag::TAKEAWAYS)
}

/// Returns the heading of a group of questions, with `content` as HTML.
#[must_use]
pub fn wrap_group(level: u8, attributes: &str, content: &str) -> String {
    let (name, group) = (heading_tag(level), class::GROUP);
    format!(
        "<{name} class=\"{group}\" data-part=\"{}\"{attributes}>{content}</{name}>",
        part::GROUP
    )
}

/// Returns `text` for the value of an attribute in quotation marks.
#[must_use]
pub fn escape_attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

fn details(item: &OwnItem) -> String {
    let open = if item.is_open { " open=\"\"" } else { "" };
    let mut html =
        format!("\n<details class=\"{}\" data-part=\"{}\"{open}>", class::ITEM, part::ITEM);
    html += &summary(item);
    for id in std::iter::once(&item.id).chain(&item.other_ids) {
        write_html!(
            html,
            "\n<span class=\"{}\" id=\"{}\"></span>",
            class::TARGET,
            escape_attribute(id)
        );
    }
    write_html!(html, "<div class=\"{}\" data-part=\"{}\">", class::PANEL, part::PANEL);
    write_html!(html, "<div class=\"{}\" data-part=\"{}\">", class::ANSWER, part::ANSWER);
    html + &item.answer + "</div></div></details>"
}

fn summary(item: &OwnItem) -> String {
    let OwnItem { question, heading_attributes, heading_class, .. } = item;
    let name = heading_tag(item.level);
    let mut html =
        format!("<summary class=\"{}\" data-part=\"{}\">", class::QUESTION, part::QUESTION);
    let mut classes = class::QUESTION_HEADING.to_owned();
    if !heading_class.is_empty() {
        write_html!(classes, " {}", escape_attribute(heading_class));
    }
    write_html!(html, "<{name} class=\"{classes}\"{heading_attributes}>");
    write_html!(html, "<span class=\"{}\">{question}</span></{name}>", class::QUESTION_TEXT);
    write_html!(html, "<span class=\"{}\" aria-hidden=\"true\"></span></summary>", class::CHEVRON);
    html
}

impl OwnFrame {
    fn open(&self, tag: &str) -> String {
        let mut html = format!("<{tag} src=\"{}\"", escape_attribute(&self.src));
        let is_right_to_left = self.lang.as_deref().is_some_and(is_right_to_left);
        if is_right_to_left && !self.has_direction {
            html += " dir=\"rtl\"";
        }
        write_html!(html, "><div class=\"{}\"", class::ROOT);
        match self.theme {
            Theme::Auto => {}
            Theme::Light => html += " data-theme=\"light\"",
            Theme::Dark => html += " data-theme=\"dark\"",
        }
        if self.numbered && tag == tag::FAQ {
            html += " data-numbered=\"\"";
        }
        html + ">"
    }

    fn toggle_all_place(&self) -> String {
        let labels = builtin_labels(self.lang.as_deref().unwrap_or_default());
        let text = self.expand_all.as_deref().or(labels.expand_all.as_deref());
        let text = escape_attribute(text.unwrap_or("Expand all"));
        format!("<span class=\"{}\"><span data-text=\"{text}\"></span></span>", class::TOGGLE_ALL)
    }
}

fn close(html: String, tag: &str) -> String {
    html + "</div></" + tag + ">"
}

#[cfg(test)]
mod tests {
    use super::{OwnFrame, OwnItem, wrap_faq, wrap_group, wrap_takeaways};
    use crate::post::Post;
    use crate::static_html::{Options, Part, static_html};

    const POST: &str = r#"{"version": 1, "faq": {"items": [
        {"id": "a", "question": "Q & A?", "answer": "One."},
        {"id": "b", "question": "Why?", "answer": "Two.", "group": "More"},
        {"id": "c", "question": "How?", "answer": "Three.", "group": "More"}]},
        "takeaways": {"items": ["One.", "Two."]}}"#;

    fn static_part(part: Option<Part>) -> Option<String> {
        part.map(|part| part.html)
    }

    #[test]
    fn the_markup_is_that_of_a_post_but_for_the_address_of_the_data() {
        let Ok(decoded) = Post::from_json(POST) else { panic!("{POST}") };
        let html = static_html(&decoded.post, &Options::default());
        let item = |id: &str, level, question: &str, answer: &str| OwnItem {
            id: id.to_owned(),
            level,
            question: question.to_owned(),
            answer: format!("<p>{answer}</p>"),
            ..OwnItem::default()
        };
        let group = Some(wrap_group(3, "", "More"));
        let items = [
            item("a", 3, "Q &amp; A?", "One."),
            OwnItem { group, ..item("b", 4, "Why?", "Two.") },
            item("c", 4, "How?", "Three."),
        ];
        let frame = OwnFrame::default();
        let own = |html: String| Some(html.replace(" src=\"\"", ""));
        assert_eq!(own(wrap_faq(&items, &frame)), static_part(html.faq));
        let takeaways = ["One.".to_owned(), "Two.".to_owned()];
        assert_eq!(own(wrap_takeaways(&takeaways, &frame)), static_part(html.takeaways));
    }
}
