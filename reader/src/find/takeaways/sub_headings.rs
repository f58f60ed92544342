//! Sub-headings: each is a takeaway, with the blocks under it. Its text loses its number, which may
//! be that of a section (`5.1`), and becomes bold if blocks stand under it. Each of them has a
//! short text: longer ones are the sections of an article.

use afterword::post::{Flow, Phrasing};

use super::candidate::{Candidate, Scope, flatten_item};
use crate::find::headings::Title;
use crate::find::labels;
use crate::find::outro::{self, OtherItems};
use crate::find::sections::is_invisible;
use crate::source::Node;

/// The most blocks of a short text.
const MAX_BLOCKS: usize = 2;
/// The most characters of a short text.
const MAX_LENGTH: usize = 600;

/// The first sub-heading of a section and those of its rank.
pub(super) struct Siblings<'a> {
    pub(super) titles: Vec<&'a (usize, Title)>,
}

impl Siblings<'_> {
    pub(super) fn are_numbered(&self) -> bool {
        self.titles.iter().all(|(_, title)| number_end(title.text().unwrap_or_default()).is_some())
    }
}

/// Returns the first sub-heading of a section with its siblings.
pub(super) fn find_siblings(scope: Scope<'_>) -> Option<Siblings<'_>> {
    let all = scope.headings.in_range(scope.blocks);
    let rank = all.first()?.1.rank;
    let siblings = all.iter().take_while(|(_, title)| title.rank >= rank);
    Some(Siblings { titles: siblings.filter(|(_, title)| title.rank == rank).collect() })
}

/// Finds takeaways in the sub-headings of a section. All of them need a number, or the section's
/// heading says nothing but takeaways and has at least two sub-headings.
pub(super) fn find_heading_takeaways(scope: Scope<'_>) -> Option<Candidate> {
    let siblings = find_siblings(scope)?;
    let is_plain = siblings.titles.len() > 1 && scope.title.is_only_takeaways;
    if !is_plain && !siblings.are_numbered() {
        return None;
    }
    let siblings = siblings.titles;
    let (first, _) = siblings.first()?;
    let ends = siblings.iter().skip(1).map(|(index, _)| *index).chain([scope.blocks.end]);
    let mut others = OtherItems::default();
    let mut items = Vec::new();
    let mut end = *first;
    for ((heading, title), next) in siblings.iter().zip(ends) {
        let blocks = scope.document.blocks_in(&(heading + 1..next));
        let is_last = next == scope.blocks.end;
        let (length, _) = outro::measure_item(blocks, is_last, &mut others);
        end = heading + 1 + length;
        let blocks = scope.document.blocks_in(&(heading + 1..end));
        if !is_short(blocks) {
            return None;
        }
        let under = scope.document.convert_blocks(blocks);
        items.extend(build_item(title.text().unwrap_or_default(), under));
    }
    Candidate::new("this heading and its siblings", items, *first..end)
}

/// Returns whether the blocks under a sub-heading are a short text.
fn is_short(blocks: &[Node]) -> bool {
    let visible = || blocks.iter().filter(|block| !is_invisible(block));
    let length: usize = visible().map(|block| block.text().chars().count()).sum();
    visible().count() <= MAX_BLOCKS && length <= MAX_LENGTH
}

/// Returns the end of the number of a heading.
fn number_end(title: &str) -> Option<usize> {
    labels::number_end(title).or_else(|| labels::section_number_end(title))
}

fn build_item(title: &str, mut under: Vec<Flow>) -> Option<Vec<Phrasing>> {
    let start = number_end(title).unwrap_or_default();
    let text = Phrasing::text(title.get(start..).unwrap_or_default());
    let title = if under.is_empty() { text } else { Phrasing::Strong { children: vec![text] } };
    under.insert(0, Flow::Paragraph { children: vec![title] });
    flatten_item(under)
}
