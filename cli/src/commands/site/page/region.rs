//! The place of a part in the tree of the page: whole elements beside each other, from the first
//! item to the last.

use std::ops::Range;

use afterword_reader::Outline;

use super::elements::{heading_level, innermost_around, is_list_or_line};
use super::letters::{VisibleText, find_text, fold_text};

/// The deepest level of a section's heading above which its questions have a level of their own.
const LEVELS: (u8, u8) = (2, 5);

/// The most letters of a number before a heading.
const MAX_NUMBER: usize = 4;

/// Returns the bytes that the part with the items at `items` replaces: the list that has them, or
/// the elements beside each other that do.
pub(super) fn find_region(outline: &Outline, items: &[Range<usize>]) -> Option<Range<usize>> {
    let all = items.first()?.start..items.last()?.end;
    let mut inner = all.clone();
    let mut around = innermost_around(outline, &all);
    while let Some(index) = around {
        let element = outline.elements.get(index)?;
        if !is_list_or_line(element) {
            break;
        }
        inner = element.span();
        around = element.parent;
    }
    let child_at = |at: usize| {
        let mut children = outline.elements.iter().filter(|element| element.parent == around);
        children.find(|element| element.span().contains(&at)).map(|element| element.span())
    };
    let first = child_at(inner.start).map_or(inner.start, |child| child.start);
    let last = child_at(inner.end.checked_sub(1)?).map_or(inner.end, |child| child.end);
    Some(first.min(inner.start)..last.max(inner.end))
}

/// Returns the level of the section of a part at byte `at`: that of the last heading before.
pub(super) fn section_level(outline: &Outline, at: usize) -> u8 {
    let before = outline.elements.iter().take_while(|element| element.start_tag.start < at);
    let level = before.filter_map(heading_level).last();
    level.unwrap_or(LEVELS.0).clamp(LEVELS.0, LEVELS.1)
}

/// Returns whether the last heading before byte `at` has the text `heading`.
pub(super) fn is_heading_before(page: &str, outline: &Outline, at: usize, heading: &str) -> bool {
    let before = outline.elements.iter().take_while(|element| element.start_tag.start < at);
    let last = before.filter(|element| heading_level(element).is_some()).last();
    last.is_some_and(|last| {
        let letters = VisibleText::new(page, outline).letters_in(&last.content());
        find_text(&letters, &fold_text(heading), MAX_NUMBER).is_some()
    })
}

#[cfg(test)]
#[allow(clippy::string_slice, clippy::unwrap_used)]
mod tests {
    use afterword_reader::Outline;

    use super::find_region;

    /// Returns the region of items that begin at `[` and end at `]`.
    fn region(page: &str) -> String {
        let plain = page.replace(['[', ']'], "");
        let places = |bracket: char| {
            let found = page.match_indices(bracket);
            found.map(|(at, _)| at - page[..at].matches(['[', ']']).count())
        };
        let items: Vec<_> = places('[').zip(places(']')).map(|(start, end)| start..end).collect();
        let region = find_region(&Outline::parse(&plain), &items).unwrap();
        plain[region].to_owned()
    }

    #[test]
    fn a_list_is_replaced_as_a_whole() {
        assert_eq!(
            region("<h2>F</h2><ul>[<li>a</li>][<li>b</li>]</ul>c"),
            "<ul><li>a</li><li>b</li></ul>"
        );
        assert_eq!(region("<p>[Q? A]<br>[Q? B]</p>"), "<p>Q? A<br>Q? B</p>");
        assert_eq!(
            region("<table><tr>[<td>a</td><td>b</td>]</tr></table>"),
            "<table><tr><td>a</td><td>b</td></tr></table>"
        );
    }

    #[test]
    fn elements_beside_each_other_are_replaced_and_the_box_around_them_stays() {
        assert_eq!(
            region("<div><h2>F</h2>[<h3>a</h3><p>b]<h3>[c</h3>d]</div>"),
            "<h3>a</h3><p>b<h3>c</h3>d"
        );
        assert_eq!(
            region("<i></i><div><h3>[a</h3><p>b</p>]</div><div>[<h3>c</h3><p>d</p>]</div>e"),
            "<div><h3>a</h3><p>b</p></div><div><h3>c</h3><p>d</p></div>"
        );
    }
}
