//! The words of a heading, spelled for comparison with the names in [`crate::find::languages`].

use super::plainness::{FaqPlainness, TakeawaysPlainness};
use crate::find::languages::{WordList, is_in_any_language, words_in_all_languages};

/// The words of a heading or a paragraph, without punctuation.
pub(super) struct HeadingWords {
    /// The words, each with a space before and after it.
    spaced: String,
    /// The words without any space.
    joined: String,
    /// A bit for each pair of bytes that a word begins with ([`first_bit`]).
    first_bits: u128,
}

impl HeadingWords {
    pub(super) fn from_text(text: &str) -> Self {
        let words = split_words(text);
        let first_bits = words.iter().fold(0, |bits, word| bits | first_bit(word));
        Self { joined: words.concat(), spaced: format!(" {} ", words.join(" ")), first_bits }
    }

    /// Returns whether the text has a name of this list, in whole words.
    pub(super) fn contains_any(&self, list: WordList) -> bool {
        words_in_all_languages(list).any(|name| self.contains(name))
    }

    /// Returns whether the text begins with a name of this list.
    pub(super) fn begins_with_any(&self, list: WordList) -> bool {
        words_in_all_languages(list).any(|name| {
            if is_spaceless(name) {
                return self.joined.starts_with(name);
            }
            let rest = self.spaced.strip_prefix(' ').and_then(|rest| rest.strip_prefix(name));
            rest.is_some_and(|rest| rest.starts_with(' '))
        })
    }

    fn contains(&self, name: &str) -> bool {
        if is_spaceless(name) {
            return !self.joined.is_ascii() && self.joined.contains(name);
        }
        // Most of the hundreds of names begin as no word of the text does.
        if self.first_bits & first_bit(name) == 0 {
            return false;
        }
        self.spaced.match_indices(' ').any(|(space, _)| {
            let rest = self.spaced.get(space + 1..).and_then(|rest| rest.strip_prefix(name));
            rest.is_some_and(|rest| rest.starts_with(' '))
        })
    }

    /// Returns whether the text consists of names of these lists, numbers and fillers.
    pub(super) fn consists_of(&self, lists: &[WordList]) -> bool {
        let mut spaced = self.spaced.clone();
        let mut joined = self.joined.clone();
        let names = lists.iter().flat_map(|list| words_in_all_languages(*list));
        for name in names.filter(|name| self.contains(name)) {
            spaced = spaced.replace(&format!(" {name} "), " ");
            joined = joined.replace(name, "");
        }
        let is_number = |word: &str| word.chars().all(char::is_numeric);
        spaced.split_whitespace().all(|word| is_number(word) || is_filler(word))
            || is_number(&joined)
    }

    /// Returns how plainly the text names an FAQ, if it names one.
    pub(super) fn faq(&self) -> Option<FaqPlainness> {
        if self.contains_any(|language| language.faq) {
            return self.named_faq();
        }
        let has_questions = self.contains_any(|language| language.questions) && !self.is_task();
        has_questions.then_some(FaqPlainness::Questions)
    }

    fn named_faq(&self) -> Option<FaqPlainness> {
        if self.contains_any(|language| language.conversations) {
            return None;
        }
        if self.consists_of(&[|language| language.faq]) {
            return Some(FaqPlainness::Alone);
        }
        // "How to write an FAQ" is about FAQs and names none.
        let is_about = [" how ", " why "].iter().any(|word| self.spaced.starts_with(word));
        Some(if is_about { FaqPlainness::Questions } else { FaqPlainness::AmongWords })
    }

    /// Returns whether the questions below this heading are for readers to answer, or to ask
    /// others.
    pub(super) fn is_task(&self) -> bool {
        let lists: [WordList; 3] = [
            |language| language.other_questions,
            |language| language.conversations,
            |language| language.tasks,
        ];
        lists.into_iter().any(|list| self.contains_any(list))
    }

    /// Returns how plainly the text names key takeaways, if it names some.
    pub(super) fn takeaways(&self) -> Option<TakeawaysPlainness> {
        if self.consists_of_name(|language| language.takeaways_if_alone)
            || self.contains_any(|language| language.takeaways)
        {
            return Some(TakeawaysPlainness::Takeaways);
        }
        if self.contains_any(|language| language.key_points) {
            return Some(TakeawaysPlainness::KeyPoints);
        }
        let is_summary = self.consists_of_name(|language| language.summaries);
        is_summary.then_some(TakeawaysPlainness::Summary)
    }

    /// Returns whether the text has a name of this list, and nothing else but numbers and fillers.
    pub(super) fn consists_of_name(&self, list: WordList) -> bool {
        self.contains_any(list) && self.consists_of(&[list])
    }
}

/// Returns the bit of 128 for the first two bytes of the first of `words`. Other bytes may have it,
/// too.
fn first_bit(words: &str) -> u128 {
    let hash = words
        .bytes()
        .take_while(|byte| *byte != b' ')
        .take(2)
        .fold(0, |hash: u32, byte| hash * 31 + u32::from(byte));
    1 << (hash % u128::BITS)
}

fn is_filler(word: &str) -> bool {
    is_in_any_language(word, |language| language.fillers)
}

/// Returns whether a name is in a script without spaces, or in Korean.
fn is_spaceless(name: &str) -> bool {
    name.starts_with(|c: char| {
        matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')
            || matches!(c, '\u{ac00}'..='\u{d7af}')
    })
}

/// Splits a text into words of letters and digits, in lower case. Letters that are often written
/// for each other become one.
fn split_words(text: &str) -> Vec<String> {
    let lower: String =
        text.chars().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase).collect();
    let plain: String = lower.chars().filter(|c| !is_accent(*c)).map(replace_variant).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric() && !is_sign_in_word(c));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn replace_variant(c: char) -> char {
    match c {
        'ı' => 'i',
        'أ' | 'إ' | 'آ' => 'ا',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ș' => 'ş',
        'ț' => 'ţ',
        c => c,
    }
}

/// Returns whether many authors leave out the mark `c`: the dot that lower-casing `İ` leaves,
/// points of Hebrew and Arabic, marks of direction.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{307}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{652}' | '\u{200c}'..='\u{200f}')
}

/// Returns whether `c` is a sign inside a word that Unicode counts as no letter: a vowel sign of
/// Devanagari, a tone mark of Thai.
fn is_sign_in_word(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e47}'..='\u{e4e}')
}

#[cfg(test)]
mod tests {
    use super::{HeadingWords, split_words};
    use crate::find::languages::LANGUAGES;

    #[test]
    fn names_are_written_as_headings_are_read() {
        for language in LANGUAGES {
            for name in language.names().into_iter().flatten() {
                assert_eq!(split_words(name).join(" "), *name);
            }
        }
    }

    #[test]
    fn a_longer_name_stands_before_any_that_it_contains() {
        for language in LANGUAGES {
            for names in [language.faq, language.key_points, language.summaries] {
                for (index, name) in names.iter().enumerate() {
                    let mut longer = names.iter().skip(index + 1);
                    let hidden =
                        longer.find(|longer| HeadingWords::from_text(longer).contains(name));
                    assert_eq!(hidden, None, "{name}");
                }
            }
        }
    }
}
