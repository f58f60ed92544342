//! Sections: the blocks under a heading, up to the next one of its rank or a higher one.

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use afterword::post::TextTable;

use super::boxes::read_titled_box;
use super::headings::{FaqPlainness, HeadingIds, Title};
use super::sentence;
use crate::letters::lower_case;
use crate::source::{Document, Node, READS_ARTICLES};

/// The rank of the heading that names a whole post.
const HIGHEST_RANK: u8 = 2;

/// The number of headings at which a name is repeated.
const MIN_REPEATED: u32 = 3;

/// The headings of a post in order, each with the index of its block.
#[derive(Debug)]
pub(super) struct Headings {
    all: Vec<(usize, Title)>,
    /// The block of a title of the page that mentions an FAQ, and names none.
    title_about_faqs: Option<usize>,
    /// A heading names a list of changes; few posts need it.
    have_changes: OnceCell<bool>,
    /// A heading names a section of a diary of work; few posts need it.
    are_of_diary: OnceCell<bool>,
    /// For each heading, whether it or one above announces a quiz or the like; few posts need it.
    are_in_tasks: OnceCell<Vec<bool>>,
}

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
    /// that FAQ. What stands below the title of a page such as "FAQ plugins compared" are the
    /// sections of an article.
    pub(super) fn from_document(document: &Document<'_>) -> Self {
        let mut rank = 0;
        // The rank of the highest heading above that names an FAQ.
        let mut faq_rank: Option<u8> = None;
        let mut all = Vec::new();
        let mut title_about_faqs = None;
        let mut ids = HeadingIds::default();
        for (index, block) in document.blocks().iter().enumerate() {
            let next = document.blocks().get(index + 1);
            // "In short" inside of a section speaks of that section.
            let is_in_section = all.len() > 1 || rank > HIGHEST_RANK;
            let may_be_weak = !is_in_section && matches!(next, Some(Node::List(_)));
            let title = Title::from_block(document, block, rank, may_be_weak);
            let title = title.or_else(|| box_title(document, block, rank));
            let title = title.or_else(|| {
                faq_rank.is_none().then(|| announced_faq(document, index, rank)).flatten()
            });
            let Some(mut title) = title else { continue };
            if all.is_empty() && is_page_title(document, &title, index) && !title.names_faq_page() {
                title_about_faqs = title.faq.take().map(|_| index);
            }
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
        mark_repeated(&mut all);
        Self {
            all,
            title_about_faqs,
            have_changes: OnceCell::new(),
            are_of_diary: OnceCell::new(),
            are_in_tasks: OnceCell::new(),
        }
    }

    /// Returns the sections of the `wanted` headings. A section also ends at a deeper heading for
    /// which `ends` is true.
    pub(super) fn sections(
        &self,
        document: &Document<'_>,
        wanted: fn(&Title) -> bool,
        ends: fn(&Title) -> bool,
    ) -> Vec<Section<'_>> {
        let end = document.blocks().len();
        let mut sections = Vec::new();
        for (at, (heading, title)) in self.all.iter().enumerate() {
            if wanted(title) {
                let mut following = self.all.iter().skip(at + 1);
                let next = following.find(|(_, next)| next.rank <= title.rank || ends(next));
                let end = next.map_or(end, |(index, _)| *index);
                sections.push(Section { title, heading: *heading, blocks: heading + 1..end });
            }
        }
        sections
    }

    /// Returns the block of a title of the page that mentions an FAQ, and names none.
    pub(super) fn title_about_faqs(&self) -> Option<usize> {
        self.title_about_faqs
    }

    /// Returns whether one of the headings names an FAQ.
    pub(super) fn any_names_faq(&self) -> bool {
        self.all.iter().any(|(_, title)| names_faq(title))
    }

    /// Returns whether one of the headings names a list of changes.
    pub(super) fn any_names_changes(&self) -> bool {
        *self.have_changes.get_or_init(|| self.all.iter().any(|(_, title)| title.names_changes()))
    }

    /// Returns whether one of the headings names a section of a diary of work.
    pub(super) fn any_names_diary(&self) -> bool {
        *self.are_of_diary.get_or_init(|| self.all.iter().any(|(_, title)| title.names_diary()))
    }

    /// Returns whether a heading above `block` announces a quiz, steps or the like.
    ///
    /// The title of the post does not count: "How to mend a pump" may have an FAQ.
    pub(super) fn is_in_task(&self, block: usize) -> bool {
        let after = self.all.partition_point(|(index, _)| *index < block);
        let are_in_tasks = self.are_in_tasks.get_or_init(|| self.find_tasks());
        after.checked_sub(1).and_then(|last| are_in_tasks.get(last)).is_some_and(|is_so| *is_so)
    }

    fn find_tasks(&self) -> Vec<bool> {
        let mut task_rank: Option<u8> = None;
        let is_in_task = |(_, title): &(usize, Title)| {
            task_rank = task_rank.filter(|rank| *rank < title.rank);
            if task_rank.is_none() && title.rank > HIGHEST_RANK && title.is_task() {
                task_rank = Some(title.rank);
            }
            task_rank.is_some()
        };
        self.all.iter().map(is_in_task).collect()
    }

    /// Returns the headings among `blocks`.
    pub(super) fn in_range(&self, blocks: &Range<usize>) -> &[(usize, Title)] {
        let start = self.all.partition_point(|(index, _)| *index < blocks.start);
        let end = self.all.partition_point(|(index, _)| *index < blocks.end);
        self.all.get(start..end).unwrap_or_default()
    }

    /// Returns the last heading before `block`.
    pub(super) fn last_before(&self, block: usize) -> Option<&Title> {
        let after = self.all.partition_point(|(index, _)| *index < block);
        self.all.get(..after)?.last().map(|(_, title)| title)
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

/// Returns whether `title`, the first heading of a post, at block `index`, is the only one of the
/// highest level.
fn is_page_title(document: &Document<'_>, title: &Title, index: usize) -> bool {
    // Few posts have such a title, and the others are not looked through.
    if title.faq.is_none() || title.rank != HIGHEST_RANK {
        return false;
    }
    let mut following = document.blocks().iter().skip(index + 1);
    !following.any(|block| heading_depth(document, block) == Some(HIGHEST_RANK / 2))
}

fn heading_depth(document: &Document<'_>, block: &Node) -> Option<u8> {
    match block {
        Node::Heading(heading) => Some(heading.depth),
        Node::Html(html) if READS_ARTICLES => document.html_heading(html).map(|(depth, _)| depth),
        _ => None,
    }
}

/// Returns the title of a box of key takeaways.
fn box_title(document: &Document<'_>, block: &Node, rank: u8) -> Option<Title> {
    let titled = read_titled_box(document, block, rank)?;
    Some(titled.title).filter(|title| title.takeaways.is_some())
}

/// Returns the title of the paragraph at block `index` if it names an FAQ and bold questions
/// follow, at once or below a lead-in that ends in a colon.
fn announced_faq(document: &Document<'_>, index: usize, rank: u8) -> Option<Title> {
    let mut blocks = document.blocks().get(index..)?.iter();
    let Node::Paragraph(name) = blocks.next()? else { return None };
    let title = Title::from_faq_paragraph(document, &name.children, rank)?;
    let mut next = blocks.next()?;
    if next.text().trim_end().ends_with([':', '：']) {
        next = blocks.next()?;
    }
    let Node::Paragraph(question) = next else { return None };
    let Node::Strong(question) = question.children.first()? else { return None };
    let text: String = question.children.iter().map(Node::text).collect();
    sentence::ends_in_question_mark(&text).then_some(title)
}

/// Marks the names of takeaways that stand three times or more in headings of one rank: each is
/// that of a piece of its section.
fn mark_repeated(headings: &mut [(usize, Title)]) {
    let key = |title: &Title| {
        let text = title.text().filter(|_| title.takeaways.is_some());
        text.map(|text| [&title.rank.to_string(), " ", &lower_case(text)].concat())
    };
    let mut counts = TextTable::default();
    for key in headings.iter().filter_map(|(_, title)| key(title)) {
        let count = counts.get(&key).unwrap_or_default();
        counts.set(&Rc::from(key), count + 1);
    }
    for (_, title) in headings {
        let count = key(title).and_then(|key| counts.get(&key));
        title.is_repeated = count >= Some(MIN_REPEATED);
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
    title.takeaways.is_some() && title.asks()
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
