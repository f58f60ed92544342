//! The items of lists, and the definitions of definition lists.

use crate::source::tree::{List, ListItem, Node};

/// Makes items of the children of a list: what stands between two items belongs to the one before.
pub(super) fn gather_items(children: Vec<Node>) -> Vec<Node> {
    let mut items: Vec<Node> = Vec::with_capacity(children.len());
    for child in children {
        match (items.last_mut(), child) {
            (_, item @ Node::ListItem(_)) => items.push(item),
            (Some(Node::ListItem(item)), child) => {
                item.span.end = child.span().end;
                item.children.push(child);
            }
            (_, child) => {
                let span = child.span().clone();
                items.push(Node::ListItem(ListItem { checked: None, children: vec![child], span }));
            }
        }
    }
    items
}

/// Makes lists of the definitions that follow each other.
pub(super) fn gather_definitions(children: Vec<Node>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::with_capacity(children.len());
    for child in children {
        match (nodes.last_mut(), child) {
            (Some(Node::List(list)), Node::ListItem(item)) => {
                list.span.end = item.span.end;
                list.children.push(Node::ListItem(item));
            }
            (_, Node::ListItem(item)) => {
                let span = item.span.clone();
                let children = vec![Node::ListItem(item)];
                nodes.push(Node::List(List { ordered: false, start: None, children, span }));
            }
            (_, child) => nodes.push(child),
        }
    }
    nodes
}

/// Moves the items of a list of folds, the first of `nodes`, to the one that `before` ends in: an
/// editor makes a list of each fold.
pub(super) fn join_folds(before: &mut [Node], nodes: &mut Vec<Node>) {
    let (Some(Node::List(list)), Some(Node::List(next))) = (before.last_mut(), nodes.first_mut())
    else {
        return;
    };
    if holds_folds(list) && holds_folds(next) {
        list.span.end = next.span.end;
        list.children.append(&mut next.children);
        nodes.remove(0);
    }
}

/// Returns whether each item of a list is nothing but one `<details>`.
fn holds_folds(list: &List) -> bool {
    list.children.iter().all(|item| {
        let Node::ListItem(item) = item else { return false };
        matches!(&*item.children, [Node::Container(fold)] if fold.name == "details")
    })
}
