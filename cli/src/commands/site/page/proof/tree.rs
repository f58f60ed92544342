//! The tree that html5ever builds of a page: nodes in one list, with texts that are parts of the
//! page.

use std::borrow::Cow;
use std::cell::RefCell;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{
    Attribute, ExpandedName, LocalName, Namespace, QualName, expanded_name, local_name, ns,
};

/// The number of a node in its list.
type Index = usize;

/// A tree of nodes.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// A node and the numbers of those around it.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) content: Content,
    parent: Option<Index>,
    previous: Option<Index>,
    next: Option<Index>,
    first_child: Option<Index>,
    last_child: Option<Index>,
}

/// The content of a node.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// The page, or the content of a template.
    Root,
    Element(Element),
    Text(StrTendril),
    Comment(StrTendril),
    /// The name and the two ids.
    Doctype([StrTendril; 3]),
    /// The target and the data.
    Instruction([StrTendril; 2]),
}

/// The start tag of an element.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: QualName,
    /// The attributes in the order of their names.
    attributes: Vec<Attribute>,
}

impl Element {
    pub(super) fn name(&self) -> &str {
        &self.name.local
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|attribute| &*attribute.name.local == name);
        found.map(|attribute| &*attribute.value)
    }

    fn add(&mut self, attributes: Vec<Attribute>) {
        for attribute in attributes {
            if self.attributes.iter().all(|known| known.name != attribute.name) {
                self.attributes.push(attribute);
            }
        }
        self.sort_attributes();
    }

    fn sort_attributes(&mut self) {
        self.attributes.sort_unstable_by(|one, other| one.name.cmp(&other.name));
    }
}

/// A step of a walk through a tree.
pub(super) enum Step<'a> {
    Enter(&'a Node),
    /// The number of the node, and the node.
    Leave(usize, &'a Node),
}

impl Tree {
    fn new() -> Self {
        // Few pages have less, so that these never move.
        let mut nodes = Vec::with_capacity(512);
        nodes.push(Node::new(Content::Root));
        Self { nodes }
    }

    /// Returns the steps of a walk through all nodes, in order.
    pub(super) fn walk(&self) -> impl Iterator<Item = Step<'_>> {
        let mut next = Some((0, true));
        std::iter::from_fn(move || {
            let (index, enters) = next?;
            let node = self.nodes.get(index)?;
            next = match (enters, node.first_child, node.next) {
                (true, Some(child), _) => Some((child, true)),
                (true, None, _) => Some((index, false)),
                (false, _, Some(sibling)) => Some((sibling, true)),
                (false, _, None) => node.parent.map(|parent| (parent, false)),
            };
            Some(if enters { Step::Enter(node) } else { Step::Leave(index, node) })
        })
    }

    fn get(&self, index: Option<Index>) -> Option<&Node> {
        self.nodes.get(index?)
    }

    fn get_mut(&mut self, index: Option<Index>) -> Option<&mut Node> {
        self.nodes.get_mut(index?)
    }

    fn add(&mut self, content: Content) -> Index {
        self.nodes.push(Node::new(content));
        self.nodes.len() - 1
    }

    fn last_child(&self, parent: Index) -> Option<Index> {
        self.get(Some(parent))?.last_child
    }

    /// Puts `child`, which has no parent, before `next`, a child of `parent`, or at its end.
    fn insert(&mut self, parent: Index, child: Index, next: Option<Index>) {
        let previous = match self.get(next) {
            Some(next) => next.previous,
            None => self.last_child(parent),
        };
        if let Some(child) = self.get_mut(Some(child)) {
            (child.parent, child.previous, child.next) = (Some(parent), previous, next);
        }
        match self.get_mut(previous) {
            Some(previous) => previous.next = Some(child),
            None => self.set_first_child(parent, Some(child)),
        }
        match self.get_mut(next) {
            Some(next) => next.previous = Some(child),
            None => self.set_last_child(parent, Some(child)),
        }
    }

    /// Takes a node out of its parent.
    fn detach(&mut self, index: Index) {
        let Some(node) = self.get_mut(Some(index)) else { return };
        let Some(parent) = node.parent.take() else { return };
        let (previous, next) = (node.previous.take(), node.next.take());
        match self.get_mut(previous) {
            Some(previous) => previous.next = next,
            None => self.set_first_child(parent, next),
        }
        match self.get_mut(next) {
            Some(next) => next.previous = previous,
            None => self.set_last_child(parent, previous),
        }
    }

    fn set_first_child(&mut self, parent: Index, child: Option<Index>) {
        self.get_mut(Some(parent)).into_iter().for_each(|parent| parent.first_child = child);
    }

    fn set_last_child(&mut self, parent: Index, child: Option<Index>) {
        self.get_mut(Some(parent)).into_iter().for_each(|parent| parent.last_child = child);
    }

    /// Puts a node or a text before `next`, a child of `parent`, or at its end. A text becomes part
    /// of the text before it.
    fn place(&mut self, parent: Index, child: NodeOrText<Handle>, next: Option<Index>) {
        let text = match child {
            NodeOrText::AppendNode(child) => {
                self.detach(child.index);
                return self.insert(parent, child.index, next);
            }
            NodeOrText::AppendText(text) => text,
        };
        let previous = match self.get(next) {
            Some(next) => next.previous,
            None => self.last_child(parent),
        };
        if let Some(Node { content: Content::Text(before), .. }) = self.get_mut(previous) {
            before.push_tendril(&text);
        } else {
            let text = self.add(Content::Text(text));
            self.insert(parent, text, next);
        }
    }
}

