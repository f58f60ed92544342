//! Remarks on a post: faults that its author may want to fix. They are shown as warnings.

mod kind;
mod message;

use std::ops::Range;

use crate::finding::{Finding, Severity};
pub(super) use kind::{Difference, Fault, Origin, RemarkKind, Unsupported};
use message::Message;

/// A fault that the author of a post may want to fix.
#[derive(Debug, PartialEq, Eq)]
pub struct Remark {
    /// The place in the file, in bytes.
    pub(super) span: Range<usize>,
    pub(super) kind: RemarkKind,
}

impl Remark {
    /// Returns a remark on a link to the file of a post whose page is not known.
    pub(crate) fn unknown_post(span: Range<usize>, link: String) -> Self {
        Self { span, kind: RemarkKind::UnknownPost(link) }
    }

    /// Returns whether the remark is void because the front matter has the part that it is about.
    pub(super) fn is_settled_by(&self, has_faq: bool, has_takeaways: bool) -> bool {
        match self.kind {
            RemarkKind::NoQuestions
            | RemarkKind::UnknownItems(_)
            | RemarkKind::SecondFaq(_)
            | RemarkKind::OtherForm(_) => has_faq,
            RemarkKind::SecondTakeaways | RemarkKind::ProseTakeaways => has_takeaways,
            _ => false,
        }
    }

    /// Returns the message for the author.
    #[must_use]
    pub fn finding(&self) -> Finding<'_> {
        let Message { text, label, help } = Message::from_kind(&self.kind);
        Finding {
            severity: Severity::Warning,
            code: "remark",
            message: text,
            span: Some(self.span.clone()),
            label,
            help: Some(help),
        }
    }
}
