//! What there is to tell the author: remarks on what he may want to mend, and decisions for who asks why.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use crate::finding::{Finding, Severity};

/// What an author may want to mend.
#[derive(Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where it is in the file, in bytes.
    pub(super) at: Range<usize>,
    pub(super) matter: RemarkKind,
}

/// What a remark is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum RemarkKind {
    /// An item for which a list is not taken as the FAQ, though most of it looks like one.
    NotTaken(Fault),
    /// An item that is left out.
    LeftOut(Fault),
    /// A heading that says nothing but FAQ, and nothing below it is read as one.
    Unread,
    /// Another FAQ than the one that is taken, and how many questions it has.
    Second(usize),
    /// Other takeaways than those that are taken, named as plainly.
    SecondTakeaways,
    /// The first question that is left out as others under its heading have another form.
    OtherForm,
    /// A `<details>` without an end.
    Unclosed,
    /// What stands behind the last answer, and may be a part of it.
    Closing,
    /// A heading behind the questions that doesn't ask, with what stands under it.
    DoesNotAsk,
    /// A part in the text that says something else than the front matter.
    Differs { part: &'static str, how: String },
    /// An item of the front matter that can't be used.
    Unusable {
        part: &'static str,
        /// From 1.
        item: usize,
        lacks: &'static str,
    },
    /// A link to the file of a post whose page isn't known.
    UnknownPost(String),
    /// Something in a part that its data can't hold.
    Unsupported(Unsupported),
}

/// What an item lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is neither a question nor a line of its own that could be one.
    NoQuestion,
    /// There is nothing after the question.
    NoAnswer,
}

/// What the data can't hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Unsupported {
    /// A shortcode or a template's tag, as it is written.
    Call(String),
    /// An element of HTML, or a component, of this name.
    Element(String),
}

/// Why something is no part of the last item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    Parted,
    Italics,
    Longer,
    Address,
}

impl Why {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Parted => "a break or a comment parts it from the last item",
            Self::Italics => "it is a last paragraph in italics",
            Self::Longer => "every other item has one block only",
            Self::Address => "it speaks to the reader",
        }
    }

    /// Whether the author may have meant it otherwise.
    pub(super) fn is_guess(self) -> bool {
        self == Self::Longer
    }
}

/// Why a part of a post, or what could have been one, is or is not taken.
#[derive(Debug, PartialEq, Eq)]
pub struct Decision {
    /// Where that is in the file, in bytes.
    pub(super) at: Range<usize>,
    /// What was decided, and why.
    pub(super) text: String,
}

/// All that there is to tell, in the order in which it was found.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) remarks: Vec<Remark>,
    pub(super) decisions: Vec<Decision>,
}

impl Notes {
    pub(super) fn remark(&mut self, at: Range<usize>, matter: RemarkKind) {
        self.remarks.push(Remark { at, matter });
    }

    pub(super) fn decide(&mut self, at: Range<usize>, text: impl Into<String>) {
        self.decisions.push(Decision { at, text: text.into() });
    }

    /// Something behind the last answer that is no part of it.
    pub(super) fn closing(&mut self, at: Range<usize>, why: Why) {
        self.decide(at.clone(), format!("this is no part of the last answer: {}", why.text()));
        if why.is_guess() {
            self.remark(at, RemarkKind::Closing);
        }
    }

    pub(super) fn has_remark_in(&self, at: &Range<usize>) -> bool {
        self.remarks.iter().any(|remark| at.contains(&remark.at.start))
    }

    pub(super) fn append(&mut self, other: Self) {
        self.remarks.extend(other.remarks);
        self.decisions.extend(other.decisions);
    }
}

impl Remark {
    /// Whether it doesn't matter, since the front matter has the FAQ or the takeaways.
    pub(super) fn is_settled_by(&self, faq: bool, takeaways: bool) -> bool {
        match self.matter {
            RemarkKind::Unread | RemarkKind::Second(_) | RemarkKind::OtherForm => faq,
            RemarkKind::SecondTakeaways => takeaways,
            _ => false,
        }
    }
}

impl Decision {
    /// Returns the message for the author who asks why.
    #[must_use]
    pub fn finding(&self) -> Finding<'_> {
        Finding {
            severity: Severity::Info,
            code: "decision",
            message: (&*self.text).into(),
            span: Some(self.at.clone()),
            label: "here".into(),
            help: None,
        }
    }
}

