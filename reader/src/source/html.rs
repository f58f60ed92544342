//! Raw HTML in Markdown, reduced to its text and the elements that rich text knows: what tags mean.

mod attributes;
mod tokens;

use super::tree::Node;
pub(super) use attributes::attribute;
pub(crate) use tokens::tokens;

/// Elements whose content is no text.
const HIDDEN: [&str; 3] = ["script", "style", "template"];

/// Elements that stand in the middle of a line and are no more than their text.
const INLINE: [&str; 27] = [
    "abbr", "bdi", "bdo", "big", "cite", "data", "dfn", "font", "input", "ins", "label", "mark",
    "q", "ruby", "rp", "rt", "small", "span", "sub", "sup", "time", "u", "var", "wbr", "noscript",
    "picture", "source",
];

/// What a piece of raw HTML means for the text around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// `<br>`.
    Break,
    /// `<img>`.
    Image,
    /// The begin of an element that rich text knows.
    Opens(Element),
    /// The end of such an element.
    Closes(Element),
    /// An element's begin or end within a line, a comment, or the like.
    Inline,
    /// A block's begin.
    Block(String),
    /// A block's end.
    BlockEnd(String),
    /// The begin of an element whose content is no text.
    Hides(&'static str),
    /// The end of such an element.
    Shows(&'static str),
}

/// An element of HTML that rich text has a node for. All others begin and end a line, or are in [`INLINE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    Emphasis,
    Strong,
    Delete,
    Code,
    Link,
}

impl Element {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "em" | "i" => Self::Emphasis,
            "strong" | "b" => Self::Strong,
            "del" | "s" | "strike" => Self::Delete,
            "code" | "kbd" | "samp" | "tt" => Self::Code,
            "a" => Self::Link,
            _ => return None,
        })
    }
}

impl Tag {
    /// What one tag or comment means.
    pub(crate) fn of(html: &str) -> Self {
        let (name, closes) = name_of(html);
        if let Some(name) = HIDDEN.into_iter().find(|known| *known == name) {
            return if closes { Self::Shows(name) } else { Self::Hides(name) };
        }
        if let Some(element) = Element::named(&name) {
            return if closes { Self::Closes(element) } else { Self::Opens(element) };
        }
        match (&*name, closes) {
            ("br", _) => Self::Break,
            ("img", _) => Self::Image,
            ("", _) => Self::Inline,
            (known, _) if INLINE.contains(&known) => Self::Inline,
            (_, true) => Self::BlockEnd(name),
            (_, false) => Self::Block(name),
        }
    }

    fn is_block(&self) -> bool {
        matches!(self, Self::Block(_) | Self::BlockEnd(_))
    }
}

/// The name of the element that a tag begins or ends, in lower case, and whether it ends it.
fn name_of(html: &str) -> (String, bool) {
    let tag = html.strip_prefix('<').unwrap_or(html);
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let letters = name.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-');
    (letters.map(|c| c.to_ascii_lowercase()).collect(), name.len() < tag.len())
}

/// Whether a tag says that its element's content is Markdown, as PHP Markdown Extra and kramdown have it.
pub(crate) fn is_markdown(html: &str) -> bool {
    attribute(html, "markdown").is_some_and(|value| value != "0")
}

/// Follows a line of nodes through elements whose content is no text.
#[derive(Debug, Default)]
pub(super) struct Hidden(Option<&'static str>);

impl Hidden {
    /// Whether the next node is inside such an element, or is its begin or end.
    pub(super) fn hides(&mut self, node: &Node) -> bool {
        let was_hidden = self.0.is_some();
        if let Node::Html(html) = node {
            match Tag::of(&html.value) {
                Tag::Hides(name) if !was_hidden => self.0 = Some(name),
                Tag::Shows(name) if self.0 == Some(name) => self.0 = None,
                _ => {}
            }
        }
        was_hidden || self.0.is_some()
    }
}

/// The visible nodes of HTML, a list for each line that its elements begin.
pub(super) fn lines(tokens: Vec<Node>) -> Vec<Vec<Node>> {
    let mut lines = vec![Vec::new()];
    let mut hidden = Hidden::default();
    for node in tokens {
        if hidden.hides(&node) {
            continue;
        }
        let begins_line = matches!(&node, Node::Html(html) if Tag::of(&html.value).is_block());
        match lines.last_mut() {
            Some(line) if !begins_line => line.push(node),
            _ => lines.push(Vec::new()),
        }
    }
    lines
}

/// The depth of the one heading that a block of HTML is, and what is in it.
pub(super) fn heading(html: &str) -> Option<(u8, Vec<Node>)> {
    let depth = heading_depth(&name_of(html.trim_start()).0)?;
    let mut tokens = tokens(html.trim()).into_iter();
    let mut content = Vec::new();
    let mut closed = false;
    tokens.next();
    for node in tokens {
        if closed {
            return None;
        }
        match &node {
            Node::Html(tag) if Tag::of(&tag.value).is_block() => {
                closed = heading_depth(&name_of(&tag.value).0) == Some(depth);
            }
            _ => content.push(node),
        }
    }
    closed.then_some((depth, content))
}

fn heading_depth(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}
