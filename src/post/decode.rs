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
    /// Whether the node that is read is inside a link.
    in_link: bool,
}

/// Content as it is read: blocks, and the line of text that may follow the last of them.
#[derive(Default)]
struct Content {
    blocks: Vec<Flow>,
    line: Vec<Phrasing>,
}

impl Content {
    fn block(&mut self, block: Flow) {
        self.end_line();
        self.blocks.push(block);
    }

    /// What an unknown node holds, or a link that is none.
    fn append(&mut self, mut content: Self) {
        if !content.blocks.is_empty() {
            self.end_line();
            self.blocks.append(&mut content.blocks);
        }
        self.line.append(&mut content.line);
    }

    /// A line of text among blocks is a paragraph.
    fn end_line(&mut self) {
        let children = mem::take(&mut self.line);
        if !is_blank(&children) {
            self.blocks.push(Flow::Paragraph { children });
        }
    }

    fn into_flow(mut self) -> Vec<Flow> {
        self.end_line();
        self.blocks
    }

    /// Blocks in a line give their text, a line each.
    fn into_phrasing(self) -> Vec<Phrasing> {
        if self.blocks.is_empty() {
            return self.line;
        }
        let mut line = Vec::new();
        flatten(self.into_flow(), &mut line);
        line
    }
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
            Some(value) if value.kind() == Kind::Array => self.content(&value, path)?.into_flow(),
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
            None if value.kind() == Kind::Array => self.content(value, path)?.into_phrasing(),
            None => return self.expected(TEXT_OR_NODES, Some(value), path),
        };
        if is_blank(&text) {
            return self.fail(path, Problem::Blank);
        }
        Some(Rc::new(Takeaway { text }))
    }

    fn content<V: Value>(&mut self, nodes: &V, path: Path<'_>) -> Option<Content> {
        let mut content = Content::default();
        self.in_link = false;
        self.nodes(nodes, path, MAX_DEPTH, &mut content)?;
        Some(content)
    }

    /// The nodes of an array, added to what is there.
    fn nodes<V: Value>(
        &mut self,
        nodes: &V,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        for (index, node) in values(nodes).enumerate() {
            self.node(&node, Path::Item(&path, index), depth, out)?;
        }
        Some(())
    }

    fn node<V: Value>(
        &mut self,
        node: &V,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        let Some(depth) = depth.checked_sub(1) else {
            return self.fail(path, Problem::TooDeep { limit: MAX_DEPTH });
        };
        self.object(node, path)?;
        let kind = self.string(node.field("type").as_ref(), Path::Field(&path, "type"))?;
        match &*kind {
            "text" | "inlineCode" | "code" => {
                let value =
                    self.string(node.field("value").as_ref(), Path::Field(&path, "value"))?;
                match &*kind {
                    "text" => out.line.push(Phrasing::Text { value }),
                    "inlineCode" => out.line.push(Phrasing::InlineCode { value }),
                    _ => out.block(Flow::Code { lang: text_field(node, "lang"), value }),
                }
            }
            "break" => out.line.push(Phrasing::Break),
            "thematicBreak" => out.block(Flow::ThematicBreak),
            "image" => {
                let url = self.string(node.field("url").as_ref(), Path::Field(&path, "url"))?;
                let alt = text_field(node, "alt").unwrap_or_default();
                out.line.push(match Src::new(&url) {
                    Some(url) => Phrasing::Image { url, title: text_field(node, "title"), alt },
                    None => Phrasing::Text { value: alt },
                });
            }
            "list" => {
                let list = self.list(node, path, depth)?;
                out.block(list);
            }
            "table" => {
                let table = self.table(node, path, depth)?;
                out.block(table);
            }
            _ => self.container(node, &kind, path, depth, out)?,
        }
        Some(())
    }

    /// A node with children, known or unknown.
    fn container<V: Value>(
        &mut self,
        node: &V,
        kind: &str,
        path: Path<'_>,
        depth: usize,
        out: &mut Content,
    ) -> Option<()> {
        let url = match kind {
            "link" => {
                Href::new(&self.string(node.field("url").as_ref(), Path::Field(&path, "url"))?)
            }
            _ => None,
        };
        // HTML has no link inside a link.
        let url = url.filter(|_| !self.in_link);
        let outer = self.in_link;
        self.in_link |= url.is_some();
        let mut inner = Content::default();
        if let Some(children) = present(node, "children") {
            let path = Path::Field(&path, "children");
            let children = self.array(Some(children), path)?;
            self.nodes(&children, path, depth, &mut inner)?;
        }
        self.in_link = outer;
        match (kind, url) {
            (_, Some(url)) => {
                let title = text_field(node, "title");
                out.line.push(Phrasing::Link { url, title, children: inner.into_phrasing() });
            }
            ("paragraph" | "tableCell", _) => {
                out.block(Flow::Paragraph { children: inner.into_phrasing() })
            }
            ("heading", _) => {
                out.block(Flow::Heading { depth: rank(node), children: inner.into_phrasing() });
            }
            ("blockquote", _) => out.block(Flow::Blockquote { children: inner.into_flow() }),
            ("emphasis", _) => {
                out.line.push(Phrasing::Emphasis { children: inner.into_phrasing() })
            }
            ("strong", _) => out.line.push(Phrasing::Strong { children: inner.into_phrasing() }),
            ("delete", _) => out.line.push(Phrasing::Delete { children: inner.into_phrasing() }),
            _ => match text_field(node, "value") {
                Some(value) => out.line.push(Phrasing::Text { value }),
                None => out.append(inner),
            },
        }
        Some(())
    }

    fn list<V: Value>(&mut self, node: &V, path: Path<'_>, depth: usize) -> Option<Flow> {
        let path = Path::Field(&path, "children");
        let items = self.array(node.field("children"), path)?;
        let mut children = Vec::with_capacity(items.len());
        for (index, item) in values(&items).enumerate() {
            let mut content = Content::default();
            self.node(&item, Path::Item(&path, index), depth, &mut content)?;
            let checked = item.field("checked").and_then(|checked| checked.boolean());
            children.push(ListItem { checked, children: content.into_flow() });
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
            let path = Path::Field(&path, "children");
            let cells = self.array(row.field("children"), path)?;
            let mut row = Vec::with_capacity(cells.len());
            for (index, cell) in values(&cells).enumerate() {
                let mut content = Content::default();
                self.node(&cell, Path::Item(&path, index), depth, &mut content)?;
                row.push(TableCell { children: content.into_phrasing() });
            }
            children.push(TableRow { children: row });
        }
        let mut align = Vec::new();
        if let Some(columns) = node.field("align") {
            align.extend(values(&columns).map(|value| column(&value)));
        }
        Some(Flow::Table(Table { align, children }))
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
        self.note(path, problem);
        None
    }

    // Called from many places, and hardly ever: its code must not stand in each of them.
    #[inline(never)]
    fn note(&mut self, path: Path<'_>, problem: Problem) {
        self.diagnostics.push(path.diagnostic(problem));
    }
}

