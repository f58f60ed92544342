//! The parts of a post: its FAQ and its key takeaways, recognised in its outermost blocks.
//!
//! First the takeaways ([`takeaways`]), then the FAQ ([`faq`]) among the lists that are left: a list of
//! takeaways is never an FAQ, whatever its items look like. Where several lists would do:
//!
//! | | key takeaways | FAQ |
//! |---|---|---|
//! | 1. | the heading says "takeaways" | the nearest heading before says FAQ or questions |
//! | 2. | it stands last | it has the most questions |
//! | 3. | | it stands last |
//!
//! What is found is typed and safe to show. How it is shown, and how it is written, is not known here.

mod faq;
mod headings;
mod question;
mod sentence;
mod takeaways;

use std::fmt;
use std::ops::Range;

use afterword::post::{Faq, Takeaways};

use crate::input::Source;
use crate::markdown::Document;
use crate::report::{Place, Report};
pub use question::Fault;

/// What has been found in a post.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) faq: Option<Faq>,
    pub(crate) takeaways: Option<Takeaways>,
    pub(crate) remarks: Vec<Remark>,
}

/// An item for which a list is not taken as the FAQ, though most of it looks like one.
#[derive(Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where the item is in the file, in bytes.
    at: Range<usize>,
    fault: Fault,
}

/// Why a part of a post, or what could have been one, is or is not taken.
#[derive(Debug, PartialEq, Eq)]
pub struct Decision {
    /// Where that is in the file, in bytes.
    at: Range<usize>,
    /// What was decided, and why.
    text: String,
}

impl Decision {
    /// What to tell the author.
    pub(crate) fn report<'a>(&'a self, source: &'a Source) -> Report<'a> {
        let place = Place::Span { source, span: self.at.clone(), label: "here".into() };
        Report::info(&*self.text).at(place)
    }
}

/// Finds the parts of a post.
pub(crate) fn find(document: &Document) -> Parts {
    let takeaways = takeaways::find(document);
    let taken = takeaways.as_ref().map(|found| found.block);
    let (faq, remarks) = faq::find(document, taken);
    Parts { faq, takeaways: takeaways.map(|found| found.takeaways), remarks }
}

impl Remark {
    /// What to tell the author.
    pub(crate) fn report<'a>(&self, source: &'a Source) -> Report<'a> {
        let (label, help) = match self.fault {
            Fault::NoQuestion => (
                "this item has no question",
                "begin the item with its question, and end that with a question mark",
            ),
            Fault::NoAnswer => (
                "this item has no answer",
                "write the answer on the next line, or indented below the question",
            ),
        };
        let place = Place::Span { source, span: self.at.clone(), label: label.into() };
        Report::warning(self.to_string()).at(place).help(help)
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this list looks like an FAQ, but is not taken as one")
    }
}
