//! The key takeaways: the first list under a heading that names them.
//!
//! The list may be ordered or bulleted. It stands before the next heading of the same or a higher rank,
//! and before any heading that says FAQ; prose before and after it is no takeaway. An item's blocks
//! become one line of rich text, with a break between them.

use std::rc::Rc;

use afterword::post::{Takeaway, Takeaways, flatten, is_blank};
use markdown::mdast::{List, Node};

use super::headings::Title;
use crate::line::tidy;
use crate::markdown::Document;

/// The takeaways of a post, and which of its blocks they are.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) takeaways: Takeaways,
    pub(super) block: usize,
}

pub(super) fn find(document: &Document) -> Option<Found> {
    let blocks = document.blocks().iter().enumerate();
    let candidates = blocks.filter_map(|(index, block)| {
        let title = Title::of(document, block)?;
        let name = title.names_takeaways()?;
        Some(((name, index), under(document, index, &title)?))
    });
    candidates.max_by_key(|(precedence, _)| *precedence).map(|(_, found)| found)
}

/// The takeaways under the heading at an index.
fn under(document: &Document, index: usize, title: &Title) -> Option<Found> {
    let mut section =
        document.blocks().iter().enumerate().skip(index + 1).take_while(|(_, block)| {
            Title::of(document, block).is_none_or(|next| next.rank > title.rank && !next.says_faq())
        });
    let (block, list) = section.find_map(|(index, block)| match block {
        Node::List(list) => Some((index, list)),
        _ => None,
    })?;
    let items = items(document, list);
    let heading = title.text().map(Rc::from);
    (!items.is_empty()).then_some(Found { takeaways: Takeaways { heading, items }, block })
}

fn items(document: &Document, list: &List) -> Vec<Rc<Takeaway>> {
    let items = list.children.iter().map(|item| {
        let mut text = Vec::new();
        let blocks = document.flow(item.children().map_or(&[], Vec::as_slice));
        flatten(blocks, &mut text);
        tidy(&mut text);
        text
    });
    items.filter(|text| !is_blank(text)).map(|text| Rc::new(Takeaway { text })).collect()
}
