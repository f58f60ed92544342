//! The blocks that are being built.

use std::ops::Range;

use afterword::post::Align;

use super::{Builder, inline, list, table};
use crate::letters::{keep_chars, lower_case};
use crate::source::tag::Tag;
use crate::source::tree::{
    Attribute, Code, Container, FootnoteDefinition, Heading, Leaf, List, ListItem, Literal, Node,
    Parent, Value,
};

/// The elements that become containers if their attributes say what they hold.
const BOXES: [&str; 6] = ["article", "aside", "div", "nav", "p", "section"];
/// The words in the class, the id or the type of an element that make it a container, in letters
/// only.
const BOX_WORDS: [&str; 8] =
    ["faq", "question", "answer", "accordion", "toggle", "takeaway", "tldr", "keypoint"];
/// The attributes that a container keeps.
const BOX_ATTRIBUTES: [&str; 4] = ["class", "id", "itemprop", "itemtype"];

/// The kind of a block, with the data that its start tag has.
pub(super) enum BlockKind {
    /// A block without a node: its children stand in its place.
    Transparent,
    Paragraph,
    Heading {
        depth: u8,
        id: Option<String>,
    },
    Blockquote,
    List {
        ordered: bool,
        start: Option<u32>,
    },
    Item(Option<bool>),
    Code(Option<String>),
    /// A table, with the alignment of its columns and the number of rows that have begun.
    Table {
        align: Vec<Option<Align>>,
        row_count: usize,
    },
    Row,
    Cell,
    Details(Vec<Attribute>),
    Summary,
    DefinitionList,
    Term,
    Definition,
    Box(Vec<Attribute>),
    /// The text of a footnote, with its id.
    Footnote(String),
    /// An element around all footnotes of a page.
    FootnoteList,
}

/// A block whose end has not been reached.
pub(super) struct OpenBlock {
    pub(super) name: String,
    pub(super) kind: BlockKind,
    /// The byte range of the start tag.
    start_tag: Range<usize>,
    /// The number of inline elements that were open at its start.
    pub(super) inline_count: usize,
    pub(super) children: Vec<Node>,
    /// The title of a `<details>`.
    pub(super) title: Vec<Node>,
    /// The text of a `<pre>`; `None` for all other elements.
    pub(super) code: Option<String>,
    /// The number of open block elements inside of a `<pre>`, which only end lines.
    pub(super) code_depth: usize,
    /// The language of code, if the element names one.
    pub(super) lang: Option<String>,
}

impl BlockKind {
    /// Returns the kind of the block that `tag` starts, inside of the open blocks of `builder`.
    pub(super) fn from_tag(tag: &Tag, name: &str, builder: &Builder) -> Self {
        let is_in = |name: &str| builder.open.iter().any(|open| open.name == name);
        if builder.footnotes.is_list(tag) {
            return Self::FootnoteList;
        }
        if let Some(id) = builder.footnotes.note_id(tag) {
            return Self::Footnote(id.to_owned());
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let depth = name.bytes().last().unwrap_or(b'6') - b'0';
                let id = tag.attribute("id").filter(|id| !id.is_empty()).map(str::to_owned);
                Self::Heading { depth, id }
            }
            "blockquote" => Self::Blockquote,
            "ul" | "menu" | "dir" => Self::List { ordered: false, start: None },
            "ol" => {
                let start = tag.attribute("start").and_then(|start| start.trim().parse().ok());
                Self::List { ordered: true, start: Some(start.unwrap_or(1)) }
            }
            "li" if ["ul", "ol", "menu", "dir"].into_iter().any(is_in) => Self::Item(None),
            "pre" | "listing" | "xmp" => Self::Code(code_language(tag).or_else(|| {
                // Highlighters put boxes around code.
                builder.open.iter().rev().take(3).find_map(|open| open.lang.clone())
            })),
            "table" => Self::Table { align: Vec::new(), row_count: 0 },
            "tr" if is_in("table") => Self::Row,
            "td" | "th" if is_in("tr") => Self::Cell,
            "details" => Self::Details(kept_attributes(tag)),
            "summary" => Self::Summary,
            "dl" => Self::DefinitionList,
            "dt" if is_in("dl") => Self::Term,
            "dd" if is_in("dl") => Self::Definition,
            _ if BOXES.contains(&name) && is_named_box(tag) => Self::Box(kept_attributes(tag)),
            "p" => Self::Paragraph,
            _ => Self::Transparent,
        }
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self, Self::Heading { .. })
    }

    /// Returns whether the block has no paragraphs in it.
    pub(super) fn is_line(&self) -> bool {
        matches!(
            self,
            Self::Paragraph | Self::Heading { .. } | Self::Summary | Self::Term | Self::Cell
        )
    }

    /// Returns whether the block may be the title of a fold, or a box around one.
    pub(super) fn is_title_or_box(&self) -> bool {
        matches!(self, Self::Heading { .. } | Self::Summary | Self::Term | Self::Box(_))
    }
}

