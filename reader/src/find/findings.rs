//! The collection of remarks and decisions that the search for parts adds to.

use std::ops::Range;

use super::decision::Decision;
use super::remarks::{Remark, RemarkKind};

/// Remarks and decisions are collected. A page that only shows its parts needs none, and
/// saves the code that writes them.
pub(super) const EXPLAINS: bool = cfg!(feature = "explain");

/// Returns a text of a decision; an empty one if none are collected.
pub(super) fn explain(text: impl FnOnce() -> String) -> String {
    if EXPLAINS { text() } else { String::new() }
}

/// The remarks and decisions on a post, or on a candidate, in the order in which they were made.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) remarks: Vec<Remark>,
    pub(super) decisions: Vec<Decision>,
}

impl Findings {
    pub(super) fn add_remark(&mut self, span: Range<usize>, kind: RemarkKind) {
        if EXPLAINS {
            self.remarks.push(Remark { span, kind });
        }
    }

    /// Adds a decision on the place that `span` returns.
    pub(super) fn add_decision<T: Into<String>>(
        &mut self,
        span: impl FnOnce() -> Range<usize>,
        text: impl FnOnce() -> T,
    ) {
        if EXPLAINS {
            self.decisions.push(Decision { span: span(), text: text().into(), help: None });
        }
    }

    /// Returns whether a remark is on a place that begins in `span`.
    pub(super) fn has_remark_in(&self, span: &Range<usize>) -> bool {
        self.remarks.iter().any(|remark| span.contains(&remark.span.start))
    }

    pub(super) fn append(&mut self, other: Self) {
        if EXPLAINS {
            self.remarks.extend(other.remarks);
            self.decisions.extend(other.decisions);
        }
    }
}
