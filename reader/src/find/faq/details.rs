//! What folds text: `<details>` with a `<summary>`, or shortcodes that do the same. The summary is the
//! question, and all that is folded with it is the answer.
//!
//! Markdown has HTML in pieces, which blank lines part: tags and text of all of them are read in one go, with
//! the blocks between. Inside a piece there is no Markdown, unless its tag says so (`markdown="1"`).

use std::ops::Range;

use afterword::post::{Flow, flatten_flow};

use super::super::findings::Findings;
use super::super::remarks::{Fault, RemarkKind};
use super::candidate::{Candidate, Item, Scope};
use super::question;
use super::shortcode;
use crate::line::plain_line;
use crate::source::{Document, Node, Tag, is_markdown, parse_flow, tokens};

const FORM: &str = "this summary and its siblings";

pub(super) fn find(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let mut reader = Reader { document: scope.document, open: None, items: Vec::new() };
    scope.document.blocks_in(scope.blocks).iter().for_each(|block| reader.block(block));
    if let Some(open) = &reader.open {
        findings.add_remark(open.start..open.start, RemarkKind::UnclosedDetails);
    }
    let mut items = Vec::with_capacity(reader.items.len());
    for (at, found) in reader.items {
        match found {
            Ok(item) => items.push(item),
            Err(fault) => findings.add_remark(at, RemarkKind::ItemLeftOut(fault)),
        }
    }
    let reach = shortcode::reach(scope.document, scope.blocks);
    let folds = scope.document.shortcodes().filter(|found| reach.contains(&found.at.start));
    items.extend(folds.filter_map(|found| shortcode::item(scope.document, &found, &mut findings)));
    items.sort_by_key(|item| item.at.start);
    (!items.is_empty()).then(|| Candidate::new(scope, FORM, items, findings))
}

/// Reads blocks one by one.
struct Reader<'a> {
    document: &'a Document<'a>,
    open: Option<Details>,
    items: Vec<(Range<usize>, Result<Item, Fault>)>,
}

/// An element that has begun.
#[derive(Default)]
struct Details {
    start: usize,
    /// How many are open inside of it.
    depth: usize,
    is_markdown: bool,
    in_summary: bool,
    summary: Vec<Flow>,
    answer: Vec<Flow>,
    /// What has not been read as text yet.
    pending: Vec<Node>,
}

impl Reader<'_> {
    fn block(&mut self, block: &Node) {
        let at = self.document.span(block);
        match (block, &mut self.open) {
            (Node::Html(html), _) => {
                for token in tokens(&html.value) {
                    self.token(token, &at);
                }
                if let Some(details) = &mut self.open {
                    details.flush(self.document);
                }
            }
            (_, Some(details)) => {
                let blocks = self.document.convert_blocks(std::slice::from_ref(block));
                details.content().extend(blocks);
            }
            _ => {}
        }
    }

    fn token(&mut self, token: Node, at: &Range<usize>) {
        let tag = match &token {
            Node::Html(html) => Some((Tag::of(&html.value), is_markdown(&html.value))),
            _ => None,
        };
        let Some(details) = &mut self.open else {
            if let Some((Tag::Block(name), is_markdown)) = tag
                && name == "details"
            {
                self.open = Some(Details { start: at.start, is_markdown, ..Details::default() });
            }
            return;
        };
        match tag {
            Some((Tag::Block(name), _)) if name == "summary" && details.depth == 0 => {
                details.flush(self.document);
                details.in_summary = true;
            }
            Some((Tag::BlockEnd(name), _)) if name == "summary" && details.depth == 0 => {
                details.flush(self.document);
                details.in_summary = false;
            }
            Some((Tag::BlockEnd(name), _)) if name == "details" && details.depth == 0 => {
                details.flush(self.document);
                if let Some(details) = self.open.take() {
                    self.items.push(details.into_item(at.end));
                }
            }
            Some((Tag::Block(name), _)) if name == "details" => {
                details.depth += 1;
                details.pending.push(token);
            }
            Some((Tag::BlockEnd(name), _)) if name == "details" => {
                details.depth -= 1;
                details.pending.push(token);
            }
            _ => details.pending.push(token),
        }
    }
}

impl Details {
    fn content(&mut self) -> &mut Vec<Flow> {
        if self.in_summary { &mut self.summary } else { &mut self.answer }
    }

    /// Reads the text and tags that have gathered.
    fn flush(&mut self, document: &Document<'_>) {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() {
            return;
        }
        let blocks = if self.is_markdown && !self.in_summary {
            let text: String = pending.iter().map(source).collect();
            parse_flow(&text)
        } else {
            document.convert_html(pending)
        };
        self.content().extend(blocks);
    }

    fn into_item(self, end: usize) -> (Range<usize>, Result<Item, Fault>) {
        let at = self.start..end;
        let mut line = Vec::new();
        flatten_flow(self.summary, &mut line);
        (at.clone(), question::apart(&plain_line(line), self.answer, at))
    }
}

/// A token as it could stand in Markdown.
fn source(token: &Node) -> String {
    match token {
        Node::Html(html) => html.value.clone(),
        Node::Text(text) => text.value.replace('&', "&amp;").replace('<', "&lt;"),
        node => node.to_string(),
    }
}
