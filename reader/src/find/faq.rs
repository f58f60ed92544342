//! The FAQ: which of the things that could be one is taken, and why.
//!
//! Under a heading that names an FAQ it may have any of these forms. Each is tried; the one with the most
//! questions is taken, of equal ones the one that begins first, and else the first in this list:
//!
//! | form | an item is |
//! |---|---|
//! | [`details`] | `<details>` with its `<summary>`, or a shortcode that does the same |
//! | [`definition_list`] | a term and its definitions |
//! | [`list`] | an item of a list |
//! | [`sub_headings`] | a deeper heading and what stands under it |
//! | [`bold`] | a paragraph that begins with a bold question, or with `Q:` |
//!
//! A form that stands as a whole in the answer to a marked question of another one, which has more of them, is
//! a part of that answer.
//!
//! If nothing at all stands under a heading that says nothing but FAQ, the headings of its own rank that follow
//! it are the questions, up to the first that doesn't end in a question mark, if they are two or more.
//!
//! How sure the questions must look depends on how plainly the heading names an FAQ ([`is_enough`]).
//! Elsewhere there are two: shortcodes that are called FAQ, and ordered lists of questions. The former come
//! before all sections but one in which all of them stand.
//!
//! What stands before the first question, between groups, or behind the last (see [`super::outro`])
//! belongs to no answer.

mod bold;
mod candidate;
mod definition_list;
mod details;
mod list;
pub(super) mod question;
mod shortcode;
mod sub_headings;

use std::ops::Range;

use afterword::post;

pub(crate) use shortcode::NAMES as SHORTCODES;

use super::findings::Findings;
use super::found_part::FoundPart;
use super::headings::{FaqPlainness, Title};
use super::outro::{self, BlockKind};
use super::remarks::RemarkKind;
use super::sections::{Headings, Section, ends_faq};
use crate::source::{Document, Node};
use candidate::{Candidate, Scope};

/// Finds the FAQ. The blocks `taken` are passed over.
pub(super) fn find(
    document: &Document<'_>,
    headings: &Headings,
    taken: &Range<usize>,
    findings: &mut Findings,
) -> Option<FoundPart<post::Faq>> {
    let whole = 0..document.blocks().len();
    let scope = Scope { document, headings, title: None, blocks: &whole };
    if let Some(found) = shortcode::find(scope) {
        let Some(best) = around(scope, &found) else {
            return Some(found.into_faq(findings, "its shortcodes say so"));
        };
        if let Some(section) = &best.section {
            note_rest(document, section, &best, findings);
        }
        return Some(best.into_faq(findings, "the heading above names it"));
    }
    let mut best: Option<Candidate> = None;
    let mut taken = vec![taken.clone()];
    let mut unread = Vec::new();
    for section in headings.sections(document, |title| title.faq.is_some(), ends_faq) {
        let scope = Scope { title: Some(section.title), blocks: &section.blocks, ..scope };
        let beside = || sub_headings::find_beside(scope);
        let found = in_section(scope).map(|found| (found, section.blocks.clone())).or_else(beside);
        let Some((found, blocks)) = found else {
            unread.push(section);
            continue;
        };
        taken.push(blocks.clone());
        best = better(best, Candidate { section: Some(blocks), ..found }, findings);
    }
    let mut rejected = Findings::default();
    for found in list::anywhere(scope, &taken, &mut rejected) {
        best = better(best, found, findings);
    }
    // What is wrong with a list below a heading says more.
    unread.retain(|section| !rejected.has_remark_in(&document.blocks_span(&section.blocks)));
    note_unread(document, &unread, best.as_ref(), findings);
    findings.decisions.append(&mut rejected.decisions);
    let Some(best) = best else {
        findings.remarks.append(&mut rejected.remarks);
        return None;
    };
    let reason = match best.named {
        Some(_) => "the heading above names it",
        None => "no heading names an FAQ, and no other list has as many questions",
    };
    if let Some(section) = &best.section {
        note_rest(document, section, &best, findings);
    }
    Some(best.into_faq(findings, reason))
}

/// The FAQ under the nearest heading that names one and below which all these shortcodes stand.
fn around(scope: Scope<'_>, shortcodes: &Candidate) -> Option<Candidate> {
    let at = shortcodes.at();
    let is_around = |section: &Section<'_>| {
        let reach = shortcode::reach(scope.document, &section.blocks);
        reach.contains(&at.start) && at.end <= reach.end
    };
    let named = |title: &Title| title.faq > Some(FaqPlainness::Questions);
    let sections = scope.headings.sections(scope.document, named, ends_faq);
    let section = sections.into_iter().rfind(is_around)?;
    let found = in_section(Scope { title: Some(section.title), blocks: &section.blocks, ..scope })?;
    Some(Candidate { section: Some(section.blocks), ..found })
}

