//! Reading a [`Post`] from parsed JSON, keeping what is good and naming what is not.

use std::rc::Rc;

use super::diagnostic::Path;
use super::mdast::{is_blank, is_blank_flow};
use super::{
    Align, Diagnostic, Diagnostics, Faq, Flow, Href, Kind, ListItem, Phrasing, Post, Problem,
    Question, Src, Table, TableCell, TableRow, Takeaway, Takeaways, UniqueIds, VERSION, slug, url,
};

/// The most items that an FAQ or a list of takeaways may have.
pub const MAX_ITEMS: usize = 20_000;
/// How deep nodes may be nested in each other.
pub const MAX_DEPTH: usize = 64;

const ID_WITHOUT_TEXT: &str = "question";

/// A parsed JSON value that can be read in place, whoever parsed it: a browser or a library.
pub trait Value: Sized {
    /// What kind of value it is.
    fn kind(&self) -> Kind;
    /// The text of a string.
    fn string(&self) -> Option<Rc<str>>;
    /// The value of a number.
    fn number(&self) -> Option<f64>;
    /// The value of a boolean.
    fn boolean(&self) -> Option<bool>;
    /// The field of an object; `None` if it is absent.
    fn field(&self, name: &str) -> Option<Self>;
    /// How many items an array has; 0 for anything else.
    fn len(&self) -> usize;
    /// The item of an array; `None` past its end.
    fn item(&self, index: usize) -> Option<Self>;
    /// Whether it has no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A post, and what had to be left out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The post; it has an FAQ or takeaways.
    pub post: Post,
    /// What was wrong with the data; empty if all is well.
    pub diagnostics: Vec<Diagnostic>,
}

impl Post {
    /// Reads a post from parsed JSON.
    ///
    /// A bad item is left out and named, and so is a bad optional field. Unknown fields are passed over.
    ///
    /// # Errors
    ///
    /// If nothing can be shown: the value is not an object, its version is not [`VERSION`], or neither
    /// its FAQ nor its takeaways has a good item.
    pub fn decode<V: Value>(value: &V) -> Result<Decoded, Diagnostics> {
        let mut decoder = Decoder::default();
        match decoder.post(value) {
            Ok(post) => Ok(Decoded { post, diagnostics: decoder.diagnostics }),
            Err(cause) => {
                decoder.diagnostics.push(cause);
                Err(Diagnostics(decoder.diagnostics))
            }
        }
    }
}

/// What a value has been decoded to, or why it is left out.
type Decode<T> = Result<T, Diagnostic>;

#[derive(Default)]
struct Decoder {
    diagnostics: Vec<Diagnostic>,
}

impl Decoder {
    fn post<V: Value>(&mut self, value: &V) -> Decode<Post> {
        let root = Path::Root;
        if value.kind() != Kind::Object {
            return Err(expected("an object", value, root));
        }
        let path = Path::Field(&root, "version");
        let version = required(value.field("version").as_ref(), "1", path, V::number)?;
        if version != f64::from(VERSION) {
            return Err(path.diagnostic(Problem::UnknownVersion));
        }
        let url = self.optional_text(value, root, "url").filter(|address| {
            let good = url::is_web(address);
            if !good {
                let path = Path::Field(&root, "url");
                self.diagnostics.push(path.diagnostic(Problem::NotAbsoluteUrl));
            }
            good
        });
        let post = Post {
            url: url.map(|address| address.split('#').next().unwrap_or_default().into()),
            lang: self.optional_text(value, root, "lang"),
            title: self.optional_text(value, root, "title"),
            faq: self.part(value, root, "faq", Self::faq),
            takeaways: self.part(value, root, "takeaways", Self::takeaways),
        };
        if post.faq.is_none() && post.takeaways.is_none() && self.diagnostics.is_empty() {
            return Err(root.diagnostic(Problem::NoParts));
        }
        match self.diagnostics.pop_if(|_| post.faq.is_none() && post.takeaways.is_none()) {
            Some(cause) => Err(cause),
            None => Ok(post),
        }
    }

