//! Raw HTML in Markdown, reduced to its text. The Markdown library tells tags from text and decodes
//! entities; here is only what tags mean.

use markdown::mdast::Node;
use markdown::{Constructs, ParseOptions};

/// Elements whose content is no text.
const HIDDEN: [&str; 3] = ["script", "style", "template"];

/// Elements that stand in the middle of a line. All others begin and end one.
const INLINE: [&str; 35] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "input", "ins", "kbd", "label", "mark", "q", "ruby", "rp", "rt", "s", "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// What a piece of raw HTML means for the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<br>`.
    Break,
    /// An element's begin or end within a line, a comment, or the like.
    Inline,
    /// A block's begin or end.
    Block,
    /// The begin of an element whose content is no text.
    Hides(&'static str),
    /// The end of such an element.
    Shows(&'static str),
}

impl Tag {
    /// What one tag or comment means.
    pub(super) fn of(html: &str) -> Self {
        let tag = html.trim_start_matches('<');
        let closes = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let hidden = HIDDEN.into_iter().find(|known| *known == name);
        match (hidden, closes, &*name) {
            (Some(name), false, _) => Self::Hides(name),
            (Some(name), true, _) => Self::Shows(name),
            (None, _, "br") => Self::Break,
            (None, _, "") => Self::Inline,
            (None, _, name) if INLINE.contains(&name) => Self::Inline,
            (None, ..) => Self::Block,
        }
    }
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

/// The visible nodes of an HTML block, a list for each line that its elements begin.
pub(super) fn lines(html: &str) -> Vec<Vec<Node>> {
    let mut lines = vec![Vec::new()];
    let mut hidden = Hidden::default();
    for node in inline(html).filter(|node| !hidden.hides(node)) {
        let begins_line = matches!(&node, Node::Html(html) if Tag::of(&html.value) == Tag::Block);
        match lines.last_mut() {
            Some(line) if !begins_line => line.push(node),
            _ => lines.push(Vec::new()),
        }
    }
    lines
}

/// Text and tags of an HTML block.
fn inline(html: &str) -> impl Iterator<Item = Node> {
    let options = ParseOptions { constructs: only_html(), ..ParseOptions::default() };
    let paragraphs = super::blocks(&without_blank_lines(html), &options);
    paragraphs.into_iter().filter_map(|mut node| node.children_mut().map(std::mem::take)).flatten()
}

/// A blank line would end a comment or a script that goes on.
fn without_blank_lines(html: &str) -> String {
    let lines: Vec<_> = html.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn only_html() -> Constructs {
    Constructs {
        attention: false,
        autolink: false,
        block_quote: false,
        character_escape: false,
        code_fenced: false,
        code_indented: false,
        code_text: false,
        definition: false,
        hard_break_escape: false,
        hard_break_trailing: false,
        heading_atx: false,
        heading_setext: false,
        html_flow: false,
        label_end: false,
        label_start_image: false,
        label_start_link: false,
        list_item: false,
        thematic_break: false,
        ..Constructs::default()
    }
}
