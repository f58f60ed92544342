//! The key takeaways: blocks under a heading that names them, in the first of these forms that
//! fits.
//!
//! - Sub-headings ([`sub_headings`]): an item is a numbered heading, with the blocks under it.
//!   Under a heading that says nothing but takeaways, the sub-headings need no numbers.
//! - A list ([`list`]), bulleted or ordered, even if unindented text breaks it: an item is an item.
//! - Bold paragraphs ([`bold`]): an item is a paragraph that begins in bold, with the blocks up to
//!   the next one.
//!
//! A section of takeaways ends before the next heading of its rank or a higher one, and before any
//! heading that names an FAQ. Prose before and behind the items is no takeaway. A summary is read
//! only if it is a bulleted list of sentences with at most one block before it: other summaries
//! tell a plot, or what has changed. The blocks of an item become one line of rich text, with
//! breaks between them.

mod bold;
mod candidate;
mod list;
mod sub_headings;

use std::ops::Range;
use std::rc::Rc;

use afterword::post::{self, Takeaway};

use super::findings::Findings;
use super::found_part::FoundPart;
use super::headings::{TakeawaysPlainness, Title};
use super::remarks::RemarkKind;
use super::sections::{Headings, Section, ends_takeaways};
use super::sentence;
use crate::line::text_content;
use crate::source::{Document, Node};
use bold::find_bold_takeaways;
use candidate::{Candidate, Scope};
use list::find_listed_takeaways;
use sub_headings::find_heading_takeaways;

/// A candidate and the section in which it was found.
struct Choice<'a> {
    section: &'a Section<'a>,
    candidate: Candidate,
}

/// Finds the takeaways, and returns them with the indices of their blocks.
pub(super) fn find_takeaways(
    document: &Document<'_>,
    headings: &Headings,
    findings: &mut Findings,
) -> Option<(FoundPart<post::Takeaways>, Range<usize>)> {
    let sections = headings.sections(document, |title| title.takeaways.is_some(), ends_takeaways);
    let mut best: Option<Choice<'_>> = None;
    for section in &sections {
        let scope = Scope { document, headings, title: section.title, blocks: &section.blocks };
        let Some(candidate) = find_in_section(scope) else {
            let heading = document.blocks_span(&(section.heading..section.heading + 1));
            findings.add_decision(heading, explain_lack(section.title));
            continue;
        };
        let later = Choice { section, candidate };
        best = Some(match best.take() {
            Some(earlier) => choose_plainer(document, earlier, later, findings),
            None => later,
        });
    }
    best.map(|best| best.into_part(document, findings))
}

/// Returns the first form that fits in a section.
fn find_in_section(scope: Scope<'_>) -> Option<Candidate> {
    if is_summary(scope.title) {
        return find_listed_takeaways(scope).filter(|found| {
            found.blocks.start <= scope.blocks.start + 1
                && is_bulleted(scope.document, &found.blocks)
                && found
                    .items
                    .iter()
                    .all(|item| sentence::ends_in_sentence_mark(&text_content(item)))
        });
    }
    find_heading_takeaways(scope)
        .or_else(|| find_listed_takeaways(scope))
        .or_else(|| find_bold_takeaways(scope))
}

fn is_summary(title: &Title) -> bool {
    title.takeaways == Some(TakeawaysPlainness::Summary)
}

fn is_bulleted(document: &Document<'_>, blocks: &Range<usize>) -> bool {
    matches!(document.blocks_in(blocks).first(), Some(Node::List(list)) if !list.ordered)
}

fn explain_lack(title: &Title) -> &'static str {
    if is_summary(title) {
        "a summary is read as key takeaways only if it is a bulleted list of sentences"
    } else {
        "this heading names key takeaways, but none are found below it"
    }
}

/// Returns the choice with the plainer heading; of two that are equally plain, the later one.
fn choose_plainer<'a>(
    document: &Document<'_>,
    earlier: Choice<'a>,
    later: Choice<'a>,
    findings: &mut Findings,
) -> Choice<'a> {
    let are_equal = earlier.plainness() == later.plainness();
    let earlier_wins = earlier.plainness() > later.plainness();
    let (winner, loser) = if earlier_wins { (earlier, later) } else { (later, earlier) };
    let reason = if are_equal {
        "later ones are named as plainly"
    } else {
        "another heading names them more plainly"
    };
    let span = document.blocks_span(&loser.candidate.blocks);
    let text = format!("{} are not read as the key takeaways: {reason}", loser.candidate.form);
    findings.add_decision(span.clone(), text);
    // Takeaways under a sub-heading are in both sections, and not lost.
    let is_lost = loser.candidate.blocks.end <= winner.candidate.blocks.start;
    if are_equal && is_lost && !is_summary(loser.section.title) {
        findings.add_remark(span, RemarkKind::SecondTakeaways);
    }
    winner
}

impl Choice<'_> {
    fn plainness(&self) -> Option<TakeawaysPlainness> {
        self.section.title.takeaways
    }

    fn into_part(
        self,
        document: &Document<'_>,
        findings: &mut Findings,
    ) -> (FoundPart<post::Takeaways>, Range<usize>) {
        let Self { section, candidate: Candidate { form, items, blocks } } = self;
        let span = document.blocks_span(&blocks);
        let count = items.len();
        findings.add_decision(
            span.clone(),
            format!(
                "{form} are read as the key takeaways, {count} in all: the heading above names them"
            ),
        );
        if blocks.end < section.blocks.end {
            let rest = document.blocks_span(&(blocks.end..section.blocks.end));
            findings.add_decision(rest, "this is not a takeaway: it stands behind the last one");
        }
        let heading = section.title.text().map(Rc::from);
        let items = items.into_iter().map(|text| Rc::new(Takeaway { text })).collect();
        let part = post::Takeaways { heading, items };
        (FoundPart { part, span, item_spans: Vec::new() }, blocks)
    }
}
