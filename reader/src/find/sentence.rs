//! Sentences of plain text, and the end of the question that begins one.
//!
//! - A sentence ends at `?`, `!`, `.` or an equivalent of another script, with the marks, closing
//!   brackets and quotes that follow it, before white space or at the end of the text. Scripts
//!   without spaces need no white space.
//! - It goes on before a lower-case letter (`Is "why?" a question`), unless it has a question mark
//!   that no bracket or quote follows. It goes on after a word of at most three letters and a full
//!   stop, which may be an abbreviation (`Dr.`, `vs.`).
//! - The Armenian question mark stands inside a word: its sentence ends at the next `։`, `:` or
//!   line ending.
//!
//! The question consists of the first sentence with a question mark; of the sentences before it on
//! its line, if the line ends after the question mark; of further questions on the line, as long as
//! text for an answer is left (`My dryer hums? Why?`); and of symbols up to the end of the line.
//!
//! The module knows characters only, no nodes.

const QUESTION_MARKS: &[char] = &['?', '？', '؟', '\u{37e}', '⁇', '⁈', '⁉', '‽', '﹖', '፧'];
const ARMENIAN_QUESTION_MARK: char = '՞';
const STATEMENT_MARKS: &[char] = &['.', '!', '…', '。', '！', '｡', '।', '۔', '։', '።', '．'];
/// The marks after which the next sentence may begin without white space.
const WITHOUT_SPACE: &[char] = &['？', '。', '！', '｡', '﹖', '．', '፧', '።'];
const CLOSERS: &[char] =
    &[')', ']', '"', '\'', '”', '’', '»', '›', '」', '』', '）', '】', '》', '}'];

/// The end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct SentenceEnd {
    /// The byte after its last mark, bracket or quote.
    at: usize,
    is_question: bool,
}

/// Returns the byte at which the question ends that `text` begins with.
///
/// `has_more` tells that an answer may follow in another block, even if nothing is left of `text`.
pub(super) fn find_question_end(text: &str, has_more: bool) -> Option<usize> {
    let ends = find_sentence_ends(text);
    let first = ends.iter().position(|end| end.is_question)?;
    let mut end = ends.get(first)?.at;
    let line_end = find_line_end(text, end);
    if first > 0 && (has_words(text, end, line_end) || text.get(..end)?.contains('\n')) {
        return None;
    }
    for next in ends.iter().skip(first + 1) {
        let leaves_answer = has_more || has_words(text, next.at, text.len());
        if !next.is_question || next.at > line_end || !leaves_answer {
            break;
        }
        end = next.at;
    }
    Some(if has_words(text, end, line_end) { end } else { line_end })
}

/// Returns whether `text` ends in a question mark, ignoring symbols after it, or has the Armenian
/// one, which stands inside a word.
pub(super) fn ends_in_question_mark(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| !c.is_alphanumeric() && !QUESTION_MARKS.contains(&c));
    end.ends_with(QUESTION_MARKS) || text.contains(ARMENIAN_QUESTION_MARK)
}

/// Returns whether `text` ends in the mark of a sentence, ignoring symbols after it.
pub(super) fn ends_in_sentence_mark(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_sentence_mark(c));
    end.ends_with(is_sentence_mark)
}

fn find_line_end(text: &str, from: usize) -> usize {
    text.get(from..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| from + length)
}

/// Returns whether `text` has a letter or a digit in these bytes.
fn has_words(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).unwrap_or_default().contains(char::is_alphanumeric)
}

fn find_sentence_ends(text: &str) -> Vec<SentenceEnd> {
    let mut ends = Vec::new();
    let mut in_armenian_question = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let start = text.len() - rest.len();
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        if in_armenian_question && matches!(c, '։' | ':' | '\n') {
            in_armenian_question = false;
            let at = if c == '\n' { start } else { text.len() - rest.len() };
            ends.push(SentenceEnd { at, is_question: true });
        } else if c == ARMENIAN_QUESTION_MARK {
            in_armenian_question = true;
        } else if is_sentence_mark(c) {
            let marks = text.get(start..).unwrap_or_default();
            rest = marks.trim_start_matches(is_sentence_mark);
            let marks = marks.get(..marks.len() - rest.len()).unwrap_or_default();
            let unclosed = rest;
            rest = rest.trim_start_matches(CLOSERS);
            let before = text.get(..start).unwrap_or_default();
            let marks = Marks { before, marks, is_closed: unclosed != rest };
            if marks.end_sentence_before(rest) {
                ends.push(SentenceEnd { at: text.len() - rest.len(), is_question: marks.ask() });
            }
        }
    }
    if in_armenian_question {
        ends.push(SentenceEnd { at: text.len(), is_question: true });
    }
    ends
}

