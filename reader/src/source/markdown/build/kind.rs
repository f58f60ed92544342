//! The kinds of nodes that the Markdown library announces.

use afterword::post::Align;
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, LinkType, Tag};

/// The kind of a node whose end has not been reached, with the data that its start has.
pub(super) enum NodeKind {
    Paragraph,
    /// A paragraph that the library has no events for.
    ImpliedParagraph,
    Heading(u8),
    Blockquote,
    List(Option<u64>),
    ListItem(Option<bool>),
    Code(Option<String>),
    Html,
    Table(Vec<Option<Align>>),
    TableRow,
    TableCell,
    FootnoteDefinition(String),
    Emphasis,
    Strong,
    Delete,
    /// The content of a pair of single tildes.
    Tildes,
    Link(String, Option<String>),
    Image(String, Option<String>),
}

impl NodeKind {
    /// Returns the kind of the node that `tag` starts and that has the text `source`; `None` for a
    /// node of an extension that is off.
    pub(super) fn from_tag(tag: Tag<'_>, source: &str) -> Option<Self> {
        Some(match tag {
            Tag::Paragraph => Self::Paragraph,
            Tag::Heading { level, .. } => Self::Heading(level as u8),
            Tag::BlockQuote(_) => Self::Blockquote,
            Tag::CodeBlock(kind) => Self::Code(code_language(kind)),
            Tag::HtmlBlock => Self::Html,
            Tag::List(start) => Self::List(start),
            Tag::Item => Self::ListItem(None),
            Tag::FootnoteDefinition(name) => Self::FootnoteDefinition(normalize_identifier(&name)),
            Tag::Table(columns) => Self::Table(columns.into_iter().map(column_align).collect()),
            Tag::TableHead | Tag::TableRow => Self::TableRow,
            Tag::TableCell => Self::TableCell,
            Tag::Emphasis => Self::Emphasis,
            Tag::Strong => Self::Strong,
            Tag::Strikethrough if source.starts_with("~~") => Self::Delete,
            Tag::Strikethrough => Self::Tildes,
            Tag::Link { link_type, dest_url, title, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                Self::Link(format!("{scheme}{}", replace_nul(dest_url)), link_title(title))
            }
            Tag::Image { dest_url, title, .. } => {
                Self::Image(replace_nul(dest_url), link_title(title))
            }
            _ => return None,
        })
    }

    /// Returns whether the node is a block.
    pub(super) fn is_block(&self) -> bool {
        !matches!(
            self,
            Self::Emphasis
                | Self::Strong
                | Self::Delete
                | Self::Tildes
                | Self::Link(..)
                | Self::Image(..)
        )
    }

    /// Returns whether the children of the node are blocks.
    pub(super) fn holds_blocks(&self) -> bool {
        matches!(
            self,
            Self::Blockquote | Self::List(_) | Self::ListItem(_) | Self::FootnoteDefinition(_)
        )
    }

    /// Returns whether bare addresses in the text of the node become links.
    pub(super) fn may_have_bare_links(&self) -> bool {
        matches!(
            self,
            Self::Paragraph
                | Self::ImpliedParagraph
                | Self::Heading(_)
                | Self::TableCell
                | Self::Emphasis
                | Self::Strong
                | Self::Delete
        )
    }
}

/// Replaces U+0000, as [CommonMark] demands.
///
/// [CommonMark]: https://spec.commonmark.org/0.31.2/#insecure-characters
pub(super) fn replace_nul(text: CowStr<'_>) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text.into_string() }
}

fn link_title(title: CowStr<'_>) -> Option<String> {
    Some(replace_nul(title)).filter(|title| !title.is_empty())
}

/// Returns the identifier of the footnote `name`, the same for its definition and its references.
pub(in crate::source) fn normalize_identifier(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Returns the language of a block of code: the first word after its fence.
fn code_language(kind: CodeBlockKind<'_>) -> Option<String> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    let info = replace_nul(info);
    info.split_whitespace().next().map(str::to_owned)
}

fn column_align(alignment: Alignment) -> Option<Align> {
    match alignment {
        Alignment::Left => Some(Align::Left),
        Alignment::Right => Some(Align::Right),
        Alignment::Center => Some(Align::Center),
        Alignment::None => None,
    }
}
