//! What `[name]: address` and `[^name]: text` lines define, wherever in the document they stand.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use markdown::mdast::{Definition, FootnoteReference, Node};

/// A footnote that is referred to more often is given once, and not over and over.
const MOST_REFERENCES: usize = 50;

/// The definitions of a document by identifier; the first of a name counts.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    links: HashMap<String, Definition>,
    footnotes: HashMap<String, Vec<Node>>,
    /// How often each footnote is referred to, and where first.
    references: HashMap<String, (usize, usize)>,
}

impl Definitions {
    /// Collects them from these nodes and all they hold.
    pub(super) fn of(nodes: &[Node]) -> Self {
        let mut found = Self::default();
        let mut left: Vec<&Node> = nodes.iter().rev().collect();
        while let Some(node) = left.pop() {
            found.add(node);
            left.extend(node.children().into_iter().flatten().rev());
        }
        found
    }

    fn add(&mut self, node: &Node) {
        match node {
            Node::Definition(definition) => {
                if let Entry::Vacant(entry) = self.links.entry(definition.identifier.clone()) {
                    entry.insert(definition.clone());
                }
            }
            Node::FootnoteDefinition(note) => {
                if let Entry::Vacant(entry) = self.footnotes.entry(note.identifier.clone()) {
                    entry.insert(note.children.clone());
                }
            }
            Node::FootnoteReference(note) => {
                let first = (0, offset(note));
                self.references.entry(note.identifier.clone()).or_insert(first).0 += 1;
            }
            _ => {}
        }
    }

    pub(super) fn get(&self, identifier: &str) -> Option<&Definition> {
        self.links.get(identifier)
    }

    /// What the footnote says that a reference is to.
    pub(super) fn footnote(&self, reference: &FootnoteReference) -> Option<&[Node]> {
        let nodes = self.footnotes.get(&reference.identifier)?;
        let (count, first) = self.references.get(&reference.identifier)?;
        (*count <= MOST_REFERENCES || *first == offset(reference)).then_some(nodes)
    }
}

fn offset(reference: &FootnoteReference) -> usize {
    reference.position.as_ref().map_or(0, |position| position.start.offset)
}
