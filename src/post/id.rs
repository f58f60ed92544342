//! DOM ids: made from text, and made unique.

use std::rc::Rc;

use super::TextTable;
use crate::concat::concat;
use crate::decimal::decimal;

/// Returns a DOM id made from a question: lower case, words joined by hyphens, letters of every
/// script kept.
///
/// The id is empty if `text` has neither letters nor digits.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().filter(|c| !is_inside_word(*c)) {
        if is_separator(c) {
            gap = !slug.is_empty();
            continue;
        }
        if gap {
            slug.push('-');
            gap = false;
        }
        slug.push(lower_case(c));
    }
    slug
}

/// The ranges of capital letters of the Latin (without ASCII), Greek, Cyrillic and Armenian
/// alphabets, and the distance of their lower-case letters; 1 for a range in which capital and
/// lower-case letters alternate.
///
/// The full Unicode tables would add a kilobyte to what readers download. An id only has to be
/// stable and to look right, and the other alphabets with two cases are rare; their letters keep
/// their case.
const CAPITALS: [(char, char, u8); 21] = [
    ('À', 'Ö', 32),
    ('Ø', 'Þ', 32),
    ('Ā', 'Ķ', 1),
    ('Ĺ', 'Ň', 1),
    ('Ŋ', 'Ŷ', 1),
    ('Ź', 'Ž', 1),
    ('Ά', 'Ά', 38),
    ('Έ', 'Ί', 37),
    ('Ό', 'Ό', 64),
    ('Ύ', 'Ώ', 63),
    ('Α', 'Ρ', 32),
    ('Σ', 'Ϋ', 32),
    ('Ѐ', 'Џ', 80),
    ('А', 'Я', 32),
    ('Ѡ', 'Ҁ', 1),
    ('Ҋ', 'Ҿ', 1),
    ('Ӂ', 'Ӎ', 1),
    ('Ӑ', 'Ԯ', 1),
    ('Ա', 'Ֆ', 48),
    ('Ḁ', 'Ẕ', 1),
    ('Ạ', 'Ỿ', 1),
];

fn lower_case(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let range = CAPITALS.iter().find(|(first, last, _)| (*first..=*last).contains(&c));
    let step = match range {
        Some((first, _, 1)) => 1 - (u32::from(c) - u32::from(*first)) % 2,
        Some((_, _, step)) => u32::from(*step),
        None => 0,
    };
    char::from_u32(u32::from(c) + step).unwrap_or(c)
}

/// Returns whether `c` stands inside a word without splitting it: an apostrophe, or the signs of
/// question and stress that Armenian puts into a word.
fn is_inside_word(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{55b}'..='\u{55e}')
}

/// The ranges of characters outside of ASCII that separate words: controls, spaces, punctuation and
/// symbols.
///
/// A short list in place of the full Unicode tables, as above. Any other character counts as part
/// of a word, so that no script loses its marks.
const SEPARATORS: [(char, char); 33] = [
    ('\u{80}', '©'),
    ('«', '´'),
    ('¶', '¹'),
    ('»', '¿'),
    ('×', '×'),
    ('÷', '÷'),
    ('\u{37e}', '\u{37e}'),
    ('\u{387}', '\u{387}'),
    ('\u{55a}', '\u{55a}'),
    ('\u{55f}', '\u{55f}'),
    ('\u{589}', '\u{58a}'),
    ('\u{60c}', '\u{60c}'),
    ('\u{61b}', '\u{61b}'),
    ('\u{61f}', '\u{61f}'),
    ('\u{66a}', '\u{66d}'),
    ('\u{6d4}', '\u{6d4}'),
    ('\u{964}', '\u{965}'),
    // Between these two are the joiners, which shape the letters around them.
    ('\u{2000}', '\u{200b}'),
    ('\u{200e}', '\u{206f}'),
    ('\u{20a0}', '\u{20cf}'),
    ('\u{2190}', '\u{2bff}'),
    ('\u{3000}', '\u{3004}'),
    ('\u{3008}', '\u{3020}'),
    ('\u{30fb}', '\u{30fb}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{fe10}', '\u{fe6f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ff01}', '\u{ff0f}'),
    ('\u{ff1a}', '\u{ff20}'),
    ('\u{ff3b}', '\u{ff40}'),
    ('\u{ff5b}', '\u{ff65}'),
    ('\u{1f000}', '\u{1faff}'),
    ('\u{e0001}', '\u{e007f}'),
];

