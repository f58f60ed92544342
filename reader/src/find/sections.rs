//! Sections: what stands under a heading, up to the next one of its rank or a higher one.

use std::ops::Range;

use super::headings::{Faq, Ids, Title};
use super::sentence;
use crate::source::{Document, Node};

/// The headings of a post, in order.
#[derive(Debug)]
pub(super) struct Headings(Vec<(usize, Title)>);

/// What stands under a heading.
#[derive(Clone, Debug)]
pub(super) struct Section<'a> {
    pub(super) title: &'a Title,
    /// Which block the heading is.
    pub(super) heading: usize,
    /// The blocks under it.
    pub(super) blocks: Range<usize>,
}

impl Headings {
    /// One that asks below an FAQ's names no takeaways: it is a question of that FAQ.
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut rank = 0;
        // The rank of the highest heading above that names an FAQ.
        let mut named = None;
        let mut all = Vec::new();
        let mut ids = Ids::default();
        for (index, block) in document.blocks().iter().enumerate() {
            if let Some(mut title) = Title::of(document, block, rank) {
                named = named.filter(|rank| *rank < title.rank);
                if named.is_some()
                    && title.takeaways.is_some()
                    && title.text().is_some_and(sentence::ends_in_question_mark)
                {
                    if !title.rank.is_multiple_of(2) {
                        continue;
                    }
                    title.takeaways = None;
                    title.only_takeaways = false;
                }
                if title.faq > Some(Faq::Questions) {
                    named = named.or(Some(title.rank));
                } else if ends_faq(&title) {
                    named = None;
                }
                rank = title.rank & !1;
                title.take_id(&mut ids);
                all.push((index, title));
            }
        }
        Self(all)
    }

    /// The sections under all headings; `ends` tells which deeper headings end one.
    pub(super) fn sections(
        &self,
        document: &Document<'_>,
        wanted: impl Fn(&Title) -> bool,
        ends: impl Fn(&Title) -> bool,
    ) -> Vec<Section<'_>> {
        let end = document.blocks().len();
        let all = self.0.iter().enumerate().filter(|(_, (_, title))| wanted(title));
        all.map(|(at, (heading, title))| {
            let mut after = self.0.iter().skip(at + 1);
            let next = after.find(|(_, next)| next.rank <= title.rank || ends(next));
            let end = next.map_or(end, |(index, _)| *index);
            Section { title, heading: *heading, blocks: heading + 1..end }
        })
        .collect()
    }

    /// Whether one of them names an FAQ.
    pub(super) fn name_faq(&self) -> bool {
        self.0.iter().any(|(_, title)| title.faq > Some(Faq::Questions))
    }

    /// The headings among these blocks.
    pub(super) fn within(&self, blocks: &Range<usize>) -> &[(usize, Title)] {
        let start = self.0.partition_point(|(index, _)| *index < blocks.start);
        let end = self.0.partition_point(|(index, _)| *index < blocks.end);
        self.0.get(start..end).unwrap_or_default()
    }

    /// The last heading before a block.
    pub(super) fn before(&self, block: usize) -> Option<&Title> {
        let after = self.0.partition_point(|(index, _)| *index < block);
        self.0.get(..after)?.last().map(|(_, title)| title)
    }

    /// The blocks between the headings.
    pub(super) fn stretches(&self, blocks: &Range<usize>) -> Vec<Range<usize>> {
        let mut start = blocks.start;
        let mut all = Vec::new();
        for (index, _) in self.within(blocks) {
            all.push(start..*index);
            start = index + 1;
        }
        all.push(start..blocks.end);
        all
    }
}

/// Whether a heading ends an FAQ that it stands below.
pub(super) fn ends_faq(title: &Title) -> bool {
    title.closes || title.takeaways.is_some_and(|_| title.faq.is_none())
}

/// Whether a heading ends takeaways that it stands below.
pub(super) fn ends_takeaways(title: &Title) -> bool {
    title.faq.is_some_and(|name| name > Faq::Questions) || title.closes
}

/// Whether a block gives nothing to read: a comment, a definition.
pub(super) fn is_silent(block: &Node) -> bool {
    match block {
        Node::Definition(_) | Node::FootnoteDefinition(_) => true,
        Node::Html(html) => is_comment(&html.value),
        _ => false,
    }
}

/// Whether a piece of HTML is only a comment.
fn is_comment(html: &str) -> bool {
    html.trim()
        .strip_prefix("<!--")
        .is_some_and(|rest| rest.find("-->") == Some(rest.len().wrapping_sub(3)))
}
