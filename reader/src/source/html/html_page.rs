//! A page that is tokenized once for all who read it: its outline, its head and its article.

use std::borrow::Cow;
use std::ops::Range;

use super::outline::{Nesting, Outline};
use super::page::{Token, comment_node, end_tag_node, read_tokens, start_tag_node, text_node};
use super::serialized::read_serialized_tokens;
use crate::source::tree::Node;

/// A page, with its tags and texts.
#[derive(Debug)]
pub struct HtmlPage<'a> {
    text: &'a str,
    tokens: Vec<PageToken<'a>>,
    outline: Outline<'a>,
}

/// A token of a page.
#[derive(Debug)]
pub(super) enum PageToken<'a> {
    /// The index of a text in the outline.
    Text(usize),
    Comment(Range<usize>),
    /// The index of the element in the outline.
    StartTag(usize),
    EndTag(Cow<'a, str>, Range<usize>),
}

impl<'a> HtmlPage<'a> {
    /// Parses the page `text`.
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        Self::from_tokens(text, read_tokens(text))
    }

    /// Parses the XML of an element, as a browser's `XMLSerializer` writes it.
    #[must_use]
    pub fn parse_serialized(xml: &'a str) -> Self {
        Self::from_tokens(xml, read_serialized_tokens(xml))
    }

    fn from_tokens(text: &'a str, tokens: Vec<Token<'a>>) -> Self {
        let mut page_tokens = Vec::with_capacity(tokens.len());
        let mut nesting = Nesting::default();
        for token in tokens {
            page_tokens.push(match token {
                Token::Text { value, span } => PageToken::Text(nesting.read_text(value, span)),
                Token::Comment { span } => PageToken::Comment(span),
                Token::StartTag { name, attributes, span } => {
                    let is_closed = text.get(span.clone()).is_some_and(|tag| tag.ends_with("/>"));
                    PageToken::StartTag(nesting.read_start_tag(name, attributes, span, is_closed))
                }
                Token::EndTag { name, span } => {
                    nesting.read_end_tag(&name, &span);
                    PageToken::EndTag(name, span)
                }
            });
        }
        Self { text, tokens: page_tokens, outline: nesting.finish(text.len()) }
    }

    /// Returns the text of the page.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the elements and texts of the page.
    #[must_use]
    pub fn outline(&self) -> &Outline<'a> {
        &self.outline
    }

    pub(super) fn into_outline(self) -> Outline<'a> {
        self.outline
    }

    pub(super) fn tokens(&self) -> &[PageToken<'a>] {
        &self.tokens
    }

    /// Returns the tags and texts in `place`, or on all of the page.
    pub(super) fn nodes(&self, place: Option<&Range<usize>>) -> Vec<Node> {
        let is_inside = |span: &Range<usize>| {
            place.is_none_or(|place| place.start <= span.start && span.end <= place.end)
        };
        self.tokens.iter().filter_map(|token| self.node(token, is_inside)).collect()
    }

    /// Returns the node of a token, if `is_wanted` says so of its bytes.
    fn node(
        &self,
        token: &PageToken<'_>,
        is_wanted: impl Fn(&Range<usize>) -> bool,
    ) -> Option<Node> {
        match token {
            PageToken::Text(index) => {
                let run = self.outline.texts.get(*index).filter(|run| is_wanted(&run.span))?;
                Some(text_node(&run.value, run.span.clone()))
            }
            PageToken::Comment(span) => is_wanted(span).then(|| comment_node(self.text, span, 0)),
            PageToken::StartTag(index) => {
                let element = self.outline.elements.get(*index)?;
                let tag = Some(&element.start_tag).filter(|tag| is_wanted(tag))?;
                Some(start_tag_node(self.text, &element.name, &element.attributes, tag, 0))
            }
            PageToken::EndTag(name, span) => {
                is_wanted(span).then(|| end_tag_node(self.text, name, span, 0))
            }
        }
    }
}
