//! The items of a part: questions with their answers, and takeaways.

use std::mem;
use std::rc::Rc;

use super::super::diagnostic::Path;
use super::super::value::present_field;
use super::super::{
    Flow, Kind, Phrasing, Problem, Question, Takeaway, UniqueIds, Value, is_blank, is_blank_flow,
    slug, url,
};
use super::MAX_ITEMS;
use super::decoder::{Decoder, trimmed};

/// The id of a question that has neither an id nor a letter or digit to make one from.
const ID_WITHOUT_TEXT: &str = "question";
const TEXT_OR_NODES: &str = "a string or an array";

/// A part that is being decoded.
pub(super) struct Items<V, T> {
    pub(super) heading: Option<Rc<str>>,
    /// The array of all items, until its end has been reached.
    values: Option<V>,
    /// The number of items that have been decoded.
    count: usize,
    /// The decoded items that can be shown.
    pub(super) good: Vec<T>,
}

/// A question before its id is settled.
pub(super) struct Draft {
    id: Option<Rc<str>>,
    question: Rc<str>,
    answer: Vec<Flow>,
}

impl Decoder {
    /// Starts to decode a part of `post`. A part that is absent has no items.
    pub(super) fn part<V: Value, T>(&mut self, post: &V, name: &'static str) -> Items<V, T> {
        let mut part = Items { heading: None, values: None, count: 0, good: Vec::new() };
        let path = Path::Field(&Path::Root, name);
        if let Some(value) = present_field(post, name)
            && self.object(&value, path).is_some()
        {
            part.heading = self.optional_text(&value, path, "heading");
            part.values = self.items(&value, Path::Field(&path, "items"));
        }
        part
    }

    /// Decodes items of `part` with `decode_item` until `is_enough`. Returns whether all items have
    /// been decoded.
    pub(super) fn advance<V: Value, T>(
        &mut self,
        part: &mut Items<V, T>,
        name: &'static str,
        decode_item: fn(&mut Self, &V, Path<'_>) -> Option<T>,
        is_enough: &mut dyn FnMut() -> bool,
    ) -> bool {
        let path = Path::Field(&Path::Root, name);
        let path = Path::Field(&path, "items");
        while let Some(values) = &part.values {
            if let Some(value) = values.item(part.count) {
                part.good.extend(decode_item(self, &value, Path::Item(&path, part.count)));
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

    /// Returns the array of a part's items, if it is not longer than [`MAX_ITEMS`].
    fn items<V: Value>(&mut self, part: &V, path: Path<'_>) -> Option<V> {
        let items = self.array(part.field("items"), path)?;
        if items.len() > MAX_ITEMS {
            return self.fail(path, Problem::TooManyItems { limit: MAX_ITEMS });
        }
        Some(items)
    }

    pub(super) fn draft<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Draft> {
        self.object(value, path)?;
        let id = self.optional_text(value, path, "id");
        let question = trimmed(self.required_text(value, path, "question")?);
        if question.is_empty() {
            return self.fail(Path::Field(&path, "question"), Problem::Blank);
        }
        let answer = self.answer(value.field("answer"), Path::Field(&path, "answer"))?;
        Some(Draft { id, question, answer })
    }

    fn answer<V: Value>(&mut self, value: Option<V>, path: Path<'_>) -> Option<Vec<Flow>> {
        let answer = match value {
            Some(value) if value.kind() == Kind::Array => self.content(&value, path)?.into_flow(),
            value => match value.as_ref().and_then(V::string) {
                Some(text) => split_paragraphs(&text),
                None => return self.expected(TEXT_OR_NODES, value.as_ref(), path),
            },
        };
        if is_blank_flow(&answer) {
            return self.fail(path, Problem::Blank);
        }
        Some(answer)
    }

    pub(super) fn takeaway<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Rc<Takeaway>> {
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
}

/// Gives every question its id: first the ids of the data, then ids made from the questions.
pub(super) fn settle_ids(mut drafts: Vec<Draft>) -> Vec<Rc<Question>> {
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

/// Returns `id` with a hyphen for each character that can't stand in an attribute that lists ids,
/// or that would need an escape in the fragment of an address.
fn clean_id(id: &str) -> String {
    let is_unfit = |c: char| url::is_unfit(c) || matches!(c, '#' | '%' | '[' | ']');
    id.chars().map(|c| if is_unfit(c) { '-' } else { c }).collect()
}

/// Splits plain text into paragraphs at blank lines. Any other line ending becomes a line break.
fn split_paragraphs(text: &str) -> Vec<Flow> {
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
