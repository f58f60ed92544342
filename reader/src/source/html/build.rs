//! Builds the tree of blocks from the tags and texts of HTML, as a browser reads them, as far as it
//! matters for text.
//!
//! End tags may be left out where HTML allows it, and white space is collapsed outside of `<pre>`.
//! Text between blocks is a paragraph. An element that ends in the middle of another one, as in
//! `<b>a<p>b</b>`, keeps its words. The content of `<script>` and the like is left out. An element
//! without a node in the tree is transparent: its content stands in its place.
//!
//! Blocks and the formatting within a line are two stacks. A block ends the line, but not the
//! formatting, which goes on in the next line up to its end tag or the end of the block that it
//! began in. Nothing is recursive, and both stacks are bounded: of elements that are nested deeper,
//! the tree has only the text.

mod block;
mod hidden;
mod inline;
mod line;
mod list;
mod marks;
mod table;

use std::ops::Range;

use super::elements::{ended_by_start, has_implied_end, is_block_element, is_hidden, is_void};
use super::footnotes::{FootnoteIds, mark_footnotes};
use super::inline_parts::promote_inline_parts;
use super::math::restore_tex;
use crate::source::tag::{Tag, TagRole};
use crate::source::tree::{HtmlBlock, Leaf, Node, Parent};
use block::{BlockKind, OpenBlock};
use hidden::HiddenElement;
use inline::OpenInline;

/// The most blocks that are open at once.
const MAX_BLOCKS: usize = 100;
/// The most inline elements that are open at once.
const MAX_INLINES: usize = 64;

/// The tree of a piece of HTML.
pub(super) struct Built {
    pub(super) blocks: Vec<Node>,
    /// Each block element that begins in the piece ends in it, and the other way round.
    pub(super) is_balanced: bool,
    /// The piece has a block element.
    pub(super) has_blocks: bool,
}

/// Builds the tree of tags, texts and other nodes of a line, which are in order.
pub(super) fn build_blocks(tokens: Vec<Node>) -> Built {
    build(tokens, FootnoteIds::default(), false)
}

/// Builds the tree of a page, in which comments between blocks stay: they separate these.
pub(super) fn build_page(tokens: Vec<Node>) -> Vec<Node> {
    let (tokens, footnotes) = mark_footnotes(restore_tex(tokens));
    build(tokens, footnotes, true).blocks
}

fn build(tokens: Vec<Node>, footnotes: FootnoteIds, is_page: bool) -> Built {
    let mut builder = Builder {
        footnotes,
        is_page,
        comment: None,
        root: OpenBlock::root(),
        open: Vec::new(),
        inlines: Vec::new(),
        line: Vec::new(),
        line_span: None,
        is_after_space: true,
        too_deep: 0,
        hidden: None,
        last_heading_id: None,
        is_balanced: true,
        has_blocks: false,
    };
    let end = tokens.last().map_or(0, |last| last.span().end);
    let tokens = promote_inline_parts(tokens).into_iter();
    tokens.for_each(|token| builder.read_token(token));
    builder.finish(end)
}

/// The tree as far as the tokens have been read.
struct Builder {
    footnotes: FootnoteIds,
    /// The tokens are those of a page, in which comments between blocks stay and blank lines end a
    /// paragraph.
    is_page: bool,
    /// The comment that has just been read, if no line is open.
    comment: Option<Tag>,
    root: OpenBlock,
    /// The blocks without an end yet, the innermost last.
    open: Vec<OpenBlock>,
    /// The inline elements without an end yet, the innermost last.
    inlines: Vec<OpenInline>,
    /// The nodes of the line that is being read, outside of open inline elements.
    line: Vec<Node>,
    /// The byte range of that line; `None` if nothing of it has been read.
    line_span: Option<Range<usize>>,
    /// The line has ended in white space, or has not begun: more is not shown.
    is_after_space: bool,
    /// The number of open elements below the deepest block, of which only the text is read.
    too_deep: usize,
    /// The open element whose content is hidden.
    hidden: Option<HiddenElement>,
    /// The id of the heading that has ended last.
    last_heading_id: Option<String>,
    is_balanced: bool,
    has_blocks: bool,
}

