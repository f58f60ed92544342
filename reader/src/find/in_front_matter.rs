//! The parts that the front matter has. Their texts are Markdown.
//!
//! | question | module |
//! |---|---|
//! | Which names of fields are known? | [`names`] |
//! | Where may the fields stand, and which of several is taken? | [`candidates`] |
//! | In which shapes may a part be written? | [`faq_shape`], [`takeaways_shape`], [`groups`] |
//! | Is it the same part as that in the text? | [`comparison`] |
//!
//! A part of the front matter takes precedence over one in the text, with two exceptions. If most
//! of the items are the same, the text is taken: it is what readers see, has a heading and a place,
//! and is often longer. A part under a vague name, such as `summary`, gives way to any in the text.

mod candidates;
mod comparison;
mod faq_shape;
mod groups;
mod names;
mod takeaways_shape;
mod texts;

use std::ops::Range;
use std::rc::Rc;

use afterword::post::{Faq, Flow, Phrasing, Takeaway, Takeaways, is_blank, is_blank_flow};

use super::findings::Findings;
use super::found_part::FoundPart;
use super::question_ids::QuestionIds;
use super::remarks::{Difference, Origin, RemarkKind};
use crate::line::{name_line, tidy_blocks, tidy_line};
use crate::source::front_matter::Table;
use crate::source::{Document, parse_flow, parse_line};
use candidates::{Candidate, PartKind, find_candidate};
use comparison::{Comparison, compare_questions, compare_takeaways};
pub(super) use faq_shape::read_written_faq;
use faq_shape::{WrittenFaq, WrittenQuestion, read_faq};
pub(super) use groups::{convert_label, join_groups};
use names::{Certainty, faq_certainty, takeaways_certainty};
use takeaways_shape::{WrittenTakeaway, WrittenTakeaways, read_takeaways};

const FAQ: PartKind<WrittenFaq> =
    PartKind { name: "the FAQ", items: "questions", certainty: faq_certainty, read: read_faq };
const TAKEAWAYS: PartKind<WrittenTakeaways> = PartKind {
    name: "the key takeaways",
    items: "takeaways",
    certainty: takeaways_certainty,
    read: read_takeaways,
};

/// A part of a post, from the front matter or from the text.
#[derive(Debug)]
pub(super) struct Preferred<T> {
    pub(super) part: Option<T>,
    /// The span in the file, if the part is taken from the text.
    pub(super) span: Option<Range<usize>>,
    /// The front matter has the part, so that no remark on others in the text is needed.
    pub(super) is_confirmed: bool,
}

impl<T> Preferred<T> {
    /// Returns the part `found` in the text.
    pub(super) fn from_text(found: Option<FoundPart<T>>) -> Self {
        let (part, span) = found.map(|found| (found.part, found.span)).unzip();
        Self { part, span, is_confirmed: false }
    }
}

/// Returns the FAQ of the front matter's `fields` or else `found`, with its span.
pub(super) fn prefer_front_matter_faq(
    document: &Document<'_>,
    fields: &Table,
    found: Option<FoundPart<Faq>>,
    findings: &mut Findings,
) -> Preferred<Faq> {
    let candidate = find_candidate(fields, &FAQ, findings);
    let Some(candidate) = candidate else { return Preferred::from_text(found) };
    let faq = convert_faq(document, &candidate, findings);
    if faq.items.is_empty() {
        return Preferred::from_text(found);
    }
    let comparison = found.as_ref().map(|found| {
        let comparison = compare_questions(&faq.items, &found.part.items);
        (comparison, found.span.clone())
    });
    let is_confirmed = candidate.certainty == Certainty::Plain || found.is_none();
    match choose_origin(&FAQ, &candidate, comparison, findings) {
        Origin::FrontMatter => Preferred { part: Some(faq), span: None, is_confirmed },
        Origin::Text => Preferred { is_confirmed, ..Preferred::from_text(found) },
    }
}

/// Returns the takeaways of the front matter's `fields` or else `found`, with their span.
pub(super) fn prefer_front_matter_takeaways(
    document: &Document<'_>,
    fields: &Table,
    found: Option<FoundPart<Takeaways>>,
    findings: &mut Findings,
) -> Preferred<Takeaways> {
    let candidate = find_candidate(fields, &TAKEAWAYS, findings);
    let Some(candidate) = candidate else { return Preferred::from_text(found) };
    let takeaways = convert_takeaways(document, &candidate, findings);
    if takeaways.items.is_empty() {
        return Preferred::from_text(found);
    }
    let comparison = found.as_ref().map(|found| {
        let comparison = compare_takeaways(&takeaways.items, &found.part.items);
        (comparison, found.span.clone())
    });
    let is_confirmed = candidate.certainty == Certainty::Plain || found.is_none();
    match choose_origin(&TAKEAWAYS, &candidate, comparison, findings) {
        Origin::FrontMatter => Preferred { part: Some(takeaways), span: None, is_confirmed },
        Origin::Text => Preferred { is_confirmed, ..Preferred::from_text(found) },
    }
}

