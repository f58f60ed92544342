//! Content of calls that is indented as a whole, which would be code: `{{< tldr >}}` above lines
//! with four spaces. Site generators hand it on to the template, which often takes the indentation
//! off.
//!
//! Such a tag is read like the line of an admonition ([`super::admonitions`]), to which the
//! indented lines below belong.

use std::collections::HashSet;

use super::patch::is_alone;
use super::regions::Region;
use super::{ContainerUse, JudgesContainer};

/// The columns of the indentation that makes code.
const INDENT: usize = 4;
/// The bytes that stand for the line of an admonition.
const MIN_TAG: usize = 5;

/// Returns the bytes at which the tags of the kept `regions` begin whose content is indented by
/// four to seven columns.
pub(super) fn find_indented_contents(
    text: &str,
    regions: &[Region],
    judges: JudgesContainer,
) -> HashSet<usize> {
    let is_indented = |region: &&Region| {
        let container = region.without_content();
        let content = text.get(container.content.clone()).unwrap_or_default();
        let [start, end] = region.tags();
        container.is_call
            && region.has_content()
            && start.len() >= MIN_TAG
            && is_alone(text, &start)
            && is_alone(text, &end)
            && are_indented(content, indent_before(text, start.start))
            && judges(&container) == ContainerUse::Kept
    };
    regions.iter().filter(is_indented).map(|region| region.tags()[0].start).collect()
}

/// Returns whether the lines of `content` are indented below a tag with this indent.
fn are_indented(content: &str, indent: usize) -> bool {
    // The last line has the indent of the end tag.
    let lines = content.lines().filter(|line| !line.trim().is_empty());
    let mut indents = lines.map(indent_of).peekable();
    let least = indent + INDENT;
    indents.peek().is_some_and(|first| *first < least + INDENT) && indents.all(|it| it >= least)
}

/// Returns the columns of white space that a line begins with.
fn indent_of(line: &str) -> usize {
    let margin = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
    margin
        .fold(0, |column, c| if c == '\t' { column / INDENT * INDENT + INDENT } else { column + 1 })
}

/// Returns the columns between the beginning of the line and byte `at`.
fn indent_before(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    indent_of(before.rsplit('\n').next().unwrap_or_default())
}
