//! The FAQ in the body of a post.
//!
//! The first of these places that has one is taken:
//!
//! 1. boxes that are named as questions or as an FAQ ([`question_boxes`]); if all of them stand
//!    under one heading that names an FAQ, the best form there ([`section`]);
//! 2. the sections under headings that name an FAQ ([`section`]), and ordered lists of questions
//!    elsewhere ([`list`]). [`choice`] says which of several is taken.
//!
//! If nothing but an introduction stands under a heading that says nothing but FAQ, the questions
//! may be the next headings of the same rank ([`sub_headings`]).
//!
//! | question | module |
//! |---|---|
//! | What makes a line a question, and where does it end? | [`question`] |
//! | How many questions of an FAQ must be marked as such? | [`threshold`] |
//! | How is an item made of a question and its answer? | [`item`], [`answer`] |
//! | Which questions lead the reader to a choice? | [`decision_list`] |
//! | What is left out, and what is the author told? | [`left_out`] |
//!
//! Prose before the first question, between groups, or after the last answer (see [`super::outro`])
//! is no part of an answer.

mod answer;
pub(super) mod blocks;
mod bold;
mod candidate;
mod choice;
mod decision_list;
mod definition_list;
mod details;
pub(super) mod headed_box;
mod item;
mod left_out;
mod list;
mod plain;
mod question;
mod question_boxes;
mod quoted;
mod section;
mod spans;
mod sub_headings;
mod table;
mod threshold;

use std::ops::Range;

use afterword::post;

use super::findings::{EXPLAINS, Findings};
use super::found_part::FoundPart;
use super::headings::{FaqPlainness, Title};
use super::sections::{Headings, Section, ends_faq};
use crate::source::Document;
use candidate::{Candidate, Scope};
use choice::choose_candidate;
use left_out::{report_rest_of_section, report_unread_headings};
use section::find_best_form;

/// Finds the FAQ outside of the blocks `taken`, and adds the decisions why candidates are or are
/// not read as one.
pub(super) fn find_faq(
    document: &Document<'_>,
    headings: &Headings,
    taken: &Range<usize>,
    findings: &mut Findings,
) -> Option<FoundPart<post::Faq>> {
    let blocks = 0..document.blocks().len();
    let scope = Scope { document, headings, title: None, blocks: &blocks };
    let (faq, reason) = match question_boxes::find_question_boxes(scope) {
        Some(boxes) => match find_section_around(scope, &boxes) {
            Some(section) => (section, "the heading above names it"),
            None => (boxes, "the boxes name it"),
        },
        None => {
            if EXPLAINS {
                question_boxes::report_unknown_items(document, findings);
            }
            let faq = find_without_shortcodes(scope, taken, findings)?;
            let reason = match faq.named {
                Some(_) => "the heading above names it",
                None => "no heading names an FAQ, and no other list has as many questions",
            };
            (faq, reason)
        }
    };
    if EXPLAINS {
        report_rest_of_section(document, &faq, findings);
    }
    Some(faq.into_faq(findings, reason))
}

/// Finds the FAQ under the nearest heading that names one and above all of `boxes`, if it has as
/// many questions.
fn find_section_around(scope: Scope<'_>, boxes: &Candidate) -> Option<Candidate> {
    let span = boxes.span();
    let is_around = |section: &Section<'_>| {
        let reach = spans::reach_of_blocks(scope.document, &section.blocks);
        reach.contains(&span.start) && span.end <= reach.end
    };
    let names_faq = |title: &Title| title.faq > Some(FaqPlainness::Questions);
    let sections = scope.headings.sections(scope.document, names_faq, ends_faq);
    let section = sections.into_iter().rfind(is_around)?;
    find_best_form(Scope { title: Some(section.title), blocks: &section.blocks, ..scope })
        .filter(|found| found.items.len() >= boxes.items.len())
}

/// Finds the best candidate under headings that name an FAQ, and among lists elsewhere.
fn find_without_shortcodes(
    scope: Scope<'_>,
    taken: &Range<usize>,
    findings: &mut Findings,
) -> Option<Candidate> {
    let document = scope.document;
    let mut taken = vec![taken.clone()];
    let mut candidates = Vec::new();
    let mut unread = Vec::new();
    for section in scope.headings.sections(document, |title| title.faq.is_some(), ends_faq) {
        let scope = Scope { title: Some(section.title), blocks: &section.blocks, ..scope };
        let found = find_best_form(scope);
        match found.or_else(|| sub_headings::find_headings_beside(scope)) {
            Some(found) => {
                taken.extend(found.section.clone());
                candidates.push(found);
            }
            None => unread.push(section),
        }
    }
    let mut rejected = Findings::default();
    candidates.extend(list::find_lists_elsewhere(scope, &taken, &mut rejected));
    let best =
        candidates.into_iter().reduce(|earlier, later| choose_candidate(earlier, later, findings));
    if EXPLAINS {
        // A remark on a list says more than one on the heading above it.
        unread.retain(|section| !rejected.has_remark_in(&document.blocks_span(&section.blocks)));
        report_unread_headings(document, &unread, best.as_ref(), findings);
        findings.decisions.append(&mut rejected.decisions);
        if best.is_none() {
            findings.remarks.append(&mut rejected.remarks);
            explain_title(scope, findings);
        }
    }
    best
}

/// Adds the decision on a title of the page that mentions an FAQ.
fn explain_title(scope: Scope<'_>, findings: &mut Findings) {
    let Some(title) = scope.headings.title_about_faqs() else { return };
    findings.add_decision(
        || scope.document.blocks_span(&(title..title + 1)),
        || {
            "this title is not read as the name of an FAQ: it says more, and the headings below \
             it may be the sections of an article"
        },
    );
}
