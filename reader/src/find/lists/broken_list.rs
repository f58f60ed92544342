//! A list that is one to its author, and one or several to Markdown.

use std::ops::Range;

use super::numbering::{
    ends_in_colon, first_number, is_bare_question, item_asks, may_ask, source_number,
};
use crate::source::{Document, List, Node};

/// A list of the author, with all Markdown lists that it consists of.
#[derive(Debug)]
pub(in crate::find) struct BrokenList<'a> {
    pub(in crate::find) entries: Vec<ListEntry<'a>>,
    /// The blocks from its first Markdown list to its last.
    pub(in crate::find) blocks: Range<usize>,
    /// The blocks after it, up to the next heading or ordered list. A nested list is among them if
    /// one paragraph only stands before it: behind more it may as well be an outro.
    pub(in crate::find) tail: Range<usize>,
    pub(in crate::find) ordered: bool,
    /// The number of Markdown lists that it consists of.
    pub(in crate::find) list_count: usize,
}

/// An item of a Markdown list, and the blocks that belong to it though they are not indented.
#[derive(Debug)]
pub(in crate::find) struct ListEntry<'a> {
    pub(in crate::find) item: &'a Node,
    /// Its number, as Markdown counts.
    pub(in crate::find) number: usize,
    /// The blocks between it and the next Markdown list; lines of them may be further items.
    pub(in crate::find) after: Range<usize>,
    /// The list nested in its answer, behind the blocks `after`, that Markdown has joined with the
    /// rest of the outer list.
    pub(in crate::find) nested: Option<Node>,
}

impl<'a> ListEntry<'a> {
    /// Returns the blocks of the item.
    pub(in crate::find) fn content(&self) -> &'a [Node] {
        self.item.children()
    }
}

impl<'a> BrokenList<'a> {
    /// Creates a list of the one Markdown list at block `index`.
    pub(super) fn new(list: &'a List, index: usize) -> Self {
        let mut new = Self {
            entries: Vec::new(),
            blocks: index..index,
            tail: index..index,
            ordered: list.ordered,
            list_count: 0,
        };
        new.append(&list.children, first_number(list), index);
        new
    }

    /// Returns whether `list` goes on with the number `next`, or with another 1.
    pub(super) fn is_continued_by(
        &self,
        document: &Document<'_>,
        list: &List,
        next: usize,
    ) -> bool {
        let number = first_number(list);
        let is_next = number == next;
        let is_another_one = number == 1 && list.children.len() == 1 && self.has_only_ones();
        let is_restarted = || number == 1 && self.is_broken_by_answer(document, list);
        self.ordered && list.ordered && (is_next || is_another_one || is_restarted())
    }

    /// Returns whether the answer to the last item stands between it and `list`, which has further
    /// questions: kramdown and Python-Markdown count from 1 again then. Behind a colon the list may
    /// as well be a part of that answer.
    fn is_broken_by_answer(&self, document: &Document<'_>, list: &List) -> bool {
        let is_bare = |entry: &ListEntry<'_>| is_bare_question(document, entry.item);
        let answer = document.blocks_in(&self.tail).last();
        self.entries.last().is_some_and(is_bare)
            && answer.is_some_and(|answer| !ends_in_colon(answer))
            && self.entries.first().is_some_and(|first| may_ask(document, first.item))
            && list.children.first().is_some_and(|first| item_asks(document, first))
            && list.children.iter().all(|item| may_ask(document, item))
    }

    fn has_only_ones(&self) -> bool {
        self.list_count == self.entries.len() && self.entries.iter().all(|entry| entry.number == 1)
    }

    /// Returns the number of items, from the first of `list` on, that are nested in the last
    /// answer: all of them, or those before the rest of this list. In doubt they are not nested.
    ///
    /// `index` is the block of `list`, and `next` the next number of this list.
    pub(super) fn count_nested(
        &self,
        document: &Document<'_>,
        list: &List,
        index: usize,
        next: usize,
    ) -> Option<usize> {
        if !self.announces(document, list, index) {
            return None;
        }
        let items = &list.children;
        let count = items.iter().position(|item| item_asks(document, item)).unwrap_or(items.len());
        let (nested, rest) = items.split_at_checked(count).filter(|_| count > 0)?;
        let numbers: Vec<_> = nested.iter().map(|item| source_number(document, item)).collect();
        let counts_up = numbers.iter().zip(1..).all(|(number, at)| *number == Some(at));
        let is_one_list = counts_up || numbers.iter().all(|number| *number == Some(1));
        let is_numbered_from = |first: usize| {
            let mut rest = rest.iter().zip(first..);
            rest.all(|(item, at)| {
                item_asks(document, item) && source_number(document, item) == Some(at)
            })
        };
        let is_another_one = rest.len() == 1 && self.has_only_ones() && is_numbered_from(1);
        // The source of a page has no numbers: there the question at the end of the steps tells.
        let has_no_numbers =
            list.children.iter().all(|item| source_number(document, item).is_none());
        let is_one_list = is_one_list || has_no_numbers;
        let asks = || rest.iter().all(|item| item_asks(document, item));
        let goes_on = is_numbered_from(next) || is_another_one || (has_no_numbers && asks());
        (is_one_list && goes_on).then_some(count)
    }

    /// Returns whether an answer of this list ends in a colon just before `list`, which has to
    /// begin at 1.
    fn announces(&self, document: &Document<'_>, list: &List, index: usize) -> bool {
        let before = index.checked_sub(1).filter(|before| *before >= self.blocks.end);
        let before = before.and_then(|before| document.blocks().get(before));
        self.ordered
            && list.ordered
            && first_number(list) == 1
            && before.is_some_and(ends_in_colon)
            && self.entries.last().is_some_and(|entry| item_asks(document, entry.item))
    }

    /// Appends `list`, whose first `count` items are nested in the last answer, and returns the
    /// number that comes next.
    pub(super) fn append_after_nested(
        &mut self,
        document: &Document<'_>,
        list: &'a List,
        count: usize,
        (index, next): (usize, usize),
    ) -> usize {
        let (nested, rest) = list.children.split_at_checked(count).unwrap_or_default();
        let number = rest.first().and_then(|item| source_number(document, item)).unwrap_or(next);
        let end = nested.last().map_or(list.span.end, |item| item.span().end);
        let nested = List { children: nested.to_vec(), span: list.span.start..end, ..*list };
        self.tail.end = index;
        self.absorb_tail();
        if let Some(last) = self.entries.last_mut() {
            last.nested = Some(Node::List(nested));
        }
        self.append(rest, number, index);
        number + rest.len()
    }

    /// Appends the items of the Markdown list at block `index`, which count from `number`.
    pub(super) fn append(&mut self, items: &'a [Node], number: usize, index: usize) {
        self.tail.end = index;
        self.absorb_tail();
        let after = index + 1..index + 1;
        self.entries.extend(items.iter().zip(number..).map(|(item, number)| ListEntry {
            item,
            number,
            after: after.clone(),
            nested: None,
        }));
        self.list_count += 1;
        self.blocks.end = index + 1;
        self.tail = after;
    }

    /// Adds the block `index` to the tail, unless the tail has ended before it.
    pub(super) fn extend_tail(&mut self, index: usize) {
        if self.tail.end == index {
            self.tail.end = index + 1;
        }
    }

    /// Gives the blocks of the tail to the last entry, since the list goes on behind them.
    pub(super) fn absorb_tail(&mut self) {
        if let Some(last) = self.entries.last_mut() {
            last.after.end = self.tail.end;
        }
        self.blocks.end = self.blocks.end.max(self.tail.end);
        self.tail.start = self.tail.end;
    }
}
