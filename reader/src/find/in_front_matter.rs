//! The parts that the front matter has: their text is Markdown. They come before those in the text.

use std::ops::Range;
use std::rc::Rc;

use afterword::post::{Faq, Question, Takeaway, Takeaways, is_blank, is_blank_flow};

use super::found_part::FoundPart;
use super::question_ids::QuestionIds;
use super::remarks::{Notes, RemarkKind};
use crate::line::{plain_line, tidy_blocks, tidy_line};
use crate::source::front_matter::{FrontMatterItem, FrontMatterParts};
use crate::source::{Document, parse_flow, parse_line};

/// The FAQ of the front matter, or the one found in the text with its place.
pub(super) fn or_faq(
    document: &Document<'_>,
    written: &FrontMatterParts,
    found: Option<FoundPart<Faq>>,
    notes: &mut Notes,
) -> (Option<Faq>, Option<Range<usize>>) {
    let Some(part) = &written.faq else { return parted(found) };
    let mut ids = QuestionIds::default();
    let mut items = Vec::new();
    for (index, item) in part.items.iter().enumerate() {
        let question = plain_line(document.convert_line(&parse_line(&item.question)));
        let mut answer = parse_flow(&item.answer);
        tidy_blocks(&mut answer);
        let lacks = if question.is_empty() {
            Some("question")
        } else {
            is_blank_flow(&answer).then_some("answer")
        };
        match lacks {
            Some(lacks) => unusable("FAQ", index, lacks, &part.at, notes),
            None => items.push(ids.build_question(None, question, answer)),
        }
    }
    if items.is_empty() {
        return parted(found);
    }
    let faq = Faq { heading: part.heading.as_deref().map(Rc::from), items };
    notes.decide(
        part.at.clone(),
        "the front matter has the FAQ, which comes before any in the text",
    );
    if let Some(found) = found {
        let how = faq_difference(&faq.items, &found.part.items);
        report("questions", how, found.at, notes);
    }
    (Some(faq), None)
}

/// The takeaways of the front matter, or those found in the text with their place.
pub(super) fn or_takeaways(
    document: &Document<'_>,
    written: &FrontMatterParts,
    found: Option<FoundPart<Takeaways>>,
    notes: &mut Notes,
) -> (Option<Takeaways>, Option<Range<usize>>) {
    let Some(part) = &written.takeaways else { return parted(found) };
    let mut items = Vec::new();
    for (index, FrontMatterItem { answer, .. }) in part.items.iter().enumerate() {
        let mut text = document.convert_line(&parse_line(answer));
        tidy_line(&mut text);
        if is_blank(&text) {
            unusable("takeaways", index, "text", &part.at, notes);
        } else {
            items.push(Rc::new(Takeaway { text }));
        }
    }
    if items.is_empty() {
        return parted(found);
    }
    notes.decide(
        part.at.clone(),
        "the front matter has the key takeaways, which come before any in the text",
    );
    let takeaways = Takeaways { heading: part.heading.as_deref().map(Rc::from), items };
    if let Some(found) = found {
        let how = difference(takeaways.items.len(), found.part.items.len(), |index| {
            takeaways.items.get(index) == found.part.items.get(index)
        });
        report(
            "takeaways",
            how.map(|(index, what)| {
                what.unwrap_or_else(|| format!("takeaway {} is another one", index + 1))
            }),
            found.at,
            notes,
        );
    }
    (Some(takeaways), None)
}

fn parted<T>(found: Option<FoundPart<T>>) -> (Option<T>, Option<Range<usize>>) {
    found.map_or((None, None), |found| (Some(found.part), Some(found.at)))
}

fn unusable(
    part: &'static str,
    index: usize,
    lacks: &'static str,
    at: &Range<usize>,
    notes: &mut Notes,
) {
    notes.remark(at.clone(), RemarkKind::Unusable { part, item: index + 1, lacks });
}

fn report(part: &'static str, how: Option<String>, at: Range<usize>, notes: &mut Notes) {
    match how {
        Some(how) => notes.remark(at, RemarkKind::Differs { part, how }),
        None => notes.decide(at, format!("these {part} are the same as those of the front matter")),
    }
}

fn faq_difference(taken: &[Rc<Question>], other: &[Rc<Question>]) -> Option<String> {
    let both = |index: usize| Some((taken.get(index)?, other.get(index)?));
    let same = |index: usize| {
        both(index).is_some_and(|(a, b)| a.question == b.question && a.answer == b.answer)
    };
    let (index, what) = difference(taken.len(), other.len(), same)?;
    let number = index + 1;
    Some(what.unwrap_or_else(|| match both(index) {
        Some((a, b)) if a.question == b.question => format!("question {number} has another answer"),
        _ => format!("question {number} is another one"),
    }))
}

/// The first item that isn't the same in both, and what to say if it is the number of items that differs.
fn difference(
    taken: usize,
    other: usize,
    same: impl Fn(usize) -> bool,
) -> Option<(usize, Option<String>)> {
    if taken != other {
        return Some((0, Some(format!("here are {other}, and {taken} in the front matter"))));
    }
    (0..taken).find(|index| !same(*index)).map(|index| (index, None))
}
