//! The marks by which authors make items of lines without a Markdown list: bullets, dashes, arrows,
//! emoji, and numbers such as 1️⃣ or ①.

use super::labels;

/// The marks that are no emoji, arrow or geometric shape.
const BULLETS: &[char] = &['•', '‣', '⁃', '∙', '·', '・', '※', '¤', '○'];
/// The marks that need white space behind them, since they begin words or numbers, too.
const DASHES: &[char] = &['–', '—', '-', '*', '+', '−'];

/// A mark at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Number,
    /// The symbols, without variation selectors.
    Symbols(String),
}

/// Returns the mark that `text` begins with, and the byte at which the text behind it begins.
pub(super) fn find_mark(text: &str) -> Option<(Mark, usize)> {
    let start = text.trim_start();
    let (mark, rest) = number_mark(start)
        .or_else(|| emoji_code(start))
        .or_else(|| symbol_mark(start))
        .filter(|(_, rest)| rest.contains(char::is_alphanumeric))?;
    Some((mark, text.len() - rest.trim_start().len()))
}

fn number_mark(text: &str) -> Option<(Mark, &str)> {
    let circled =
        text.strip_prefix(|c| matches!(c, '\u{2460}'..='\u{2473}' | '\u{2776}'..='\u{277f}'));
    let rest = circled.or_else(|| labels::number_end(text).and_then(|end| text.get(end..)));
    rest.map(|rest| (Mark::Number, rest))
}

/// Returns the name of an emoji between colons as a mark, as in `:bulb: Rest`.
fn emoji_code(text: &str) -> Option<(Mark, &str)> {
    let (name, rest) = text.strip_prefix(':')?.split_once(':')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+');
    let is_code = !name.is_empty() && name.chars().all(is_name);
    (is_code && rest.starts_with(' ')).then(|| (Mark::Symbols(name.to_owned()), rest))
}

fn symbol_mark(text: &str) -> Option<(Mark, &str)> {
    if let Some(rest) = text.strip_prefix(DASHES) {
        let mark = text.get(..text.len() - rest.len()).unwrap_or_default();
        let is_spaced = rest.starts_with(char::is_whitespace);
        return is_spaced.then(|| (Mark::Symbols(mark.to_owned()), rest));
    }
    let rest = text.trim_start_matches(|c| is_symbol(c) || is_selector(c));
    let mark = text.get(..text.len() - rest.len()).filter(|mark| !mark.is_empty())?;
    Some((Mark::Symbols(mark.replace(is_selector, "")), rest))
}

/// Returns whether `c` is a bullet, an arrow, a geometric shape, a dingbat or an emoji.
fn is_symbol(c: char) -> bool {
    BULLETS.contains(&c)
        || matches!(c, '\u{2190}'..='\u{21ff}' | '\u{231a}'..='\u{23ff}' | '\u{25a0}'..='\u{27bf}')
        || matches!(c, '\u{27f0}'..='\u{27ff}' | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}')
        || matches!(c, '\u{1f000}'..='\u{1faff}')
}

/// Returns whether `c` joins symbols, or chooses how the one before it looks.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::{Mark, find_mark};

    #[test]
    fn lines_begin_with_many_marks() {
        for text in [
            "• Rest.",
            "•Rest.",
            "– Rest.",
            "— Rest.",
            "- Rest.",
            "✅ Rest.",
            "✔️ Rest.",
            "👉🏽 Rest.",
            "→ Rest.",
            "▪ Rest.",
            "1️⃣ Rest.",
            "(1) Rest.",
            "1) Rest.",
            "① Rest.",
            ":bulb: Rest.",
            "❗Rest.",
            "➤ Rest.",
        ] {
            let rest = find_mark(text).and_then(|(_, end)| text.get(end..));
            assert_eq!(rest, Some("Rest."), "{text}");
        }
        assert_eq!(find_mark("✔️ a").map(|(mark, _)| mark), Some(Mark::Symbols("✔".to_owned())));
    }

    #[test]
    fn words_amounts_and_marks_alone_are_no_marks() {
        for text in
            ["Rest.", "–5 degrees", "“Rest.”", "(Rest.)", "✅", "", "2024 was", ":rest", "…"]
        {
            assert_eq!(find_mark(text), None, "{text}");
        }
    }
}
