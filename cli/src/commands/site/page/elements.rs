//! What elements of a page are to the parts in it.

use std::ops::Range;

use afterword_reader::{Element, Outline};

/// The elements whose content is no text of the page.
const HIDDEN: [&str; 16] = [
    "audio", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea", "video",
];
/// The elements that show something without text.
const REPLACED: [&str; 16] = [
    "audio", "canvas", "embed", "form", "hr", "iframe", "img", "input", "math", "object", "select",
    "svg", "table", "textarea", "video", "picture",
];

/// Returns for each element whether it or one around it hides its text.
pub(super) fn hidden_elements(outline: &Outline) -> Vec<bool> {
    let mut hidden: Vec<bool> = Vec::with_capacity(outline.elements.len());
    for element in &outline.elements {
        let around = element.parent.and_then(|parent| hidden.get(parent)).copied();
        hidden.push(around == Some(true) || HIDDEN.contains(&&*element.name));
    }
    hidden
}

/// Returns whether an element shows something besides text.
pub(super) fn is_replaced(element: &Element) -> bool {
    REPLACED.contains(&&*element.name)
}

/// Returns whether an element is a figure, which may need the box around it.
pub(super) fn is_figure(element: &Element) -> bool {
    matches!(
        &*element.name,
        "audio"
            | "embed"
            | "figure"
            | "iframe"
            | "img"
            | "object"
            | "picture"
            | "pre"
            | "table"
            | "video"
    )
}

/// Returns whether an element opens and closes what it controls.
pub(super) fn is_control(element: &Element) -> bool {
    let has = |name: &str| element.attribute(name).is_some();
    element.name == "button" || has("aria-expanded") || has("aria-controls")
}

/// Returns the level of a heading.
pub(super) fn heading_level(element: &Element) -> Option<u8> {
    match element.name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

/// Returns whether an element holds nothing but a question, or its name.
pub(super) fn is_question_box(element: &Element) -> bool {
    heading_level(element).is_some()
        || matches!(&*element.name, "summary" | "dt" | "th" | "button" | "legend" | "caption")
}

/// Returns whether an element stands only within a list or table.
pub(super) fn is_cell(element: &Element) -> bool {
    matches!(
        &*element.name,
        "li" | "dd"
            | "dt"
            | "td"
            | "th"
            | "tr"
            | "tbody"
            | "thead"
            | "tfoot"
            | "summary"
            | "caption"
            | "figcaption"
    )
}

/// Returns whether an element has nothing but its items, or is a line.
pub(super) fn is_list_or_line(element: &Element) -> bool {
    matches!(
        &*element.name,
        "ul" | "ol" | "menu" | "dl" | "table" | "tbody" | "thead" | "tr" | "p" | "details"
    ) || !element.is_block()
}

/// Returns whether `outer` has all of `inner`.
pub(super) fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Returns the index of the innermost element whose content has all of `range`.
pub(super) fn innermost_around(outline: &Outline, range: &Range<usize>) -> Option<usize> {
    let behind = outline.elements.partition_point(|it| it.start_tag.start <= range.start);
    let last = behind.checked_sub(1)?;
    let has_all = |index: &usize| {
        outline.elements.get(*index).is_some_and(|it| contains(&it.content(), range))
    };
    std::iter::once(last).chain(outline.ancestors(last)).find(has_all)
}

/// Returns the ids of the elements that begin in `range`.
pub(super) fn ids_in<'a>(
    outline: &'a Outline,
    range: &Range<usize>,
) -> impl Iterator<Item = &'a str> + use<'a> {
    let elements = outline.elements.get(elements_in(outline, range)).unwrap_or_default();
    elements.iter().filter_map(|element| element.attribute("id"))
}

/// Returns the indexes of the elements that begin in `range`.
pub(super) fn elements_in(outline: &Outline, range: &Range<usize>) -> Range<usize> {
    let index = |at: usize| outline.elements.partition_point(|it| it.start_tag.start < at);
    index(range.start)..index(range.end)
}
