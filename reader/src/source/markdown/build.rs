//! Builds the tree from the events of the Markdown library.
//!
//! Adjacent texts are joined, the text of a tight list item becomes a paragraph, and one tilde is
//! text: `20~30` is a range. Bare addresses become links ([`super::bare_links`]).
//!
//! The tree has at most [`MAX_DEPTH`] levels: of deeper nodes it has only the text. So recursive
//! functions cannot run out of stack.

mod kind;

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag};

pub(in crate::source) use self::kind::normalize_identifier;
use self::kind::{NodeKind, replace_nul};
use super::bare_links;
use crate::source::html::{parse_tag, tokenize};
use crate::source::image_sizes::ImageSizes;
use crate::source::tree::{
    Code, FootnoteDefinition, FootnoteReference, Heading, HtmlBlock, Image, Leaf, Link, List,
    ListItem, Literal, Node, Parent, Table,
};

/// The deepest nesting of nodes. The data may allow fewer levels.
const MAX_DEPTH: usize = 100;

/// A no-break space before a line: after it, nothing begins a block.
const INLINE_MARK: char = '\u{a0}';

/// Parses `text` into its outermost blocks.
pub(super) fn parse_blocks(text: &str) -> Vec<Node> {
    build_tree(text, None)
}

/// Parses a text of one line, in which nothing begins a block.
pub(super) fn parse_unmarked_line(text: &str) -> Vec<Node> {
    let lines = text.lines().map(|line| line.trim_start_matches([' ', '\t']));
    let lines = lines.filter(|line| !line.trim().is_empty());
    let marked: Vec<_> = lines.map(|line| format!("{INLINE_MARK}{line}")).collect();
    let blocks = build_tree(&marked.join("\n"), Some(INLINE_MARK));
    blocks.iter().flat_map(Node::children).cloned().collect()
}

fn build_tree(text: &str, line_mark: Option<char>) -> Vec<Node> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    let definitions = definition_spans(&events);
    let mut builder =
        Builder { text, line_mark, open: Vec::new(), blocks: Vec::new(), too_deep: 0 };
    for (event, span) in &mut events {
        builder.handle_event(event, span);
    }
    builder.close_implied_paragraph();
    insert_definitions(builder.blocks, definitions)
}

/// Returns the spans of the definitions of links, in order.
fn definition_spans(events: &OffsetIter<'_>) -> Vec<Range<usize>> {
    let definitions = events.reference_definitions().iter();
    let mut spans: Vec<_> = definitions.map(|(_, definition)| definition.span.clone()).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

/// Inserts those `definitions` that stand between the outermost `blocks`.
fn insert_definitions(mut blocks: Vec<Node>, definitions: Vec<Range<usize>>) -> Vec<Node> {
    if definitions.is_empty() {
        return blocks;
    }
    let outermost = definitions.into_iter().filter(|span| {
        let following = blocks.partition_point(|block| block.span().start <= span.start);
        let previous = following.checked_sub(1).and_then(|index| blocks.get(index));
        previous.is_none_or(|block| block.span().end <= span.start)
    });
    let mut nodes: Vec<_> = outermost.map(|span| Node::Definition(Leaf { span })).collect();
    blocks.append(&mut nodes);
    blocks.sort_by_key(|block| block.span().start);
    blocks
}

/// The tree as far as the events have come.
struct Builder<'a> {
    text: &'a str,
    /// The character before each line that is not part of the tree.
    line_mark: Option<char>,
    /// The nodes without an end yet, the innermost last.
    open: Vec<OpenNode>,
    blocks: Vec<Node>,
    /// The number of open nodes below [`MAX_DEPTH`], of which the tree has only the text.
    too_deep: usize,
}

/// A node whose end has not been reached.
struct OpenNode {
    kind: NodeKind,
    start: usize,
    children: Vec<Node>,
}

