//! Adoption: finding the article's own list, so that the widget can take its place.
//!
//! A list is adopted if it stands below a heading with the text of the data's, and if each of its items
//! begins with the text of the data's item. Where that is not so, the article is left alone.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node};

use super::part::Kind;
use crate::post::{Post, slug};

const HEADINGS: &str = "h1,h2,h3,h4,h5,h6";

/// A list of the article, and the level of the heading above it.
pub(super) struct Adopted {
    pub(super) list: Element,
    pub(super) level: u8,
}

/// The article's own list of this part of the post, if it is sure to be that.
pub(super) fn find(
    document: &Document,
    post: &Post,
    kind: Kind,
) -> Result<Option<Adopted>, JsValue> {
    let Some(heading) = kind.heading(post) else { return Ok(None) };
    let heading = slug(heading);
    let texts: Vec<_> = kind.texts(post).iter().map(|text| slug(text)).collect();
    let mut level = None;
    for element in all(document, &[HEADINGS, ",ol,ul"].concat())? {
        match (level_of(&element), level) {
            // A deeper heading is part of the section.
            (Some(found), Some(own)) if found > own => {}
            (Some(found), _) => level = same_heading(&element, &heading).then_some(found),
            (None, Some(level)) if same_items(&element, &texts) => {
                return Ok(Some(Adopted { list: element, level }));
            }
            (None, _) => {}
        }
    }
    Ok(None)
}

/// The level of the last heading before a node, and whether its text is this.
pub(super) fn heading_before(
    document: &Document,
    node: &Node,
    text: Option<&str>,
) -> Result<Option<(u8, bool)>, JsValue> {
    let before = all(document, HEADINGS)?
        .take_while(|heading| {
            heading.compare_document_position(node) & Node::DOCUMENT_POSITION_FOLLOWING != 0
        })
        .last();
    Ok(before.and_then(|heading| {
        let same = text.is_some_and(|text| same_heading(&heading, &slug(text)));
        level_of(&heading).map(|level| (level, same))
    }))
}

fn all(document: &Document, selector: &str) -> Result<impl Iterator<Item = Element>, JsValue> {
    let found = document.query_selector_all(selector)?;
    Ok((0..found.length()).filter_map(move |index| found.item(index)?.dyn_into().ok()))
}

fn level_of(element: &Element) -> Option<u8> {
    match element.local_name().as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

/// Whether a heading has this text, a number that the theme gave it left aside.
fn same_heading(heading: &Element, text: &str) -> bool {
    let found = slug(&heading.text_content().unwrap_or_default());
    found == text || found.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-') == text
}

/// Whether a list has these items, by how they begin.
fn same_items(list: &Element, texts: &[String]) -> bool {
    let items = list.children();
    items.length() as usize == texts.len()
        && texts.iter().zip(0..).all(|(text, index)| {
            items.item(index).is_some_and(|item| {
                slug(&item.text_content().unwrap_or_default()).starts_with(text.as_str())
            })
        })
}