impl Builder {
    fn read_token(&mut self, token: Node) {
        self.place_comment(&token);
        match token {
            Node::Tag(tag) => {
                let name = tag.name().to_ascii_lowercase();
                if self.skips_tag(&tag, &name) {
                    return;
                }
                if name.is_empty() {
                    let is_alone = self.line_span.is_none() && tag.source.starts_with("<!--");
                    self.comment = (self.is_page && is_alone).then_some(tag);
                    return;
                }
                if tag.is_end() {
                    self.read_end_tag(tag, &name);
                } else {
                    self.read_start_tag(tag, &name);
                }
            }
            _ if self.hidden.is_some() => {}
            Node::Text(text) => self.read_text(&text.value, text.span),
            node => self.push_inline(node),
        }
    }

    /// Adds the comment before the token `next`, unless text follows it on the same line.
    fn place_comment(&mut self, next: &Node) {
        let Some(comment) = self.comment.take() else { return };
        let ends_line = match next {
            Node::Tag(tag) => is_block_element(&tag.name().to_ascii_lowercase()),
            Node::Text(text) => text.value.starts_with(['\n', '\r']),
            _ => false,
        };
        if ends_line && !self.is_in_code() {
            self.push_block(tag_block(comment));
        }
    }

    fn read_start_tag(&mut self, mut tag: Tag, name: &str) {
        let is_decoration = self.is_decoration(&tag, name);
        let is_closed = matches!(name, "svg" | "math") && tag.source.ends_with("/>");
        if is_closed && !is_decoration {
            self.keep_tag(tag, name);
            return;
        }
        if is_hidden(name) || (is_decoration && !is_void(name)) {
            self.hidden = Some(HiddenElement::new(name));
            if !is_decoration && !is_data(&tag, name) {
                // Neither its content nor its end follows, so it hides nothing.
                tag.role = TagRole::Transparent;
                self.keep_tag(tag, name);
            }
            return;
        }
        if is_block_element(name) {
            self.read_block_start(tag, name);
            return;
        }
        match name {
            "br" => self.push_break(tag.span),
            "img" => self.push_image(&tag),
            "input" if self.check_item(&tag) => {}
            _ => {
                if let Some(open) = self.open.last_mut().filter(|_| name == "code") {
                    open.set_code_language(&tag);
                }
                let inline = OpenInline::new(&tag, name);
                self.keep_tag(tag, name);
                if !is_void(name) {
                    self.open_inline(inline);
                }
            }
        }
    }

    fn read_block_start(&mut self, tag: Tag, name: &str) {
        self.has_blocks = true;
        if let Some(open) = self.open.last_mut().filter(|open| open.code.is_some()) {
            open.code_depth += usize::from(!is_void(name));
            return;
        }
        self.end_line();
        let start = tag.span.start;
        self.close_paragraph(start);
        if name == "hr" {
            self.push_block(Node::ThematicBreak(Leaf { span: tag.span }));
            return;
        }
        if is_void(name) {
            return;
        }
        self.close_implied(name, start);
        if self.too_deep > 0 || self.open.len() >= MAX_BLOCKS {
            self.too_deep += 1;
            return;
        }
        if name == "form" {
            self.keep_tag(tag.clone(), name);
            self.end_line();
        }
        self.count_in_table(&tag, name);
        let kind = BlockKind::from_tag(&tag, name, self);
        let inline_count = self.inlines.len();
        self.open.push(OpenBlock::new(name, kind, &tag, inline_count));
    }

    /// Counts the rows of the innermost table, and notes the alignment of the cells in the first.
    /// Opens a row for a cell that stands in none.
    fn count_in_table(&mut self, tag: &Tag, name: &str) {
        if !matches!(name, "tr" | "td" | "th") {
            return;
        }
        let Some(at) = self.open.iter().rposition(|open| open.name == "table") else { return };
        let has_row = self.open.iter().skip(at).any(|open| open.name == "tr");
        let is_row = name == "tr";
        let Some(table) = self.open.get_mut(at) else { return };
        if let BlockKind::Table { align, row_count } = &mut table.kind {
            *row_count += usize::from(is_row || !has_row);
            if !is_row && *row_count < 2 {
                align.push(table::cell_align(tag));
            }
        }
        if !is_row && !has_row {
            self.open.push(OpenBlock::implied_row(tag.span.start, self.inlines.len()));
        }
    }

