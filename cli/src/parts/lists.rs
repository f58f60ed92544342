//! Lists, and lists that unindented text breaks in pieces: to Markdown each piece is a list of its own.
//!
//! A piece goes on where the one before it ended if it has the next number, or if every piece is one item
//! with the number 1. What stands between belongs to the item before it. In a paragraph between, a line may
//! begin with the next number and ask: Markdown takes it for text, since only `1.` may begin a list there.

use std::ops::Range;

use super::faq::sentence;
use crate::markdown::{Document, List, Node};

/// A list, with all its pieces.
#[derive(Debug)]
pub(super) struct Run<'a> {
    pub(super) items: Vec<Entry<'a>>,
    /// All its blocks, with what stands between, and not what stands behind.
    pub(super) blocks: Range<usize>,
    /// What stands behind, up to the next heading or list that begins anew.
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
    for index in stretch.clone() {
        let Some(block) = document.blocks().get(index) else { break };
        let open = ordered.and_then(|at: usize| all.get_mut(at));
        match (block, open) {
            (Node::List(list), Some(run)) if list.ordered && run.goes_on(list, next) => {
                run.add(list, index);
                all.truncate(ordered.map_or(0, |at| at + 1));
                next = number(list) + list.children.len();
            }
            (Node::List(list), open) if !document.is_definition_list(block) => {
                if list.ordered {
                    ordered = Some(all.len());
                    next = number(list) + list.children.len();
                } else if let Some(run) = open {
                    run.tail.end = index + 1;
                }
                all.push(Run::of(list, index));
            }
            (_, Some(run)) => {
                run.tail.end = index + 1;
                let inner = inner_items(document, block, next);
                next += inner;
                if inner > 0 {
                    run.take_tail();
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
        run.add(list, index);
        run
    }

    fn goes_on(&self, list: &List, next: usize) -> bool {
        if !(self.ordered && list.ordered) {
            return false;
        }
        let all_ones = number(list) == 1
            && list.children.len() == 1
            && self.pieces == self.items.len()
            && self.items.iter().all(|item| item.number == 1);
        number(list) == next || all_ones
    }

    fn add(&mut self, list: &'a List, index: usize) {
        self.tail.end = index;
        self.take_tail();
        let after = index + 1..index + 1;
        let number = number(list);
        let items = list.children.iter().enumerate();
        self.items.extend(items.map(|(at, node)| Entry {
            node,
            number: number + at,
            after: after.clone(),
        }));
        self.pieces += 1;
        self.blocks.end = index + 1;
        self.tail = after;
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
