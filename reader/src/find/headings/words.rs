//! The words of a heading, spelled for comparison with the names in [`crate::find::languages`].

use std::sync::LazyLock;

use super::plainness::{FaqPlainness, TakeawaysPlainness};
use crate::find::languages::{LANGUAGES, WordList, is_in_any_language, list_index};
use crate::letters::{keep_chars, lower_case};

/// The words of a heading or a paragraph, without punctuation.
pub(super) struct HeadingWords {
    /// The words, each with a space before and after it.
    spaced: String,
    /// The words without any space.
    joined: String,
    /// The names of all lists that the text has, in whole words. Most texts have none, and no list
    /// is searched for them.
    names: Vec<&'static Name>,
}

/// A name of a list.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    text: &'static str,
    /// The index of the list.
    list: usize,
    /// The number of the name among those of all lists.
    rank: usize,
}

/// The first letter of the scripts without spaces.
const FIRST_SPACELESS: &str = "\u{e00}";

/// The names of all lists in the order of their texts, in which those of a text are found fast.
static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let mut names = Vec::new();
    for language in LANGUAGES {
        for (list, words) in language.names().into_iter().enumerate() {
            for text in words.iter() {
                names.push(Name { text, list, rank: names.len() });
            }
        }
    }
    names.sort_unstable();
    names.dedup_by(|next, first| (next.text, next.list) == (first.text, first.list));
    names
});

/// Returns the names whose texts come at or after `text` in their order.
fn names_from(text: &str) -> &'static [Name] {
    let start = NAMES.partition_point(|name| name.text < text);
    NAMES.get(start..).unwrap_or_default()
}

impl HeadingWords {
    pub(super) fn from_text(text: &str) -> Self {
        let plain = spell_plainly(text);
        let words = split_words(&plain);
        let mut words = Self {
            joined: words.concat(),
            spaced: [" ", &words.join(" "), " "].concat(),
            names: vec![],
        };
        words.find_names();
        words
    }

    /// Finds the names of all lists.
    fn find_names(&mut self) {
        for (space, _) in self.spaced.match_indices(' ') {
            let rest = self.spaced.get(space + 1..).unwrap_or_default();
            let first = first_word(rest);
            if first.is_empty() {
                continue;
            }
            let names = names_from(first).iter().take_while(|name| name.text.starts_with(first));
            let mut names = names.filter(|name| begins_with_word(rest, name.text)).peekable();
            if names.peek().is_some() && !self.ends_in_compound(space) {
                self.names.extend(names);
            }
        }
        if self.joined.contains(is_spaceless) {
            let names = names_from(FIRST_SPACELESS).iter();
            let names = names.filter(|name| name.text.starts_with(is_spaceless));
            self.names.extend(names.filter(|name| self.joined.contains(name.text)));
        }
    }

    /// Returns whether the text has a name of this list, in whole words.
    pub(super) fn contains_any(&self, list: WordList) -> bool {
        !self.names_in(list).is_empty()
    }

    /// Returns whether the text begins with a name of this list.
    pub(super) fn begins_with_any(&self, list: WordList) -> bool {
        self.names_in(list).into_iter().any(|name| self.begins_with(name.text))
    }

    /// Returns whether the text begins with a name of an FAQ, behind numbers and fillers. It must
    /// be a phrase: an abbreviation may belong to the word behind it, as in "FAQ plugins".
    pub(super) fn begins_with_faq_phrase(&self) -> bool {
        let is_phrase =
            |name: &&Name| name.text.split(' ').filter(|word| word.chars().count() > 1).count() > 1;
        let mut names = self.names_in(|language| language.faq);
        names.retain(is_phrase);
        let mut rest = self.spaced.trim_start();
        while !names.iter().any(|name| begins_with_word(rest, name.text)) {
            match rest.split_once(' ') {
                Some((word, behind)) if is_number(word) || is_filler(word) => rest = behind,
                _ => return false,
            }
        }
        true
    }

