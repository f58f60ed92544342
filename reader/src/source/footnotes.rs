//! The footnotes of a document, `[^name]: text`, wherever they stand.

use std::rc::Rc;

use afterword::post::TextTable;

use super::tree::{FootnoteReference, Node};

/// The references to one footnote up to which each of them shows its text; beyond, only the first
/// does, so that the data stays about as large as the post.
const MAX_REFERENCES: usize = 50;

/// The footnotes of a document by identifier. Of two with the same one, the first counts.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// The indices of the footnotes by their identifiers.
    indices: TextTable,
    all: Vec<Footnote>,
}

/// A footnote, and the references to it.
#[derive(Debug, Default)]
struct Footnote {
    text: Option<Vec<Node>>,
    reference_count: usize,
    /// The byte offset of the first reference.
    first_reference: usize,
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
            Node::FootnoteDefinition(definition) => {
                let Some(note) = self.find_or_add(&definition.identifier) else { return };
                note.text.get_or_insert_with(|| definition.children.clone());
            }
            Node::FootnoteReference(reference) => {
                let Some(note) = self.find_or_add(&reference.identifier) else { return };
                if note.reference_count == 0 {
                    note.first_reference = reference.span.start;
                }
                note.reference_count += 1;
            }
            _ => {}
        }
    }

    fn find_or_add(&mut self, identifier: &str) -> Option<&mut Footnote> {
        let index = self.indices.get(identifier).unwrap_or_else(|| {
            let index = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
            self.indices.set(&Rc::from(identifier), index);
            self.all.push(Footnote::default());
            index
        });
        self.all.get_mut(index as usize)
    }

    /// Returns the content to show in place of `reference`.
    pub(super) fn content(&self, reference: &FootnoteReference) -> Option<&[Node]> {
        let note = self.all.get(self.indices.get(&reference.identifier)? as usize)?;
        let is_first = note.first_reference == reference.span.start;
        note.text.as_deref().filter(|_| note.reference_count <= MAX_REFERENCES || is_first)
    }
}
