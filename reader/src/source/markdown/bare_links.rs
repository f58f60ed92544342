//! Bare addresses in text, such as `https://a.example/`: GitHub and Goldmark make links of them.

use linkify::{LinkFinder, LinkKind};

use crate::source::tree::{Link, Literal, Node};

/// The beginnings of addresses on the web, each with the scheme that it lacks.
const WEB_PREFIXES: [(&str, &str); 3] = [("https://", ""), ("http://", ""), ("www.", "http://")];
/// The characters after an address that end a sentence or an emphasis.
const PUNCTUATION: &[char] =
    &['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', '"', '(', '[', '{', '<'];

/// Replaces bare addresses in the texts among `nodes` by links.
pub(in crate::source) fn link_addresses(nodes: &mut Vec<Node>) {
    let may_have_address =
        |node: &Node| matches!(node, Node::Text(text) if text_may_have_address(&text.value));
    if !nodes.iter().any(may_have_address) {
        return;
    }
    for node in std::mem::take(nodes) {
        match node {
            Node::Text(text) if text_may_have_address(&text.value) => link_text(&text, nodes),
            node => nodes.push(node),
        }
    }
}

fn text_may_have_address(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.contains("www.")
}

/// Adds `text` to `nodes`, split into links and the text between them.
fn link_text(text: &Literal, nodes: &mut Vec<Node>) {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false).url_can_be_iri(false);
    let mut done = 0;
    for link in finder.links(&text.value) {
        let Some(address) = Address::parse(link.as_str(), link.kind()) else { continue };
        let start = link.start() + address.skipped;
        let between = text.value.get(done..start).unwrap_or_default();
        if *link.kind() == LinkKind::Url && between.ends_with(char::is_alphanumeric) {
            continue;
        }
        push_slice(between, text, nodes);
        done = start + address.shown.len();
        let (span, mut children) = (text.span.clone(), Vec::new());
        push_slice(address.shown, text, &mut children);
        nodes.push(Node::Link(Link { url: address.url, title: None, rel: None, children, span }));
    }
    push_slice(text.value.get(done..).unwrap_or_default(), text, nodes);
}

/// Adds `slice`, a part of `text`, with the span of all of `text`: where the source has character
/// references, byte offsets in `text` do not count in the source.
fn push_slice(slice: &str, text: &Literal, nodes: &mut Vec<Node>) {
    if !slice.is_empty() {
        nodes.push(Node::Text(Literal { value: slice.to_owned(), span: text.span.clone() }));
    }
}

/// An address in a piece of text that linkify takes for one.
struct Address<'a> {
    /// The number of bytes before the address.
    skipped: usize,
    /// The address as the text has it.
    shown: &'a str,
    url: String,
}

impl<'a> Address<'a> {
    fn parse(text: &'a str, kind: &LinkKind) -> Option<Self> {
        if *kind == LinkKind::Email { Self::parse_email(text) } else { Self::parse_url(text) }
    }

    fn parse_email(text: &'a str) -> Option<Self> {
        let (name, _) = text.split_once('@').filter(|_| text.is_ascii())?;
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let skipped = name.trim_end_matches(is_of_name).len();
        let shown = text.get(skipped..).filter(|_| skipped < name.len())?;
        Some(Self { skipped, shown, url: format!("mailto:{shown}") })
    }

    fn parse_url(text: &'a str) -> Option<Self> {
        let begins_with = |prefix: &str| {
            text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        let mut prefixes = WEB_PREFIXES.into_iter();
        let (prefix, scheme) = prefixes.find(|(prefix, _)| begins_with(prefix))?;
        let end = text.find(|c: char| !c.is_ascii()).unwrap_or(text.len());
        let mut shown = text.get(..end)?;
        if end < text.len() {
            shown = shown.trim_end_matches(PUNCTUATION);
        }
        let url = format!("{scheme}{shown}");
        (shown.len() > prefix.len()).then_some(Self { skipped: 0, shown, url })
    }
}
