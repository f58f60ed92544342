//! The parts of a post: its FAQ and its key takeaways, recognised in its outermost blocks.
//!
//! In this order, the first that is there:
//!
//! | | key takeaways | FAQ |
//! |---|---|---|
//! | 1. | the front matter's `takeaways` | the front matter's `faq` |
//! | 2. | under a heading that says "takeaways" ([`takeaways`]) | shortcodes called `faq`, `question` or the like, unless all stand under one FAQ heading |
//! | 3. | under another name of them, such as "TL;DR" | under a heading that says nothing but FAQ ([`faq`]) |
//! | 4. | a list under a heading that says nothing but "summary" or the like | under a heading that says FAQ among other words |
//! | 5. | | under a heading that says "questions" |
//! | 6. | | an ordered list of three questions or more under another heading ([`faq`] says which) |
//!
//! Of several equal ones, the FAQ is the one with the most questions, and else the last; takeaways are the
//! last. First come the takeaways, then the FAQ among what is left: takeaways are never an FAQ, whatever
//! they look like. Of all that is or is not taken there is a [`Decision`] with its reason.
//!
//! What is found is typed and safe to show. How it is shown, and how it is written, is not known here.

mod coverage;
mod faq;
mod found_part;
mod headings;
mod in_front_matter;
mod labels;
mod lists;
mod outro;
mod question_ids;
mod remarks;
mod sections;
mod sentence;
mod takeaways;

use afterword::post::{Faq, Takeaways};

use crate::source::Document;
use crate::source::front_matter::FrontMatterParts;
pub use coverage::Place;
pub(crate) use faq::SHORTCODES;
use remarks::Notes;
pub use remarks::{Decision, Remark};
use sections::Headings;

/// What has been found in a post.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) faq: Option<Faq>,
    pub(crate) takeaways: Option<Takeaways>,
    /// Where they are in the file; `None` for what the front matter has.
    pub(crate) faq_at: Option<Place>,
    pub(crate) takeaways_at: Option<Place>,
    pub(crate) remarks: Vec<Remark>,
    /// In the order of their places.
    pub(crate) decisions: Vec<Decision>,
}

/// Where the parts of an article are in its text; `None` if there is no such part, or the front matter has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The questions with their answers.
    pub faq: Option<Place>,
    /// The takeaways.
    pub takeaways: Option<Place>,
}

/// Finds the parts of a post, whose front matter may have some.
pub(crate) fn find(document: &Document<'_>, written: &FrontMatterParts) -> Parts {
    let mut notes = Notes::default();
    let headings = Headings::of(document);
    let takeaways = takeaways::find(document, &headings, &mut notes);
    let (takeaways, taken) =
        takeaways.map_or((None, 0..0), |(found, blocks)| (Some(found), blocks));
    let faq = faq::find(document, &headings, &taken, &mut notes);
    let items = faq.as_ref().map(|found| found.items.clone()).unwrap_or_default();
    let (takeaways, takeaways_at) =
        in_front_matter::or_takeaways(document, written, takeaways, &mut notes);
    let (faq, faq_at) = in_front_matter::or_faq(document, written, faq, &mut notes);
    let takeaways_at =
        takeaways_at.map(|at| coverage::takeaways(document, at, takeaways.as_ref(), &mut notes));
    let faq_at = faq_at.map(|at| coverage::faq(document, at, &items, faq.as_ref(), &mut notes));
    let Notes { mut remarks, mut decisions } = notes;
    let has_written_faq = faq.is_some() && faq_at.is_none();
    let has_written_takeaways = takeaways.is_some() && takeaways_at.is_none();
    remarks.retain(|remark| !remark.is_settled_by(has_written_faq, has_written_takeaways));
    decisions.sort_by_key(|decision| decision.at.start);
    Parts { faq, takeaways, faq_at, takeaways_at, remarks, decisions }
}
