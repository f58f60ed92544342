//! The article of a page: the one element that holds it, or else the body without what stands
//! around the articles of a site.

use std::ops::Range;

use super::build::build_page;
use super::footnotes::is_footnote_list;
use super::furniture::{find_furniture, names_answer};
use super::html_page::HtmlPage;
use super::outline::{Element, Outline};
use crate::source::tree::Node;

/// The elements around the articles of a site.
const AROUND: [&str; 4] = ["aside", "footer", "header", "nav"];

/// The classes by which themes and block editors name the content of an article, without what
/// stands around it: tags, links to share, the author.
const CONTENT_CLASSES: [&str; 14] = [
    "article-body",
    "article-content",
    "article__content",
    "content__default",
    "e-content",
    "entry-content",
    "gh-content",
    "markdown-body",
    "post-body",
    "post-content",
    "post__content",
    "single-content",
    "td-content",
    "theme-doc-markdown",
];

/// The place of the article in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticlePlace {
    /// The bytes of the content of the one element that holds the article.
    Element(Range<usize>),
    /// The body, less header, footer, nav and aside: no element holds the article.
    Body,
    /// Several elements hold articles, of which none is the page's own: a list of posts.
    Several,
}

/// Parses the page `text` into the blocks of its article, which stands where [`locate_article`]
/// finds it.
pub(in crate::source) fn parse_article(text: &str) -> Vec<Node> {
    read_article_blocks(&HtmlPage::parse(text), None)
}

/// Returns the blocks of the article of `page`, which stands in `place`, or else where
/// [`locate_article`] finds it.
pub(in crate::source) fn read_article_blocks(
    page: &HtmlPage<'_>,
    place: Option<&Range<usize>>,
) -> Vec<Node> {
    let outline = page.outline();
    let found = match place {
        Some(place) => Some(place.clone()),
        None => match locate_article(outline) {
            ArticlePlace::Element(place) => Some(place),
            ArticlePlace::Body => None,
            ArticlePlace::Several => find_main(outline),
        },
    };
    let nodes = page.nodes(found.as_ref());
    let furniture = find_furniture(outline, found.as_ref());
    let is_around = |element: &Element| match found {
        Some(_) => is_link_box(element, outline),
        None => AROUND.contains(&&*element.name),
    };
    build_page(remove_elements(nodes, outline, |element| {
        let is_notes = || is_footnote_list(&|name| element.attribute(name));
        furniture.binary_search(&element.start_tag.start).is_ok()
            || (is_around(element) && !is_notes())
    }))
}

/// Returns the place of the article in a page. It is the content of the first of these elements, or
/// of the only one in it whose class names the content of an article, such as `entry-content`:
///
/// 1. the one with `itemprop="articleBody"`;
/// 2. the one `<article>`, without those in other articles and in header, footer, nav and aside; of
///    several, the one with the only `<h1>` of the page;
/// 3. the one `<main>`, or else the one with `role="main"`.
#[must_use]
pub fn locate_article(outline: &Outline) -> ArticlePlace {
    match locate_outer_article(outline) {
        ArticlePlace::Element(article) => {
            ArticlePlace::Element(find_content(outline, &article).unwrap_or(article))
        }
        place => place,
    }
}

/// Returns the content of the only element in `article` with one of [`CONTENT_CLASSES`], or else of
/// the only one with the class `content`, if it has all sub-headings of the article.
fn find_content(outline: &Outline, article: &Range<usize>) -> Option<Range<usize>> {
    let find_class = |classes: &[&str]| {
        find_only(outline, &|element| {
            let class = element.attribute("class").unwrap_or_default();
            article.start <= element.start_tag.start
                && element.end_tag.end <= article.end
                && class.split_ascii_whitespace().any(|word| classes.contains(&word))
        })
    };
    let is_sub_heading = |element: &&Element| {
        let name = element.name.as_bytes();
        matches!(name, [b'h', b'2'..=b'6']) && article.contains(&element.start_tag.start)
    };
    let has_headings = |content: &Range<usize>| {
        let mut headings = outline.elements.iter().filter(is_sub_heading).peekable();
        headings.peek().is_some() && headings.all(|it| content.contains(&it.start_tag.start))
    };
    find_class(&CONTENT_CLASSES).or_else(|| find_class(&["content"]).filter(has_headings))
}

fn locate_outer_article(outline: &Outline) -> ArticlePlace {
    let is_body = |element: &Element| {
        let properties = element.attribute("itemprop").unwrap_or_default();
        properties.split_ascii_whitespace().any(|property| property == "articleBody")
    };
    if let Some(body) = find_only(outline, &is_body) {
        return ArticlePlace::Element(body);
    }
    let articles = find_articles(outline);
    match &*articles {
        [] => find_main(outline).map_or(ArticlePlace::Body, ArticlePlace::Element),
        [article] => ArticlePlace::Element(article.clone()),
        _ => find_titled(outline, &articles)
            .map_or(ArticlePlace::Several, |article| ArticlePlace::Element(article.clone())),
    }
}

