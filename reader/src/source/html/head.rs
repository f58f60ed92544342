//! The statements of a page about itself: its title, its language, its address and its data for
//! search engines.

use std::ops::Range;

use afterword::post::is_page_address;

use super::html_page::{HtmlPage, PageToken};
use super::outline::Element;

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

/// Reads the head of `page`.
pub(crate) fn read_page_head(page: &HtmlPage<'_>) -> PageHead {
    let has_faq_page = page.text().contains(FAQ_PAGE);
    let outline = page.outline();
    let mut head = PageHead::default();
    let (mut title, mut heading) = (LineText::default(), LineText::default());
    // The script of JSON-LD that the next token may be the content of.
    let mut script = None;
    for token in page.tokens() {
        let data = script.take();
        match token {
            PageToken::EndTag(name, _) => {
                title.end_at(name, "title");
                heading.end_at(name, "h1");
            }
            PageToken::StartTag(index) => {
                let Some(element) = outline.elements.get(*index) else { continue };
                match &*element.name {
                    "html" if head.lang.is_none() => {
                        let lang = element.attribute("lang").map(str::trim);
                        head.lang = lang.filter(|lang| !lang.is_empty()).map(str::to_owned);
                    }
                    "title" => title.begin(),
                    "h1" => heading.begin(),
                    "link" if head.url.is_none() => head.url = canonical_address(element),
                    "script" if is_json_ld(element) => script = Some(element.start_tag.clone()),
                    _ => {}
                }
            }
            PageToken::Text(index) => {
                let text = outline.texts.get(*index).map_or("", |run| &run.value);
                title.add(text);
                heading.add(text);
                head.faq_pages.extend(data.filter(|_| text.contains(FAQ_PAGE)));
            }
            PageToken::Comment(_) => {}
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
        (!line.is_empty()).then_some(line)
    }
}

/// Returns the address in a link, if it is the canonical one.
fn canonical_address(link: &Element<'_>) -> Option<String> {
    let relations = link.attribute("rel").unwrap_or_default();
    let is_canonical = |word: &str| word.eq_ignore_ascii_case("canonical");
    if !relations.split_ascii_whitespace().any(is_canonical) {
        return None;
    }
    let url = link.attribute("href")?.trim();
    let url = url.split('#').next().unwrap_or_default();
    is_page_address(url).then(|| url.to_owned())
}

/// Returns whether a script is JSON-LD.
fn is_json_ld(script: &Element<'_>) -> bool {
    let script_type = script.attribute("type").unwrap_or_default();
    script_type.trim().eq_ignore_ascii_case("application/ld+json")
}

#[cfg(test)]
mod tests {
    use super::{HtmlPage, PageHead};

    fn read_page_head(html: &str) -> PageHead {
        super::read_page_head(&HtmlPage::parse(html))
    }

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
