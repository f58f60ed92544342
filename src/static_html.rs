//! The parts of a post as HTML that needs no script: cards, `<details>` and the `FAQPage` block.
//!
//! Each part is inside the widget's custom element, as its fallback content. With the stylesheet,
//! it has the same geometry as the widget. This module is pure and for native programs: it knows
//! neither files nor pages.

mod builtin_labels;
mod own_markup;

use std::fmt;
use std::rc::Rc;

use yew::LocalServerRenderer;
use yew::prelude::*;

use self::builtin_labels::builtin_labels;
pub use self::own_markup::{
    OwnFrame, OwnItem, escape_attribute, wrap_faq, wrap_group, wrap_takeaways,
};
use crate::components::names::{class, tag};
use crate::components::{Mode, el, static_accordion, takeaway_cards, text};
use crate::json_ld::json_ld;
use crate::options::{Filter, Theme, ToggleAll};
use crate::post::{Faq, Post, Takeaways, heading_tag, is_right_to_left};

/// The tag and class of each element that starts a line of the HTML.
const LINE_STARTS: [(&str, &str); 8] = [
    ("div", class::ITEMS),
    ("h3", class::GROUP),
    ("h4", class::GROUP),
    ("h5", class::GROUP),
    ("h6", class::GROUP),
    ("details", class::ITEM),
    ("span", class::TARGET),
    ("li", class::CARD),
];

/// The options of the static HTML. One that differs from its default is also an attribute of the
/// custom element, so that the widget shows the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The level of the sections' headings, clamped to 2 to 5; the questions are one level deeper.
    pub heading_level: u8,
    /// The presence of the widget's button that opens and closes all answers: its place is kept
    /// free.
    pub toggle_all: ToggleAll,
    /// The presence of the widget's search field: its place is kept free.
    pub filter: Filter,
    /// The colours.
    pub theme: Theme,
    /// `true` if the questions have numbers.
    pub numbered: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            heading_level: 2,
            toggle_all: ToggleAll::default(),
            filter: Filter::default(),
            theme: Theme::default(),
            numbered: false,
        }
    }
}

/// The HTML of a post. [`Display`](fmt::Display) writes all of it, in the order of the fields, each
/// part with its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticHtml {
    /// The takeaways, if the post has any.
    pub takeaways: Option<Part>,
    /// The questions, if the post has any.
    pub faq: Option<Part>,
    /// The text of the `FAQPage` block, if the post has questions: the same bytes as in a browser,
    /// safe inside a script element.
    pub json_ld: Option<String>,
}

/// The HTML of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The section's heading, an element such as `<h2>`, for a page without it.
    pub heading: Option<String>,
    /// The part without its heading: `<afterword-faq>` or `<afterword-takeaways>`.
    pub html: String,
    /// The same element with the heading inside.
    pub with_heading: String,
}

impl fmt::Display for StaticHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [&self.takeaways, &self.faq].into_iter().flatten() {
            writeln!(f, "{}", part.with_heading)?;
        }
        if let Some(text) = &self.json_ld {
            writeln!(f, "<script type=\"application/ld+json\">{text}</script>")?;
        }
        Ok(())
    }
}

/// Returns `post` as HTML.
#[must_use]
pub fn static_html(post: &Post, options: &Options) -> StaticHtml {
    let rendering = Rendering { post, options, level: options.heading_level.clamp(2, 5) };
    StaticHtml {
        takeaways: post.takeaways.as_ref().map(|takeaways| rendering.takeaways(takeaways)),
        faq: post.faq.as_ref().map(|faq| rendering.faq(faq)),
        json_ld: json_ld([post]),
    }
}

struct Rendering<'a> {
    post: &'a Post,
    options: &'a Options,
    level: u8,
}

impl Rendering<'_> {
    fn takeaways(&self, takeaways: &Rc<Takeaways>) -> Part {
        self.part(tag::TAKEAWAYS, takeaways.heading.as_ref(), |show_heading| {
            takeaway_cards(takeaways, show_heading.then_some(self.level))
        })
    }

    fn faq(&self, faq: &Rc<Faq>) -> Part {
        self.part(tag::FAQ, faq.heading.as_ref(), |show_heading| {
            let has_filter = self.options.filter.is_shown(faq.items.len());
            static_accordion(faq, self.level, show_heading, self.toggle_all(faq), has_filter)
        })
    }

    /// Returns the text of the button for all answers, if the widget will have one.
    fn toggle_all(&self, faq: &Faq) -> Option<AttrValue> {
        let shown = self.options.toggle_all.is_shown(Mode::Multiple, faq.items.len());
        let labels = self
            .post
            .labels
            .clone()
            .or(&builtin_labels(self.post.lang.as_deref().unwrap_or_default()));
        let text = labels.expand_all.map_or(AttrValue::Static("Expand all"), AttrValue::from);
        shown.then_some(text)
    }

    fn part(
        &self,
        tag: &'static str,
        heading: Option<&Rc<str>>,
        content: impl Fn(bool) -> Html,
    ) -> Part {
        let html = serialize_html(self.host(tag, false, content(false)));
        let with_heading = match heading {
            Some(_) => serialize_html(self.host(tag, true, content(true))),
            None => html.clone(),
        };
        let heading = heading.map(|title| {
            let (tag, title) = (heading_tag(self.level), text(Rc::clone(title)));
            serialize_html(el!((tag)[title]))
        });
        Part { heading, html, with_heading }
    }

    /// Returns the custom element around `content`. The widget will go by its attributes.
    fn host(&self, tag: &'static str, has_heading: bool, content: Html) -> Html {
        let theme = match self.options.theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let toggle_all = match self.options.toggle_all {
            ToggleAll::On if tag == tag::FAQ => Some("on"),
            ToggleAll::Off if tag == tag::FAQ => Some("off"),
            _ => None,
        };
        let filter = match self.options.filter {
            Filter::On if tag == tag::FAQ => Some("on"),
            Filter::Off if tag == tag::FAQ => Some("off"),
            _ => None,
        };
        let is_numbered = self.options.numbered && tag == tag::FAQ;
        let lang = self.post.lang.as_ref();
        let dir = lang.map(|lang| if is_right_to_left(lang) { "rtl" } else { "ltr" });

        let root = el!(div {
            class: class::ROOT,
            "data-theme"?: theme,
            "data-numbered"?: is_numbered.then_some(""),
            "data-heading"?: has_heading.then_some(""),
        } [content]);
        el!((tag) {
            "heading-level"?: has_heading.then(|| self.level.to_string()),
            "toggle-all"?: toggle_all,
            filter?: filter,
            numbered?: is_numbered.then_some("on"),
            theme?: theme,
            lang?: lang.map(Rc::clone),
            dir?: dir,
        } [root])
    }
}

/// Serializes `html`, with a line for each element of text, so that a change of the post changes
/// few lines.
fn serialize_html(html: Html) -> String {
    let html = pollster::block_on(
        LocalServerRenderer::<Markup>::with_props(yew::props!(MarkupProps { html }))
            .hydratable(false)
            .render(),
    );
    // White space between these elements means nothing. In text and in values of attributes, the
    // quotation mark is escaped, so neither can look like one of the elements.
    LINE_STARTS.iter().fold(html, |html, (tag, class)| {
        let beginning = format!("<{tag} class=\"{class}\"");
        html.replace(&beginning, &format!("\n{beginning}"))
    })
}

#[derive(Clone, PartialEq, Properties)]
struct MarkupProps {
    html: Html,
}

/// The component that the renderer needs around nodes.
#[component]
fn Markup(props: &MarkupProps) -> Html {
    props.html.clone()
}
