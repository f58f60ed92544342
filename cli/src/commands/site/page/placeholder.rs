//! Placeholders: elements of the widget that a template has written without content, for an FAQ or
//! takeaways that only their data has.

use std::rc::Rc;

use afterword::options::{Theme, ToggleAll};
use afterword::post::Post;
use afterword::static_html::{Options, Part, static_html};
use afterword_reader::{Element, Outline};

use super::kind::is_placeholder;
use super::region::{is_heading_before, section_level};
use super::{Fault, LeftPart, Page, Splice};

/// The placeholders of a page, filled.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) splices: Vec<Splice>,
    /// The posts whose questions stand on the page now, in the order of their placeholders.
    pub(super) with_faq: Vec<Post>,
    pub(super) questions: usize,
    pub(super) takeaways: usize,
    pub(super) left: Vec<LeftPart>,
}

/// Fills the placeholders of a page with the static markup of their data. Their questions belong to
/// the page's address, wherever the data comes from.
pub(super) fn fill_placeholders(page: &Page<'_>, outline: &Outline) -> Filled {
    let Page { text, read_data, .. } = *page;
    let mut filled = Filled::default();
    for element in outline.elements.iter().filter(|element| is_placeholder(text, element)) {
        let part = if element.name == "afterword-faq" { "FAQ" } else { "takeaways" };
        let address = element.attribute("src").unwrap_or_default();
        let post = read_data(address).map(|post| place_post(post, page, outline));
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
        } else {
            self.questions += post.faq.as_ref().map_or(0, |faq| faq.items.len());
            self.with_faq.push(post);
        }
    }
}

/// Returns `post` with the address of the page, if that is known.
fn place_post(mut post: Post, page: &Page<'_>, outline: &Outline) -> Post {
    if let Some(mut address) = page.address(outline) {
        address.set_fragment(None);
        post.url = Some(Rc::from(address.as_str()));
    }
    post
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
        toggle_all: match element.attribute("toggle-all") {
            Some("on") => ToggleAll::On,
            Some("off") => ToggleAll::Off,
            _ => ToggleAll::Auto,
        },
        theme: match element.attribute("theme") {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::Auto,
        },
    }
}
