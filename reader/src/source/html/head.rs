//! The statements of a page about itself: its title, its language, its address and its data for
//! search engines.

use std::ops::Range;

use afterword::post::is_page_address;

use super::page::{Token, read_tokens, replace_nulls};

/// The name of an FAQ in JSON-LD, as it is written.
const FAQ_PAGE: &str = "\"FAQPage\"";

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
    let has_faq_page = text.contains(FAQ_PAGE);
    let mut head = PageHead::default();
    let (mut title, mut heading) = (LineText::default(), LineText::default());
    // The script of JSON-LD that the next token may be the content of.
    let mut script = None;
    for token in read_tokens(text) {
        let data = script.take();
        match token {
            Token::Tag { name, is_end: true, .. } => {
                title.end_at(&name, "title");
                heading.end_at(&name, "h1");
            }
            Token::Tag { name, attributes, start, end, .. } => match &*name {
                "html" if head.lang.is_none() => {
                    let lang = attribute(&attributes, "lang").map(str::trim);
                    head.lang = lang.filter(|lang| !lang.is_empty()).map(str::to_owned);
                }
                "title" => title.begin(),
                "h1" => heading.begin(),
                "link" if head.url.is_none() => head.url = canonical_address(&attributes),
                "script" if is_json_ld(&attributes) => script = Some(start..end),
                _ => {}
            },
            Token::Text(text) => {
                title.add(&text);
                heading.add(&text);
                head.faq_pages.extend(data.filter(|_| text.contains(FAQ_PAGE)));
            }
            Token::Comment { .. } => {}
        }
        let is_complete = title.has_ended() && head.lang.is_some() && head.url.is_some();
        if is_complete && !has_faq_page {
            break;
        }
    }
    head.title = title.into_line().or_else(|| heading.into_line());
    head
}

/// The text of the first element of a kind that has some.
#[derive(Debug, Default)]
struct LineText {
    text: String,
    is_open: bool,
}

impl LineText {
    /// Begins the element, unless there is one.
    fn begin(&mut self) {
        self.is_open |= self.text.trim().is_empty();
    }

    fn add(&mut self, text: &str) {
        if self.is_open {
            self.text.push_str(text);
        }
    }

    /// Ends the element if the end tag `name` is that of `wanted`.
    fn end_at(&mut self, name: &str, wanted: &str) {
        self.is_open &= name != wanted;
    }

    fn has_ended(&self) -> bool {
        !self.is_open && !self.text.trim().is_empty()
    }

    /// Returns the text on one line, unless it is blank.
    fn into_line(self) -> Option<String> {
        let line = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = replace_nulls(line);
        (!line.is_empty()).then_some(line)
    }
}

fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Returns the address in a link with these attributes.
fn canonical_address(link: &[(String, String)]) -> Option<String> {
    let relations = attribute(link, "rel").unwrap_or_default();
    let is_canonical = |word: &str| word.eq_ignore_ascii_case("canonical");
    if !relations.split_ascii_whitespace().any(is_canonical) {
        return None;
    }
    let url = attribute(link, "href")?.trim();
    let url = url.split('#').next().unwrap_or_default();
    is_page_address(url).then(|| url.to_owned())
}

/// Returns whether a script with these attributes is JSON-LD.
fn is_json_ld(script: &[(String, String)]) -> bool {
    let script_type = attribute(script, "type").unwrap_or_default();
    script_type.trim().eq_ignore_ascii_case("application/ld+json")
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
