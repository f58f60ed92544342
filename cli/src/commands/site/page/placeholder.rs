//! Placeholders: elements of the widget that a template has written without content, for an FAQ or
//! takeaways that only their data has.

use std::collections::HashSet;
use std::rc::Rc;

use afterword::options::{Filter, Theme, ToggleAll};
use afterword::post::Post;
use afterword::static_html::{Options, Part, static_html};
use afterword_reader::{Element, Outline};

use super::ids::settle_ids;
use super::kind::{is_off_at, is_placeholder};
use super::region::{is_heading_before, section_level};
use super::{Fault, LeftPart, Page, Splice};

/// The placeholders of a page, filled.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) splices: Vec<Splice>,
    /// The posts whose questions are in the `FAQPage` block, in the order of their placeholders.
    pub(super) with_faq: Vec<Post>,
    pub(super) questions: usize,
    pub(super) takeaways: usize,
    pub(super) left: Vec<LeftPart>,
    /// The bytes at which the placeholders begin.
    pub(super) starts: Vec<usize>,
    /// The ids of their questions.
    pub(super) ids: HashSet<String>,
}

/// Fills the placeholders of a page with the static markup of their data. Their questions belong to
/// the page's address, wherever the data comes from.
pub(super) fn fill_placeholders(page: &Page<'_>, outline: &Outline) -> Filled {
    let Page { text, read_data, .. } = *page;
    let mut filled = Filled::default();
    let placeholders = outline.elements.iter().filter(|element| is_placeholder(text, element));
    for element in placeholders.filter(|element| !is_off_at(outline, &element.span())) {
        filled.starts.push(element.start_tag.start);
        let part = if element.name == "afterword-faq" { "FAQ" } else { "takeaways" };
        let address = element.attribute("src").unwrap_or_default();
        let post = read_data(address).map(|post| filled.place_post(post, page, outline));
        match post.and_then(|post| fill(text, outline, element, &post).map(|html| (html, post))) {
            Ok((html, post)) => filled.add(element, html, post),
            Err(reason) => {
                let fault = Fault::Data(reason);
                filled.left.push(LeftPart { part, at: element.start_tag.clone(), fault });
            }
        }
    }
    filled
}

impl Filled {
    fn add(&mut self, element: &Element, html: String, post: Post) {
        self.splices.push(Splice::insert(element.start_tag.end, html));
        if element.name == "afterword-takeaways" {
            self.takeaways += post.takeaways.as_ref().map_or(0, |part| part.items.len());
            return;
        }
        self.questions += post.faq.as_ref().map_or(0, |faq| faq.items.len());
        if element.attribute("json-ld") != Some("off") {
            self.with_faq.push(post);
        }
    }

    /// Returns `post` with the address of the page, if that is known, and with ids that the page
    /// does not have.
    fn place_post(&mut self, mut post: Post, page: &Page<'_>, outline: &Outline) -> Post {
        if let Some(mut address) = page.address(outline) {
            address.set_fragment(None);
            post.url = Some(Rc::from(address.as_str()));
        }
        if let Some(faq) = post.faq.as_mut() {
            settle_ids(Rc::make_mut(faq), outline, &[], &mut self.ids);
        }
        post
    }

    /// Returns whether the page has no placeholder.
    pub(super) fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Returns whether a placeholder has got its part.
    pub(super) fn has_parts(&self) -> bool {
        self.questions + self.takeaways > 0
    }
}

/// Returns the content of the placeholder `element`.
fn fill(page: &str, outline: &Outline, element: &Element, post: &Post) -> Result<String, String> {
    let options = read_options(outline, element);
    let html = static_html(post, &options);
    let (part, heading) = match &*element.name {
        "afterword-faq" => (html.faq, post.faq.as_ref().and_then(|faq| faq.heading.as_deref())),
        _ => {
            let takeaways = post.takeaways.as_ref();
            (html.takeaways, takeaways.and_then(|part| part.heading.as_deref()))
        }
    };
    let at = element.start_tag.start;
    let Part { html, with_heading, .. } =
        part.ok_or("expected this part in the data, found none")?;
    let is_there = heading.is_some_and(|heading| is_heading_before(page, outline, at, heading));
    let html = if is_there { html } else { with_heading };
    let content = Outline::parse(&html).elements.first().map(Element::content);
    content.and_then(|content| html.get(content)).map(str::to_owned).ok_or_else(String::new)
}

fn read_options(outline: &Outline, element: &Element) -> Options {
    let level = element.attribute("heading-level").and_then(|level| level.parse().ok());
    Options {
        heading_level: level.unwrap_or_else(|| section_level(outline, element.start_tag.start)),
        toggle_all: ToggleAll::from_value(element.attribute("toggle-all")),
        filter: Filter::from_value(element.attribute("filter")),
        theme: Theme::from_value(element.attribute("theme")),
        numbered: element.attribute("numbered") == Some("on"),
    }
}
