//! What headings say: whether one names an FAQ, or key takeaways. It knows words, not lists.

use afterword::post::{Phrasing, plain_text};
use markdown::mdast::{Heading, Node};

use crate::line::tidy;
use crate::markdown::Document;

/// A phrase, word for word, in lower case.
type Phrase = &'static [&'static str];

const FAQ: &[Phrase] =
    &[&["faq"], &["faqs"], &["f", "a", "q"], &["frequently", "asked"], &["questions"], &["q", "a"]];

const TAKEAWAYS: &[Phrase] =
    &[&["takeaway"], &["takeaways"], &["take", "away"], &["take", "aways"]];

const OTHER_NAMES_OF_TAKEAWAYS: &[Phrase] =
    &[&["key", "point"], &["key", "points"], &["tl", "dr"], &["tldr"]];

/// How plainly a heading names takeaways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name {
    /// In other words, such as "TL;DR".
    Other,
    /// By the word itself.
    Takeaways,
}

/// A heading as a reader sees it.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// From 1, the highest.
    pub(super) rank: u8,
    text: String,
    words: Vec<String>,
}

impl Title {
    /// What a block says, if it is a heading.
    pub(super) fn of(document: &Document, block: &Node) -> Option<Self> {
        let Node::Heading(Heading { depth, children, .. }) = block else { return None };
        let text = one_line(document.line(children));
        Some(Self { rank: *depth, words: words(&text), text })
    }

    /// Its text; `None` if there is none.
    pub(super) fn text(&self) -> Option<&str> {
        Some(&*self.text).filter(|text| !text.is_empty())
    }

    pub(super) fn says_faq(&self) -> bool {
        self.says(FAQ)
    }

    pub(super) fn names_takeaways(&self) -> Option<Name> {
        match (self.says(TAKEAWAYS), self.says(OTHER_NAMES_OF_TAKEAWAYS)) {
            (true, _) => Some(Name::Takeaways),
            (false, true) => Some(Name::Other),
            (false, false) => None,
        }
    }

    fn says(&self, phrases: &[Phrase]) -> bool {
        phrases.iter().any(|phrase| {
            let mut runs = self.words.windows(phrase.len());
            runs.any(|run| run.iter().zip(*phrase).all(|(word, wanted)| word == wanted))
        })
    }
}

/// The text of a line, without its formatting and its breaks.
pub(super) fn one_line(mut line: Vec<Phrasing>) -> String {
    tidy(&mut line);
    plain_text(&line).replace('\n', " ").trim().to_owned()
}

/// The words of a text in lower case: letters and digits; what stands between them is lost.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Name, Title, words};

    fn title(text: &str) -> Title {
        Title { rank: 2, text: text.to_owned(), words: words(text) }
    }

    #[test]
    fn takeaways_are_named_in_many_ways() {
        for text in
            ["Key Takeaways", "🔑 5 KEY TAKEAWAYS:", "Takeaways", "Our main take-aways", "Takeaway"]
        {
            assert_eq!(title(text).names_takeaways(), Some(Name::Takeaways), "{text}");
        }
        for text in ["TL;DR", "tl;dr:", "TLDR", "Key points", "7 Key Points 📌"] {
            assert_eq!(title(text).names_takeaways(), Some(Name::Other), "{text}");
        }
    }

    #[test]
    fn other_headings_name_no_takeaways() {
        for text in ["Conclusion", "Key pointers", "Keys", "Take the tray away", "Points", ""] {
            assert_eq!(title(text).names_takeaways(), None, "{text}");
        }
    }

    #[test]
    fn an_faq_is_named_in_many_ways() {
        for text in [
            "FAQ",
            "Dryer FAQs",
            "F.A.Q.",
            "Frequently asked questions",
            "Your questions",
            "Q&A",
            "❓ faq:",
        ] {
            assert!(title(text).says_faq(), "{text}");
        }
        for text in ["Facts", "A question of taste", "Why?", ""] {
            assert!(!title(text).says_faq(), "{text}");
        }
    }
}
