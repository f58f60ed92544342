//! Boxes: containers, in any syntax, and blockquotes. What a box is for, its name or its title
//! says, the same way whatever its syntax.
//!
//! | box | read as |
//! |---|---|
//! | `<FaqItem question="…">`, `{{< faq "…" >}}` | a question, wherever it stands |
//! | `::: faq` above one heading that asks | the same, under a heading that names an FAQ |
//! | `<FAQ items={…}>` | an FAQ, wherever it stands |
//! | `::: details …`, `<Accordion title="…">` | a question, under a heading that names an FAQ |
//! | elements of HTML by their class, `<div class="faq-item">` | see [`super::faq::blocks`] |
//! | `<KeyTakeaways>`, `:::tip Key takeaways` | key takeaways |

use super::faq::blocks::{ElementRole, element_role, is_item, item_question, letters};
use super::faq::headed_box::split_headed;
use super::headings::{FaqPlainness, Title};
use crate::letters::lower_case;
use crate::line::plain_line;
use crate::source::{
    Attribute, Container, ContainerUse, Document, Literal, Node, READS_ARTICLES, Value,
};

/// The names of boxes that are a question with its answer, in letters only.
const QUESTIONS: [&str; 8] =
    ["faq", "faqitem", "faqentry", "faqquestion", "question", "qa", "qaitem", "questionanswer"];
/// The names of boxes around the questions of an FAQ.
const FAQS: [&str; 9] = [
    "faq",
    "faqs",
    "faqsection",
    "faqlist",
    "faqblock",
    "faqaccordion",
    "faqschema",
    "questions",
    "frequentlyaskedquestions",
];
/// The names of boxes that fold text.
const FOLDS: [&str; 14] = [
    "details",
    "expand",
    "accordion",
    "accordionitem",
    "accordionpanel",
    "accordiontab",
    "collapse",
    "collapsible",
    "collapsibleitem",
    "disclosure",
    "toggle",
    "spoiler",
    "expandable",
    "fold",
];
/// The elements of HTML that mean nothing without a class or a type.
const ELEMENTS: [&str; 5] = ["article", "aside", "div", "p", "section"];
/// The names of the attribute that holds the question, the preferred ones first.
const QUESTION_ATTRIBUTES: [&str; 8] =
    ["question", "q", "summary", "title", "name", "header", "heading", "label"];
/// The names of the attribute that holds the answer.
const ANSWER_ATTRIBUTES: [&str; 4] = ["answer", "a", "content", "body"];
/// The names of the attribute that holds a list of takeaways.
const LISTS: [&str; 9] =
    ["items", "points", "takeaways", "list", "data", "bullets", "entries", "content", "summary"];
/// The names of the attribute that holds a title.
const TITLE_ATTRIBUTES: [&str; 4] = ["title", "heading", "header", "label"];

/// The purpose of a box, as far as its name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BoxRole {
    Question,
    Faq,
    Fold,
    Other,
}

/// Returns the use of a container: it is kept if it is more than the blocks in it.
pub(crate) fn judge_container(container: &Container) -> ContainerUse {
    if is_kept(container) {
        return ContainerUse::Kept;
    }
    let is_known = role(container) != BoxRole::Other
        || names_takeaways(container)
        || container.children.iter().any(is_known_box);
    if container.is_call && !is_known { ContainerUse::Unread } else { ContainerUse::Spliced }
}

/// Returns whether a block is a box with a purpose.
fn is_known_box(block: &Node) -> bool {
    matches!(block, Node::Container(child) if role(child) != BoxRole::Other)
}

fn is_kept(container: &Container) -> bool {
    if is_titled_element(container) {
        return false;
    }
    if role(container) != BoxRole::Other || names_takeaways(container) {
        return !is_group(container);
    }
    if ELEMENTS.contains(&&*container.name) {
        return match element_role(container) {
            Some(ElementRole::Answer) => true,
            Some(ElementRole::Question) => !has_heading(container),
            _ => false,
        };
    }
    !container.is_call && !has_heading(container)
}

fn has_heading(container: &Container) -> bool {
    container.children.iter().any(|node| matches!(node, Node::Heading(_)))
}

/// Returns whether an element of HTML around a part begins with the name of the part: its heading
/// and its blocks then say all that the element says.
fn is_titled_element(container: &Container) -> bool {
    let is_element = container.title.is_empty()
        && !is_item(container)
        && (container.classes().next().is_some() || element_role(container).is_some());
    let text = match container.children.first() {
        Some(Node::Heading(heading)) => flatten_text(&heading.children),
        Some(Node::Paragraph(paragraph)) => match &*paragraph.children {
            [Node::Strong(strong)] => flatten_text(&strong.children),
            _ => return false,
        },
        _ => return false,
    };
    let title = Title::of_box(text.trim().to_owned(), "", 0);
    is_element && (title.faq > Some(FaqPlainness::Questions) || title.takeaways.is_some())
}

fn flatten_text(nodes: &[Node]) -> String {
    nodes.iter().map(Node::text).collect()
}

/// Returns the nodes of `blocks` as one line.
pub(super) fn flatten_line(blocks: &[Node]) -> Vec<Node> {
    let mut line = Vec::new();
    for block in blocks {
        if !line.is_empty() {
            let at = block.span().start;
            line.push(Node::Text(Literal { value: " ".to_owned(), span: at..at }));
        }
        match block {
            Node::Paragraph(_) | Node::Heading(_) => line.extend_from_slice(block.children()),
            block => line.append(&mut flatten_line(block.children())),
        }
    }
    line
}

