//! Questions in the markup of block editors and of accordions: elements of HTML that are questions
//! or answers by their class or their type ([schema.org]'s `Question` and `Answer`).
//!
//! | element | read as |
//! |---|---|
//! | `class="faq-item"`, `schema-faq-section` | a question with its answer, wherever it stands |
//! | `itemtype="…/Question"` | the same |
//! | `class="accordion-item"`, `kg-toggle-card` | the same, under a heading that names an FAQ |
//! | `class="faq-question"`, then `class="faq-answer"` | a question, then its answer |
//! | `class="faq"`, `schema-faq`, `itemtype="…/FAQPage"` | an FAQ; an item around one such pair |
//!
//! Within an item, the question is what has such a class, or else its first heading, bold paragraph
//! or paragraph that asks.
//!
//! [schema.org]: https://schema.org/FAQPage

use super::super::findings::Findings;
use super::super::sentence;
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use crate::find::boxes::flatten_line;
use crate::letters::{keep_letters, lower_case};
use crate::source::{Container, Node};

const FORM: &str = "this element and its siblings";

/// The ends of the classes of items, in letters only.
const ITEMS: [&str; 9] = [
    "faqitem",
    "faqentry",
    "faqcard",
    "faqrow",
    "faqpair",
    "qaitem",
    "questionanswer",
    "questionitem",
    "schemafaqsection",
];
/// The ends of the classes of elements that fold text.
const FOLDS: [&str; 5] =
    ["accordionitem", "togglecard", "toggleitem", "accordioncard", "accordionblock"];
/// The ends of the classes of questions.
const QUESTIONS: [&str; 14] = [
    "question",
    "questiontext",
    "questiontitle",
    "questionheading",
    "accordiontitle",
    "accordionheader",
    "accordionheading",
    "accordionbutton",
    "accordiontrigger",
    "toggleheading",
    "toggletitle",
    "toggleheader",
    "toggletrigger",
    "faqq",
];
/// The ends of the classes of answers.
const ANSWERS: [&str; 12] = [
    "answer",
    "answertext",
    "answercontent",
    "answerbody",
    "accordionbody",
    "accordioncontent",
    "accordionpanel",
    "accordioncollapse",
    "togglecontent",
    "togglebody",
    "togglepanel",
    "faqa",
];
/// The ends of the classes and ids of elements around the questions of an FAQ.
const FAQS: [&str; 16] = [
    "faq",
    "faqs",
    "faqsection",
    "faqlist",
    "faqblock",
    "faqcontainer",
    "faqwrapper",
    "faqwrap",
    "faqgroup",
    "faqgrid",
    "faqitems",
    "faqaccordion",
    "faqcontent",
    "faqarea",
    "faqpage",
    "frequentlyaskedquestions",
];

/// The purpose of an element of HTML, by its class and its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::find) enum ElementRole {
    Item,
    Fold,
    Question,
    Answer,
    Faq,
}

/// Returns the purpose of `container` if it is an element of HTML that says so. An FAQ of one
/// question and its answer is an item.
pub(in crate::find) fn element_role(container: &Container) -> Option<ElementRole> {
    match named_role(container) {
        Some(ElementRole::Faq) if is_pair(container) => Some(ElementRole::Item),
        role => role,
    }
}

/// Returns whether an element holds a heading, or an element that is named as a question, and one
/// that is named as an answer.
fn is_pair(container: &Container) -> bool {
    let [question, Node::Container(answer)] = &*container.children else { return false };
    let is_question = match question {
        Node::Heading(_) => true,
        Node::Container(question) => named_role(question) == Some(ElementRole::Question),
        _ => false,
    };
    is_question && named_role(answer) == Some(ElementRole::Answer)
}

/// Returns the purpose of `container` by its own class and type.
fn named_role(container: &Container) -> Option<ElementRole> {
    if container.is_call {
        return None;
    }
    let schema_type = container.text(&["itemtype"]).unwrap_or_default();
    match schema_type.rsplit('/').next().unwrap_or_default() {
        "Question" => return Some(ElementRole::Item),
        "Answer" => return Some(ElementRole::Answer),
        "FAQPage" => return Some(ElementRole::Faq),
        _ => {}
    }
    let classes: Vec<String> = container.classes().map(letters).collect();
    let has_end =
        |ends: &[&str]| classes.iter().any(|class| ends.iter().any(|end| class.ends_with(end)));
    let id = container.text(&["id"]).map(letters).unwrap_or_default();
    if matches!(container.text(&["itemprop"]), Some("acceptedAnswer" | "suggestedAnswer")) {
        return Some(ElementRole::Answer);
    }
    if has_end(&ITEMS) {
        Some(ElementRole::Item)
    } else if has_end(&ANSWERS) {
        Some(ElementRole::Answer)
    } else if has_end(&QUESTIONS) {
        Some(ElementRole::Question)
    } else if has_end(&FOLDS) {
        Some(ElementRole::Fold)
    } else if has_end(&FAQS) || FAQS.contains(&&*id) {
        Some(ElementRole::Faq)
    } else {
        None
    }
}

