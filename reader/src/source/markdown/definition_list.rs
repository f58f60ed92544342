//! Definition lists, as PHP Markdown Extra, kramdown and Goldmark know them: a line of its own, and below
//! it, on lines that begin with a colon, what it means.
//!
//! A colon is as long as the marker of a list, and all that is indented below belongs to it, too. So the
//! Markdown library is told that it is one.

use crate::source::tree::Node;

/// Where the colons of definition lists are, in bytes: only those of outermost paragraphs, so none in code.
pub(super) fn markers(text: &str, blocks: &[Node]) -> Vec<usize> {
    if !text.contains("\n:") {
        return Vec::new();
    }
    let mut markers = Vec::new();
    let mut follows_term = false;
    for block in blocks {
        let Node::Paragraph(paragraph) = block else {
            // What is indented below a definition is code to the library.
            follows_term &= matches!(block, Node::Code(_));
            continue;
        };
        let source = text.get(paragraph.at.clone()).unwrap_or_default();
        let mut at = paragraph.at.start;
        for (index, line) in source.split_inclusive('\n').enumerate() {
            let content = line.trim_start_matches(' ');
            if (index > 0 || follows_term) && content.starts_with([':']) && is_marker(content) {
                markers.push(at + line.len() - content.len());
            }
            at += line.len();
        }
        follows_term = true;
    }
    markers
}

fn is_marker(line: &str) -> bool {
    line.strip_prefix(':')
        .is_some_and(|rest| rest.starts_with([' ', '\t']) && !rest.trim().is_empty())
}

/// Makes the colons markers of a list.
pub(super) fn mark(text: &mut String, markers: &[usize]) {
    for at in markers {
        text.replace_range(*at..*at + 1, "-");
    }
}
