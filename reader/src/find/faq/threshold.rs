//! The number of marked questions that makes a candidate an FAQ. The less plainly the heading above
//! names an FAQ, the more of its questions have to be marked (see [`super::question`]).

use super::super::headings::FaqPlainness;
use super::candidate::Candidate;
use super::decision_list::is_decision_list;
use super::item::Item;

/// Returns whether a candidate has enough marked questions for the heading above it:
///
/// - none, if the heading says nothing but FAQ;
/// - half of them, if it says FAQ among other words;
/// - four fifths of two questions or more, if it only speaks of questions. They must not lead
///   readers to a choice.
pub(super) fn has_enough_marked(candidate: &Candidate) -> bool {
    let count = candidate.items.len();
    match candidate.named {
        Some(FaqPlainness::Alone) => count > 0,
        Some(FaqPlainness::AmongWords) => count > 0 && candidate.marked_count() * 2 >= count,
        _ => {
            let items = &candidate.items;
            count > 1 && are_mostly_marked(items) && !is_decision_list(items)
        }
    }
}

/// Returns whether at least four fifths of the questions are marked, and so all of up to four.
pub(super) fn are_mostly_marked(items: &[Item]) -> bool {
    let marked = items.iter().filter(|item| item.is_marked).count();
    marked > 0 && marked * 5 >= items.len() * 4
}
