//! The ids that site generators give to headings, in the way of GitHub, as Hugo, Jekyll and plugins of
//! markdown-it do: links and tables of contents lead there.
//!
//! They are made from a heading's whole text, with the label or number before a question: lower case, `-` for
//! each space, without punctuation. Of equal ones, counted over all headings of the post, the second ends in
//! `-1`.

use std::collections::HashMap;

/// The ids of a post, given in the order of its headings.
#[derive(Debug, Default)]
pub(in crate::find) struct Ids(HashMap<String, usize>);

impl Ids {
    /// The id of the next heading; `None` if its text gives none.
    pub(in crate::find) fn take(&mut self, text: &str) -> Option<String> {
        let id = id(text);
        if !id.contains(char::is_alphanumeric) {
            return None;
        }
        let mut free = id.clone();
        let mut count = self.0.get(&id).copied().unwrap_or_default();
        while self.0.contains_key(&free) {
            count += 1;
            free = format!("{id}-{count}");
        }
        self.0.insert(id, count);
        self.0.entry(free.clone()).or_default();
        Some(free)
    }

    /// Takes the id that an author has given to a heading.
    pub(in crate::find) fn reserve(&mut self, id: &str) {
        self.0.entry(id.to_owned()).or_default();
    }
}

fn id(text: &str) -> String {
    let kept = text.chars().filter_map(|c| match c {
        ' ' | '-' => Some('-'),
        '_' => Some('_'),
        c if c.is_alphanumeric() || is_mark(c) => Some(c),
        _ => None,
    });
    kept.flat_map(char::to_lowercase).collect()
}

/// Marks that are written on letters: accents, and those of Hebrew, Arabic and Indic scripts.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{93a}'..='\u{94f}')
}

#[cfg(test)]
mod tests {
    use super::Ids;

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
            assert_eq!(Ids::default().take(text).as_deref(), Some(id), "{text}");
        }
        assert_eq!(Ids::default().take("?"), None);
    }

    #[test]
    fn equal_ids_get_numbers() {
        let mut ids = Ids::default();
        let taken: Vec<_> =
            ["A", "A", "A 1", "A", "B"].iter().filter_map(|text| ids.take(text)).collect();
        assert_eq!(taken, ["a", "a-1", "a-1-1", "a-2", "b"]);
    }
}
