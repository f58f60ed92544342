//! The messages of remarks: one row for each kind, with its text, its label and its help.

use std::borrow::Cow;

use super::kind::{Difference, Fault, Origin, RemarkKind, Unsupported};

/// The words of a remark.
pub(super) struct Message {
    /// The fault and its effect, in one line.
    pub(super) text: Cow<'static, str>,
    /// The words beside the place: what was expected, and what was found.
    pub(super) label: Cow<'static, str>,
    /// The way to fix the fault.
    pub(super) help: Cow<'static, str>,
}

impl Message {
    pub(super) fn from_kind(kind: &RemarkKind) -> Self {
        match kind {
            RemarkKind::ListNotRead(fault) => {
                row("this list is not read as an FAQ", fault.label(), fault.help())
            }
            RemarkKind::ItemLeftOut(fault) => {
                row("this question is left out of the FAQ", fault.label(), fault.help())
            }
            RemarkKind::NoQuestions => row(
                "this heading names an FAQ, but no FAQ is found",
                "expected questions with answers below it, found none or too few",
                "write each question as a smaller heading, a bold paragraph, an item of a list, \
                 the summary of `<details>` or the title of a box, and its answer behind it",
            ),
            RemarkKind::SecondFaq(count) => row(
                "this FAQ is left out: a post has one",
                format!("number of questions left out: {count}"),
                "put all questions under one heading, in groups with smaller headings if need be",
            ),
            RemarkKind::SecondTakeaways => row(
                "these takeaways are left out: a post has one list of them",
                "expected one list of takeaways, found a later one whose heading names it as plainly",
                "put all takeaways under one heading",
            ),
            RemarkKind::ProseTakeaways => row(
                "this summary is not read as key takeaways",
                "expected a list below this name, found prose",
                "write each takeaway as an item of a list below the name, if it is to be a card",
            ),
            RemarkKind::OtherForm(count) => row(
                "these questions are left out: the FAQ is written in another form",
                format!("the first question in another form, {count} in all"),
                "write all questions in one form",
            ),
            RemarkKind::UnclosedDetails => row(
                "this question is left out of the FAQ",
                "expected `</details>`, found none",
                "close the element with `</details>` behind the answer",
            ),
            RemarkKind::PossibleAnswer => row(
                "this is not read as part of the last answer",
                "expected one block, as in every other answer, found more",
                "put `---` before it if it belongs to no answer; remove the blank line before it if \
                 it belongs to the last one",
            ),
            RemarkKind::HeadingDoesNotAsk => row(
                "this heading is not read as a question",
                "expected a question, as in the headings before it",
                "end it with a question mark if it is a question; else give it the level of the \
                 heading above the questions",
            ),
            RemarkKind::DiffersFromFrontMatter { part, origin, difference } => row(
                format!(
                    "the {part} differ from those of the front matter, which {}",
                    match origin {
                        Origin::FrontMatter => "are used",
                        Origin::Text => "are left out",
                    }
                ),
                difference.label(),
                "keep one of the two, or make them equal",
            ),
            RemarkKind::UnreadField { name, part, found } => row(
                format!("`{name}` in the front matter is not read as {part}"),
                format!(
                    "expected items that have {}, found {found}",
                    match *part {
                        "the FAQ" => "a question and an answer",
                        _ => "a text",
                    }
                ),
                match *part {
                    "the FAQ" => {
                        "name the fields of each item `question` and `answer`, `q` and `a`, or \
                         `title` and `content`"
                    }
                    _ => "write each item as a text, or name its text `text`",
                },
            ),
            RemarkKind::IncompleteItem { part, item, missing } => row(
                format!("item {item} of the {part} in the front matter is left out"),
                format!("expected {missing}, found none"),
                format!("give the item {missing}"),
            ),
            RemarkKind::UnknownItems(name) => row(
                format!("the questions of `<{name}>` are not read"),
                "expected questions written out, found a value that only the site's build knows",
                "write the items in this file, or list them in the front matter under `faq`",
            ),
            RemarkKind::UnknownPost(link) => row(
                format!("this link leads to a file without a known page: `{link}`"),
                "expected the path of a post, found no such post",
                "list the addresses of all posts with `--urls`, or link to the page itself",
            ),
            RemarkKind::Unsupported(unsupported) => {
                row(unsupported.text(), unsupported.label(), unsupported.help())
            }
        }
    }
}

fn row(
    text: impl Into<Cow<'static, str>>,
    label: impl Into<Cow<'static, str>>,
    help: impl Into<Cow<'static, str>>,
) -> Message {
    Message { text: text.into(), label: label.into(), help: help.into() }
}

impl Fault {
    fn label(self) -> &'static str {
        match self {
            Self::NoQuestion => "expected a question in this item, found none",
            Self::NoAnswer => "expected an answer in this item, found none",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::NoQuestion => {
                "begin the item with its question, and end that with a question mark"
            }
            Self::NoAnswer => "write the answer on the next line, or indented below the question",
        }
    }
}

impl Difference {
    fn label(&self) -> String {
        match self {
            Self::Count { front_matter, text } => {
                format!("expected {front_matter}, as in the front matter, found {text}")
            }
            Self::Question(number) => {
                format!("expected question {number} of the front matter, found another one")
            }
            Self::Answer(number) => {
                format!("expected answer {number} of the front matter, found another one")
            }
            Self::Takeaway(number) => {
                format!("expected takeaway {number} of the front matter, found another one")
            }
        }
    }
}

impl Unsupported {
    fn text(&self) -> String {
        match self {
            Self::Call(call) if is_expression(call) => {
                format!("this part has an expression that is not read: `{call}`")
            }
            Self::Call(call) => format!("this part has a shortcode that is not read: `{call}`"),
            Self::Element(name) => {
                format!("this part has an element that rich text cannot hold: `<{name}>`")
            }
        }
    }

    fn label(&self) -> &'static str {
        match self {
            Self::Call(_) => "the data leaves it out",
            Self::Element(_) => "the data holds at most its text",
        }
    }

    fn help(&self) -> &'static str {
        match self {
            Self::Call(call) if is_expression(call) => {
                "write its value in its place; until then the part stays in the article as it is"
            }
            _ => "replace it with Markdown; until then the part stays in the article as it is",
        }
    }
}

/// Returns whether `call` is an expression of MDX, such as `{price}`, and not a call of a template.
fn is_expression(call: &str) -> bool {
    call.starts_with('{') && !["{{", "{%", "{:"].iter().any(|start| call.starts_with(start))
}
