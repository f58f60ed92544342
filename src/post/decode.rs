//! Decoding a [`Post`] from parsed JSON. Good items are kept, and bad ones are named.

mod decoder;
mod items;
mod nodes;

use std::mem;
use std::rc::Rc;

use self::decoder::Decoder;
use self::items::{Draft, Items, settle_ids};
use super::diagnostic::Path;
use super::value::present_field;
use super::{
    Diagnostic, Diagnostics, Faq, Labels, Post, Problem, Question, Takeaway, Takeaways, VERSION,
    Value, url,
};

/// The largest number of items in an FAQ or a list of takeaways.
pub const MAX_ITEMS: usize = 20_000;
/// The largest depth of nodes in an answer or a takeaway.
pub const MAX_DEPTH: usize = 64;

/// A post, and the problems of its data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The post; it has an FAQ or takeaways.
    pub post: Post,
    /// The problems with values that were left out; empty if there are none.
    pub diagnostics: Vec<Diagnostic>,
}

impl Post {
    /// Decodes a post from parsed JSON.
    ///
    /// A bad item is left out and named, and so is a bad optional field. Unknown fields are
    /// ignored.
    ///
    /// # Errors
    ///
    /// If nothing can be shown: the value is not an object, its version is not [`VERSION`], or
    /// neither its FAQ nor its takeaways has a good item.
    pub fn decode<V: Value>(value: &V) -> Result<Decoded, Diagnostics> {
        Decoding::new(value.clone()).finish()
    }
}

impl Labels {
    /// Decodes labels from a parsed JSON object, ignoring values of the wrong type.
    pub fn decode<V: Value>(value: &V) -> Self {
        Decoder::default().labels(value, Path::Root).unwrap_or_default()
    }
}

/// A post that is decoded in steps, for a caller that has to do other things in between.
pub(crate) struct Decoding<V> {
    value: V,
    decoder: Decoder,
    /// The post without its parts; `None` if nothing can be shown.
    post: Option<Post>,
    faq: Option<Items<V, Draft>>,
    questions: Option<Vec<Rc<Question>>>,
    takeaways: Option<Items<V, Rc<Takeaway>>>,
}

impl<V: Value> Decoding<V> {
    /// Starts to decode a post from parsed JSON.
    pub(crate) fn new(value: V) -> Self {
        let mut decoder = Decoder::default();
        let post = decoder.head(&value);
        Self { value, decoder, post, faq: None, questions: None, takeaways: None }
    }

    /// Decodes items until `is_enough`, which is called after each of them. Returns whether all
    /// items have been decoded.
    pub(crate) fn advance(&mut self, is_enough: &mut dyn FnMut() -> bool) -> bool {
        if self.post.is_none() {
            return true;
        }
        let Self { value, decoder, faq, questions, takeaways, .. } = self;
        let faq = faq.get_or_insert_with(|| decoder.part(value, "faq"));
        if !decoder.advance(faq, "faq", Decoder::draft, is_enough) {
            return false;
        }
        let takeaways = takeaways.get_or_insert_with(|| decoder.part(value, "takeaways"));
        if !decoder.advance(takeaways, "takeaways", Decoder::takeaway, is_enough) {
            return false;
        }
        if questions.is_none() {
            *questions = Some(settle_ids(mem::take(&mut faq.good)));
            return !is_enough();
        }
        true
    }

    /// Decodes the rest, and returns the post.
    ///
    /// # Errors
    ///
    /// Those of [`Post::decode`].
    pub(crate) fn finish(mut self) -> Result<Decoded, Diagnostics> {
        self.advance(&mut || false);
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
            if present_field(value, "faq").is_none() && present_field(value, "takeaways").is_none()
            {
                return self.decoder.fail(root, Problem::NoParts);
            }
            return None;
        }
        if let Some(labels) = present_field(value, "labels") {
            let labels = self.decoder.labels(&labels, Path::Field(&root, "labels"));
            post.labels = labels.unwrap_or_default();
        }
        Some(post)
    }
}

impl Decoder {
    /// Decodes a post without its parts.
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
        let (lang, title) =
            (self.optional_text(value, root, "lang"), self.optional_text(value, root, "title"));
        Some(Post { url, lang, title, ..Post::default() })
    }

    /// Decodes the post's address, and removes its fragment.
    fn page_url<V: Value>(&mut self, post: &V, root: Path<'_>) -> Option<Rc<str>> {
        let address = self.optional_text(post, root, "url")?;
        let problem = match url::is_absolute_http(&address) {
            false => Problem::NotAbsoluteUrl,
            true if address.contains(url::is_unfit) => Problem::UnescapedUrl,
            true => return address.split('#').next().map(|page| page.into()),
        };
        self.fail(Path::Field(&root, "url"), problem)
    }

    fn labels<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Labels> {
        self.object(value, path)?;
        Some(Labels::from_names(|name| self.optional_text(value, path, name)))
    }
}