impl Builder<'_> {
    fn handle_event(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.open_node(tag, span),
            Event::End(_) if self.too_deep > 0 => self.too_deep -= 1,
            Event::End(_) => {
                self.close_implied_paragraph();
                self.close_node(span.end);
            }
            Event::Text(text) | Event::Html(text) => self.push_text(&text, span),
            Event::SoftBreak => self.end_line(span),
            Event::Code(code) => {
                self.push_inline(Node::InlineCode(Literal { value: replace_nul(code), span }));
            }
            Event::InlineHtml(html) => {
                self.push_inline(Node::Tag(parse_tag(&replace_nul(html), span)));
            }
            Event::FootnoteReference(name) => {
                let identifier = normalize_identifier(&name);
                self.push_inline(Node::FootnoteReference(FootnoteReference { identifier, span }));
            }
            Event::HardBreak => self.push_inline(Node::Break(Leaf { span })),
            Event::Rule => {
                self.close_implied_paragraph();
                self.push_node(Node::ThematicBreak(Leaf { span }));
            }
            Event::TaskListMarker(checked) => self.check_item(checked),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn open_node(&mut self, tag: Tag<'_>, span: Range<usize>) {
        if self.too_deep > 0 || self.open.len() >= MAX_DEPTH {
            self.too_deep += 1;
            return;
        }
        let source = self.text.get(span.clone()).unwrap_or_default();
        let kind = NodeKind::from_tag(tag, source).unwrap_or(NodeKind::Paragraph);
        if kind.is_block() {
            self.close_implied_paragraph();
        } else {
            self.open_implied_paragraph(span.start);
        }
        self.open.push(OpenNode { kind, start: span.start, children: Vec::new() });
    }

    /// Closes the innermost node.
    fn close_node(&mut self, end: usize) {
        let Some(OpenNode { kind, start, mut children }) = self.open.pop() else { return };
        if kind.may_have_bare_links() && !self.is_in_link() {
            bare_links::link_addresses(&mut children);
        }
        match kind {
            NodeKind::Tildes => {
                self.push_text("~", start..start + 1);
                children.into_iter().for_each(|child| self.push_node(child));
                self.push_text("~", end.saturating_sub(1)..end);
            }
            // The alternative text of an image has no images.
            NodeKind::Image(..) if self.is_in_image() => {
                self.push_text(&nodes_text(&children), start..end);
            }
            kind => self.push_node(self.new_node(kind, children, start..end)),
        }
    }

    fn new_node(&self, kind: NodeKind, children: Vec<Node>, span: Range<usize>) -> Node {
        match kind {
            NodeKind::Paragraph | NodeKind::ImpliedParagraph | NodeKind::Tildes => {
                Node::Paragraph(Parent { children, span })
            }
            NodeKind::Blockquote => Node::Blockquote(Parent { children, span }),
            NodeKind::TableRow => Node::TableRow(Parent { children, span }),
            NodeKind::TableCell => Node::TableCell(Parent { children, span }),
            NodeKind::Emphasis => Node::Emphasis(Parent { children, span }),
            NodeKind::Strong => Node::Strong(Parent { children, span }),
            NodeKind::Delete => Node::Delete(Parent { children, span }),
            NodeKind::Heading(depth) => Node::Heading(Heading { depth, id: None, children, span }),
            NodeKind::List(start) => {
                let ordered = start.is_some();
                let start = start.and_then(|start| u32::try_from(start).ok());
                Node::List(List { ordered, start, children, span })
            }
            NodeKind::ListItem(checked) => Node::ListItem(ListItem { checked, children, span }),
            NodeKind::Code(lang) => {
                let source = self.text.get(span.clone()).unwrap_or_default().trim_end();
                let is_closed = source.ends_with(['`', '~']);
                let value = trim_code_end(nodes_text(&children), is_closed);
                Node::Code(Code { lang, value, span })
            }
            NodeKind::Html => {
                let source = nodes_text(&children).trim_end_matches(['\n', '\r']).to_owned();
                let tokens = tokenize(&source);
                Node::Html(HtmlBlock { source, tokens, span })
            }
            NodeKind::Table(align) => Node::Table(Table { align, children, span }),
            NodeKind::FootnoteDefinition(identifier) => {
                Node::FootnoteDefinition(FootnoteDefinition { identifier, children, span })
            }
            NodeKind::Link(url, title) => {
                Node::Link(Link { url, title, rel: None, children, span })
            }
            NodeKind::Image(url, title) => {
                let (alt, sizes) = (nodes_text(&children), ImageSizes::default());
                Node::Image(Image { url, title, alt, sizes, span })
            }
        }
    }

    fn is_in_link(&self) -> bool {
        let is_link = |kind: &NodeKind| matches!(kind, NodeKind::Link(..) | NodeKind::Image(..));
        self.open.iter().any(|open| is_link(&open.kind))
    }

    fn is_in_image(&self) -> bool {
        self.open.iter().any(|open| matches!(open.kind, NodeKind::Image(..)))
    }

    /// Closes a paragraph that the library has no events for, if one is open.
    fn close_implied_paragraph(&mut self) {
        if let Some(OpenNode { kind: NodeKind::ImpliedParagraph, children, start }) =
            self.open.last()
        {
            let end = children.last().map_or(*start, |last| last.span().end);
            self.close_node(end);
        }
    }

    /// Opens a paragraph if the innermost node holds blocks: the library has no events for the
    /// paragraphs of tight lists.
    fn open_implied_paragraph(&mut self, start: usize) {
        if self.open.last().is_none_or(|open| open.kind.holds_blocks()) {
            let kind = NodeKind::ImpliedParagraph;
            self.open.push(OpenNode { kind, start, children: Vec::new() });
        }
    }

    fn push_inline(&mut self, node: Node) {
        self.open_implied_paragraph(node.span().start);
        self.push_node(node);
    }

    fn push_text(&mut self, text: &str, span: Range<usize>) {
        let text = match self.line_mark {
            Some(mark) if self.begins_line(span.start) => text.strip_prefix(mark).unwrap_or(text),
            _ => text,
        };
        if !text.is_empty() {
            self.push_inline(Node::Text(Literal { value: replace_nul(text.into()), span }));
        }
    }

    fn begins_line(&self, at: usize) -> bool {
        self.text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with('\n'))
    }

    /// Adds `node` to the innermost open node; text joins the text before it.
    fn push_node(&mut self, node: Node) {
        let siblings = self.open.last_mut().map_or(&mut self.blocks, |open| &mut open.children);
        match (siblings.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => {
                before.value.push_str(&text.value);
                before.span.end = text.span.end;
            }
            (_, node) => siblings.push(node),
        }
    }

    /// Ends a line of the source: without the spaces before its end, which show nothing.
    fn end_line(&mut self, span: Range<usize>) {
        if let Some(Node::Text(text)) =
            self.open.last_mut().and_then(|open| open.children.last_mut())
        {
            text.value.truncate(text.value.trim_end_matches([' ', '\t']).len());
        }
        self.push_text("\n", span);
    }

    /// Sets the checkbox of the innermost list item.
    fn check_item(&mut self, checked: bool) {
        let mut open = self.open.iter_mut().rev().filter(|_| self.too_deep == 0);
        let checkbox = open.find_map(|open| match &mut open.kind {
            NodeKind::ListItem(checkbox) => Some(checkbox),
            _ => None,
        });
        if let Some(checkbox) = checkbox {
            *checkbox = Some(checked);
        }
    }
}

fn nodes_text(nodes: &[Node]) -> String {
    nodes.iter().map(Node::text).collect()
}

/// Removes the line ending before a closing fence, or else all blank lines at the end of `code`.
fn trim_code_end(code: String, is_closed: bool) -> String {
    let content = if is_closed {
        let content = code.strip_suffix('\n').unwrap_or(&code);
        content.strip_suffix('\r').unwrap_or(content)
    } else {
        code.trim_end_matches(['\n', '\r'])
    };
    content.to_owned()
}
