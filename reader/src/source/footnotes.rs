//! What `[^name]: text` lines say, wherever in the document they stand.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::tree::{FootnoteReference, Node};

/// A footnote that is referred to more often is given once, and not over and over.
const MOST_REFERENCES: usize = 50;

/// The footnotes of a document by identifier; the first of a name counts.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    texts: HashMap<String, Vec<Node>>,
    /// How often each is referred to, and where first.
    references: HashMap<String, (usize, usize)>,
}

impl Footnotes {
    /// Collects them from these nodes and all they hold.
    pub(super) fn of(nodes: &[Node]) -> Self {
        let mut found = Self::default();
        let mut left: Vec<&Node> = nodes.iter().rev().collect();
        while let Some(node) = left.pop() {
            found.add(node);
            left.extend(node.children().iter().rev());
        }
        found
    }

    fn add(&mut self, node: &Node) {
        match node {
            Node::FootnoteDefinition(note) => {
                if let Entry::Vacant(entry) = self.texts.entry(note.identifier.clone()) {
                    entry.insert(note.children.clone());
                }
            }
            Node::FootnoteReference(note) => {
                let first = (0, note.at.start);
                self.references.entry(note.identifier.clone()).or_insert(first).0 += 1;
            }
            _ => {}
        }
    }

    /// What the footnote says that a reference is to.
    pub(super) fn text(&self, reference: &FootnoteReference) -> Option<&[Node]> {
        let nodes = self.texts.get(&reference.identifier)?;
        let (count, first) = self.references.get(&reference.identifier)?;
        (*count <= MOST_REFERENCES || *first == reference.at.start).then_some(nodes)
    }
}
