//! The words and images that readers see, in the text or in a part's data.

use afterword::post::{Flow, Phrasing, flatten_flow, plain_text};

use crate::find::labels;

/// The words in lower case, with how often each is seen, and the number of images.
#[derive(Debug, Default)]
pub(super) struct VisibleContent {
    /// The words, each with a space behind it.
    words: String,
    images: usize,
}

impl VisibleContent {
    pub(super) fn add_text(&mut self, text: &str) {
        for word in split_words(text) {
            let start = self.words.len();
            match word.is_ascii() {
                true => self.words.push_str(word),
                false => self.words.push_str(&word.to_lowercase()),
            }
            self.words.get_mut(start..).into_iter().for_each(str::make_ascii_lowercase);
            self.words.push(' ');
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
        let others = other.sort_words();
        let mut others = others.into_iter().peekable();
        let mut is_lacking = |word: &&str| {
            while others.next_if(|other| other < word).is_some() {}
            others.next_if_eq(word).is_none() && !is_marker(word)
        };
        self.sort_words().iter().any(&mut is_lacking) || self.images > other.images
    }

    fn sort_words(&self) -> Vec<&str> {
        let mut words: Vec<_> = self.words.split_terminator(' ').collect();
        words.sort_unstable();
        words
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
        Phrasing::Image(_) => 1,
        Phrasing::Emphasis { children }
        | Phrasing::Strong { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. } => count_images(children),
        _ => 0,
    };
    line.iter().map(count_in_node).sum()
}
