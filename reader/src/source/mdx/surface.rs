//! The surface of MDX in a text that is not quite MDX: its scripts and expressions, which are no
//! text either way.

use std::ops::Range;

use super::script::has_open_brackets;
use crate::source::lines::lines_with_offsets;

/// The longest script and the longest expression that are looked for, in bytes.
const MAX_SCRIPT_BYTES: usize = 1 << 14;
const MAX_EXPRESSION_BYTES: usize = 1 << 11;
/// The bytes that are read again, in all, to find the ends of scripts and expressions.
const MAX_WORK: usize = 1 << 24;
/// The beginnings of a script.
const BEGINNINGS: [&str; 9] = [
    "import {",
    "import '",
    "import \"",
    "export const ",
    "export let ",
    "export default ",
    "export function ",
    "export async ",
    "export {",
];

/// The scripts and expressions of a text, in order.
pub(in crate::source) struct Surface {
    pub(in crate::source) scripts: Vec<Range<usize>>,
    pub(in crate::source) expressions: Vec<Range<usize>>,
}

/// Finds the scripts and expressions of `text`.
pub(in crate::source) fn find_surface(text: &str) -> Surface {
    let mut scripts: Vec<Range<usize>> = Vec::new();
    let mut budget = MAX_WORK;
    let mut from = 0;
    let mut is_after_blank = true;
    for (start, line) in lines_with_offsets(text) {
        if is_after_blank && start >= from && is_script(line) {
            from = end_of_script(text, start, &mut budget);
            scripts.push(start..from);
        }
        is_after_blank = line.trim().is_empty();
    }
    let expressions = find_expressions(text, &scripts, &mut budget);
    Surface { scripts, expressions }
}

fn is_script(line: &str) -> bool {
    let is_import = line.starts_with("import ")
        && [" from '", " from \""].iter().any(|source| line.contains(source));
    is_import || BEGINNINGS.iter().any(|beginning| line.starts_with(beginning))
}

/// Returns the end of the script at byte `start`: the first blank line with no open bracket before
/// it.
fn end_of_script(text: &str, start: usize, budget: &mut usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let near = rest.get(..rest.floor_char_boundary(MAX_SCRIPT_BYTES)).unwrap_or_default();
    let blank =
        lines_with_offsets(near).filter(|(_, line)| line.trim().is_empty()).map(|(at, _)| at);
    let mut ends = blank.chain([near.len()]).peekable();
    let first = ends.peek().copied().unwrap_or(near.len());
    start + ends.find(|end| is_complete(near, *end, budget)).unwrap_or(first)
}

/// Returns whether no bracket is open at byte `end` of a script, as long as there is work left.
fn is_complete(script: &str, end: usize, budget: &mut usize) -> bool {
    let Some(left) = budget.checked_sub(end) else { return false };
    *budget = left;
    script.get(..end).is_some_and(|script| !has_open_brackets(script))
}

/// Returns the expressions outside of `scripts`.
fn find_expressions(text: &str, scripts: &[Range<usize>], budget: &mut usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        let next = scripts.partition_point(|script| script.end <= start);
        let script = scripts.get(next).filter(|script| script.start <= start);
        from = match script {
            Some(script) => script.end,
            None => match end_of_expression(text, start, budget) {
                Some(end) => {
                    found.push(start..end);
                    end
                }
                None => start + 1,
            },
        };
    }
    found
}

fn end_of_expression(text: &str, start: usize, budget: &mut usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let near = rest.get(..rest.floor_char_boundary(MAX_EXPRESSION_BYTES))?;
    let mut ends = near.match_indices('}').map(|(at, _)| at + 1).take(64);
    let end = ends.find(|end| is_complete(near, *end, budget))?;
    Some(start + end)
}

#[cfg(test)]
mod tests {
    use super::{Surface, find_surface};

    #[test]
    fn scripts_and_expressions_are_found() {
        for line_end in ["\n", "\r\n"] {
            let text =
                "import a from 'b'\n\nexport const c = [\n\n'd'\n]\n\nimport this. {e('}')} {\n";
            let text = text.replace('\n', line_end);
            let Surface { scripts, expressions } = find_surface(&text);
            let found = scripts.into_iter().chain(expressions);
            let found: Vec<_> = found.filter_map(|at| text.get(at)).map(str::trim).collect();
            let constant = "export const c = [\n\n'd'\n]".replace('\n', line_end);
            assert_eq!(found, ["import a from 'b'", &constant, "{e('}')}"]);
        }
    }
}
