//! The check of markup, by the tokenizer of a browser.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::address;

/// The void elements.
const VOID: [&str; 3] = ["br", "hr", "img"];
/// The elements whose start tag ends an open paragraph.
const PARAGRAPH_ENDS: [&str; 15] = [
    "blockquote",
    "details",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ol",
    "p",
    "pre",
    "ul",
    "table",
];

/// The name of an allowed element, and its allowed attributes.
pub(crate) type Allowed = (&'static str, &'static [&'static str]);

/// Checks markup, and returns its text with the alternative texts of its images.
///
/// All elements, attributes, classes and schemes must be allowed, and elements must be nested in a
/// way that the HTML parser keeps.
pub(crate) fn read_text(markup: &str, allowed: &[&[Allowed]]) -> String {
    let sink = Sink { allowed, found: RefCell::default() };
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(markup));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let Found { text, open } = tokenizer.sink.found.into_inner();
    assert!(open.is_empty(), "{open:?} in {markup}");
    text
}

struct Sink<'a> {
    allowed: &'a [&'a [Allowed]],
    found: RefCell<Found>,
}

#[derive(Default)]
struct Found {
    text: String,
    open: Vec<String>,
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut found = self.found.borrow_mut();
        match token {
            Token::CharacterTokens(text) => found.text.push_str(&text),
            Token::TagToken(tag) if tag.kind == TagKind::EndTag => {
                assert_eq!(found.open.pop().as_deref(), Some(&*tag.name));
            }
            Token::TagToken(tag) => self.open_element(&mut found, &tag),
            // Texts may contain NUL, which the parser drops.
            Token::NullCharacterToken | Token::EOFToken | Token::ParseError(_) => {}
            Token::CommentToken(_) | Token::DoctypeToken(_) => panic!("{token:?}"),
        }
        TokenSinkResult::Continue
    }
}

impl Sink<'_> {
    /// Checks a start tag, and opens its element.
    fn open_element(&self, found: &mut Found, tag: &Tag) {
        let name = &*tag.name;
        let known = self.allowed.iter().copied().flatten().find(|(allowed, _)| *allowed == name);
        let (_, attributes) = known.unwrap_or_else(|| panic!("<{name}> is not allowed"));
        assert!(!tag.had_duplicate_attributes, "{tag:?}");
        for attribute in &tag.attrs {
            let (key, value) = (&*attribute.name.local, &*attribute.value);
            assert!(attributes.contains(&key), "{key} is not allowed on <{name}>");
            match key {
                "href" => address::assert_href(value),
                "src" => address::assert_src(value),
                "srcset" => address::assert_srcset(value),
                "width" | "height" => assert!(value.parse::<u32>().is_ok_and(|pixels| pixels > 0)),
                "class" => assert_class(value),
                "alt" => found.text.push_str(value),
                _ => {}
            }
        }
        let is_in = |name: &str| found.open.iter().any(|open| open == name);
        assert!(name != "a" || !is_in("a"), "<a> in <a>");
        assert!(!PARAGRAPH_ENDS.contains(&name) || !is_in("p"), "<{name}> in <p>");
        if !VOID.contains(&name) {
            found.open.push(name.to_owned());
        }
    }
}

/// Checks that a class is one of the widget's own, or names the language of code.
fn assert_class(value: &str) {
    let is_ours =
        |class: &str| class.starts_with("afterword") && !class.contains(char::is_whitespace);
    let is_language =
        value.starts_with("language-") && !value.contains([' ', '\t', '\n', '\r', '\u{c}']);
    assert!(is_ours(value) || is_language, "class={value:?}");
}
