//! The key takeaways: what stands under a heading that names them, in one of these forms. The first of them
//! that is there is taken:
//!
//! | form | an item is |
//! |---|---|
//! | sub-headings ([`sub_headings`]) | a numbered heading (or any, if the heading above says nothing but takeaways) and what stands under it |
//! | a list ([`list`]) | an item; bulleted or ordered, also one that unindented text breaks in pieces |
//! | bold paragraphs ([`bold`]) | a paragraph that begins in bold, with what follows up to the next |
//!
//! It ends before the next heading of the same or a higher rank, and before any heading that says FAQ. Prose
//! before and after it is no takeaway. A summary has to be a bulleted list of sentences, and to begin with it
//! but for one paragraph: others tell a plot, or what has changed. An item's blocks become one line of rich text, with a break between them.

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
use candidate::{Candidate, Scope};

/// Finds the takeaways, and which blocks they are.
pub(super) fn find_takeaways(
    document: &Document<'_>,
    headings: &Headings,
    findings: &mut Findings,
) -> Option<(FoundPart<post::Takeaways>, Range<usize>)> {
    let sections = headings.sections(document, |title| title.takeaways.is_some(), ends_takeaways);
    let mut best: Option<(&Section<'_>, Candidate)> = None;
    for section in &sections {
        let scope = Scope { document, headings, title: section.title, blocks: &section.blocks };
        let Some(found) = in_section(scope) else {
            let at = document.blocks_span(&(section.heading..section.heading + 1));
            findings.add_decision(at, why_none(section.title));
            continue;
        };
        if let Some((other, candidate)) = best.take() {
            if other.title.takeaways > section.title.takeaways {
                reject(document, &found, "another heading names them more plainly", findings);
                best = Some((other, candidate));
                continue;
            }
            let reason = if other.title.takeaways == section.title.takeaways {
                "later ones are named as plainly"
            } else {
                "another heading names them more plainly"
            };
            reject(document, &candidate, reason, findings);
            if is_second((other, &candidate), (section, &found)) {
                findings.add_remark(
                    document.blocks_span(&candidate.blocks),
                    RemarkKind::SecondTakeaways,
                );
            }
        }
        best = Some((section, found));
    }
    let (section, found) = best?;
    let at = document.blocks_span(&found.blocks);
    let count = found.items.len();
    findings.add_decision(
        at.clone(),
        format!(
            "{} are the key takeaways, {count} in all: the heading above names them",
            found.form
        ),
    );
    if found.blocks.end < section.blocks.end {
        let left = document.blocks_span(&(found.blocks.end..section.blocks.end));
        findings.add_decision(left, "this is not a takeaway: it stands behind the last one");
    }
    let heading = section.title.text().map(Rc::from);
    let items = found.items.into_iter().map(|text| Rc::new(Takeaway { text })).collect();
    Some((
        FoundPart { part: post::Takeaways { heading, items }, span: at, item_spans: Vec::new() },
        found.blocks,
    ))
}

fn reject(document: &Document<'_>, found: &Candidate, reason: &str, findings: &mut Findings) {
    let at = document.blocks_span(&found.blocks);
    findings.add_decision(at, format!("{} are not the key takeaways: {reason}", found.form));
}

/// Whether takeaways are left out for later ones that are named as plainly, and aren't a part of these.
fn is_second(left: (&Section<'_>, &Candidate), taken: (&Section<'_>, &Candidate)) -> bool {
    let name = left.0.title.takeaways;
    let apart = left.1.blocks.end <= taken.1.blocks.start;
    apart && name == taken.0.title.takeaways && !is_summary(left.0.title)
}

fn in_section(scope: Scope<'_>) -> Option<Candidate> {
    if is_summary(scope.title) {
        return list::find(scope)
            .filter(|found| found.blocks.start <= scope.blocks.start + 1)
            .filter(|found| is_bulleted(scope.document, &found.blocks))
            .filter(|found| {
                found.items.iter().all(|item| sentence::ends_in_sentence_mark(&text_content(item)))
            });
    }
    sub_headings::find(scope).or_else(|| list::find(scope)).or_else(|| bold::find(scope))
}

fn is_summary(title: &Title) -> bool {
    title.takeaways == Some(TakeawaysPlainness::Summary)
}

fn is_bulleted(document: &Document<'_>, blocks: &Range<usize>) -> bool {
    matches!(document.blocks_in(blocks).first(), Some(Node::List(list)) if !list.ordered)
}

fn why_none(title: &Title) -> &'static str {
    if is_summary(title) {
        "a summary is read as key takeaways only if it is a bulleted list of sentences"
    } else {
        "this heading names key takeaways, but none are found below it"
    }
}
