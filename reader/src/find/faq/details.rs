//! Folded text: `<details>` with a `<summary>`, or boxes that do the same. The summary is the
//! question, and everything else in the element is the answer.
//!
//! CommonMark splits HTML at blank lines into blocks, with Markdown blocks between them. The tags
//! and texts of all these blocks are read as one sequence. Inside an HTML block no Markdown is
//! read, unless the `<details>` tag has `markdown="1"`.

use std::ops::Range;

use afterword::post::{Flow, flatten_flow};

use super::super::boxes::{self, BoxRole};
use super::super::findings::Findings;
use super::super::remarks::{Fault, RemarkKind};
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use super::question::is_marked;
use super::question_boxes::read_box;
use crate::line::plain_line;
use crate::source::{Container, Document, Node, READS_ARTICLES, TagRole};

const FORM: &str = "this summary and its siblings";

/// Finds `<details>` elements, and boxes that fold text.
pub(super) fn find_details(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let mut items = match READS_ARTICLES {
        true => read_raw_details(scope, &mut findings),
        false => Vec::new(),
    };
    for block in scope.document.blocks_in(scope.blocks) {
        if let Node::Container(container) = block {
            items.extend(read_fold(scope.document, container, &mut findings));
        }
    }
    items.sort_by_key(|item| item.span.start);
    Candidate::new(scope, FORM, items, findings)
}

/// Reads the `<details>` elements of raw HTML.
fn read_raw_details(scope: Scope<'_>, findings: &mut Findings) -> Vec<Item> {
    let mut reader = DetailsReader { document: scope.document, open: None, items: Vec::new() };
    for block in scope.document.blocks_in(scope.blocks) {
        reader.read_block(block);
    }
    if let Some(open) = &reader.open {
        findings.add_remark(open.start..open.start, RemarkKind::UnclosedDetails);
    }
    let items = reader.items.into_iter();
    items.filter_map(|(span, item)| item_or_remark(item, span, findings)).collect()
}

/// Reads a box that folds text as an item. Boxes of other names need a title that asks.
fn read_fold(
    document: &Document<'_>,
    container: &Container,
    findings: &mut Findings,
) -> Option<Item> {
    if boxes::role(container) == BoxRole::Other {
        let question = boxes::question(document, container)?;
        if !is_marked(&plain_line(document.convert_line(&question))) {
            return None;
        }
    }
    read_box(document, container, findings)
}

/// Reads `<details>` elements block by block.
struct DetailsReader<'a> {
    document: &'a Document<'a>,
    /// The outermost element that has begun and not ended.
    open: Option<OpenDetails>,
    items: Vec<(Range<usize>, Result<Item, Fault>)>,
}

/// An element that has begun.
#[derive(Default)]
struct OpenDetails {
    /// The byte at which the block begins that has its start tag.
    start: usize,
    /// The number of `<details>` open inside of it.
    depth: usize,
    /// Its tag has `markdown="1"`.
    is_markdown: bool,
    in_summary: bool,
    summary: Vec<Flow>,
    answer: Vec<Flow>,
    /// The tags and texts that have not been converted to blocks yet.
    pending: Vec<Node>,
}

/// A tag that begins or ends an element or its summary.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FoldTag {
    DetailsStart,
    DetailsEnd,
    SummaryStart,
    SummaryEnd,
}

impl FoldTag {
    fn parse(token: &Node) -> Option<Self> {
        let Node::Tag(tag) = token else { return None };
        match &tag.role {
            TagRole::BlockStart(name) if name == "details" => Some(Self::DetailsStart),
            TagRole::BlockStart(name) if name == "summary" => Some(Self::SummaryStart),
            TagRole::BlockEnd(name) if name == "details" => Some(Self::DetailsEnd),
            TagRole::BlockEnd(name) if name == "summary" => Some(Self::SummaryEnd),
            _ => None,
        }
    }
}

impl DetailsReader<'_> {
    fn read_block(&mut self, block: &Node) {
        if let Node::Html(html) = block {
            let span = self.document.span(block);
            html.tokens.iter().for_each(|token| self.read_token(token, &span));
            if let Some(details) = &mut self.open {
                details.convert_pending(self.document);
            }
        } else if let Some(details) = &mut self.open {
            let blocks = self.document.convert_blocks(std::slice::from_ref(block));
            details.content().extend(blocks);
        }
    }

    /// Reads a tag or text of the HTML block at `span`.
    fn read_token(&mut self, token: &Node, span: &Range<usize>) {
        let tag = FoldTag::parse(token);
        let Some(details) = &mut self.open else {
            if tag == Some(FoldTag::DetailsStart) {
                self.open = Some(OpenDetails::new(token, span.start));
            }
            return;
        };
        match tag {
            Some(FoldTag::SummaryStart) if details.depth == 0 => {
                details.convert_pending(self.document);
                details.in_summary = true;
            }
            Some(FoldTag::SummaryEnd) if details.depth == 0 => {
                details.convert_pending(self.document);
                details.in_summary = false;
            }
            Some(FoldTag::DetailsEnd) if details.depth == 0 => {
                details.convert_pending(self.document);
                let details = self.open.take();
                self.items.extend(details.map(|details| details.into_item(span.end)));
            }
            tag => {
                details.depth += usize::from(tag == Some(FoldTag::DetailsStart));
                details.depth -= usize::from(tag == Some(FoldTag::DetailsEnd));
                details.pending.push(token.clone());
            }
        }
    }
}

impl OpenDetails {
    /// Creates the element of a start tag, whose block begins at byte `start`.
    fn new(tag: &Node, start: usize) -> Self {
        let is_markdown = matches!(tag, Node::Tag(tag) if tag.has_markdown());
        Self { start, is_markdown, ..Self::default() }
    }

    /// Returns the blocks to which what is read next belongs.
    fn content(&mut self) -> &mut Vec<Flow> {
        if self.in_summary { &mut self.summary } else { &mut self.answer }
    }

    /// Converts the pending tags and texts to blocks.
    fn convert_pending(&mut self, document: &Document<'_>) {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() {
            return;
        }
        let blocks = if self.is_markdown && !self.in_summary {
            let text: String = pending.iter().map(token_source).collect();
            document.parse_flow(&text)
        } else {
            document.convert_html(&pending)
        };
        self.content().extend(blocks);
    }

    /// Returns the item, and its bytes up to `end`.
    fn into_item(self, end: usize) -> (Range<usize>, Result<Item, Fault>) {
        let span = self.start..end;
        let mut line = Vec::new();
        flatten_flow(self.summary, &mut line);
        (span.clone(), Item::from_parts(line, self.answer, span))
    }
}

/// Returns a tag or text as the source of Markdown.
fn token_source(token: &Node) -> String {
    match token {
        Node::Tag(tag) => tag.source.clone(),
        Node::Text(text) => text.value.replace('&', "&amp;").replace('<', "&lt;"),
        node => node.text(),
    }
}
