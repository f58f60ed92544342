//! The DOM ids of a part's questions.

use std::rc::Rc;

use super::dom::{Element, element_by_id};
use super::part::Part;
use crate::post::{Faq, numbered};

/// The DOM id of each question: that of the data, unless the page has it already, in what stays, or will have
/// it when other parts are complete.
pub(super) fn of(faq: &Faq, leaving: &Element, others: &[Rc<Part>]) -> Rc<[Rc<str>]> {
    let taken = |id: &Rc<str>| {
        let element = element_by_id(id);
        element.is_some_and(|element| !leaving.contains(Some(&element)))
            || others.iter().any(|part| !part.is_settled() && part.dom_ids.contains(id))
    };
    let mut ids = Vec::with_capacity(faq.items.len());
    for question in &faq.items {
        let (mut id, mut count) = (Rc::clone(&question.id), 1);
        while taken(&id) || count > 1 && faq.items.iter().any(|other| other.id == id) {
            count += 1;
            id = numbered(&question.id, count);
        }
        ids.push(id);
    }
    ids.into()
}
