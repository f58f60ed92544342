//! A candidate: questions with answers, all in one form, that may be the FAQ; and the scope in
//! which a form looks for them.

use std::ops::Range;
use std::rc::Rc;

use afterword::post;

use super::super::findings::Findings;
use super::super::found_part::FoundPart;
use super::super::headings::{FaqPlainness, Title};
use super::super::question_ids::QuestionIds;
use super::super::sections::Headings;
use super::item::Item;
use super::question::is_marked;
use crate::source::Document;

/// The blocks in which a form looks for questions.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) headings: &'a Headings,
    /// The heading of the section; `None` for the whole post.
    pub(super) title: Option<&'a Title>,
    pub(super) blocks: &'a Range<usize>,
}

/// Questions with answers that may be the FAQ, one or more.
#[derive(Debug)]
pub(super) struct Candidate {
    /// The subject of messages, in the plural, such as "the items of this list".
    pub(super) form: &'static str,
    /// The text of the heading above.
    pub(super) heading: Option<String>,
    /// The clarity with which that heading names an FAQ; `None` if it names none.
    pub(super) named: Option<FaqPlainness>,
    pub(super) items: Vec<Item>,
    /// The blocks of the section in which the candidate is all that is read; `None` outside of one.
    pub(super) section: Option<Range<usize>>,
    /// The messages that count if the candidate becomes the FAQ.
    pub(super) findings: Findings,
}

impl Candidate {
    /// Creates a candidate, or returns `None` if there are no items.
    pub(super) fn new(
        scope: Scope<'_>,
        form: &'static str,
        items: Vec<Item>,
        findings: Findings,
    ) -> Option<Self> {
        (!items.is_empty()).then(|| Self {
            form,
            heading: scope.title.and_then(Title::text).map(str::to_owned),
            named: scope.title.and_then(|title| title.faq),
            items,
            section: None,
            findings,
        })
    }

    /// Returns the candidate as all that is read of the section of `scope`. A sub-heading between
    /// the items that does not ask is the group of those behind it.
    pub(super) fn in_section(mut self, scope: Scope<'_>) -> Self {
        let mut groups = Vec::new();
        for (index, title) in scope.headings.in_range(scope.blocks) {
            let start = scope.document.blocks_span(&(*index..index + 1)).start;
            let is_inside = |item: &Item| item.span.start <= start && start < item.span.end;
            let text = title.text().filter(|text| title.is_heading() && !is_marked(text));
            if let Some(text) = text.filter(|_| !self.items.iter().any(is_inside)) {
                groups.push((start, text));
            }
        }
        for item in self.items.iter_mut().filter(|item| item.group.is_none()) {
            let group = groups.iter().rfind(|(start, _)| *start < item.span.start);
            item.group = group.map(|(_, text)| (*text).to_owned());
        }
        Self { section: Some(scope.blocks.clone()), ..self }
    }

    /// Returns the number of marked questions.
    pub(super) fn marked_count(&self) -> usize {
        self.marked_spans().count()
    }

    /// Returns the bytes of each marked question with its answer.
    pub(super) fn marked_spans(&self) -> impl Iterator<Item = Range<usize>> {
        self.items.iter().filter(|item| item.is_marked).map(|item| item.span.clone())
    }

    /// Returns the bytes from the first question to the end of the last answer.
    pub(super) fn span(&self) -> Range<usize> {
        match (self.items.first(), self.items.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end.max(first.span.start),
            _ => 0..0,
        }
    }

    /// Makes the candidate the FAQ, and adds the decision with its `reason`.
    pub(super) fn into_faq(self, findings: &mut Findings, reason: &str) -> FoundPart<post::Faq> {
        let span = self.span();
        let (form, count) = (self.form, self.items.len());
        findings.add_decision(
            || span.clone(),
            || format!("{form} are read as the FAQ, {count} in all: {reason}"),
        );
        findings.append(self.findings);
        let mut ids = QuestionIds::default();
        let (mut items, mut item_spans) = (Vec::new(), Vec::new());
        for item in self.items {
            item_spans.push(item.span);
            items.push(ids.build_question(item.id, item.group, item.question, item.answer));
        }
        let faq = post::Faq { heading: self.heading.map(Rc::from), items };
        FoundPart { part: faq, span, item_spans }
    }
}
