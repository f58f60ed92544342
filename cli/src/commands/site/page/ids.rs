//! The ids of questions: the page has each of them once.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use afterword::post::Faq;
use afterword::static_html::OwnItem;
use afterword_reader::Outline;

/// Gives each question of `faq` an id that no other element of the page has, nor one of `used`, and
/// adds it there. The further ids of an item in `items` may become its id: no element keeps them.
pub(super) fn settle_ids(
    faq: &mut Faq,
    outline: &Outline,
    items: &[OwnItem],
    used: &mut HashSet<String>,
) {
    let on_page = count(outline.elements.iter().filter_map(|element| element.attribute("id")));
    let moved = count(items.iter().flat_map(|item| &item.other_ids).map(String::as_str));
    for (index, question) in faq.items.iter_mut().enumerate() {
        let is_own = |id: &str| {
            let own = items.get(index).map(|item| &*item.other_ids).unwrap_or_default();
            own.iter().any(|own| own == id) && on_page.get(id) == moved.get(id)
        };
        let ids = (1..).map(|number| match number {
            1 => question.id.to_string(),
            number => format!("{}-{number}", question.id),
        });
        let mut free = ids.filter(|id| !on_page.contains_key(&**id) || is_own(id));
        let Some(id) = free.find(|id| !used.contains(id)) else { continue };
        if *id != *question.id {
            Rc::make_mut(question).id = Rc::from(&*id);
        }
        used.insert(id);
    }
}

/// Returns the number of times that each id occurs.
fn count<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    let mut counts = HashMap::new();
    ids.for_each(|id| *counts.entry(id).or_default() += 1);
    counts
}
