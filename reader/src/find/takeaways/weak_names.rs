//! Weak names, such as "Summary", "Highlights" or "Fazit": a section that is named so may say
//! anything. It has key takeaways only if it looks like them:
//!
//! 1. it begins with the list, or with one block before the list;
//! 2. the list is bulleted or marked, since an ordered one has steps, and has at most twelve items;
//! 3. at least four fifths of the items end as sentences do, and at most half ask;
//! 4. fewer than half of the items begin with a date, a time or a number and a dash or colon, as in
//!    a timeline;
//! 5. fewer than half of the items are a link and nothing else, and none has a checkbox;
//! 6. no smaller heading stands in the section;
//! 7. no heading of the post names a list of changes, such as "Bug fixes": the highlights of a
//!    release are changes, too;
//! 8. no heading names a section of a diary of work, such as "Plan for tomorrow": what was learned
//!    there are the lessons of a day.
//!
//! A bold weak name counts only at once above a list, and only before the sections of a post, where
//! it speaks of all of them ([`crate::find::sections`]).
//!
//! Names such as "key points" among other words need statements, and neither dates nor links alone.

use afterword::post::Phrasing;

use super::candidate::{Candidate, Scope};
use super::list::find_listed_takeaways;
use super::marked_lines::find_marked_takeaways;
use crate::find::sentence;
use crate::line::text_content;
use crate::source::Node;

const MAX_ITEMS: usize = 12;
/// The length in bytes beyond which the text before a dash or colon is no date or time.
const MAX_DATE_BYTES: usize = 24;
/// The words, and in scripts without spaces the letters, that make a statement.
const MIN_STATEMENT_WORDS: usize = 4;
const MIN_STATEMENT_LETTERS: usize = 8;

/// Finds the takeaways in a section with a weak name.
///
/// # Errors
///
/// The rule that the section breaks, as the end of a sentence.
pub(super) fn find_weakly_named(scope: Scope<'_>) -> Result<Candidate, &'static str> {
    if scope.headings.any_names_changes() {
        return Err("the post has lists of changes");
    }
    if scope.headings.any_names_diary() {
        return Err("the post is a diary");
    }
    if !scope.headings.in_range(scope.blocks).is_empty() {
        return Err("expected no smaller heading below it");
    }
    let candidate = find_listed_takeaways(scope).or_else(|| find_marked_takeaways(scope));
    let start = scope.blocks.start + usize::from(scope.title.is_heading());
    match candidate.filter(|candidate| candidate.blocks.start <= start) {
        Some(candidate) => find_fault(scope, &candidate).map_or(Ok(candidate), Err),
        None => Err("expected a list after at most one block, found none"),
    }
}

/// Returns whether at least four fifths of the items are statements, and fewer than half of them
/// begin with dates or are links alone.
pub(super) fn look_like_takeaways(candidate: &Candidate) -> bool {
    let texts: Vec<String> = candidate.items.iter().map(|item| text_content(item)).collect();
    let count = |is_so: fn(&str) -> bool| texts.iter().filter(|text| is_so(text)).count();
    let links = candidate.items.iter().filter(|item| is_link_alone(item)).count();
    count(is_statement) * 5 >= texts.len() * 4
        && count(begins_with_date) * 2 < texts.len()
        && links * 2 < texts.len()
}

fn is_statement(text: &str) -> bool {
    sentence::ends_in_sentence_mark(text)
        || text.split_whitespace().count() >= MIN_STATEMENT_WORDS
        || text.chars().filter(|c| *c >= '\u{e00}').count() >= MIN_STATEMENT_LETTERS
}

/// Returns the rule on lists that a list breaks.
fn find_fault(scope: Scope<'_>, list: &Candidate) -> Option<&'static str> {
    let texts: Vec<String> = list.items.iter().map(|item| text_content(item)).collect();
    let count = |is_so: fn(&str) -> bool| texts.iter().filter(|text| is_so(text)).count();
    let blocks = scope.document.blocks_in(&list.blocks);
    let is_ordered = matches!(blocks.first(), Some(Node::List(list)) if list.ordered);
    let links = list.items.iter().filter(|item| is_link_alone(item)).count();
    if is_ordered {
        Some("expected a list without numbers")
    } else if texts.len() > MAX_ITEMS {
        Some("expected a list of a few items")
    } else if count(sentence::ends_in_sentence_mark) * 5 < texts.len() * 4 {
        Some("expected a list of sentences, found items without full stops")
    } else if count(sentence::ends_in_question_mark) * 2 > texts.len() {
        Some("the items of the list ask")
    } else if count(begins_with_date) * 2 >= texts.len() {
        Some("the items of the list begin with dates or times")
    } else if links * 2 >= texts.len() {
        Some("the items of the list are links")
    } else {
        blocks.iter().any(has_checkbox).then_some("the items of the list have checkboxes")
    }
}

/// Returns whether a text begins with a date, a time or a number, as in `9.00 AM - The pump` or
/// `May 2020: The pump`.
fn begins_with_date(text: &str) -> bool {
    let separators = [" - ", " – ", " — ", ": ", "："];
    let end = separators.iter().filter_map(|separator| text.find(separator)).min();
    let label = end.filter(|end| *end <= MAX_DATE_BYTES).and_then(|end| text.get(..end));
    label.is_some_and(|label| label.contains(|c: char| c.is_ascii_digit()))
}

fn is_link_alone(line: &[Phrasing]) -> bool {
    let has_words = |node: &&Phrasing| {
        text_content(std::slice::from_ref(*node)).contains(char::is_alphanumeric)
    };
    let mut words = line.iter().filter(has_words);
    matches!((words.next(), words.next()), (Some(Phrasing::Link { .. }), None))
}

fn has_checkbox(block: &Node) -> bool {
    block
        .children()
        .iter()
        .any(|item| matches!(item, Node::ListItem(item) if item.checked.is_some()))
}
