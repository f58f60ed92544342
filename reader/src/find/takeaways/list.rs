//! The first list of a section, with all its pieces.
//!
//! Bulleted lists are pieces of one if nothing stands between them but comments (the marker differs), or if
//! each has one item with something behind it.

use std::ops::Range;

use super::super::lists::{BrokenList, ListEntry, collect_lists};
use super::super::outro::{self, OtherItems};
use super::super::sections::is_invisible;
use super::candidate::{Candidate, Scope, line};

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let stretches = scope.headings.ranges_between(scope.blocks);
    let mut found = stretches.iter().map(|stretch| collect_lists(scope.document, stretch));
    let mut runs = found.find(|runs| !runs.is_empty())?.into_iter();
    let mut run = runs.next()?;
    while let Some(next) = runs.next().filter(|next| is_piece(scope, &run, next)) {
        run = joined(run, next);
    }
    let tail = last_tail(scope, &run);
    if let Some(last) = run.entries.last_mut() {
        last.after.end += tail;
    }
    let items: Vec<_> = run.entries.iter().filter_map(|item| line(blocks(scope, item))).collect();
    let blocks = run.blocks.start..run.blocks.end + tail;
    (!items.is_empty()).then_some(Candidate { form: "the items of this list", items, blocks })
}

fn blocks(scope: Scope<'_>, item: &ListEntry<'_>) -> Vec<afterword::post::Flow> {
    let mut blocks = scope.document.convert_blocks(item.content());
    blocks.extend(scope.document.convert_blocks(scope.document.blocks_in(&item.after)));
    blocks.extend(scope.document.convert_blocks(item.nested.as_slice()));
    blocks
}

fn is_piece(scope: Scope<'_>, run: &BrokenList<'_>, next: &BrokenList<'_>) -> bool {
    if run.ordered || next.ordered {
        return false;
    }
    let between = scope.document.blocks_in(&(run.blocks.end..next.blocks.start));
    between.iter().all(is_invisible)
        || (run.entries.len() == run.list_count && next.entries.len() == next.list_count)
}

fn joined<'a>(mut run: BrokenList<'a>, next: BrokenList<'a>) -> BrokenList<'a> {
    if let Some(last) = run.entries.last_mut() {
        last.after = run.blocks.end..next.blocks.start;
    }
    run.entries.extend(next.entries);
    run.list_count += next.list_count;
    run.blocks.end = next.blocks.end;
    run.tail = next.tail;
    run
}

/// How many of the blocks behind a list belong to its last item: those that each other item has, too.
fn last_tail(scope: Scope<'_>, run: &BrokenList<'_>) -> usize {
    let others = run.entries.iter().rev().skip(1).map(|item| item.after.clone());
    let counts: Vec<usize> = others.map(|range: Range<usize>| range.len()).collect();
    if counts.is_empty() || counts.contains(&0) {
        return 0;
    }
    let mut others = OtherItems::default();
    let before = run.entries.iter().rev().skip(1);
    before.for_each(|item| {
        others.add_blocks(&outro::block_kinds(scope.document.blocks_in(&item.after)))
    });
    let tail = outro::last_block_kinds(scope.document.blocks_in(&run.tail));
    let (keep, _) = outro::find_outro(&tail, &others);
    keep.min(counts.into_iter().max().unwrap_or_default())
}
