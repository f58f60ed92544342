//! Splits HTML into tags and text as a browser does, with the content of `<script>` and the like as
//! one text. [`super::tokenize`] does the same as Markdown does.

use std::borrow::Cow;
use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, Tokenizer};

use crate::source::tag::Tag;
use crate::source::tree::{Literal, Node};

/// The attributes of a tag: the names in lower case, each with its decoded value.
pub(super) type Attributes<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// A tag, a comment or a text, with its bytes. The names of tags are in lower case.
pub(super) enum Token<'a> {
    Text { value: Cow<'a, str>, span: Range<usize> },
    Comment { span: Range<usize> },
    StartTag { name: Cow<'a, str>, attributes: Attributes<'a>, span: Range<usize> },
    EndTag { name: Cow<'a, str>, span: Range<usize> },
}

/// Splits `html` into text and tags. Their spans begin at byte `base`.
pub(in crate::source) fn tokenize_page(html: &str, base: usize) -> Vec<Node> {
    let node = |token| match token {
        Token::Text { value, span } => text_node(&value, shift(span, base)),
        Token::Comment { span } => comment_node(html, &span, base),
        Token::StartTag { name, attributes, span } => {
            start_tag_node(html, &name, &attributes, &span, base)
        }
        Token::EndTag { name, span } => end_tag_node(html, &name, &span, base),
    };
    read_tokens(html).into_iter().map(node).collect()
}

pub(super) fn text_node(value: &str, span: Range<usize>) -> Node {
    Node::Text(Literal { value: value.to_owned(), span })
}

pub(super) fn comment_node(html: &str, span: &Range<usize>, base: usize) -> Node {
    Node::Tag(Tag::transparent(source(html, span), shift(span.clone(), base)))
}

pub(super) fn start_tag_node(
    html: &str,
    name: &str,
    attributes: &Attributes<'_>,
    span: &Range<usize>,
    base: usize,
) -> Node {
    let attributes = attributes.iter().map(|(name, value)| ((**name).into(), (**value).into()));
    let span_in_text = shift(span.clone(), base);
    Node::Tag(Tag::from_parts(name, attributes.collect(), false, source(html, span), span_in_text))
}

pub(super) fn end_tag_node(html: &str, name: &str, span: &Range<usize>, base: usize) -> Node {
    let span_in_text = shift(span.clone(), base);
    Node::Tag(Tag::from_parts(name, Vec::new(), true, source(html, span), span_in_text))
}

fn source(html: &str, span: &Range<usize>) -> String {
    html.get(span.clone()).unwrap_or_default().to_owned()
}

fn shift(span: Range<usize>, base: usize) -> Range<usize> {
    base + span.start..base + span.end
}

/// Reads the tokens of `html`. A text reaches from the tag before it to the one after it.
pub(super) fn read_tokens(html: &str) -> Vec<Token<'_>> {
    let mut tokens = TokenList { html, tokens: Vec::new(), end_of_last: 0 };
    let mut name = Cow::Borrowed("");
    let mut attributes: Attributes<'_> = Vec::new();
    let mut tag_start = 0;
    let callback = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name: found } => {
                name = borrow(html, span.start + "<".len(), found);
                tag_start = span.start;
                attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                attributes.push((borrow(html, span.start, name), Cow::Borrowed("")));
            }
            CallbackEvent::AttributeValue { value } => {
                let last = attributes.last_mut();
                last.into_iter().for_each(|(_, last)| *last = borrow(html, span.start, value));
            }
            CallbackEvent::CloseStartTag { .. } => {
                let attributes = std::mem::take(&mut attributes);
                let (name, span) = (std::mem::take(&mut name), tag_start..span.end);
                tokens.push_tag(Token::StartTag { name, attributes, span: span.clone() }, span);
            }
            CallbackEvent::EndTag { name } => {
                let name = borrow(html, span.start + "</".len(), name);
                let span = span.start..span.end;
                tokens.push_tag(Token::EndTag { name, span: span.clone() }, span);
            }
            CallbackEvent::String { value } => tokens.push_text(borrow(html, span.start, value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
                let span = span.start..span.end;
                tokens.push_tag(Token::Comment { span: span.clone() }, span);
            }
            CallbackEvent::Error(_) => {}
        }
        None
    };
    let mut emitter = CallbackEmitter::new(callback);
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, Quiet(emitter)).finish();
    tokens.tokens
}

/// Passes over the errors of HTML: looking for them takes longer than all the rest.
struct Quiet<E>(E);

impl<E: Emitter> ForwardingEmitter for Quiet<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

/// The tokens of `html` as far as they have been read.
struct TokenList<'a> {
    html: &'a str,
    tokens: Vec<Token<'a>>,
    /// The end of the last tag or comment.
    end_of_last: usize,
}

impl<'a> TokenList<'a> {
    fn push_tag(&mut self, tag: Token<'a>, place: Range<usize>) {
        self.end_text(place.start);
        self.end_of_last = place.end;
        self.tokens.push(tag);
    }

    fn push_text(&mut self, value: Cow<'a, str>) {
        self.end_text(self.end_of_last);
        let span = self.end_of_last..self.html.len();
        self.tokens.push(Token::Text { value: replace_nulls(value), span });
    }

    /// Ends the text before the token that begins at `start`.
    fn end_text(&mut self, start: usize) {
        if let Some(Token::Text { span, .. }) = self.tokens.last_mut() {
            span.end = start.max(self.end_of_last);
        }
    }
}

/// Returns `value` as the part of `html` that begins at `start`, unless they differ.
fn borrow<'a>(html: &'a str, start: usize, value: &[u8]) -> Cow<'a, str> {
    match html.get(start..start + value.len()) {
        Some(written) if written.as_bytes() == value => Cow::Borrowed(written),
        _ => Cow::Owned(String::from_utf8_lossy(value).into_owned()),
    }
}

fn replace_nulls(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::tokenize_page;
    use crate::source::tree::Node;

    /// Returns each token with its place, texts in brackets.
    fn split(html: &str) -> Vec<String> {
        let token = |node: &Node| {
            let source = html.get(node.span().clone()).unwrap_or("?");
            match node {
                Node::Text(text) => format!("[{}]{source}", text.value),
                node => node.text(),
            }
        };
        tokenize_page(html, 0).iter().map(token).collect()
    }

    #[test]
    fn every_token_has_its_place() {
        assert_eq!(
            split("é\r\n<p\r\nid='a>b'>1 &lt; é&x;</P >\r\n<!-- é --><br/>\0&#0;é"),
            [
                "[é\n]é\r\n",
                "<p\r\nid='a>b'>",
                "[1 < é&x;]1 &lt; é&x;",
                "</P >",
                "[\n]\r\n",
                "<!-- é -->",
                "<br/>",
                "[\u{fffd}\u{fffd}é]\0&#0;é"
            ]
        );
    }

    #[test]
    fn scripts_are_one_text_and_what_is_cut_off_is_dropped() {
        assert_eq!(
            split("<script>a<b></b></script>c<d e=\"f"),
            ["<script>", "[a<b></b>]a<b></b>", "</script>", "[c]c<d e=\"f"]
        );
        assert_eq!(split("a<!-- b <c>"), ["[a]a", "<!-- b <c>"]);
    }
}
