//! The footnotes of a page, which generators write as links: a number that leads to the note, and
//! arrows in the note that lead back.
//!
//! Footnotes become the nodes that Markdown has for them. So the number is no part of the text, and
//! the notes are no list behind the last answer.

use crate::source::tag::Tag;
use crate::source::tree::{FootnoteReference, Node};

/// The classes of a reference, or of the `<sup>` around it: of goldmark, cmark-gfm, Pandoc and
/// plugins of markdown-it; of kramdown; of WordPress; of MediaWiki.
const REFERENCE_CLASSES: [&str; 4] = ["footnote-ref", "footnote", "fn", "reference"];
/// The classes of a link back to the text.
const BACK_LINK_CLASSES: [&str; 4] =
    ["data-footnote-backref", "footnote-back", "footnote-backref", "reversefootnote"];
/// The classes of the elements around all notes.
const LIST_CLASSES: [&str; 4] = ["footnote", "footnotes", "references", "wp-block-footnotes"];

/// The ids of a page's footnotes, sorted.
#[derive(Debug, Default)]
pub(super) struct FootnoteIds(Vec<String>);

impl FootnoteIds {
    /// Returns the id of `tag` if it begins the text of a footnote.
    pub(super) fn note_id(&self, tag: &Tag) -> Option<&str> {
        self.find(tag.attribute("id")?)
    }

    fn find(&self, id: &str) -> Option<&str> {
        let index = self.0.binary_search_by_key(&id, String::as_str).ok()?;
        self.0.get(index).map(String::as_str)
    }

    /// Returns whether `tag` begins an element around all notes of the page.
    pub(super) fn is_list(&self, tag: &Tag) -> bool {
        !self.0.is_empty() && is_footnote_list(&|name| tag.attribute(name))
    }
}

/// Returns whether an element with these attributes says that it is around footnotes.
pub(super) fn is_footnote_list<'a>(attribute: &dyn Fn(&str) -> Option<&'a str>) -> bool {
    let classes = attribute("class").unwrap_or_default();
    let role = attribute("role").unwrap_or_default();
    classes.split_ascii_whitespace().any(|class| LIST_CLASSES.contains(&class))
        || role.trim().eq_ignore_ascii_case("doc-endnotes")
        || attribute("data-footnotes").is_some()
}

/// Replaces the references to footnotes in `tokens` by nodes, and removes the links back. Returns
/// the ids of the notes, too.
pub(super) fn mark_footnotes(tokens: Vec<Node>) -> (Vec<Node>, FootnoteIds) {
    let ids = find_ids(&tokens);
    if ids.0.is_empty() {
        return (tokens, ids);
    }
    let mut marked: Vec<Node> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at..).unwrap_or_default();
        if let Some((reference, length)) = read_reference(rest, &ids) {
            marked.push(Node::FootnoteReference(reference));
            at += length;
        } else if let Some(length) = back_link_length(rest) {
            trim_end(&mut marked);
            at += length;
        } else {
            marked.push(token.clone());
            at += 1;
        }
    }
    (marked, ids)
}

/// Returns the ids to which references lead, if the page has elements with these.
fn find_ids(tokens: &[Node]) -> FootnoteIds {
    let mut wanted = Vec::new();
    for at in 0..tokens.len() {
        let target = reference_target(tokens.get(at..).unwrap_or_default());
        wanted.extend(target.map(|(target, _)| target));
    }
    if wanted.is_empty() {
        return FootnoteIds::default();
    }
    wanted.sort_unstable();
    let mut found = Vec::new();
    for id in tokens.iter().filter_map(|token| start_tag(token)?.attribute("id")) {
        if wanted.binary_search(&id).is_ok() {
            found.push(id.to_owned());
        }
    }
    found.sort_unstable();
    FootnoteIds(found)
}

/// Returns the target of the reference that `tokens` begin with, and the number of its tokens.
fn reference_target(tokens: &[Node]) -> Option<(&str, usize)> {
    let first = start_tag(tokens.first()?)?;
    let sup = Some(first).filter(|tag| is_element(tag, "sup"));
    let link = if sup.is_some() { start_tag(tokens.get(1)?)? } else { first };
    let is_marked = link.has_class(&REFERENCE_CLASSES)
        || has_role(link, "doc-noteref")
        || link.attribute("data-footnote-ref").is_some()
        || sup.is_some_and(|sup| sup.has_class(&REFERENCE_CLASSES));
    if !is_element(link, "a") || !is_marked {
        return None;
    }
    let target = link.attribute("href")?.strip_prefix('#').filter(|id| !id.is_empty())?;
    let length = element_length(tokens, if sup.is_some() { "sup" } else { "a" })?;
    Some((target, length))
}