    /// Returns the names of this list that the text has, in the order of the list.
    fn names_in(&self, list: WordList) -> Vec<&'static Name> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let list = list_index(list);
        let names = self.names.iter().filter(|name| Some(name.list) == list);
        let mut names: Vec<_> = names.copied().collect();
        names.sort_unstable_by_key(|name| name.rank);
        names
    }

    /// Returns whether the text begins with `name`.
    pub(super) fn begins_with(&self, name: &str) -> bool {
        match name.starts_with(is_spaceless) {
            true => self.joined.starts_with(name),
            false => begins_with_word(self.spaced.trim_start(), name),
        }
    }

    /// Returns whether the word before byte `space` makes another word of the one behind it.
    fn ends_in_compound(&self, space: usize) -> bool {
        let before = self.spaced.get(..space).unwrap_or_default();
        let word = before.rsplit(' ').next().unwrap_or_default();
        !word.is_empty() && is_in_any_language(word, |language| language.compound_beginnings)
    }

    /// Returns whether the text consists of names of these lists, numbers and fillers.
    pub(super) fn consists_of(&self, lists: &[WordList]) -> bool {
        let mut spaced = self.spaced.clone();
        let mut joined = self.joined.clone();
        for name in lists.iter().flat_map(|list| self.names_in(*list)) {
            spaced = spaced.replace(&[" ", name.text, " "].concat(), " ");
            joined = joined.replace(name.text, "");
        }
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

/// Returns the first of `words`, which have spaces between them.
fn first_word(words: &str) -> &str {
    words.split(' ').next().unwrap_or_default()
}

/// Returns whether `words`, each with a space behind it, begin with `name`.
fn begins_with_word(words: &str, name: &str) -> bool {
    words.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))
}

fn is_number(word: &str) -> bool {
    word.chars().all(char::is_numeric)
}

fn is_filler(word: &str) -> bool {
    is_in_any_language(word, |language| language.fillers)
}

/// Returns whether `c` is in a script without spaces, or in Korean.
fn is_spaceless(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')
        || matches!(c, '\u{ac00}'..='\u{d7af}')
}

/// Returns a text in lower case. Letters that are often written for each other become one.
fn spell_plainly(text: &str) -> String {
    let lower = keep_chars(&lower_case(text), |c| !is_accent(c));
    lower.chars().map(replace_variant).collect()
}

/// Splits a text into words of letters and digits.
fn split_words(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !is_sign_in_word(c));
    words.filter(|word| !word.is_empty()).collect()
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
    use super::{HeadingWords, list_index, spell_plainly, split_words};
    use crate::find::languages::{LANGUAGES, Words};

    #[test]
    fn names_are_written_as_headings_are_read() {
        for language in LANGUAGES {
            for name in language.names().into_iter().flat_map(Words::iter) {
                assert_eq!(split_words(&spell_plainly(name)).join(" "), name);
            }
        }
    }

    #[test]
    fn each_list_has_an_index() {
        let language = LANGUAGES.first().unwrap();
        for (index, names) in language.names().into_iter().enumerate() {
            let Some(name) = names.iter().next() else { continue };
            let words = HeadingWords::from_text(name);
            assert!(words.names.iter().any(|name| name.list == index), "{names:?}");
        }
        assert_eq!(list_index(|language| language.reader_addresses), Some(17));
        assert_eq!(list_index(|language| language.question_labels), None);
    }

    #[test]
    fn a_longer_name_stands_before_any_that_it_contains() {
        for language in LANGUAGES {
            for names in [language.faq, language.key_points, language.summaries] {
                for (index, name) in names.iter().enumerate() {
                    let mut longer = names.iter().skip(index + 1);
                    let hidden = longer.find(|longer| {
                        HeadingWords::from_text(longer).names.iter().any(|known| known.text == name)
                    });
                    assert_eq!(hidden, None, "{name}");
                }
            }
        }
    }
}
