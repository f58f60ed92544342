//! MDX: Markdown with components, expressions and imports, as [mdxjs.com] defines it.
//!
//! A library parses the text ([`convert`] makes the tree of its nodes), and another one reads the
//! literals among the properties of components ([`literal`]). Comments and imports vanish, as on
//! the page. An expression whose value is not known stays a node of its own, and is never text.
//!
//! [mdxjs.com]: https://mdxjs.com/docs/what-is-mdx/

mod convert;
mod literal;
mod script;
mod surface;

use std::panic::catch_unwind;

use markdown::{Constructs, MdxSignal, ParseOptions};

use super::tree::Node;
use convert::Converter;
pub(super) use surface::{Surface, find_surface};

/// The longest text that is read as MDX, in bytes.
const MAX_BYTES: usize = 1 << 20;
/// The most constructs of a text. The library takes time in the square of them: 1 s for so many,
/// and 19 s for four times as many.
const MAX_CONSTRUCTS: usize = 16_000;
/// The longest script that may have blank lines, in bytes, and the longest expression that may have
/// braces: they are read anew at each of these.
const MAX_SCRIPT_BYTES: usize = 1 << 15;
/// The longest tag of which the end is looked for, in bytes.
const MAX_TAG: usize = 1 << 12;
/// The most columns of indentation; each level of a list takes two.
const MAX_INDENT: usize = 200;
/// The most marks of containers before one line, and the most open elements.
const MAX_DEPTH: usize = 100;

/// Parses `text` into its outermost blocks. Returns `None` if it is not MDX: site generators read
/// such files in ways of their own.
pub(super) fn parse_mdx(text: &str) -> Option<Vec<Node>> {
    let is_bounded = text.len() <= MAX_BYTES && has_few_constructs(text) && has_bounded_depth(text);
    if !is_bounded || has_underlined_heading(text) {
        return None;
    }
    let root = catch_unwind(|| markdown::to_mdast(text, &options())).ok()?.ok()?;
    Some(Converter::new(text, &root).convert_blocks(&root))
}

/// Returns the dialect: MDX with GitHub's additions, except that one tilde strikes nothing out.
fn options() -> ParseOptions {
    let constructs = Constructs {
        gfm_footnote_definition: true,
        gfm_label_start_footnote: true,
        gfm_strikethrough: true,
        gfm_table: true,
        gfm_task_list_item: true,
        heading_setext: false,
        ..Constructs::mdx()
    };
    ParseOptions {
        constructs,
        gfm_strikethrough_single_tilde: false,
        mdx_esm_parse: Some(Box::new(end_script)),
        mdx_expression_parse: Some(Box::new(|source, _| end_script(source))),
        ..ParseOptions::mdx()
    }
}

/// Ends a script at the first blank line, or an expression at the first brace, where all brackets
/// are closed, or where it is long.
fn end_script(script: &str) -> MdxSignal {
    if script.len() < MAX_SCRIPT_BYTES && script::has_open_brackets(script) {
        let reason = String::from("the script goes on");
        MdxSignal::Eof(reason, Box::new("afterword".into()), Box::new("open".into()))
    } else {
        MdxSignal::Ok
    }
}

/// Returns whether a heading may be underlined: the library panics on some of these
/// (wooorm/markdown-rs #139 and #31).
fn has_underlined_heading(text: &str) -> bool {
    let is_underline = |line: &str| {
        let line = line.trim();
        !line.is_empty() && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-'))
    };
    let lines = text.lines();
    lines
        .clone()
        .zip(lines.skip(1))
        .any(|(line, next)| !line.trim().is_empty() && is_underline(next))
}

/// Returns whether the lines and marks of `text` are so few that the library reads them in time.
fn has_few_constructs(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    let is_mark = |byte: &u8| b"<{[]*_|`&\\".contains(byte);
    lines + text.bytes().filter(|byte| is_mark(byte)).count() <= MAX_CONSTRUCTS
}

/// Returns whether no line and no nesting of elements is so deep that the library, which is
/// recursive, could run out of stack.
fn has_bounded_depth(text: &str) -> bool {
    let is_mark =
        |c: &char| matches!(c, '>' | ' ' | '\t' | '-' | '*' | '+' | '[' | '_' | '~' | '!');
    let marks = |line: &str| {
        let marks = line.chars().filter(|c| !matches!(c, ' ' | '\t'));
        marks.take_while(|c| is_mark(c) || c.is_ascii_digit()).count()
    };
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let brackets = |line: &str| line.chars().filter(|c| matches!(c, '[' | '*' | '_')).count();
    most_open_braces(text) <= MAX_DEPTH
        && text.lines().all(|line| {
            indent(line) <= MAX_INDENT
                && marks(line) <= MAX_DEPTH
                && brackets(line) <= 20 * MAX_DEPTH
        })
        && most_open_elements(text) <= MAX_DEPTH
}

/// Returns the largest number of braces that are open at once.
fn most_open_braces(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for (_, brace) in text.match_indices(['{', '}']) {
        open = if brace == "{" { open + 1 } else { open.saturating_sub(1) };
        most = most.max(open);
    }
    most
}

/// Returns an upper bound of the number of elements that are open at once.
fn most_open_elements(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for (at, _) in text.match_indices('<') {
        let rest = text.get(at + 1..).unwrap_or_default();
        if rest.starts_with('/') {
            open = open.saturating_sub(1);
        } else {
            let near = rest.get(..rest.floor_char_boundary(MAX_TAG)).unwrap_or_default();
            let end = near.find('>').unwrap_or(near.len());
            let is_single = rest.get(..end).is_some_and(|tag| tag.ends_with('/'));
            open += usize::from(
                !is_single && rest.starts_with(|c: char| c.is_alphabetic() || c == '>'),
            );
        }
        most = most.max(open);
    }
    most
}
