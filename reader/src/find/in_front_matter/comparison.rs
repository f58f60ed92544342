//! The comparison of a part in the front matter with the same part in the text.
//!
//! Questions, answers and takeaways are compared by their letters and digits: the same text may
//! have a link or emphasis in one place only.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use afterword::post::{Flow, Math, Question, Takeaway, plain_text, slug};

use crate::find::remarks::Difference;

/// The result of a comparison.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Comparison {
    /// Most items of the longer part are in the other one, too, in any order.
    pub(super) are_mostly_equal: bool,
    pub(super) difference: Option<Difference>,
}

/// Compares the questions and answers of two FAQs.
pub(super) fn compare_questions(
    front_matter: &[Rc<Question>],
    text: &[Rc<Question>],
) -> Comparison {
    let in_text: HashMap<_, _> = text.iter().map(|item| (letters(&item.name()), item)).collect();
    let mut equal_items = 0;
    let (mut question, mut answer) = (None, None);
    for (item, number) in front_matter.iter().zip(1..) {
        match in_text.get(&letters(&item.name())) {
            Some(other) => {
                equal_items += 1;
                if answer.is_none() && answer_letters(&item.answer) != answer_letters(&other.answer)
                {
                    answer = Some(Difference::Answer(number));
                }
            }
            None => question = question.or(Some(Difference::Question(number))),
        }
    }
    Comparison::new(front_matter.len(), text.len(), equal_items, question.or(answer))
}

/// Compares two lists of takeaways.
pub(super) fn compare_takeaways(
    front_matter: &[Rc<Takeaway>],
    text: &[Rc<Takeaway>],
) -> Comparison {
    let find_letters = |item: &Rc<Takeaway>| letters(&plain_text(&item.text));
    let in_text: HashSet<_> = text.iter().map(find_letters).collect();
    let is_other = front_matter.iter().map(|item| !in_text.contains(&find_letters(item)));
    let is_other: Vec<_> = is_other.collect();
    let equal_items = is_other.iter().filter(|is_other| !**is_other).count();
    let first_other = is_other.iter().position(|is_other| *is_other);
    let difference = first_other.map(|index| Difference::Takeaway(index + 1));
    Comparison::new(front_matter.len(), text.len(), equal_items, difference)
}

impl Comparison {
    fn new(
        front_matter: usize,
        text: usize,
        equal_items: usize,
        difference: Option<Difference>,
    ) -> Self {
        let count = Difference::Count { front_matter, text };
        Self {
            are_mostly_equal: equal_items * 2 > front_matter.max(text),
            difference: if front_matter == text { difference } else { Some(count) },
        }
    }
}

/// Returns the words of `text` in lower case, or `text` itself if it has none.
fn letters(text: &str) -> String {
    let words = slug(text);
    if words.is_empty() { text.to_owned() } else { words }
}

fn answer_letters(blocks: &[Flow]) -> String {
    let mut text = String::new();
    push_text(blocks, &mut text);
    letters(&text)
}

fn push_text(blocks: &[Flow], text: &mut String) {
    for block in blocks {
        match block {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => {
                text.push_str(&plain_text(children));
            }
            Flow::Blockquote { children } => push_text(children, text),
            Flow::List { children, .. } => {
                children.iter().for_each(|item| push_text(&item.children, text));
            }
            Flow::Table(table) => {
                for cell in table.children.iter().flat_map(|row| &row.children) {
                    text.push_str(&plain_text(&cell.children));
                    text.push(' ');
                }
            }
            Flow::Code { value, .. } | Flow::Math(Math { source: value }) => text.push_str(value),
            Flow::ThematicBreak => {}
        }
        text.push(' ');
    }
}
