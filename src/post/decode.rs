//! Reading a [`Post`] from parsed JSON, keeping what is good and naming what is not.

use std::mem;
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
const TEXT_OR_NODES: &str = "a string or an array";

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
            Some(post) => Ok(Decoded { post, diagnostics: decoder.diagnostics }),
            None => Err(Diagnostics(decoder.diagnostics)),
        }
    }
}

/// Reads values, and notes what is wrong with those it can't read: each `None` comes with a diagnostic.
#[derive(Default)]
struct Decoder {
    diagnostics: Vec<Diagnostic>,
}

impl Decoder {
    fn post<V: Value>(&mut self, value: &V) -> Option<Post> {
        let root = Path::Root;
        self.object(value, root)?;
        let version = value.field("version");
        let path = Path::Field(&root, "version");
        match version.as_ref().map(V::number) {
            Some(Some(version)) if version == f64::from(VERSION) => {}
            Some(Some(_)) => return self.fail(path, Problem::UnknownVersion),
            _ => return self.expected("1", version.as_ref(), path),
        }
        let url = self.page_url(value, root);
        let (lang, title) = (self.name(value, root, "lang"), self.name(value, root, "title"));
        let faq = present(value, "faq").and_then(|faq| self.faq(&faq, Path::Field(&root, "faq")));
        let takeaways = present(value, "takeaways");
        let takeaways =
            takeaways.and_then(|part| self.takeaways(&part, Path::Field(&root, "takeaways")));
        if faq.is_none() && takeaways.is_none() {
            if present(value, "faq").is_none() && present(value, "takeaways").is_none() {
                return self.fail(root, Problem::NoParts);
            }
            return None;
        }
        Some(Post { url, lang, title, faq, takeaways })
    }

    /// The post's address, without a fragment.
    fn page_url<V: Value>(&mut self, post: &V, root: Path<'_>) -> Option<Rc<str>> {
        let address = self.name(post, root, "url")?;
        if !url::is_web(&address) {
            return self.fail(Path::Field(&root, "url"), Problem::NotAbsoluteUrl);
        }
        match address.split_once('#') {
            Some((page, _)) => Some(page.into()),
            None => Some(address),
        }
    }

    fn faq<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Rc<Faq>> {
        self.object(value, path)?;
        let heading = self.name(value, path, "heading");
        let path = Path::Field(&path, "items");
        let items = self.items(value, path)?;
        let mut drafts = Vec::with_capacity(items.len());
        for (index, item) in values(&items).enumerate() {
            drafts.extend(self.draft(&item, Path::Item(&path, index)));
        }
        if drafts.is_empty() {
            return self.fail(path, Problem::NoItems);
        }
        Some(Rc::new(Faq { heading, items: with_ids(drafts) }))
    }

    fn takeaways<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Rc<Takeaways>> {
        self.object(value, path)?;
        let heading = self.name(value, path, "heading");
        let path = Path::Field(&path, "items");
        let nodes = self.items(value, path)?;
        let mut items = Vec::with_capacity(nodes.len());
        for (index, item) in values(&nodes).enumerate() {
            items.extend(self.takeaway(&item, Path::Item(&path, index)));
        }
        if items.is_empty() {
            return self.fail(path, Problem::NoItems);
        }
        Some(Rc::new(Takeaways { heading, items }))
    }

    /// The array of a part's items, not longer than the limit.
    fn items<V: Value>(&mut self, part: &V, path: Path<'_>) -> Option<V> {
        let items = self.array(part.field("items"), path)?;
        if items.len() > MAX_ITEMS {
            return self.fail(path, Problem::TooManyItems { limit: MAX_ITEMS });
        }
        Some(items)
    }

    fn draft<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Draft> {
        self.object(value, path)?;
        let id = self.name(value, path, "id");
        let question_path = Path::Field(&path, "question");
        let question = trimmed(self.string(value.field("question").as_ref(), question_path)?);
        if question.is_empty() {
            return self.fail(question_path, Problem::Blank);
        }
        let answer = self.answer(value.field("answer"), Path::Field(&path, "answer"))?;
        Some(Draft { id, question, answer })
    }

    fn answer<V: Value>(&mut self, value: Option<V>, path: Path<'_>) -> Option<Vec<Flow>> {
        let answer = match value {
            Some(value) if value.kind() == Kind::Array => self.flow(&value, path, MAX_DEPTH)?,
            value => match value.as_ref().and_then(V::string) {
                Some(text) => paragraphs(&text),
                None => return self.expected(TEXT_OR_NODES, value.as_ref(), path),
            },
        };
        if is_blank_flow(&answer) {
            return self.fail(path, Problem::Blank);
        }
        Some(answer)
    }

    fn takeaway<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Rc<Takeaway>> {
        let text = match value.string() {
            Some(text) => vec![Phrasing::Text { value: trimmed(text) }],
            None if value.kind() == Kind::Array => self.phrasing(value, path, MAX_DEPTH)?,
            None => return self.expected(TEXT_OR_NODES, Some(value), path),
        };
        if is_blank(&text) {
            return self.fail(path, Problem::Blank);
        }
        Some(Rc::new(Takeaway { text }))
    }

