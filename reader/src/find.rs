//! The parts of a post, its FAQ and its key takeaways, recognised in its outermost blocks.
//!
//! Key takeaways are the first of these that the post has:
//!
//! 1. `takeaways` or the like in the front matter ([`in_front_matter`]);
//! 2. blocks under a heading with the word "takeaways" ([`takeaways`]);
//! 3. blocks under a heading with another name of them, such as "TL;DR";
//! 4. a list under a heading such as "Summary".
//!
//! The FAQ is the first of these:
//!
//! 1. `faq` or the like in the front matter ([`in_front_matter`]);
//! 2. boxes named `faq`, `question` or the like, unless all stand under one FAQ heading;
//! 3. blocks under a heading that names an FAQ and says nothing else ([`faq`]);
//! 4. blocks under a heading that names an FAQ among other words;
//! 5. blocks under a heading with a word such as "questions";
//! 6. an ordered list of at least three questions under another heading ([`faq`] has the rules).
//!
//! Of several FAQs with the same number here, the one with the most questions is taken, and of
//! equally long ones the last. Of several takeaways with the same number, the last are taken.
//! Takeaways are looked for first, and the FAQ in the other blocks, so that takeaways are never
//! read as an FAQ. Every choice leaves a [`Decision`] with its reason.
//!
//! The parts are typed and safe to show. This module does not know how they are shown or written.

mod boxes;
mod coverage;
mod decision;
mod faq;
mod findings;
mod found_part;
mod headings;
mod in_front_matter;
mod labels;
mod languages;
mod lists;
mod marks;
mod outro;
mod question_ids;
mod remarks;
mod sections;
mod sentence;
mod takeaways;

use std::ops::Range;

use afterword::post::{Faq, Takeaways};

use crate::source::Document;
use crate::source::front_matter::Table;
pub(crate) use boxes::judge_container;
pub use coverage::Place;
pub use decision::Decision;
use findings::{EXPLAINS, Findings};
use found_part::FoundPart;
use in_front_matter::Preferred;
pub use remarks::Remark;
use sections::Headings;

/// The parts of a post, with the findings on it.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub(crate) faq: Option<Faq>,
    pub(crate) takeaways: Option<Takeaways>,
    pub(crate) places: Places,
    pub(crate) remarks: Vec<Remark>,
    /// The decisions in the order of their places.
    pub(crate) decisions: Vec<Decision>,
}

/// The places of an article's parts in its text. A part has none if it does not exist or is in the
/// front matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The questions with their answers.
    pub faq: Option<Place>,
    /// The takeaways.
    pub takeaways: Option<Place>,
}

/// Finds the parts of the post `document`, whose front matter has `fields`.
pub(crate) fn find_parts(document: &Document<'_>, fields: &Table) -> Parts {
    find_preferred_parts(document, |takeaways, faq, findings| {
        (
            in_front_matter::prefer_front_matter_takeaways(document, fields, takeaways, findings),
            in_front_matter::prefer_front_matter_faq(document, fields, faq, findings),
        )
    })
}

/// Finds the parts of `document`, which has no front matter.
///
/// The code that reads front matter is not reachable from here, so that it is no part of a
/// WebAssembly file that only reads pages.
pub(crate) fn find_parts_in_text(document: &Document<'_>) -> Parts {
    find_preferred_parts(document, |takeaways, faq, _| {
        (Preferred::from_text(takeaways), Preferred::from_text(faq))
    })
}

/// Finds the parts in the text, and returns those that `prefer` makes of them.
fn find_preferred_parts(
    document: &Document<'_>,
    prefer: impl FnOnce(
        Option<FoundPart<Takeaways>>,
        Option<FoundPart<Faq>>,
        &mut Findings,
    ) -> (Preferred<Takeaways>, Preferred<Faq>),
) -> Parts {
    let mut findings = Findings::default();
    let headings = Headings::from_document(document);
    let takeaways = takeaways::find_takeaways(document, &headings, &mut findings);
    let (takeaways, taken) = takeaways.unzip();
    let faq = faq::find_faq(document, &headings, &taken.unwrap_or_default(), &mut findings);
    let item_spans = faq.as_ref().map(|found| found.item_spans.clone()).unwrap_or_default();
    let (takeaways, faq) = prefer(takeaways, faq, &mut findings);
    match EXPLAINS {
        true => explain_parts(document, takeaways, faq, &item_spans, findings),
        false => Parts { faq: faq.part, takeaways: takeaways.part, ..Parts::default() },
    }
}

/// Returns the parts with their places, and with the findings that count.
fn explain_parts(
    document: &Document<'_>,
    takeaways: Preferred<Takeaways>,
    faq: Preferred<Faq>,
    item_spans: &[Range<usize>],
    mut findings: Findings,
) -> Parts {
    let (has_faq, has_takeaways) = (faq.is_confirmed, takeaways.is_confirmed);
    let Preferred { part: takeaways, span: takeaways_span, .. } = takeaways;
    let Preferred { part: faq, span: faq_span, .. } = faq;
    let places = Places {
        takeaways: takeaways_span.map(|span| {
            coverage::locate_takeaways(document, span, takeaways.as_ref(), &mut findings)
        }),
        faq: faq_span.map(|span| {
            coverage::locate_faq(document, span, item_spans, faq.as_ref(), &mut findings)
        }),
    };
    let Findings { mut remarks, mut decisions } = findings;
    remarks.retain(|remark| !remark.is_settled_by(has_faq, has_takeaways));
    decisions.sort_by_key(|decision| decision.span.start);
    Parts { faq, takeaways, places, remarks, decisions }
}