/// Returns the letters and digits of `name`, in lower case.
pub(in crate::find) fn letters(name: &str) -> String {
    lower_case(&keep_letters(name))
}

/// Returns whether an element of HTML is one question with its answer.
pub(in crate::find) fn is_item(container: &Container) -> bool {
    let has_parts = || find_question(&container.children).is_some_and(|found| !found.is_last);
    match element_role(container) {
        Some(ElementRole::Item) => has_parts() && count_answers(container) < 2,
        Some(ElementRole::Fold | ElementRole::Question) => has_parts(),
        _ => false,
    }
}

/// Returns the number of elements in `container` that are answers. The question of a forum has
/// several.
fn count_answers(container: &Container) -> usize {
    let mut count = 0;
    let mut remaining = vec![container];
    while let Some(container) = remaining.pop() {
        for child in &container.children {
            let Node::Container(child) = child else { continue };
            match element_role(child) {
                Some(ElementRole::Answer) => count += 1,
                Some(ElementRole::Item) => {}
                _ => remaining.push(child),
            }
        }
    }
    count
}

/// Returns the nodes of the question of an item.
pub(in crate::find) fn item_question(container: &Container) -> Option<Vec<Node>> {
    if !is_item(container) {
        return None;
    }
    find_question(&container.children).map(|found| found.question)
}

/// Splits an item into the nodes of its question and the blocks of its answer.
pub(in crate::find) fn split_item(container: &Container) -> Option<(Vec<Node>, Vec<Node>)> {
    if !is_item(container) {
        return None;
    }
    let found = find_question(&container.children)?;
    let mut answer = Vec::new();
    found.behind.iter().rev().for_each(|blocks| answer.extend_from_slice(blocks));
    Some((found.question, answer))
}

/// The question at the beginning of an item.
struct FoundQuestion<'a> {
    question: Vec<Node>,
    /// The blocks behind the question: those of the outermost element first.
    behind: Vec<&'a [Node]>,
    /// Nothing stands behind the question.
    is_last: bool,
}

/// Finds the question that `blocks` begin with.
fn find_question(blocks: &[Node]) -> Option<FoundQuestion<'_>> {
    let mut behind = Vec::new();
    let mut blocks = blocks;
    loop {
        let at = blocks.iter().position(|block| !matches!(block, Node::Html(_)))?;
        let rest = blocks.get(at + 1..).unwrap_or_default();
        behind.push(rest);
        let question = match blocks.get(at)? {
            Node::Heading(heading) => heading.children.clone(),
            Node::Paragraph(paragraph) if is_question_line(&paragraph.children) => {
                paragraph.children.clone()
            }
            Node::Container(container) => match element_role(container) {
                Some(ElementRole::Answer) => return None,
                Some(ElementRole::Question) if !is_item(container) => {
                    flatten_line(&container.children)
                }
                _ => {
                    blocks = &container.children;
                    continue;
                }
            },
            _ => return None,
        };
        let is_last = behind.iter().all(|blocks| blocks.is_empty());
        return Some(FoundQuestion { question, behind, is_last });
    }
}

/// Returns whether a paragraph is bold as a whole, or asks.
fn is_question_line(line: &[Node]) -> bool {
    let text: String = line.iter().map(Node::text).collect();
    let is_blank = |node: &Node| !node.text().contains(char::is_alphanumeric);
    let is_bold = matches!(line, [Node::Strong(_), rest @ ..] if rest.iter().all(is_blank));
    is_bold || sentence::ends_in_question_mark(text.trim())
}

/// Finds elements that are questions, each before elements that are answers.
pub(super) fn find_blocks(scope: Scope<'_>) -> Option<Candidate> {
    let document = scope.document;
    let mut findings = Findings::default();
    let mut items: Vec<Item> = Vec::new();
    let mut blocks = document.blocks_in(scope.blocks).iter().peekable();
    while let Some(block) = blocks.next() {
        let Some(question) = with_role(block, ElementRole::Question) else { continue };
        let mut end = document.span(block).end;
        let mut answer = Vec::new();
        while let Some(found) =
            blocks.next_if(|block| with_role(block, ElementRole::Answer).is_some())
        {
            end = document.span(found).end;
            answer.push(found.clone());
        }
        let span = document.span(block).start..end;
        let line = document.convert_line(&flatten_line(&question.children));
        let item = Item::from_parts(line, document.convert_blocks(&answer), span.clone());
        items.extend(item_or_remark(item, span, &mut findings));
    }
    Candidate::new(scope, FORM, items, findings)
}

/// Returns `block` as an element with this role.
fn with_role(block: &Node, role: ElementRole) -> Option<&Container> {
    match block {
        Node::Container(container) if element_role(container) == Some(role) => Some(container),
        _ => None,
    }
}
