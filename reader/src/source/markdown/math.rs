//! Mathematics in TeX between `$`, `$$`, `\(` and `\)`, or `\[` and `\]`. Markdown would take the
//! backslashes, underscores and stars away from it.
//!
//! Sites without mathematics use the same signs: `$5 to $10`, `\[note\]`. So what is between the
//! delimiters must look like TeX. A text that is taken for mathematics by mistake is still shown as
//! it was written.

use std::ops::Range;

/// The greatest length of mathematics, in bytes.
const MAX_LENGTH: usize = 2000;

/// The first and the last delimiter, the longest first.
const DELIMITERS: [(&str, &str); 4] = [("$$", "$$"), ("$", "$"), ("\\(", "\\)"), ("\\[", "\\]")];

/// Returns whether `text` may have mathematics.
pub(super) fn may_have_math(text: &str) -> bool {
    text.contains('$') || text.contains("\\(") || text.contains("\\[")
}

/// Returns the byte ranges of the mathematics in `text` with its delimiters, in order.
pub(super) fn find_math(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| rest.find(['$', '\\'])) {
        let start = at + next;
        match read_math(text, start) {
            Some(end) => {
                found.push(start..end);
                at = end;
            }
            None => at = start + skipped_length(text, start),
        }
    }
    found
}

/// Returns the number of bytes at `start` that begin no mathematics: a run of dollar signs, or a
/// backslash with the sign that it escapes.
fn skipped_length(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let dollars = rest.len() - rest.trim_start_matches('$').len();
    let escaped = || rest.chars().take(2).map(char::len_utf8).sum();
    if dollars > 0 { dollars } else { escaped() }
}

/// Returns the end of the mathematics that begins at `start`.
fn read_math(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let (open, close) = DELIMITERS.into_iter().find(|(open, _)| rest.starts_with(open))?;
    let inner_start = start + open.len();
    let near = text.get(inner_start..text.floor_char_boundary(inner_start + MAX_LENGTH))?;
    let inner = near.get(..near.find(close)?)?;
    let end = inner_start + inner.len() + close.len();
    let is_math = match open {
        "$" => is_between_single_dollars(text, start, inner, end) && is_inline_tex(inner),
        "\\(" => is_inline_tex(inner),
        "$$" => {
            !text.get(end..)?.starts_with('$') && (is_on_own_lines(inner) || has_tex_sign(inner))
        }
        _ => has_command(inner),
    };
    (is_math && !inner.contains('`') && is_one_block(inner, open)).then_some(end)
}

/// Returns whether the signs around a text between single dollar signs are those of mathematics, as
/// Pandoc and GitHub have it: `$5 and $6` and `US$x$y` are none.
fn is_between_single_dollars(text: &str, start: usize, inner: &str, end: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '$');
    !is_word(before)
        && !is_word(after)
        && !inner.starts_with(char::is_whitespace)
        && !inner.ends_with(|c: char| c.is_whitespace() || c == '\\')
}

/// Returns whether nothing of a text ends the paragraph that it is in.
fn is_one_block(inner: &str, open: &str) -> bool {
    let is_blank = |line: &str| line.trim().is_empty();
    let mut lines = inner.lines().skip(1);
    let may_have_blank = open == "$$" && is_on_own_lines(inner);
    lines.all(|line| {
        (may_have_blank || !is_blank(line)) && !line.trim_start().starts_with(['>', '#'])
    })
}

/// Returns whether delimiters stand on lines of their own.
fn is_on_own_lines(inner: &str) -> bool {
    let is_line_start = inner.starts_with(['\n', '\r']);
    is_line_start && inner.trim_end_matches([' ', '\t']).ends_with('\n') && has_tex_sign(inner)
}

/// Returns whether a text within a line is TeX: a letter or two, or signs that prose does not have.
fn is_inline_tex(inner: &str) -> bool {
    let is_symbol = inner.chars().count() <= 2
        && inner.starts_with(char::is_alphabetic)
        && inner.chars().all(char::is_alphanumeric);
    is_symbol || (has_tex_sign(inner) && !has_prose(inner))
}

fn has_command(inner: &str) -> bool {
    inner.contains(['\\', '^', '='])
}

fn has_tex_sign(inner: &str) -> bool {
    let begins_with_digit = inner.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_formula =
        |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-*/=().,<>^!".contains(c);
    inner.contains(['\\', '^', '_', '=', '{'])
        || (begins_with_digit && inner.chars().all(is_formula))
        || (!begins_with_digit && inner.contains(['<', '>', '+', '*', '/', '|', '(']))
}

/// Returns whether two words stand side by side outside of braces and commands.
fn has_prose(inner: &str) -> bool {
    let mut depth = 0_usize;
    let outside: String = inner
        .chars()
        .map(|c| {
            depth += usize::from(c == '{');
            let kept = if depth > 0 { '.' } else { c };
            depth -= usize::from(c == '}' && depth > 0);
            kept
        })
        .collect();
    let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    let words: Vec<_> = outside.split_whitespace().collect();
    words.windows(2).any(|pair| pair.iter().all(is_word))
}

#[cfg(test)]
mod tests {
    use super::find_math;

    fn find(text: &str) -> Vec<&str> {
        find_math(text).into_iter().filter_map(|span| text.get(span)).collect()
    }

    #[test]
    fn mathematics_is_found_in_its_delimiters() {
        assert_eq!(find("$x$, $a*b*c$ and \\(a_1\\)."), ["$x$", "$a*b*c$", "\\(a_1\\)"]);
        assert_eq!(find("So $$E = mc^2$$, \\[x^2\\]"), ["$$E = mc^2$$", "\\[x^2\\]"]);
        assert_eq!(find("$$\n\\frac{a}{b}\n\n+ 1\n$$\n"), ["$$\n\\frac{a}{b}\n\n+ 1\n$$"]);
        assert_eq!(
            find("$\\text{if it is so } x$ $2 + 2$"),
            ["$\\text{if it is so } x$", "$2 + 2$"]
        );
    }

    #[test]
    fn prices_variables_and_escaped_brackets_are_text() {
        for text in [
            "It costs $5 to $10, or $5/$6 a year.",
            "**$5**–**$6** and ($7)/($8)",
            "US$20, A$30 and $HOME/$USER",
            "$a = cheap things and more$",
            "\\[note\\] \\[x\\] \\(optional\\) \\\\(x\\\\)",
            "$$ – $$$, $$$$, \\$x\\$ y$",
            "`$x`$",
            "$x\n\ny^2$",
            "$",
            "\\",
        ] {
            assert_eq!(find(text), [""; 0], "{text}");
        }
    }
}
