//! The selector by which the user names the element with the post.

use std::ops::Range;

use afterword_reader::{Element, Outline};
use scraper::{ElementRef, Html, Selector};

use crate::report::failure::Failure;
use crate::source::Source;

/// Parses a CSS selector.
///
/// # Errors
///
/// The expected and the found text, for clap and for the file of settings.
pub(super) fn parse_selector(text: &str) -> Result<Selector, String> {
    Selector::parse(text)
        .map_err(|_| format!("expected a CSS selector, such as `.post-content`, found \"{text}\""))
}

/// Returns the content of the first element that `selector` selects: the start tag with the same
/// name and attributes, and as many like it before.
pub(super) fn select_article(
    page: &str,
    outline: &Outline,
    selector: &Selector,
) -> Option<Range<usize>> {
    let tree = Html::parse_document(page);
    let selected = tree.select(selector).next()?;
    let attributes = |element: &Element| {
        element.attributes.len() == selected.value().attrs().count()
            && selected.value().attrs().all(|(name, value)| element.attribute(name) == Some(value))
    };
    let name = selected.value().name();
    let elements = tree.root_element().descendent_elements();
    let is_alike = |other: &ElementRef<'_>| {
        other.value().name() == name && other.value().attrs().eq(selected.value().attrs())
    };
    let before = elements.take_while(|other| *other != selected).filter(is_alike).count();
    let mut alike = outline.elements.iter().filter(|it| it.name == name && attributes(it));
    alike.nth(before).map(Element::content)
}

/// Returns the bytes of the article in a page of HTML, if a selector names it.
///
/// # Errors
///
/// [`Failure::NoArticle`] if the selector selects nothing.
pub(super) fn find_article(
    source: &Source,
    selector: Option<&Selector>,
) -> Result<Option<Range<usize>>, Failure> {
    let Some(selector) = selector else { return Ok(None) };
    let article = select_article(&source.text, &Outline::parse(&source.text), selector);
    article.map(Some).ok_or_else(|| Failure::NoArticle { name: source.name.clone() })
}

#[cfg(test)]
mod tests {
    use afterword_reader::Outline;

    use super::{parse_selector, select_article};

    #[test]
    fn a_selector_is_parsed_or_refused_in_words() {
        assert!(parse_selector("main > .post").is_ok());
        assert_eq!(
            parse_selector("a[[").unwrap_err(),
            "expected a CSS selector, such as `.post-content`, found \"a[[\""
        );
    }

    #[test]
    fn the_content_of_the_first_selected_element_is_found() {
        let page = "<div class=a>b</div><main><div class=a>c</div><div class=a>d</div></main>";
        let content = |selector| {
            let selector = parse_selector(selector).unwrap();
            select_article(page, &Outline::parse(page), &selector).and_then(|it| page.get(it))
        };
        assert_eq!(content("main .a"), Some("c"));
        assert_eq!(content("main .b"), None);
    }
}
