//! What `[name]: address` lines define, wherever in the document they stand.

use std::collections::HashMap;

use markdown::mdast::{Definition, Node};

/// The definitions of a document by identifier; the first of a name counts.
#[derive(Debug, Default)]
pub(super) struct Definitions(HashMap<String, Definition>);

impl Definitions {
    /// Collects them from these nodes and all they hold.
    pub(super) fn of(nodes: &[Node]) -> Self {
        let mut found = HashMap::new();
        let mut left: Vec<&Node> = nodes.iter().rev().collect();
        while let Some(node) = left.pop() {
            if let Node::Definition(definition) = node {
                found.entry(definition.identifier.clone()).or_insert_with(|| definition.clone());
            }
            left.extend(node.children().into_iter().flatten().rev());
        }
        Self(found)
    }

    pub(super) fn get(&self, identifier: &str) -> Option<&Definition> {
        self.0.get(identifier)
    }
}
