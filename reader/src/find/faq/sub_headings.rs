//! Sub-headings: each is a question, and the blocks under it are its answer.
//!
//! A heading that does not ask is that of a group if headings under it ask, or if a deeper heading
//! follows it at once. Headings under a question belong to its answer. If two headings or more, and
//! at least half of all, ask or have a number, those at the end that do neither are no questions
//! ("Get in touch").
//!
//! Below a heading that names an FAQ, headings that all begin with a question word ask, too.
//!
//! The id of a question is that of its heading on the page, given by the author or by the site
//! generator, so that links to the heading lead to the question.

use std::ops::Range;

use super::super::findings::{EXPLAINS, Findings};
use super::super::headings::{FaqPlainness, Title, begin_with_question_words};
use super::super::labels;
use super::super::outro::{self, OtherItems};
use super::super::remarks::RemarkKind;
use super::super::sections::{ends_faq, is_invisible};
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use super::question::is_marked;
use crate::source::Node;

const FORM: &str = "this heading and its siblings";

/// A heading that may be a question.
struct QuestionHeading<'a> {
    title: &'a Title,
    /// The index of its block.
    index: usize,
    /// The blocks under it.
    blocks: Range<usize>,
}

/// Finds the headings of a section that are questions.
pub(super) fn find_sub_headings(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let mut headings = collect_headings(scope, &mut findings);
    drop_trailing_headings(scope, &mut headings, &mut findings);
    if is_note_behind_text(scope, &headings) {
        return None;
    }
    let mut others = OtherItems::default();
    let mut items = Vec::with_capacity(headings.len());
    let count = headings.len();
    for (heading, number) in headings.iter().zip(1..) {
        let blocks = scope.document.blocks_in(&heading.blocks);
        let (kept, reason) = outro::measure_item(blocks, number == count, &mut others);
        if let Some(reason) = reason {
            let outro = heading.blocks.start + kept..heading.blocks.end;
            outro::report_outro(|| scope.document.blocks_span(&outro), reason, &mut findings);
        }
        items.extend(read_heading(scope, heading, kept, &mut findings));
    }
    mark_question_words(scope, &mut items);
    Candidate::new(scope, FORM, items, findings)
}

/// Returns whether the only heading does not ask and stands behind a text and a thematic break, as
/// "About this article" does.
fn is_note_behind_text(scope: Scope<'_>, headings: &[QuestionHeading<'_>]) -> bool {
    let [heading] = headings else { return false };
    let before = scope.document.blocks_in(&(scope.blocks.start..heading.index));
    let mut before = before.iter().rev().filter(|block| !is_invisible(block));
    let is_separated = matches!(before.next(), Some(Node::ThematicBreak(_)));
    is_separated && before.count() > 1 && !heading_asks(heading.title)
}

/// Marks the questions below a heading that names an FAQ if all of them, two or more, begin with a
/// question word of one language.
fn mark_question_words(scope: Scope<'_>, items: &mut [Item]) {
    let is_named = scope.title.is_some_and(|title| title.faq > Some(FaqPlainness::Questions));
    let texts: Vec<_> = items.iter().map(Item::question_text).collect();
    let texts: Vec<_> = texts.iter().map(String::as_str).collect();
    if is_named && texts.len() > 1 && begin_with_question_words(&texts) {
        items.iter_mut().for_each(|item| item.is_marked = true);
    }
}

/// The most blocks between a heading that says nothing but FAQ and questions of its own rank.
const MAX_INTRO_BLOCKS: usize = 3;
/// The fewest questions of its own rank below an introduction.
const MIN_ITEMS_BELOW_INTRO: usize = 3;

/// Finds questions in the next headings of the same rank as one that says nothing but FAQ, if
/// nothing or, above three questions or more, a short introduction stands under that one. They end
/// before the first heading that does not ask.
pub(super) fn find_headings_beside(scope: Scope<'_>) -> Option<Candidate> {
    let title = scope.title.filter(|title| title.faq == Some(FaqPlainness::Alone))?;
    let intro = scope.document.blocks_in(scope.blocks);
    let visible = || intro.iter().filter(|block| !is_invisible(block));
    let is_prose = visible().all(|block| matches!(block, Node::Paragraph(_)));
    if !is_prose || visible().nth(MAX_INTRO_BLOCKS).is_some() {
        return None;
    }
    let end = scope.document.blocks().len();
    let mut following = scope.headings.in_range(&(scope.blocks.end..end)).iter();
    let belongs = |next: &Title| {
        let is_question = next.rank == title.rank && heading_asks(next);
        (is_question || next.rank > title.rank) && !ends_faq(next)
    };
    let end = following.find(|(_, next)| !belongs(next)).map_or(end, |(index, _)| *index);
    let blocks = scope.blocks.start..end;
    let scope = Scope { blocks: &blocks, ..scope };
    let found = find_sub_headings(scope)?;
    let least = if visible().next().is_some() { MIN_ITEMS_BELOW_INTRO } else { 2 };
    let is_faq = found.items.len() >= least && found.items.iter().all(|item| item.is_marked);
    is_faq.then(|| found.in_section(scope))
}

