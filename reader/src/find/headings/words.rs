//! Words: what a heading says, without its punctuation, to look names up in.

use super::names;
use super::plainness::{FaqPlainness, TakeawaysPlainness};

/// The words of a heading, to look names up in.
pub(super) struct HeadingWords {
    /// With a space before and after each word.
    words: String,
    /// Without any space.
    squeezed: String,
}

impl HeadingWords {
    pub(super) fn of(text: &str) -> Self {
        let words = split_words(text);
        Self { squeezed: words.concat(), words: format!(" {} ", words.join(" ")) }
    }

    pub(super) fn names(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    fn has(&self, name: &str) -> bool {
        if is_spaceless(name) {
            return !self.squeezed.is_ascii() && self.squeezed.contains(name);
        }
        // Faster than a search for each name, of which there are hundreds.
        self.words.match_indices(' ').any(|(before, _)| {
            let here = self.words.get(before + 1..).and_then(|words| words.strip_prefix(name));
            here.is_some_and(|after| after.starts_with(' '))
        })
    }

    /// Whether nothing is left besides these names, numbers and words that say nothing.
    pub(super) fn only(&self, lists: &[&[&str]]) -> bool {
        let mut left = self.words.clone();
        let mut squeezed = self.squeezed.clone();
        for name in lists.iter().copied().flatten().filter(|name| self.has(name)) {
            left = left.replace(&format!(" {name} "), " ");
            squeezed = squeezed.replace(name, "");
        }
        let is_number = |word: &str| word.chars().all(char::is_numeric);
        let says_nothing = |word: &str| is_number(word) || names::FILLERS.contains(&word);
        left.split_whitespace().all(says_nothing) || is_number(&squeezed)
    }

    pub(super) fn faq(&self) -> Option<FaqPlainness> {
        if self.names(names::FAQ) {
            if self.names(names::CONVERSATIONS) {
                return None;
            }
            if self.only(&[names::FAQ]) {
                return Some(FaqPlainness::Alone);
            }
            // "How to write an FAQ" is no FAQ.
            let tells = [" how ", " why "].iter().any(|word| self.words.starts_with(word));
            return Some(if tells { FaqPlainness::Questions } else { FaqPlainness::AmongWords });
        }
        let questions = self.names(names::QUESTIONS) && !self.is_task();
        questions.then_some(FaqPlainness::Questions)
    }

    /// Whether questions below it are for readers to answer, or to ask others.
    pub(super) fn is_task(&self) -> bool {
        let all = [names::OTHER_QUESTIONS, names::CONVERSATIONS, names::TASKS];
        all.iter().any(|names| self.names(names))
    }

    pub(super) fn takeaways(&self) -> Option<TakeawaysPlainness> {
        let alone = self.names(names::TAKEAWAY) && self.only(&[names::TAKEAWAY]);
        if alone || self.names(names::TAKEAWAYS) {
            return Some(TakeawaysPlainness::Takeaways);
        }
        if self.names(names::KEY_POINTS) {
            return Some(TakeawaysPlainness::KeyPoints);
        }
        let summary = self.names(names::SUMMARY) && self.only(&[names::SUMMARY]);
        summary.then_some(TakeawaysPlainness::Summary)
    }
}

/// Whether a name is in a script without spaces, or in Korean.
fn is_spaceless(name: &str) -> bool {
    name.starts_with(|c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

/// The words of a text in lower case: letters and digits; what stands between them is lost. Letters that
/// are often written one for another become one.
pub(super) fn split_words(text: &str) -> Vec<String> {
    let lower: String =
        text.chars().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase).collect();
    let plain: String = lower.chars().filter(|c| !is_accent(*c)).map(without_variants).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric() && !is_inside_words(c));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn without_variants(c: char) -> char {
    match c {
        'ı' => 'i',
        'أ' | 'إ' | 'آ' => 'ا',
        c => c,
    }
}

/// Marks that many authors leave out: the dot that lower-casing `İ` leaves, points of Hebrew and Arabic.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{307}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{652}' | '\u{200c}'..='\u{200f}')
}

/// Signs of Devanagari that are neither letters nor between words.
fn is_inside_words(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}
