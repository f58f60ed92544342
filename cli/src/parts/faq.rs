//! The FAQ: an ordered list whose items are questions with their answers, under any heading or none.
//!
//! A list is taken if
//!
//! 1. every one of its items has a question and an answer, and so nothing the author wrote is lost;
//! 2. at least four in five of these questions end in a question mark; the others are lines of their own
//!    (see [`super::question`]). A list of up to four items needs them all;
//! 3. it has two items or more, or one under a heading that says FAQ or questions.
//!
//! Its heading is the nearest before it. Steps of instructions, lists of questions without answers, and
//! code that looks like an FAQ fail these.

use std::rc::Rc;

use afterword::post::{Faq, Question, UniqueIds, slug};
use markdown::mdast::{List, Node};

use super::Remark;
use super::headings::Title;
use super::question::{self, Item};
use crate::markdown::Document;

/// The id of a question in which there is neither a letter nor a digit.
const ID_WITHOUT_TEXT: &str = "question";

/// The FAQ; without one, what keeps lists that look like one from being it. The block `taken` is
/// passed over.
pub(super) fn find(document: &Document, taken: Option<usize>) -> (Option<Faq>, Vec<Remark>) {
    let mut best: Option<Candidate> = None;
    let mut remarks = Vec::new();
    let mut title = None;
    for (index, block) in document.blocks().iter().enumerate() {
        title = Title::of(document, block).or(title);
        let Node::List(list) = block else { continue };
        if !list.ordered || taken == Some(index) {
            continue;
        }
        match candidate(document, list, title.as_ref()) {
            Ok(found) => best = found.or_better(best),
            Err(remark) => remarks.extend(remark),
        }
    }
    match best {
        Some(found) => (Some(found.into_faq()), Vec::new()),
        None => (None, remarks),
    }
}

/// A list that can be the FAQ.
struct Candidate {
    title: Option<Title>,
    items: Vec<Item>,
}

/// Reads a list; an error has a remark if the list looks like an FAQ after all.
fn candidate(
    document: &Document,
    list: &List,
    title: Option<&Title>,
) -> Result<Candidate, Option<Remark>> {
    let mut items = Vec::with_capacity(list.children.len());
    let mut fault = None;
    for item in &list.children {
        match question::read(document.flow(item.children().map_or(&[], Vec::as_slice))) {
            Ok(item) => items.push(item),
            Err(found) => fault = fault.or(Some((document.span(item), found))),
        }
    }
    let marked = items.iter().filter(|item| item.marked).count();
    if let Some((at, fault)) = fault {
        let looks_like_faq = marked > 1 && marked * 2 >= list.children.len();
        return Err(looks_like_faq.then_some(Remark { at, fault }));
    }
    let enough = items.len() > 1 || title.is_some_and(Title::says_faq);
    let all_right = enough && marked > 0 && marked * 5 >= items.len() * 4;
    if all_right { Ok(Candidate { title: title.cloned(), items }) } else { Err(None) }
}

impl Candidate {
    /// This one, unless an earlier one comes before it.
    fn or_better(self, earlier: Option<Self>) -> Option<Self> {
        match earlier {
            Some(earlier) if earlier.precedence() > self.precedence() => Some(earlier),
            _ => Some(self),
        }
    }

    fn precedence(&self) -> (bool, usize) {
        (self.title.as_ref().is_some_and(Title::says_faq), self.items.len())
    }

    fn into_faq(self) -> Faq {
        let mut ids = UniqueIds::default();
        let items = self.items.into_iter().map(|Item { question, answer, .. }| {
            let slug = slug(&question);
            let id = ids.take(if slug.is_empty() { ID_WITHOUT_TEXT } else { &slug });
            Rc::new(Question { id, question: question.into(), answer })
        });
        let items = items.collect();
        Faq { heading: self.title.as_ref().and_then(Title::text).map(Rc::from), items }
    }
}
