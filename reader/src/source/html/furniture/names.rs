//! The names of furniture: the words in the classes and ids by which themes and services call it.

use super::super::outline::Element;
use crate::letters::is_capital;

/// The words of classes and ids that name furniture: those of the themes of Hugo, Jekyll,
/// WordPress, Ghost, Docusaurus, MkDocs and Astro. Words that content uses, too, such as "note",
/// "info", "box" and "card", are not here.
const WORDS: [&str; 48] = [
    "ads",
    "adsbygoogle",
    "advert",
    "author",
    "authors",
    "backlinks",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "categories",
    "comments",
    "copyright",
    "donate",
    "donation",
    "feedback",
    "footer",
    "jetpack",
    "kudos",
    "lastmod",
    "license",
    "meta",
    "metadata",
    "nav",
    "navigation",
    "newsletter",
    "pager",
    "pagination",
    "prevnext",
    "reactions",
    "related",
    "respond",
    "share",
    "sharebar",
    "sharedaddy",
    "sharing",
    "sidebar",
    "signup",
    "social",
    "socials",
    "sponsors",
    "subscribe",
    "subscription",
    "taglist",
    "tags",
    "toc",
    "webmention",
    "webmentions",
];
/// The services for comments and buttons to share, by a word of their scripts and boxes.
const SERVICES: [&str; 14] = [
    "addthis",
    "addtoany",
    "commento",
    "cusdis",
    "disqus",
    "giscus",
    "gitalk",
    "hyvor",
    "isso",
    "remark42",
    "twikoo",
    "utteranc",
    "utterances",
    "waline",
];
/// The words that name furniture only beside each other.
const PAIRS: [(&str, &str); 29] = [
    ("buy", "me"),
    ("date", "modified"),
    ("date", "updated"),
    ("edit", "github"),
    ("edit", "link"),
    ("edit", "on"),
    ("edit", "page"),
    ("edit", "post"),
    ("edit", "this"),
    ("last", "edited"),
    ("last", "modified"),
    ("last", "updated"),
    ("like", "button"),
    ("more", "posts"),
    ("next", "post"),
    ("post", "date"),
    ("post", "next"),
    ("post", "tag"),
    ("prev", "next"),
    ("read", "next"),
    ("reading", "time"),
    ("recommended", "posts"),
    ("similar", "posts"),
    ("source", "file"),
    ("tag", "cloud"),
    ("tag", "list"),
    ("to", "top"),
    ("up", "next"),
    ("was", "this"),
];
/// The first words of classes that say what the page has, and not what the element is.
const STATES: [&str; 6] = ["has", "is", "no", "not", "with", "without"];
/// The words of a part's own boxes.
const PART_WORDS: [&str; 9] = [
    "accordion",
    "answer",
    "answers",
    "faq",
    "faqs",
    "question",
    "questions",
    "takeaway",
    "takeaways",
];

/// Returns whether the class or the id of an element has a word of furniture. If the element
/// `has_heading`, an id of several words may be made of that, and does not count.
pub(super) fn names_furniture(element: &Element, has_heading: bool) -> bool {
    let id = element.attribute("id");
    names(element).any(|name| {
        let words = split_words(name);
        if has_heading && words.len() > 1 && id == Some(name) {
            return false;
        }
        let is_state = words.first().is_some_and(|first| STATES.contains(&&**first));
        let is_word = |word: &str| WORDS.contains(&word) || SERVICES.contains(&word);
        let is_pair = |pair: &[String]| match pair {
            [one, other] => PAIRS.contains(&(&**one, &**other)),
            _ => false,
        };
        !is_state && (words.iter().any(|word| is_word(word)) || words.windows(2).any(is_pair))
    })
}

/// Returns whether an element is the script of a service that shows something in its place.
pub(super) fn is_service(element: &Element) -> bool {
    let source = element.attribute("src").unwrap_or_default();
    element.name == "script" && split_words(source).iter().any(|word| SERVICES.contains(&&**word))
}

/// Returns whether the class or the id of an element says that it belongs to a part.
pub(super) fn names_part(element: &Element) -> bool {
    names(element).flat_map(split_words).any(|word| PART_WORDS.contains(&&*word))
}

/// Returns whether the class or the id of an element says that it is an answer.
pub(in crate::source::html) fn names_answer(element: &Element) -> bool {
    names(element).flat_map(split_words).any(|word| matches!(&*word, "answer" | "answers"))
}

/// Returns the classes of an element, its id, and its own name if it is a component.
fn names<'a>(element: &'a Element<'_>) -> impl Iterator<Item = &'a str> {
    let values = ["class", "id"].into_iter().filter_map(|name| element.attribute(name));
    let component = Some(&*element.name).filter(|name| name.contains('-'));
    values.flat_map(str::split_ascii_whitespace).chain(component)
}

/// Splits a class or an id such as `post-tags`, `post_tags` or `postTags` into words in lower case.
fn split_words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_after_lower = false;
    for letter in name.chars() {
        let is_letter = letter.is_alphanumeric();
        if !is_letter || (is_after_lower && is_capital(letter)) {
            words.push(String::new());
        }
        if let (true, Some(word)) = (is_letter, words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
        is_after_lower = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::split_words;

    #[test]
    fn names_are_split_at_signs_and_capitals() {
        assert_eq!(split_words("post-tags_listOf__x"), ["post", "tags", "list", "of", "x"]);
        assert_eq!(split_words("SHARE"), ["share"]);
    }
}
