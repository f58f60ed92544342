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
pub trait Value: Clone {
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
        Decoding::new(value.clone()).finish()
    }
}

/// The reading of a post, for whoever has no time to do it at once.
pub struct Decoding<V> {
    value: V,
    decoder: Decoder,
    /// What is not in a part; `None` if nothing can be shown.
    post: Option<Post>,
    faq: Option<Items<V, Draft>>,
    questions: Option<Vec<Rc<Question>>>,
    takeaways: Option<Items<V, Rc<Takeaway>>>,
}

impl<V: Value> Decoding<V> {
    /// Begins to read a post from parsed JSON.
    pub fn new(value: V) -> Self {
        let mut decoder = Decoder::default();
        let post = decoder.head(&value);
        Self { value, decoder, post, faq: None, questions: None, takeaways: None }
    }

    /// Reads items until there are enough; whether these are all.
    pub fn advance(&mut self, mut is_enough: impl FnMut() -> bool) -> bool {
        if self.post.is_none() {
            return true;
        }
        let Self { value, decoder, faq, questions, takeaways, .. } = self;
        let faq = faq.get_or_insert_with(|| decoder.part(value, "faq"));
        if !decoder.read(faq, "faq", Decoder::draft, &mut is_enough) {
            return false;
        }
        let takeaways = takeaways.get_or_insert_with(|| decoder.part(value, "takeaways"));
        if !decoder.read(takeaways, "takeaways", Decoder::takeaway, &mut is_enough) {
            return false;
        }
        if questions.is_none() {
            *questions = Some(with_ids(mem::take(&mut faq.good)));
            return !is_enough();
        }
        true
    }

    /// The post; what hasn't been read yet is read now.
    ///
    /// # Errors
    ///
    /// Those of [`Post::decode`].
    pub fn finish(mut self) -> Result<Decoded, Diagnostics> {
        self.advance(|| false);
        match self.post() {
            Some(post) => Ok(Decoded { post, diagnostics: self.decoder.diagnostics }),
            None => Err(Diagnostics(self.decoder.diagnostics)),
        }
    }

    fn post(&mut self) -> Option<Post> {
        let mut post = self.post.take()?;
        let items = self.questions.take().filter(|items| !items.is_empty());
        if let Some((faq, items)) = self.faq.take().zip(items) {
            post.faq = Some(Rc::new(Faq { heading: faq.heading, items }));
        }
        if let Some(takeaways) = self.takeaways.take().filter(|part| !part.good.is_empty()) {
            let Items { heading, good: items, .. } = takeaways;
            post.takeaways = Some(Rc::new(Takeaways { heading, items }));
        }
        let (root, value) = (Path::Root, &self.value);
        if post.faq.is_none() && post.takeaways.is_none() {
            if present(value, "faq").is_none() && present(value, "takeaways").is_none() {
                return self.decoder.fail(root, Problem::NoParts);
            }
            return None;
        }
        if let Some(labels) = present(value, "labels") {
            let labels = self.decoder.labels(&labels, Path::Field(&root, "labels"));
            post.labels = labels.unwrap_or_default();
        }
        Some(post)
    }
}

/// A part that is being read.
struct Items<V, T> {
    heading: Option<Rc<str>>,
    /// All of its items, until they have been read.
    values: Option<V>,
    /// How many have been read.
    count: usize,
    /// Those of them that can be shown.
    good: Vec<T>,
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
    /// A post without its parts.
    fn head<V: Value>(&mut self, value: &V) -> Option<Post> {
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
        Some(Post { url, lang, title, ..Post::default() })
    }

    /// A part of a post before its items are read; without any, if there is none.
    fn part<V: Value, T>(&mut self, post: &V, name: &'static str) -> Items<V, T> {
        let mut part = Items { heading: None, values: None, count: 0, good: Vec::new() };
        let path = Path::Field(&Path::Root, name);
        if let Some(value) = present(post, name)
            && self.object(&value, path).is_some()
        {
            part.heading = self.name(&value, path, "heading");
            part.values = self.items(&value, Path::Field(&path, "items"));
        }
        part
    }

    /// Reads items of a part until there are enough; whether these are all.
    fn read<V: Value, T>(
        &mut self,
        part: &mut Items<V, T>,
        name: &'static str,
        item: fn(&mut Self, &V, Path<'_>) -> Option<T>,
        is_enough: &mut impl FnMut() -> bool,
    ) -> bool {
        let path = Path::Field(&Path::Root, name);
        let path = Path::Field(&path, "items");
        while let Some(values) = &part.values {
            if let Some(value) = values.item(part.count) {
                part.good.extend(item(self, &value, Path::Item(&path, part.count)));
                part.count += 1;
            } else {
                part.values = None;
                if part.good.is_empty() {
                    self.note(path, Problem::NoItems);
                }
            }
            if is_enough() {
                return part.values.is_none();
            }
        }
        true
    }

    fn labels<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Labels> {
        self.object(value, path)?;
        Some(Labels::from_names(|name| self.name(value, path, name)))
    }

    /// The post's address, without a fragment.
    fn page_url<V: Value>(&mut self, post: &V, root: Path<'_>) -> Option<Rc<str>> {
        let address = self.name(post, root, "url")?;
        if !url::is_page_address(&address) {
            return self.fail(Path::Field(&root, "url"), Problem::NotAbsoluteUrl);
        }
        match address.split_once('#') {
            Some((page, _)) => Some(page.into()),
            None => Some(address),
        }
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