impl OpenBlock {
    /// Creates the block around the whole text.
    pub(super) fn root() -> Self {
        Self {
            name: String::new(),
            kind: BlockKind::Transparent,
            start_tag: 0..0,
            inline_count: 0,
            children: Vec::new(),
            title: Vec::new(),
            code: None,
            code_depth: 0,
            lang: None,
        }
    }

    /// Creates a row of a table that has no start tag, at byte `at`.
    pub(super) fn implied_row(at: usize, inline_count: usize) -> Self {
        let (name, kind) = ("tr".to_owned(), BlockKind::Row);
        Self { name, kind, start_tag: at..at, inline_count, ..Self::root() }
    }

    /// Creates the block that `tag` starts.
    pub(super) fn new(name: &str, kind: BlockKind, tag: &Tag, inline_count: usize) -> Self {
        let code = matches!(kind, BlockKind::Code(_)).then(String::new);
        let (name, start_tag) = (name.to_owned(), tag.span.clone());
        Self { name, kind, start_tag, inline_count, code, lang: code_language(tag), ..Self::root() }
    }

    /// Returns whether the end tag `name` ends nothing outside of the block.
    pub(super) fn ends_search(&self, name: &str) -> bool {
        match &*self.name {
            "table" => true,
            "ul" | "ol" | "menu" | "dir" => name == "li",
            "dl" => matches!(name, "dt" | "dd"),
            _ => false,
        }
    }

    /// Adds nodes to the end of the children.
    pub(super) fn append(&mut self, mut nodes: Vec<Node>) {
        list::join_folds(&mut self.children, &mut nodes);
        if self.children.is_empty() {
            self.children = nodes;
        } else {
            self.children.append(&mut nodes);
        }
    }

    /// Ends a block element inside of a `<pre>`, and so a line of code.
    pub(super) fn end_code_line(&mut self) {
        self.code_depth -= 1;
        if let Some(code) = self.code.as_mut().filter(|code| !code.ends_with('\n')) {
            code.push('\n');
        }
    }

    /// Sets the language of a `<pre>` to that of the `<code>` in it.
    pub(super) fn set_code_language(&mut self, tag: &Tag) {
        if let BlockKind::Code(lang) = &mut self.kind
            && let Some(found) = code_language(tag)
        {
            *lang = Some(found);
        }
    }

    /// Returns the nodes of the block, whose content ends at byte `content_end`.
    pub(super) fn into_nodes(self, content_end: usize, end: usize) -> Vec<Node> {
        let Self { name, kind, start_tag, mut children, title, code, .. } = self;
        let span = start_tag.start..end;
        let content = start_tag.end..content_end.max(start_tag.end);
        if let Some(code) = code {
            if let Some(block) = code_block(kind, &code, span) {
                children.insert(0, block);
            }
            return children;
        }
        let new_container = |title, attributes, children| {
            let is_call = false;
            let (span, content) = (span.clone(), content.clone());
            Node::Container(Container { name, title, attributes, children, is_call, span, content })
        };
        let is_empty = children.is_empty();
        match kind {
            BlockKind::Details(attributes) => vec![new_container(title, attributes, children)],
            _ if is_empty && !matches!(kind, BlockKind::Cell | BlockKind::Item(_)) => children,
            BlockKind::Transparent | BlockKind::Code(_) => children,
            BlockKind::Paragraph => {
                if let [Node::Paragraph(paragraph)] = children.as_mut_slice() {
                    paragraph.span = span;
                }
                children
            }
            BlockKind::Heading { depth, id } => {
                let children = without_self_link(flatten_blocks(children), id.as_deref());
                vec![Node::Heading(Heading { depth, id, children, span })]
            }
            BlockKind::Blockquote => vec![Node::Blockquote(Parent { children, span })],
            BlockKind::Footnote(identifier) => {
                let note = FootnoteDefinition { identifier, children, span };
                vec![Node::FootnoteDefinition(note)]
            }
            BlockKind::FootnoteList => keep_footnotes(children),
            BlockKind::List { .. } if children.iter().any(is_footnote) => children,
            BlockKind::List { ordered, start } => {
                let children = list::gather_items(children);
                vec![Node::List(List { ordered, start, children, span })]
            }
            BlockKind::Item(checked) => vec![Node::ListItem(ListItem { checked, children, span })],
            BlockKind::Definition => {
                vec![Node::ListItem(ListItem { checked: None, children, span })]
            }
            BlockKind::Table { align, .. } => table::build_table(align, children, span),
            BlockKind::Row => vec![Node::TableRow(Parent { children, span })],
            BlockKind::Cell => vec![Node::TableCell(Parent { children, span })],
            BlockKind::Summary | BlockKind::Term => {
                let children = flatten_blocks(children);
                vec![Node::Paragraph(Parent { children, span })]
            }
            BlockKind::DefinitionList => list::gather_definitions(children),
            BlockKind::Box(attributes) => vec![new_container(Vec::new(), attributes, children)],
        }
    }
}

