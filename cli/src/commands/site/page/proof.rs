//! The proof that a changed page has lost nothing: it is parsed as a browser does, beside the page
//! as it was.
//!
//! Outside of the changed places both trees are the same. Where a part has taken the place of the
//! page's own elements, every word is there once and in order, and so is every element but the
//! boxes that the part replaces.

mod parse;
mod tree;

use std::borrow::Cow;

use afterword_reader::{Element as PageElement, Outline};

use super::elements::elements_in;
use super::fault::{Difference, Fault, clip};
use super::{Splice, SpliceKind};
use parse::{BOUNDS, Piece, Side, parse_both, strip_mark};
use tree::{Content as NodeContent, Element, Node, Step, Tree};

/// The elements that a part replaces by its own.
const BOXES: [&str; 34] = [
    "article",
    "b",
    "blockquote",
    "br",
    "button",
    "circle",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "li",
    "line",
    "menu",
    "ol",
    "p",
    "path",
    "polyline",
    "section",
    "span",
    "strong",
    "summary",
    "svg",
    "ul",
];
/// The elements of a table, which a part replaces only as a whole.
const TABLE: [&str; 7] = ["col", "colgroup", "table", "tbody", "td", "thead", "tr"];

/// The signs that may stand between a question and its answer.
const SEPARATORS: [char; 4] = ['-', '–', '—', ':'];

/// The classes of a part's elements, each with the number of elements of the part around it.
const DEPTHS: [(&str, usize); 5] = [
    ("afterword-item", 4),
    ("afterword-question", 5),
    ("afterword-panel", 5),
    ("afterword-answer", 6),
    ("afterword-card", 4),
];
/// The attributes that tell an element from others in messages.
const TELLING: [&str; 5] = ["src", "href", "id", "class", "title"];
/// The numbers of words before and from the first differing one that a message has.
const EXCERPT: (usize, usize) = (2, 4);

/// A step through a tree.
#[derive(Debug, PartialEq, Eq)]
enum Event<'a> {
    Start(&'a Element),
    End,
    Text(Cow<'a, str>),
    /// A comment, a doctype or the like.
    Other(&'a NodeContent),
}

/// The nodes of a page.
#[derive(Default)]
struct Content<'a> {
    /// The nodes outside of the changed places.
    outside: Vec<Event<'a>>,
    /// The nodes of each changed place.
    inside: Vec<Vec<Event<'a>>>,
}

/// Returns the reason for which `page` would lose something by `splices`, if there is one.
pub(super) fn find_fault(page: &str, outline: &Outline, splices: &[Splice]) -> Option<Fault> {
    let overlap = Some(Fault::Overlap(None));
    let Some(pieces) = split_into_pieces(page, outline, splices) else { return overlap };
    let trees = parse_both(&pieces);
    let (old, new) = (read_content(&trees.old), read_content(&trees.new));
    let (Some(old), Some(new)) = (old, new) else { return overlap };
    if [&old, &new].iter().any(|content| content.inside.len() != splices.len()) {
        return overlap;
    }
    if old.outside != new.outside {
        return Some(Fault::Rest(find_difference(&old.outside, &new.outside, describe_event)));
    }
    let places = old.inside.iter().zip(&new.inside).zip(splices);
    let parts = places.filter(|(_, splice)| splice.kind == SpliceKind::Part);
    parts.map(|(contents, _)| contents).find_map(|(old, new)| compare_parts(old, new))
}

fn compare_parts(old: &[Event<'_>], new: &[Event<'_>]) -> Option<Fault> {
    find_overlap(new).or_else(|| compare_words(old, new)).or_else(|| compare_elements(old, new))
}

fn compare_words(old: &[Event<'_>], new: &[Event<'_>]) -> Option<Fault> {
    if letters(old).eq(letters(new)) {
        return None;
    }
    let at = letters(old).zip(letters(new)).take_while(|(old, new)| old == new).count();
    let (old, new) = (excerpt_words(old, at), excerpt_words(new, at));
    Some(Fault::Words(Difference { old, new }))
}

fn compare_elements(old: &[Event<'_>], new: &[Event<'_>]) -> Option<Fault> {
    let is_table = matches!(old.first(), Some(Event::Start(first)) if first.name() == "table");
    let is_content = |event: &&Event<'_>| {
        let is_own = |name: &str| {
            BOXES.contains(&name)
                || name.starts_with("afterword-")
                || (is_table && TABLE.contains(&name))
        };
        matches!(event, Event::Start(element) if !is_own(element.name()))
    };
    if old.iter().filter(is_content).eq(new.iter().filter(is_content)) {
        return None;
    }
    let [old, new] = [old, new].map(|events| Vec::from_iter(events.iter().filter(is_content)));
    Some(Fault::Element(find_difference(&old, &new, |event| describe_event(event))))
}

