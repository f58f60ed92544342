//! From the events of the Markdown library to a tree.
//!
//! Text that the library gives in pieces is joined, a line of a list without blank lines becomes a
//! paragraph, and one tilde is text: `20~30` is a range. Bare addresses become links ([`super::bare_links`]).
//!
//! The tree is never deeper than [`DEEPEST`]: of nodes further down there is only the text. So nothing that
//! walks down a tree can run out of stack.

mod kind;

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag};

use self::kind::{Kind, clean, identifier};
use super::bare_links;
use crate::source::html::parse_tag;
use crate::source::tree::{
    Code, FootnoteDefinition, FootnoteReference, Heading, Image, Leaf, Link, List, ListItem,
    Literal, Node, Parent, Table,
};

/// How deep nodes may be nested; the data may hold fewer levels.
const DEEPEST: usize = 100;

/// Hides from the library what would begin a block.
const HIDING: char = '\u{a0}';

/// The outermost blocks of a text.
pub(super) fn blocks(text: &str) -> Vec<Node> {
    read(text, None)
}

/// A text of its own as what stands inside a line: nothing in it begins a block.
pub(super) fn line(text: &str) -> Vec<Node> {
    let lines = text.lines().map(|line| line.trim_start_matches([' ', '\t']));
    let lines = lines.filter(|line| !line.trim().is_empty()).map(|line| format!("{HIDING}{line}"));
    let text = lines.collect::<Vec<_>>().join("\n");
    read(&text, Some(HIDING)).iter().flat_map(Node::children).cloned().collect()
}

fn read(text: &str, hiding: Option<char>) -> Vec<Node> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    let definitions = definitions(&events);
    let mut builder = Builder { text, hiding, open: Vec::new(), blocks: Vec::new(), too_deep: 0 };
    for (event, at) in &mut events {
        builder.event(event, at);
    }
    builder.close_implied();
    with_definitions(builder.blocks, definitions)
}

/// Where definitions of links stand, in order.
fn definitions(events: &OffsetIter<'_>) -> Vec<Range<usize>> {
    let definitions = events.reference_definitions().iter();
    let mut places: Vec<_> = definitions.map(|(_, definition)| definition.span.clone()).collect();
    places.sort_by_key(|at| at.start);
    places
}

/// Adds the definitions that stand between the outermost blocks.
fn with_definitions(mut blocks: Vec<Node>, definitions: Vec<Range<usize>>) -> Vec<Node> {
    if definitions.is_empty() {
        return blocks;
    }
    let outermost = definitions.into_iter().filter(|at| {
        let before = blocks.partition_point(|block| block.at().start <= at.start);
        let before = before.checked_sub(1).and_then(|before| blocks.get(before));
        before.is_none_or(|block| block.at().end <= at.start)
    });
    let mut nodes: Vec<_> = outermost.map(|at| Node::Definition(Leaf { at })).collect();
    blocks.append(&mut nodes);
    blocks.sort_by_key(|block| block.at().start);
    blocks
}

/// Nodes that have begun, the innermost last.
struct Builder<'a> {
    text: &'a str,
    /// What stands before each line, and is not shown.
    hiding: Option<char>,
    open: Vec<Open>,
    blocks: Vec<Node>,
    /// How many have begun that are nested too deep to be nodes.
    too_deep: usize,
}

