//! The words by which posts name an FAQ and key takeaways, in English, in the other languages of
//! the widget and in further ones.
//!
//! To add a language, add a file with its words beside those here ([`language`] says what each list
//! is for, and how words are spelled; leave out the lists that the language does not need) and its
//! name to [`LANGUAGES`]. Nothing else in the search for parts depends on a language.
//!
//! The language of a post is not asked: its words are looked up in all languages.

mod arabic;
mod catalan;
mod chinese;
mod czech;
mod danish;
mod dutch;
mod english;
mod finnish;
mod french;
mod german;
mod greek;
mod hebrew;
mod hindi;
mod hungarian;
mod indonesian;
mod italian;
mod japanese;
mod korean;
mod language;
mod norwegian;
mod polish;
mod portuguese;
mod romanian;
mod russian;
mod spanish;
mod swedish;
mod thai;
mod turkish;
mod ukrainian;
mod vietnamese;

#[cfg(test)]
pub(super) use language::Words;
pub(super) use language::{Language, WordList, list_index};

/// The languages in which posts are read.
pub(super) const LANGUAGES: &[Language] = &[
    english::ENGLISH,
    german::GERMAN,
    spanish::SPANISH,
    french::FRENCH,
    italian::ITALIAN,
    portuguese::PORTUGUESE,
    dutch::DUTCH,
    swedish::SWEDISH,
    danish::DANISH,
    norwegian::NORWEGIAN,
    finnish::FINNISH,
    polish::POLISH,
    czech::CZECH,
    russian::RUSSIAN,
    ukrainian::UKRAINIAN,
    turkish::TURKISH,
    arabic::ARABIC,
    hebrew::HEBREW,
    hindi::HINDI,
    japanese::JAPANESE,
    korean::KOREAN,
    chinese::CHINESE,
    catalan::CATALAN,
    greek::GREEK,
    hungarian::HUNGARIAN,
    indonesian::INDONESIAN,
    romanian::ROMANIAN,
    thai::THAI,
    vietnamese::VIETNAMESE,
];

/// Returns the words that `list` selects from every language.
pub(super) fn words_in_all_languages(list: WordList) -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().flat_map(move |language| list(language).iter())
}

/// Returns whether `word` is one of the words that `list` selects from every language.
pub(super) fn is_in_any_language(word: &str, list: WordList) -> bool {
    words_in_all_languages(list).any(|known| known == word)
}
