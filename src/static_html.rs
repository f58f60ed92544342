//! The parts of a post as HTML that needs no script: cards, `<details>` and the `FAQPage` block.
//!
//! Each part is in the element of the widget, so that it is the fallback there. With the stylesheet, it has
//! the measures of what the widget will show in its place. Pure, and for native programs: nothing here knows
//! of files or pages.

use std::fmt;
use std::rc::Rc;

use serde_json::Value;
use yew::LocalServerRenderer;
use yew::prelude::*;

use crate::components::names::{class, tag};
use crate::components::{el, static_accordion, takeaway_cards, text};
use crate::json_ld::json_ld;
use crate::options::{Theme, ToggleAll};
use crate::post::{Faq, Labels, Post, Takeaways, heading_tag, is_right_to_left};

const LABELS: &str = include_str!("labels.json");

/// The elements that begin a line of the HTML, by tag and class.
const LINES: [(&str, &str); 4] =
    [("div", class::ITEMS), ("details", class::ITEM), ("span", class::TARGET), ("li", class::CARD)];

/// How the parts are rendered. What differs from the default is also an attribute of the widget's element,
/// so that the widget shows the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The level of the sections' headings, 2 to 5; the questions are one deeper. Any other is taken for the
    /// nearest of these.
    pub heading_level: u8,
    /// Whether the widget will have a button that opens and closes all answers: its place is kept free.
    pub toggle_all: ToggleAll,
    /// Light or dark.
    pub theme: Theme,
}

impl Default for Options {
    fn default() -> Self {
        Self { heading_level: 2, toggle_all: ToggleAll::default(), theme: Theme::default() }
    }
}

/// What a page needs to show a post without a script. Its [`Display`](fmt::Display) is all of it, in
/// the order of the fields, each part with its heading in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticHtml {
    /// The takeaways, if the post has any.
    pub takeaways: Option<Part>,
    /// The questions, if the post has any.
    pub faq: Option<Part>,
    /// The text of the `FAQPage` block, if the post has questions: the same bytes as in a browser, safe inside
    /// of a script element.
    pub json_ld: Option<String>,
}

/// A part of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The section's heading, for a page that doesn't have it: an element such as `<h2>`.
    pub heading: Option<String>,
    /// The part without its heading: `<afterword-faq>` or `<afterword-takeaways>`.
    pub html: String,
    /// The part with its heading inside.
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

/// Renders a post.
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
            static_accordion(faq, self.level, show_heading, self.toggle_all(faq))
        })
    }

    /// The text of the button that the widget will have.
    fn toggle_all(&self, faq: &Faq) -> Option<AttrValue> {
        let shown = match self.options.toggle_all {
            ToggleAll::Auto => faq.items.len() > 2,
            on_or_off => on_or_off == ToggleAll::On,
        };
        let labels = self.post.labels.clone().or(&labels(self.post.lang.as_deref()));
        let text = labels.expand_all.map_or(AttrValue::Static("Expand all"), AttrValue::from);
        shown.then_some(text)
    }

    fn part(
        &self,
        tag: &'static str,
        heading: Option<&Rc<str>>,
        content: impl Fn(bool) -> Html,
    ) -> Part {
        let html = render(self.host(tag, false, content(false)));
        let with_heading = match heading {
            Some(_) => render(self.host(tag, true, content(true))),
            None => html.clone(),
        };
        let heading =
            heading.map(|title| render(el!((heading_tag(self.level))[text(Rc::clone(title))])));
        Part { heading, html, with_heading }
    }

    /// The widget's element with the part in it. What is said here, the widget goes by.
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
        let lang = self.post.lang.as_ref();
        let dir = lang.map(|lang| if is_right_to_left(lang) { "rtl" } else { "ltr" });

        let root = el!(div {
            class: class::ROOT, "data-theme"?: theme, "data-heading"?: has_heading.then_some(""),
        } [content]);
        el!((tag) {
            "heading-level"?: has_heading.then(|| self.level.to_string()),
            "toggle-all"?: toggle_all,
            theme?: theme,
            lang?: lang.map(Rc::clone),
            dir?: dir,
        } [root])
    }
}

/// The widget's own texts in a language, found as the loader finds them; none for English.
fn labels(lang: Option<&str>) -> Labels {
    let Ok(all) = serde_json::from_str::<Value>(LABELS) else { return Labels::default() };
    let tag = lang.unwrap_or_default().to_lowercase();
    let mut tag = Some(tag.as_str());
    while let Some(language) = tag {
        if let Some(labels) = all.get(language) {
            return Labels::decode(&labels);
        }
        tag = language.rsplit_once('-').map(|(language, _)| language);
    }
    Labels::default()
}

/// The HTML of this, a line for each element that holds text of its own: so a change of the post is a change
/// of few lines.
fn render(html: Html) -> String {
    let html = pollster::block_on(
        LocalServerRenderer::<Markup>::with_props(yew::props!(MarkupProps { html }))
            .hydratable(false)
            .render(),
    );
    // Between these elements white space means nothing. Neither text nor the value of an attribute has such a
    // beginning: the quotation mark would be escaped there.
    LINES.iter().fold(html, |html, (tag, class)| {
        let beginning = format!("<{tag} class=\"{class}\"");
        html.replace(&beginning, &format!("\n{beginning}"))
    })
}

#[derive(Clone, PartialEq, Properties)]
struct MarkupProps {
    html: Html,
}

/// What a renderer needs: a component.
#[component]
fn Markup(props: &MarkupProps) -> Html {
    props.html.clone()
}