/// Returns the `line` of a heading with this id without the link by which it leads to itself. A
/// link around the whole heading stays.
fn without_self_link(mut line: Vec<Node>, id: Option<&str>) -> Vec<Node> {
    let Some(id) = id else { return line };
    let leads_to_itself =
        |node: &Node| matches!(node, Node::Link(link) if link.url.strip_prefix('#') == Some(id));
    let has_words = |node: &Node| node.text().contains(char::is_alphanumeric);
    if line.iter().any(|node| !leads_to_itself(node) && has_words(node)) {
        line.retain(|node| !leads_to_itself(node));
        inline::trim_end(&mut line);
    }
    line
}

/// Returns the footnotes among `blocks`: what else is around them, a title or a line, is no text of
/// the article. Without a footnote all stay.
fn keep_footnotes(mut blocks: Vec<Node>) -> Vec<Node> {
    if blocks.iter().any(is_footnote) {
        blocks.retain(is_footnote);
    }
    blocks
}

fn is_footnote(block: &Node) -> bool {
    matches!(block, Node::FootnoteDefinition(_))
}

/// Returns the nodes of `blocks` as one line, with breaks between the blocks.
pub(super) fn flatten_blocks(blocks: Vec<Node>) -> Vec<Node> {
    let mut line = Vec::new();
    let mut remaining: Vec<Node> = blocks.into_iter().rev().collect();
    while let Some(block) = remaining.pop() {
        let at = block.span().start;
        let mut push_line = |mut nodes: Vec<Node>| {
            if !line.is_empty() && !nodes.is_empty() {
                line.push(Node::Break(Leaf { span: at..at }));
            }
            line.append(&mut nodes);
        };
        match block {
            Node::Paragraph(parent) | Node::TableCell(parent) => push_line(parent.children),
            Node::Heading(heading) => push_line(heading.children),
            Node::Code(code) => {
                let Code { value, span, .. } = code;
                push_line(vec![Node::InlineCode(Literal { value, span })]);
            }
            Node::Container(container) => {
                push_line(container.title);
                remaining.extend(container.children.into_iter().rev());
            }
            Node::Html(html) => line.push(Node::Tag(Tag::transparent(html.source, html.span))),
            block => remaining.extend(block.children().iter().rev().cloned()),
        }
    }
    line
}

/// Returns the block of the text of a `<pre>`, if there is any.
fn code_block(kind: BlockKind, text: &str, span: Range<usize>) -> Option<Node> {
    let BlockKind::Code(lang) = kind else { return None };
    let text = text.strip_prefix('\n').unwrap_or(text);
    let value = text.trim_end_matches(['\n', ' ']).to_owned();
    (!value.trim().is_empty()).then_some(Node::Code(Code { lang, value, span }))
}

/// Returns the language in the class of `tag`, as highlighters write it.
fn code_language(tag: &Tag) -> Option<String> {
    let class = tag.attribute("class").unwrap_or_default();
    let language = class.split_ascii_whitespace().find_map(|word| {
        let prefixes = ["language-", "lang-", "highlight-source-"];
        prefixes.iter().find_map(|prefix| word.strip_prefix(prefix))
    });
    let language =
        language.or_else(|| tag.attribute("data-lang").or_else(|| tag.attribute("data-language")));
    let language = language.filter(|lang| !matches!(*lang, "" | "plaintext" | "text" | "fallback"));
    language.map(str::to_owned)
}

/// Returns whether the attributes of `tag` say that the element holds a part or an item of one.
fn is_named_box(tag: &Tag) -> bool {
    BOX_ATTRIBUTES.into_iter().filter_map(|name| tag.attribute(name)).any(|value| {
        let value = keep_chars(value, |c| c.is_alphanumeric() || c.is_whitespace());
        let value = lower_case(&value);
        BOX_WORDS.iter().any(|word| value.contains(word))
    })
}

/// Returns the attributes of `tag` that a container keeps.
fn kept_attributes(tag: &Tag) -> Vec<Attribute> {
    let kept = BOX_ATTRIBUTES.into_iter().filter_map(|name| {
        let value = Value::Text(tag.attribute(name)?.to_owned());
        Some(Attribute { name: Some(name.to_owned()), value })
    });
    kept.collect()
}
