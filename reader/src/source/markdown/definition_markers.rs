//! The colons of definition lists, as PHP Markdown Extra, kramdown and Goldmark know them: a line
//! with the term, and below it lines that begin with a colon, each with a definition.
//!
//! A colon is as long as the marker of a list, and what is indented below it belongs to it, too. So
//! the Markdown library, which does not know these lists, reads each colon as such a marker.

use super::patched_text::PatchedText;
use crate::source::tree::Node;

/// Returns the byte offsets of the colons. Only outermost paragraphs have some: code has none.
pub(super) fn find_definition_markers(text: &str, blocks: &[Node]) -> Vec<usize> {
    if !text.contains("\n:") {
        return Vec::new();
    }
    let mut markers = Vec::new();
    let mut follows_term = false;
    for block in blocks {
        let Node::Paragraph(paragraph) = block else {
            // The library reads what is indented below a definition as code.
            follows_term &= matches!(block, Node::Code(_));
            continue;
        };
        let source = text.get(paragraph.span.clone()).unwrap_or_default();
        let mut line_start = paragraph.span.start;
        for (index, line) in source.split_inclusive('\n').enumerate() {
            let content = line.trim_start_matches(' ');
            if (index > 0 || follows_term) && begins_definition(content) {
                markers.push(line_start + line.len() - content.len());
            }
            line_start += line.len();
        }
        follows_term = true;
    }
    markers
}

fn begins_definition(line: &str) -> bool {
    line.strip_prefix(':')
        .is_some_and(|rest| rest.starts_with([' ', '\t']) && !rest.trim().is_empty())
}

/// Replaces the colons at these byte offsets by markers of a list.
pub(super) fn mark_definitions(text: &mut PatchedText<'_>, markers: &[usize]) {
    for at in markers {
        text.replace(&(*at..*at + 1), "-".to_owned());
    }
}
