//! Labels: what tells a question, an answer or an item of a list by its beginning: `Q:`, `Question 2.`,
//! `A:`, `1.`, `(3)`. They are marks of a list, and no part of the text.

const QUESTIONS: &[&str] = &[
    "q",
    "question",
    "f",
    "frage",
    "p",
    "pregunta",
    "pergunta",
    "d",
    "domanda",
    "v",
    "vraag",
    "fråga",
    "spørsmål",
    "spørgsmål",
    "spm",
    "kysymys",
    "pytanie",
    "otázka",
    "в",
    "вопрос",
    "п",
    "питання",
    "запитання",
    "s",
    "soru",
    "س",
    "سؤال",
    "ש",
    "שאלה",
    "प्रश्न",
    "सवाल",
    "问",
    "問",
    "质问",
    "質問",
    "문",
    "질문",
];

const ANSWERS: &[&str] = &[
    "a",
    "answer",
    "antwort",
    "r",
    "réponse",
    "respuesta",
    "resposta",
    "risposta",
    "antwoord",
    "svar",
    "s",
    "vastaus",
    "v",
    "o",
    "odp",
    "odpowiedź",
    "odpověď",
    "о",
    "ответ",
    "в",
    "відповідь",
    "c",
    "cevap",
    "ج",
    "جواب",
    "ت",
    "תשובה",
    "उत्तर",
    "जवाब",
    "答",
    "回答",
    "답",
    "답변",
];

/// What stands between a label and the text.
const SEPARATORS: [char; 9] = [':', '.', ')', '-', '–', '—', '：', '．', '、'];
/// Those that need no space behind them.
const WIDE: [char; 3] = ['：', '．', '、'];

/// Whether a word, in small letters, may be the label of a question or an answer.
pub(super) fn is_label(word: &str) -> bool {
    QUESTIONS.contains(&word) || ANSWERS.contains(&word)
}

/// How long the label of a question at the beginning of a text is, in bytes.
pub(super) fn question(text: &str) -> Option<usize> {
    word(text, QUESTIONS, &["q"])
}

/// How long the label of an answer at the beginning of a text is, in bytes.
pub(super) fn answer(text: &str) -> Option<usize> {
    word(text, ANSWERS, &["a"])
}

/// How long the number at the beginning of a text is, in bytes, with what parts it from the text.
pub(super) fn number(text: &str) -> Option<usize> {
    let start = text.trim_start();
    let (rest, in_brackets) = match start.strip_prefix('(') {
        Some(rest) => (rest, true),
        None => (start.strip_prefix('#').unwrap_or(start), false),
    };
    let digits = digits(rest)?;
    let rest = rest.get(digits..)?;
    let rest = match keycap(rest) {
        Some(rest) => rest,
        None if in_brackets => spaced(rest.strip_prefix(')')?)?,
        None => separator(rest)?,
    };
    Some(text.len() - rest.trim_start().len())
}

/// A label that begins with one of these words. One of a single letter needs a colon or a number, except
/// for the `strong` ones.
fn word(text: &str, words: &[&str], strong: &[&str]) -> Option<usize> {
    let start = text.trim_start();
    let end = start.find(|c: char| !c.is_alphabetic() && !is_mark(c)).unwrap_or(start.len());
    let (word, rest) = start.split_at_checked(end)?;
    // The longest is a dozen letters.
    let word = (word.len() <= 40).then(|| word.to_lowercase())?;
    if !words.contains(&&*word) {
        return None;
    }
    let numbered = rest.trim_start().trim_start_matches('#');
    let rest = match digits(numbered) {
        Some(length) => separator(numbered.get(length..)?)?,
        None => {
            let colon = rest.trim_start().starts_with([':', '：']);
            let strong = strong.contains(&&*word) && rest.starts_with(['.', ')']);
            (colon || strong).then(|| separator(rest)).flatten()?
        }
    };
    Some(text.len() - rest.trim_start().len())
}

/// Up to three digits.
fn digits(text: &str) -> Option<usize> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    matches!(length, 1..=3).then_some(length)
}

/// What follows a separator.
fn separator(text: &str) -> Option<&str> {
    let start = text.trim_start_matches([' ', '\u{a0}']);
    let rest = start.strip_prefix(SEPARATORS)?;
    let dash = start.starts_with(['-', '–', '—']);
    if start.starts_with(WIDE) {
        return Some(rest);
    }
    // `2-3` is a range and `1 .` a mistake.
    if dash != (start.len() < text.len()) && (dash || start.starts_with(['.', ')'])) {
        return None;
    }
    spaced(rest)
}

/// The text if it is empty or begins with white space.
fn spaced(text: &str) -> Option<&str> {
    (text.is_empty() || text.starts_with(char::is_whitespace)).then_some(text)
}

/// What follows the rest of a keycap, as in 1️⃣.
fn keycap(text: &str) -> Option<&str> {
    text.trim_start_matches('\u{fe0f}').strip_prefix('\u{20e3}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{93a}'..='\u{94f}')
}

#[cfg(test)]
mod tests {
    use super::{answer, number, question};

    #[track_caller]
    fn assert_rest(label: fn(&str) -> Option<usize>, text: &str, rest: Option<&str>) {
        assert_eq!(label(text).and_then(|at| text.get(at..)), rest, "{text:?}");
    }

    #[test]
    fn questions_and_answers_have_labels_of_many_kinds() {
        for text in [
            "Q: Why?",
            "Q1: Why?",
            "Q. Why?",
            "q 12) Why?",
            "Question 3 - Why?",
            "Frage: Why?",
            "Q3. Why?",
            "问：Why?",
            "Q #4: Why?",
        ] {
            assert_rest(question, text, Some("Why?"));
        }
        for text in ["A: So.", "A1. So.", "Answer: So.", "Réponse : So.", "答：So.", "A. So."] {
            assert_rest(answer, text, Some("So."));
        }
        assert_rest(question, "Q:", Some(""));
    }

    #[test]
    fn words_are_no_labels() {
        for text in ["Q is a letter", "Questions: none", "Why?", "Q&A", "S. Miller?", "", "Q-tips?"]
        {
            assert_rest(question, text, None);
        }
        for text in ["A dryer", "A-team", "Also: no", "A 5-year plan"] {
            assert_rest(answer, text, None);
        }
    }

    #[test]
    fn numbers_are_written_in_many_ways() {
        for text in [
            "1. Why?",
            "12) Why?",
            "#3: Why?",
            "(4) Why?",
            "5 - Why?",
            "6 – Why?",
            "7️⃣ Why?",
            "8、Why?",
            "9: Why?",
        ] {
            assert_rest(number, text, Some("Why?"));
        }
        for text in
            ["1.5 kW?", "2-3 years?", "2024: why?", "5 minutes?", "(5 minutes)", "3", "1 . x"]
        {
            assert_rest(number, text, None);
        }
    }
}
