//! Lines without a word: those that editors leave between blocks, and the marks of controls.

use crate::source::tree::Node;

/// The marks of controls that fold or close something, besides arrows and geometric shapes.
const MARKS: [char; 12] = ['+', '−', '×', '✕', '✖', '➕', '➖', '‣', '›', '»', '⌄', '⌃'];

/// Returns whether `line` shows nothing, or, in a box of its own, only the mark of a control.
pub(super) fn is_mark(line: &[Node], is_in_box: bool) -> bool {
    let is_text = |node: &Node| matches!(node, Node::Text(_) | Node::Break(_));
    if line.is_empty() || !line.iter().all(is_text) {
        return false;
    }
    let text: String = line.iter().map(Node::text).collect();
    let mut shown = text.chars().filter(|c| !is_unseen(*c));
    match (shown.next(), shown.next()) {
        (None, _) => true,
        (Some(mark), None) => is_in_box && is_control_mark(mark),
        _ => false,
    }
}

/// Returns whether a character has no width, or is white space.
fn is_unseen(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}')
}

fn is_control_mark(c: char) -> bool {
    MARKS.contains(&c) || matches!(c, '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{25ff}')
}

#[cfg(test)]
mod tests {
    use super::super::tests::outline_page;

    #[test]
    fn lines_without_a_word_are_left_out() {
        for html in [
            "<p>a</p><p>\u{200d}</p><p>b</p>",
            "<p>a</p><p>&nbsp;</p><p>b</p>",
            "<p>a</p><div><span>‣</span></div><p>b</p>",
            "<p>a</p><div><div>+</div></div><p>b</p>",
        ] {
            assert_eq!(outline_page(html), outline_page("<p>a</p><p>b</p>"), "{html}");
        }
    }

    #[test]
    fn marks_that_an_author_writes_stay() {
        for html in ["<p>+</p>", "<div>+ 1</div>", "<table><tr><td>×</td></tr></table>"] {
            assert!(outline_page(html).contains(['+', '×']), "{html}");
        }
    }
}
