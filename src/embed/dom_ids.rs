//! The DOM ids of a part's questions.

use std::rc::Rc;

use super::dom::Element;
use super::part::{Part, PartElement};
use crate::post::{Faq, numbered_id};

/// The DOM id of each question: that of the data, unless the page has it already, in what stays, or will have
/// it when other parts are complete.
pub(super) fn of(
    faq: &Faq,
    host: &PartElement,
    leaving: &Element,
    others: &[Rc<Part>],
) -> Rc<[Rc<str>]> {
    let mut asked = String::new();
    faq.items.iter().for_each(|question| asked.extend([&*question.id, " "]));
    let taken = host.taken(leaving, &asked);
    // They are in the order of the questions.
    let mut taken = taken.split(' ').peekable();
    let is_others =
        |id: &Rc<str>| others.iter().any(|part| !part.is_settled() && part.dom_ids.contains(id));
    let mut ids = Vec::with_capacity(faq.items.len());
    for question in &faq.items {
        let (mut id, mut count) = (Rc::clone(&question.id), 1);
        let mut is_taken = taken.next_if(|taken| **taken == *id).is_some() || is_others(&id);
        while is_taken {
            count += 1;
            id = numbered_id(&question.id, count);
            is_taken = !host.taken(leaving, &id).is_empty()
                || is_others(&id)
                || faq.items.iter().any(|other| other.id == id);
        }
        ids.push(id);
    }
    ids.into()
}
