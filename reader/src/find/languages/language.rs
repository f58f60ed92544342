//! The lists of words that a language has.

/// Words or phrases of one language.
pub(in crate::find) type Words = &'static [&'static str];

/// The choice of one list of a language.
pub(in crate::find) type WordList = fn(&Language) -> Words;

/// The words by which posts in one language name their parts.
///
/// Apart from the labels, the words are compared with texts in the spelling of
/// [`super::super::headings`]: lower case, one space between words, no punctuation, `ı` as `i`,
/// `أ` as `ا`, Greek without accents and with `σ` for `ς`, Romanian with `ş` and `ţ`. Words in
/// scripts without spaces have none; nor have Korean ones, since Korean spaces them in many ways.
#[derive(Debug)]
pub(in crate::find) struct Language {
    /// The names of an FAQ, a longer one before any that it contains.
    pub(in crate::find) faq: Words,
    /// The words for questions of any kind, which may name an FAQ.
    pub(in crate::find) questions: Words,
    /// The words that begin a question, which need no question mark below a name of questions.
    pub(in crate::find) question_words: Words,
    /// The names of questions that are no FAQ, since the reader is to answer or to ask them, or
    /// will be asked, as in an interview or an exam.
    pub(in crate::find) other_questions: Words,
    /// The names of a conversation, such as an interview, whose questions are no FAQ.
    pub(in crate::find) conversations: Words,
    /// The names of quizzes, instructions and checks, whose questions are no FAQ.
    pub(in crate::find) tasks: Words,
    /// The beginnings of questions about the reader, as in a test of what to choose.
    pub(in crate::find) reader_questions: Words,
    /// The beginnings of answers that tell what to do in one case, as in "If no".
    pub(in crate::find) branches: Words,
    /// The names of key takeaways that contain the word "takeaway".
    pub(in crate::find) takeaways: Words,
    /// The names of key takeaways in a heading that says nothing else; among other words,
    /// "takeaway" is food to take home.
    pub(in crate::find) takeaways_if_alone: Words,
    /// The other names of key takeaways, a longer one before any that it contains.
    pub(in crate::find) key_points: Words,
    /// The words that, before a name, make another word of it, as "đặc" does of "điểm chính".
    pub(in crate::find) compound_beginnings: Words,
    /// The weak names of key takeaways, as of a summary, highlights or lessons: they count in a
    /// heading that says nothing else, if the list below looks like takeaways.
    pub(in crate::find) summaries: Words,
    /// The names of sections of a diary of work, in which lessons are those of a day.
    pub(in crate::find) diaries: Words,
    /// The names of lists of changes in release notes, whose highlights are changes, too.
    pub(in crate::find) changes: Words,
    /// The names of the sections that close an article and so end an FAQ.
    pub(in crate::find) closings: Words,
    /// The words that may stand in a heading beside a name without adding a meaning.
    pub(in crate::find) fillers: Words,
    /// The phrases that address the reader behind the last answer.
    pub(in crate::find) reader_addresses: Words,
    /// The labels before a question, in lower case, as in `Q:`.
    pub(in crate::find) question_labels: Words,
    /// The labels before an answer, in lower case, as in `A:`.
    pub(in crate::find) answer_labels: Words,
}

impl Language {
    /// Returns the lists of all words that are compared with headings and paragraphs.
    pub(in crate::find) fn names(&self) -> [Words; 18] {
        [
            self.faq,
            self.questions,
            self.question_words,
            self.other_questions,
            self.conversations,
            self.tasks,
            self.reader_questions,
            self.branches,
            self.takeaways,
            self.takeaways_if_alone,
            self.key_points,
            self.compound_beginnings,
            self.summaries,
            self.diaries,
            self.changes,
            self.closings,
            self.fillers,
            self.reader_addresses,
        ]
    }
}

/// A language in which each list has its own name as its word.
const NAMED: Language = Language {
    faq: &["faq"],
    questions: &["questions"],
    question_words: &["question_words"],
    other_questions: &["other_questions"],
    conversations: &["conversations"],
    tasks: &["tasks"],
    reader_questions: &["reader_questions"],
    branches: &["branches"],
    takeaways: &["takeaways"],
    takeaways_if_alone: &["takeaways_if_alone"],
    key_points: &["key_points"],
    compound_beginnings: &["compound_beginnings"],
    summaries: &["summaries"],
    diaries: &["diaries"],
    changes: &["changes"],
    closings: &["closings"],
    fillers: &["fillers"],
    reader_addresses: &["reader_addresses"],
    ..NO_WORDS
};

/// Returns the index of a list among those of [`Language::names`].
pub(in crate::find) fn list_index(list: WordList) -> Option<usize> {
    NAMED.names().iter().position(|names| *names == list(&NAMED))
}

/// A language without any words, to fill up the lists that a language lacks.
pub(super) const NO_WORDS: Language = Language {
    faq: &[],
    questions: &[],
    question_words: &[],
    other_questions: &[],
    conversations: &[],
    tasks: &[],
    reader_questions: &[],
    branches: &[],
    takeaways: &[],
    takeaways_if_alone: &[],
    key_points: &[],
    compound_beginnings: &[],
    summaries: &[],
    diaries: &[],
    changes: &[],
    closings: &[],
    fillers: &[],
    reader_addresses: &[],
    question_labels: &[],
    answer_labels: &[],
};
