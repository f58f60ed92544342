//! The faults for which a part of a page stays as it was: their words, and what an author can do.

use std::fmt;

/// The most characters of a quoted piece of the page.
const MAX_QUOTE: usize = 60;

/// The reason for which a part can't be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The items of the part don't have places of their own in the page.
    SharedPlace,
    /// A question whose end is not clear.
    QuestionNotApart(String),
    /// A takeaway whose words are not in the page as they were read.
    TakeawayNotFound(String),
    /// A text between the questions.
    TextBetweenQuestions(String),
    /// A text between the takeaways.
    TextBetweenTakeaways(String),
    /// A heading between the questions that names no group of them.
    HeadingBetween(String),
    /// Takeaways in groups.
    Grouped,
    /// The first element with microdata, some of which would be gone.
    Microdata(String),
    /// The first words that would be others.
    Words(Difference),
    /// The first element that would be another one.
    Element(Difference),
    /// An element that is not nested with the others, if it can be told.
    Overlap(Option<String>),
    /// The first piece of the rest of the page that would be another one.
    Rest(Difference),
    /// Data of a placeholder that can't be used, in words.
    Data(String),
}

/// The first difference between a page and its edit; `None` is the end of either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The piece of the page as it is.
    pub old: Option<String>,
    /// The piece of the edit.
    pub new: Option<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SharedPlace => f.write_str("expected a place for each item, found one for many"),
            Self::QuestionNotApart(text) => {
                let text = quote(text);
                write!(f, "expected {text} apart from its answer, found no clear end of it")
            }
            Self::TakeawayNotFound(text) => {
                write!(f, "expected {} as it was read, found other words", quote(text))
            }
            Self::TextBetweenQuestions(text) => {
                write!(f, "expected only questions and answers, found {} between", quote(text))
            }
            Self::TextBetweenTakeaways(text) => {
                write!(f, "expected only takeaways, found {} between", quote(text))
            }
            Self::HeadingBetween(text) => {
                write!(f, "expected the name of a group of questions, found {}", quote(text))
            }
            Self::Grouped => f.write_str("expected one list, found groups"),
            Self::Microdata(tag) => {
                write!(f, "expected boxes without microdata, found {}", clip(tag))
            }
            Self::Words(Difference { old, new }) => {
                let words = |text: &Option<String>| text.as_deref().map_or("none".into(), quote);
                write!(f, "expected the words {}, found {}", words(old), words(new))
            }
            Self::Element(Difference { old, new }) => {
                let old = old.as_deref().unwrap_or("no other element");
                write!(f, "expected {old}, found {}", new.as_deref().unwrap_or("no such element"))
            }
            Self::Overlap(Some(tag)) => {
                write!(f, "expected elements within each other, found {tag} across others")
            }
            Self::Overlap(None) => {
                f.write_str("expected elements within each other, found some that overlap")
            }
            Self::Rest(Difference { old, new }) => {
                let old = old.as_deref().unwrap_or("the end");
                let new = new.as_deref().unwrap_or("the end");
                write!(f, "expected {old} in the rest of the page, found {new}")
            }
            Self::Data(words) => f.write_str(words),
        }
    }
}

impl Fault {
    /// Returns what an author can do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::SharedPlace => "write each question as a heading or a line of its own",
            Self::QuestionNotApart(_) => "write the question as a heading or a line of its own",
            Self::TakeawayNotFound(_) => "write the takeaways as the items of one list",
            Self::TextBetweenQuestions(_) => {
                "move the text above the first question, or into an answer"
            }
            Self::TextBetweenTakeaways(_) => "move the text above or below the takeaways",
            Self::HeadingBetween(_) => {
                "give the heading questions of its own, or make it a part of an answer"
            }
            Self::Grouped => "make one list of them, or leave them as they are",
            Self::Microdata(_) => {
                "remove the microdata from the template; the page then gets a `FAQPage` block"
            }
            Self::Words(_) => {
                "write sub-headings in place of a table, and move what is part of no item, such as \
                 a script, out of the list of items"
            }
            Self::Element(_) => {
                "move the element out of the part, or as a whole into a question or an answer"
            }
            Self::Overlap(_) | Self::Rest(_) => {
                "close each element in the block in which it begins, and leave no other end tag"
            }
            Self::Data(_) => "check the address in `src`, and the file that it names",
        }
    }
}

/// Returns the beginning of `text` in quotation marks.
fn quote(text: &str) -> String {
    format!("\"{}\"", clip(text))
}

/// Returns the beginning of `text`, with a mark if there is more.
pub(super) fn clip(text: &str) -> String {
    let mut characters = text.chars();
    let mut short: String = characters.by_ref().take(MAX_QUOTE).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::{Difference, Fault, clip};

    #[test]
    fn a_fault_says_what_was_expected_and_found_and_what_to_do() {
        let text = || "a b".to_owned();
        let difference = || Difference { old: Some(text()), new: None };
        for fault in [
            Fault::SharedPlace,
            Fault::QuestionNotApart(text()),
            Fault::TakeawayNotFound(text()),
            Fault::TextBetweenQuestions(text()),
            Fault::TextBetweenTakeaways(text()),
            Fault::HeadingBetween(text()),
            Fault::Grouped,
            Fault::Microdata(text()),
            Fault::Words(difference()),
            Fault::Element(difference()),
            Fault::Overlap(Some("<b>".to_owned())),
            Fault::Overlap(None),
            Fault::Rest(difference()),
        ] {
            let words = fault.to_string();
            assert!(words.starts_with("expected ") && words.contains(", found "), "{words}");
            let verb = fault.help().split(' ').next();
            assert!(
                ["write", "move", "give", "make", "close", "remove"].contains(&verb.unwrap()),
                "{words}"
            );
        }
    }

    #[test]
    fn a_long_text_is_clipped() {
        assert_eq!(clip("é"), "é");
        assert_eq!(clip(&"é".repeat(61)), "é".repeat(60) + "…");
    }
}
