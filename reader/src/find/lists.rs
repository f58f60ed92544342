//! Lists, and lists that unindented text breaks in pieces: to Markdown each piece is a list of its own.
//!
//! A piece goes on where the one before it ended if it has the next number, or if every piece is one item
//! with the number 1. What stands between belongs to the item before it. In a paragraph between, a line may
//! begin with the next number and ask: Markdown takes it for text, since only `1.` may begin a list there.
//!
//! A list that begins anew at 1, behind a paragraph of an answer that ends in a colon, is a list within that
//! answer, if the item before it asks and its own items don't. Markdown may join it with the next
//! piece; the numbers in the source tell where that begins. Behind it, only a piece whose items ask goes on.

use std::ops::Range;

use super::sentence;
use crate::source::{Document, List, Node};

/// A list, with all its pieces.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) items: Vec<Entry<'a>>,
    /// All its blocks, with what stands between, and not what stands behind.
    pub(super) blocks: Range<usize>,
    /// What stands behind, up to the next heading or list that begins anew. A list within an answer is in it
    /// if its paragraph comes first: else it may as well be closing prose.
    pub(super) tail: Range<usize>,
    pub(super) ordered: bool,
    pub(super) pieces: usize,
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    pub(super) node: &'a Node,
    /// The number before it in the source.
    pub(super) number: usize,
    /// The blocks between it and the next piece; in them may be further items.
    pub(super) after: Range<usize>,
    /// The list within it that Markdown takes for the beginning of the next piece, behind these blocks.
    pub(super) inner: Option<Node>,
}

impl<'a> Entry<'a> {
    /// What is in it.
    pub(super) fn content(&self) -> &'a [Node] {
        self.node.children()
    }
}

/// The lists among the blocks of a stretch without headings. Bullets behind a piece of an ordered list are a
/// list, and a part of what stands behind that piece.
pub(super) fn runs<'a>(document: &'a Document<'_>, stretch: &Range<usize>) -> Vec<Run<'a>> {
    let mut all: Vec<Run<'a>> = Vec::new();
    let mut ordered = None;
    let mut next = 0;
    // Whether the last list is one within an answer.
    let mut behind_inner = false;
    for index in stretch.clone() {
        let Some(block) = document.blocks().get(index) else { break };
        let open = ordered.and_then(|at: usize| all.get_mut(at));
        match (block, open) {
            (Node::List(list), Some(run))
                if run.goes_on(list, next)
                    && (!behind_inner || list.children.iter().all(|item| asks(document, item))) =>
            {
                run.add(&list.children, number(list), index);
                all.truncate(ordered.map_or(0, |at| at + 1));
                next = number(list) + list.children.len();
                behind_inner = false;
            }
            (Node::List(list), open) if !document.is_definition_list(block) => {
                let inner =
                    open.as_ref().and_then(|run| run.inner_count(document, list, index, next));
                match (inner, open) {
                    (Some(count), Some(run)) if count < list.children.len() => {
                        next = run.add_joined(document, list, count, index);
                        all.truncate(ordered.map_or(0, |at| at + 1));
                        behind_inner = false;
                        continue;
                    }
                    (Some(_), Some(run)) => {
                        behind_inner = true;
                        if run.tail.len() == 1 {
                            run.trail(index);
                        }
                    }
                    (_, Some(run)) if !list.ordered => run.trail(index),
                    _ if list.ordered => {
                        ordered = Some(all.len());
                        next = number(list) + list.children.len();
                        behind_inner = false;
                    }
                    _ => {}
                }
                all.push(Run::of(list, index));
            }
            (_, Some(run)) => {
                run.trail(index);
                let inner = inner_items(document, block, next);
                next += inner;
                if inner > 0 {
                    run.tail.end = index + 1;
                    run.take_tail();
                    behind_inner = false;
                }
            }
            _ => {}
        }
    }
    all
}

impl<'a> Run<'a> {
    fn of(list: &'a List, index: usize) -> Self {
        let mut run = Self {
            items: Vec::new(),
            blocks: index..index,
            tail: index..index,
            ordered: list.ordered,
            pieces: 0,
        };
        run.add(&list.children, number(list), index);
        run
    }

    fn goes_on(&self, list: &List, next: usize) -> bool {
        if !(self.ordered && list.ordered) {
            return false;
        }
        number(list) == next
            || (number(list) == 1 && list.children.len() == 1 && self.is_all_ones())
    }

    fn is_all_ones(&self) -> bool {
        self.pieces == self.items.len() && self.items.iter().all(|item| item.number == 1)
    }