fn is_sentence_mark(c: char) -> bool {
    QUESTION_MARKS.contains(&c) || STATEMENT_MARKS.contains(&c)
}

/// A run of marks that may end a sentence.
struct Marks<'a> {
    /// The text before them.
    before: &'a str,
    marks: &'a str,
    /// A bracket or quote closes after them.
    is_closed: bool,
}

impl Marks<'_> {
    fn ask(&self) -> bool {
        self.marks.contains(QUESTION_MARKS)
    }

    /// Returns whether a sentence ends at these marks if `rest` follows them.
    fn end_sentence_before(&self, rest: &str) -> bool {
        let Some(next) = rest.chars().next() else { return true };
        if !next.is_whitespace() {
            return self.marks.ends_with(WITHOUT_SPACE);
        }
        if self.ask() && !self.is_closed {
            return true;
        }
        let goes_on = rest.trim_start().starts_with(char::is_lowercase);
        !goes_on && !(self.marks == "." && ends_in_abbreviation(self.before))
    }
}

/// Returns whether the last word of `text` is short enough to be an abbreviation.
fn ends_in_abbreviation(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.chars().count() <= 3 && !word.ends_with(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::find_question_end;

    #[track_caller]
    fn assert_question(text: &str, question: &str) {
        let end = find_question_end(text, false);
        assert_eq!(end.and_then(|end| text.get(..end)), Some(question), "{text:?}");
    }

    #[track_caller]
    fn assert_no_question(text: &str) {
        assert_eq!(find_question_end(text, false), None, "{text:?}");
    }

    #[test]
    fn a_question_ends_at_its_mark() {
        assert_question("Why? It is.", "Why?");
        assert_question("Why?\nIt is. Isn't it?", "Why?");
        assert_question("Why?! It is.", "Why?!");
        assert_question("Does it run (really?) Yes.", "Does it run (really?)");
    }

    #[test]
    fn a_question_may_be_wrapped() {
        assert_question("Why does\nit hum? It does.", "Why does\nit hum?");
    }

    #[test]
    fn questions_on_one_line_belong_together() {
        assert_question("It hums? Why?\nIt does.", "It hums? Why?");
        assert_question("It hums. Why?\nIt does.", "It hums. Why?");
        assert_question("Why? It does. Is it bad?", "Why?");
        assert_question("Why? Does it?", "Why?");
    }

    #[test]
    fn a_statement_before_a_question_makes_it_none() {
        assert_no_question("Unplug the dryer. Is it off? Go on.");
        assert_no_question("Unplug the dryer.\nIs it off?\nGo on.");
        assert_no_question("Unplug the dryer.");
        assert_no_question("The price\nIs around 90. Is that much? No.");
        assert_no_question("They ask “why?” and leave.");
        assert_no_question("");
    }

    #[test]
    fn a_mark_inside_a_sentence_ends_none() {
        assert_question("Is “why?” a question? Yes.", "Is “why?” a question?");
        assert_question("Is Dr. Watt right? Yes.", "Is Dr. Watt right?");
        assert_question("Heat pump vs. vented? Heat pump.", "Heat pump vs. vented?");
        assert_question("Is 1.5 kW enough? Yes.", "Is 1.5 kW enough?");
        assert_question("What is a.example/?q=1? A link.", "What is a.example/?q=1?");
    }

    #[test]
    fn symbols_at_the_end_of_the_line_belong_to_the_question() {
        assert_question("Why? 🤔\nIt does.", "Why? 🤔");
    }

    #[test]
    fn every_script_has_its_question_mark() {
        assert_question("热泵是什么？它搬运热量。", "热泵是什么？");
        assert_question("ما هي المضخة؟ جهاز.", "ما هي المضخة؟");
        assert_question("Τι είναι\u{37e} Μια αντλία.", "Τι είναι\u{37e}");
        assert_question("Ի՞նչ է սա։ Պոմպ է։", "Ի՞նչ է սա։");
        assert_question("Ի՞նչ է սա\nՊոմպ է։", "Ի՞նչ է սա");
        assert_question("Qu’est-ce que c’est\u{a0}? Une pompe.", "Qu’est-ce que c’est\u{a0}?");
    }
}
