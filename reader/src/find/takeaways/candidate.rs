//! A candidate: what may be the takeaways, in whichever form, and the place where a form looks for them.

use std::ops::Range;

use afterword::post::{Flow, Phrasing, flatten_flow, is_blank};

use crate::find::headings::Title;
use crate::find::sections::Headings;
use crate::line::tidy_line;
use crate::source::Document;

/// Where takeaways are looked for.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) headings: &'a Headings,
    pub(super) title: &'a Title,
    pub(super) blocks: &'a Range<usize>,
}

/// What could be the takeaways.
pub(super) struct Candidate {
    /// What it is, in words.
    pub(super) form: &'static str,
    pub(super) items: Vec<Vec<Phrasing>>,
    pub(super) blocks: Range<usize>,
}

/// Blocks as a line; `None` if there is nothing to read.
pub(super) fn line(blocks: Vec<Flow>) -> Option<Vec<Phrasing>> {
    let mut text = Vec::new();
    flatten_flow(blocks, &mut text);
    tidy_line(&mut text);
    (!is_blank(&text)).then_some(text)
}
