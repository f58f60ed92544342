//! The elements of a page with their byte ranges, for programs that change the page's text.
//!
//! The tags are nested as the standard says for common pages: end tags may be left out where HTML
//! allows it, and an end tag without a start tag counts for nothing. What a browser repairs beyond
//! that (text in tables, formatting that ends in the wrong order) is not repaired here: whoever
//! changes a page must parse the result.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use afterword::post::TextTable;

use super::elements::{ended_by_start, is_block_element, is_void};
use super::html_page::HtmlPage;
use super::page::Attributes;

/// The most open elements among which a start tag looks for those that it ends.
const MAX_SEARCH: usize = 64;

/// The elements and texts of a page.
#[derive(Debug, Default)]
pub struct Outline<'a> {
    /// The elements, in the order of their start tags.
    pub elements: Vec<Element<'a>>,
    /// The texts between tags and comments, in order.
    pub texts: Vec<TextRun<'a>>,
    /// The bytes of the end tags that end no element, in order.
    pub stray_end_tags: Vec<Range<usize>>,
}

/// An element of a page.
#[derive(Debug)]
pub struct Element<'a> {
    /// The name in lower case.
    pub name: Cow<'a, str>,
    /// The names of the attributes in lower case, each with its decoded value.
    pub attributes: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    /// The bytes of the start tag.
    pub start_tag: Range<usize>,
    /// The bytes of the end tag; empty, at the end of the content, if the element has none.
    pub end_tag: Range<usize>,
    /// The index of the element around it.
    pub parent: Option<usize>,
}

/// A text of a page.
#[derive(Debug)]
pub struct TextRun<'a> {
    /// The text without character references.
    pub value: Cow<'a, str>,
    /// Its bytes in the page.
    pub span: Range<usize>,
    /// The index of the element around it.
    pub parent: Option<usize>,
}

impl Element<'_> {
    /// Returns the bytes of the element with its tags.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.start_tag.start..self.end_tag.end
    }

    /// Returns the bytes between the tags.
    #[must_use]
    pub fn content(&self) -> Range<usize> {
        self.start_tag.end..self.end_tag.start
    }

    /// Returns the decoded value of the attribute `name`: empty if the tag has only the name.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes.find(|(known, _)| known == name).map(|(_, value)| &**value)
    }

    /// Returns whether the element begins and ends a line.
    #[must_use]
    pub fn is_block(&self) -> bool {
        is_block_element(&self.name)
    }

    /// Returns whether the element has neither content nor an end tag.
    #[must_use]
    pub fn is_void(&self) -> bool {
        is_void(&self.name)
    }
}

impl<'a> Outline<'a> {
    /// Parses the page `html`.
    #[must_use]
    pub fn parse(html: &'a str) -> Self {
        HtmlPage::parse(html).into_outline()
    }

    /// Returns the indexes of the elements around the element at `index`, the innermost first.
    pub fn ancestors(&self, index: usize) -> impl Iterator<Item = usize> {
        let parent = |index: &usize| self.elements.get(*index)?.parent;
        std::iter::successors(parent(&index), parent)
    }
}

/// The elements as far as the tags have been read.
#[derive(Default)]
pub(super) struct Nesting<'a> {
    outline: Outline<'a>,
    /// The indexes of the elements without an end yet, the innermost last.
    open: Vec<usize>,
    /// The number of open elements of each name.
    open_names: TextTable,
}

impl<'a> Nesting<'a> {
    /// Adds a text, and returns its index.
    pub(super) fn read_text(&mut self, value: Cow<'a, str>, span: Range<usize>) -> usize {
        let parent = self.open.last().copied();
        self.outline.texts.push(TextRun { value, span, parent });
        self.outline.texts.len() - 1
    }

    /// Adds the element of a start tag, and returns its index. `is_closed` says that the tag ends
    /// with `/>`.
    pub(super) fn read_start_tag(
        &mut self,
        name: Cow<'a, str>,
        attributes: Attributes<'a>,
        span: Range<usize>,
        is_closed: bool,
    ) -> usize {
        let Range { start, end } = span;
        if is_block_element(&name) {
            self.close_paragraph(start);
        }
        self.close_implied(&name, start);
        let is_alone = is_void(&name) || (is_closed && self.is_foreign(&name));
        let index = self.outline.elements.len();
        self.outline.elements.push(Element {
            attributes,
            start_tag: span,
            end_tag: end..end,
            parent: self.open.last().copied(),
            name: name.clone(),
        });
        if !is_alone {
            self.open.push(index);
            let count = self.open_names.get(&name).unwrap_or_default();
            self.open_names.set(&Rc::from(&*name), count + 1);
        }
        index
    }

