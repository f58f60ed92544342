//! The key takeaways: blocks under a heading that names them, in the first of these forms that
//! fits.
//!
//! - Groups ([`groups`]): lists below bold labels or below sub-headings without numbers; an item is
//!   an item of a list.
//! - Sub-headings ([`sub_headings`]): an item is a numbered heading, with the blocks under it.
//!   Under a heading that says nothing but takeaways, the sub-headings need no numbers, unless the
//!   section begins with items in another form.
//! - A list ([`list`]), bulleted or ordered, even if unindented text breaks it: an item is an item.
//! - Lines that begin with a mark ([`marked_lines`]), or the rows of a table with one column of
//!   texts ([`table`]).
//! - Bold paragraphs ([`bold`]): an item is a paragraph that begins in bold, with the blocks up to
//!   the next one.
//!
//! A section of takeaways ends before the next heading of its rank or a higher one, and before any
//! heading that names an FAQ; that of a bold name ends before any heading, and begins with its
//! items. Prose is no takeaway, nor is what a thematic break separates from it. Weak names have a
//! rule of their own ([`weak_names`]), and a name that the post repeats three times or more is that
//! of a piece of each section. A heading that says nothing but a name is plainer than one that has
//! the name among other words. The blocks of an item become one line of rich text, with breaks
//! between them.

mod bold;
mod candidate;
mod groups;
mod in_box;
mod list;
mod marked_lines;
mod prose;
mod sub_headings;
mod table;
mod weak_names;

use std::ops::Range;
use std::rc::Rc;

use afterword::post::{self, Takeaway};

use super::findings::{EXPLAINS, Findings, explain};
use super::found_part::FoundPart;
use super::headings::{TakeawaysPlainness, Title};
use super::remarks::RemarkKind;
use super::sections::{Headings, Section, ends_takeaways};
use crate::source::Document;
use bold::{find_bold_takeaways, find_bold_takeaways_with_lists};
use candidate::{Candidate, Scope};
use groups::{find_bold_groups, find_heading_groups};
use in_box::{find_in_box, find_in_first_box};
use list::find_listed_takeaways;
use marked_lines::{find_marked_below_name, find_marked_takeaways};
use prose::{is_prose_only, report_prose};
use sub_headings::{find_heading_takeaways, find_siblings};
use table::find_table_takeaways;
use weak_names::{find_weakly_named, look_like_takeaways};

/// A candidate and the section in which it was found.
struct Choice<'a> {
    section: &'a Section<'a>,
    candidate: Candidate,
    /// The byte range of the takeaways in the file.
    span: Range<usize>,
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
        let in_box = find_in_box(document, section.heading, section.title)
            .or_else(|| find_in_first_box(scope).map(Ok));
        let found = in_box.unwrap_or_else(|| {
            find_in_section(scope).map(|found| {
                let span = document.blocks_span(&found.blocks);
                (found, span)
            })
        });
        let (candidate, span) = match found {
            Ok(found) => found,
            Err(reason) => {
                let heading = section.heading..section.heading + 1;
                findings.add_decision(|| document.blocks_span(&heading), || reason);
                continue;
            }
        };
        let later = Choice { section, candidate, span };
        best = Some(match best.take() {
            Some(earlier) => choose_plainer(earlier, later, findings),
            None => later,
        });
    }
    if EXPLAINS && best.is_none() {
        report_prose(document, headings, &sections, findings);
    }
    best.map(|best| best.into_part(document, findings))
}

/// Returns the first form that fits in a section.
///
/// # Errors
///
/// The decision that the section has no takeaways, with its reason.
fn find_in_section(scope: Scope<'_>) -> Result<Candidate, String> {
    if scope.title.is_repeated {
        return Err(explain(|| {
            "this name is not that of key takeaways: the post repeats it".to_owned()
        }));
    }
    let blocks = scope.without_blocks_behind_break();
    let scope = Scope { blocks: &blocks, ..scope };
    if is_summary(scope.title) {
        return find_weakly_named(scope).map_err(|reason| {
            explain(|| format!("this name alone does not make key takeaways: {reason}"))
        });
    }
    let found = if scope.title.is_heading() {
        find_in_headed_section(scope)
    } else {
        find_in_bold_section(scope)
    };
    let found = found.ok_or_else(|| explain(|| explain_lack(scope)))?;
    if is_among_words(scope.title) && !look_like_takeaways(&found) {
        return Err(explain(|| {
            "this name among words is not that of key takeaways: expected statements".to_owned()
        }));
    }
    Ok(found)
}

