//! The choice between candidates at different places of a post.

use super::super::findings::{EXPLAINS, Findings};
use super::super::headings::FaqPlainness;
use super::super::remarks::RemarkKind;
use super::candidate::Candidate;

/// Returns the better one of two candidates, and adds the decision why the other one is not read
/// as the FAQ.
///
/// It is the one whose heading names an FAQ more plainly, then the one with more questions, then
/// the later one.
pub(super) fn choose_candidate(
    earlier: Candidate,
    later: Candidate,
    findings: &mut Findings,
) -> Candidate {
    let reason = if earlier.named != later.named {
        "another heading names an FAQ more plainly"
    } else if earlier.items.len() == later.items.len() {
        "a later place has as many questions"
    } else {
        "another place has more questions"
    };
    let rank = |candidate: &Candidate| (candidate.named, candidate.items.len());
    let is_later_better = rank(&later) >= rank(&earlier);
    let (chosen, other) = if is_later_better { (later, earlier) } else { (earlier, later) };
    findings.add_decision(
        || other.span(),
        || format!("{} are not read as the FAQ: {reason}", other.form),
    );
    if EXPLAINS && is_second_faq(&other, &chosen) {
        findings.add_remark(other.span(), RemarkKind::SecondFaq(other.items.len()));
    }
    chosen
}

/// Returns whether a heading names `other` an FAQ as well as `chosen`, and the two do not overlap.
fn is_second_faq(other: &Candidate, chosen: &Candidate) -> bool {
    let (span, chosen_span) = (other.span(), chosen.span());
    let is_apart = span.end <= chosen_span.start || chosen_span.end <= span.start;
    let is_named = |candidate: &Candidate| candidate.named >= Some(FaqPlainness::AmongWords);
    is_apart && is_named(other) && is_named(chosen)
}