    /// The nodes of an array as block content; lines of text among them become paragraphs.
    fn flow<V: Value>(&mut self, nodes: &V, path: Path<'_>, depth: usize) -> Option<Vec<Flow>> {
        let mut blocks = Vec::new();
        let mut line = Vec::new();
        for (index, node) in values(nodes).enumerate() {
            match self.node(&node, Path::Item(&path, index), depth)? {
                Nodes::Flow(mut found) => {
                    end_line(&mut line, &mut blocks);
                    blocks.append(&mut found);
                }
                Nodes::Phrasing(mut found) => line.append(&mut found),
            }
        }
        end_line(&mut line, &mut blocks);
        Some(blocks)
    }

    /// The nodes of an array as content of a line; blocks among them give their text, a line each.
    fn phrasing<V: Value>(
        &mut self,
        nodes: &V,
        path: Path<'_>,
        depth: usize,
    ) -> Option<Vec<Phrasing>> {
        let mut line = Vec::new();
        for (index, node) in values(nodes).enumerate() {
            match self.node(&node, Path::Item(&path, index), depth)? {
                Nodes::Flow(blocks) => flatten(blocks, &mut line),
                Nodes::Phrasing(mut found) => line.append(&mut found),
            }
        }
        Some(line)
    }

    fn node<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Nodes> {
        let Some(depth) = depth.checked_sub(1) else {
            return self.fail(path, Problem::TooDeep { limit: MAX_DEPTH });
        };
        self.object(node, path)?;
        let kind = self.string(node.field("type").as_ref(), Path::Field(&path, "type"))?;
        Some(match &*kind {
            "blockquote" => Flow::Blockquote { children: self.blocks(node, path, depth)? }.into(),
            "list" => self.list(node, path, depth)?.into(),
            "listItem" => Nodes::Flow(self.blocks(node, path, depth)?),
            "table" => self.table(node, path, depth)?.into(),
            "thematicBreak" => Flow::ThematicBreak.into(),
            "break" => Phrasing::Break.into(),
            "text" | "inlineCode" | "code" => {
                let value =
                    self.string(node.field("value").as_ref(), Path::Field(&path, "value"))?;
                match &*kind {
                    "text" => Phrasing::Text { value }.into(),
                    "inlineCode" => Phrasing::InlineCode { value }.into(),
                    _ => Flow::Code { lang: text_field(node, "lang"), value }.into(),
                }
            }
            "image" => self.image(node, path)?.into(),
            _ => return self.container(node, &kind, path, depth),
        })
    }

    /// A node that holds a line of text, and any node that is unknown.
    fn container<V: Value>(
        &mut self,
        node: &V,
        kind: &str,
        path: Path<'_>,
        depth: usize,
    ) -> Option<Nodes> {
        let known = matches!(
            kind,
            "paragraph"
                | "heading"
                | "tableRow"
                | "tableCell"
                | "emphasis"
                | "strong"
                | "delete"
                | "link"
        );
        if !known {
            if let Some(value) = text_field(node, "value") {
                return Some(Phrasing::Text { value }.into());
            }
            if holds_blocks(node) {
                return self.blocks(node, path, depth).map(Nodes::Flow);
            }
        }
        let children = self.line(node, path, depth)?;
        Some(match kind {
            "paragraph" | "tableRow" | "tableCell" => Flow::Paragraph { children }.into(),
            "heading" => Flow::Heading { depth: rank(node), children }.into(),
            "emphasis" => Phrasing::Emphasis { children }.into(),
            "strong" => Phrasing::Strong { children }.into(),
            "delete" => Phrasing::Delete { children }.into(),
            "link" => {
                let url = self.string(node.field("url").as_ref(), Path::Field(&path, "url"))?;
                match Href::new(&url) {
                    Some(url) => {
                        let (title, children) =
                            (text_field(node, "title"), without_links(children));
                        Phrasing::Link { url, title, children }.into()
                    }
                    None => Nodes::Phrasing(children),
                }
            }
            _ => Nodes::Phrasing(children),
        })
    }

    /// The block content of a node; none if it has no children.
    fn blocks<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Vec<Flow>> {
        let path = Path::Field(&path, "children");
        match self.children(node, path)? {
            Some(children) => self.flow(&children, path, depth),
            None => Some(Vec::new()),
        }
    }

    /// The line of text of a node; empty if it has no children.
    fn line<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Vec<Phrasing>> {
        let path = Path::Field(&path, "children");
        match self.children(node, path)? {
            Some(children) => self.phrasing(&children, path, depth),
            None => Some(Vec::new()),
        }
    }

    /// The array of a node's children, which may be absent.
    fn children<V: Value>(&mut self, node: &V, path: Path<'_>) -> Option<Option<V>> {
        match present(node, "children") {
            Some(children) => self.array(Some(children), path).map(Some),
            None => Some(None),
        }
    }

