//! The content of a box around one question: a heading or a bold line that asks, and its answer.

use super::super::sentence;
use crate::source::Node;

/// Splits the blocks of a box after the question that they begin with. Returns `None` if they have
/// another question of its kind: the box is then one around several.
pub(in crate::find) fn split_headed(blocks: &[Node]) -> Option<(&[Node], &[Node])> {
    let (first, answer) = blocks.split_first()?;
    let question = question_kind(first)?;
    let is_alone = !answer.iter().any(|block| question_kind(block) == Some(question));
    (is_alone && !answer.is_empty()).then(|| (first.children(), answer))
}

/// Returns the depth of a heading that asks, or 0 for a bold line that asks.
fn question_kind(block: &Node) -> Option<u8> {
    let kind = match block {
        Node::Heading(heading) => heading.depth,
        Node::Paragraph(paragraph) if matches!(&*paragraph.children, [Node::Strong(_)]) => 0,
        _ => return None,
    };
    let text: String = block.children().iter().map(Node::text).collect();
    sentence::ends_in_question_mark(&text).then_some(kind)
}
