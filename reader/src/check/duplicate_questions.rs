//! The rule by which a question of an FAQ repeats an earlier one.

use std::collections::HashMap;
use std::fmt::Display;
use std::ops::Range;

use afterword::post::slug;

use crate::finding::{Finding, Severity};

/// The questions of an FAQ so far. Questions are equal if their slugs are; one without a letter or
/// digit has no slug, and equals no other.
#[derive(Debug, Default)]
pub struct KnownQuestions {
    /// The index of the last item with each slug.
    indices: HashMap<String, usize>,
}

impl KnownQuestions {
    /// Adds the question of the item at `index`. Returns the index of the last item before it that
    /// has the same question.
    pub fn insert(&mut self, index: usize, question: &str) -> Option<usize> {
        let slug = slug(question);
        if slug.is_empty() {
            return None;
        }
        self.indices.insert(slug, index)
    }
}

/// Returns the message about a question that repeats an earlier one. `found` describes the
/// question, such as "`Why?` again".
#[must_use]
pub fn explain_duplicate_question(
    found: impl Display,
    span: Option<Range<usize>>,
) -> Finding<'static> {
    Finding {
        severity: Severity::Warning,
        code: "duplicate-question",
        message: format!("expected each question once, found {found}").into(),
        span,
        label: "readers see the question twice".into(),
        help: Some("remove one of them".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::KnownQuestions;

    #[test]
    fn questions_with_the_same_words_are_equal() {
        let mut known = KnownQuestions::default();
        assert_eq!(known.insert(0, "Is it heavy?"), None);
        assert_eq!(known.insert(1, "is it – heavy"), Some(0));
        assert_eq!(known.insert(2, "Is it light?"), None);
        assert_eq!(known.insert(3, "Is it heavy?"), Some(1));
    }

    #[test]
    fn questions_without_words_equal_no_other() {
        let mut known = KnownQuestions::default();
        assert_eq!((known.insert(0, "?!"), known.insert(1, "?!")), (None, None));
    }
}
