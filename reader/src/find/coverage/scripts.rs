//! Superscripts and subscripts, of which rich text has only the text: `10<sup>6</sup>` would be
//! 106.

use crate::source::{Node, Tag};

/// The superscripts that are read the same on the line: of ordinal numbers, and of trademarks.
const PLAIN: [&str; 24] = [
    "st", "nd", "rd", "th", "e", "er", "ère", "re", "ème", "eme", "nde", "d", "o", "a", "os", "as",
    "º", "ª", "tm", "sm", "r", "c", "mo", "ma",
];

/// Returns the superscripts and subscripts in a line of `nodes` that mean something else on the
/// line, by their start tags.
pub(super) fn find_scripts(nodes: &[Node]) -> Vec<(&Node, &str)> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, node) in nodes.iter().enumerate() {
        let Node::Tag(tag) = node else {
            before = node.text().chars().last();
            continue;
        };
        let name = tag.name();
        let is_raised = name.eq_ignore_ascii_case("sup");
        if tag.is_end() || !(is_raised || name.eq_ignore_ascii_case("sub")) {
            continue;
        }
        let rest = nodes.get(at + 1..).unwrap_or_default();
        let content = rest.iter().take_while(|node| !ends_element(node, name));
        let has_link = content.clone().any(|node| matches!(node, Node::Link(_)));
        let text: String = content.map(Node::text).collect();
        if !has_link && before.is_some_and(|before| changes_meaning(before, &text, is_raised)) {
            found.push((node, name));
        }
    }
    found
}

fn ends_element(node: &Node, name: &str) -> bool {
    let ends = |tag: &Tag| tag.is_end() && tag.name().eq_ignore_ascii_case(name);
    matches!(node, Node::Tag(tag) if ends(tag))
}

/// Returns whether `text`, right behind the character `before`, reads as part of it on the line. A
/// number below a letter does not: CO2.
fn changes_meaning(before: char, text: &str, is_raised: bool) -> bool {
    let text = text.trim().to_lowercase();
    if !before.is_alphanumeric() || !text.starts_with(|c: char| c.is_alphanumeric() || c == '-') {
        return false;
    }
    if is_raised {
        !PLAIN.contains(&&*text)
    } else {
        !(before.is_alphabetic() && text.chars().all(|c| c.is_ascii_digit()))
    }
}