    pub(super) fn read_end_tag(&mut self, name: &str, span: &Range<usize>) {
        if !self.is_open(name) {
            self.outline.stray_end_tags.push(span.clone());
            return;
        }
        let is_same = |index: &usize| self.name(*index) == name;
        let Some(depth) = self.open.iter().rposition(is_same) else { return };
        self.close_down_to(depth + 1, span.start);
        self.close_last(span.clone());
    }

    /// Returns the outline of a page of `length` bytes.
    pub(super) fn finish(mut self, length: usize) -> Outline<'a> {
        self.close_down_to(0, length);
        self.outline
    }

    /// Closes the open paragraph, unless something stands between that a paragraph can be in.
    fn close_paragraph(&mut self, at: usize) {
        if !self.is_open("p") {
            return;
        }
        let open = self.open.iter().enumerate().rev().take(MAX_SEARCH);
        let is_inside = |(_, index): &(usize, &usize)| {
            let name = self.name(**index);
            name == "p" || !(is_block_element(name) || matches!(name, "button" | "object"))
        };
        let found = open.take_while(is_inside).find(|(_, index)| self.name(**index) == "p");
        if let Some((depth, _)) = found {
            self.close_down_to(depth, at);
        }
    }

    /// Closes the elements that the start tag `name` ends.
    fn close_implied(&mut self, name: &str, at: usize) {
        let (ended, limits) = ended_by_start(name);
        if !ended.iter().any(|name| self.is_open(name)) {
            return;
        }
        let open = self.open.iter().enumerate().rev().take(MAX_SEARCH);
        let mut reach = open.take_while(|(_, index)| !limits.contains(&self.name(**index)));
        let found = reach.find(|(_, index)| ended.contains(&self.name(**index)));
        if let Some((depth, _)) = found {
            self.close_down_to(depth, at);
        }
    }

    /// Returns whether the element `name` is SVG or MathML, or stands in some.
    fn is_foreign(&self, name: &str) -> bool {
        matches!(name, "svg" | "math") || self.is_open("svg") || self.is_open("math")
    }

    fn is_open(&self, name: &str) -> bool {
        self.open_names.get(name) > Some(0)
    }

    fn name(&self, index: usize) -> &str {
        self.outline.elements.get(index).map_or("", |element| &element.name)
    }

    /// Closes the open elements from `depth` on, which have no end tag: their content ends at `at`.
    fn close_down_to(&mut self, depth: usize, at: usize) {
        while self.open.len() > depth {
            self.close_last(at..at);
        }
    }

    fn close_last(&mut self, end_tag: Range<usize>) {
        let Some(element) = self.open.pop().and_then(|at| self.outline.elements.get_mut(at)) else {
            return;
        };
        if let Some(count) = self.open_names.get(&element.name) {
            self.open_names.set(&Rc::from(&*element.name), count.saturating_sub(1));
        }
        element.end_tag = end_tag;
    }
}

#[cfg(test)]
mod tests {
    use super::Outline;

    /// Returns the source of each element with its tags.
    fn sources(html: &str) -> Vec<&str> {
        let outline = Outline::parse(html);
        outline.elements.iter().map(|element| html.get(element.span()).unwrap_or("?")).collect()
    }

    #[test]
    fn an_element_reaches_from_its_start_tag_to_its_end_tag() {
        assert_eq!(
            sources("<div><p>a<b>c</b></p><br>d</div>e"),
            ["<div><p>a<b>c</b></p><br>d</div>", "<p>a<b>c</b></p>", "<b>c</b>", "<br>"]
        );
        assert_eq!(sources("<svg><path/></svg>a"), ["<svg><path/></svg>", "<path/>"]);
    }

    #[test]
    fn end_tags_may_be_left_out() {
        assert_eq!(
            sources("<ul><li>a<ul><li>b</ul><li>c</ul><p>d<p>e<h2>f</h2>"),
            [
                "<ul><li>a<ul><li>b</ul><li>c</ul>",
                "<li>a<ul><li>b</ul>",
                "<ul><li>b</ul>",
                "<li>b",
                "<li>c",
                "<p>d",
                "<p>e",
                "<h2>f</h2>"
            ]
        );
        assert_eq!(sources("<dl><dt>a<dd>b</dl>"), ["<dl><dt>a<dd>b</dl>", "<dt>a", "<dd>b"]);
        assert_eq!(sources("</p>a</div><i>b"), ["<i>b"]);
        assert_eq!(Outline::parse("</p>a</div><i>b").stray_end_tags, [0..4, 5..11]);
    }

    #[test]
    fn many_open_elements_are_read_in_no_time() {
        for html in ["<div>", "<li>", "<p><i>", "<b>a</i>", "<dd><span>", "</div>"] {
            assert!(Outline::parse(&html.repeat(20_000)).elements.len() <= 40_000, "{html}");
        }
    }
}
