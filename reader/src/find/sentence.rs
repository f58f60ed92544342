//! Sentences: where the question at the beginning of a text ends. It knows characters, not nodes.
//!
//! - A sentence ends at `?`, `!`, `.` or their like in other scripts, with the marks and closing brackets
//!   or quotes that follow, before white space or the text's end. Scripts without spaces need none.
//! - It doesn't end before a small letter (`Is "why?" a question`), unless at a bare question mark; nor
//!   at a full stop after three letters or fewer, which may be an abbreviation (`Dr.`, `vs.`).
//! - The Armenian question mark stands inside a word: its sentence ends at the next `։`, `:` or line
//!   ending.
//!
//! The question is the first sentence with a question mark, with the questions that follow it on the same
//! line as long as an answer is left (`My dryer hums? Why?`), and symbols that end this line. Another
//! sentence before it belongs to it only if the question mark ends the line.

const QUESTION_MARKS: [char; 10] = ['?', '？', '؟', '\u{37e}', '⁇', '⁈', '⁉', '‽', '﹖', '፧'];
const ARMENIAN_QUESTION_MARK: char = '՞';
const STATEMENT_MARKS: [char; 11] = ['.', '!', '…', '。', '！', '｡', '।', '۔', '։', '።', '．'];
/// Marks after which the next sentence may follow at once.
const WITHOUT_SPACE: [char; 8] = ['？', '。', '！', '｡', '﹖', '．', '፧', '።'];
const CLOSERS: [char; 14] =
    [')', ']', '"', '\'', '”', '’', '»', '›', '」', '』', '）', '】', '》', '}'];

/// The end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct End {
    /// The byte after its last mark.
    at: usize,
    is_question: bool,
}

/// Where the question that begins the text ends, in bytes; `None` if the text begins otherwise.
///
/// `more` tells that an answer follows even if nothing is left of the text.
pub(in crate::find) fn question_end(text: &str, more: bool) -> Option<usize> {
    let ends = sentence_ends(text);
    let first = ends.iter().position(|end| end.is_question)?;
    let mut end = ends.get(first)?.at;
    let line = line_end(text, end);
    let follows = |from: usize| more || has_words(text, from, text.len());
    if first > 0 && (has_words(text, end, line) || text.get(..end)?.contains('\n')) {
        return None;
    }
    for next in ends.iter().skip(first + 1) {
        if !next.is_question || next.at > line || !follows(next.at) {
            break;
        }
        end = next.at;
    }
    Some(if has_words(text, end, line) { end } else { line })
}

/// Whether a text as a whole ends with a question mark, whatever symbols follow it.
pub(super) fn asks(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| !c.is_alphanumeric() && !QUESTION_MARKS.contains(&c));
    end.ends_with(QUESTION_MARKS) || text.contains(ARMENIAN_QUESTION_MARK)
}

/// Whether a text ends as a sentence does, whatever symbols follow.
pub(in crate::find) fn is_whole(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_mark(c));
    end.ends_with(is_mark)
}

fn line_end(text: &str, from: usize) -> usize {
    text.get(from..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| from + length)
}

/// Whether there is a letter or a digit in this part of the text.
fn has_words(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).unwrap_or_default().contains(char::is_alphanumeric)
}

fn sentence_ends(text: &str) -> Vec<End> {
    let mut ends = Vec::new();
    let mut armenian = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let start = text.len() - rest.len();
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        if armenian && matches!(c, '։' | ':' | '\n') {
            armenian = false;
            let at = if c == '\n' { start } else { text.len() - rest.len() };
            ends.push(End { at, is_question: true });
        } else if c == ARMENIAN_QUESTION_MARK {
            armenian = true;
        } else if is_mark(c) {
            let marks = text.get(start..).unwrap_or_default();
            rest = marks.trim_start_matches(is_mark);
            let marks = marks.get(..marks.len() - rest.len()).unwrap_or_default();
            let bare = rest;
            rest = rest.trim_start_matches(CLOSERS);
            let sentence =
                Mark { before: text.get(..start).unwrap_or_default(), marks, closed: bare != rest };
            if sentence.ends_before(rest) {
                ends.push(End { at: text.len() - rest.len(), is_question: sentence.asks() });
            }
        }
    }
    if armenian {
        ends.push(End { at: text.len(), is_question: true });
    }
    ends
}

fn is_mark(c: char) -> bool {
    QUESTION_MARKS.contains(&c) || STATEMENT_MARKS.contains(&c)
}

/// Marks that may end a sentence, and what they stand behind.
struct Mark<'a> {
    before: &'a str,
    marks: &'a str,
    /// Whether brackets or quotes close after them.
    closed: bool,
}

impl Mark<'_> {
    fn asks(&self) -> bool {
        self.marks.contains(QUESTION_MARKS)
    }

    fn ends_before(&self, rest: &str) -> bool {
        let Some(next) = rest.chars().next() else { return true };
        if !next.is_whitespace() {
            return self.marks.ends_with(WITHOUT_SPACE);
        }
        if self.asks() && !self.closed {
            return true;
        }
        let goes_on = rest.trim_start().starts_with(char::is_lowercase);
        !goes_on && !(self.marks == "." && is_short(self.before))
    }
}

/// Whether the last word may be an abbreviation.
fn is_short(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.chars().count() <= 3 && !word.ends_with(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::question_end;

    #[track_caller]
    fn assert_question(text: &str, question: &str) {
        let end = question_end(text, false);
        assert_eq!(end.and_then(|end| text.get(..end)), Some(question), "{text:?}");
    }

    #[track_caller]
    fn assert_no_question(text: &str) {
        assert_eq!(question_end(text, false), None, "{text:?}");
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
