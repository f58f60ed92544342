//! Sub-headings: each is a question, and what stands under it is its answer.
//!
//! A heading that doesn't ask, with headings under it that do, or with nothing before the next deeper one,
//! is that of a group. Headings under a question belong to its answer. If two of them ask, or have a number, and at
//! least half do, those at the end that don't are no questions ("Get in touch").

//!
//! A question's id is that of its heading on the page, given by its author or by his site generator: links to
//! it lead on to the question.

use std::ops::Range;

use super::super::findings::Findings;
use super::super::headings::{FaqPlainness, Title};
use super::super::labels;
use super::super::outro::{self, OtherItems};
use super::super::remarks::RemarkKind;
use super::super::sections::{ends_faq, is_invisible};
use super::super::sentence;
use super::candidate::{Candidate, Item, Scope};
use super::question;
use crate::source::Node;

const FORM: &str = "this heading and its siblings";

/// A heading and the blocks under it.
struct Entry<'a> {
    title: &'a Title,
    heading: usize,
    blocks: Range<usize>,
}

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let mut entries = entries(scope, &mut findings);
    leave_trailing_out(scope, &mut entries, &mut findings);
    let mut others = OtherItems::default();
    let mut items = Vec::with_capacity(entries.len());
    for (at, entry) in entries.iter().enumerate() {
        let is_last = at + 1 == entries.len();
        let blocks = scope.document.blocks_in(&entry.blocks);
        let (keep, reason) = outro::measure_item(blocks, is_last, &mut others);
        if let Some(reason) = reason {
            let left = entry.blocks.start + keep..entry.blocks.end;
            outro::report_outro(scope.document.blocks_span(&left), reason, &mut findings);
        }
        items.extend(item(scope, entry, keep, &mut findings));
    }
    (!items.is_empty()).then(|| Candidate::new(scope, FORM, items, findings))
}

/// The questions in headings of the same rank as the one that says FAQ, under which there is nothing; and
/// which blocks they and their answers are.
pub(super) fn find_beside(scope: Scope<'_>) -> Option<(Candidate, Range<usize>)> {
    let title = scope.title.filter(|title| title.faq == Some(FaqPlainness::Alone))?;
    if !scope.document.blocks_in(scope.blocks).iter().all(is_invisible) {
        return None;
    }
    let end = scope.document.blocks().len();
    let mut following = scope.headings.in_range(&(scope.blocks.end..end)).iter();
    let goes_on = |next: &Title| next.rank > title.rank || (next.rank == title.rank && asks(next));
    let other = following.find(|(_, next)| !goes_on(next) || ends_faq(next));
    let blocks = scope.blocks.start..other.map_or(end, |(index, _)| *index);
    let found = find(Scope { blocks: &blocks, ..scope })?;
    let is_faq = found.items.len() > 1 && found.items.iter().all(|item| item.marked);
    is_faq.then_some((found, blocks))
}

/// Takes the headings from the end that don't ask, if enough do.
fn leave_trailing_out(scope: Scope<'_>, entries: &mut Vec<Entry<'_>>, findings: &mut Findings) {
    let is_marked = |entry: &Entry<'_>| asks(entry.title) || has_number(entry.title);
    let marked = entries.iter().filter(|entry| is_marked(entry)).count();
    let Some(last) = entries.iter().rposition(is_marked) else { return };
    if marked < 2 || marked * 2 < entries.len() {
        return;
    }
    for entry in entries.drain(last + 1..) {
        let at = scope.document.blocks_span(&(entry.heading..entry.heading + 1));
        findings.add_decision(
            at.clone(),
            "this heading is no question: others before it ask, and it doesn't",
        );
        findings.add_remark(at, RemarkKind::HeadingDoesNotAsk);
    }
}

fn item(scope: Scope<'_>, entry: &Entry<'_>, keep: usize, findings: &mut Findings) -> Option<Item> {
    let document = scope.document;
    let kept = entry.blocks.start..entry.blocks.start + keep;
    let at = document.blocks_span(&(entry.heading..kept.end));
    let answer = document.convert_blocks(document.blocks_in(&kept));
    match question::apart(entry.title.text().unwrap_or_default(), answer, at.clone()) {
        Ok(item) => Some(Item { id: entry.title.id.clone(), ..item }),
        Err(fault) => {
            findings.add_remark(at, RemarkKind::ItemLeftOut(fault));
            None
        }
    }
}

/// The headings that are questions.
fn entries<'a>(scope: Scope<'a>, findings: &mut Findings) -> Vec<Entry<'a>> {
    let all = scope.headings.in_range(scope.blocks);
    let mut entries: Vec<Entry<'a>> = Vec::new();
    // Headings below this rank belong to an answer.
    let mut question = None;
    for (at, (heading, title)) in all.iter().enumerate() {
        if question.is_some_and(|rank| title.rank > rank) {
            continue;
        }
        if let (Some(last), true) = (entries.last_mut(), question.is_some()) {
            last.blocks.end = *heading;
        }
        let block = scope.document.blocks().get(*heading);
        let is_bold = matches!(block, Some(Node::Paragraph(_)));
        let under = all.get(at + 1..).unwrap_or_default();
        if is_bold || is_group(*heading, title, under) {
            question = None;
            let at = scope.document.blocks_span(&(*heading..heading + 1));
            findings
                .add_decision(at, "this heading is no question: it stands above a group of them");
            continue;
        }
        question = Some(title.rank);
        entries.push(Entry { title, heading: *heading, blocks: heading + 1..scope.blocks.end });
    }
    entries
}

/// Whether a heading stands above a group of questions; `under` are those that follow it.
fn is_group(heading: usize, title: &Title, under: &[(usize, Title)]) -> bool {
    if asks(title) {
        return false;
    }
    let deeper = under.iter().take_while(|(_, next)| next.rank > title.rank);
    let is_empty =
        under.first().is_some_and(|(next, under)| *next == heading + 1 && under.rank > title.rank);
    is_empty || deeper.into_iter().any(|(_, next)| asks(next))
}

fn has_number(title: &Title) -> bool {
    labels::number_end(title.text().unwrap_or_default()).is_some()
}

fn asks(title: &Title) -> bool {
    let text = title.text().unwrap_or_default();
    sentence::ends_in_question_mark(text) || labels::question_label_end(text).is_some()
}
