//! The proof that a changed page has lost nothing: it is parsed as a browser does, beside the page
//! as it was.
//!
//! Outside of the changed places both trees are the same. Where a part has taken the place of the
//! page's own elements, every word is there once and in order, and so is every element but the
//! boxes that the part replaces.

use afterword_reader::{Element, Outline};
use ego_tree::NodeRef;
use scraper::{Html, Node};

use super::elements::elements_in;
use super::fault::{Difference, Fault, clip};
use super::{Splice, SpliceKind};

/// The texts of the comments that bound a changed place.
const BOUNDS: [&str; 2] = ["afterword-begin", "afterword-end"];
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
enum Event {
    Start(String, Vec<(String, String)>),
    End,
    Text(String),
    /// A comment, a doctype or the like.
    Other(String),
}

/// The nodes of a page.
#[derive(Default)]
struct Content {
    /// The nodes outside of the changed places.
    outside: Vec<Event>,
    /// The nodes of each changed place.
    inside: Vec<Vec<Event>>,
}

/// Returns the reason for which `page` would lose something by `splices`, if there is one.
pub(super) fn find_fault(page: &str, outline: &Outline, splices: &[Splice]) -> Option<Fault> {
    let old = read_content(page, splices, |splice| {
        Some(page.get(splice.range.clone())?.to_owned() + &missing_end_tags(outline, splice))
    });
    let new = read_content(page, splices, |splice| Some(splice.text.clone()));
    let (Some(old), Some(new)) = (old, new) else {
        return Some(Fault::Overlap(None));
    };
    if old.outside != new.outside {
        return Some(Fault::Rest(find_difference(&old.outside, &new.outside, describe_event)));
    }
    let places = old.inside.iter().zip(&new.inside).zip(splices);
    let parts = places.filter(|(_, splice)| splice.kind == SpliceKind::Part);
    parts.map(|(contents, _)| contents).find_map(|(old, new)| compare_parts(old, new))
}