    /// A part that may be absent, and that is left out and named if it is bad.
    fn part<V: Value, T>(
        &mut self,
        parent: &V,
        path: Path<'_>,
        name: &'static str,
        decode: fn(&mut Self, &V, Path<'_>) -> Decode<T>,
    ) -> Option<Rc<T>> {
        let value = present(parent, name)?;
        let part = decode(self, &value, Path::Field(&path, name));
        part.map(Rc::new).map_err(|diagnostic| self.diagnostics.push(diagnostic)).ok()
    }

    fn faq<V: Value>(&mut self, value: &V, path: Path<'_>) -> Decode<Faq> {
        let heading = self.optional_text(value, path, "heading");
        let drafts = self.items(value, path, Self::draft)?;
        Ok(Faq { heading, items: with_ids(drafts) })
    }

    fn takeaways<V: Value>(&mut self, value: &V, path: Path<'_>) -> Decode<Takeaways> {
        let heading = self.optional_text(value, path, "heading");
        let items = self.items(value, path, |_, item, path| takeaway(item, path))?;
        Ok(Takeaways { heading, items })
    }

    /// The good ones of a part's `items`; at least one.
    fn items<V: Value, T>(
        &mut self,
        parent: &V,
        path: Path<'_>,
        decode: impl Fn(&mut Self, &V, Path<'_>) -> Decode<T>,
    ) -> Decode<Vec<T>> {
        let (value, path) = (object(parent, path)?.field("items"), Path::Field(&path, "items"));
        let value = array(value, path)?;
        if value.len() > MAX_ITEMS {
            return Err(path.diagnostic(Problem::TooManyItems { limit: MAX_ITEMS }));
        }
        let mut good = Vec::with_capacity(value.len());
        for (index, item) in values(&value).enumerate() {
            match decode(self, &item, Path::Item(&path, index)) {
                Ok(item) => good.push(item),
                Err(diagnostic) => self.diagnostics.push(diagnostic),
            }
        }
        if good.is_empty() {
            return Err(path.diagnostic(Problem::NoItems));
        }
        Ok(good)
    }

    fn draft<V: Value>(&mut self, value: &V, path: Path<'_>) -> Decode<Draft> {
        let value = object(value, path)?;
        Ok(Draft {
            id: self.optional_text(value, path, "id"),
            question: text(value.field("question"), Path::Field(&path, "question"))?,
            answer: answer(value.field("answer"), Path::Field(&path, "answer"))?,
        })
    }

    /// The text of a field that may be absent; blank is absent, and a wrong type is named.
    fn optional_text<V: Value>(
        &mut self,
        parent: &V,
        path: Path<'_>,
        name: &'static str,
    ) -> Option<Rc<str>> {
        let value = present(parent, name)?;
        let text = value.string();
        if text.is_none() {
            self.diagnostics.push(expected("a string", &value, Path::Field(&path, name)));
        }
        text.filter(|text| !text.trim().is_empty()).map(trimmed)
    }
}

/// A question whose id is not settled yet.
struct Draft {
    id: Option<Rc<str>>,
    question: Rc<str>,
    answer: Vec<Flow>,
}

/// Gives every question its id: those that the data asks for first, then those made from the questions.
fn with_ids(drafts: Vec<Draft>) -> Vec<Rc<Question>> {
    let mut unique = UniqueIds::default();
    let asked: Vec<_> = drafts
        .iter()
        .map(|draft| draft.id.as_ref().map(|id| unique.take(&without_white_space(id))))
        .collect();
    drafts
        .into_iter()
        .zip(asked)
        .map(|(Draft { question, answer, .. }, id)| {
            let id = id.unwrap_or_else(|| match slug(&question) {
                slug if slug.is_empty() => unique.take(ID_WITHOUT_TEXT),
                slug => unique.take(&slug),
            });
            Rc::new(Question { id, question, answer })
        })
        .collect()
}

fn without_white_space(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("-")
}

fn takeaway<V: Value>(value: &V, path: Path<'_>) -> Decode<Rc<Takeaway>> {
    let text = match value.string() {
        Some(text) => vec![Phrasing::Text { value: trimmed(text) }],
        None if value.kind() == Kind::Array => phrasing(value, path, MAX_DEPTH)?,
        None => return Err(expected("a string or an array", value, path)),
    };
    if is_blank(&text) {
        return Err(path.diagnostic(Problem::Blank));
    }
    Ok(Rc::new(Takeaway { text }))
}

fn answer<V: Value>(value: Option<V>, path: Path<'_>) -> Decode<Vec<Flow>> {
    const EXPECTED: &str = "a string or an array";
    let Some(value) = value else {
        return Err(path.diagnostic(Problem::Expected { expected: EXPECTED, found: Kind::Nothing }));
    };
    let answer = match value.string() {
        Some(text) => paragraphs(&text),
        None if value.kind() == Kind::Array => flow(&value, path, MAX_DEPTH)?,
        None => return Err(expected(EXPECTED, &value, path)),
    };
    if is_blank_flow(&answer) {
        return Err(path.diagnostic(Problem::Blank));
    }
    Ok(answer)
}

/// Plain text: a blank line ends a paragraph, any other line ending is a line break.
fn paragraphs(text: &str) -> Vec<Flow> {
    let mut paragraphs = Vec::new();
    let mut lines = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if !line.is_empty() {
            if !lines.is_empty() {
                lines.push(Phrasing::Break);
            }
            lines.push(Phrasing::text(line));
        } else if !lines.is_empty() {
            paragraphs.push(Flow::Paragraph { children: std::mem::take(&mut lines) });
        }
    }
    paragraphs
}

/// The nodes of an array as block content; lines of text among them become paragraphs.
fn flow<V: Value>(value: &V, path: Path<'_>, depth: usize) -> Decode<Vec<Flow>> {
    let mut nodes = Vec::with_capacity(value.len());
    let mut line = Vec::new();
    for (index, node) in values(value).enumerate() {
        match node_of(&node, Path::Item(&path, index), depth)? {
            Nodes::Flow(mut blocks) => {
                end_line(&mut line, &mut nodes);
                nodes.append(&mut blocks);
            }
            Nodes::Phrasing(mut inline) => line.append(&mut inline),
        }
    }
    end_line(&mut line, &mut nodes);
    Ok(nodes)
}

fn end_line(line: &mut Vec<Phrasing>, nodes: &mut Vec<Flow>) {
    let children = std::mem::take(line);
    if !is_blank(&children) {
        nodes.push(Flow::Paragraph { children });
    }
}

/// The nodes of an array as content of a line; blocks among them give their text, a line each.
fn phrasing<V: Value>(value: &V, path: Path<'_>, depth: usize) -> Decode<Vec<Phrasing>> {
    let mut line = Vec::with_capacity(value.len());
    for (index, node) in values(value).enumerate() {
        match node_of(&node, Path::Item(&path, index), depth)? {
            Nodes::Flow(blocks) => blocks.into_iter().for_each(|block| flatten(block, &mut line)),
            Nodes::Phrasing(mut inline) => line.append(&mut inline),
        }
    }
    Ok(line)
}

/// Adds the text of a block to a line, after a line break.
pub fn flatten(block: Flow, line: &mut Vec<Phrasing>) {
    let mut text = match block {
        Flow::Paragraph { children } | Flow::Heading { children, .. } => children,
        Flow::Code { value, .. } => vec![Phrasing::InlineCode { value }],
        Flow::ThematicBreak => Vec::new(),
        Flow::Blockquote { children } => {
            return children.into_iter().for_each(|block| flatten(block, line));
        }
        Flow::List { children, .. } => {
            let blocks = children.into_iter().flat_map(|item| item.children);
            return blocks.for_each(|block| flatten(block, line));
        }
        Flow::Table(table) => {
            let cells = table.children.into_iter().flat_map(|row| row.children);
            let blocks = cells.map(|cell| Flow::Paragraph { children: cell.children });
            return blocks.for_each(|block| flatten(block, line));
        }
    };
    if !line.is_empty() && !text.is_empty() {
        line.push(Phrasing::Break);
    }
    line.append(&mut text);
}

/// What a node of mdast becomes: an unknown one gives its children, which may be several.
enum Nodes {
    Flow(Vec<Flow>),
    Phrasing(Vec<Phrasing>),
}

impl From<Flow> for Nodes {
    fn from(node: Flow) -> Self {
        Self::Flow(vec![node])
    }
}

impl From<Phrasing> for Nodes {
    fn from(node: Phrasing) -> Self {
        Self::Phrasing(vec![node])
    }
}

fn node_of<V: Value>(value: &V, path: Path<'_>, depth: usize) -> Decode<Nodes> {
    let Some(depth) = depth.checked_sub(1) else {
        return Err(path.diagnostic(Problem::TooDeep { limit: MAX_DEPTH }));
    };
    let node = object(value, path)?;
    let kind = string(node.field("type"), Path::Field(&path, "type"))?;
    let children_path = Path::Field(&path, "children");
    let inside = || match present(node, "children") {
        Some(children) => phrasing(&array(Some(children), children_path)?, children_path, depth),
        None => Ok(Vec::new()),
    };
    let blocks = || match present(node, "children") {
        Some(children) => flow(&array(Some(children), children_path)?, children_path, depth),
        None => Ok(Vec::new()),
    };
    let text_value = || string(node.field("value"), Path::Field(&path, "value"));
    let title = || present(node, "title").and_then(|title| title.string());

    Ok(match &*kind {
        "paragraph" => Flow::Paragraph { children: inside()? }.into(),
        "heading" => Flow::Heading { depth: rank(node), children: inside()? }.into(),
        "blockquote" => Flow::Blockquote { children: blocks()? }.into(),
        "list" => list(node, children_path, depth)?.into(),
        "listItem" => Nodes::Flow(blocks()?),
        "code" => Flow::Code { lang: text_field(node, "lang"), value: text_value()? }.into(),
        "table" => Flow::Table(table(node, children_path, depth)?).into(),
        "tableRow" | "tableCell" => Flow::Paragraph { children: inside()? }.into(),
        "thematicBreak" => Flow::ThematicBreak.into(),
        "text" => Phrasing::Text { value: text_value()? }.into(),
        "emphasis" => Phrasing::Emphasis { children: inside()? }.into(),
        "strong" => Phrasing::Strong { children: inside()? }.into(),
        "delete" => Phrasing::Delete { children: inside()? }.into(),
        "inlineCode" => Phrasing::InlineCode { value: text_value()? }.into(),
        "break" => Phrasing::Break.into(),
        "link" => {
            let url = string(node.field("url"), Path::Field(&path, "url"))?;
            match Href::new(&url) {
                Some(url) => {
                    Phrasing::Link { url, title: title(), children: without_links(inside()?) }
                        .into()
                }
                None => Nodes::Phrasing(inside()?),
            }
        }
        "image" => {
            let url = string(node.field("url"), Path::Field(&path, "url"))?;
            let alt = text_field(node, "alt").unwrap_or_default();
            match Src::new(&url) {
                Some(url) => Phrasing::Image { url, title: title(), alt }.into(),
                None => Phrasing::Text { value: alt }.into(),
            }
        }
        _ => match text_field(node, "value") {
            Some(value) => Phrasing::Text { value }.into(),
            None if holds_blocks(node) => Nodes::Flow(blocks()?),
            None => Nodes::Phrasing(inside()?),
        },
    })
}

/// Whether the first child of an unknown node is a block.
fn holds_blocks<V: Value>(node: &V) -> bool {
    let first = node.field("children").and_then(|children| children.item(0));
    let kind = first.and_then(|child| text_field(&child, "type")).unwrap_or_default();
    matches!(
        &*kind,
        "paragraph"
            | "heading"
            | "blockquote"
            | "list"
            | "listItem"
            | "code"
            | "table"
            | "thematicBreak"
    )
}

/// The same text, each link in it replaced by what it holds: HTML has no link inside a link.
fn without_links(nodes: Vec<Phrasing>) -> Vec<Phrasing> {
    let mut plain = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Phrasing::Link { children, .. } => plain.extend(children),
            Phrasing::Emphasis { children } => {
                plain.push(Phrasing::Emphasis { children: without_links(children) });
            }
            Phrasing::Strong { children } => {
                plain.push(Phrasing::Strong { children: without_links(children) })
            }
            Phrasing::Delete { children } => {
                plain.push(Phrasing::Delete { children: without_links(children) })
            }
            other => plain.push(other),
        }
    }
    plain
}

