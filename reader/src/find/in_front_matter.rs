//! The parts that the front matter has. They take precedence over those in the text, and their
//! texts are Markdown.

use std::ops::Range;
use std::rc::Rc;

use afterword::post::{Faq, Flow, Question, Takeaway, Takeaways, is_blank, is_blank_flow};

use super::findings::Findings;
use super::found_part::FoundPart;
use super::question_ids::QuestionIds;
use super::remarks::{Difference, RemarkKind};
use crate::line::{plain_line, tidy_blocks, tidy_line};
use crate::source::front_matter::{FrontMatterItem, FrontMatterParts};
use crate::source::{Document, parse_flow, parse_line};

/// Returns the FAQ of the front matter or, without one, `found` and its span.
pub(super) fn prefer_front_matter_faq(
    document: &Document<'_>,
    written: &FrontMatterParts,
    found: Option<FoundPart<Faq>>,
    findings: &mut Findings,
) -> (Option<Faq>, Option<Range<usize>>) {
    let Some(part) = &written.faq else { return split_found(found) };
    let mut ids = QuestionIds::default();
    let mut items = Vec::new();
    for (item, number) in part.items.iter().zip(1..) {
        match read_question(document, item) {
            Ok((question, answer)) => items.push(ids.build_question(None, question, answer)),
            Err(missing) => {
                let remark = RemarkKind::IncompleteItem { part: "FAQ", item: number, missing };
                findings.add_remark(part.span.clone(), remark);
            }
        }
    }
    if items.is_empty() {
        return split_found(found);
    }
    findings.add_decision(part.span.clone(), "the front matter has the FAQ, and outranks the text");
    let faq = Faq { heading: part.heading.as_deref().map(Rc::from), items };
    if let Some(found) = found {
        let difference = compare_questions(&faq.items, &found.part.items);
        report_difference("questions", difference, found.span, findings);
    }
    (Some(faq), None)
}

/// Returns the takeaways of the front matter or, without any, `found` and its span.
pub(super) fn prefer_front_matter_takeaways(
    document: &Document<'_>,
    written: &FrontMatterParts,
    found: Option<FoundPart<Takeaways>>,
    findings: &mut Findings,
) -> (Option<Takeaways>, Option<Range<usize>>) {
    let Some(part) = &written.takeaways else { return split_found(found) };
    let mut items = Vec::new();
    for (FrontMatterItem { answer, .. }, number) in part.items.iter().zip(1..) {
        let mut text = document.convert_line(&parse_line(answer));
        tidy_line(&mut text);
        if is_blank(&text) {
            let remark =
                RemarkKind::IncompleteItem { part: "takeaways", item: number, missing: "a text" };
            findings.add_remark(part.span.clone(), remark);
        } else {
            items.push(Rc::new(Takeaway { text }));
        }
    }
    if items.is_empty() {
        return split_found(found);
    }
    findings.add_decision(
        part.span.clone(),
        "the front matter has the key takeaways, and outranks the text",
    );
    let takeaways = Takeaways { heading: part.heading.as_deref().map(Rc::from), items };
    if let Some(found) = found {
        let difference = compare_takeaways(&takeaways.items, &found.part.items);
        report_difference("takeaways", difference, found.span, findings);
    }
    (Some(takeaways), None)
}

fn split_found<T>(found: Option<FoundPart<T>>) -> (Option<T>, Option<Range<usize>>) {
    found.map(|found| (found.part, found.span)).unzip()
}

/// Reads a question and its answer.
///
/// # Errors
///
/// The name of the text that `item` lacks, with its article.
fn read_question(
    document: &Document<'_>,
    item: &FrontMatterItem,
) -> Result<(String, Vec<Flow>), &'static str> {
    let question = plain_line(document.convert_line(&parse_line(&item.question)));
    if question.is_empty() {
        return Err("a question");
    }
    let mut answer = parse_flow(&item.answer);
    tidy_blocks(&mut answer);
    if is_blank_flow(&answer) {
        return Err("an answer");
    }
    Ok((question, answer))
}

/// Adds a remark on the part in the text at `span`, or the decision that it equals the front
/// matter's. `part` names it in the plural.
fn report_difference(
    part: &'static str,
    difference: Option<Difference>,
    span: Range<usize>,
    findings: &mut Findings,
) {
    match difference {
        Some(difference) => {
            findings.add_remark(span, RemarkKind::DiffersFromFrontMatter { part, difference });
        }
        None => findings
            .add_decision(span, format!("these {part} are the same as those of the front matter")),
    }
}

fn compare_questions(front_matter: &[Rc<Question>], text: &[Rc<Question>]) -> Option<Difference> {
    let count = compare_counts(front_matter.len(), text.len());
    let mut pairs = front_matter.iter().zip(text).zip(1..);
    count.or_else(|| {
        pairs.find_map(|((a, b), number)| match a {
            _ if a.question != b.question => Some(Difference::Question(number)),
            _ if a.answer != b.answer => Some(Difference::Answer(number)),
            _ => None,
        })
    })
}

fn compare_takeaways(front_matter: &[Rc<Takeaway>], text: &[Rc<Takeaway>]) -> Option<Difference> {
    let count = compare_counts(front_matter.len(), text.len());
    let mut pairs = front_matter.iter().zip(text).zip(1..);
    count.or_else(|| {
        pairs.find_map(|((a, b), number)| (a != b).then_some(Difference::Takeaway(number)))
    })
}

fn compare_counts(front_matter: usize, text: usize) -> Option<Difference> {
    (front_matter != text).then_some(Difference::Count { front_matter, text })
}
