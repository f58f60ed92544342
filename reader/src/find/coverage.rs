//! Whether a part's place in the text is whole: whether all that readers see there is in the part's data, so
//! that a page may show the part instead.
//!
//! It isn't if
//!
//! - a block there belongs to no question: a heading above a group, prose between groups, a question that is
//!   left out;
//! - a word or an image there is in no item;
//! - there is something of which a site generator or a browser makes more than text: shortcodes that are not
//!   read, tags of Liquid, elements of HTML that rich text has no node for. Of these the author is told.

mod unsupported;

use std::collections::HashMap;
use std::ops::Range;

use afterword::post::{Faq, Flow, Phrasing, Takeaways, flatten_flow, plain_text};

use super::labels;
use super::outro::Look;
use super::remarks::{Notes, RemarkKind};
use super::sections::is_silent;
use crate::source::{Document, Node};

/// Where a part is in the text: whole blocks, from the first question or takeaway to the end of the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In bytes.
    pub span: Range<usize>,
    /// Whether all that readers see there is in the part's data.
    pub is_whole: bool,
}

/// Words and images that readers see.
#[derive(Debug, Default)]
struct Seen {
    words: HashMap<String, usize>,
    images: usize,
}

/// The place of an FAQ; `items` are those of its questions.
pub(super) fn faq(
    document: &Document<'_>,
    span: Range<usize>,
    items: &[Range<usize>],
    faq: Option<&Faq>,
    notes: &mut Notes,
) -> Place {
    let mut data = Seen::default();
    for item in faq.iter().flat_map(|faq| &faq.items) {
        data.text(&item.question);
        data.flow(item.answer.clone());
    }
    let covered = union(items);
    let rest = blocks(document, &span).find(|block| {
        let at = document.span(block);
        let next = covered.partition_point(|item| item.end <= at.start);
        let belongs = covered.get(next).is_some_and(|item| item.start < at.end);
        !belongs && !Look::of(block).is_separator() && !is_silent(block)
    });
    let rest = rest.map(|block| document.span(block));
    place(document, span, items, rest, data, notes)
}

/// The place of takeaways.
pub(super) fn takeaways(
    document: &Document<'_>,
    span: Range<usize>,
    takeaways: Option<&Takeaways>,
    notes: &mut Notes,
) -> Place {
    let mut data = Seen::default();
    takeaways.iter().flat_map(|part| &part.items).for_each(|item| data.line(&item.text));
    place(document, span, &[], None, data, notes)
}

/// A part's place; `rest` is a block there that belongs to no item.
fn place(
    document: &Document<'_>,
    span: Range<usize>,
    items: &[Range<usize>],
    rest: Option<Range<usize>>,
    data: Seen,
    notes: &mut Notes,
) -> Place {
    let raw = unsupported::find(document, &span, items);
    let mut text = Seen::default();
    blocks(document, &span)
        .for_each(|block| text.flow(document.convert_blocks(std::slice::from_ref(block))));
    let rest = rest.or_else(|| text.is_more_than(&data).then(|| span.clone()));
    if let Some(rest) = &rest {
        notes.decide(
            rest.clone(),
            "there is more here than in the items, and so the part can't be shown in its place",
        );
    }
    let is_whole = rest.is_none() && raw.is_empty();
    raw.into_iter().for_each(|(at, raw)| notes.remark(at, RemarkKind::Unsupported(raw)));
    Place { span, is_whole }
}

/// These ranges in order, and joined where they overlap.
fn union(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut sorted = ranges.to_vec();
    sorted.sort_by_key(|range| range.start);
    let mut all: Vec<Range<usize>> = Vec::with_capacity(sorted.len());
    for range in sorted {
        match all.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => all.push(range),
        }
    }
    all
}

/// The outermost blocks at a place.
fn blocks<'a>(document: &'a Document<'_>, span: &Range<usize>) -> impl Iterator<Item = &'a Node> {
    let is_there = move |block: &&Node| {
        let at = document.span(block);
        at.start < span.end && span.start < at.end
    };
    document.blocks().iter().filter(is_there)
}

impl Seen {
    fn text(&mut self, text: &str) {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words {
            *self.words.entry(word.to_lowercase()).or_default() += 1;
        }
    }

    fn line(&mut self, line: &[Phrasing]) {
        self.text(&plain_text(line));
        self.images += images(line);
    }

    fn flow(&mut self, mut blocks: Vec<Flow>) {
        for block in &mut blocks {
            if let Flow::Heading { children, .. } = block {
                without_attributes(children);
            }
        }
        let mut line = Vec::new();
        flatten_flow(blocks, &mut line);
        self.line(&line);
    }

    /// Whether something is seen here that isn't seen there. Labels and numbers are marks of a list.
    fn is_more_than(&self, other: &Self) -> bool {
        let is_mark = |word: &str| {
            let label = word.trim_end_matches(char::is_numeric);
            label.is_empty() || labels::is_label_word(label)
        };
        let more = self.words.iter().any(|(word, count)| {
            *count > other.words.get(word).copied().unwrap_or_default() && !is_mark(word)
        });
        more || self.images > other.images
    }
}

/// A heading without the attributes at its end, which are no text: `{#id}`.
fn without_attributes(heading: &mut [Phrasing]) {
    if let Some(Phrasing::Text { value }) = heading.last_mut()
        && value.trim_end().ends_with('}')
        && let Some(open) = value.rfind('{')
    {
        *value = value.get(..open).unwrap_or_default().into();
    }
}

fn images(line: &[Phrasing]) -> usize {
    let of = |node: &Phrasing| match node {
        Phrasing::Image { .. } => 1,
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => images(children),
        _ => 0,
    };
    line.iter().map(of).sum()
}
