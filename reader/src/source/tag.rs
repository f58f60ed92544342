//! One tag of HTML, and its meaning for the text around it.

use std::borrow::Cow;
use std::ops::Range;

use afterword::post::Rel;

use super::READS_ARTICLES;
use super::image_sizes::join_words;
use crate::letters::lower_case;

/// The elements whose content is not text.
const HIDDEN: [&str; 3] = ["script", "style", "template"];

/// The elements that stand within a line and of which rich text keeps only the text.
const TRANSPARENT: [&str; 27] = [
    "abbr", "bdi", "bdo", "big", "cite", "data", "dfn", "font", "input", "ins", "label", "mark",
    "q", "ruby", "rp", "rt", "small", "span", "sub", "sup", "time", "u", "var", "wbr", "noscript",
    "picture", "source",
];

/// A tag, a comment or a declaration.
#[derive(Clone, Debug)]
pub(crate) struct Tag {
    pub(crate) role: TagRole,
    /// The names in lower case, each with its decoded value.
    pub(super) attributes: Vec<(String, String)>,
    /// The tag as the author wrote it, such as `<a href="/b">`.
    pub(crate) source: String,
    /// The byte range in the text that was parsed.
    pub(super) span: Range<usize>,
}

/// The meaning of a tag for the text around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TagRole {
    /// `<br>`.
    LineBreak,
    /// `<img>`.
    Image,
    /// The start of an element that rich text has a node for.
    InlineStart(InlineElement),
    /// The end of such an element.
    InlineEnd(InlineElement),
    /// No meaning: a [`TRANSPARENT`] element, a comment or a declaration.
    Transparent,
    /// The start of any other element, by its name: it begins a line.
    BlockStart(String),
    /// The end of such an element.
    BlockEnd(String),
    /// The start of an element whose content is not text.
    HiddenStart(&'static str),
    /// The end of such an element.
    HiddenEnd(&'static str),
}

/// An element of HTML that rich text has a node for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InlineElement {
    Emphasis,
    Strong,
    Delete,
    Code,
    Link,
}

impl Tag {
    /// Creates a tag of the element `name`, whose attributes have lower-case names.
    pub(super) fn from_parts(
        name: &str,
        attributes: Vec<(String, String)>,
        is_end: bool,
        source: String,
        span: Range<usize>,
    ) -> Self {
        let is_lower = !name.contains(|c: char| c.is_ascii_uppercase() || !c.is_ascii());
        let name = if is_lower { Cow::Borrowed(name) } else { Cow::Owned(lower_case(name)) };
        let role = TagRole::from_name(&name, is_end);
        Self { role, attributes, source, span }
    }

    /// Creates a comment or a declaration.
    pub(super) fn transparent(source: String, span: Range<usize>) -> Self {
        Self { role: TagRole::Transparent, attributes: Vec::new(), source, span }
    }

    /// Returns the name of the element, as written; an empty one for a comment or a declaration.
    pub(crate) fn name(&self) -> &str {
        let name = self.source.strip_prefix('<').unwrap_or_default();
        let name = name.strip_prefix('/').unwrap_or(name);
        let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
        let name = name.get(..name.find(is_end).unwrap_or(name.len())).unwrap_or_default();
        if name.starts_with(['!', '?']) { "" } else { name }
    }

    /// Returns whether this is an end tag.
    pub(crate) fn is_end(&self) -> bool {
        self.source.starts_with("</")
    }

    /// Returns the decoded value of the attribute `name`: empty if the tag has only the name.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        attributes.find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns the relation of a link. Of an element of the page that shows the parts, the links
    /// themselves are shown, so it isn't read.
    pub(super) fn rel(&self) -> Option<Rel> {
        let words = self.attribute("rel").filter(|_| READS_ARTICLES).map(join_words)?;
        Rel::new(words.into()).filter(|rel| !rel.as_str().is_empty())
    }

    /// Returns whether the element has one of these classes.
    pub(super) fn has_class(&self, classes: &[&str]) -> bool {
        let class = self.attribute("class").unwrap_or_default();
        class.split_ascii_whitespace().any(|word| classes.contains(&word))
    }

    /// Returns whether the content of the element is Markdown, as PHP Markdown Extra and kramdown
    /// mark it: with the attribute `markdown`.
    pub(crate) fn has_markdown(&self) -> bool {
        self.attribute("markdown").is_some_and(|value| value != "0")
    }
}

impl TagRole {
    /// Returns the role of the start tag or the end tag of the element `name`, in lower case.
    pub(super) fn from_name(name: &str, is_end: bool) -> Self {
        if let Some(name) = HIDDEN.into_iter().find(|known| *known == name) {
            return if is_end { Self::HiddenEnd(name) } else { Self::HiddenStart(name) };
        }
        if let Some(element) = InlineElement::from_name(name) {
            return if is_end { Self::InlineEnd(element) } else { Self::InlineStart(element) };
        }
        match name {
            "br" => Self::LineBreak,
            "img" => Self::Image,
            known if TRANSPARENT.contains(&known) => Self::Transparent,
            _ if is_end => Self::BlockEnd(name.to_owned()),
            _ => Self::BlockStart(name.to_owned()),
        }
    }

    /// Returns whether the tag begins a line.
    pub(super) fn is_block(&self) -> bool {
        matches!(self, Self::BlockStart(_) | Self::BlockEnd(_))
    }
}

impl InlineElement {
    fn from_name(name: &str) -> Option<Self> {
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
