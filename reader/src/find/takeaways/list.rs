//! The first list of a section, put together again where Markdown breaks it.
//!
//! Two bulleted lists are one if only comments and definitions stand between them, as between lists
//! with different bullets, or if each of their Markdown lists has one item only, with blocks
//! behind it.

use afterword::post::Flow;

use super::candidate::{Candidate, Scope, flatten_item};
use crate::find::lists::{BrokenList, ListEntry, collect_lists};
use crate::find::outro::{self, OtherItems};
use crate::find::sections::is_invisible;

/// Finds the takeaways in the first list of a section.
pub(super) fn find_listed_takeaways(scope: Scope<'_>) -> Option<Candidate> {
    let ranges = scope.headings.ranges_between(scope.blocks);
    let mut found = ranges.iter().map(|range| collect_lists(scope.document, range));
    let mut lists = found.find(|lists| !lists.is_empty())?.into_iter();
    let mut list = lists.next()?;
    while let Some(next) = lists.next().filter(|next| continues(scope, &list, next)) {
        join_lists(&mut list, next);
    }
    let tail = count_last_tail(scope, &list);
    if let Some(last) = list.entries.last_mut() {
        last.after.end += tail;
    }
    let mut items = Vec::with_capacity(list.entries.len());
    for entry in &list.entries {
        items.extend(flatten_item(convert_entry(scope, entry)));
    }
    Candidate::new("the items of this list", items, list.blocks.start..list.blocks.end + tail)
}

fn convert_entry(scope: Scope<'_>, entry: &ListEntry<'_>) -> Vec<Flow> {
    let mut blocks = scope.document.convert_blocks(entry.content());
    blocks.extend(scope.document.convert_blocks(scope.document.blocks_in(&entry.after)));
    blocks.extend(scope.document.convert_blocks(entry.nested.as_slice()));
    blocks
}

/// Returns whether `next` goes on with the bulleted list `list`.
fn continues(scope: Scope<'_>, list: &BrokenList<'_>, next: &BrokenList<'_>) -> bool {
    if list.ordered || next.ordered {
        return false;
    }
    let between = scope.document.blocks_in(&(list.blocks.end..next.blocks.start));
    let has_single_items = |list: &BrokenList<'_>| list.entries.len() == list.list_count;
    between.iter().all(is_invisible) || (has_single_items(list) && has_single_items(next))
}

/// Appends `next` to `list`. The blocks between them belong to the last entry of `list`.
fn join_lists<'a>(list: &mut BrokenList<'a>, next: BrokenList<'a>) {
    if let Some(last) = list.entries.last_mut() {
        last.after = list.blocks.end..next.blocks.start;
    }
    list.entries.extend(next.entries);
    list.list_count += next.list_count;
    list.blocks.end = next.blocks.end;
    list.tail = next.tail;
}

/// Returns the number of blocks behind the list that belong to its last item. They do only if every
/// other item has blocks behind it, too, and they are at most as many as the most of these.
fn count_last_tail(scope: Scope<'_>, list: &BrokenList<'_>) -> usize {
    let before_last = list.entries.split_last().map(|(_, before)| before).unwrap_or_default();
    if before_last.iter().any(|entry| entry.after.is_empty()) {
        return 0;
    }
    let mut others = OtherItems::default();
    for entry in before_last {
        others.add_blocks(&outro::block_kinds(scope.document.blocks_in(&entry.after)));
    }
    let tail = outro::last_block_kinds(scope.document.blocks_in(&list.tail));
    let (length, _) = outro::find_outro(&tail, &others);
    let most = before_last.iter().map(|entry| entry.after.len()).max();
    length.min(most.unwrap_or_default())
}
