//! Decisions: the reasons why parts of a post, and text that could have been one, are or are not
//! taken.

use std::ops::Range;

use crate::finding::{Finding, Severity};

/// A decision about a part of a post, or about text that could have been one, with its reason.
#[derive(Debug, PartialEq, Eq)]
pub struct Decision {
    /// The place in the file, in bytes.
    pub(crate) span: Range<usize>,
    /// The decision and its reason, in one line.
    pub(super) text: String,
    /// The way to get what the decision keeps from the data, if there is one.
    pub(super) help: Option<&'static str>,
}

impl Decision {
    /// Creates the decision that the `FAQPage` in the JSON-LD at `span` is not taken.
    pub(crate) fn hidden_faq_page(span: Range<usize>) -> Self {
        let text = "this FAQPage is not read: readers of the page see no such questions".to_owned();
        let help =
            "write the questions and answers into the article, below a heading such as \"FAQ\"";
        Self { span, text, help: Some(help) }
    }

    /// Returns the message for an author who asks why.
    #[must_use]
    pub fn finding(&self) -> Finding<'_> {
        Finding {
            severity: Severity::Info,
            code: "decision",
            message: (&*self.text).into(),
            span: Some(self.span.clone()),
            label: "here".into(),
            help: self.help.map(Into::into),
        }
    }
}