    fn read_end_tag(&mut self, tag: Tag, name: &str) {
        if !is_block_element(name) {
            let is_script = matches!(name, "sub" | "sup");
            self.close_inline(name);
            if is_script {
                self.keep_tag(tag, name);
            }
            return;
        }
        if is_void(name) {
            return;
        }
        self.has_blocks = true;
        if let Some(open) = self.open.last_mut().filter(|open| open.code_depth > 0) {
            open.end_code_line();
            return;
        }
        self.end_line();
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let is_same = |open: &OpenBlock| {
            open.name == name || (open.kind.is_heading() && is_heading_name(name))
        };
        let reach = self.open.iter().rev();
        let reach = reach.take_while(|open| open.name == name || !open.ends_search(name));
        match reach.enumerate().find(|(_, open)| is_same(open)) {
            Some((above, _)) => {
                for _ in 0..above {
                    self.close_block(tag.span.start, tag.span.start);
                }
                self.close_block(tag.span.start, tag.span.end);
            }
            None => self.is_balanced &= has_implied_end(name),
        }
    }

    /// Closes the blocks that the start tag `name` ends.
    fn close_implied(&mut self, name: &str, at: usize) {
        if is_heading_name(name) && self.open.last().is_some_and(|open| open.kind.is_heading()) {
            self.close_block(at, at);
            return;
        }
        let (ended, limits) = ended_by_start(name);
        if ended.is_empty() {
            return;
        }
        let reach = self.open.iter().rev().take_while(|open| !limits.contains(&&*open.name));
        let outermost = reach.enumerate().filter(|(_, open)| ended.contains(&&*open.name)).last();
        for _ in 0..outermost.map_or(0, |(above, _)| above + 1) {
            self.close_block(at, at);
        }
    }

    fn close_paragraph(&mut self, at: usize) {
        if self.open.last().is_some_and(|open| open.name == "p") {
            self.close_block(at, at);
        }
    }

    /// Closes the innermost block, whose content ends at byte `content_end`.
    fn close_block(&mut self, content_end: usize, end: usize) {
        self.end_line();
        let Some(block) = self.open.pop() else { return };
        self.inlines.truncate(block.inline_count);
        if let BlockKind::Summary = block.kind
            && let Some(details) = self.open.iter_mut().rfind(|open| open.name == "details")
            && details.title.is_empty()
        {
            details.title = block::flatten_blocks(block.children);
            return;
        }
        if let BlockKind::Heading { id, .. } = &block.kind {
            self.last_heading_id.clone_from(id);
        }
        let parent = self.open.last_mut().unwrap_or(&mut self.root);
        parent.append(block.into_nodes(content_end, end));
    }

    /// Ends the line, and makes a paragraph of it. Open inline elements go on in the next line.
    fn end_line(&mut self) {
        self.is_after_space = true;
        let Some(span) = self.line_span.take() else { return };
        self.fold_inlines(0);
        let mut children = std::mem::take(&mut self.line);
        inline::trim_end(&mut children);
        if self.is_page && marks::is_mark(&children, self.is_in_plain_box()) {
            return;
        }
        if children.iter().all(|node| matches!(node, Node::Tag(_))) {
            for node in children {
                if let Node::Tag(tag) = node {
                    self.push_block(tag_block(tag));
                }
            }
        } else {
            self.push_block(Node::Paragraph(Parent { children, span }));
        }
    }

    /// Returns whether the innermost block is only a box, or none at all.
    fn is_in_plain_box(&self) -> bool {
        let is_box = |kind: &BlockKind| matches!(kind, BlockKind::Transparent | BlockKind::Box(_));
        self.open.last().is_none_or(|open| open.name != "p" && is_box(&open.kind))
    }

    fn push_block(&mut self, node: Node) {
        self.open.last_mut().unwrap_or(&mut self.root).children.push(node);
    }

    fn finish(mut self, end: usize) -> Built {
        self.end_line();
        let is_closed = self.open.iter().all(|open| has_implied_end(&open.name));
        self.is_balanced &= is_closed && self.too_deep == 0 && self.hidden.is_none();
        while !self.open.is_empty() {
            self.close_block(end, end);
        }
        let Self { root, is_balanced, has_blocks, .. } = self;
        Built { blocks: root.children, is_balanced, has_blocks }
    }
}

/// Returns whether a hidden element is data, of which a browser shows nothing.
fn is_data(tag: &Tag, name: &str) -> bool {
    name == "script" && tag.attribute("type").is_some_and(|script| script.contains("json"))
}

fn is_heading_name(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}

/// Returns a tag between blocks as a block of its own.
fn tag_block(tag: Tag) -> Node {
    let Tag { source, span, .. } = tag;
    Node::Html(HtmlBlock { source, tokens: Vec::new(), span })
}

#[cfg(test)]
mod tests;
