//! The ids of an FAQ's questions: permalinks lead to them, so no two are equal.

use std::rc::Rc;

use afterword::post::{Flow, Phrasing, Question, UniqueIds, plain_text, slug};

/// The id of a question that has neither letters nor digits.
const ID_WITHOUT_TEXT: &str = "question";

/// The ids given to the questions of one FAQ, in their order.
#[derive(Debug, Default)]
pub(super) struct QuestionIds(UniqueIds);

impl QuestionIds {
    /// Returns the question with a unique id, made from `id` or else from the question's text.
    pub(super) fn build_question(
        &mut self,
        id: Option<String>,
        group: Option<String>,
        question: Vec<Phrasing>,
        answer: Vec<Flow>,
    ) -> Rc<Question> {
        let id = id.unwrap_or_else(|| slug(&plain_text(&question)));
        let id = self.0.take(if id.is_empty() { ID_WITHOUT_TEXT } else { &id });
        Rc::new(Question { id, group: group.map(Rc::from), question, answer })
    }
}