    /// How many items, from the first on, are a list within the last answer: all of them, or those before
    /// the next piece. In doubt none.
    fn inner_count(
        &self,
        document: &Document<'_>,
        list: &List,
        index: usize,
        next: usize,
    ) -> Option<usize> {
        let items = &list.children;
        let before = index.checked_sub(1).filter(|before| *before >= self.blocks.end)?;
        let is_announced = self.ordered
            && list.ordered
            && number(list) == 1
            && document.blocks().get(before).is_some_and(ends_in_colon)
            && self.items.last().is_some_and(|item| asks(document, item.node));
        let count = items.iter().position(|item| asks(document, item)).unwrap_or(items.len());
        let (own, others) = items.split_at_checked(count).filter(|_| is_announced && count > 0)?;
        let numbers: Vec<_> = own.iter().map(|item| written(document, item)).collect();
        let counts_up = numbers.iter().zip(1..).all(|(number, at)| *number == Some(at));
        let is_one_list = counts_up || numbers.iter().all(|number| *number == Some(1));
        let goes_on_at = |first: usize| {
            let mut others = others.iter().zip(first..);
            others.all(|(item, at)| asks(document, item) && written(document, item) == Some(at))
        };
        let goes_on =
            goes_on_at(next) || (others.len() == 1 && self.is_all_ones() && goes_on_at(1));
        (is_one_list && goes_on).then_some(count)
    }

    /// Adds a list whose first items are one within the last answer, and tells the number that comes next.
    fn add_joined(
        &mut self,
        document: &Document<'_>,
        list: &'a List,
        count: usize,
        index: usize,
    ) -> usize {
        let (own, others) = list.children.split_at_checked(count).unwrap_or_default();
        let first = others.first().and_then(|item| written(document, item)).unwrap_or(1);
        let end = own.last().map_or(list.at.end, |item| item.at().end);
        let inner = List { children: own.to_vec(), at: list.at.start..end, ..*list };
        self.tail.end = index;
        self.take_tail();
        if let Some(last) = self.items.last_mut() {
            last.inner = Some(Node::List(inner));
        }
        self.add(others, first, index);
        first + others.len()
    }

    fn add(&mut self, items: &'a [Node], number: usize, index: usize) {
        self.tail.end = index;
        self.take_tail();
        let after = index + 1..index + 1;
        let items = items.iter().enumerate();
        self.items.extend(items.map(|(at, node)| Entry {
            node,
            number: number + at,
            after: after.clone(),
            inner: None,
        }));
        self.pieces += 1;
        self.blocks.end = index + 1;
        self.tail = after;
    }

    /// A block stands behind the list, unless the tail has ended before.
    fn trail(&mut self, index: usize) {
        if self.tail.end == index {
            self.tail.end = index + 1;
        }
    }

    /// What stood behind the list turns out to be a part of it.
    fn take_tail(&mut self) {
        if let Some(last) = self.items.last_mut() {
            last.after.end = self.tail.end;
        }
        self.blocks.end = self.blocks.end.max(self.tail.end);
        self.tail.start = self.tail.end;
    }
}

fn number(list: &List) -> usize {
    list.start.and_then(|start| usize::try_from(start).ok()).unwrap_or(1)
}

/// The number that an item has in the source, whatever it counts as.
fn written(document: &Document<'_>, item: &Node) -> Option<usize> {
    let source = document.source(item).trim_start();
    source.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn asks(document: &Document<'_>, item: &Node) -> bool {
    let first = item.children().first();
    first.is_some_and(|block| sentence::question_end(document.source(block), true).is_some())
}

fn ends_in_colon(block: &Node) -> bool {
    matches!(block, Node::Paragraph(_)) && block.to_string().trim_end().ends_with([':', '：'])
}

/// How many lines of a paragraph are items of the list before it, of which `next` would be the next number.
fn inner_items(document: &Document<'_>, block: &Node, next: usize) -> usize {
    if !matches!(block, Node::Paragraph(_)) {
        return 0;
    }
    document
        .source(block)
        .lines()
        .fold(0, |found, line| found + usize::from(inner_item(line, next + found).is_some()))
}

/// The length of the number that a line begins with, if that is the wanted one, and if the line asks.
pub(super) fn inner_item(line: &str, wanted: usize) -> Option<usize> {
    let content = line.trim_start_matches(' ');
    let rest = content.strip_prefix(&*wanted.to_string())?.strip_prefix(['.', ')'])?;
    let text = rest
        .strip_prefix([' ', '\t'])
        .filter(|text| sentence::question_end(text, true).is_some())?;
    Some(line.len() - text.trim_start().len())
}
