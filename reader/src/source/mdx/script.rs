//! The surface of JavaScript: brackets, strings and comments. The parser of literals sees only what
//! is shallow, since it is recursive; and constants of a post's scripts are found by it.

use std::collections::HashMap;

use super::literal::parse_constants;
use crate::source::tree::Value;

/// The constants of a post's scripts whose values are literals.
pub(super) type Constants = HashMap<String, Value>;

/// The deepest nesting of brackets that is parsed.
const MAX_DEPTH: usize = 64;
/// The most words and operators between two separators that are parsed.
const MAX_TOKENS: usize = 200;

/// A character outside of strings and comments, or the end of a string.
enum Token {
    Open,
    Close,
    /// `,` or `;`.
    Separator,
    /// The beginning of a word or an operator.
    Other,
    /// A string that has no end.
    OpenString,
}

/// Calls `visit` for each token of `source`, as long as it returns true.
fn visit_tokens(source: &str, mut visit: impl FnMut(Token) -> bool) {
    let mut chars = source.chars().peekable();
    let mut in_word = false;
    while let Some(c) = chars.next() {
        // The apostrophe of a text between two tags, as in "don't".
        if in_word && c == '\'' && chars.peek().is_some_and(|next| next.is_alphabetic()) {
            continue;
        }
        let is_word = c.is_alphanumeric() || matches!(c, '_' | '$');
        let token = match c {
            '"' | '\'' | '`' => {
                if skip_string(&mut chars, c) {
                    Token::Other
                } else {
                    Token::OpenString
                }
            }
            '/' if chars.peek() == Some(&'/') => {
                chars.by_ref().take_while(|c| *c != '\n').for_each(drop);
                continue;
            }
            '/' if chars.peek() == Some(&'*') => {
                skip_comment(&mut chars);
                continue;
            }
            '(' | '[' | '{' => Token::Open,
            ')' | ']' | '}' => Token::Close,
            ',' | ';' => Token::Separator,
            _ if c.is_whitespace() || (is_word && in_word) => {
                in_word = is_word;
                continue;
            }
            _ => Token::Other,
        };
        in_word = is_word;
        if !visit(token) {
            return;
        }
    }
}

/// Skips the rest of a string that ends with `quote`. Returns whether it has an end.
fn skip_string(chars: &mut impl Iterator<Item = char>, quote: char) -> bool {
    while let Some(c) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if c == quote {
            return true;
        }
    }
    false
}

fn skip_comment(chars: &mut impl Iterator<Item = char>) {
    let mut before = ' ';
    for c in chars.skip(1) {
        if before == '*' && c == '/' {
            return;
        }
        before = c;
    }
}

/// Returns whether more brackets are opened than closed, or a string has no end.
pub(super) fn has_open_brackets(source: &str) -> bool {
    let (mut depth, mut has_open_string) = (0_usize, false);
    visit_tokens(source, |token| {
        match token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            Token::OpenString => has_open_string = true,
            Token::Separator | Token::Other => {}
        }
        true
    });
    depth > 0 || has_open_string
}

/// Returns whether a recursive parser of `source` stays far from the end of its stack.
pub(super) fn is_shallow(source: &str) -> bool {
    let (mut depth, mut tokens) = (0_usize, 0_usize);
    visit_tokens(source, |token| {
        match token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.saturating_sub(1),
            Token::Separator => tokens = 0,
            Token::Other | Token::OpenString => tokens += 1,
        }
        depth <= MAX_DEPTH && tokens <= MAX_TOKENS
    });
    depth <= MAX_DEPTH && tokens <= MAX_TOKENS
}

/// Returns whether `source` consists of comments.
pub(super) fn is_comment(source: &str) -> bool {
    let mut is_comment = true;
    visit_tokens(source, |_| {
        is_comment = false;
        false
    });
    is_comment
}

/// Adds the constants of a script whose values are literals.
pub(super) fn read_constants(script: &str, constants: &mut Constants) {
    if is_shallow(script) {
        parse_constants(script, constants);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_and_comments_are_text() {
        assert!(has_open_brackets("const a = [\n{ b: 1 },"));
        assert!(has_open_brackets("const a = `b"));
        assert!(!has_open_brackets("const a = ['[', \"{\", `(`] /* [ */ // ["));
        assert!(!has_open_brackets("const a = '\\'[';"));
    }

    #[test]
    fn deep_and_long_expressions_are_not_shallow() {
        assert!(is_shallow(&"{ q: 'a?', a: 'b' },".repeat(1_000)));
        assert!(!is_shallow(&"[".repeat(100)));
        assert!(!is_shallow(&"!".repeat(1_000)));
        assert!(!is_shallow(&"typeof ".repeat(1_000)));
    }

    #[test]
    fn a_comment_has_no_tokens() {
        assert!(is_comment(" /* ask legal */ "));
        assert!(is_comment("// a\n"));
        assert!(!is_comment("price /* in cents */"));
    }
}
