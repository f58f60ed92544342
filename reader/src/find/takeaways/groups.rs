//! Groups of lists: labels, each above a list of its own. The items of all lists are the takeaways,
//! in order, each with the label as its group. Labels are bold paragraphs or sub-headings. A
//! sub-heading with a number is a takeaway itself, with the list under it
//! ([`super::sub_headings`]).

use std::ops::Range;

use afterword::post::Phrasing;

use super::candidate::{Candidate, Scope, flatten_item};
use super::sub_headings::find_siblings;
use crate::find::sections::is_invisible;
use crate::line::plain_line;
use crate::source::Node;

/// Finds takeaways in lists below bold labels, up to the first sub-heading.
pub(super) fn find_bold_groups(scope: Scope<'_>) -> Option<Candidate> {
    let stretch = scope.first_stretch();
    let starts = scope.document.find_blocks(&stretch, &is_bold_label);
    let first = *starts.first().filter(|first| **first <= stretch.start + 1)?;
    find_lists_below(scope, &starts, first, stretch.end)
}

/// Finds takeaways in lists below sub-headings without numbers.
pub(super) fn find_heading_groups(scope: Scope<'_>) -> Option<Candidate> {
    let siblings = find_siblings(scope)?;
    if siblings.are_numbered() {
        return None;
    }
    let starts: Vec<usize> = siblings.titles.iter().map(|(index, _)| *index).collect();
    find_lists_below(scope, &starts, *starts.first()?, scope.blocks.end)
}

/// Finds the lists at once below each of the labels `starts`. Behind the last list may be other
/// blocks, but not behind the others.
fn find_lists_below(
    scope: Scope<'_>,
    starts: &[usize],
    first: usize,
    end: usize,
) -> Option<Candidate> {
    if starts.len() < 2 {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([end]);
    let (mut items, mut groups) = (Vec::new(), Vec::new());
    let mut last = first;
    for (start, next) in starts.iter().copied().zip(ends) {
        let below = start + 1..next;
        let (index, list) = find_list(scope, &below)?;
        let behind = scope.document.blocks_in(&(index + 1..next));
        if next != end && !behind.iter().all(is_invisible) {
            return None;
        }
        items.extend(list.children().iter().filter_map(|item| convert_item(scope, item)));
        groups.resize(items.len(), read_label(scope, start));
        last = index + 1;
    }
    let found = Candidate::new("the items of these lists", items, first..last)?;
    Some(Candidate { groups, ..found })
}

/// Returns the list that `blocks` begin with, and its index.
fn find_list<'a>(scope: Scope<'a>, blocks: &Range<usize>) -> Option<(usize, &'a Node)> {
    let mut visible = blocks.clone().zip(scope.document.blocks_in(blocks));
    let first = visible.find(|(_, block)| !is_invisible(block))?;
    let is_list = matches!(first.1, Node::List(_)) && !scope.document.is_definition_list(first.1);
    is_list.then_some(first)
}

/// Returns the text of the label at block `index`, without the colon that it ends with.
fn read_label(scope: Scope<'_>, index: usize) -> String {
    let blocks = scope.document.blocks_in(&(index..index + 1));
    let label = blocks.first().map(|block| scope.document.convert_line(block.children()));
    plain_line(label.unwrap_or_default()).trim_end_matches([':', '：']).trim_end().to_owned()
}

fn convert_item(scope: Scope<'_>, item: &Node) -> Option<Vec<Phrasing>> {
    flatten_item(scope.document.convert_blocks(item.children()))
}

/// Returns whether a paragraph is a bold text and nothing else.
fn is_bold_label(block: &Node) -> bool {
    let Node::Paragraph(paragraph) = block else { return false };
    let has_words = |node: &&Node| node.text().contains(char::is_alphanumeric);
    let mut words = paragraph.children.iter().filter(has_words);
    matches!((words.next(), words.next()), (Some(Node::Strong(_)), None))
}
