//! What a node is, as the Markdown library announces it.

use afterword::post::Align;
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, LinkType, Tag};

/// What a node is, while its end is to come.
pub(super) enum Kind {
    Paragraph,
    /// A paragraph of which the library says nothing.
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
    /// What stands between single tildes.
    Tildes,
    Link(String, Option<String>),
    Image(String, Option<String>),
}

impl Kind {
    /// `None` for what is off.
    pub(super) fn of(tag: Tag<'_>, source: &str) -> Option<Self> {
        Some(match tag {
            Tag::Paragraph => Self::Paragraph,
            Tag::Heading { level, .. } => Self::Heading(level as u8),
            Tag::BlockQuote(_) => Self::Blockquote,
            Tag::CodeBlock(kind) => Self::Code(language(kind)),
            Tag::HtmlBlock => Self::Html,
            Tag::List(start) => Self::List(start),
            Tag::Item => Self::ListItem(None),
            Tag::FootnoteDefinition(name) => Self::FootnoteDefinition(identifier(&name)),
            Tag::Table(columns) => Self::Table(columns.into_iter().map(align).collect()),
            Tag::TableHead | Tag::TableRow => Self::TableRow,
            Tag::TableCell => Self::TableCell,
            Tag::Emphasis => Self::Emphasis,
            Tag::Strong => Self::Strong,
            Tag::Strikethrough if source.starts_with("~~") => Self::Delete,
            Tag::Strikethrough => Self::Tildes,
            Tag::Link { link_type, dest_url, title, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                Self::Link(format!("{scheme}{}", clean(dest_url)), not_empty(title))
            }
            Tag::Image { dest_url, title, .. } => Self::Image(clean(dest_url), not_empty(title)),
            _ => return None,
        })
    }

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

    /// Whether it holds blocks, and no text of its own.
    pub(super) fn holds_blocks(&self) -> bool {
        matches!(
            self,
            Self::Blockquote | Self::List(_) | Self::ListItem(_) | Self::FootnoteDefinition(_)
        )
    }

    /// Whether an address in it is to be a link.
    pub(super) fn holds_bare_links(&self) -> bool {
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

/// Text without the character that no data may have, as the specification of Markdown wants it.
pub(super) fn clean(text: CowStr<'_>) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text.into_string() }
}

fn not_empty(title: CowStr<'_>) -> Option<String> {
    Some(clean(title)).filter(|title| !title.is_empty())
}

/// What references and definitions of a footnote have in common.
pub(super) fn identifier(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The first word behind a fence.
fn language(kind: CodeBlockKind<'_>) -> Option<String> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    let info = clean(info);
    info.split_whitespace().next().map(str::to_owned)
}

fn align(alignment: Alignment) -> Option<Align> {
    match alignment {
        Alignment::Left => Some(Align::Left),
        Alignment::Right => Some(Align::Right),
        Alignment::Center => Some(Align::Center),
        Alignment::None => None,
    }
}
