//! The content of lines: texts, breaks, images, and the tags that are kept.

use std::ops::Range;

use super::block::{BlockKind, OpenBlock};
use super::{Builder, inline};
use crate::source::html::elements::is_kept;
use crate::source::image_sizes::ImageSizes;
use crate::source::tag::Tag;
use crate::source::tree::{Image, Leaf, Literal, Node};

impl Builder {
    pub(super) fn read_text(&mut self, value: &str, span: Range<usize>) {
        if let Some(open) = self.open.last_mut()
            && let Some(code) = &mut open.code
        {
            code.push_str(value);
            return;
        }
        let text = inline::collapse_white_space(value, &mut self.is_after_space);
        if !text.is_empty() {
            self.push_node(Node::Text(Literal { value: text, span }));
        }
    }

    pub(super) fn push_break(&mut self, span: Range<usize>) {
        if let Some(code) = self.open.last_mut().and_then(|open| open.code.as_mut()) {
            code.push('\n');
        } else if self.line_span.is_some() {
            if self.is_page && !self.is_in_line_block() && self.take_last_break() {
                self.end_line();
                return;
            }
            self.push_node(Node::Break(Leaf { span }));
            self.is_after_space = true;
        }
    }

    /// Removes the break that the line ends in. Returns whether there was one: another break would
    /// leave a blank line.
    fn take_last_break(&mut self) -> bool {
        let mut open = self.inlines.iter_mut().rev().map(|inline| &mut inline.children);
        let line = open.find(|children| !children.is_empty()).unwrap_or(&mut self.line);
        line.pop_if(|last| matches!(last, Node::Break(_))).is_some()
    }

    /// Returns whether the innermost block has one line only, or is a paragraph in the source.
    fn is_in_line_block(&self) -> bool {
        self.open.last().is_some_and(|open| open.kind.is_line())
    }

    /// Adds an image. Pages that load images late have the address in `data-src`.
    pub(super) fn push_image(&mut self, tag: &Tag) {
        let late = tag.attribute("data-src").filter(|url| !url.is_empty());
        let url = tag.attribute("src").filter(|url| late.is_none() || !url.starts_with("data:"));
        let url = url.or(late).unwrap_or_default().trim();
        let alt = tag.attribute("alt").unwrap_or_default();
        if url.is_empty() && alt.trim().is_empty() {
            return;
        }
        let title = tag.attribute("title").filter(|title| !title.is_empty()).map(str::to_owned);
        let (url, alt, span) = (url.to_owned(), alt.to_owned(), tag.span.clone());
        let sizes = ImageSizes::from_tag(tag);
        self.push_inline(Node::Image(Image { url, title, alt, sizes, span }));
    }

    pub(super) fn push_inline(&mut self, node: Node) {
        self.is_after_space = false;
        self.push_node(node);
    }

    /// Adds `node` to the innermost inline element of the line.
    fn push_node(&mut self, node: Node) {
        let span = node.span().clone();
        match &mut self.line_span {
            Some(line) => line.end = line.end.max(span.end),
            None => self.line_span = Some(span),
        }
        let line = self.inlines.last_mut().map_or(&mut self.line, |open| &mut open.children);
        inline::push_joined(line, node);
    }

    /// Adds the tag of an element that shows more than its text, or may change its meaning. Buttons
    /// and pictures within the title of a fold only show that it folds.
    pub(super) fn keep_tag(&mut self, tag: Tag, name: &str) {
        let is_control = matches!(name, "button" | "svg") && self.is_in_control();
        if is_kept(name, tag.name()) && !is_control && !self.is_in_code() {
            self.push_node(Node::Tag(tag));
        }
    }

    pub(super) fn is_in_code(&self) -> bool {
        self.open.last().is_some_and(|open| open.code.is_some())
    }

    /// Returns whether the innermost element is one that readers click on, or is in a box.
    pub(super) fn is_in_control(&self) -> bool {
        self.inlines.iter().any(|open| open.name == "button")
            || self.open.iter().rev().any(|open| open.kind.is_title_or_box())
    }

    /// Sets the checkbox of the list item that `input` begins.
    pub(super) fn check_item(&mut self, input: &Tag) -> bool {
        let is_checkbox = input
            .attribute("type")
            .is_some_and(|input_type| input_type.eq_ignore_ascii_case("checkbox"));
        let is_first = self.line_span.is_none();
        let item = self.open.iter_mut().rev().find(|open| open.name != "p");
        let Some(OpenBlock { kind: BlockKind::Item(checked), children, .. }) = item else {
            return false;
        };
        if !is_checkbox || !is_first || !children.is_empty() {
            return false;
        }
        *checked = Some(input.attribute("checked").is_some());
        true
    }
}
