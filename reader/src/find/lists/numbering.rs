//! Numbers of list items, and items that ask.

use crate::find::sentence;
use crate::source::{Document, List, Node};

/// Returns the number of a list's first item.
pub(super) fn first_number(list: &List) -> usize {
    list.start.and_then(|start| usize::try_from(start).ok()).unwrap_or(1)
}

/// Returns the number of an item in the source. Markdown counts on from the first item instead.
pub(super) fn source_number(document: &Document<'_>, item: &Node) -> Option<usize> {
    let source = document.source(item).trim_start();
    source.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Returns whether an item begins with a question.
pub(super) fn item_asks(document: &Document<'_>, item: &Node) -> bool {
    let first = item.children().first();
    first.is_some_and(|block| {
        sentence::find_question_end(&document.source_or_text(block), true).is_some()
    })
}

/// Returns whether an item asks, or begins in bold as questions do.
pub(super) fn may_ask(document: &Document<'_>, item: &Node) -> bool {
    let paragraph = item.children().first();
    let begin = paragraph.and_then(|paragraph| paragraph.children().first());
    matches!(begin, Some(Node::Strong(_))) || item_asks(document, item)
}

/// Returns whether an item is a question and nothing else.
pub(super) fn is_bare_question(document: &Document<'_>, item: &Node) -> bool {
    let [block] = item.children() else { return false };
    let text = document.source_or_text(block);
    let end = sentence::find_question_end(&text, true);
    end.and_then(|end| text.get(end..)).is_some_and(|rest| rest.trim().is_empty())
}

/// Returns whether a block is a paragraph that ends in a colon.
pub(super) fn ends_in_colon(block: &Node) -> bool {
    matches!(block, Node::Paragraph(_)) && block.text().trim_end().ends_with([':', '：'])
}

/// Returns the number of lines of a paragraph that begin with a number and ask, if their numbers
/// count up from `next`.
pub(super) fn count_numbered_questions(
    document: &Document<'_>,
    block: &Node,
    next: usize,
) -> usize {
    if !matches!(block, Node::Paragraph(_)) {
        return 0;
    }
    document.source_or_text(block).lines().fold(0, |count, line| {
        count + usize::from(numbered_question_start(line, next + count).is_some())
    })
}

/// Returns the byte of `line` at which a question begins, if only `number` stands before it.
pub(in crate::find) fn numbered_question_start(line: &str, number: usize) -> Option<usize> {
    let content = line.trim_start_matches(' ');
    let rest = content.strip_prefix(&*number.to_string())?.strip_prefix(['.', ')'])?;
    let text = rest
        .strip_prefix([' ', '\t'])
        .filter(|text| sentence::find_question_end(text, true).is_some())?;
    Some(line.len() - text.trim_start().len())
}
