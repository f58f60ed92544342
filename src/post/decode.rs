//! Reading a [`Post`] from parsed JSON, keeping what is good and naming what is not.

mod nodes;

use std::mem;
use std::rc::Rc;

use super::diagnostic::Path;
use super::mdast::{is_blank, is_blank_flow};
use super::{
    Diagnostic, Diagnostics, Faq, Flow, Kind, Labels, Phrasing, Post, Problem, Question, Takeaway,
    Takeaways, UniqueIds, VERSION, slug, url,
};
pub use nodes::flatten;

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
    fn field(&self, name: &'static str) -> Option<Self>;
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

impl Labels {
    /// Reads labels from a parsed JSON object; what is wrong is passed over.
    pub fn decode<V: Value>(value: &V) -> Self {
        Decoder::default().labels(value, Path::Root).unwrap_or_default()
    }
}

/// Reads values, and notes what is wrong with those it can't read: each `None` comes with a diagnostic.
#[derive(Default)]
struct Decoder {
    diagnostics: Vec<Diagnostic>,
    /// Whether the node that is read is inside a link.
    in_link: bool,
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
        let labels = present(value, "labels");
        let labels = labels.and_then(|labels| self.labels(&labels, Path::Field(&root, "labels")));
        Some(Post { url, lang, title, faq, takeaways, labels: labels.unwrap_or_default() })
    }

    fn labels<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Labels> {
        self.object(value, path)?;
        Some(Labels::from_names(|name| self.name(value, path, name)))
    }

    /// The post's address, without a fragment.
    fn page_url<V: Value>(&mut self, post: &V, root: Path<'_>) -> Option<Rc<str>> {
        let address = self.name(post, root, "url")?;
        if !url::is_web(&address) || address.contains(url::is_unfit) {
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
    let unfit = |c: char| url::is_unfit(c) || matches!(c, '#' | '%' | '[' | ']');
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

/// A field that is there; `null` counts as absent.
fn present<V: Value>(parent: &V, name: &'static str) -> Option<V> {
    parent.field(name).filter(|value| value.kind() != Kind::Null)
}

fn text_field<V: Value>(parent: &V, name: &'static str) -> Option<Rc<str>> {
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
