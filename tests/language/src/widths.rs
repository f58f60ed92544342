//! The widths of lines.

use proc_macro2::LineColumn;

use crate::files::{Kind, ParsedFile};
use crate::measure::{Measure, Place};

const MOST_COLUMNS: usize = 100;
const MOST_MARKDOWN_COLUMNS: usize = 120;
const TAB: usize = 4;

/// Measures the lines that are too wide and could be broken, in source and in Markdown.
pub(crate) fn measure_widths(files: &[ParsedFile<'_>]) -> [Measure; 2] {
    let name = |what, most| format!("lines of {what} wider than {most} columns");
    let mut code = Measure::none_allowed(name("source", MOST_COLUMNS));
    let mut prose = Measure::none_allowed(name("Markdown", MOST_MARKDOWN_COLUMNS));
    for file in files {
        match file.kind {
            Kind::Markdown => count_wide_prose(file, &mut prose),
            _ => count_wide_code(file, &mut code),
        }
    }
    [code, prose]
}

fn count_wide_code(file: &ParsedFile<'_>, measure: &mut Measure) {
    let mut in_block = false;
    for (line, number) in file.text.lines().zip(1..) {
        let is_style_or_script = matches!(file.kind, Kind::Script | Kind::Style);
        in_block |= is_style_or_script && line.trim_start().starts_with("/*");
        if count_columns(line) > MOST_COLUMNS && !ends_in_unbreakable_word(line, MOST_COLUMNS) {
            let excepted = match file.kind {
                Kind::Rust => ends_in_literal(line, number, &file.rust.literals),
                // Prettier breaks code where it can, and leaves comments alone.
                Kind::Script | Kind::Style => !in_block && !has_line_comment(line),
                _ => ends_in_quotes(line),
            };
            measure.count((!excepted).then(|| wide_line(file, number, line, MOST_COLUMNS)));
        }
        in_block &= !line.contains("*/");
    }
}

fn count_wide_prose(file: &ParsedFile<'_>, measure: &mut Measure) {
    let mut in_code = false;
    for (line, number) in file.text.lines().zip(1..) {
        let fence = line.trim_start().starts_with("```");
        in_code ^= fence;
        let excepted = in_code || fence || line.trim_start().starts_with(['|', '<']);
        let is_wide = !excepted && count_columns(line) > MOST_MARKDOWN_COLUMNS;
        let is_wide = is_wide && !ends_in_unbreakable_word(line, MOST_MARKDOWN_COLUMNS);
        measure.count(is_wide.then(|| wide_line(file, number, line, MOST_MARKDOWN_COLUMNS)));
    }
}

fn wide_line(file: &ParsedFile<'_>, line: usize, text: &str, most: usize) -> Place {
    let message = format!("{} columns; at most {most} here", count_columns(text));
    file.place(line, message)
}

fn count_columns(line: &str) -> usize {
    line.chars().map(|char| if char == '\t' { TAB } else { 1 }).sum()
}

/// Returns whether the last word begins within the limit and is an address or a link.
fn ends_in_unbreakable_word(line: &str, most: usize) -> bool {
    let start = line.trim_end().rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let (before, word) = line.split_at_checked(start).unwrap_or(("", line));
    count_columns(before) <= most && ["://", "]("].iter().any(|mark| word.contains(mark))
}

/// Returns whether a literal runs over the limit, with at most closing punctuation behind it.
fn ends_in_literal(line: &str, number: usize, literals: &[(LineColumn, LineColumn)]) -> bool {
    let end_of_code = line.trim_end_matches(is_closing).chars().count();
    literals.iter().any(|(start, end)| {
        let begins = start.line < number || (start.line == number && start.column < MOST_COLUMNS);
        let ends = end.line > number || (end.line == number && end.column >= end_of_code);
        begins && ends
    })
}

/// Returns whether the line ends in a quoted string, with at most closing punctuation behind it.
fn ends_in_quotes(line: &str) -> bool {
    let is_comment = line.trim_start().starts_with('#');
    !is_comment && line.trim_end_matches(is_closing).ends_with(['"', '\'', '`'])
}

fn has_line_comment(line: &str) -> bool {
    line.trim_start().starts_with("//") || line.contains("; // ") || line.contains(", // ")
}

fn is_closing(char: char) -> bool {
    matches!(char, ')' | ']' | '}' | ';' | ',' | '?' | '\\' | ' ')
}
