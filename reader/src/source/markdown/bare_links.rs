//! Addresses that stand in the text as they are, such as `https://a.example/`: GitHub's flavour and Goldmark
//! make them links.

use linkify::{LinkFinder, LinkKind};

use crate::source::tree::{Link, Literal, Node};

/// What an address on the web begins with, and what is missing before it.
const BEGINNINGS: [(&str, &str); 3] = [("https://", ""), ("http://", ""), ("www.", "http://")];
/// What ends a sentence, or an emphasis, and no address.
const PUNCTUATION: &[char] =
    &['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', '"', '(', '[', '{', '<'];

/// Makes links of the addresses in these texts.
pub(super) fn mark(nodes: &mut Vec<Node>) {
    if !nodes.iter().any(may_have_some) {
        return;
    }
    for node in std::mem::take(nodes) {
        match node {
            Node::Text(text) if may_have_one(&text.value) => parted(text, nodes),
            node => nodes.push(node),
        }
    }
}

fn may_have_some(node: &Node) -> bool {
    matches!(node, Node::Text(text) if may_have_one(&text.value))
}

fn may_have_one(text: &str) -> bool {
    text.contains("://") || text.contains('@') || text.contains("www.")
}

/// A text in pieces: addresses, and what stands between.
fn parted(text: Literal, nodes: &mut Vec<Node>) {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false).url_can_be_iri(false);
    let mut done = 0;
    for found in finder.links(&text.value) {
        let Some(Address { before, shown, url }) = Address::of(found.as_str(), found.kind()) else {
            continue;
        };
        let start = found.start() + before;
        let between = text.value.get(done..start).unwrap_or_default();
        if *found.kind() == LinkKind::Url && between.ends_with(char::is_alphanumeric) {
            continue;
        }
        push_text(between, &text, nodes);
        let (at, mut children) = (text.at.clone(), Vec::new());
        push_text(shown, &text, &mut children);
        nodes.push(Node::Link(Link { url, title: None, children, at }));
        done = start + shown.len();
    }
    push_text(text.value.get(done..).unwrap_or_default(), &text, nodes);
}

/// Adds a piece of a text, at whose place it is: its own is lost where the source has entities.
fn push_text(piece: &str, text: &Literal, nodes: &mut Vec<Node>) {
    if !piece.is_empty() {
        nodes.push(Node::Text(Literal { value: piece.to_owned(), at: text.at.clone() }));
    }
}

/// What of a find is an address.
struct Address<'a> {
    /// How many bytes of the find stand before it.
    before: usize,
    shown: &'a str,
    /// Where it leads to.
    url: String,
}

impl<'a> Address<'a> {
    fn of(found: &'a str, kind: &LinkKind) -> Option<Self> {
        if *kind == LinkKind::Email { Self::of_mail(found) } else { Self::of_page(found) }
    }

    fn of_mail(found: &'a str) -> Option<Self> {
        let (name, _) = found.split_once('@').filter(|_| found.is_ascii())?;
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let before = name.trim_end_matches(is_of_name).len();
        let shown = found.get(before..).filter(|_| before < name.len())?;
        Some(Self { before, shown, url: format!("mailto:{shown}") })
    }

    fn of_page(found: &'a str) -> Option<Self> {
        let is_of = |beginning: &str| {
            found.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
        };
        let (beginning, missing) =
            BEGINNINGS.into_iter().find(|(beginning, _)| is_of(beginning))?;
        let end = found.find(|c: char| !c.is_ascii()).unwrap_or(found.len());
        let mut shown = found.get(..end)?;
        if end < found.len() {
            shown = shown.trim_end_matches(PUNCTUATION);
        }
        let url = format!("{missing}{shown}");
        (shown.len() > beginning.len()).then_some(Self { before: 0, shown, url })
    }
}
