//! Questions and answers in inline elements, such as `<span class="faq-question">`. The page shows
//! them as blocks, by its style or by `<br>` between them; so they are read as `<div>`s, and a
//! paragraph around them, too.

use crate::letters::keep_chars;
use crate::source::tag::Tag;
use crate::source::tree::Node;

/// The inline elements that may be such a part.
const INLINE: [&str; 4] = ["b", "em", "span", "strong"];
/// The classes of questions and of answers, in letters only.
const QUESTIONS: [&str; 3] = ["faqquestion", "qaquestion", "question"];
const ANSWERS: [&str; 3] = ["faqanswer", "qaanswer", "answer"];

/// Makes blocks of the inline elements among `tokens` that are questions and answers by their
/// class, if there are both and all of them end.
pub(super) fn promote_inline_parts(mut tokens: Vec<Node>) -> Vec<Node> {
    let has = |classes: &[&str]| tokens.iter().any(|token| is_part(token, classes));
    if !(has(&QUESTIONS) && has(&ANSWERS)) {
        return tokens;
    }
    let Some(promoted) = find_promoted(&tokens) else { return tokens };
    for index in promoted {
        if let Some(Node::Tag(tag)) = tokens.get_mut(index) {
            *tag = as_div(tag.clone());
        }
    }
    tokens
}

/// An element whose end has not been reached.
struct OpenElement {
    name: String,
    start: usize,
    /// It is to become a block.
    is_promoted: bool,
}

/// Returns the indices of the tags that become those of blocks, in order.
fn find_promoted(tokens: &[Node]) -> Option<Vec<usize>> {
    let mut open: Vec<OpenElement> = Vec::new();
    let mut promoted = Vec::new();
    for (start, token) in tokens.iter().enumerate() {
        let Node::Tag(tag) = token else { continue };
        let name = tag.name().to_ascii_lowercase();
        if name != "p" && !INLINE.contains(&&*name) {
            continue;
        }
        if !tag.is_end() {
            let is_promoted = is_part(token, &QUESTIONS) || is_part(token, &ANSWERS);
            if let Some(around) = open.last_mut().filter(|around| is_promoted && around.name == "p")
            {
                around.is_promoted = true;
            }
            open.push(OpenElement { name, start, is_promoted });
        } else if let Some(element) = open.pop_if(|element| element.name == name)
            && element.is_promoted
        {
            promoted.extend([element.start, start]);
        }
    }
    promoted.sort_unstable();
    open.iter().all(|element| !element.is_promoted).then_some(promoted)
}

/// Returns whether a token is the start tag of an inline element with one of these classes.
fn is_part(token: &Node, classes: &[&str]) -> bool {
    let Node::Tag(tag) = token else { return false };
    let class = tag.attribute("class").filter(|_| !tag.is_end()).unwrap_or_default();
    let is_known = |word: &str| {
        let letters = keep_chars(word, |c| c.is_ascii_alphanumeric());
        classes.contains(&&*letters.to_ascii_lowercase())
    };
    !class.is_empty()
        && INLINE.contains(&&*tag.name().to_ascii_lowercase())
        && class.split_ascii_whitespace().any(is_known)
}

/// Returns the tag as one of a `<div>`.
fn as_div(tag: Tag) -> Tag {
    let is_end = tag.is_end();
    let name_end = 1 + usize::from(is_end) + tag.name().len();
    let rest = tag.source.get(name_end..).unwrap_or_default();
    let source = ["<", if is_end { "/" } else { "" }, "div", rest].concat();
    Tag::from_parts("div", tag.attributes, is_end, source, tag.span)
}
