//! The footnotes of a document, `[^name]: text`, wherever they stand.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::tree::{FootnoteReference, Node};

/// The references to one footnote up to which each of them shows its text; beyond, only the first
/// does, so that the data stays about as large as the post.
const MAX_REFERENCES: usize = 50;

/// The footnotes of a document by identifier. Of two with the same one, the first counts.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    texts: HashMap<String, Vec<Node>>,
    references: HashMap<String, References>,
}

/// The references to one footnote.
#[derive(Debug)]
struct References {
    count: usize,
    /// The byte offset of the first one.
    first: usize,
}

impl Footnotes {
    /// Collects the footnotes among `nodes` and their descendants.
    pub(super) fn collect(nodes: &[Node]) -> Self {
        let mut footnotes = Self::default();
        let mut remaining: Vec<&Node> = nodes.iter().rev().collect();
        while let Some(node) = remaining.pop() {
            footnotes.add(node);
            remaining.extend(node.children().iter().rev());
        }
        footnotes
    }

    fn add(&mut self, node: &Node) {
        match node {
            Node::FootnoteDefinition(note) => {
                if let Entry::Vacant(entry) = self.texts.entry(note.identifier.clone()) {
                    entry.insert(note.children.clone());
                }
            }
            Node::FootnoteReference(note) => {
                let first = References { count: 0, first: note.span.start };
                self.references.entry(note.identifier.clone()).or_insert(first).count += 1;
            }
            _ => {}
        }
    }

    /// Returns the content to show in place of `reference`.
    pub(super) fn content(&self, reference: &FootnoteReference) -> Option<&[Node]> {
        let nodes = self.texts.get(&reference.identifier)?;
        let References { count, first } = self.references.get(&reference.identifier)?;
        (*count <= MAX_REFERENCES || *first == reference.span.start).then_some(nodes)
    }
}
