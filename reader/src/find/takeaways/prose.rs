//! Summaries in prose, in a post without takeaways: below a heading that says nothing but
//! takeaways, in a box with such a name, or behind such a name in bold, as in "**TL;DR:** Rest the
//! dough." They are no takeaways, but their author may want to know. Where a sentence of theirs
//! ends is a guess that would cut "e.g." in two, so none is made.

use crate::find::findings::Findings;
use crate::find::headings::{TakeawaysPlainness, Title};
use crate::find::remarks::RemarkKind;
use crate::find::sections::{Headings, Section};
use crate::source::{Document, Node};

/// Returns whether `blocks` are paragraphs, at least one.
pub(super) fn is_prose_only(blocks: &[Node]) -> bool {
    !blocks.is_empty() && blocks.iter().all(|block| matches!(block, Node::Paragraph(_)))
}

/// Adds a remark on the first summary in prose, if there is one.
pub(super) fn report_prose(
    document: &Document<'_>,
    headings: &Headings,
    sections: &[Section<'_>],
    findings: &mut Findings,
) {
    let in_section = sections.iter().find(|section| {
        let is_box = matches!(document.blocks().get(section.heading), Some(Node::Container(_)));
        names_takeaways(section.title)
            && !section.title.is_repeated
            && (is_box || is_prose_only(document.blocks_in(&section.blocks)))
    });
    let at = in_section.map(|section| section.heading).or_else(|| find_label(document, headings));
    if let Some(at) = at {
        findings.add_remark(document.blocks_span(&(at..at + 1)), RemarkKind::ProseTakeaways);
    }
}

/// Finds a paragraph with a name in bold and a text behind it, before the sections of the post: in
/// a section, "**Key point:**" speaks of that section.
fn find_label(document: &Document<'_>, headings: &Headings) -> Option<usize> {
    let all = 0..document.blocks().len();
    let sections = headings.in_range(&all).iter().filter(|(_, title)| title.is_heading());
    let end = sections.map(|(index, _)| *index).find(|index| *index > 0).unwrap_or(all.end);
    document.blocks_in(&(0..end)).iter().position(|block| {
        let Node::Paragraph(paragraph) = block else { return false };
        let [Node::Strong(name), text @ ..] = &*paragraph.children else { return false };
        let has_text = text.iter().any(|node| node.text().contains(char::is_alphanumeric));
        has_text && names_takeaways(&Title::of_label(document.convert_line(&name.children)))
    })
}

fn names_takeaways(title: &Title) -> bool {
    title.is_only_takeaways && title.takeaways > Some(TakeawaysPlainness::Summary)
}