/// Returns the place from which a part is taken, and adds the reason. `comparison` has the span of
/// the part in the text.
fn choose_origin<T>(
    kind: &PartKind<T>,
    candidate: &Candidate<T>,
    comparison: Option<(Comparison, Range<usize>)>,
    findings: &mut Findings,
) -> Origin {
    let (part, items, name) = (kind.name, kind.items, &candidate.name);
    let is_vague = candidate.certainty == Certainty::Vague;
    let (origin, reason) = match &comparison {
        None => (Origin::FrontMatter, format!("`{name}` in the front matter has {part}")),
        Some((comparison, _)) if comparison.are_mostly_equal => {
            let text = format!("the text has the {items} of `{name}`, and is taken");
            (Origin::Text, text)
        }
        Some(_) if is_vague => {
            let text = format!("the text has {part}, and `{name}` may have another meaning");
            (Origin::Text, text)
        }
        Some(_) => {
            let text = format!("`{name}` in the front matter has {part}, and outranks the text");
            (Origin::FrontMatter, text)
        }
    };
    findings.add_decision(|| candidate.span.clone(), || reason);
    if let Some((Comparison { are_mostly_equal, difference }, span)) = comparison
        && (are_mostly_equal || !is_vague)
    {
        report_difference(items, origin, difference, span, findings);
    }
    origin
}

/// Adds a remark on the part in the text at `span`, or the decision that it equals the front
/// matter's. `items` names its items.
fn report_difference(
    items: &'static str,
    origin: Origin,
    difference: Option<Difference>,
    span: Range<usize>,
    findings: &mut Findings,
) {
    match difference {
        Some(difference) => {
            let kind = RemarkKind::DiffersFromFrontMatter { part: items, origin, difference };
            findings.add_remark(span, kind);
        }
        None => findings.add_decision(
            || span,
            || format!("these {items} are the same as those of the front matter"),
        ),
    }
}

fn convert_faq(
    document: &Document<'_>,
    candidate: &Candidate<WrittenFaq>,
    findings: &mut Findings,
) -> Faq {
    let mut ids = QuestionIds::default();
    let mut items = Vec::new();
    for (item, number) in candidate.part.items.iter().zip(1..) {
        match convert_question(document, item) {
            Ok((question, answer)) => {
                let group = convert_label(document, item.group.as_deref());
                items.push(ids.build_question(None, group, question, answer));
            }
            Err(missing) => {
                let remark = RemarkKind::IncompleteItem { part: "FAQ", item: number, missing };
                findings.add_remark(candidate.span.clone(), remark);
            }
        }
    }
    join_groups(&mut items, |item| item.group.as_deref());
    Faq { heading: candidate.part.heading.as_deref().map(Rc::from), items }
}

/// Converts a question and its answer.
///
/// # Errors
///
/// The name of the text that `item` lacks, with its article.
fn convert_question(
    document: &Document<'_>,
    item: &WrittenQuestion,
) -> Result<(Vec<Phrasing>, Vec<Flow>), &'static str> {
    let question = name_line(document.convert_line(&parse_line(&item.question)));
    if is_blank(&question) {
        return Err("a question");
    }
    let mut answer = parse_flow(&item.answer);
    tidy_blocks(&mut answer);
    if is_blank_flow(&answer) {
        return Err("an answer");
    }
    Ok((question, answer))
}

fn convert_takeaways(
    document: &Document<'_>,
    candidate: &Candidate<WrittenTakeaways>,
    findings: &mut Findings,
) -> Takeaways {
    let mut items = Vec::new();
    for (item, number) in candidate.part.items.iter().zip(1..) {
        let text = convert_takeaway(document, item);
        if is_blank(&text) {
            let remark =
                RemarkKind::IncompleteItem { part: "takeaways", item: number, missing: "a text" };
            findings.add_remark(candidate.span.clone(), remark);
        } else {
            let group = convert_label(document, item.group.as_deref()).map(Rc::from);
            items.push(Rc::new(Takeaway { group, text }));
        }
    }
    Takeaways { heading: candidate.part.heading.as_deref().map(Rc::from), items }
}

/// Converts a takeaway to one line. A title is bold, on a line of its own, as a heading becomes.
fn convert_takeaway(document: &Document<'_>, item: &WrittenTakeaway) -> Vec<Phrasing> {
    let mut text = document.convert_line(&parse_line(&item.text));
    if let Some(title) = &item.title {
        let children = document.convert_line(&parse_line(title));
        text.splice(0..0, [Phrasing::Strong { children }, Phrasing::Break]);
    }
    tidy_line(&mut text);
    text
}