    fn image<V: Value>(&mut self, node: &V, path: Path<'_>) -> Option<Phrasing> {
        let url = self.string(node.field("url").as_ref(), Path::Field(&path, "url"))?;
        let alt = text_field(node, "alt").unwrap_or_default();
        Some(match Src::new(&url) {
            Some(url) => Phrasing::Image { url, title: text_field(node, "title"), alt },
            None => Phrasing::Text { value: alt },
        })
    }

    fn list<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Flow> {
        let path = Path::Field(&path, "children");
        let items = self.array(node.field("children"), path)?;
        let mut children = Vec::with_capacity(items.len());
        for (index, item) in values(&items).enumerate() {
            let content = match self.node(&item, Path::Item(&path, index), depth)? {
                Nodes::Flow(blocks) => blocks,
                Nodes::Phrasing(children) => vec![Flow::Paragraph { children }],
            };
            let checked = item.field("checked").and_then(|checked| checked.boolean());
            children.push(ListItem { checked, children: content });
        }
        let ordered = node.field("ordered").and_then(|ordered| ordered.boolean());
        let start = node.field("start").and_then(|start| whole(&start));
        Some(Flow::List { ordered: ordered.unwrap_or(false), start, children })
    }

    fn table<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Flow> {
        let path = Path::Field(&path, "children");
        let rows = self.array(node.field("children"), path)?;
        let mut children = Vec::with_capacity(rows.len());
        for (index, row) in values(&rows).enumerate() {
            let path = Path::Item(&path, index);
            self.object(&row, path)?;
            let path = Path::Field(&path, "children");
            let cells = self.array(row.field("children"), path)?;
            let mut row = Vec::with_capacity(cells.len());
            for (index, cell) in values(&cells).enumerate() {
                let path = Path::Item(&path, index);
                self.object(&cell, path)?;
                row.push(TableCell { children: self.line(&cell, path, depth)? });
            }
            children.push(TableRow { children: row });
        }
        let align =
            node.field("align").map(|align| values(&align).map(|value| column(&value)).collect());
        Some(Flow::Table(Table { align: align.unwrap_or_default(), children }))
    }

    /// The text of a field that may be absent; blank is absent, and a wrong type is named.
    fn name<V: Value>(
        &mut self,
        parent: &V,
        path: Path<'_>,
        name: &'static str,
    ) -> Option<Rc<str>> {
        let value = present(parent, name)?;
        let text = trimmed(self.string(Some(&value), Path::Field(&path, name))?);
        (!text.is_empty()).then_some(text)
    }

    fn string<V: Value>(&mut self, value: Option<&V>, path: Path<'_>) -> Option<Rc<str>> {
        let text = value.and_then(V::string);
        if text.is_none() {
            return self.expected("a string", value, path);
        }
        text
    }

    fn array<V: Value>(&mut self, value: Option<V>, path: Path<'_>) -> Option<V> {
        match value {
            Some(value) if value.kind() == Kind::Array => Some(value),
            value => self.expected("an array", value.as_ref(), path),
        }
    }

    fn object<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<()> {
        match value.kind() {
            Kind::Object => Some(()),
            _ => self.expected("an object", Some(value), path),
        }
    }

    fn expected<V: Value, T>(
        &mut self,
        expected: &'static str,
        value: Option<&V>,
        path: Path<'_>,
    ) -> Option<T> {
        let found = value.map_or(Kind::Nothing, V::kind);
        self.fail(path, Problem::Expected { expected, found })
    }

    fn fail<T>(&mut self, path: Path<'_>, problem: Problem) -> Option<T> {
        self.diagnostics.push(path.diagnostic(problem));
        None
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
            paragraphs.push(Flow::Paragraph { children: mem::take(&mut lines) });
        }
    }
    paragraphs
}

fn end_line(line: &mut Vec<Phrasing>, nodes: &mut Vec<Flow>) {
    let children = mem::take(line);
    if !is_blank(&children) {
        nodes.push(Flow::Paragraph { children });
    }
}

/// Adds the text of blocks to a line, each after a line break.
pub fn flatten(blocks: Vec<Flow>, line: &mut Vec<Phrasing>) {
    for block in blocks {
        let mut text = match block {
            Flow::Paragraph { children } | Flow::Heading { children, .. } => children,
            Flow::Code { value, .. } => vec![Phrasing::InlineCode { value }],
            Flow::ThematicBreak => Vec::new(),
            Flow::Blockquote { children } => {
                flatten(children, line);
                continue;
            }
            Flow::List { children, .. } => {
                children.into_iter().for_each(|item| flatten(item.children, line));
                continue;
            }
            Flow::Table(table) => {
                for cell in table.children.into_iter().flat_map(|row| row.children) {
                    flatten(vec![Flow::Paragraph { children: cell.children }], line);
                }
                continue;
            }
        };
        if !line.is_empty() && !text.is_empty() {
            line.push(Phrasing::Break);
        }
        line.append(&mut text);
    }
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