/// Returns the first form that fits in the section of a heading.
fn find_in_headed_section(scope: Scope<'_>) -> Option<Candidate> {
    let before = find_before_sub_headings(scope);
    let are_numbered = find_siblings(scope).is_some_and(|siblings| siblings.are_numbered());
    let begins = |candidate: &Candidate| candidate.blocks.start <= scope.blocks.start + 1;
    if let Some(candidate) = before.filter(|candidate| begins(candidate) && !are_numbered) {
        return Some(candidate);
    }
    find_heading_groups(scope)
        .or_else(|| find_heading_takeaways(scope))
        .or_else(|| find_before_sub_headings(scope))
        .or_else(|| find_below_one_sub_heading(scope))
}

/// Finds a list below the only sub-heading of a section whose heading says nothing but takeaways.
fn find_below_one_sub_heading(scope: Scope<'_>) -> Option<Candidate> {
    let are_several = find_siblings(scope).is_some_and(|siblings| siblings.titles.len() > 1);
    let may_be_deeper = scope.title.is_only_takeaways && !are_several;
    may_be_deeper.then(|| find_listed_takeaways(scope)).flatten()
}

/// Returns the first form that fits at the beginning of the section of a bold name, which ends
/// before the next heading.
fn find_in_bold_section(scope: Scope<'_>) -> Option<Candidate> {
    if let Some(candidate) = find_marked_below_name(scope) {
        return Some(candidate);
    }
    let blocks = scope.first_stretch();
    let candidate = find_before_sub_headings(Scope { blocks: &blocks, ..scope })?;
    let before = scope.document.blocks_in(&(blocks.start..candidate.blocks.start));
    let is_announced = match before {
        [] => true,
        [block] => block.text().trim_end().ends_with([':', '：']),
        _ => false,
    };
    is_announced.then_some(candidate)
}

/// Returns the first form that fits before the first sub-heading of a section.
fn find_before_sub_headings(scope: Scope<'_>) -> Option<Candidate> {
    let blocks = scope.first_stretch();
    let scope = Scope { blocks: &blocks, ..scope };
    let forms = [find_listed_takeaways, find_marked_takeaways, find_table_takeaways];
    find_bold_groups(scope)
        .or_else(|| find_bold_takeaways_with_lists(scope))
        .or_else(|| {
            let found = forms.iter().filter_map(|find| find(scope));
            found.min_by_key(|candidate| candidate.blocks.start)
        })
        .or_else(|| find_bold_takeaways(scope))
}

fn is_summary(title: &Title) -> bool {
    title.takeaways == Some(TakeawaysPlainness::Summary)
}

/// Returns whether other words than "takeaways" name them, and among words that may give them
/// another meaning: "Key points of interest".
fn is_among_words(title: &Title) -> bool {
    title.takeaways == Some(TakeawaysPlainness::KeyPoints) && !title.is_only_takeaways
}

fn explain_lack(scope: Scope<'_>) -> String {
    let is_prose = is_prose_only(scope.document.blocks_in(scope.blocks));
    let found = if is_prose { "only prose is" } else { "none are" };
    format!("this heading names key takeaways, but {found} found below it")
}

/// Returns the choice with the plainer heading; of two that are equally plain, the later one.
fn choose_plainer<'a>(
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
    let span = loser.span;
    let text = || format!("{} are not read as the key takeaways: {reason}", loser.candidate.form);
    findings.add_decision(|| span.clone(), text);
    // Takeaways under a sub-heading are in both sections, and not lost.
    let is_lost = loser.candidate.blocks.end <= winner.candidate.blocks.start;
    if are_equal && is_lost && !is_summary(loser.section.title) {
        findings.add_remark(span, RemarkKind::SecondTakeaways);
    }
    winner
}

impl Choice<'_> {
    fn plainness(&self) -> (Option<TakeawaysPlainness>, bool) {
        (self.section.title.takeaways, self.section.title.is_only_takeaways)
    }

    fn into_part(
        self,
        document: &Document<'_>,
        findings: &mut Findings,
    ) -> (FoundPart<post::Takeaways>, Range<usize>) {
        let Self { section, candidate: Candidate { form, items, groups, blocks }, span } = self;
        let count = items.len();
        findings.add_decision(
            || span.clone(),
            || {
                format!(
                    "{form} are read as the key takeaways, {count} in all: the heading above \
                     names them"
                )
            },
        );
        if blocks.start > section.heading && blocks.end < section.blocks.end {
            let rest = blocks.end..section.blocks.end;
            findings.add_decision(
                || document.blocks_span(&rest),
                || "this is not a takeaway: it stands behind the last one",
            );
        }
        let heading = section.title.text().map(Rc::from);
        let mut groups = groups.into_iter();
        let mut takeaways = Vec::with_capacity(count);
        for text in items {
            takeaways.push(Rc::new(Takeaway { group: groups.next().map(Rc::from), text }));
        }
        let part = post::Takeaways { heading, items: takeaways };
        (FoundPart { part, span, item_spans: Vec::new() }, blocks)
    }
}
