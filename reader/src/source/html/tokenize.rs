//! Splits raw HTML into tags and text.
//!
//! html5gum reads tags, attributes and character references, as browsers do. [Markdown] decides
//! which `<` begins a tag, and is stricter than HTML: `<a b=>` is text, within a line and in a
//! block.
//!
//! [Markdown]: https://spec.commonmark.org/0.31.2/#raw-html

use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Error, Span, State, Token, Tokenizer};

use crate::source::tag::{Tag, TagRole};
use crate::source::tree::{Literal, Node};

/// The bytes, beyond the length of the HTML, that [`tokenize`] may read for tags that turn out to
/// be text. Each `<!--` without an end is read to the end of the text.
const MAX_WASTE: usize = 1 << 20;

/// Splits a block of HTML into text and tags, whose spans count in the block without blank lines.
///
/// Takes time linear in the length of `html`: if too much of it looks like tags and is text, the
/// rest is one text.
pub(crate) fn tokenize(html: &str) -> Vec<Node> {
    let html = remove_blank_lines(html);
    let mut waste = MAX_WASTE + html.len();
    let mut nodes = Vec::new();
    let (mut text_start, mut from) = (0, 0);
    while let Some(start) = html.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
        match read_tag(html.get(start..).unwrap_or_default()) {
            Ok(mut tag) => {
                push_text(&html, text_start..start, &mut nodes);
                tag.span = start..start + tag.source.len();
                (text_start, from) = (tag.span.end, tag.span.end);
                nodes.push(Node::Tag(tag));
            }
            Err(NotATag { read }) if read <= waste => {
                waste -= read;
                from = start + 1;
            }
            Err(_) => break,
        }
    }
    push_text(&html, text_start..html.len(), &mut nodes);
    nodes
}

/// Parses `html`, which Markdown has recognized as one tag or comment, at `span` of the text.
pub(crate) fn parse_tag(html: &str, span: Range<usize>) -> Tag {
    let tag = read_tag(html).unwrap_or_else(|_| transparent_tag(html));
    Tag { source: html.to_owned(), span, ..tag }
}

/// A `<` that begins no tag.
struct NotATag {
    /// The number of bytes that were read to see it.
    read: usize,
}

/// Reads the tag, comment or declaration that `html` begins with.
fn read_tag(html: &str) -> Result<Tag, NotATag> {
    if let Some(end) = declaration_end(html) {
        let content = html.get("<?".len()..).unwrap_or_default();
        let length = content.find(end).map(|at| "<?".len() + at + end.len());
        let source = length.and_then(|length| html.get(..length));
        return source.map(transparent_tag).ok_or(NotATag { read: html.len() });
    }
    let mut role = None;
    let mut attributes: Vec<(String, String)> = Vec::new();
    let emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
        let read = span.end;
        match event {
            CallbackEvent::OpenStartTag { name } => role = tag_role(name, false),
            CallbackEvent::AttributeName { name } if is_attribute_name(name) => {
                attributes.push((to_string(name), String::new()));
            }
            CallbackEvent::AttributeValue { value } => {
                let last = attributes.last_mut();
                last.into_iter().for_each(|(_, last)| *last = to_string(value));
            }
            CallbackEvent::CloseStartTag { .. } => return Some((role.take(), read)),
            CallbackEvent::EndTag { name } => return Some((tag_role(name, true), read)),
            CallbackEvent::Comment { .. } => return Some((Some(TagRole::Transparent), read)),
            CallbackEvent::Error(error) if !error_makes_text(error) => {}
            CallbackEvent::AttributeName { .. }
            | CallbackEvent::String { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => return Some((None, read)),
        }
        None
    });
    let first = Tokenizer::new_with_emitter(html, emitter).next();
    let (role, read) = first.map_or((None, html.len()), |Ok(token)| token);
    let source = html.get(..read).unwrap_or_default();
    // After a character beyond ASCII, html5gum reports `EofInComment` only after the comment.
    let role = role.filter(|_| source.ends_with('>')).ok_or(NotATag { read })?;
    Ok(Tag { role, attributes, source: source.to_owned(), span: 0..read })
}

fn transparent_tag(source: &str) -> Tag {
    Tag::transparent(source.to_owned(), 0..source.len())
}

/// Returns the end of the declaration that `html` begins with. HTML has `>` for all of them.
fn declaration_end(html: &str) -> Option<&'static str> {
    if html.starts_with("<?") {
        Some("?>")
    } else if html.starts_with("<![CDATA[") {
        Some("]]>")
    } else {
        let name = html.strip_prefix("<!")?;
        name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(">")
    }
}

/// Returns whether `error` makes a tag of HTML text in Markdown.
fn error_makes_text(error: Error) -> bool {
    matches!(
        error,
        Error::EndTagWithAttributes
            | Error::EndTagWithTrailingSolidus
            | Error::EofInComment
            | Error::EofInTag
            | Error::IncorrectlyOpenedComment
            | Error::InvalidFirstCharacterOfTagName
            | Error::MissingAttributeValue
            | Error::MissingEndTagName
            | Error::MissingWhitespaceBetweenAttributes
            | Error::UnexpectedCharacterInAttributeName
            | Error::UnexpectedCharacterInUnquotedAttributeValue
            | Error::UnexpectedEqualsSignBeforeAttributeName
            | Error::UnexpectedSolidusInTag
    )
}

