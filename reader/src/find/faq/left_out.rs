//! Messages about what the FAQ leaves out: headings that name an FAQ without one under them, prose
//! around the questions, and questions in another form.

use std::ops::Range;

use super::super::findings::Findings;
use super::super::headings::FaqPlainness;
use super::super::outro::{self, BlockKind};
use super::super::remarks::RemarkKind;
use super::super::sections::Section;
use super::candidate::Candidate;
use super::spans::blocks_beginning_in;
use crate::source::{Document, Node};

/// Adds the decision on each section that nothing under its heading is read as an FAQ.
///
/// The author gets a remark on a heading that says nothing but FAQ, unless another FAQ is found.
pub(super) fn report_unread_headings(
    document: &Document<'_>,
    sections: &[Section<'_>],
    found: Option<&Candidate>,
    findings: &mut Findings,
) {
    let is_found = found.is_some_and(|found| found.named > Some(FaqPlainness::Questions));
    for section in sections {
        let span = document.blocks_span(&(section.heading..section.heading + 1));
        findings.add_decision(
            || span.clone(),
            || {
                "nothing under this heading is read as an FAQ: expected questions with answers, \
                 found none or too few"
            },
        );
        if section.title.faq == Some(FaqPlainness::Alone) && !is_found {
            findings.add_remark(span, RemarkKind::NoQuestions);
        }
    }
}

/// Adds the decisions on the blocks of the FAQ's section before its first question and after its
/// last answer, unless there are decisions on them already.
pub(super) fn report_rest_of_section(
    document: &Document<'_>,
    faq: &Candidate,
    findings: &mut Findings,
) {
    let Some(section) = &faq.section else { return };
    let faq_span = faq.span();
    let spans = document.blocks_in(section).iter().map(|block| document.span(block));
    let before = spans.clone().take_while(|span| span.end <= faq_span.start);
    let after = spans.skip_while(|span| span.start < faq_span.end);
    for (rest, place) in [
        (join_block_spans(before), "before the first question"),
        (join_block_spans(after), "after the last answer"),
    ] {
        let has_reason = |rest: &Range<usize>| {
            faq.findings.decisions.iter().any(|decision| decision.span.start == rest.start)
        };
        if let Some(rest) = rest.filter(|rest| !has_reason(rest)) {
            findings.add_decision(
                || rest,
                || format!("this is not part of an answer: it stands {place}"),
            );
        }
    }
}

fn join_block_spans(spans: impl Iterator<Item = Range<usize>>) -> Option<Range<usize>> {
    spans.reduce(|all, next| all.start..next.end)
}

/// Returns the bytes of the marked questions of `other` that readers miss if `chosen` is the FAQ.
///
/// Not missed are headings of groups, which have no answer before a question of `chosen`; text that
/// speaks to the reader; and a single paragraph, which may be an invitation to ask.
pub(super) fn find_missed_questions(
    document: &Document<'_>,
    other: &Candidate,
    chosen: &Candidate,
) -> Vec<Range<usize>> {
    let is_missed = |span: &Range<usize>| {
        let mut chosen = chosen.items.iter().map(|item| &item.span);
        if chosen.clone().any(|chosen| chosen.contains(&span.start)) {
            return false;
        }
        let inside = chosen.find(|chosen| span.contains(&chosen.start)).map(|chosen| chosen.start);
        let own = span.start..inside.unwrap_or(span.end);
        let own = document.blocks_in(&blocks_beginning_in(document, &own));
        let kinds = outro::last_block_kinds(own);
        let is_invitation = other.items.len() == 1
            && matches!(own, [first @ Node::Paragraph(_)] if document.span(first) == *span);
        let is_answered = kinds.len() > usize::from(inside.is_some());
        is_answered && !is_invitation && !kinds.contains(&BlockKind::AddressesReader)
    };
    other.marked_spans().filter(is_missed).collect()
}