/// Returns the first difference between two lists that differ, in the words of `describe`.
fn find_difference<T: PartialEq>(
    old: &[T],
    new: &[T],
    describe: impl Fn(&T) -> String,
) -> Difference {
    let same = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let [old, new] = [old, new].map(|list| list.get(same).map(&describe));
    Difference { old, new }
}

fn describe_event(event: &Event<'_>) -> String {
    match event {
        Event::Start(element) => {
            let telling = TELLING.iter().find_map(|name| Some((*name, element.attribute(name)?)));
            let telling = telling.map(|(name, value)| format!(" {name}=\"{}\"", clip(value)));
            format!("`<{}{}>`", element.name(), telling.unwrap_or_default())
        }
        Event::End => "the end of an element".to_owned(),
        Event::Text(text) => format!("\"{}\"", clip(text.trim())),
        Event::Other(_) => "a comment or the like".to_owned(),
    }
}

/// Returns the words of `events` around the one that has the letter with the index `at`.
fn excerpt_words(events: &[Event<'_>], at: usize) -> Option<String> {
    let texts = events.iter().filter_map(|event| match event {
        Event::Text(text) => Some(text.split_whitespace()),
        _ => None,
    });
    let words: Vec<_> = texts.flatten().collect();
    let mut letters = 0;
    let has_letter = |word: &&str| {
        letters += word.chars().filter(is_letter).count();
        letters > at
    };
    let word = words.iter().position(has_letter).unwrap_or(words.len());
    let (before, from) = EXCERPT;
    let excerpt = words.iter().skip(word.saturating_sub(before)).take(before.min(word) + from);
    let excerpt = Vec::from_iter(excerpt.copied()).join(" ");
    (!excerpt.is_empty()).then_some(excerpt)
}

/// Returns a fault unless the elements of a part are as deep as they were written: formatting that
/// a page leaves open goes on behind its paragraph, and would be around the next question.
fn find_overlap(part: &[Event<'_>]) -> Option<Fault> {
    let mut around: Vec<&Event<'_>> = Vec::new();
    for event in part {
        match event {
            Event::Start(element) => {
                let class = element.attribute("class").and_then(|class| class.split(' ').next());
                let written = DEPTHS.iter().find(|(name, _)| Some(*name) == class);
                if written.is_some_and(|(_, written)| *written != around.len()) {
                    let is_own = |event: &&Event<'_>| !describe_event(event).contains("afterword-");
                    let open = around.into_iter().rfind(is_own).map(describe_event);
                    return Some(Fault::Overlap(open));
                }
                around.push(event);
            }
            Event::End => drop(around.pop()),
            Event::Text(_) | Event::Other(_) => {}
        }
    }
    None
}

/// Returns the text of `events` without white space and the dashes between questions and answers.
fn letters(events: &[Event<'_>]) -> impl Iterator<Item = char> {
    let texts = events.iter().filter_map(|event| match event {
        Event::Text(text) => Some(text.chars()),
        _ => None,
    });
    texts.flatten().filter(is_letter)
}

/// Returns whether a character is more than a space: one without a width is none.
fn is_letter(c: &char) -> bool {
    let has_width = !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    has_width && !c.is_whitespace() && !SEPARATORS.contains(c)
}

/// Returns the end tags that are left out at the end of what `splice` replaces: without them, the
/// bound behind it would stand in the last of its elements.
fn missing_end_tags(outline: &Outline, splice: &Splice) -> String {
    let inside = outline.elements.get(elements_in(outline, &splice.range)).unwrap_or_default();
    let is_open = |element: &&PageElement<'_>| {
        !element.is_void()
            && element.end_tag.is_empty()
            && element.end_tag.start == splice.range.end
    };
    let open = inside.iter().rev().filter(is_open);
    open.map(|element| format!("</{}>", element.name)).collect()
}

/// Splits the page as it was, and as it becomes, at the bounds of the changed places.
fn split_into_pieces<'a>(
    page: &'a str,
    outline: &Outline<'_>,
    splices: &'a [Splice],
) -> Option<Vec<Piece<'a>>> {
    let [begin, end] = BOUNDS;
    let mut pieces = Vec::with_capacity(3 * splices.len() + 1);
    let mut at = 0;
    for splice in splices {
        let range = splice.range.clone();
        let old = page.get(range.clone())?;
        let missing = missing_end_tags(outline, splice);
        let old = if missing.is_empty() { old.into() } else { (old.to_owned() + &missing).into() };
        let before = page.get(at..range.start)?;
        let before = if at == 0 { strip_mark(before) } else { before };
        pieces.extend([
            Piece { text: before.into(), side: Side::Both, bound: Some(begin) },
            Piece { text: old, side: Side::Old, bound: Some(end) },
            Piece { text: (&*splice.text).into(), side: Side::New, bound: Some(end) },
        ]);
        at = range.end;
    }
    pieces.push(Piece { text: page.get(at..)?.into(), side: Side::Both, bound: None });
    Some(pieces)
}

