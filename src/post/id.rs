//! DOM ids: made from text, and made unique.

use std::collections::BTreeMap;
use std::rc::Rc;

/// A DOM id made from a question: lower case, words joined by hyphens, letters of every script kept.
///
/// Empty if the text has neither letters nor digits.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars().filter(|c| !is_inside_words(*c)) {
        if separates(c) {
            gap = !slug.is_empty();
            continue;
        }
        if gap {
            slug.push('-');
            gap = false;
        }
        slug.extend(c.to_lowercase());
    }
    slug
}

/// Whether a character is written inside words without parting them: apostrophes, and the signs of
/// question and stress that Armenian puts into a word.
fn is_inside_words(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{55b}'..='\u{55e}')
}

/// Whether a character stands between words: white space, controls, punctuation and symbols.
///
/// A short list of ranges in place of the full Unicode tables: those would cost every reader kilobytes.
/// What it doesn't know counts as part of a word, so that no script loses its marks.
fn separates(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => !c.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' => false,
        '\u{80}'..='\u{bf}' | '×' | '÷' => true,
        '\u{37e}' | '\u{387}' | '\u{55a}' | '\u{55f}' | '\u{589}' | '\u{58a}' => true,
        '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' => true,
        '\u{964}' | '\u{965}' => true,
        // Joiners shape the letters around them.
        '\u{200c}' | '\u{200d}' => false,
        '\u{2000}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}' => true,
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{30fb}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{fe10}'..='\u{fe6f}' | '\u{feff}' => true,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' => true,
        '\u{ff5b}'..='\u{ff65}' | '\u{1f000}'..='\u{1faff}' => true,
        _ => false,
    }
}

/// Gives out ids, each once: a second `a` becomes `a-2`, a third `a-3`.
#[derive(Debug, Default)]
pub struct UniqueIds {
    /// How often each id was asked for; an id that is taken has an entry.
    asked: BTreeMap<Rc<str>, u32>,
}

impl UniqueIds {
    /// Takes `id`, or the first of `id-2`, `id-3`, … that is free.
    pub fn take(&mut self, id: &str) -> Rc<str> {
        self.take_unless(id, |_| false)
    }

    /// As [`take`](Self::take), passing over ids that are `taken` elsewhere.
    pub fn take_unless(&mut self, id: &str, taken: impl Fn(&str) -> bool) -> Rc<str> {
        let mut count = self.asked.get(id).copied().unwrap_or(0);
        loop {
            count += 1;
            let candidate: Rc<str> =
                if count == 1 { id.into() } else { format!("{id}-{count}").into() };
            if (count == 1 || !self.asked.contains_key(&candidate)) && !taken(&candidate) {
                self.asked.insert(id.into(), count);
                self.asked.entry(Rc::clone(&candidate)).or_insert(1);
                return candidate;
            }
        }
    }
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
    fn an_id_is_given_out_once() {
        let mut ids = UniqueIds::default();
        let taken: Vec<_> = ["a", "a-2", "a", "a", "b"].iter().map(|id| ids.take(id)).collect();
        assert_eq!(
            taken.iter().map(|id| &**id).collect::<Vec<_>>(),
            ["a", "a-2", "a-3", "a-4", "b"]
        );
    }

    #[test]
    fn an_id_that_is_taken_elsewhere_is_passed_over() {
        let mut ids = UniqueIds::default();
        assert_eq!(&*ids.take_unless("a", |id| id == "a" || id == "a-2"), "a-3");
        assert_eq!(&*ids.take("a"), "a-4");
    }
}