/// Findings which headings name an FAQ though nothing below them is read as one.
fn note_unread(
    document: &Document<'_>,
    sections: &[Section<'_>],
    best: Option<&Candidate>,
    findings: &mut Findings,
) {
    let is_found = best.is_some_and(|best| best.named > Some(FaqPlainness::Questions));
    for section in sections {
        let at = document.blocks_span(&(section.heading..section.heading + 1));
        findings.add_decision(at.clone(), "nothing below this heading is read as an FAQ");
        if section.title.faq == Some(FaqPlainness::Alone) && !is_found {
            findings.add_remark(at, RemarkKind::NoQuestions);
        }
    }
}

/// Findings what of a section stands before its first question and behind its last.
fn note_rest(
    document: &Document<'_>,
    section: &Range<usize>,
    best: &Candidate,
    findings: &mut Findings,
) {
    let at = best.at();
    let spans = document.blocks_in(section).iter().map(|block| document.span(block));
    let before = spans.clone().take_while(|span| span.end <= at.start);
    let behind = spans.skip_while(|span| span.start < at.end);
    for (rest, place) in
        [(whole(before), "before the first question"), (whole(behind), "behind the last answer")]
    {
        // The reason may be known already.
        let is_noted = |rest: &Range<usize>| {
            best.findings.decisions.iter().any(|note| note.span.start == rest.start)
        };
        if let Some(rest) = rest.filter(|rest| !is_noted(rest)) {
            findings.add_decision(rest, format!("this is no part of an answer: it stands {place}"));
        }
    }
}

fn whole(spans: impl Iterator<Item = Range<usize>>) -> Option<Range<usize>> {
    spans.reduce(|all, next| all.start..next.end)
}

/// The form with the most questions under a heading that names an FAQ.
fn in_section(scope: Scope<'_>) -> Option<Candidate> {
    let forms = [details::find, definition_list::find, list::find, sub_headings::find, bold::find];
    let all: Vec<_> = forms.iter().filter_map(|find| find(scope)).filter(is_enough).collect();
    let several = all.iter().filter(|found| found.items.len() > 1);
    let answers: Vec<_> = several.flat_map(Candidate::marked).collect();
    let mut best: Option<Candidate> = None;
    let mut others = Vec::with_capacity(all.len());
    for found in all {
        let rank = |found: &Candidate| (found.size(), std::cmp::Reverse(found.at().start));
        let is_better = best.as_ref().is_none_or(|best| rank(&found) > rank(best));
        if is_better && !is_in_an_answer(&found, &answers) {
            others.extend(best.replace(found));
        } else {
            others.push(found);
        }
    }
    let mut best = best?;
    let left = others.iter().flat_map(|other| left_out(scope.document, other, &best));
    if let Some(first) = left.min_by_key(|at| at.start) {
        best.findings.add_remark(first, RemarkKind::OtherForm);
    }
    Some(best)
}

/// Where the marked questions are that readers would miss if the other ones are taken. A question that has no
/// answer before one of these is the heading of a group; what speaks to the reader is none, and a single
/// paragraph may be an invitation.
fn left_out(document: &Document<'_>, found: &Candidate, taken: &Candidate) -> Vec<Range<usize>> {
    let is_missed = |at: &Range<usize>| {
        if taken.items.iter().any(|item| item.at.contains(&at.start)) {
            return false;
        }
        let inside = taken.items.iter().map(|item| item.at.start).find(|start| at.contains(start));
        let own = shortcode::first_block(document, at.start)
            ..shortcode::first_block(document, inside.unwrap_or(at.end));
        let own = document.blocks_in(&own);
        let kinds = outro::last_block_kinds(own);
        let is_invitation = found.items.len() == 1
            && matches!(own, [first @ Node::Paragraph(_)] if document.span(first) == *at);
        let is_answered = kinds.len() > usize::from(inside.is_some());
        is_answered && !is_invitation && !kinds.contains(&BlockKind::AddressesReader)
    };
    found.marked().filter(is_missed).collect()
}

/// Whether all its questions stand in the answer of one: `answers` are the places of the marked ones.
fn is_in_an_answer(found: &Candidate, answers: &[Range<usize>]) -> bool {
    let at = found.at();
    answers.iter().any(|answer| answer.start < at.start && at.end <= answer.end)
}

/// Whether these questions can be an FAQ under such a heading: any, if the heading says nothing else; if
/// half of them are marked, where it says more; two, four in five marked, where it only speaks of questions.
fn is_enough(found: &Candidate) -> bool {
    let (marked, all) = found.size();
    match found.named {
        Some(FaqPlainness::Alone) => all > 0,
        Some(FaqPlainness::AmongWords) => all > 0 && marked * 2 >= all,
        _ => all > 1 && marked * 5 >= all * 4,
    }
}

/// The one that is taken of an earlier candidate and a later one.
fn better(
    earlier: Option<Candidate>,
    later: Candidate,
    findings: &mut Findings,
) -> Option<Candidate> {
    let Some(earlier) = earlier else { return Some(later) };
    let reason = if earlier.named != later.named {
        "the heading of others names an FAQ more plainly"
    } else if earlier.items.len() == later.items.len() {
        "later ones are as many"
    } else {
        "others are more"
    };
    let later_wins = later.precedence() >= earlier.precedence();
    let (winner, loser) = if later_wins { (later, earlier) } else { (earlier, later) };
    findings.add_decision(loser.at(), format!("{} are not the FAQ: {reason}", loser.form));
    if loser.is_second_to(&winner) {
        findings.add_remark(loser.at(), RemarkKind::SecondFaq(loser.items.len()));
    }
    Some(winner)
}
