//! Which answers are open when a part is shown.

use std::rc::Rc;

use super::content::Content;
use super::part::Part;
use super::{memory, warn};

/// The indices of the answers: those that were open in the part before it, else those that are remembered,
/// else those that the options name.
pub(super) fn at_first(part: &Part) -> Vec<usize> {
    let options = &part.setup.options;
    let before = part.before.borrow();
    let before = before.as_ref();
    let same = before.filter(|before| before.setup.options.open == options.open);
    let mut kept = match same {
        Some(before) => Some(before.open_ids()),
        None if options.remember => memory::read(part),
        None => None,
    };
    // What the reader has opened in static markup stays open.
    let opened = part.host.query_all("details[open] [id]");
    if !opened.is_empty() && before.is_none() {
        let ids = kept.get_or_insert_default();
        opened.iter().for_each(|target| ids.extend([" ", &target.id()]));
    }
    match kept {
        Some(ids) => {
            let is_open = |id: &Rc<str>| ids.split(' ').any(|open| *open == **id);
            let items = part.dom_ids.iter().enumerate();
            items.filter(|(_, id)| is_open(id)).map(|(index, _)| index).collect()
        }
        None => {
            let Content::Faq(faq) = &part.content else { return Vec::new() };
            let ids: Vec<_> = faq.items.iter().map(|item| &*item.id).collect();
            options.open.indices(&ids, &mut |bad| warn(bad.message()))
        }
    }
}
