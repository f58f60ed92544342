//! The words and images that readers see, in the text or in a part's data.

use std::collections::HashMap;

use afterword::post::{Flow, Phrasing, flatten_flow, plain_text};

use crate::find::labels;

/// The number of times that each word is seen, and the number of images.
#[derive(Debug, Default)]
pub(super) struct VisibleContent {
    words: HashMap<String, usize>,
    images: usize,
}

impl VisibleContent {
    pub(super) fn add_text(&mut self, text: &str) {
        if text.is_ascii() {
            let text = text.to_ascii_lowercase();
            split_words(&text).for_each(|word| self.add_word(word));
        } else {
            split_words(text).for_each(|word| self.add_word(&word.to_lowercase()));
        }
    }

    fn add_word(&mut self, word: &str) {
        match self.words.get_mut(word) {
            Some(count) => *count += 1,
            None => drop(self.words.insert(word.to_owned(), 1)),
        }
    }

    pub(super) fn add_line(&mut self, line: &[Phrasing]) {
        self.add_text(&plain_text(line));
        self.images += count_images(line);
    }

    pub(super) fn add_blocks(&mut self, mut blocks: Vec<Flow>) {
        for block in &mut blocks {
            if let Flow::Heading { children, .. } = block {
                remove_attributes(children);
            }
        }
        let mut line = Vec::new();
        flatten_flow(blocks, &mut line);
        self.add_line(&line);
    }

    /// Returns whether a word or an image is seen here more often than in `other`. Labels and
    /// numbers do not count: the data drops them.
    pub(super) fn exceeds(&self, other: &Self) -> bool {
        let is_marker = |word: &str| {
            let label = word.trim_end_matches(char::is_numeric);
            label.is_empty() || labels::is_label_word(label)
        };
        let has_more_words = self.words.iter().any(|(word, count)| {
            *count > other.words.get(word).copied().unwrap_or_default() && !is_marker(word)
        });
        has_more_words || self.images > other.images
    }
}

fn split_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Removes the attributes at the end of a heading, such as `{#id}`, which are not shown.
fn remove_attributes(heading: &mut [Phrasing]) {
    if let Some(Phrasing::Text { value }) = heading.last_mut()
        && value.trim_end().ends_with('}')
        && let Some(open) = value.rfind('{')
    {
        *value = value.get(..open).unwrap_or_default().into();
    }
}

fn count_images(line: &[Phrasing]) -> usize {
    let count_in_node = |node: &Phrasing| match node {
        Phrasing::Image { .. } => 1,
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => count_images(children),
        _ => 0,
    };
    line.iter().map(count_in_node).sum()
}
