//! Lists of questions, with their answers in the same item or, unindented, behind it ([`super::super::lists`]).
//!
//! An ordered list is taken if
//!
//! 1. every one of its items has a question and an answer, and so nothing the author wrote is lost;
//! 2. at least four in five of these questions end in a question mark; the others are lines of their own
//!    (see [`super::question`]). A list of up to four items needs them all;
//! 3. it stands under a heading that says FAQ or questions; or no heading of the post says FAQ, the list has
//!    three items or more, and its heading tells of no quiz, checklist, steps or the like, which readers are
//!    to answer themselves.
//!
//! Its heading is the nearest before it. Steps of instructions, lists of questions without answers, and
//! code that looks like an FAQ fail these. Under a heading that says nothing but FAQ, bullets will do, and
//! question marks aren't needed.

use std::ops::Range;

use afterword::post::{Flow, Phrasing};

use super::super::findings::Findings;
use super::super::headings::{FaqPlainness, Title};
use super::super::lists::{BrokenList, ListEntry, collect_lists, numbered_question_start};
use super::super::outro::{self, OtherItems};
use super::super::remarks::{Fault, RemarkKind};
use super::candidate::{Candidate, Item, Scope};
use super::question::{self, Numbers};
use crate::line::{split_line, split_source_lines, text_content};
use crate::source::{Document, Node};

const FORM: &str = "the items of this list";
/// How many items a list has to have under a heading that doesn't speak of questions.
const LEAST: usize = 3;

/// What keeps a list from being one of questions.
struct Rejected {
    /// The first item that lacks something.
    at: Range<usize>,
    fault: Fault,
    /// Whether most of it looks like questions after all.
    almost: bool,
}

/// An item as blocks.
struct Piece {
    at: Range<usize>,
    blocks: Vec<Flow>,
}

/// All lists under a heading that names an FAQ, if they are of questions: groups of it, or the first one.
pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let mut items = Vec::new();
    let mut findings = Findings::default();
    let by_word = scope.title.is_some_and(|title| title.faq == Some(FaqPlainness::Alone));
    for stretch in scope.headings.ranges_between(scope.blocks) {
        for run in
            collect_lists(scope.document, &stretch).iter().filter(|run| run.ordered || by_word)
        {
            let mut own = Findings::default();
            let found = read(scope.document, run, &mut own);
            if let Ok(found) = found
                && is_of_questions(&found, by_word)
            {
                items.extend(found);
                findings.append(own);
                break;
            }
        }
    }
    (!items.is_empty()).then(|| Candidate::new(scope, FORM, items, findings))
}

/// Every ordered list of questions outside of the blocks `taken`; of those that look like one, and are none,
/// it is noted why.
pub(super) fn anywhere(
    scope: Scope<'_>,
    taken: &[Range<usize>],
    findings: &mut Findings,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for stretch in scope.headings.ranges_between(scope.blocks) {
        let all = collect_lists(scope.document, &stretch);
        let is_taken =
            |run: &BrokenList<'_>| taken.iter().any(|taken| taken.contains(&run.blocks.start));
        for run in all.iter().filter(|run| run.ordered && !is_taken(run)) {
            let title = scope.headings.last_before(run.blocks.start);
            found.extend(candidate(Scope { title, ..scope }, run, findings));
        }
    }
    found
}

fn candidate(scope: Scope<'_>, run: &BrokenList<'_>, findings: &mut Findings) -> Option<Candidate> {
    let at = scope.document.blocks_span(&run.blocks);
    let mut own = Findings::default();
    let reason = match read(scope.document, run, &mut own) {
        Ok(items) if !is_of_questions(&items, false) => "its items do not ask",
        Ok(_) if scope.headings.any_names_faq() => "a heading elsewhere names an FAQ",
        Ok(_) if scope.title.is_some_and(Title::is_task) => {
            "the heading above tells of questions for readers to answer"
        }
        Ok(items) if items.len() < LEAST => "no heading names an FAQ, and it has less than 3 items",
        Ok(items) => return Some(Candidate::new(scope, FORM, items, own)),
        Err(rejected) => {
            if rejected.almost && !scope.title.is_some_and(Title::is_task) {
                findings.add_remark(rejected.at, RemarkKind::ListNotRead(rejected.fault));
            }
            match rejected.fault {
                Fault::NoQuestion => "an item has no question",
                Fault::NoAnswer => "a question has no answer",
            }
        }
    };
    findings.add_decision(at, format!("this list is not the FAQ: {reason}"));
    None
}