/// Returns the nodes of `tree`. Returns `None` if one of the changed places is not a number of
/// children of one element.
fn read_content(tree: &Tree) -> Option<Content<'_>> {
    let mut reading = Reading::default();
    for step in tree.walk() {
        match step {
            Step::Enter(node) => match find_bound(node) {
                Some(0) => reading.begin_place(node)?,
                Some(_) => reading.end_place(node)?,
                None => push_event(reading.events(), node),
            },
            Step::Leave(index, node) => reading.leave(index, node)?,
        }
    }
    reading.place.is_none().then_some(reading.content)
}

/// The nodes of a page as far as they have been read.
#[derive(Default)]
struct Reading<'a> {
    content: Content<'a>,
    place: Option<Place<'a>>,
}

/// The changed place that has begun.
struct Place<'a> {
    /// The number of the node that the place is in.
    parent: Option<usize>,
    events: Vec<Event<'a>>,
}

impl<'a> Reading<'a> {
    fn events(&mut self) -> &mut Vec<Event<'a>> {
        self.place.as_mut().map_or(&mut self.content.outside, |place| &mut place.events)
    }

    fn begin_place(&mut self, bound: &Node) -> Option<()> {
        let place = Place { parent: bound.parent(), events: Vec::new() };
        self.place.replace(place).is_none().then_some(())
    }

    fn end_place(&mut self, bound: &Node) -> Option<()> {
        let place = self.place.take().filter(|place| place.parent == bound.parent())?;
        self.content.inside.push(place.events);
        Some(())
    }

    /// Leaves the node `index`, in which no place may be left.
    fn leave(&mut self, index: usize, node: &Node) -> Option<()> {
        if self.place.as_ref().is_some_and(|place| place.parent == Some(index)) {
            return None;
        }
        if matches!(node.content, NodeContent::Element(_)) || node.has_children() {
            self.events().push(Event::End);
        }
        Some(())
    }
}

/// Returns the index of the bound that a node is.
fn find_bound(node: &Node) -> Option<usize> {
    match &node.content {
        NodeContent::Comment(text) => BOUNDS.iter().position(|bound| **bound == **text),
        _ => None,
    }
}

fn push_event<'a>(events: &mut Vec<Event<'a>>, node: &'a Node) {
    match &node.content {
        NodeContent::Text(text) => push_text(events, text),
        NodeContent::Element(element) => events.push(Event::Start(element)),
        NodeContent::Root => {}
        other => events.push(Event::Other(other)),
    }
}

/// Adds a text to the text before it. Blank text between the elements of a page means nothing.
fn push_text<'a>(events: &mut Vec<Event<'a>>, text: &'a str) {
    match events.last_mut() {
        Some(Event::Text(before)) => before.to_mut().push_str(text),
        _ if text.trim().is_empty() => {}
        _ => events.push(Event::Text(Cow::Borrowed(text))),
    }
}
