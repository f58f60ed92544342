//! Boxes as questions: `<FaqItem question="…">`, `{{< faq question="…" >}} … {{< /faq >}}`.
//!
//! Some are named as questions, and are questions wherever they stand; so are the entries of a list
//! that a box named as an FAQ has. Others only fold text: they are questions under a heading that
//! names an FAQ (see [`super::details`]).

use super::super::boxes::{self, BoxRole};
use super::super::findings::Findings;
use super::super::headings::Title;
use super::super::in_front_matter::{convert_label, join_groups, read_written_faq};
use super::super::remarks::RemarkKind;
use super::super::sections::Headings;
use super::blocks::split_item;
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use super::list::find_lists;
use super::section::find_best_form;
use super::spans::first_block_from;
use crate::source::{Attribute, Container, Document, READS_ARTICLES, Value};

const FORM: &str = "this box and its siblings";

/// Finds the boxes of the whole post that are named as questions or as an FAQ.
pub(super) fn find_question_boxes(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let mut items: Vec<Item> = Vec::new();
    for container in scope.document.containers() {
        let span = scope.document.file_range(&container.span);
        if items.last().is_some_and(|item| span.end <= item.span.end) {
            // What is nested in a question belongs to its answer.
            continue;
        }
        match boxes::role(container) {
            BoxRole::Question => items.extend(read_box(scope.document, container, &mut findings)),
            BoxRole::Faq => items.extend(read_faq_box(scope, container, &mut findings)),
            BoxRole::Fold | BoxRole::Other => {}
        }
    }
    let first = first_block_from(scope.document, items.first()?.span.start);
    let title = scope.headings.last_before(first);
    Candidate::new(Scope { title, ..scope }, FORM, items, findings)
}

/// Adds a remark for each box that is named as an FAQ and gets its items from elsewhere.
pub(super) fn report_unknown_items(document: &Document<'_>, findings: &mut Findings) {
    for container in document.containers() {
        let is_unknown = |attribute: &Attribute| attribute.value == Value::Missing;
        if boxes::role(container) == BoxRole::Faq
            && container.children.is_empty()
            && container.attributes.iter().any(is_unknown)
        {
            let kind = RemarkKind::UnknownItems(container.name.clone());
            findings.add_remark(document.file_range(&container.span), kind);
        }
    }
}

/// Reads a box as an item; returns `None` if it has no question, or, with a remark, if a part is
/// missing.
pub(super) fn read_box(
    document: &Document<'_>,
    container: &Container,
    findings: &mut Findings,
) -> Option<Item> {
    let element = split_item(container).filter(|_| container.title.is_empty());
    let (question, answer) = match &element {
        Some((question, answer)) => (question.clone(), &**answer),
        None => match boxes::split_headed_box(container) {
            Some((question, answer)) => (question.to_vec(), answer),
            None => (boxes::question(document, container)?, &*container.children),
        },
    };
    let question = document.convert_line(&question);
    let mut answer = document.convert_blocks(answer);
    if answer.is_empty() {
        answer = boxes::answer_attribute(container)
            .map(|text| document.parse_flow(text))
            .unwrap_or_default();
    }
    let span = document.file_range(&container.span);
    item_or_remark(Item::from_parts(question, answer, span.clone()), span, findings)
}

/// Finds a list of questions, which may have bullets: the box names the FAQ as plainly as a heading
/// would.
fn find_marked_list(scope: Scope<'_>) -> Option<Candidate> {
    let title = Title::named_faq();
    let found = find_lists(Scope { title: Some(&title), ..scope })?;
    found.items.iter().all(|item| item.is_marked).then_some(found)
}

/// Reads the items of a box that is named as an FAQ: the entries of its list, or the questions in
/// it.
fn read_faq_box(scope: Scope<'_>, container: &Container, findings: &mut Findings) -> Vec<Item> {
    let document = scope.document;
    let items = match READS_ARTICLES {
        true => read_written_items(document, container, findings),
        false => Vec::new(),
    };
    if !items.is_empty() || container.children.is_empty() {
        return items;
    }
    let inside = document.with_blocks(&container.children);
    let headings = Headings::from_document(&inside);
    let blocks = 0..inside.blocks().len();
    let scope = Scope { document: &inside, headings: &headings, title: None, blocks: &blocks };
    let found = find_best_form(scope).or_else(|| find_marked_list(scope));
    found
        .map(|found| {
            findings.append(found.findings);
            found.items
        })
        .unwrap_or_default()
}

/// Reads the items of the lists among the attributes of a box.
fn read_written_items(
    document: &Document<'_>,
    container: &Container,
    findings: &mut Findings,
) -> Vec<Item> {
    let mut items = Vec::new();
    for attribute in &container.attributes {
        let written = read_written_faq(&attribute.value).into_iter().flat_map(|faq| faq.items);
        items.extend(written.filter_map(|item| {
            let question = document.convert_line(&document.parse_line(&item.question));
            let answer = document.parse_flow(&item.answer);
            let span = document.file_range(&container.span);
            let group = convert_label(document, item.group.as_deref());
            let item = Item::from_parts(question, answer, span.clone());
            item_or_remark(item.map(|item| Item { group, ..item }), span, findings)
        }));
    }
    join_groups(&mut items, |item| item.group.as_deref());
    items
}
