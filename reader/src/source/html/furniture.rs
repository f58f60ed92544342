//! The furniture of a theme: what it puts before and behind a post inside of the article, such as
//! tags, buttons to share, a box about the author, a form of a newsletter and comments.
//!
//! Furniture is told by its element, its role, or a word in its class or id ([`names`]), and by its
//! place: it is a child of the box that holds the article's content, and only more furniture,
//! footnotes, scripts and empty boxes stand between it and the end of the box, or its beginning. So
//! an author's own element keeps its place, whatever its class is, if a text of the article follows
//! it. What stands in a list, a quotation, `<details>` or a box of a question is never looked at.

mod names;

use std::cell::OnceCell;
use std::ops::Range;

use super::elements::is_block_element;
use super::footnotes::is_footnote_list;
use super::outline::{Element, Outline};
pub(super) use names::names_answer;
use names::{is_service, names_furniture, names_part};

/// The roles of furniture.
const ROLES: [&str; 5] = ["complementary", "contentinfo", "form", "navigation", "search"];
/// The elements that readers don't see.
const UNSEEN: [&str; 7] = ["link", "meta", "noscript", "script", "style", "template", "title"];
/// The elements that show something without text.
const SHOWN: [&str; 11] = [
    "audio", "canvas", "embed", "iframe", "img", "input", "math", "object", "svg", "table", "video",
];
/// The elements that may be boxes around the content.
const BOXES: [&str; 4] = ["article", "div", "main", "section"];
/// The most boxes within each other around the content.
const MAX_BOXES: usize = 8;

/// Returns the starts of the elements of furniture in the article at `article`, or in the body, in
/// order.
pub(super) fn find_furniture(outline: &Outline, article: Option<&Range<usize>>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut content = find_box(outline, article);
    for _ in 0..MAX_BOXES {
        let Some(inner) = Content::new(outline, content).strip(&mut found) else { break };
        content = Some(inner);
    }
    found.sort_unstable();
    found
}

/// Returns the index of the element with the content at `article`, or else that of the body.
fn find_box(outline: &Outline, article: Option<&Range<usize>>) -> Option<usize> {
    let is_box = |element: &Element| match article {
        Some(article) => element.content() == *article,
        None => element.name == "body",
    };
    outline.elements.iter().position(is_box)
}

/// The content of a box.
struct Content<'a> {
    outline: &'a Outline<'a>,
    parent: Option<usize>,
    /// The indexes of the elements in the box that stand in no other one there.
    children: Vec<usize>,
    /// The start of the first heading below the title.
    first_heading: Option<usize>,
    /// The ids to which links of the page lead; few pages need them.
    targets: OnceCell<Vec<&'a str>>,
}

impl<'a> Content<'a> {
    fn new(outline: &'a Outline<'a>, parent: Option<usize>) -> Self {
        let elements = outline.elements.iter().enumerate();
        let children = elements.filter(|(_, it)| it.parent == parent).map(|(index, _)| index);
        let place = parent.and_then(|it| outline.elements.get(it)).map(Element::content);
        let is_inside =
            |it: &&Element| place.as_ref().is_none_or(|p| p.contains(&it.start_tag.start));
        let mut headings = outline.elements.iter().filter(|it| is_sub_heading(it));
        let first_heading = headings.find(is_inside).map(|it| it.start_tag.start);
        Self {
            outline,
            parent,
            children: children.collect(),
            first_heading,
            targets: OnceCell::new(),
        }
    }

    /// Adds the furniture at both ends to `found`. Returns the index of the box with the rest of
    /// the content, or with all of its headings.
    fn strip(&self, found: &mut Vec<usize>) -> Option<usize> {
        let (mut start, mut end) = (0, self.children.len());
        let known = found.len();
        while end > start && self.passes(end - 1, false, found) {
            end -= 1;
        }
        // The last one that was found is the first one in the text.
        if let Some(first) = found.get(known..).and_then(<[_]>::last).copied() {
            found.extend(self.scripts_behind(first));
        }
        while start < end && self.passes(start, true, found) {
            start += 1;
        }
        let last = *self.children.get(end.checked_sub(1)?)?;
        let element = self.outline.elements.get(last)?;
        let has_headings = self.first_heading.is_some_and(|at| element.content().contains(&at));
        let is_box = BOXES.contains(&&*element.name) && !names_part(element);
        (is_box && (start + 1 == end || has_headings)).then_some(last)
    }

    /// Returns the starts of the children behind the byte `start` that readers do not see.
    fn scripts_behind(&self, start: usize) -> impl Iterator<Item = usize> {
        let children = self.children.iter();
        let children = children.filter_map(|index| self.outline.elements.get(*index));
        let unseen = children.filter(|it| UNSEEN.contains(&&*it.name));
        unseen.map(|it| it.start_tag.start).filter(move |at| *at > start)
    }

