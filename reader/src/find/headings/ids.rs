//! The ids of headings on the page, as GitHub, Hugo, Jekyll and plugins of markdown-it generate
//! them. Links and tables of contents lead to them.
//!
//! An id is made from the whole text of a heading, including a label or a number before a question:
//! in lower case, with `-` for each space and without punctuation. If several headings of a post
//! have the same text, the second gets `-1` at its end, the third `-2`.

use std::rc::Rc;

use afterword::post::TextTable;

use crate::letters::{keep_chars, lower_case};

/// The ids in use on a page, each with the last number that was added to it.
#[derive(Debug, Default)]
pub(in crate::find) struct HeadingIds(TextTable);

impl HeadingIds {
    /// Returns the id of the next heading. A text without a letter or a digit gives none.
    pub(in crate::find) fn generate(&mut self, text: &str) -> Option<String> {
        let id = slugify(text);
        if !id.contains(char::is_alphanumeric) {
            return None;
        }
        let mut free = id.clone();
        let mut count = self.0.get(&id).unwrap_or_default();
        while self.0.get(&free).is_some() {
            count += 1;
            free = [&id, "-", &count.to_string()].concat();
        }
        self.0.set(&Rc::from(id), count);
        self.reserve(&free);
        Some(free)
    }

    /// Marks as used an id that an author has given to a heading.
    pub(in crate::find) fn reserve(&mut self, id: &str) {
        let count = self.0.get(id).unwrap_or_default();
        self.0.set(&Rc::from(id), count);
    }
}

fn slugify(text: &str) -> String {
    let is_kept = |c: char| matches!(c, ' ' | '-' | '_') || c.is_alphanumeric() || is_combining(c);
    lower_case(&keep_chars(text, is_kept)).replace(' ', "-")
}

/// Returns whether `c` is a mark on a letter: an accent, or a mark of Hebrew, Arabic and
/// Devanagari.
fn is_combining(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}'
            | '\u{64b}'..='\u{65f}'
            | '\u{93a}'..='\u{94f}'
    )
}

#[cfg(test)]
mod tests {
    use super::HeadingIds;

    #[test]
    fn an_id_is_made_as_generators_make_it() {
        for (text, id) in [
            ("Is it safe?", "is-it-safe"),
            ("Q1: What’s a heat pump?", "q1-whats-a-heat-pump"),
            ("2. Why - or why not?", "2-why---or-why-not"),
            ("Is snake_case OK, or not?", "is-snake_case-ok-or-not"),
            ("¿Cuándo cambiar?", "cuándo-cambiar"),
            ("क्या यह ठीक है?", "क्या-यह-ठीक-है"),
            ("热泵是什么？", "热泵是什么"),
        ] {
            assert_eq!(HeadingIds::default().generate(text).as_deref(), Some(id), "{text}");
        }
        assert_eq!(HeadingIds::default().generate("?"), None);
    }

    #[test]
    fn equal_ids_get_numbers() {
        let mut ids = HeadingIds::default();
        let generated: Vec<_> =
            ["A", "A", "A 1", "A", "B"].iter().filter_map(|text| ids.generate(text)).collect();
        assert_eq!(generated, ["a", "a-1", "a-1-1", "a-2", "b"]);
    }
}
