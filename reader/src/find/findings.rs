//! The collection of remarks and decisions that the search for parts adds to.

use std::ops::Range;

use super::decision::Decision;
use super::remarks::{Remark, RemarkKind};

/// The remarks and decisions on a post, or on a candidate, in the order in which they were made.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) remarks: Vec<Remark>,
    pub(super) decisions: Vec<Decision>,
}

impl Findings {
    pub(super) fn add_remark(&mut self, span: Range<usize>, kind: RemarkKind) {
        self.remarks.push(Remark { span, kind });
    }

    pub(super) fn add_decision(&mut self, span: Range<usize>, text: impl Into<String>) {
        self.decisions.push(Decision { span, text: text.into(), help: None });
    }

    /// Returns whether a remark is on a place that begins in `span`.
    pub(super) fn has_remark_in(&self, span: &Range<usize>) -> bool {
        self.remarks.iter().any(|remark| span.contains(&remark.span.start))
    }

    pub(super) fn append(&mut self, other: Self) {
        self.remarks.extend(other.remarks);
        self.decisions.extend(other.decisions);
    }
}
