//! Lists of questions, with their answers in the same item or after it ([`super::super::lists`]).
//!
//! An ordered list is read as questions if
//!
//! 1. each of its items has a question and an answer, so that nothing the author wrote is lost
//!    ([`items`]);
//! 2. at least four fifths of the questions are marked ([`super::threshold`]); the others are lines
//!    of their own;
//! 3. it stands under a heading that names an FAQ or speaks of questions; or no heading of the post
//!    names an FAQ, the list has three items or more, its questions do not lead readers to a choice
//!    ([`super::decision_list`]), and the headings above it announce no quiz, checklist, steps or
//!    the like, which readers are to answer themselves.
//!
//! Steps of instructions, lists of questions without answers, and code that looks like an FAQ fail
//! these rules. Under a heading that says nothing but FAQ, bullets will do, and no question has to
//! be marked.

mod items;

use std::ops::Range;

use super::super::findings::{Findings, explain};
use super::super::headings::{FaqPlainness, Title};
use super::super::lists::{BrokenList, collect_lists};
use super::super::remarks::{Fault, RemarkKind};
use super::candidate::{Candidate, Scope};
use super::decision_list::is_decision_list;
use super::threshold::are_mostly_marked;
use items::read_list;

const FORM: &str = "the items of this list";
/// The number of items that a list needs under a heading that does not speak of questions.
const MIN_ITEMS: usize = 3;

/// Finds the first list of questions of each group under a heading that names an FAQ.
pub(super) fn find_lists(scope: Scope<'_>) -> Option<Candidate> {
    let is_only_faq = scope.title.is_some_and(|title| title.faq == Some(FaqPlainness::Alone));
    let mut items = Vec::new();
    let mut findings = Findings::default();
    for stretch in scope.headings.ranges_between(scope.blocks) {
        let lists = collect_lists(scope.document, &stretch);
        let first = lists.iter().filter(|list| list.ordered || is_only_faq).find_map(|list| {
            let mut findings = Findings::default();
            let items = read_list(scope.document, list, &mut findings).ok()?;
            (is_only_faq || are_mostly_marked(&items)).then_some((items, findings))
        });
        if let Some((list_items, list_findings)) = first {
            items.extend(list_items);
            findings.append(list_findings);
        }
    }
    Candidate::new(scope, FORM, items, findings)
}

/// Finds the ordered lists of questions outside of the blocks `taken`, and adds the decisions why
/// others are not read as an FAQ.
pub(super) fn find_lists_elsewhere(
    scope: Scope<'_>,
    taken: &[Range<usize>],
    findings: &mut Findings,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for stretch in scope.headings.ranges_between(scope.blocks) {
        for list in collect_lists(scope.document, &stretch) {
            let start = list.blocks.start;
            if list.ordered && !taken.iter().any(|taken| taken.contains(&start)) {
                let title = scope.headings.last_before(start);
                candidates.extend(candidate_from_list(Scope { title, ..scope }, &list, findings));
            }
        }
    }
    candidates
}

/// Returns a list outside of the sections of an FAQ as a candidate, or adds the decision why it is
/// not one.
fn candidate_from_list(
    scope: Scope<'_>,
    list: &BrokenList<'_>,
    findings: &mut Findings,
) -> Option<Candidate> {
    let is_below_task = scope.headings.is_in_task(list.blocks.start);
    let is_task = is_below_task || scope.title.is_some_and(Title::is_task);
    let mut list_findings = Findings::default();
    let reason = match read_list(scope.document, list, &mut list_findings) {
        Ok(items) if !are_mostly_marked(&items) => {
            explain(|| "too few of its questions end in a question mark".to_owned())
        }
        Ok(_) if scope.headings.any_names_faq() => {
            explain(|| "a heading elsewhere names an FAQ".to_owned())
        }
        Ok(_) if is_task => {
            explain(|| "the heading above announces questions for readers to answer".to_owned())
        }
        Ok(items) if is_decision_list(&items) => {
            explain(|| "its questions lead readers to a choice".to_owned())
        }
        Ok(items) if items.len() < MIN_ITEMS => explain(|| {
            let count = items.len();
            format!("no heading names an FAQ; expected {MIN_ITEMS} items or more, found {count}")
        }),
        Ok(items) => return Candidate::new(scope, FORM, items, list_findings),
        Err(rejection) => {
            if rejection.is_half_marked && !is_task {
                findings.add_remark(rejection.span, RemarkKind::ListNotRead(rejection.fault));
            }
            match rejection.fault {
                Fault::NoQuestion => explain(|| "an item has no question".to_owned()),
                Fault::NoAnswer => explain(|| "a question has no answer".to_owned()),
            }
        }
    };
    findings.add_decision(
        || scope.document.blocks_span(&list.blocks),
        || format!("this list is not read as the FAQ: {reason}"),
    );
    None
}
