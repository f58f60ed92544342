//! Headings: which of them name an FAQ or key takeaways, and how plainly. It knows words, not
//! lists.
//!
//! A paragraph that consists of one bold name and nothing else counts as a heading, too. It ranks
//! just below the heading before it. Directly above a list, before the sections of a post, the name
//! may be a weak one, or, if it ends in a colon, without formatting. Lines with marks may stand
//! below it in its paragraph. Above bold questions, the name of an FAQ may begin a longer text.

mod anchor;
mod ids;
mod name_line;
mod plainness;
mod words;

use std::sync::LazyLock;

use afterword::post::{Phrasing, plain_text};

use super::languages::{LANGUAGES, Language, WordList, words_in_all_languages};
use super::sentence;
use crate::letters::{is_capital, keep_letters, lower_case};
use crate::line::{name_line, plain_line, split_line};
use crate::source::{Document, Heading, Node, READS_ARTICLES};
use anchor::{remove_anchor_link, split_id};
pub(super) use ids::HeadingIds;
use name_line::find_name_line;
pub(super) use plainness::{FaqPlainness, TakeawaysPlainness};
use words::HeadingWords;

/// The text of a heading, and what the search for parts reads from it.
#[derive(Clone, Debug)]
pub(super) struct Title {
    /// The rank, from 2 for the highest. Bold paragraphs have odd ranks.
    pub(super) rank: u8,
    /// The id that the author has given the heading, as in `## FAQ {#faq}`, or that site generators
    /// give it ([`ids`]). Bold paragraphs and headings without a letter or a digit have none.
    pub(super) id: Option<String>,
    pub(super) faq: Option<FaqPlainness>,
    pub(super) takeaways: Option<TakeawaysPlainness>,
    /// The heading names takeaways and, apart from their number, says nothing else.
    pub(super) is_only_takeaways: bool,
    /// The heading names takeaways, as others of its rank do with the same words.
    pub(super) is_repeated: bool,
    /// The heading opens a section that closes an article, such as "Conclusion".
    pub(super) is_closing: bool,
    text: String,
    /// The same with its formatting.
    line: Vec<Phrasing>,
}

impl Title {
    /// Reads `block` if it is a heading. `rank` is the rank of the heading before it. A paragraph
    /// may be a weak name, or one without formatting, only if `may_be_weak`.
    pub(super) fn from_block(
        document: &Document<'_>,
        block: &Node,
        rank: u8,
        may_be_weak: bool,
    ) -> Option<Self> {
        let (depth, id, line) = match block {
            Node::Heading(Heading { depth, id, children, .. }) => {
                (*depth, id.clone(), document.convert_line(children))
            }
            Node::Html(html) if READS_ARTICLES => {
                let (depth, line) = document.html_heading(html)?;
                (depth, None, line)
            }
            Node::Paragraph(paragraph) => {
                return Self::from_paragraph(document, &paragraph.children, rank, may_be_weak);
            }
            _ => return None,
        };
        let line = name_line(remove_anchor_link(line));
        let title = Self::new(depth * 2, plain_text(&line));
        let line = name_line(split_line(line, title.text.len()).0);
        Some(Self { id: id.or(title.id), line, ..title })
    }

    /// Reads a paragraph that consists of one name.
    fn from_paragraph(
        document: &Document<'_>,
        nodes: &[Node],
        rank: u8,
        may_be_weak: bool,
    ) -> Option<Self> {
        let (text, is_bold) =
            find_name_line(document, nodes).filter(|(_, is_bold)| *is_bold || may_be_weak)?;
        let title = Self { is_closing: false, ..Self::new(rank | 1, text) };
        let is_faq = title.faq == Some(FaqPlainness::Alone) && is_bold;
        let is_weak = title.is_weak_paragraph() && is_bold && may_be_weak;
        (is_faq || title.is_only_takeaways || is_weak).then_some(title)
    }

    /// Reads a paragraph that begins with a name of an FAQ and says more, as in "**Common questions
    /// and variations**". It is a heading only if questions follow.
    pub(super) fn from_faq_paragraph(
        document: &Document<'_>,
        nodes: &[Node],
        rank: u8,
    ) -> Option<Self> {
        let (text, _) = find_name_line(document, nodes).filter(|(_, is_bold)| *is_bold)?;
        let begins = begins_with_name(&text, |language| language.faq);
        let title = Self { is_closing: false, ..Self::new(rank | 1, text) };
        let is_name = title.faq == Some(FaqPlainness::AmongWords) && title.takeaways.is_none();
        (begins && is_name && !title.asks()).then_some(title)
    }

    fn new(rank: u8, text: String) -> Self {
        let (text, id) = split_id(text);
        let words = HeadingWords::from_text(&text);
        let takeaways = words.takeaways();
        let names: [WordList; 4] = [
            |language| language.takeaways,
            |language| language.takeaways_if_alone,
            |language| language.key_points,
            |language| language.summaries,
        ];
        Self {
            rank,
            id,
            faq: words.faq(),
            takeaways,
            is_only_takeaways: takeaways > Some(TakeawaysPlainness::Summary)
                && words.consists_of(&names),
            is_repeated: false,
            is_closing: words.consists_of_name(|language| language.closings),
            line: vec![Phrasing::text(&*text)],
            text,
        }
    }