fn read_reference(tokens: &[Node], ids: &FootnoteIds) -> Option<(FootnoteReference, usize)> {
    let (target, length) = reference_target(tokens)?;
    let target = ids.find(target)?;
    let span = tokens.first()?.span().start..tokens.get(length - 1)?.span().end;
    Some((FootnoteReference { identifier: target.to_owned(), span }, length))
}

/// Returns the number of tokens of the link back that `tokens` begin with.
fn back_link_length(tokens: &[Node]) -> Option<usize> {
    let tag = start_tag(tokens.first()?)?;
    let leads_back = tag.has_class(&BACK_LINK_CLASSES)
        || has_role(tag, "doc-backlink")
        || tag.attribute("data-footnote-backref").is_some();
    if leads_back && is_element(tag, "a") { element_length(tokens, "a") } else { None }
}

/// The most tokens of a reference or a link back.
const MAX_LENGTH: usize = 12;

/// Returns the number of tokens up to the end tag of the element `name` that `tokens` begin with.
fn element_length(tokens: &[Node], name: &str) -> Option<usize> {
    let is_end =
        |token: &Node| matches!(token, Node::Tag(tag) if tag.is_end() && is_element(tag, name));
    tokens.iter().take(MAX_LENGTH).position(is_end).map(|at| at + 1)
}

/// Removes the white space at the end of `tokens`, that between a note and the link back.
fn trim_end(tokens: &mut Vec<Node>) {
    if let Some(Node::Text(text)) = tokens.last_mut() {
        text.value.truncate(text.value.trim_end().len());
        if text.value.is_empty() {
            tokens.pop();
        }
    }
}

fn start_tag(token: &Node) -> Option<&Tag> {
    match token {
        Node::Tag(tag) if !tag.is_end() => Some(tag),
        _ => None,
    }
}

pub(super) fn is_element(tag: &Tag, name: &str) -> bool {
    tag.name().eq_ignore_ascii_case(name)
}

fn has_role(tag: &Tag, role: &str) -> bool {
    tag.attribute("role").is_some_and(|value| value.trim().eq_ignore_ascii_case(role))
}

#[cfg(test)]
mod tests {
    use super::super::article::parse_article;
    use crate::source::tree::Node;

    /// Returns the texts of the footnotes by their identifiers, and all other text.
    fn read(html: &str) -> (Vec<String>, String) {
        let blocks = parse_article(html);
        let note = |node: &Node| match node {
            Node::FootnoteDefinition(note) => {
                let text: String = note.children.iter().map(Node::text).collect();
                Some(format!("{}: {text}", note.identifier))
            }
            _ => None,
        };
        let notes = blocks.iter().filter_map(note).collect();
        (notes, blocks.iter().filter(|node| note(node).is_none()).map(Node::text).collect())
    }

    #[test]
    fn footnotes_of_many_generators_are_read() {
        for html in [
            "<p>a<sup id=r><a href=#n class=footnote-ref role=doc-noteref>1</a></sup></p>\
             <div class=footnotes role=doc-endnotes><hr><ol><li id=n><p>b&#160;<a href=#r \
             class=footnote-backref role=doc-backlink>↩</a></p></li></ol></div>",
            "<p>a<sup class=footnote-ref><a href=#n>[1]</a></sup></p><section class=footnotes>\
             <ol class=footnotes-list><li id=n class=footnote-item><p>b <a href=#r \
             class=footnote-backref>↩</a></p></li></ol></section>",
            "<p>a<a href=#n class=footnote-ref role=doc-noteref><sup>1</sup></a></p><aside \
             class=footnotes role=doc-endnotes><hr><ol><li id=n><p>b<a href=#r class=footnote-back \
             role=doc-backlink>↩</a></p></li></ol></aside>",
            "<p>a<sup data-fn=n class=fn><a id=r href=#n>1</a></sup></p><ol \
             class=wp-block-footnotes><li id=n>b</li></ol>",
            "<p>a<sup><a href=#n data-footnote-ref>1</a></sup></p><section data-footnotes><h2>\
             Footnotes</h2><ol><li id=n><p>b <a href=#r data-footnote-backref>↩<sup>2</sup></a> <a \
             href=#r data-footnote-backref>↩</a></p></li></ol></section>",
        ] {
            assert_eq!(read(html), (vec!["n: b".to_owned()], "a".to_owned()), "{html}");
        }
    }

    #[test]
    fn links_without_a_note_stay() {
        for html in [
            "<p>a<sup class=footnote><a href=#n>1</a></sup></p>",
            "<p>a<sup><a href=#n>1</a></sup><p id=n>b</p>",
            "<p>a<a class=footnote href=/n>1</a><p id=n>b</p>",
        ] {
            assert_eq!(read(html).0, Vec::<String>::new(), "{html}");
            assert!(read(html).1.contains('1'), "{html}");
        }
    }
}