/// Drops the headings at the end that do not ask, if enough others do.
fn drop_trailing_headings(
    scope: Scope<'_>,
    headings: &mut Vec<QuestionHeading<'_>>,
    findings: &mut Findings,
) {
    let has_sign =
        |heading: &QuestionHeading<'_>| heading_asks(heading.title) || has_number(heading.title);
    let count = headings.iter().filter(|heading| has_sign(heading)).count();
    let Some(last) = headings.iter().rposition(has_sign) else { return };
    if count < 2 || count * 2 < headings.len() {
        return;
    }
    let left_out = headings.split_off(last + 1);
    for heading in left_out.iter().filter(|_| EXPLAINS) {
        let span = scope.document.blocks_span(&(heading.index..heading.index + 1));
        findings.add_decision(
            || span.clone(),
            || "this heading is not read as a question: others before it ask, and it does not",
        );
        findings.add_remark(span, RemarkKind::HeadingDoesNotAsk);
    }
}

/// Reads a heading and the first `kept` blocks under it.
fn read_heading(
    scope: Scope<'_>,
    heading: &QuestionHeading<'_>,
    kept: usize,
    findings: &mut Findings,
) -> Option<Item> {
    let document = scope.document;
    let blocks = heading.blocks.start..heading.blocks.start + kept;
    let span = document.blocks_span(&(heading.index..blocks.end));
    let answer = document.convert_blocks(document.blocks_in(&blocks));
    let item = Item::from_parts(heading.title.line().to_vec(), answer, span.clone());
    let item = item.map(|item| Item { id: heading.title.id.clone(), ..item });
    item_or_remark(item, span, findings)
}

/// Collects the headings that stand neither above a group nor in an answer.
fn collect_headings<'a>(scope: Scope<'a>, findings: &mut Findings) -> Vec<QuestionHeading<'a>> {
    let all = scope.headings.in_range(scope.blocks);
    let mut headings: Vec<QuestionHeading<'a>> = Vec::new();
    // The rank of the question whose answer is being read.
    let mut question_rank = None;
    for (at, (index, title)) in all.iter().enumerate() {
        if question_rank.is_some_and(|rank| title.rank > rank) {
            continue;
        }
        if let (Some(last), true) = (headings.last_mut(), question_rank.is_some()) {
            last.blocks.end = *index;
        }
        let block = scope.document.blocks().get(*index);
        let is_bold = matches!(block, Some(Node::Paragraph(_)));
        let following = all.get(at + 1..).unwrap_or_default();
        if is_bold || is_group(*index, title, following) {
            question_rank = None;
            findings.add_decision(
                || scope.document.blocks_span(&(*index..index + 1)),
                || "this heading is not read as a question: it stands above a group of questions",
            );
            continue;
        }
        question_rank = Some(title.rank);
        headings.push(QuestionHeading {
            title,
            index: *index,
            blocks: index + 1..scope.blocks.end,
        });
    }
    headings
}

/// Returns whether the heading at block `index`, with the headings `following`, stands above a
/// group.
fn is_group(index: usize, title: &Title, following: &[(usize, Title)]) -> bool {
    if heading_asks(title) {
        return false;
    }
    let mut under = following.iter().take_while(|(_, next)| next.rank > title.rank);
    let first = following.first().filter(|(_, next)| next.rank > title.rank);
    first.is_some_and(|(next, _)| *next == index + 1) || under.any(|(_, next)| heading_asks(next))
}

fn has_number(title: &Title) -> bool {
    labels::number_end(title.text().unwrap_or_default()).is_some()
}

fn heading_asks(title: &Title) -> bool {
    is_marked(title.text().unwrap_or_default())
}