/// Returns the contents of the articles that stand neither in another one nor around articles.
fn find_articles(outline: &Outline) -> Vec<Range<usize>> {
    let is_around = |index: usize| {
        let name = outline.elements.get(index).map_or("", |element| &element.name);
        name == "article" || AROUND.contains(&name)
    };
    let articles = outline.elements.iter().enumerate().filter(|(index, element)| {
        element.name == "article" && !outline.ancestors(*index).any(is_around)
    });
    articles.map(|(_, article)| article.content()).collect()
}

/// Returns the one of `articles` that has the only `<h1>` of the page.
fn find_titled<'a>(outline: &Outline, articles: &'a [Range<usize>]) -> Option<&'a Range<usize>> {
    let title = find_only(outline, &|element| element.name == "h1")?;
    articles.iter().find(|article| article.contains(&title.start))
}

fn find_main(outline: &Outline) -> Option<Range<usize>> {
    let has_role = |element: &Element| {
        let role = element.attribute("role").unwrap_or_default();
        role.trim().eq_ignore_ascii_case("main")
    };
    find_only(outline, &|element| element.name == "main").or_else(|| find_only(outline, &has_role))
}

/// Returns the content of the only element for which `is_wanted` is true.
fn find_only(outline: &Outline, is_wanted: &dyn Fn(&Element) -> bool) -> Option<Range<usize>> {
    let mut found = outline.elements.iter().filter(|element| is_wanted(element));
    let first = found.next()?;
    found.next().is_none().then(|| first.content())
}

/// Returns whether an element of an article is none of its text: links to other pages, or the end
/// of the article, but not that of a quotation. Page builders use `<nav>` for answers that fold.
fn is_link_box(element: &Element, outline: &Outline) -> bool {
    let is_quoted = || {
        let parent = element.parent.and_then(|parent| outline.elements.get(parent));
        parent.is_some_and(|parent| parent.name == "blockquote" || parent.name == "figure")
    };
    (element.name == "nav" && !names_answer(element)) || (element.name == "footer" && !is_quoted())
}

/// Removes the elements that `is_removed` names. One that does not end is none of them.
fn remove_elements(
    mut tokens: Vec<Node>,
    outline: &Outline,
    is_removed: impl Fn(&Element) -> bool,
) -> Vec<Node> {
    let is_around = |element: &&Element| !element.end_tag.is_empty() && is_removed(element);
    let around = outline.elements.iter().filter(is_around);
    let removed: Vec<&Element> = around.collect();
    let mut resume = 0;
    tokens.retain(|token| {
        let start = token.span().start;
        if start < resume {
            return false;
        }
        let found = removed.binary_search_by_key(&start, |element| element.start_tag.start);
        let element = found.ok().and_then(|index| removed.get(index));
        let is_start = matches!(token, Node::Tag(tag) if !tag.is_end());
        let Some(element) = element.filter(|_| is_start) else { return true };
        resume = element.end_tag.end;
        false
    });
    tokens
}

#[cfg(test)]
mod tests {
    use super::{ArticlePlace, Outline, locate_article, parse_article};
    use crate::source::tree::Node;

    fn text(html: &str) -> String {
        parse_article(html).iter().map(Node::text).collect()
    }

    #[test]
    fn the_article_is_the_plainest_element_that_stands_once() {
        for html in [
            "x<article>y<div itemprop=articleBody><div>a</div></div>z</article>",
            "x<main>y<article>a</article>z</main>",
            "x<main>a</main>y",
            "x<div role=main>a</div>y",
            "<title>x</title><body><nav>y<nav></nav></nav><header>z</header>a<footer>x</footer></body>",
            "x<article>a",
        ] {
            assert_eq!(text(html), "a", "{html}");
        }
        assert_eq!(text("<article>a</article><article>b</article>"), "ab");
        assert_eq!(text("<article>a</article><main>b</main><article>c</article>"), "b");
        assert_eq!(text("<nav>a<p>b"), "ab");
    }

    #[test]
    fn one_of_several_articles_is_the_page_s_own_if_it_has_the_title() {
        let place = |html: &str| locate_article(&Outline::parse(html));
        assert_eq!(place("<article>a</article><article>b</article>"), ArticlePlace::Several);
        assert_eq!(place("<p>a"), ArticlePlace::Body);
        for html in [
            "<article><h1>a</h1></article><article>b</article>",
            "<article><h1>a</h1></article><aside><article>b</article></aside>",
            "<article><h1>a</h1><article>b</article></article>",
        ] {
            assert!(matches!(place(html), ArticlePlace::Element(at) if at.start == 9), "{html}");
        }
    }

    #[test]
    fn the_content_of_an_article_is_told_by_its_class() {
        for html in [
            "<article>x<div class='a entry-content'>a<nav>y</nav></div>z</article>",
            "<article>x<div class=content><h2>a</h2><footer>by</footer></div>z</article>",
        ] {
            assert_eq!(text(html), "a", "{html}");
        }
        let card = "<article><h2>x</h2><p class=content>a</p></article>";
        assert_eq!(text(card), "xa");
    }

    #[test]
    fn many_elements_without_an_end_are_read_in_no_time() {
        for html in ["<nav>", "<nav><header>", "<article>", "<main role=main>", "<html><body>"] {
            parse_article(&html.repeat(20_000));
        }
    }
}
