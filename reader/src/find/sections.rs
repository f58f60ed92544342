//! Sections: the blocks under a heading, up to the next one of its rank or a higher one.

use std::ops::Range;

use super::headings::{FaqPlainness, HeadingIds, Title};
use super::sentence;
use crate::source::{Document, Node};

/// The headings of a post in order, each with the index of its block.
#[derive(Debug)]
pub(super) struct Headings(Vec<(usize, Title)>);

/// A heading and the blocks under it.
#[derive(Clone, Debug)]
pub(super) struct Section<'a> {
    pub(super) title: &'a Title,
    /// The index of the heading's block.
    pub(super) heading: usize,
    /// The indices of the blocks under the heading.
    pub(super) blocks: Range<usize>,
}

impl Headings {
    /// Reads the headings of `document`.
    ///
    /// A heading that asks, below one that names an FAQ, names no takeaways: it is a question of
    /// that FAQ.
    pub(super) fn from_document(document: &Document<'_>) -> Self {
        let mut rank = 0;
        // The rank of the highest heading above that names an FAQ.
        let mut faq_rank: Option<u8> = None;
        let mut all = Vec::new();
        let mut ids = HeadingIds::default();
        for (index, block) in document.blocks().iter().enumerate() {
            let Some(mut title) = Title::from_block(document, block, rank) else { continue };
            faq_rank = faq_rank.filter(|rank| *rank < title.rank);
            if faq_rank.is_some() && is_takeaways_question(&title) {
                if !title.is_heading() {
                    continue;
                }
                title.takeaways = None;
                title.is_only_takeaways = false;
            }
            if names_faq(&title) {
                faq_rank = faq_rank.or(Some(title.rank));
            } else if ends_faq(&title) {
                faq_rank = None;
            }
            rank = title.rank & !1;
            title.assign_id(&mut ids);
            all.push((index, title));
        }
        Self(all)
    }

    /// Returns the sections of the `wanted` headings. A section also ends at a deeper heading for
    /// which `ends` is true.
    pub(super) fn sections(
        &self,
        document: &Document<'_>,
        wanted: impl Fn(&Title) -> bool,
        ends: impl Fn(&Title) -> bool,
    ) -> Vec<Section<'_>> {
        let end = document.blocks().len();
        let headings = self.0.iter().enumerate().filter(|(_, (_, title))| wanted(title));
        let sections = headings.map(|(at, (heading, title))| {
            let mut following = self.0.iter().skip(at + 1);
            let next = following.find(|(_, next)| next.rank <= title.rank || ends(next));
            let end = next.map_or(end, |(index, _)| *index);
            Section { title, heading: *heading, blocks: heading + 1..end }
        });
        sections.collect()
    }

    /// Returns whether one of the headings names an FAQ.
    pub(super) fn any_names_faq(&self) -> bool {
        self.0.iter().any(|(_, title)| names_faq(title))
    }

    /// Returns the headings among `blocks`.
    pub(super) fn in_range(&self, blocks: &Range<usize>) -> &[(usize, Title)] {
        let start = self.0.partition_point(|(index, _)| *index < blocks.start);
        let end = self.0.partition_point(|(index, _)| *index < blocks.end);
        self.0.get(start..end).unwrap_or_default()
    }

    /// Returns the last heading before `block`.
    pub(super) fn last_before(&self, block: usize) -> Option<&Title> {
        let after = self.0.partition_point(|(index, _)| *index < block);
        self.0.get(..after)?.last().map(|(_, title)| title)
    }

    /// Splits `blocks` at their headings and returns the ranges between these.
    pub(super) fn ranges_between(&self, blocks: &Range<usize>) -> Vec<Range<usize>> {
        let mut start = blocks.start;
        let mut ranges = Vec::new();
        for (index, _) in self.in_range(blocks) {
            ranges.push(start..*index);
            start = index + 1;
        }
        ranges.push(start..blocks.end);
        ranges
    }
}

/// Returns whether a heading ends an FAQ that it stands in.
pub(super) fn ends_faq(title: &Title) -> bool {
    title.is_closing || (title.takeaways.is_some() && title.faq.is_none())
}

/// Returns whether a heading ends takeaways that it stands in.
pub(super) fn ends_takeaways(title: &Title) -> bool {
    title.is_closing || names_faq(title)
}

fn names_faq(title: &Title) -> bool {
    title.faq > Some(FaqPlainness::Questions)
}

fn is_takeaways_question(title: &Title) -> bool {
    title.takeaways.is_some() && title.text().is_some_and(sentence::ends_in_question_mark)
}

/// Returns whether readers see nothing of a block: a comment, a definition.
pub(super) fn is_invisible(block: &Node) -> bool {
    match block {
        Node::Definition(_) | Node::FootnoteDefinition(_) => true,
        Node::Html(html) => is_comment(&html.source),
        _ => false,
    }
}

/// Returns whether a piece of HTML is a comment and nothing else.
fn is_comment(html: &str) -> bool {
    html.trim()
        .strip_prefix("<!--")
        .is_some_and(|rest| rest.find("-->") == Some(rest.len().wrapping_sub(3)))
}
