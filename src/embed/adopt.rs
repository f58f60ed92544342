//! Adoption: finding the article's own list, so that the widget can take its place.
//!
//! A list is adopted if it stands below a heading with the text of the data's, and if each of its items
//! begins with the text of the data's item. Where that is not so, the article is left alone.

use std::rc::Rc;

use web_sys::Node;

use super::content::Content;
use super::dom::{Element, document};
use super::part::PartElement;
use crate::components::names::selector;
use crate::post::{slug, slug_until};

/// A list of the article, and the level of the heading above it.
#[derive(Clone)]
pub(super) struct Adopted {
    pub(super) list: Element,
    pub(super) level: u8,
}

/// Characters that are no part of any word, in the beginning of an item: more than there are in any article.
const MARKS: usize = 200;

/// The article's own list of this part of the post, if it is sure to be that.
pub(super) fn find(host: &PartElement, part: &Content) -> Option<Adopted> {
    let (heading, beginnings) = (slug(part.heading()?), part.beginnings());
    let mut level = None;
    for element in document().query_all(selector::HEADING_OR_LIST) {
        match (level_of(&element), level) {
            // A deeper heading is part of the section.
            (Some(found), Some(own)) if found > own => {}
            (Some(found), _) => level = same_heading(&element, &heading).then_some(found),
            (None, Some(level)) if same_items(host, &element, &beginnings) => {
                return Some(Adopted { list: element, level });
            }
            (None, _) => {}
        }
    }
    None
}

/// The level of the last heading before a node, and whether its text is this.
pub(super) fn heading_before(node: &Node, text: Option<&Rc<str>>) -> Option<(u8, bool)> {
    let mut before = None;
    for heading in document().query_all(selector::HEADING) {
        if heading.compare_document_position(node) & Node::DOCUMENT_POSITION_FOLLOWING == 0 {
            break;
        }
        before = Some(heading);
    }
    let heading = before?;
    let same = text.is_some_and(|text| same_heading(&heading, &slug(text)));
    level_of(&heading).map(|level| (level, same))
}

fn level_of(element: &Element) -> Option<u8> {
    match element.local_name().as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

/// Whether a heading has this text. Left aside are a number that the theme has put before it, and an
/// anchor that it has put on either side.
fn same_heading(heading: &Element, text: &str) -> bool {
    let found = slug(&heading.text_content().unwrap_or_default());
    let is_number = |c: u8| c == b'-' || c.is_ascii_digit();
    let same = |found: &str| {
        let number = found.strip_suffix(text);
        number.is_some_and(|number| {
            number.is_empty() || number.ends_with('-') && number.bytes().all(is_number)
        })
    };
    if same(&found) {
        return true;
    }
    heading.query_all("a").iter().any(|anchor| {
        let anchor = slug(&anchor.text_content().unwrap_or_default());
        // A slug has no two hyphens in a row.
        let before = found.strip_prefix(&anchor).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
        let after = found.strip_suffix(&anchor).map(|rest| rest.strip_suffix('-').unwrap_or(rest));
        !anchor.is_empty() && (before.is_some_and(same) || after.is_some_and(same))
    })
}

/// Whether a list has these items, by how they begin.
fn same_items(host: &PartElement, list: &Element, beginnings: &[String]) -> bool {
    let longest = beginnings.iter().map(String::len).max().unwrap_or_default();
    let items = host.beginnings(list, 2 * longest + MARKS);
    // A list without items has one text, which is empty.
    items.split('\0').count() == beginnings.len()
        && items
            .split('\0')
            .zip(beginnings)
            .all(|(item, text)| slug_until(item, text.len()).starts_with(text.as_str()))
}