fn list<V: Value>(node: &V, path: Path<'_>, depth: usize) -> Decode<Flow> {
    let items = array(node.field("children"), path)?;
    let mut children = Vec::with_capacity(items.len());
    for (index, item) in values(&items).enumerate() {
        let checked = object(&item, Path::Item(&path, index))?.field("checked");
        let content = match node_of(&item, Path::Item(&path, index), depth)? {
            Nodes::Flow(blocks) => blocks,
            Nodes::Phrasing(children) => vec![Flow::Paragraph { children }],
        };
        children.push(ListItem {
            checked: checked.and_then(|checked| checked.boolean()),
            children: content,
        });
    }
    Ok(Flow::List {
        ordered: node.field("ordered").and_then(|ordered| ordered.boolean()).unwrap_or(false),
        start: node.field("start").and_then(|start| whole(&start)),
        children,
    })
}

fn table<V: Value>(node: &V, path: Path<'_>, depth: usize) -> Decode<Table> {
    let align =
        node.field("align").map(|align| values(&align).map(|value| column(&value)).collect());
    let rows = array(node.field("children"), path)?;
    let mut children = Vec::with_capacity(rows.len());
    for (index, row) in values(&rows).enumerate() {
        let path = Path::Item(&path, index);
        let path = Path::Field(&path, "children");
        let cells = array(object(&row, path)?.field("children"), path)?;
        let mut row = Vec::with_capacity(cells.len());
        for (index, cell) in values(&cells).enumerate() {
            let path = Path::Item(&path, index);
            let path = Path::Field(&path, "children");
            let text = array(object(&cell, path)?.field("children"), path)?;
            row.push(TableCell { children: phrasing(&text, path, depth)? });
        }
        children.push(TableRow { children: row });
    }
    Ok(Table { align: align.unwrap_or_default(), children })
}