fn is_of_questions(items: &[Item], by_word: bool) -> bool {
    let marked = items.iter().filter(|item| item.marked).count();
    by_word || (marked > 0 && marked * 5 >= items.len() * 4)
}

/// Reads a list whose every item has a question and an answer.
fn read(
    document: &Document<'_>,
    run: &BrokenList<'_>,
    findings: &mut Findings,
) -> Result<Vec<Item>, Rejected> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(run.entries.len());
    run.entries.iter().for_each(|entry| add_pieces(document, entry, &mut pieces));
    let count = pieces.len();
    let last = pieces.pop();
    let mut items = Vec::with_capacity(count);
    let mut fault = None;
    for Piece { at, blocks } in pieces {
        match question::read(blocks, at.clone(), Numbers::AreText) {
            Ok(item) => items.push(item),
            Err(found) => fault = fault.or(Some((at, found))),
        }
    }
    if let Some(last) = last {
        let at = last.at.clone();
        match last_item(document, run, last, &items, findings) {
            Ok(item) => items.push(item),
            Err(found) => fault = fault.or(Some((at, found))),
        }
    }
    let Some((at, fault)) = fault else { return Ok(items) };
    let marked = items.iter().filter(|item| item.marked).count();
    Err(Rejected { at, fault, almost: marked > 1 && marked * 2 >= count })
}

/// Reads the last item: what stands behind the list is its answer if it has none itself, and if the other
/// items have theirs in such a place.
fn last_item(
    document: &Document<'_>,
    run: &BrokenList<'_>,
    last: Piece,
    others: &[Item],
    findings: &mut Findings,
) -> Result<Item, Fault> {
    let is_broken = run.list_count > 1 || others.is_empty() || run.entries.len() <= others.len();
    let own = question::read(last.blocks.clone(), last.at.clone(), Numbers::AreText);
    if own.is_ok() || !is_broken {
        return own;
    }
    let tail = document.blocks_in(&run.tail);
    let mut answers = OtherItems::default();
    others.iter().for_each(|item| answers.add_answer(&item.answer));
    let (keep, reason) = outro::find_outro(&outro::last_block_kinds(tail), &answers);
    let kept = run.tail.start..run.tail.start + keep;
    let left = kept.end..run.tail.end;
    if let Some(reason) = reason {
        outro::report_outro(document.blocks_span(&left), reason, findings);
    }
    let mut blocks = last.blocks;
    blocks.extend(document.convert_blocks(document.blocks_in(&kept)));
    let at = last.at.start..document.blocks_span(&kept).end.max(last.at.end);
    question::read(blocks, at, Numbers::AreText)
}

/// Reads an item, and those that are lines of the paragraphs behind it.
fn add_pieces(document: &Document<'_>, entry: &ListEntry<'_>, pieces: &mut Vec<Piece>) {
    let at = document.span(entry.item);
    pieces.push(Piece { at, blocks: document.convert_blocks(entry.content()) });
    let mut number = entry.number;
    for block in document.blocks_in(&entry.after) {
        let at = document.span(block);
        for (index, lines) in parted(document, block, &mut number).into_iter().enumerate() {
            match pieces.last_mut() {
                Some(piece) if index == 0 => {
                    piece.at.end = at.end;
                    piece.blocks.extend(lines);
                }
                _ => pieces.push(Piece { at: at.clone(), blocks: lines }),
            }
        }
    }
    if let (Some(inner), Some(piece)) = (&entry.nested, pieces.last_mut()) {
        piece.at.end = document.span(inner).end;
        piece.blocks.extend(document.convert_blocks(std::slice::from_ref(inner)));
    }
}

/// A block, and the items that begin in it.
fn parted(document: &Document<'_>, block: &Node, number: &mut usize) -> Vec<Vec<Flow>> {
    let flow = document.convert_blocks(std::slice::from_ref(block));
    let [Flow::Paragraph { children }] = &*flow else { return vec![flow] };
    let mut parts: Vec<Vec<Phrasing>> = vec![Vec::new()];
    for line in split_source_lines(children.clone()) {
        let length =
            numbered_question_start(text_content(&line).trim_end_matches('\n'), *number + 1);
        match (length, parts.last_mut()) {
            (None, Some(part)) => part.extend(line),
            (length, _) => {
                *number += 1;
                parts.push(split_line(line, length.unwrap_or_default()).1);
            }
        }
    }
    let paragraph = |children: Vec<Phrasing>| vec![Flow::Paragraph { children }];
    parts.into_iter().map(paragraph).collect()
}