/// Returns whether a container only gathers others of its kind, such as `<Accordion>` around
/// `<AccordionItem>`s.
fn is_group(container: &Container) -> bool {
    !has_question(container)
        && !names_takeaways(container)
        && container.children.iter().any(is_known_box)
}

/// Returns the purpose of a container.
pub(super) fn role(container: &Container) -> BoxRole {
    let name = letters(&container.name);
    let is_one_of = |names: &[&str]| names.contains(&&*name);
    match element_role(container) {
        Some(ElementRole::Faq) => return BoxRole::Faq,
        Some(ElementRole::Item) if has_question(container) => return BoxRole::Question,
        Some(ElementRole::Fold) if has_question(container) => return BoxRole::Fold,
        Some(ElementRole::Question) if is_item(container) => return BoxRole::Fold,
        _ => {}
    }
    if is_one_of(&QUESTIONS) && has_question(container) {
        // The kind of an admonition is only a style.
        if container.is_call { BoxRole::Question } else { BoxRole::Fold }
    } else if is_one_of(&FAQS) {
        BoxRole::Faq
    } else if is_one_of(&FOLDS) {
        BoxRole::Fold
    } else {
        BoxRole::Other
    }
}

/// Returns whether the name or the title of a container names key takeaways.
fn names_takeaways(container: &Container) -> bool {
    let title = title_text(container);
    if container.name.is_empty() && title.is_none() {
        return false;
    }
    new_title(container, &title.unwrap_or_default(), 0).takeaways.is_some()
}

/// Creates the title of a container: its text, or else its name or one of its classes. The kind of
/// an admonition that has a title is only a style.
fn new_title(container: &Container, text: &str, rank: u8) -> Title {
    if !container.is_call && !text.is_empty() {
        return Title::of_box(text.to_owned(), "", rank);
    }
    let new_title = |name: &str| Title::of_box(text.to_owned(), name, rank);
    let mut names = std::iter::once(&*container.name).chain(container.classes());
    let named = names.find_map(|name| Some(new_title(name)).filter(|it| it.takeaways.is_some()));
    named.unwrap_or_else(|| new_title(&container.name))
}

/// Returns the text of the title that the author of a container has given it.
pub(super) fn title_text(container: &Container) -> Option<String> {
    let title: String = container.title.iter().map(Node::text).collect();
    let title = Some(title).filter(|title| !title.trim().is_empty());
    let attribute = || container.text(&TITLE_ATTRIBUTES).map(str::to_owned);
    if READS_ARTICLES { title.or_else(attribute) } else { title }
}

/// Returns whether a container has a question.
fn has_question(container: &Container) -> bool {
    !container.title.is_empty()
        || question_text(container).is_some()
        || item_question(container).is_some()
        || split_headed_box(container).is_some()
}

/// Returns the question among the attributes of a container.
fn question_text(container: &Container) -> Option<&str> {
    if !READS_ARTICLES {
        return None;
    }
    container.text(&QUESTION_ATTRIBUTES).or_else(|| container.first_text())
}

/// Returns the nodes of the question of a container: its title, or an argument.
pub(super) fn question(document: &Document<'_>, container: &Container) -> Option<Vec<Node>> {
    if !container.title.is_empty() {
        return Some(container.title.clone());
    }
    let text = question_text(container).map(|text| document.parse_line(text));
    let question = text.or_else(|| item_question(container));
    question.or_else(|| split_headed_box(container).map(|(question, _)| question.to_vec()))
}

/// Splits a box that is named as a question, and begins with one, into question and answer.
pub(super) fn split_headed_box(container: &Container) -> Option<(&[Node], &[Node])> {
    let is_named = QUESTIONS.contains(&&*letters(&container.name));
    (is_named && container.title.is_empty()).then(|| split_headed(&container.children)).flatten()
}

/// Returns the text of the answer among the attributes of a container.
pub(super) fn answer_attribute(container: &Container) -> Option<&str> {
    if READS_ARTICLES { container.text(&ANSWER_ATTRIBUTES) } else { None }
}

/// Returns the list of texts among the attributes of a container, unless one of them is not known.
pub(super) fn texts(container: &Container) -> Option<Vec<&str>> {
    if !READS_ARTICLES {
        return None;
    }
    let is_list = |attribute: &&Attribute| {
        let name = lower_case(attribute.name.as_deref().unwrap_or_default());
        LISTS.contains(&&*name) && matches!(attribute.value, Value::List(_))
    };
    let attribute = container.attributes.iter().find(is_list)?;
    let Value::List(items) = &attribute.value else { return None };
    items.iter().map(Value::text_or_word).collect()
}

/// A box that is titled: the title, and the blocks below it.
pub(super) struct TitledBox<'a> {
    pub(super) title: Title,
    pub(super) blocks: &'a [Node],
}

/// Reads a block as a box with a title: that of a container, or the heading or bold line that the
/// box begins with. `rank` is that of the heading before it.
pub(super) fn read_titled_box<'a>(
    document: &Document<'_>,
    block: &'a Node,
    rank: u8,
) -> Option<TitledBox<'a>> {
    let blocks = match block {
        Node::Container(container) => {
            let text = title_text(container)
                .map(|text| plain_line(document.convert_line(&document.parse_line(&text))));
            let title = new_title(container, &text.unwrap_or_default(), rank);
            if title.takeaways.is_some() {
                return Some(TitledBox { title, blocks: &container.children });
            }
            &container.children
        }
        Node::Blockquote(quote) => &quote.children,
        _ => return None,
    };
    let (first, rest) = blocks.split_first()?;
    let title = Title::from_block(document, first, rank, false)?;
    Some(TitledBox { title: title.at_rank(rank | 1), blocks: rest })
}
