//! The takeaways of a page as cards around its own texts.

use std::ops::Range;

use afterword::post::{Takeaways, plain_text};
use afterword::static_html::escape_attribute;
use afterword_reader::{Element, Outline};

use super::elements::{contains, elements_in, ids_in, innermost_around};
use super::fault::Fault;
use super::fragment::Fragment;
use super::letters::{Letter, VisibleText, find_text, fold_text, join_letters};
use super::region::find_region;

/// The most letters of a mark or number before a takeaway.
const MAX_MARK: usize = 8;

/// The takeaways of a page.
pub(super) struct PageTakeaways {
    /// The bytes that the markup replaces.
    pub(super) region: Range<usize>,
    /// The HTML of each takeaway.
    pub(super) cards: Vec<String>,
}

/// Finds `takeaways`, which stand in `span`.
///
/// # Errors
///
/// The reason for which the page can't be changed.
pub(super) fn find_page_takeaways(
    page: &str,
    outline: &Outline,
    takeaways: &Takeaways,
    span: &Range<usize>,
) -> Result<PageTakeaways, Fault> {
    if takeaways.items.iter().any(|item| item.group.is_some()) {
        return Err(Fault::Grouped);
    }
    let visible = VisibleText::new(page, outline);
    let letters = visible.letters_in(span);
    let boxes = find_boxes(outline, &letters, takeaways, span)?;
    let region = find_region(outline, &boxes).ok_or(Fault::SharedPlace)?;
    let mut cards = Vec::with_capacity(boxes.len());
    let mut before = region.start;
    for item in &boxes {
        let gap = before..item.start;
        refuse_text(&visible, &gap)?;
        let ids = ids_in(outline, &gap);
        cards.push(build_card(page, outline, item, ids));
        before = item.end;
    }
    let rest = before..region.end;
    refuse_text(&visible, &rest)?;
    if let Some(last) = cards.last_mut() {
        last.insert_str(0, &write_targets(ids_in(outline, &rest)));
    }
    Ok(PageTakeaways { region, cards })
}

/// Returns the bytes of each takeaway: by its words, or else as an item of the only list.
fn find_boxes(
    outline: &Outline,
    letters: &[Letter],
    takeaways: &Takeaways,
    span: &Range<usize>,
) -> Result<Vec<Range<usize>>, Fault> {
    find_by_words(outline, letters, takeaways, span).or_else(|text| {
        find_list_items(outline, takeaways.items.len(), span).ok_or(Fault::TakeawayNotFound(text))
    })
}

/// Returns the bytes of each takeaway, by its words.
///
/// # Errors
///
/// The first takeaway that is not found.
fn find_by_words(
    outline: &Outline,
    letters: &[Letter],
    takeaways: &Takeaways,
    span: &Range<usize>,
) -> Result<Vec<Range<usize>>, String> {
    let mut from = 0;
    let mut boxes = Vec::with_capacity(takeaways.items.len());
    for item in &takeaways.items {
        let text = plain_text(&item.text);
        let rest = letters.get(from..).unwrap_or_default();
        let found = find_text(rest, &fold_text(&text), MAX_MARK);
        let behind = found.map(|found| from + found.end);
        let place = behind.and_then(|behind| widen(outline, letters, from..behind, span));
        boxes.push(place.ok_or(text)?);
        from = behind.unwrap_or(from);
    }
    Ok(boxes)
}

/// Returns the bytes of the letters with the indexes `words`, widened to the largest elements that
/// have no other letters.
fn widen(
    outline: &Outline,
    letters: &[Letter],
    words: Range<usize>,
    span: &Range<usize>,
) -> Option<Range<usize>> {
    let at = |index: usize| letters.get(index).map(|letter| letter.at.clone());
    let (first, last) = (at(words.start)?, at(words.end.checked_sub(1)?)?);
    let before = words.start.checked_sub(1).and_then(at).map_or(span.start, |letter| letter.end);
    let after = at(words.end).map_or(span.end, |letter| letter.start);
    let room = before..after.max(last.end);
    let start = largest_box(outline, &first, &room).unwrap_or(first).start;
    Some(start..largest_box(outline, &last, &room).unwrap_or(last).end)
}

/// Returns the bytes of the largest element around `letter` that begins and ends in `room`.
fn largest_box(
    outline: &Outline,
    letter: &Range<usize>,
    room: &Range<usize>,
) -> Option<Range<usize>> {
    let first = innermost_around(outline, letter)?;
    let around = std::iter::once(first).chain(outline.ancestors(first));
    let elements = around.filter_map(|index| outline.elements.get(index));
    let boxes = elements.take_while(|element| contains(room, &element.span()));
    boxes.last().map(Element::span)
}

/// Returns the bytes of the items of a list, if these are all in `span` and `count` in number.
fn find_list_items(
    outline: &Outline,
    count: usize,
    span: &Range<usize>,
) -> Option<Vec<Range<usize>>> {
    let elements = outline.elements.get(elements_in(outline, span))?;
    let first = elements.iter().find(|element| element.name == "li")?;
    let items = elements.iter().filter(|it| it.name == "li" && it.parent == first.parent);
    let items: Vec<_> = items.map(Element::span).collect();
    (items.len() == count).then_some(items)
}

/// Returns the HTML of the takeaway at `item`: a line, or blocks if it has more than one. The ids
/// of boxes that stay behind lead to it, and so do `ids`.
fn build_card<'a>(
    page: &'a str,
    outline: &'a Outline,
    item: &Range<usize>,
    ids: impl Iterator<Item = &'a str>,
) -> String {
    let inside = outline.elements.get(elements_in(outline, item)).unwrap_or_default();
    let outer = inside.first().filter(|element| element.span() == *item && element.is_block());
    let blocks = inside.iter().filter(|element| element.is_block()).count();
    let content = outer.map_or(item.clone(), Element::content);
    let fragment = Fragment::new(page, outline, content);
    let (card, inner_ids) = match blocks > usize::from(outer.is_some()) {
        true => fragment.into_blocks(true),
        false => fragment.into_content(),
    };
    let outer_id = outer.and_then(|element| element.attribute("id"));
    write_targets(ids.chain(outer_id).chain(inner_ids)) + &card
}

/// Returns an element for each of `ids`, so that links to them stay good.
fn write_targets<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids = ids.filter(|id| !id.trim().is_empty()).map(escape_attribute);
    ids.map(|id| format!("<span id=\"{id}\"></span>")).collect()
}

fn refuse_text(visible: &VisibleText<'_>, range: &Range<usize>) -> Result<(), Fault> {
    let letters = visible.letters_in(range);
    match letters.is_empty() {
        true => Ok(()),
        false => Err(Fault::TextBetweenTakeaways(join_letters(&letters))),
    }
}