    /// Returns whether the child number `at` is no content of the article, and no text stands
    /// between it and the `is_first` or last end of the box.
    fn passes(&self, at: usize, is_first: bool, found: &mut Vec<usize>) -> bool {
        let child = |at: usize| self.outline.elements.get(*self.children.get(at)?);
        let Some(element) = child(at) else { return false };
        let parent = self.parent.and_then(|it| self.outline.elements.get(it));
        let beside = if is_first {
            let before = at.checked_sub(1).and_then(child).map(|it| it.end_tag.end);
            before.or(parent.map(|it| it.start_tag.end)).unwrap_or(0)..element.start_tag.start
        } else {
            let next = child(at + 1).map(|it| it.start_tag.start);
            element.end_tag.end..next.or(parent.map(|it| it.end_tag.start)).unwrap_or(usize::MAX)
        };
        if self.has_text(&beside, &|_| true) {
            return false;
        }
        if is_service(element) || self.is_furniture(element) {
            found.push(element.start_tag.start);
            return true;
        }
        UNSEEN.contains(&&*element.name)
            || (is_first && matches!(&*element.name, "h1" | "header"))
            || matches!(&*element.name, "hr" | "br" | "nav" | "footer")
            || is_footnotes(element)
            || self.is_empty(element)
    }

    fn is_furniture(&self, element: &Element) -> bool {
        let name = &*element.name;
        let is_box = is_block_element(name) || matches!(name, "a" | "button") || name.contains('-');
        if !is_box || element.end_tag.is_empty() || names_part(element) {
            return false;
        }
        if self.first_heading.is_some_and(|at| element.span().contains(&at)) {
            return false;
        }
        if is_footnotes(element) {
            return !self.is_referred_to(element);
        }
        let has_heading = self.elements_in(&element.span()).iter().any(is_sub_heading);
        let is_heading = is_sub_heading(element) || element.name == "h1";
        let has_role =
            || element.attribute("role").is_some_and(|role| ROLES.contains(&role.trim()));
        !is_heading
            && (matches!(&*element.name, "form" | "search")
                || has_role()
                || names_furniture(element, has_heading)
                || self.is_button_group(element))
    }

    /// Returns whether a link of the page leads to an element in `footnotes`.
    fn is_referred_to(&self, footnotes: &Element) -> bool {
        let targets = self.targets.get_or_init(|| {
            let links = self.outline.elements.iter().filter(|it| it.name == "a");
            let targets = links.filter_map(|link| link.attribute("href")?.strip_prefix('#'));
            let mut targets: Vec<&str> = targets.collect();
            targets.sort_unstable();
            targets
        });
        let mut ids = self.elements_in(&footnotes.content()).iter();
        ids.any(|it| it.attribute("id").is_some_and(|id| targets.binary_search(&id).is_ok()))
    }

    /// Returns whether an element has buttons, and no text beside them.
    fn is_button_group(&self, element: &Element) -> bool {
        let inside = self.elements_in(&element.span());
        let is_around = |index: usize| {
            self.outline.elements.get(index).is_some_and(|around| around.name == "button")
        };
        let is_beside = |parent: Option<usize>| {
            let around = |it| std::iter::once(it).chain(self.outline.ancestors(it));
            !parent.into_iter().flat_map(around).any(is_around)
        };
        inside.iter().any(|it| it.name == "button")
            && !inside.iter().any(|it| SHOWN.contains(&&*it.name) && it.name != "svg")
            && !self.has_text(&element.content(), &is_beside)
    }

    fn is_empty(&self, element: &Element) -> bool {
        let is_shown = |it: &Element| SHOWN.contains(&&*it.name) || it.name.contains('-');
        let inside = self.elements_in(&element.span());
        !inside.iter().any(is_shown) && !self.has_text(&element.content(), &|_| true)
    }

    /// Returns whether a text in `range` counts: one whose parent `is_wanted`.
    fn has_text(&self, range: &Range<usize>, is_wanted: &dyn Fn(Option<usize>) -> bool) -> bool {
        let texts = &self.outline.texts;
        let first = texts.partition_point(|run| run.span.start < range.start);
        let mut inside = texts.iter().skip(first).take_while(|run| run.span.start < range.end);
        let is_seen = |parent: Option<usize>| {
            let parent = parent.and_then(|it| self.outline.elements.get(it));
            parent.is_none_or(|it| !UNSEEN.contains(&&*it.name))
        };
        inside
            .any(|run| !run.value.trim().is_empty() && is_seen(run.parent) && is_wanted(run.parent))
    }

    fn elements_in(&self, range: &Range<usize>) -> &'a [Element<'a>] {
        let elements = &self.outline.elements;
        let index = |at: usize| elements.partition_point(|it| it.start_tag.start < at);
        elements.get(index(range.start)..index(range.end)).unwrap_or_default()
    }
}

fn is_sub_heading(element: &Element) -> bool {
    matches!(element.name.as_bytes(), [b'h', b'2'..=b'6'])
}

fn is_footnotes(element: &Element) -> bool {
    is_footnote_list(&|name| element.attribute(name))
}

#[cfg(test)]
mod tests;
