//! The statements of a page about itself: its title, its language, its address and its data for
//! search engines.

use std::ops::Range;

use afterword::post::is_page_address;

use super::page::tokenize_page;
use crate::source::tag::Tag;
use crate::source::tree::Node;

/// The data of a page beside its text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct PageHead {
    /// The text of `<title>`, or else of the first `<h1>`; not blank.
    pub(crate) title: Option<String>,
    /// The language of `<html>`.
    pub(crate) lang: Option<String>,
    /// The canonical address.
    pub(crate) url: Option<String>,
    /// The byte ranges of the tags before blocks of JSON-LD that have a `FAQPage`.
    pub(crate) faq_pages: Vec<Range<usize>>,
}

/// Reads the head of the page `text`.
pub(crate) fn read_page_head(text: &str) -> PageHead {
    let tokens = tokenize_page(text, 0);
    let mut head = PageHead::default();
    let mut heading = None;
    for (at, token) in tokens.iter().enumerate() {
        let Node::Tag(tag) = token else { continue };
        let rest = tokens.get(at + 1..).unwrap_or_default();
        let name = tag.name().to_ascii_lowercase();
        match &*name {
            _ if tag.is_end() => {}
            "html" if head.lang.is_none() => {
                let lang = tag.attribute("lang").map(str::trim).filter(|lang| !lang.is_empty());
                head.lang = lang.map(str::to_owned);
            }
            "title" if head.title.is_none() => head.title = text_up_to(rest, "title"),
            "h1" if heading.is_none() => heading = Some(text_up_to(rest, "h1")),
            "link" if head.url.is_none() => head.url = canonical_address(tag),
            "script" if is_faq_page(tag, rest.first()) => head.faq_pages.push(tag.span.clone()),
            _ => {}
        }
    }
    head.title = head.title.or(heading.flatten());
    head
}

/// Returns the text before the end tag `name`, on one line.
fn text_up_to(tokens: &[Node], name: &str) -> Option<String> {
    let is_end = |tag: &Tag| tag.is_end() && tag.name().eq_ignore_ascii_case(name);
    let is_inside = |node: &&Node| !matches!(node, Node::Tag(tag) if is_end(tag));
    let texts = tokens.iter().take_while(is_inside).filter(|node| matches!(node, Node::Text(_)));
    let text: String = texts.map(Node::to_string).collect();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

fn canonical_address(link: &Tag) -> Option<String> {
    let relations = link.attribute("rel").unwrap_or_default();
    let is_canonical = |word: &str| word.eq_ignore_ascii_case("canonical");
    if !relations.split_ascii_whitespace().any(is_canonical) {
        return None;
    }
    let url = link.attribute("href")?.trim();
    let url = url.split('#').next().unwrap_or_default();
    is_page_address(url).then(|| url.to_owned())
}

/// Returns whether a script is JSON-LD that has a `FAQPage`. `content` is the node behind its tag.
fn is_faq_page(script: &Tag, content: Option<&Node>) -> bool {
    let script_type = script.attribute("type").unwrap_or_default();
    script_type.trim().eq_ignore_ascii_case("application/ld+json")
        && matches!(content, Some(Node::Text(text)) if text.value.contains("\"FAQPage\""))
}

#[cfg(test)]
mod tests {
    use super::read_page_head;

    #[test]
    fn the_head_of_a_page_has_its_title_language_and_address() {
        let head = read_page_head(
            "<!doctype html><html lang=de><head><title>A &amp;\n b</title>\
             <link rel='alternate canonical' href='https://a.example/b/#c'></head><h1>D</h1>",
        );
        assert_eq!(head.title.as_deref(), Some("A & b"));
        assert_eq!(head.lang.as_deref(), Some("de"));
        assert_eq!(head.url.as_deref(), Some("https://a.example/b/"));
        let head =
            read_page_head("<title> </title><link rel=canonical href=/b><h1>D <b>e</b></h1>");
        assert_eq!((head.title.as_deref(), head.url), (Some("D e"), None));
        assert_eq!(read_page_head("<title>cut"), read_page_head("<title>cut</title>"));
    }
}
