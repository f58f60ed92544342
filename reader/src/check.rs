//! Checks an article for faults that do not keep it from being read: questions that repeat another
//! one, and addresses that the allow-list blocks.

mod addresses;
mod duplicate_questions;

use std::collections::HashMap;
use std::ops::Range;

use crate::article::Article;
use crate::finding::{Finding, Severity};
use addresses::find_blocked_addresses;
pub use addresses::{BlockedAddress, judge_image, judge_link};
pub use duplicate_questions::{KnownQuestions, explain_duplicate_question};

/// Returns the faults of `article` that readers of its page would notice. `text` is the text that
/// it was read from.
#[must_use]
pub fn check_article(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let mut findings = find_duplicate_questions(text, article);
    findings.extend(find_blocked_addresses(text, article));
    findings
}

/// Returns the fault of an article that has neither an FAQ nor takeaways.
#[must_use]
pub fn explain_missing_parts() -> Finding<'static> {
    let help = "write questions with answers below a heading such as \"FAQ\": as headings, bold \
                lines, lists, `<details>`, boxes or components;\n\
                write takeaways as a list below a heading, or in a box, named \"Key Takeaways\";\n\
                or put both into the front matter; docs/forms.md shows all forms";
    Finding {
        severity: Severity::Error,
        code: "no-parts",
        message: "expected an FAQ or key takeaways, found neither".into(),
        span: None,
        label: "".into(),
        help: Some(help.into()),
    }
}

fn find_duplicate_questions(text: &str, article: &Article) -> Vec<Finding<'static>> {
    let mut known = KnownQuestions::default();
    let mut counts = HashMap::<String, usize>::new();
    let mut findings = Vec::new();
    for (index, item) in article.post.faq.iter().flat_map(|faq| &faq.items).enumerate() {
        let question = item.name();
        let count = counts.entry(question.clone()).or_default();
        *count += 1;
        if known.insert(index, &question).is_some() {
            let found = format!("`{question}` again");
            let span = find_nth_question(text, article, &question, *count);
            findings.push(explain_duplicate_question(found, span));
        }
    }
    findings
}

/// Returns the span of the `nth` occurrence of `question` in the FAQ, if the text has the question
/// as it is shown.
fn find_nth_question(
    text: &str,
    article: &Article,
    question: &str,
    nth: usize,
) -> Option<Range<usize>> {
    let faq = article.places.faq.clone().map_or(0..text.len(), |place| place.span);
    let (start, _) = text.get(faq.clone())?.match_indices(question).nth(nth - 1)?;
    let start = faq.start + start;
    Some(start..start + question.len())
}
