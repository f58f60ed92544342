//! The article of a page: the one element that holds it, or else the body without what stands
//! around the articles of a site.

use std::collections::HashSet;

use super::build::build_page;
use super::footnotes::is_footnote_list;
use super::page::tokenize_page;
use crate::source::tag::Tag;
use crate::source::tree::Node;

/// The elements around the articles of a site.
const AROUND: [&str; 4] = ["aside", "footer", "header", "nav"];

/// The elements that hold the article, the plainest first.
const ARTICLES: [fn(&Tag) -> bool; 4] = [
    |tag| tag.attribute("itemprop").is_some_and(|property| property.trim() == "articleBody"),
    |tag| tag.name().eq_ignore_ascii_case("article"),
    |tag| tag.name().eq_ignore_ascii_case("main"),
    |tag| tag.attribute("role").is_some_and(|role| role.trim().eq_ignore_ascii_case("main")),
];

/// Parses the page `text` into the blocks of its article.
pub(in crate::source) fn parse_article(text: &str) -> Vec<Node> {
    let tokens = tokenize_page(text, 0);
    let tokens = match ARTICLES.iter().find_map(|is_article| find_only(&tokens, *is_article)) {
        Some(article) => article.to_vec(),
        None => remove_surroundings(tokens),
    };
    build_page(tokens)
}

/// Returns the content of the only element for whose start tag `is_wanted` is true.
fn find_only(tokens: &[Node], is_wanted: fn(&Tag) -> bool) -> Option<&[Node]> {
    let is_start = |node: &Node| matches!(node, Node::Tag(tag) if !tag.is_end() && is_wanted(tag));
    let mut starts = tokens.iter().enumerate().filter(|(_, node)| is_start(node));
    let (at, start) = starts.next()?;
    if starts.next().is_some() {
        return None;
    }
    let Node::Tag(tag) = start else { return None };
    let content = tokens.get(at + 1..)?;
    let length = find_end(content, &tag.name().to_ascii_lowercase()).unwrap_or(content.len());
    content.get(..length)
}

/// Returns the index of the end tag of the element `name`, whose content `tokens` begin with.
fn find_end(tokens: &[Node], name: &str) -> Option<usize> {
    let mut depth = 1_usize;
    tokens.iter().position(|node| {
        if let Node::Tag(tag) = node
            && tag.name().eq_ignore_ascii_case(name)
        {
            depth = if tag.is_end() { depth - 1 } else { depth + 1 };
        }
        depth == 0
    })
}

/// Removes the elements that stand around articles. One that does not end is none of them.
fn remove_surroundings(tokens: Vec<Node>) -> Vec<Node> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut unclosed = HashSet::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if let Node::Tag(tag) = token
            && !tag.is_end()
        {
            let name = tag.name().to_ascii_lowercase();
            if AROUND.contains(&&*name) && !unclosed.contains(&name) && !is_footnote_list(tag) {
                let rest = tokens.get(at..).unwrap_or_default();
                match find_end(rest, &name) {
                    Some(length) => {
                        at += length + 1;
                        continue;
                    }
                    None => drop(unclosed.insert(name)),
                }
            }
        }
        kept.push(token.clone());
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::parse_article;
    use crate::source::tree::Node;

    fn text(html: &str) -> String {
        parse_article(html).iter().map(Node::to_string).collect()
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
    fn many_elements_without_an_end_are_read_in_no_time() {
        for html in ["<nav>", "<nav><header>", "<article>", "<main role=main>", "<html><body>"] {
            parse_article(&html.repeat(20_000));
        }
    }
}