fn column<V: Value>(value: &V) -> Option<Align> {
    match &*value.string()? {
        "left" => Some(Align::Left),
        "right" => Some(Align::Right),
        "center" => Some(Align::Center),
        _ => None,
    }
}

fn rank<V: Value>(node: &V) -> u8 {
    let depth = node.field("depth").and_then(|depth| whole(&depth)).unwrap_or(1);
    u8::try_from(depth.clamp(1, 6)).unwrap_or(6)
}

fn whole<V: Value>(value: &V) -> Option<u32> {
    let number = value.number()?;
    // The cast saturates, and the comparison then fails.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

/// A field that is there; `null` counts as absent.
fn present<V: Value>(parent: &V, name: &str) -> Option<V> {
    parent.field(name).filter(|value| value.kind() != Kind::Null)
}

fn text_field<V: Value>(parent: &V, name: &str) -> Option<Rc<str>> {
    present(parent, name).and_then(|value| value.string())
}

fn values<V: Value>(array: &V) -> impl Iterator<Item = V> {
    (0..array.len()).map_while(|index| array.item(index))
}

fn trimmed(text: Rc<str>) -> Rc<str> {
    match text.trim() {
        same if same.len() == text.len() => text,
        shorter => shorter.into(),
    }
}

/// Text that a reader needs.
fn text<V: Value>(value: Option<V>, path: Path<'_>) -> Decode<Rc<str>> {
    let text = string(value, path)?;
    if text.trim().is_empty() {
        return Err(path.diagnostic(Problem::Blank));
    }
    Ok(trimmed(text))
}

fn string<V: Value>(value: Option<V>, path: Path<'_>) -> Decode<Rc<str>> {
    required(value.as_ref(), "a string", path, V::string)
}

fn array<V: Value>(value: Option<V>, path: Path<'_>) -> Decode<V> {
    required(value.as_ref(), "an array", path, |value| {
        (value.kind() == Kind::Array).then_some(())
    })?;
    value.ok_or_else(|| path.diagnostic(Problem::Blank))
}

fn object<'a, V: Value>(value: &'a V, path: Path<'_>) -> Decode<&'a V> {
    match value.kind() {
        Kind::Object => Ok(value),
        _ => Err(expected("an object", value, path)),
    }
}

fn required<V: Value, T>(
    value: Option<&V>,
    expected: &'static str,
    path: Path<'_>,
    read: impl Fn(&V) -> Option<T>,
) -> Decode<T> {
    value.and_then(read).ok_or_else(|| {
        let found = value.map_or(Kind::Nothing, V::kind);
        path.diagnostic(Problem::Expected { expected, found })
    })
}

fn expected<V: Value>(expected: &'static str, value: &V, path: Path<'_>) -> Diagnostic {
    path.diagnostic(Problem::Expected { expected, found: value.kind() })
}
