//! The FAQ under one heading, in the best of its forms.
//!
//! Each form is tried; those that lead readers to a choice ([`super::decision_list`], unless the
//! heading names an FAQ) or have too few marked questions ([`super::threshold`]) are dropped. The
//! one with the most marked questions is the best, then the one with the most questions, then the
//! one that begins first, and then the first of this list:
//!
//! | form | an item is |
//! |---|---|
//! | [`details`] | `<details>` with its `<summary>`, or a shortcode that folds text |
//! | [`blocks`] | an element of HTML whose class names a question, and those named as answers |
//! | [`definition_list`] | a term and its definitions |
//! | [`list`] | an item of a list |
//! | [`sub_headings`] | a deeper heading and the blocks under it |
//! | [`table`] | a row of a table |
//! | [`quoted`] | a quotation that asks and the blocks below it |
//! | [`bold`] | a paragraph that begins with a bold question or with `Q:` |
//!
//! Only if none of these has a marked question, paragraphs without markup ([`plain`]) may ask.
//!
//! A form that stands as a whole in one marked answer of another form, which has two questions or
//! more, belongs to that answer.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::super::findings::EXPLAINS;
use super::super::remarks::RemarkKind;
use super::candidate::{Candidate, Scope};
use super::left_out::find_missed_questions;
use super::threshold::has_enough_marked;
use super::{blocks, bold, definition_list, details, list, plain, quoted, sub_headings, table};

/// Returns the best candidate in the section of `scope`, with a remark on questions in other forms.
pub(super) fn find_best_form(scope: Scope<'_>) -> Option<Candidate> {
    let forms = [
        details::find_details,
        blocks::find_blocks,
        definition_list::find_definition_lists,
        list::find_lists,
        sub_headings::find_sub_headings,
        bold::find_bold_questions,
        table::find_tables,
        quoted::find_quoted_questions,
    ];
    let candidates = forms.iter().filter_map(|find| find(scope)).filter(has_enough_marked);
    let plain = plain::find_plain_questions(scope);
    let (mut best, others) = match (choose_form(candidates.collect()), plain) {
        (Some((best, others)), plain) if !plain.as_ref().is_some_and(|it| is_surer(it, &best)) => {
            (best, others)
        }
        (_, plain) => (plain?, Vec::new()),
    };
    if EXPLAINS {
        remark_missed_questions(scope, &others, &mut best);
    }
    Some(best.in_section(scope))
}

/// Adds a remark on the first question in another form that readers miss if `best` is the FAQ.
fn remark_missed_questions(scope: Scope<'_>, others: &[Candidate], best: &mut Candidate) {
    let missed: BTreeMap<_, _> = others
        .iter()
        .flat_map(|other| find_missed_questions(scope.document, other, best))
        .map(|span| (span.start, span))
        .collect();
    let count = missed.len();
    if let Some(first) = missed.into_values().next() {
        best.findings.add_remark(first, RemarkKind::OtherForm(count));
    }
}

/// Returns whether questions without markup are surer than `best`, which has no marked question and
/// begins behind them.
fn is_surer(plain: &Candidate, best: &Candidate) -> bool {
    best.marked_count() == 0 && plain.span().start < best.span().start
}

/// Splits the candidates into the best one and the others.
fn choose_form(mut candidates: Vec<Candidate>) -> Option<(Candidate, Vec<Candidate>)> {
    let several = candidates.iter().filter(|candidate| candidate.items.len() > 1);
    let answers: Vec<_> = several.flat_map(Candidate::marked_spans).collect();
    let outermost = candidates
        .iter()
        .enumerate()
        .filter(|(_, candidate)| !is_in_an_answer(candidate, &answers));
    let rank = |candidate: &Candidate| {
        let start = candidate.span().start;
        (candidate.marked_count(), candidate.items.len(), Reverse(start))
    };
    // The last one of equals is taken, and so the first in the order of the forms.
    let (best, _) = outermost.rev().max_by_key(|(_, candidate)| rank(candidate))?;
    let best = candidates.remove(best);
    Some((best, candidates))
}

/// Returns whether a candidate stands as a whole in one of the marked `answers` of another.
fn is_in_an_answer(candidate: &Candidate, answers: &[Range<usize>]) -> bool {
    let span = candidate.span();
    answers.iter().any(|answer| answer.start < span.start && span.end <= answer.end)
}
