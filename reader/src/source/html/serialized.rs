//! Splits an element of a page, as a browser's `XMLSerializer` writes it, into tags and text.
//!
//! A browser has parsed the page, so the text is well-formed XML with few character references, and
//! this reader is small enough for pages to download. What is not well-formed is text.

use std::borrow::Cow;
use std::ops::Range;

use super::page::{Attributes, Token};

/// Reads the tokens of `xml`.
pub(super) fn read_serialized_tokens(xml: &str) -> Vec<Token<'_>> {
    let mut reader = Reader { xml, at: 0 };
    let mut tokens = Vec::new();
    let mut text_start = 0;
    while let Some(tag) = reader.find_tag() {
        push_text(xml, text_start..tag.start, &mut tokens);
        text_start = tag.end;
        tokens.push(tag.token);
    }
    push_text(xml, text_start..xml.len(), &mut tokens);
    tokens
}

/// Returns the names of the start tags in `xml`, as written.
pub(in crate::source) fn find_serialized_tag_names(xml: &str) -> Vec<&str> {
    let mut reader = Reader { xml, at: 0 };
    let tags = std::iter::from_fn(|| reader.find_tag());
    let is_start = |tag: &Tag<'_>| matches!(tag.token, Token::StartTag { .. });
    tags.filter(is_start).filter_map(|tag| read_name(xml.get(tag.start + 1..)?)).collect()
}

fn push_text<'a>(xml: &'a str, span: Range<usize>, tokens: &mut Vec<Token<'a>>) {
    let text = xml.get(span.clone()).unwrap_or_default();
    if !text.is_empty() {
        tokens.push(Token::Text { value: decode_references(text), span });
    }
}

/// A tag or a comment, and its bytes.
struct Tag<'a> {
    token: Token<'a>,
    start: usize,
    end: usize,
}

/// A text as far as it has been read.
struct Reader<'a> {
    xml: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Returns the next tag or comment.
    fn find_tag(&mut self) -> Option<Tag<'a>> {
        loop {
            let start = self.at + self.rest().find('<')?;
            self.at = start;
            match self.read_tag() {
                Some(token) => return Some(Tag { token, start, end: self.at }),
                None => self.at = start + 1,
            }
        }
    }

    fn rest(&self) -> &'a str {
        self.xml.get(self.at..).unwrap_or_default()
    }

    /// Reads the tag or comment that begins here.
    fn read_tag(&mut self) -> Option<Token<'a>> {
        let start = self.at;
        let rest = self.rest();
        for (opening, closing) in [("<!--", "-->"), ("<?", "?>"), ("<!", ">")] {
            if let Some(content) = rest.strip_prefix(opening) {
                let length = content.find(closing)?;
                self.at += opening.len() + length + closing.len();
                return Some(Token::Comment { span: start..self.at });
            }
        }
        if let Some(content) = rest.strip_prefix("</") {
            let name = read_name(content)?;
            self.at += content.find('>')? + "</>".len();
            return Some(Token::EndTag { name: fold_tag_name(name), span: start..self.at });
        }
        let name = read_name(rest.strip_prefix('<')?)?;
        self.at += "<".len() + name.len();
        let attributes = self.read_attributes()?;
        Some(Token::StartTag { name: fold_tag_name(name), attributes, span: start..self.at })
    }

    /// Reads attributes and the end of their tag.
    fn read_attributes(&mut self) -> Option<Attributes<'a>> {
        let mut attributes = Attributes::new();
        loop {
            let rest = self.rest();
            let content = rest.trim_start();
            self.at += rest.len() - content.len();
            let end = ["/>", ">"].into_iter().find(|end| content.starts_with(end));
            if let Some(end) = end {
                self.at += end.len();
                return Some(attributes);
            }
            let (name, value) = content.split_once("=\"")?;
            let (value, _) = value.split_once('"')?;
            self.at += name.len() + "=\"".len() + value.len() + "\"".len();
            attributes.push((fold_tag_name(name), decode_references(value)));
        }
    }
}

/// Returns the name that `text` begins with.
fn read_name(text: &str) -> Option<&str> {
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')?;
    let name = text.get(..end)?;
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
}

fn fold_tag_name(name: &str) -> Cow<'_, str> {
    match name.contains(|c: char| c.is_ascii_uppercase()) {
        true => name.to_ascii_lowercase().into(),
        false => name.into(),
    }
}

fn decode_references(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut pieces = text.split('&');
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let reference =
            piece.split_once(';').and_then(|(name, rest)| Some((decode_reference(name)?, rest)));
        let (character, rest) = reference.unwrap_or(('&', piece));
        decoded.push(character);
        decoded.push_str(rest);
    }
    decoded.into()
}

/// Returns the character of a reference.
fn decode_reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix('x') {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    let known = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("nbsp", '\u{a0}')];
    known.into_iter().find_map(|(known, character)| (known == name).then_some(character))
}

#[cfg(test)]
mod tests {
    use super::{find_serialized_tag_names, read_serialized_tokens};
    use crate::source::html::page::Token;

    /// Returns each token in short.
    fn split(xml: &str) -> Vec<String> {
        let short = |token| match token {
            Token::Text { value, span } => format!("{value}@{span:?}"),
            Token::Comment { span } => format!("comment@{span:?}"),
            Token::StartTag { name, attributes, .. } => format!("<{name} {attributes:?}>"),
            Token::EndTag { name, .. } => format!("</{name}>"),
        };
        read_serialized_tokens(xml).into_iter().map(short).collect()
    }

    #[test]
    fn tags_attributes_and_texts_are_decoded() {
        assert_eq!(
            split("<p id=\"a&quot;&#10;>\" hidden=\"\">é &lt;&amp;&x;&nbsp;<br /><!-- <i> --></p>"),
            [
                r#"<p [("id", "a\"\n>"), ("hidden", "")]>"#,
                "é <&&x;\u{a0}@32..53",
                "<br []>",
                "comment@59..71",
                "</p>"
            ]
        );
    }

    #[test]
    fn what_is_not_well_formed_is_text() {
        for text in ["1 < 2", "<p", "<p a=b", "</p", "<!-- a", "a & b"] {
            assert_eq!(split(text), [format!("{text}@{:?}", 0..text.len())]);
        }
        assert!(split("").is_empty());
    }

    #[test]
    fn names_keep_their_case() {
        assert_eq!(
            find_serialized_tag_names("<my-chart a=\"<b>\"></my-chart><P/>"),
            ["my-chart", "P"]
        );
    }
}
