//! The lists of words that a language has.

/// Words or phrases of one language, in one text: pointers to each of them would double what a
/// reader of a page downloads of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::find) struct Words(&'static str);

impl Words {
    /// Creates a list of `lines`, each of which ends in a line ending.
    pub(super) const fn from_lines(lines: &'static str) -> Self {
        Self(lines)
    }

    /// Returns the words in their order.
    pub(in crate::find) fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split_terminator('\n')
    }
}

/// Creates a list of words from literals.
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        $crate::find::languages::language::Words::from_lines(concat!($($word, "\n"),*))
    };
}
pub(super) use words;

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
    faq: words!["faq"],
    questions: words!["questions"],
    question_words: words!["question_words"],
    other_questions: words!["other_questions"],
    conversations: words!["conversations"],
    tasks: words!["tasks"],
    reader_questions: words!["reader_questions"],
    branches: words!["branches"],
    takeaways: words!["takeaways"],
    takeaways_if_alone: words!["takeaways_if_alone"],
    key_points: words!["key_points"],
    compound_beginnings: words!["compound_beginnings"],
    summaries: words!["summaries"],
    diaries: words!["diaries"],
    changes: words!["changes"],
    closings: words!["closings"],
    fillers: words!["fillers"],
    reader_addresses: words!["reader_addresses"],
    ..NO_WORDS
};

/// Returns the index of a list among those of [`Language::names`].
pub(in crate::find) fn list_index(list: WordList) -> Option<usize> {
    NAMED.names().iter().position(|names| *names == list(&NAMED))
}

/// A language without any words, to fill up the lists that a language lacks.
pub(super) const NO_WORDS: Language = Language {
    faq: words![],
    questions: words![],
    question_words: words![],
    other_questions: words![],
    conversations: words![],
    tasks: words![],
    reader_questions: words![],
    branches: words![],
    takeaways: words![],
    takeaways_if_alone: words![],
    key_points: words![],
    compound_beginnings: words![],
    summaries: words![],
    diaries: words![],
    changes: words![],
    closings: words![],
    fillers: words![],
    reader_addresses: words![],
    question_labels: words![],
    answer_labels: words![],
};