impl Node {
    fn new(content: Content) -> Self {
        Self {
            content,
            parent: None,
            previous: None,
            next: None,
            first_child: None,
            last_child: None,
        }
    }

    pub(super) fn has_children(&self) -> bool {
        self.first_child.is_some()
    }

    /// Returns the number of the node around this one.
    pub(super) fn parent(&self) -> Option<Index> {
        self.parent
    }
}

/// A node as html5ever refers to it.
#[derive(Clone, Debug)]
pub(super) struct Handle {
    index: Index,
    namespace: Namespace,
    name: LocalName,
}

/// Takes the nodes from html5ever.
pub(super) struct TreeMaker(RefCell<Tree>);

impl TreeMaker {
    pub(super) fn new() -> Self {
        Self(RefCell::new(Tree::new()))
    }

    pub(super) fn into_tree(self) -> Tree {
        self.0.into_inner()
    }

    fn add(&self, content: Content) -> Handle {
        let name = QualName::new(None, ns!(), LocalName::default());
        self.handle(self.0.borrow_mut().add(content), &name)
    }

    fn handle(&self, index: Index, name: &QualName) -> Handle {
        Handle { index, namespace: name.ns.clone(), name: name.local.clone() }
    }
}

impl TreeSink for TreeMaker {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.handle(0, &QualName::new(None, ns!(), LocalName::default()))
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        ExpandedName { ns: &target.namespace, local: &target.name }
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _flags: ElementFlags,
    ) -> Handle {
        let is_template = name.expanded() == expanded_name!(html "template");
        let mut element = Element { name: name.clone(), attributes };
        element.sort_attributes();
        let mut tree = self.0.borrow_mut();
        let index = tree.add(Content::Element(element));
        if is_template {
            let content = tree.add(Content::Root);
            tree.insert(index, content, None);
        }
        self.handle(index, &name)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.add(Content::Comment(text))
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.add(Content::Instruction([target, data]))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.0.borrow_mut().place(parent.index, child, None);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let parent = self.0.borrow().get(Some(element.index)).and_then(|node| node.parent);
        match parent {
            Some(_) => self.append_before_sibling(element, child),
            None => self.append(previous, child),
        }
    }

    fn append_doctype_to_document(
        &self,
        name: StrTendril,
        public_id: StrTendril,
        system_id: StrTendril,
    ) {
        let doctype = self.add(Content::Doctype([name, public_id, system_id]));
        self.append(&self.get_document(), NodeOrText::AppendNode(doctype));
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        let content = self.0.borrow().get(Some(target.index)).and_then(|node| node.first_child);
        let name = QualName::new(None, ns!(), LocalName::default());
        self.handle(content.unwrap_or(target.index), &name)
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.index == other.index
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let mut tree = self.0.borrow_mut();
        if let NodeOrText::AppendNode(child) = &child {
            tree.detach(child.index);
        }
        let parent = tree.get(Some(sibling.index)).and_then(|node| node.parent);
        if let Some(parent) = parent {
            tree.place(parent, child, Some(sibling.index));
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        let mut tree = self.0.borrow_mut();
        if let Some(Node { content: Content::Element(element), .. }) =
            tree.get_mut(Some(target.index))
        {
            element.add(attributes);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.0.borrow_mut().detach(target.index);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut tree = self.0.borrow_mut();
        while let Some(child) = tree.get(Some(node.index)).and_then(|node| node.first_child) {
            tree.detach(child);
            tree.insert(new_parent.index, child, None);
        }
    }
}