fn compare_parts(old: &[Event], new: &[Event]) -> Option<Fault> {
    if let Some(fault) = find_overlap(new) {
        return Some(fault);
    }
    let (old_words, new_words) = (join_words(old), join_words(new));
    if old_words != new_words {
        let same = old_words.chars().zip(new_words.chars()).take_while(|(old, new)| old == new);
        let at = same.count();
        let (old, new) = (excerpt_words(old, at), excerpt_words(new, at));
        return Some(Fault::Words(Difference { old, new }));
    }
    let is_table = matches!(old.first(), Some(Event::Start(name, _)) if name == "table");
    let is_content = |event: &&Event| {
        let is_own = |name: &str| {
            BOXES.contains(&name)
                || name.starts_with("afterword-")
                || (is_table && TABLE.contains(&name))
        };
        matches!(event, Event::Start(name, _) if !is_own(name))
    };
    let content = |events| Vec::from_iter(<[Event]>::iter(events).filter(is_content));
    let (old, new) = (content(old), content(new));
    (old != new).then(|| Fault::Element(find_difference(&old, &new, |event| describe_event(event))))
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

fn describe_event(event: &Event) -> String {
    match event {
        Event::Start(name, attributes) => {
            let of_name = |wanted: &&str| attributes.iter().find(|(name, _)| name == wanted);
            let telling = TELLING.iter().find_map(of_name);
            let telling = telling.map(|(name, value)| format!(" {name}=\"{}\"", clip(value)));
            format!("`<{name}{}>`", telling.unwrap_or_default())
        }
        Event::End => "the end of an element".to_owned(),
        Event::Text(text) => format!("\"{}\"", clip(text.trim())),
        Event::Other(_) => "a comment or the like".to_owned(),
    }
}

/// Returns the words of `events` around the one that has the letter with the index `at`.
fn excerpt_words(events: &[Event], at: usize) -> Option<String> {
    let texts = events.iter().filter_map(|event| match event {
        Event::Text(text) => Some(text.split_whitespace()),
        _ => None,
    });
    let words: Vec<_> = texts.flatten().collect();
    let mut letters = 0;
    let has_letter = |word: &&str| {
        letters += word.chars().filter(is_word).count();
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
fn find_overlap(part: &[Event]) -> Option<Fault> {
    let mut around: Vec<&Event> = Vec::new();
    for event in part {
        match event {
            Event::Start(_, attributes) => {
                let class = attributes.iter().find(|(name, _)| name == "class");
                let class = class.and_then(|(_, value)| value.split(' ').next());
                let written = DEPTHS.iter().find(|(name, _)| Some(*name) == class);
                if written.is_some_and(|(_, written)| *written != around.len()) {
                    let is_own = |event: &&Event| !describe_event(event).contains("afterword-");
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
fn join_words(events: &[Event]) -> String {
    let texts = events.iter().filter_map(|event| match event {
        Event::Text(text) => Some(text.chars()),
        _ => None,
    });
    texts.flatten().filter(is_word).collect()
}

fn is_word(c: &char) -> bool {
    !c.is_whitespace() && !SEPARATORS.contains(c)
}

/// Returns the end tags that are left out at the end of what `splice` replaces: without them, the
/// bound behind it would stand in the last of its elements.
fn missing_end_tags(outline: &Outline, splice: &Splice) -> String {
    let inside = outline.elements.get(elements_in(outline, &splice.range)).unwrap_or_default();
    let is_open = |element: &&Element| {
        !element.is_void()
            && element.end_tag.is_empty()
            && element.end_tag.start == splice.range.end
    };
    let open = inside.iter().rev().filter(is_open);
    open.map(|element| format!("</{}>", element.name)).collect()
}

/// Returns the nodes of `page` with the text that `text_of` returns at the place of each splice.
/// Returns `None` if one of these texts is not a number of children of one element.
fn read_content(
    page: &str,
    splices: &[Splice],
    text_of: impl Fn(&Splice) -> Option<String>,
) -> Option<Content> {
    let [begin, end] = BOUNDS;
    let mut bounded = String::with_capacity(page.len() + page.len() / 2);
    let mut at = 0;
    for splice in splices {
        bounded += page.get(at..splice.range.start)?;
        bounded += &format!("<!--{begin}-->{}<!--{end}-->", text_of(splice)?);
        at = splice.range.end;
    }
    bounded += page.get(at..)?;
    let mut content = Content::default();
    read_tree(Html::parse_document(&bounded).tree.root(), &mut content)?;
    (content.inside.len() == splices.len()).then_some(content)
}

/// A step of the walk through a tree.
enum Step<'a> {
    Enter(NodeRef<'a, Node>),
    Leave,
    Begin,
    Finish,
}

/// Adds the nodes of a tree to `content`, in order.
fn read_tree(root: NodeRef<'_, Node>, content: &mut Content) -> Option<()> {
    let mut steps = vec![Step::Enter(root)];
    let mut place: Option<Vec<Event>> = None;
    while let Some(step) = steps.pop() {
        match step {
            Step::Begin if place.is_some() => return None,
            Step::Begin => place = Some(Vec::new()),
            Step::Finish => content.inside.push(place.take()?),
            Step::Leave => place.as_mut().unwrap_or(&mut content.outside).push(Event::End),
            Step::Enter(node) => {
                push_event(place.as_mut().unwrap_or(&mut content.outside), node.value());
                if node.value().is_element() || node.has_children() {
                    steps.push(Step::Leave);
                    push_children(&mut steps, node)?;
                }
            }
        }
    }
    Some(())
}

/// Puts the children of `node` on the stack. Returns `None` if a bound among them has no other.
fn push_children<'a>(steps: &mut Vec<Step<'a>>, node: NodeRef<'a, Node>) -> Option<()> {
    let mut is_inside = false;
    for child in node.children().rev() {
        let bound = match child.value() {
            Node::Comment(comment) => BOUNDS.iter().position(|bound| **bound == *comment.comment),
            _ => None,
        };
        steps.push(match bound {
            None => Step::Enter(child),
            Some(1) if !is_inside => Step::Finish,
            Some(0) if is_inside => Step::Begin,
            Some(_) => return None,
        });
        is_inside ^= bound.is_some();
    }
    (!is_inside).then_some(())
}

fn push_event(events: &mut Vec<Event>, node: &Node) {
    match node {
        Node::Text(text) => push_text(events, text),
        Node::Element(element) => {
            let attributes = element.attrs().map(|(name, value)| (name.into(), value.into()));
            events.push(Event::Start(element.name().to_owned(), attributes.collect()));
        }
        Node::Document | Node::Fragment => {}
        node => events.push(Event::Other(format!("{node:?}"))),
    }
}

/// Adds a text to the text before it. Blank text between the elements of a page means nothing.
fn push_text(events: &mut Vec<Event>, text: &str) {
    match events.last_mut() {
        Some(Event::Text(before)) => before.push_str(text),
        _ if text.trim().is_empty() => {}
        _ => events.push(Event::Text(text.to_owned())),
    }
}