fn is_separator(c: char) -> bool {
    if c.is_ascii() {
        return !c.is_ascii_alphanumeric();
    }
    SEPARATORS.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

/// The ids of a page, each of which is unique: a second `a` becomes `a-2`, a third `a-3`.
#[derive(Debug, Default)]
pub struct UniqueIds {
    /// The taken ids, each with the number of times that it was requested.
    requests: TextTable,
}

impl UniqueIds {
    /// Takes and returns `id`, or the first free id of `id-2`, `id-3`, ….
    pub fn take(&mut self, id: &str) -> Rc<str> {
        let mut candidate: Rc<str> = id.into();
        if let Some(mut count) = self.requests.get(id) {
            while self.requests.get(&candidate).is_some() {
                count += 1;
                candidate = numbered_id(id, count);
            }
            self.requests.set(&id.into(), count);
        }
        self.requests.set(&candidate, 1);
        candidate
    }
}

/// Returns the id that replaces the taken `id`: `id-2`, with a `count` of 2.
pub(crate) fn numbered_id(id: &str, count: u32) -> Rc<str> {
    concat(&[id, "-", &decimal(count as usize)]).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_words_in_any_script() {
        for (text, id) in [
            ("What is a heat pump?", "what-is-a-heat-pump"),
            ("What’s “new” in 2.0?", "whats-new-in-2-0"),
            ("¿Cuándo  CAMBIAR — el filtro?", "cuándo-cambiar-el-filtro"),
            ("Как часто чистить?", "как-часто-чистить"),
            ("ヒートポンプとは、何ですか？", "ヒートポンプとは-何ですか"),
            ("क्या यह ठीक है?", "क्या-यह-ठीक-है"),
            ("ما هي المضخة؟", "ما-هي-المضخة"),
            ("Ի՞նչ է սա", "ինչ-է-սա"),
            ("🔥 Hot?", "hot"),
            ("?!", ""),
        ] {
            assert_eq!(slug(text), id);
        }
    }

    #[test]
    fn letters_of_four_alphabets_become_lower_case() {
        for c in ('A'..='Z').chain('À'..='ž').chain('Ά'..='Ϋ').chain('Ѐ'..='ԯ').chain('Ա'..='Ֆ')
        {
            // One Turkish letter becomes two; one has no lower-case form of its own.
            let expected = c.to_lowercase().next().filter(|_| c.to_lowercase().count() == 1);
            if !matches!(c, 'İ' | 'ı' | 'ĸ' | 'ŉ' | 'Ÿ' | 'Ӏ'..='ӏ') {
                assert_eq!(Some(lower_case(c)), expected, "{c}");
            }
        }
        for c in ('Ạ'..='ỿ').chain('Ḁ'..='ẕ') {
            assert_eq!(Some(lower_case(c)), c.to_lowercase().next(), "{c}");
        }
    }

    #[test]
    fn an_id_is_given_out_once() {
        let mut ids = UniqueIds::default();
        let taken: Vec<_> = ["a", "a-2", "a", "a", "b"].iter().map(|id| ids.take(id)).collect();
        assert_eq!(
            taken.iter().map(|id| &**id).collect::<Vec<_>>(),
            ["a", "a-2", "a-3", "a-4", "b"]
        );
    }

    #[test]
    fn many_ids_are_told_apart() {
        let mut ids = UniqueIds::default();
        let mut taken: Vec<_> = (0..2_000).map(|n| ids.take(&format!("q{}", n % 1_000))).collect();
        taken.sort();
        taken.dedup();
        assert_eq!(taken.len(), 2_000);
        assert!(taken.contains(&"q999-2".into()));
    }
}