impl Remark {
    /// A link to the file of a post whose page isn't known.
    pub(crate) fn unknown_post(at: Range<usize>, link: String) -> Self {
        Self { at, matter: RemarkKind::UnknownPost(link) }
    }

    /// Returns the message for the author.
    #[must_use]
    pub fn finding(&self) -> Finding<'_> {
        let (label, help): (Cow<'_, str>, &str) = match &self.matter {
            RemarkKind::NotTaken(Fault::NoQuestion) | RemarkKind::LeftOut(Fault::NoQuestion) => (
                "this item has no question".into(),
                "begin the item with its question, and end that with a question mark",
            ),
            RemarkKind::NotTaken(Fault::NoAnswer) | RemarkKind::LeftOut(Fault::NoAnswer) => (
                "this item has no answer".into(),
                "write the answer on the next line, or indented below the question",
            ),
            RemarkKind::Unread => (
                "nothing below it is read as one".into(),
                "let each question be a heading below this one, a bold paragraph, the summary of \
                 `<details>`, a term of a definition list or an item of a list, and its answer follow it",
            ),
            RemarkKind::Second(count) => (
                format!("its questions are {count}, and the other FAQ comes first").into(),
                "put all questions under one heading; groups of them may have smaller headings",
            ),
            RemarkKind::SecondTakeaways => (
                "a later heading names takeaways as plainly".into(),
                "put all takeaways under one heading",
            ),
            RemarkKind::OtherForm => {
                ("this is the first of them".into(), "write all questions in one form")
            }
            RemarkKind::Unclosed => {
                ("this element has no end".into(), "close it with `</details>` behind the answer")
            }
            RemarkKind::Closing => (
                "every other answer has one block only".into(),
                "part it from the last answer with `---` if it belongs to none; else let it follow without a \
                 blank line",
            ),
            RemarkKind::DoesNotAsk => (
                "other headings before it ask, and this one doesn't".into(),
                "end it with a question mark if it is a question, or give it the rank of the heading above \
                 the questions",
            ),
            RemarkKind::Differs { how, .. } => {
                (how.clone().into(), "keep one of them, or make them say the same")
            }
            RemarkKind::UnknownPost(_) => (
                "no page of this path is known".into(),
                "list the addresses of all posts with `--urls`, or link to the page itself",
            ),
            RemarkKind::Unsupported(Unsupported::Call(_)) => (
                "readers of the data see it as it is written".into(),
                "write in Markdown what it stands for; until then the part stays in the article as it is",
            ),
            RemarkKind::Unsupported(Unsupported::Element(_)) => (
                "the data has its words at most".into(),
                "write in Markdown what it shows; until then the part stays in the article as it is",
            ),
            RemarkKind::Unusable { lacks, .. } => {
                (format!("it has no {lacks}").into(), "give each item all it needs, as text")
            }
        };
        Finding {
            severity: Severity::Warning,
            code: "remark",
            message: self.to_string().into(),
            span: Some(self.at.clone()),
            label,
            help: Some(help.into()),
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.matter {
            RemarkKind::NotTaken(_) => {
                f.write_str("this list looks like an FAQ, but is not taken as one")
            }
            RemarkKind::Unread => f.write_str("this heading names an FAQ, but there is none"),
            RemarkKind::Second(_) => f.write_str("this FAQ is left out: a post has one"),
            RemarkKind::SecondTakeaways => {
                f.write_str("these takeaways are left out: a post has one list of them")
            }
            RemarkKind::OtherForm => {
                f.write_str("these questions are left out: the FAQ is in another form")
            }
            RemarkKind::Closing => f.write_str("this is taken for no part of the last answer"),
            RemarkKind::DoesNotAsk => {
                f.write_str("this heading is taken for none of the FAQ's questions")
            }
            RemarkKind::LeftOut(_) | RemarkKind::Unclosed => {
                f.write_str("this question is left out of the FAQ")
            }
            RemarkKind::Differs { part, .. } => {
                write!(f, "the {part} differ from the front matter, which is taken")
            }
            RemarkKind::UnknownPost(link) => {
                write!(f, "this link leads to a file, which is no page: `{link}`")
            }
            RemarkKind::Unsupported(Unsupported::Call(call)) => {
                write!(f, "this part has a shortcode that is not read: `{call}`")
            }
            RemarkKind::Unsupported(Unsupported::Element(name)) => {
                write!(f, "this part has an element that rich text can't carry: `<{name}>`")
            }
            RemarkKind::Unusable { part, item, .. } => {
                write!(f, "item {item} of the front matter's {part} is left out")
            }
        }
    }
}
