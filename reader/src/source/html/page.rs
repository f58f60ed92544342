//! Splits HTML into tags and text as a browser does, with the content of `<script>` and the like as
//! one text. [`super::tokenize`] does the same as Markdown does.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::source::tag::Tag;
use crate::source::tree::{Literal, Node};

/// A tag, a comment or a text, as the tokenizer reports it, with its bytes.
pub(super) enum Token {
    Text(String),
    Comment {
        start: usize,
        end: usize,
    },
    /// The names are in lower case.
    Tag {
        name: String,
        attributes: Vec<(String, String)>,
        is_end: bool,
        start: usize,
        end: usize,
    },
}

/// Splits `html` into text and tags. Their spans begin at byte `base`.
pub(in crate::source) fn tokenize_page(html: &str, base: usize) -> Vec<Node> {
    build_nodes(html, base, read_tokens(html))
}

/// Reads the tokens of `html` one by one.
pub(super) fn read_tokens(html: &str) -> impl Iterator<Item = Token> {
    let mut name = String::new();
    let mut tag_start = 0;
    let mut attributes: Vec<(String, String)> = Vec::new();
    let callback = move |event: CallbackEvent<'_>, span: Span<usize>| match event {
        CallbackEvent::OpenStartTag { name: found } => {
            name = to_string(found);
            tag_start = span.start;
            attributes.clear();
            None
        }
        CallbackEvent::AttributeName { name } => {
            attributes.push((to_string(name), String::new()));
            None
        }
        CallbackEvent::AttributeValue { value } => {
            attributes.last_mut().into_iter().for_each(|(_, last)| *last = to_string(value));
            None
        }
        CallbackEvent::CloseStartTag { .. } => Some(Token::Tag {
            name: std::mem::take(&mut name),
            attributes: std::mem::take(&mut attributes),
            is_end: false,
            start: tag_start,
            end: span.end,
        }),
        CallbackEvent::EndTag { name } => Some(Token::Tag {
            name: to_string(name),
            attributes: Vec::new(),
            is_end: true,
            start: span.start,
            end: span.end,
        }),
        CallbackEvent::String { value } => Some(Token::Text(to_string(value))),
        CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
            Some(Token::Comment { start: span.start, end: span.end })
        }
        CallbackEvent::Error(_) => None,
    };
    let mut emitter = CallbackEmitter::new(callback);
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).map(|Ok(token)| token)
}

/// Makes nodes of `tokens`. A text reaches from the tag before it to the one after it.
fn build_nodes(html: &str, base: usize, tokens: impl Iterator<Item = Token>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut end_of_last = 0;
    let source = |start: usize, end: usize| html.get(start..end).unwrap_or_default().to_owned();
    for token in tokens {
        let (start, end) = match &token {
            Token::Text(_) => (end_of_last, html.len()),
            Token::Comment { start, end } | Token::Tag { start, end, .. } => (*start, *end),
        };
        if let Some(Node::Text(text)) = nodes.last_mut() {
            text.span.end = base + start.max(end_of_last);
        }
        let span = base + start..base + end;
        nodes.push(match token {
            Token::Text(value) => Node::Text(Literal { value: replace_nulls(value), span }),
            Token::Comment { .. } => Node::Tag(Tag::transparent(source(start, end), span)),
            Token::Tag { name, attributes, is_end, .. } => {
                Node::Tag(Tag::from_parts(&name, attributes, is_end, source(start, end), span))
            }
        });
        if !matches!(nodes.last(), Some(Node::Text(_))) {
            end_of_last = end;
        }
    }
    nodes
}

pub(super) fn replace_nulls(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text }
}

fn to_string(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
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
                node => format!("{node}"),
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
