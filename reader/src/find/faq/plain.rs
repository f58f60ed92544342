//! Questions without any markup, below a heading that says nothing but FAQ: at least two paragraphs
//! or first lines of paragraphs that ask, each above its answer.
//!
//! Without question marks, the paragraphs have to alternate strictly up to the next heading or
//! thematic break: a short line that begins with a question word of one language, and a sentence.

use std::ops::Range;

use afterword::post::Phrasing;

use super::super::findings::Findings;
use super::super::headings::{FaqPlainness, begin_with_question_words};
use super::super::outro::{self, OtherItems};
use super::super::sections::is_invisible;
use super::super::sentence;
use super::candidate::{Candidate, Scope};
use super::item::Item;
use super::question::Numbers;
use crate::line::text_content;
use crate::source::Node;

const FORM: &str = "this paragraph and those that ask like it";

/// The length in bytes beyond which a line is no question.
const MAX_QUESTION: usize = 300;
/// The length in characters beyond which a line without a question mark is no question.
const MAX_UNMARKED: usize = 100;
const MIN_ITEMS: usize = 2;

/// Finds plain paragraphs that ask, up to the first sub-heading.
pub(super) fn find_plain_questions(scope: Scope<'_>) -> Option<Candidate> {
    scope.title.filter(|title| title.faq == Some(FaqPlainness::Alone))?;
    let stretch = scope.headings.ranges_between(scope.blocks).into_iter().next()?;
    find_marked(scope, &stretch).or_else(|| find_alternating(scope, &stretch))
}

/// Finds paragraphs whose first line ends in a question mark. At most one block stands before them.
fn find_marked(scope: Scope<'_>, stretch: &Range<usize>) -> Option<Candidate> {
    let document = scope.document;
    let starts = document.find_blocks(stretch, &|block| asks(scope, block));
    let first = *starts.first()?;
    let before = document.blocks_in(&(stretch.start..first));
    let is_below_text = before.iter().filter(|block| !is_invisible(block)).count() > 1;
    if starts.len() < MIN_ITEMS || is_below_text {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([stretch.end]);
    let mut findings = Findings::default();
    let mut others = OtherItems::default();
    let mut items = Vec::with_capacity(starts.len());
    let mut have_blocks_below = false;
    for (start, end) in starts.iter().copied().zip(ends) {
        let is_last = end == stretch.end;
        let below = document.blocks_in(&(start + 1..end));
        let (mut kept, reason) = outro::measure_item(below, is_last, &mut others);
        // The others have their answers in their own paragraphs, and so may the last one.
        if is_last && !have_blocks_below && is_answered(scope, start) {
            kept = 0;
        }
        have_blocks_below |= kept > 0;
        let kept = start + 1 + kept;
        if let Some(reason) = reason.filter(|_| kept < end) {
            outro::report_outro(|| document.blocks_span(&(kept..end)), reason, &mut findings);
        }
        let blocks = document.convert_blocks(document.blocks_in(&(start..kept)));
        let span = document.blocks_span(&(start..kept));
        items.push(Item::split(blocks, span, Numbers::AreText).ok()?);
    }
    Candidate::new(scope, FORM, items, findings)
}

/// Returns whether the paragraph at block `index` has an answer behind its question.
fn is_answered(scope: Scope<'_>, index: usize) -> bool {
    let range = index..index + 1;
    let blocks = scope.document.convert_blocks(scope.document.blocks_in(&range));
    Item::split(blocks, scope.document.blocks_span(&range), Numbers::AreText).is_ok()
}

/// Returns whether the first line of a paragraph, or all of it, is a question.
fn asks(scope: Scope<'_>, block: &Node) -> bool {
    let Some(line) = read_line(scope, block) else { return false };
    let text = text_content(&line);
    let rest = sentence::find_question_end(&text, true).and_then(|end| text.split_at_checked(end));
    rest.is_some_and(|(question, rest)| {
        question.len() <= MAX_QUESTION && (rest.is_empty() || rest.starts_with('\n'))
    })
}

/// Finds paragraphs that are by turns a line that begins with a question word, and a sentence.
fn find_alternating(scope: Scope<'_>, stretch: &Range<usize>) -> Option<Candidate> {
    let document = scope.document;
    let mut lines = Vec::new();
    for block in document.blocks_in(stretch).iter().filter(|block| !is_invisible(block)) {
        if matches!(block, Node::ThematicBreak(_)) {
            break;
        }
        lines.push((block, read_line(scope, block)?));
    }
    let (pairs, []) = lines.as_chunks::<2>() else { return None };
    let questions: Vec<_> = pairs.iter().map(|[(_, question), _]| text_content(question)).collect();
    let texts: Vec<&str> = questions.iter().map(String::as_str).collect();
    let is_question = |text: &&str| {
        let is_one_line = !text.trim().contains('\n') && text.chars().count() <= MAX_UNMARKED;
        is_one_line && !sentence::ends_in_sentence_mark(text) && !text.trim_end().ends_with(':')
    };
    let are_answered =
        pairs.iter().all(|[_, (_, answer)]| sentence::ends_in_sentence_mark(&text_content(answer)));
    let are_questions = texts.iter().all(is_question);
    let is_faq = are_questions && are_answered && begin_with_question_words(&texts);
    if pairs.len() < MIN_ITEMS || !is_faq {
        return None;
    }
    let mut items = Vec::with_capacity(pairs.len());
    for [(first, question), (second, _)] in pairs {
        let span = document.span(first).start..document.span(second).end;
        let answer = document.convert_blocks(std::slice::from_ref(*second));
        let item = Item::from_parts(question.clone(), answer, span).ok()?;
        items.push(Item { is_marked: true, ..item });
    }
    Candidate::new(scope, FORM, items, Findings::default())
}

/// Returns the line of a paragraph that does not begin in bold.
fn read_line(scope: Scope<'_>, block: &Node) -> Option<Vec<Phrasing>> {
    let Node::Paragraph(paragraph) = block else { return None };
    let line = scope.document.convert_line(&paragraph.children);
    (!matches!(line.first(), Some(Phrasing::Strong { .. }))).then_some(line)
}
