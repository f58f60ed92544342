//! A candidate: what may be the FAQ, in whichever form, and the place where a form looks for it.

use std::ops::Range;
use std::rc::Rc;

use afterword::post::{self, Flow};

use super::super::findings::Findings;
use super::super::found_part::FoundPart;
use super::super::headings::{FaqPlainness, Title};
use super::super::question_ids::QuestionIds;
use super::super::sections::Headings;
use crate::source::Document;

/// Where an FAQ is looked for.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) headings: &'a Headings,
    /// The section's heading; `None` for the whole post.
    pub(super) title: Option<&'a Title>,
    pub(super) blocks: &'a Range<usize>,
}

/// What could be the FAQ.
#[derive(Debug)]
pub(super) struct Candidate {
    /// What it is, in words.
    pub(super) form: &'static str,
    pub(super) title: Option<String>,
    pub(super) items: Vec<Item>,
    /// How plainly its heading names an FAQ.
    pub(super) named: Option<FaqPlainness>,
    /// The blocks under that heading.
    pub(super) section: Option<Range<usize>>,
    pub(super) findings: Findings,
}

/// A question with its answer.
#[derive(Debug)]
pub(super) struct Item {
    /// Plain text, not blank.
    pub(super) question: String,
    /// Not blank.
    pub(super) answer: Vec<Flow>,
    /// Whether a question mark ends the question, or a label tells that it is one.
    pub(super) marked: bool,
    /// The id that its author has given it.
    pub(super) id: Option<String>,
    /// Where it is in the file, in bytes.
    pub(super) at: Range<usize>,
}

impl Candidate {
    pub(super) fn new(
        scope: Scope<'_>,
        form: &'static str,
        items: Vec<Item>,
        findings: Findings,
    ) -> Self {
        let title = scope.title.and_then(Title::text).map(str::to_owned);
        Self {
            form,
            title,
            items,
            named: scope.title.and_then(|title| title.faq),
            section: None,
            findings,
        }
    }

    /// How many of its questions are marked, and how many there are.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.items.iter().filter(|item| item.marked).count(), self.items.len())
    }

    /// Where its marked questions are, with their answers.
    pub(super) fn marked(&self) -> impl Iterator<Item = Range<usize>> {
        self.items.iter().filter(|item| item.marked).map(|item| item.at.clone())
    }

    /// Whether it is an FAQ by its heading, as the other is, with questions of its own.
    pub(super) fn is_second_to(&self, other: &Self) -> bool {
        let named = Some(FaqPlainness::AmongWords);
        let (at, other_at) = (self.at(), other.at());
        let apart = at.end <= other_at.start || other_at.end <= at.start;
        apart && self.named >= named && other.named >= named
    }

    pub(super) fn precedence(&self) -> (Option<FaqPlainness>, usize) {
        (self.named, self.items.len())
    }

    pub(super) fn at(&self) -> Range<usize> {
        match (self.items.first(), self.items.last()) {
            (Some(first), Some(last)) => first.at.start..last.at.end.max(first.at.start),
            _ => 0..0,
        }
    }

    pub(super) fn into_faq(self, findings: &mut Findings, reason: &str) -> FoundPart<post::Faq> {
        let at = self.at();
        let count = self.items.len();
        findings.add_decision(
            at.clone(),
            format!("{} are the FAQ, {count} in all: {reason}", self.form),
        );
        findings.append(self.findings);
        let mut ids = QuestionIds::default();
        let places = self.items.iter().map(|item| item.at.clone()).collect();
        let items = self.items.into_iter();
        let items = items.map(|item| ids.build_question(item.id, item.question, item.answer));
        let items = items.collect();
        let heading = self.title.map(Rc::from);
        FoundPart { part: post::Faq { heading, items }, span: at, item_spans: places }
    }
}