/// A question whose id is not settled yet.
struct Draft {
    id: Option<Rc<str>>,
    question: Rc<str>,
    answer: Vec<Flow>,
}

/// Gives every question its id: those that the data asks for first, then those made from the questions.
fn with_ids(mut drafts: Vec<Draft>) -> Vec<Rc<Question>> {
    let mut unique = UniqueIds::default();
    for draft in &mut drafts {
        draft.id = draft.id.take().map(|id| unique.take(&clean_id(&id)));
    }
    let mut questions = Vec::with_capacity(drafts.len());
    for Draft { id, question, answer } in drafts {
        let id = id.unwrap_or_else(|| {
            let slug = slug(&question);
            unique.take(if slug.is_empty() { ID_WITHOUT_TEXT } else { &slug })
        });
        questions.push(Rc::new(Question { id, question, answer }));
    }
    questions
}

/// An id that can stand in an attribute that lists ids, and as the fragment of an address as it is.
fn clean_id(id: &str) -> String {
    let unfit = |c: char| {
        c.is_whitespace() || matches!(c, '\0'..=' ' | '"' | '%' | '<' | '>' | '`' | '\u{7f}')
    };
    id.chars().map(|c| if unfit(c) { '-' } else { c }).collect()
}

/// Plain text: a blank line ends a paragraph, any other line ending is a line break.
fn paragraphs(text: &str) -> Vec<Flow> {
    let mut paragraphs = Vec::new();
    let mut lines = Vec::new();
    for line in [text, "\n"].concat().split('\n').map(str::trim) {
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
