//! The openings of doc comments, folder by folder.

use crate::files::{Kind, ParsedFile};
use crate::measure::{Measure, Place};
use crate::rust_source::{DocLine, RustSource};

const FOLDERS: &[&str] = &[
    "src/",
    "cli/src/",
    "cli/tests/",
    "reader/src/",
    "reader/tests/",
    "web/",
    "tools/",
    "bench/",
    "tests/",
    "styles/",
];
const OPENINGS: [&str; 7] = ["What", "Whether", "Where", "How", "Who", "Those", "That"];
const MOST_PERCENT: usize = 2;

/// The beginning of a doc comment.
struct Opening<'a> {
    line: usize,
    text: &'a str,
}

/// Measures for each folder the doc comments that begin with a question word or a pronoun.
pub(crate) fn measure_openings(files: &[ParsedFile<'_>]) -> Vec<Measure> {
    let measures = FOLDERS.iter().map(|folder| {
        let name = format!("{folder}: doc comments that begin with {}", OPENINGS.join(", "));
        let mut measure = Measure::percent(name, MOST_PERCENT);
        for file in files.iter().filter(|file| file.path.starts_with(folder)) {
            for opening in find_openings(file) {
                measure.count(find_fault(file, &opening));
            }
        }
        measure
    });
    measures.filter(|measure| measure.whole() > 0).collect()
}

fn find_fault(file: &ParsedFile<'_>, opening: &Opening<'_>) -> Option<Place> {
    let first = opening.text.split(|char: char| !char.is_alphabetic()).next()?;
    let word = OPENINGS.iter().find(|word| word.eq_ignore_ascii_case(first))?;
    Some(file.place(opening.line, format!("doc comment begins with `{word}`")))
}

fn find_openings<'a>(file: &'a ParsedFile<'a>) -> Vec<Opening<'a>> {
    let lines = || file.text.lines().zip(1..);
    match file.kind {
        Kind::Rust => find_rust_openings(&file.rust),
        Kind::Script => {
            let mut openings = find_block_openings(lines(), "/**");
            openings.extend(find_line_openings(lines(), "//"));
            openings
        }
        Kind::Style => find_block_openings(lines(), "/*"),
        Kind::Shell => find_line_openings(lines(), "#"),
        Kind::Python => {
            let mut openings = find_docstrings(lines());
            openings.extend(find_line_openings(lines(), "#"));
            openings
        }
        Kind::Markdown => Vec::new(),
    }
}

/// Finds the first line of each run of doc lines.
fn find_rust_openings(source: &RustSource) -> Vec<Opening<'_>> {
    let mut openings = Vec::new();
    let mut previous: Option<&DocLine> = None;
    for doc in &source.doc_lines {
        let goes_on = previous.is_some_and(|it| it.line + 1 == doc.line && it.inner == doc.inner);
        if !goes_on {
            openings.push(Opening { line: doc.line, text: doc.text.trim() });
        }
        previous = Some(doc);
    }
    openings
}

/// Finds the first words of block comments that begin with `mark`, apart from those that have only
/// tags (`@param`).
fn find_block_openings<'a>(
    lines: impl Iterator<Item = (&'a str, usize)>,
    mark: &str,
) -> Vec<Opening<'a>> {
    let mut openings = Vec::new();
    let mut is_open = false;
    for (line, number) in lines {
        let text = match line.trim_start().strip_prefix(mark) {
            Some(text) => {
                is_open = true;
                text
            }
            None => line.trim_start().trim_start_matches('*'),
        };
        let text = text.trim_start_matches('*').trim_start();
        if is_open && !text.is_empty() {
            is_open = false;
            if !text.starts_with(['@', '/']) {
                openings.push(Opening { line: number, text });
            }
        }
    }
    openings
}

/// Finds the first line of each block of line comments that begin at the line's start, apart from
/// directives (`// @ts-check`, `#!`).
fn find_line_openings<'a>(
    lines: impl Iterator<Item = (&'a str, usize)>,
    mark: &str,
) -> Vec<Opening<'a>> {
    let mut openings = Vec::new();
    let mut goes_on = false;
    for (line, number) in lines {
        let text = line.strip_prefix(mark).filter(|text| !text.starts_with(['!', '/']));
        let text = text.map(str::trim).filter(|text| !text.starts_with('@'));
        if let Some(text) = text.filter(|_| !goes_on) {
            openings.push(Opening { line: number, text });
        }
        goes_on = text.is_some();
    }
    openings
}

/// Finds docstrings: triple-quoted strings at the start of a file or behind a colon.
fn find_docstrings<'a>(lines: impl Iterator<Item = (&'a str, usize)>) -> Vec<Opening<'a>> {
    let mut openings = Vec::new();
    let mut may_follow = true;
    for (line, number) in lines {
        if let Some(text) = line.trim().strip_prefix("\"\"\"").filter(|_| may_follow) {
            openings.push(Opening { line: number, text });
        }
        may_follow = line.ends_with(':') || (may_follow && line.starts_with('#'));
    }
    openings
}
