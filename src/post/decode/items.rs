//! The items of a part: questions with their answers, and takeaways.

use std::mem;
use std::rc::Rc;

use super::super::diagnostic::Path;
use super::super::value::present_field;
use super::super::{
    Flow, Kind, Phrasing, Problem, Question, Takeaway, UniqueIds, Value, is_blank, is_blank_flow,
    plain_text, slug, url,
};
use super::MAX_ITEMS;
use super::decoder::{Decoder, trimmed};
use super::nodes::Content;
use crate::concat::concat;

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
    group: Option<Rc<str>>,
    question: Vec<Phrasing>,
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
        let group = self.optional_text(value, path, "group");
        let question = value.field("question");
        // It is the name of a button, which contains no links.
        let question = self.line(question, Path::Field(&path, "question"), "a string", true)?;
        let answer = self.answer(value.field("answer"), Path::Field(&path, "answer"))?;
        Some(Draft { id, group, question, answer })
    }

    fn answer<V: Value>(&mut self, value: Option<V>, path: Path<'_>) -> Option<Vec<Flow>> {
        let answer = self.rich_text(value, path, TEXT_OR_NODES, false, split_paragraphs)?;
        let answer = answer.into_flow();
        if is_blank_flow(&answer) {
            return self.fail(path, Problem::Blank);
        }
        Some(answer)
    }

    pub(super) fn takeaway<V: Value>(&mut self, value: &V, path: Path<'_>) -> Option<Rc<Takeaway>> {
        let (group, text) = match present_field(value, "text") {
            Some(text) => {
                let group = self.optional_text(value, path, "group");
                (group, self.line(Some(text), Path::Field(&path, "text"), TEXT_OR_NODES, false)?)
            }
            None => (None, self.line(Some(value.clone()), path, TEXT_OR_NODES, false)?),
        };
        Some(Rc::new(Takeaway { group, text }))
    }

    /// Decodes a string with `read_text`, or an array of nodes. `expected` names both.
    fn rich_text<V: Value>(
        &mut self,
        value: Option<V>,
        path: Path<'_>,
        expected: &'static str,
        in_link: bool,
        read_text: fn(Rc<str>) -> Content,
    ) -> Option<Content> {
        let value = value.as_ref();
        match (value.and_then(V::string), value) {
            (Some(text), _) => Some(read_text(text)),
            (None, Some(nodes)) if nodes.kind() == Kind::Array => {
                self.content(nodes, path, in_link)
            }
            (None, value) => self.expected(expected, value, path),
        }
    }

    /// Decodes the content of a line: a string, or an array of nodes. `expected` names both, and
    /// with `is_name`, the line is the name of a button, which has no links.
    fn line<V: Value>(
        &mut self,
        value: Option<V>,
        path: Path<'_>,
        expected: &'static str,
        is_name: bool,
    ) -> Option<Vec<Phrasing>> {
        let line = self.rich_text(value, path, expected, is_name, |text| {
            Content::from_line(vec![Phrasing::Text { value: trimmed(text) }])
        })?;
        let line = line.into_phrasing();
        if is_blank(&line) || (is_name && plain_text(&line).trim().is_empty()) {
            return self.fail(path, Problem::Blank);
        }
        Some(line)
    }
}

/// Gives every question its id: first the ids of the data, then ids made from the questions. Moves
/// the questions of each group together, behind those without a group: under a sub-heading, a
/// question would belong to it.
pub(super) fn settle_ids(mut drafts: Vec<Draft>) -> Vec<Rc<Question>> {
    let mut unique = UniqueIds::default();
    for draft in &mut drafts {
        draft.id = draft.id.take().map(|id| unique.take(&clean_id(&id)));
    }
    let mut questions: Vec<Rc<Question>> = Vec::with_capacity(drafts.len());
    for Draft { id, group, question, answer } in drafts {
        let mut item = Question { id: "".into(), group, question, answer };
        item.id = id.unwrap_or_else(|| {
            let slug = slug(&item.name());
            unique.take(if slug.is_empty() { ID_WITHOUT_TEXT } else { &slug })
        });
        let last = questions.iter().rposition(|other| other.group == item.group);
        let first = if item.group.is_none() { 0 } else { questions.len() };
        questions.insert(last.map_or(first, |last| last + 1), Rc::new(item));
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
fn split_paragraphs(text: Rc<str>) -> Content {
    let mut content = Content::default();
    let mut lines = Vec::new();
    for line in concat(&[&*text, "\n"]).split('\n').map(str::trim) {
        if !line.is_empty() {
            if !lines.is_empty() {
                lines.push(Phrasing::Break);
            }
            lines.push(Phrasing::text(line));
        } else if !lines.is_empty() {
            content.push_block(Flow::Paragraph { children: mem::take(&mut lines) });
        }
    }
    content
}