/// A node that has begun.
struct Open {
    kind: Kind,
    start: usize,
    children: Vec<Node>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, at: Range<usize>) {
        match event {
            Event::Start(tag) => self.begin(tag, at),
            Event::End(_) if self.too_deep > 0 => self.too_deep -= 1,
            Event::End(_) => {
                self.close_implied();
                self.close(at.end);
            }
            Event::Text(text) | Event::Html(text) => self.piece(&text, at),
            Event::SoftBreak => self.line_ending(at),
            Event::Code(code) => {
                let literal = Literal { value: clean(code), at };
                self.inline(Node::InlineCode(literal));
            }
            Event::InlineHtml(html) => {
                self.inline(Node::Tag(parse_tag(&clean(html), at)));
            }
            Event::FootnoteReference(name) => {
                let identifier = identifier(&name);
                self.inline(Node::FootnoteReference(FootnoteReference { identifier, at }));
            }
            Event::HardBreak => self.inline(Node::Break(Leaf { at })),
            Event::Rule => {
                self.close_implied();
                self.push(Node::ThematicBreak(Leaf { at }));
            }
            Event::TaskListMarker(checked) => self.check(checked),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>, at: Range<usize>) {
        if self.too_deep > 0 || self.open.len() >= DEEPEST {
            self.too_deep += 1;
            return;
        }
        let source = self.text.get(at.clone()).unwrap_or_default();
        let kind = Kind::of(tag, source).unwrap_or(Kind::Paragraph);
        if kind.is_block() {
            self.close_implied();
        } else {
            self.imply_paragraph(at.start);
        }
        self.open.push(Open { kind, start: at.start, children: Vec::new() });
    }

    /// Ends the innermost node.
    fn close(&mut self, end: usize) {
        let Some(Open { kind, start, mut children }) = self.open.pop() else { return };
        if kind.holds_bare_links() && !self.in_link() {
            bare_links::mark(&mut children);
        }
        let at = start..end;
        let parent = |children| Parent { children, at: at.clone() };
        let node = match kind {
            Kind::Paragraph | Kind::ImpliedParagraph => Node::Paragraph(parent(children)),
            Kind::Blockquote => Node::Blockquote(parent(children)),
            Kind::TableRow => Node::TableRow(parent(children)),
            Kind::TableCell => Node::TableCell(parent(children)),
            Kind::Emphasis => Node::Emphasis(parent(children)),
            Kind::Strong => Node::Strong(parent(children)),
            Kind::Delete => Node::Delete(parent(children)),
            Kind::Heading(depth) => Node::Heading(Heading { depth, children, at }),
            Kind::List(start) => {
                let ordered = start.is_some();
                let start = start.and_then(|start| u32::try_from(start).ok());
                Node::List(List { ordered, start, children, at })
            }
            Kind::ListItem(checked) => Node::ListItem(ListItem { checked, children, at }),
            Kind::Code(lang) => {
                let source = self.text.get(at.clone()).unwrap_or_default().trim_end();
                let value = without_end(text_of(&children), source.ends_with(['`', '~']));
                Node::Code(Code { lang, value, at })
            }
            Kind::Html => {
                let value = text_of(&children).trim_end_matches(['\n', '\r']).to_owned();
                Node::Html(Literal { value, at })
            }
            Kind::Table(align) => Node::Table(Table { align, children, at }),
            Kind::FootnoteDefinition(identifier) => {
                Node::FootnoteDefinition(FootnoteDefinition { identifier, children, at })
            }
            Kind::Tildes => {
                self.piece("~", at.start..at.start + 1);
                children.into_iter().for_each(|child| self.push(child));
                return self.piece("~", at.end.saturating_sub(1)..at.end);
            }
            Kind::Link(url, title) => Node::Link(Link { url, title, children, at }),
            // An image in the text of another is its text.
            Kind::Image(..) if self.in_image() => return self.piece(&text_of(&children), at),
            Kind::Image(url, title) => {
                Node::Image(Image { url, title, alt: text_of(&children), at })
            }
        };
        self.push(node);
    }

    fn in_link(&self) -> bool {
        self.open.iter().any(|open| matches!(open.kind, Kind::Link(..) | Kind::Image(..)))
    }

    fn in_image(&self) -> bool {
        self.open.iter().any(|open| matches!(open.kind, Kind::Image(..)))
    }

    /// Ends a paragraph of which the library says nothing, if one is open.
    fn close_implied(&mut self) {
        if let Some(Open { kind: Kind::ImpliedParagraph, children, start }) = self.open.last() {
            let end = children.last().map_or(*start, |last| last.at().end);
            self.close(end);
        }
    }

    /// Begins a paragraph where a line stands in something that holds blocks.
    fn imply_paragraph(&mut self, start: usize) {
        if self.open.last().is_none_or(|open| open.kind.holds_blocks()) {
            let children = Vec::new();
            self.open.push(Open { kind: Kind::ImpliedParagraph, start, children });
        }
    }

    fn inline(&mut self, node: Node) {
        self.imply_paragraph(node.at().start);
        self.push(node);
    }

    fn piece(&mut self, text: &str, at: Range<usize>) {
        let text = match self.hiding {
            Some(hiding) if self.begins_line(at.start) => text.strip_prefix(hiding).unwrap_or(text),
            _ => text,
        };
        if !text.is_empty() {
            self.inline(Node::Text(Literal { value: clean(text.into()), at }));
        }
    }

    fn begins_line(&self, at: usize) -> bool {
        self.text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with('\n'))
    }

    /// Adds a node; text joins the text before it.
    fn push(&mut self, node: Node) {
        let siblings = self.open.last_mut().map_or(&mut self.blocks, |open| &mut open.children);
        match (siblings.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => {
                before.value.push_str(&text.value);
                before.at.end = text.at.end;
            }
            (_, node) => siblings.push(node),
        }
    }

    /// Ends a line; the spaces before are nothing to see.
    fn line_ending(&mut self, at: Range<usize>) {
        if let Some(Node::Text(text)) =
            self.open.last_mut().and_then(|open| open.children.last_mut())
        {
            text.value.truncate(text.value.trim_end_matches([' ', '\t']).len());
        }
        self.piece("\n", at);
    }

    /// Says whether the innermost item is checked.
    fn check(&mut self, checked: bool) {
        let mut open = self.open.iter_mut().rev().filter(|_| self.too_deep == 0);
        let item = open.find_map(|open| match &mut open.kind {
            Kind::ListItem(item) => Some(item),
            _ => None,
        });
        if let Some(item) = item {
            *item = Some(checked);
        }
    }
}

fn text_of(nodes: &[Node]) -> String {
    nodes.iter().map(Node::to_string).collect()
}

/// Code without the line ending before its closing fence; if it has none, without any blank lines there.
fn without_end(code: String, is_closed: bool) -> String {
    let content = if is_closed {
        let content = code.strip_suffix('\n').unwrap_or(&code);
        content.strip_suffix('\r').unwrap_or(content)
    } else {
        code.trim_end_matches(['\n', '\r'])
    };
    content.to_owned()
}
