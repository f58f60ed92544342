//! Paragraphs that begin with a question, in bold (`**Why?**`, `**1. Why?**`), with a label (`**Q:**`, `Q1.`) or
//! with a number that begins no list (`1\. Why?`); up to the next one, what follows is the answer.
//!
//! Bold text without a question mark, a label or a number is a question only if none has any of these, and
//! only in a line of its own. A line of a paragraph may be the beginning of the next question. A heading
//! ends an answer: it stands above a group.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::super::findings::Findings;
use super::super::labels;
use super::super::outro::{self, BlockKind, OtherItems};
use super::super::remarks::{Fault, RemarkKind};
use super::super::sentence;
use super::candidate::{Candidate, Item, Scope};
use super::question::{self, Numbers};
use crate::line::{split_source_lines, text_content};

const FORM: &str = "this paragraph and those that begin like it";

/// How surely a line begins a question, the surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Beginning {
    Bold,
    Number,
    Question,
}

/// A block, or some lines of a paragraph.
struct Piece {
    block: Flow,
    kind: BlockKind,
    at: Range<usize>,
    beginning: Option<Beginning>,
}

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let mut groups = groups(scope);
    let begins = groups.iter().flatten().filter_map(|piece| piece.beginning);
    let surest = begins.max()?;
    let least = if surest == Beginning::Question { Beginning::Number } else { surest };
    let numbers = groups.iter().flatten().any(|piece| piece.beginning == Some(Beginning::Number));
    let least = if numbers { least } else { surest };
    let mut entries: Vec<Vec<Piece>> = Vec::new();
    for group in &mut groups {
        let mut is_intro = true;
        for piece in std::mem::take(group) {
            let begins = piece.beginning.is_some_and(|beginning| beginning >= least);
            match entries.last_mut() {
                _ if begins => entries.push(vec![piece]),
                Some(entry) if !is_intro => entry.push(piece),
                _ => {}
            }
            is_intro &= !begins;
        }
    }
    let mut findings = Findings::default();
    let items = items(entries, &mut findings);
    (!items.is_empty()).then(|| Candidate::new(scope, FORM, items, findings))
}

fn items(entries: Vec<Vec<Piece>>, findings: &mut Findings) -> Vec<Item> {
    let count = entries.len();
    let mut items: Vec<Item> = Vec::with_capacity(count);
    for (index, mut entry) in entries.into_iter().enumerate() {
        if index + 1 == count {
            let mut others = OtherItems::default();
            items.iter().for_each(|item| others.add_answer(&item.answer));
            leave_closing_out(&mut entry, &others, findings);
        }
        match read(entry) {
            Ok(item) => items.push(item),
            Err((at, fault)) => findings.add_remark(at, RemarkKind::ItemLeftOut(fault)),
        }
    }
    items
}

fn read(mut entry: Vec<Piece>) -> Result<Item, (Range<usize>, Fault)> {
    let kinds: Vec<BlockKind> = entry.iter().map(|piece| piece.kind).collect();
    entry.truncate(outro::count_without_separators(&kinds));
    let start = entry.first().map_or(0, |piece| piece.at.start);
    let at = start..entry.last().map_or(start, |piece| piece.at.end);
    let blocks = entry.into_iter().map(|piece| piece.block).collect();
    question::read(blocks, at.clone(), Numbers::AreLabels).map_err(|fault| (at, fault))
}

/// Takes from the last entry what is closing prose.
fn leave_closing_out(entry: &mut Vec<Piece>, others: &OtherItems, findings: &mut Findings) {
    let Some(first) = entry.first() else { return };
    let alone = question::read(vec![first.block.clone()], first.at.clone(), Numbers::AreLabels);
    let start = usize::from(alone.is_err());
    let mut kinds: Vec<BlockKind> = entry.iter().skip(start).map(|piece| piece.kind).collect();
    outro::mark_addressed(&mut kinds, |at| match entry.get(start + at).map(|piece| &piece.block) {
        Some(Flow::Paragraph { children }) => text_content(children),
        _ => String::new(),
    });
    let (keep, reason) = outro::find_outro(&kinds, others);
    if let Some(reason) = reason {
        let left = entry.split_off((start + keep).min(entry.len()));
        let start = left.first().map_or(0, |piece| piece.at.start);
        let at = start..left.last().map_or(start, |piece| piece.at.end);
        outro::report_outro(at, reason, findings);
    }
}

/// The pieces between the headings.
fn groups(scope: Scope<'_>) -> Vec<Vec<Piece>> {
    let stretches = scope.headings.ranges_between(scope.blocks);
    stretches.iter().map(|stretch| pieces(scope, stretch)).collect()
}

fn pieces(scope: Scope<'_>, stretch: &Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for node in scope.document.blocks_in(stretch) {
        let at = scope.document.span(node);
        let kind = BlockKind::from_block(node);
        let blocks = scope.document.convert_blocks(std::slice::from_ref(node));
        if blocks.is_empty() && kind.is_separator() {
            pieces.push(Piece {
                block: Flow::ThematicBreak,
                kind,
                at: at.clone(),
                beginning: None,
            });
        }
        for block in blocks {
            match block {
                Flow::Paragraph { children } => {
                    pieces.extend(parted(children).into_iter().map(|(beginning, children)| {
                        Piece {
                            block: Flow::Paragraph { children },
                            kind,
                            at: at.clone(),
                            beginning,
                        }
                    }));
                }
                block => pieces.push(Piece { block, kind, at: at.clone(), beginning: None }),
            }
        }
    }
    pieces
}

/// A paragraph, parted before each line that begins a question.
fn parted(line: Vec<Phrasing>) -> Vec<(Option<Beginning>, Vec<Phrasing>)> {
    let mut parts: Vec<(Option<Beginning>, Vec<Phrasing>)> = Vec::new();
    for line in split_source_lines(line) {
        let beginning = beginning(&line);
        match parts.last_mut() {
            Some((_, part))
                if beginning.is_none_or(|beginning| beginning < Beginning::Question) =>
            {
                part.extend(line);
            }
            _ => parts.push((beginning, line)),
        }
    }
    parts
}

/// How surely this line begins a question.
fn beginning(line: &[Phrasing]) -> Option<Beginning> {
    let text = text_content(line);
    let number = labels::number_end(&text).unwrap_or_default();
    let rest = text.get(number..).unwrap_or_default();
    if labels::question_label_end(rest).is_some()
        || (number > 0 && sentence::find_question_end(rest, true).is_some())
    {
        return Some(Beginning::Question);
    }
    let mut nodes = line.iter().skip_while(|node| match node {
        Phrasing::Text { value } => !value.contains(char::is_alphanumeric),
        _ => false,
    });
    let bold = match nodes.next()? {
        Phrasing::Strong { children } => text_content(children),
        // Bold inside italics or a link.
        Phrasing::Emphasis { children } | Phrasing::Link { children, .. } => match &**children {
            [Phrasing::Strong { children }] => text_content(children),
            _ => return None,
        },
        _ => return None,
    };
    if sentence::find_question_end(&bold, true).is_some() {
        return Some(Beginning::Question);
    }
    let numbered = labels::number_end(&bold).is_some();
    let alone =
        nodes.all(|node| !text_content(std::slice::from_ref(node)).contains(char::is_alphanumeric));
    match (numbered, alone) {
        (true, _) => Some(Beginning::Number),
        (false, true) => Some(Beginning::Bold),
        (false, false) => None,
    }
}
