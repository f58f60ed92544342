//! The lists of a post, put together again where text without indentation breaks them.
//!
//! In Markdown such text ends a list, and another list begins after it. That *Markdown list*
//! continues the one before it if it begins with the next number, or if each of the two has one
//! item only, with the number 1. It also does if it begins at 1, has questions only, and the answer
//! to the question before it stands between the lists: kramdown and Python-Markdown count anew
//! there. The blocks between the lists belong to the item before. A line of a paragraph there
//! is a further item if it begins with the next number and asks: Markdown reads it as text, since
//! only `1.` may interrupt a paragraph.
//!
//! An ordered list is *nested* in an answer if it begins at 1, follows a paragraph of that answer
//! which ends in a colon, and none of its items asks although the item before it does. Markdown may
//! join it with the rest of the outer list; the numbers in the source tell where the rest begins.
//! After a nested list, only items that ask continue the outer one.

mod broken_list;
mod numbering;

use std::ops::Range;

use crate::source::{Document, List, Node};
pub(super) use broken_list::{BrokenList, ListEntry};
pub(super) use numbering::numbered_question_start;
use numbering::{count_numbered_questions, first_number, item_asks};

/// The lists of a stretch of blocks, as far as it has been read.
struct Collector<'a> {
    document: &'a Document<'a>,
    lists: Vec<BrokenList<'a>>,
    /// The index of the last ordered list that is not nested: later blocks may continue it.
    open: Option<usize>,
    /// The number that the next item of the open list has.
    next_number: usize,
    /// A list nested in the open one was the last to be read.
    is_after_nested: bool,
}

/// Returns the lists among the blocks of `stretch`, in which no heading stands.
///
/// Bullets after an ordered list count twice, as a list and as blocks after the ordered one.
pub(super) fn collect_lists<'a>(
    document: &'a Document<'_>,
    stretch: &Range<usize>,
) -> Vec<BrokenList<'a>> {
    let mut collector = Collector {
        document,
        lists: Vec::new(),
        open: None,
        next_number: 0,
        is_after_nested: false,
    };
    for (index, block) in stretch.clone().zip(document.blocks_in(stretch)) {
        collector.add_block(block, index);
    }
    collector.lists
}

impl<'a> Collector<'a> {
    fn add_block(&mut self, block: &'a Node, index: usize) {
        match block {
            Node::List(list) if self.is_continued_by(list) => {
                let number = first_number(list);
                if let Some(open) = self.open_list() {
                    open.append(&list.children, number, index);
                }
                self.go_on(number + list.children.len());
            }
            Node::List(list) if !self.document.is_definition_list(block) => {
                self.add_list(list, index);
            }
            _ => self.add_other_block(block, index),
        }
    }

    fn is_continued_by(&self, list: &List) -> bool {
        let open = self.open.and_then(|open| self.lists.get(open));
        open.is_some_and(|open| open.is_continued_by(self.document, list, self.next_number))
            && (!self.is_after_nested
                || list.children.iter().all(|item| item_asks(self.document, item)))
    }

    /// Adds a list that does not continue the open one.
    fn add_list(&mut self, list: &'a List, index: usize) {
        let (document, next) = (self.document, self.next_number);
        let open = self.open_list();
        let nested = open.as_ref().and_then(|open| open.count_nested(document, list, index, next));
        match (nested, open) {
            (Some(count), Some(open)) if count < list.children.len() => {
                let next = open.append_after_nested(document, list, count, (index, next));
                self.go_on(next);
                return;
            }
            (Some(_), Some(open)) => {
                if open.tail.len() == 1 {
                    open.extend_tail(index);
                }
                self.is_after_nested = true;
            }
            _ if list.ordered => {
                self.open = Some(self.lists.len());
                self.next_number = first_number(list) + list.children.len();
                self.is_after_nested = false;
            }
            (_, Some(open)) => open.extend_tail(index),
            _ => {}
        }
        self.lists.push(BrokenList::new(list, index));
    }

    fn add_other_block(&mut self, block: &Node, index: usize) {
        let count = count_numbered_questions(self.document, block, self.next_number);
        let Some(open) = self.open_list() else { return };
        open.extend_tail(index);
        if count > 0 {
            open.tail.end = index + 1;
            open.absorb_tail();
            self.next_number += count;
            self.is_after_nested = false;
        }
    }

    /// Drops the lists after the open one, which has turned out to go on behind them.
    fn go_on(&mut self, next_number: usize) {
        self.lists.truncate(self.open.map_or(0, |open| open + 1));
        self.next_number = next_number;
        self.is_after_nested = false;
    }

    fn open_list(&mut self) -> Option<&mut BrokenList<'a>> {
        self.lists.get_mut(self.open?)
    }
}