    /// Reads the title of a box, or else its name, such as `KeyTakeaways`, which is not shown.
    pub(super) fn of_box(text: String, name: &str, rank: u8) -> Self {
        let mut title = Self::new(rank | 1, text);
        if title.takeaways.is_none() {
            let named = Self::new(rank | 1, split_name(name));
            title.takeaways = named.takeaways.or_else(|| joined_plainness(name));
            title.is_only_takeaways = title.takeaways.is_some();
        }
        title
    }

    /// Reads a text in bold that more text follows.
    pub(super) fn of_label(line: Vec<Phrasing>) -> Self {
        Self::new(1, plain_line(line))
    }

    /// Returns a title that says nothing but FAQ.
    pub(super) fn named_faq() -> Self {
        Self::new(1, "FAQ".to_owned())
    }

    /// Returns the title with another rank.
    pub(super) fn at_rank(self, rank: u8) -> Self {
        Self { rank, ..self }
    }

    /// Gives the title the id that its heading has on the page.
    pub(super) fn assign_id(&mut self, ids: &mut HeadingIds) {
        match &self.id {
            Some(id) => ids.reserve(id),
            None if self.is_heading() => self.id = ids.generate(&self.text),
            None => {}
        }
    }

    /// Returns whether the text ends in a question mark.
    pub(super) fn asks(&self) -> bool {
        sentence::ends_in_question_mark(&self.text)
    }

    /// Returns whether the title of a page says that the page is an FAQ: it says nothing else, or
    /// begins with the words for it, as "Frequently asked questions about soap" does.
    pub(super) fn names_faq_page(&self) -> bool {
        self.faq == Some(FaqPlainness::Alone)
            || HeadingWords::from_text(&self.text).begins_with_faq_phrase()
    }

    /// Returns whether this is a heading, and not a bold paragraph.
    pub(super) fn is_heading(&self) -> bool {
        self.rank.is_multiple_of(2)
    }

    /// Returns whether this is a paragraph with a weak name of takeaways.
    pub(super) fn is_weak_paragraph(&self) -> bool {
        !self.is_heading() && self.takeaways == Some(TakeawaysPlainness::Summary)
    }

    /// Returns whether questions below the heading are for readers to answer, or to ask others, as
    /// in a quiz or a checklist.
    pub(super) fn is_task(&self) -> bool {
        HeadingWords::from_text(&self.text).is_task()
    }

    /// Returns whether the heading names a list of changes, as release notes have.
    pub(super) fn names_changes(&self) -> bool {
        HeadingWords::from_text(&self.text).consists_of_name(|language| language.changes)
    }

    /// Returns whether the heading names a section of a diary of work, such as "Plan for tomorrow".
    pub(super) fn names_diary(&self) -> bool {
        HeadingWords::from_text(&self.text).contains_any(|language| language.diaries)
    }

    /// Returns the text with its formatting.
    pub(super) fn line(&self) -> &[Phrasing] {
        &self.line
    }

    /// Returns the text without white space around it, unless it is empty.
    pub(super) fn text(&self) -> Option<&str> {
        Some(self.text.trim()).filter(|text| !text.is_empty())
    }
}

/// Splits a name such as `keyTakeaways` or `key-takeaways` into its words.
fn split_name(name: &str) -> String {
    let mut words = String::new();
    let mut is_after_lower_case = false;
    for c in name.chars() {
        if is_after_lower_case && is_capital(c) {
            words.push(' ');
        }
        is_after_lower_case = c.is_lowercase();
        words.push(c);
    }
    words.replace(['-', '_', '.'], " ")
}

/// Returns how plainly a name that is one word, such as `keytakeaways` or `enbref`, names key
/// takeaways.
fn joined_plainness(name: &str) -> Option<TakeawaysPlainness> {
    let letters = keep_letters(&lower_case(name));
    let bare = letters.strip_prefix("key").unwrap_or(&letters);
    if JOINED_NAMES.iter().any(|name| *name == letters || name == bare) {
        return Some(TakeawaysPlainness::KeyPoints);
    }
    JOINED_WEAK_NAMES.contains(&letters).then_some(TakeawaysPlainness::Summary)
}

/// The names of key takeaways, each in one word.
static JOINED_NAMES: LazyLock<Vec<String>> =
    LazyLock::new(|| join_names([|language| language.takeaways, |language| language.key_points]));

/// The names that count only in a heading or box that says nothing else, each in one word.
static JOINED_WEAK_NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    join_names([|language| language.takeaways_if_alone, |language| language.summaries])
});

fn join_names(lists: [WordList; 2]) -> Vec<String> {
    lists.into_iter().flat_map(words_in_all_languages).map(keep_letters).collect()
}

/// Returns whether `text` has a word of this list, as a whole word.
pub(super) fn contains_name(text: &str, list: WordList) -> bool {
    HeadingWords::from_text(text).contains_any(list)
}

/// Returns whether `text` begins with a word of this list.
pub(super) fn begins_with_name(text: &str, list: WordList) -> bool {
    HeadingWords::from_text(text).begins_with_any(list)
}

/// Returns whether each of `texts` begins with a question word, all in the same language.
pub(super) fn begin_with_question_words(texts: &[&str]) -> bool {
    let texts: Vec<_> = texts.iter().map(|text| HeadingWords::from_text(text)).collect();
    let begins = |words: &HeadingWords, language: &Language| {
        language.question_words.iter().any(|name| words.begins_with(name))
    };
    !texts.is_empty()
        && LANGUAGES.iter().any(|language| texts.iter().all(|words| begins(words, language)))
}

#[cfg(test)]
mod tests;