/// Returns the role of a tag, if Markdown allows `name`.
fn tag_role(name: &[u8], is_end: bool) -> Option<TagRole> {
    let is_markdown = name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    is_markdown.then(|| TagRole::from_name(&String::from_utf8_lossy(name), is_end))
}

/// Returns whether Markdown allows `name`.
fn is_attribute_name(name: &[u8]) -> bool {
    let is_first = |byte: &u8| byte.is_ascii_alphabetic() || b"_:".contains(byte);
    let is_later = |byte: &u8| byte.is_ascii_alphanumeric() || b"_.:-".contains(byte);
    name.first().is_some_and(is_first) && name.iter().all(is_later)
}

fn to_string(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}

fn push_text(html: &str, span: Range<usize>, nodes: &mut Vec<Node>) {
    let text = html.get(span.clone()).unwrap_or_default();
    if !text.is_empty() {
        nodes.push(Node::Text(Literal { value: decode(text), span }));
    }
}

/// Replaces the character references in `text`.
fn decode(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut tokenizer = Tokenizer::new(text);
    // The content of `<textarea>`: it has references, but no tags.
    tokenizer.set_state(State::RcData);
    let strings = tokenizer.filter_map(|Ok(token)| match token {
        Token::String(string) => Some(to_string(&string)),
        _ => None,
    });
    strings.collect()
}

/// Removes blank lines, which have a meaning only in Markdown, and the margins of the others.
fn remove_blank_lines(html: &str) -> String {
    let lines: Vec<_> = html.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n").replace('\0', "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::{parse_tag, tokenize};
    use crate::source::tree::Node;

    /// Returns each token as text; the texts are in brackets.
    fn split(html: &str) -> Vec<String> {
        let token = |node: &Node| match node {
            Node::Text(text) => format!("[{}]", text.value),
            node => node.text(),
        };
        tokenize(html).iter().map(token).collect()
    }

    fn attribute(tag: &str, name: &str) -> Option<String> {
        parse_tag(tag, 0..tag.len()).attribute(name).map(str::to_owned)
    }

    #[test]
    fn tags_are_told_from_text() {
        let tags =
            "<a><B c-d/><e f='>' g=\">\" h=i\nj ><!--<k>--><!-->< </l ><?m>?><!N><![CDATA[<o>]]>";
        assert_eq!(
            split(tags),
            [
                "<a>",
                "<B c-d/>",
                "<e f='>' g=\">\" h=i\nj >",
                "<!--<k>-->",
                "<!-->",
                "[< ]",
                "</l >",
                "<?m>?>",
                "<!N>",
                "<![CDATA[<o>]]>"
            ]
        );
        for text in [
            "1 < 2 > 1",
            "<1>",
            "<a b=>",
            "<a b='c>",
            "<a\"b\">",
            "</a b>",
            "<!-- a",
            "<!-- é",
            "<?>",
            "<",
        ] {
            assert_eq!(split(text), [format!("[{text}]")]);
        }
        assert_eq!(split("&lt;a&gt;\n\n &amp;lt; &x;"), ["[<a>\n&lt; &x;]"]);
    }

    #[test]
    fn a_tag_after_one_without_an_end_is_a_tag() {
        assert_eq!(split("<a b='c>d</e>"), ["[<a b='c>d]", "</e>"]);
        assert_eq!(split("a <!-- b <i>c</i>"), ["[a <!-- b ]", "<i>", "[c]", "</i>"]);
        assert_eq!(split("if (a<b) {}</script>"), ["[if (a<b) {}]", "</script>"]);
    }

    #[test]
    fn text_full_of_beginnings_is_read_in_no_time() {
        for beginning in ["<!--", "<?", "<a b='", "<a b=\"", "<![CDATA[", "<!A", "<a ", "<a", "<"] {
            let html = beginning.repeat(200_000);
            assert_eq!(tokenize(&html).len(), 1, "{beginning}");
        }
    }

    #[test]
    fn many_ampersands_are_read_in_no_time() {
        let value = "&".repeat(1_000_000);
        assert_eq!(attribute(&format!("<a b=\"{value}\">"), "b"), Some(value));
        let longest = "&CounterClockwiseContourIntegral;";
        assert_eq!(attribute(&format!("<a b=\"{longest}\">"), "b").as_deref(), Some("∳"));
    }

    #[test]
    fn a_value_may_be_written_in_many_ways() {
        let tag = "<A one='1 > 0' two = \"a&amp;b &copy; &#x26; & &no;\"\nthree=3 four/>";
        assert_eq!(attribute(tag, "one").as_deref(), Some("1 > 0"));
        assert_eq!(attribute(tag, "two").as_deref(), Some("a&b © & & &no;"));
        assert_eq!(attribute(tag, "three").as_deref(), Some("3"));
        assert_eq!(attribute(tag, "four").as_deref(), Some(""));
        assert_eq!(attribute(tag, "five"), None);
        assert_eq!(attribute("<a", "a"), None);
    }
}
