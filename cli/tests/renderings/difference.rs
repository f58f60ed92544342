//! The differences between the parts of a post and those of its page, in words.

use serde_json::Value;

use crate::parts::{Parts, to_text};

/// Returns each kind of difference between the parts of `post` and those of `page`.
pub(crate) fn describe_differences(post: &Parts, page: &Parts) -> Vec<String> {
    let faq = describe_count(post.questions.len(), page.questions.len(), "question");
    let takeaways = describe_count(post.takeaways.len(), page.takeaways.len(), "takeaway");
    let mut differences: Vec<String> = faq.iter().chain(&takeaways).cloned().collect();
    if faq.is_none() {
        differences.extend(describe_items(&post.questions, &page.questions, "question"));
        differences.extend(describe_items(&post.answers, &page.answers, "answer"));
    }
    if takeaways.is_none() {
        differences.extend(describe_items(&post.takeaways, &page.takeaways, "takeaway"));
    }
    differences
}

fn describe_count(expected: usize, found: usize, noun: &str) -> Option<String> {
    match found {
        _ if found == expected => None,
        0 => Some(format!("no {noun}s")),
        _ if expected == 0 => Some(format!("{found} {noun}s instead of none")),
        _ => Some(format!("{found} of {expected} {noun}s")),
    }
}

/// Describes the differences of items that are equally many: of their text, or else of what else
/// they hold.
fn describe_items(expected: &[Value], found: &[Value], noun: &str) -> Vec<String> {
    let (mut in_text, mut in_formatting) = (Vec::new(), Vec::new());
    for (number, (expected, found)) in (1..).zip(expected.iter().zip(found)) {
        let words = |value| to_text(value).split_whitespace().collect::<Vec<_>>().join(" ");
        if words(expected) != words(found) {
            in_text.push(number);
        } else if expected != found {
            in_formatting.push(number);
        }
    }
    let kinds = [("text", in_text), ("formatting", in_formatting)];
    kinds.iter().filter_map(|(kind, numbers)| describe_numbers(kind, noun, numbers)).collect()
}

fn describe_numbers(kind: &str, noun: &str, numbers: &[usize]) -> Option<String> {
    let list = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    match numbers.len() {
        0 => None,
        1 => Some(format!("{kind} of {noun} {list}")),
        _ => Some(format!("{kind} of {noun}s {list}")),
    }
}
