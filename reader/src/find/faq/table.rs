//! Tables with a column of questions and one of answers. The head names them, or all questions have
//! a question mark. A column of numbers may stand before the two.

use std::ops::Range;

use afterword::post::{Flow, Phrasing, plain_text};

use super::super::findings::Findings;
use super::super::headings::contains_name;
use super::super::labels::is_label_word;
use super::super::sentence;
use super::candidate::{Candidate, Scope};
use super::item::{Item, item_or_remark};
use crate::letters::lower_case;
use crate::line::{is_empty_line, name_line, plain_line, tidy_line};
use crate::source::Node;

const FORM: &str = "the rows of this table";

/// Finds tables of questions and answers.
pub(super) fn find_tables(scope: Scope<'_>) -> Option<Candidate> {
    let mut findings = Findings::default();
    let mut items = Vec::new();
    for block in scope.document.blocks_in(scope.blocks) {
        let Node::Table(table) = block else { continue };
        let Some((head, rows)) = table.children.split_first() else { continue };
        let mut rows: Vec<Row<'_>> = rows.iter().filter_map(|row| Row::read(scope, row)).collect();
        let head = Row::read(scope, head);
        let is_named = head.as_ref().is_some_and(|head| head.names_columns(scope));
        let asks = |row: &Row<'_>| sentence::ends_in_question_mark(&row.question_text());
        // A table without a head has its first question in that place.
        rows.splice(..0, head.filter(asks));
        // The rows alone would be no table.
        if let Some(first) = rows.first_mut() {
            first.span.start = scope.document.span(block).start;
        }
        if is_named || (rows.len() > 1 && rows.iter().all(asks)) {
            for row in rows {
                let span = row.span.clone();
                items.extend(item_or_remark(row.into_item(scope), span, &mut findings));
            }
        }
    }
    Candidate::new(scope, FORM, items, findings)
}

/// A row of a table, with its last two cells.
struct Row<'a> {
    question: Vec<Phrasing>,
    answer: &'a Node,
    span: Range<usize>,
}

impl<'a> Row<'a> {
    /// Reads a row of two cells, or of three cells of which the first has a number.
    fn read(scope: Scope<'_>, row: &'a Node) -> Option<Self> {
        let (question, answer) = match row.children() {
            [question, answer] => (question, answer),
            [number, question, answer] => {
                let has_letters = number.text().contains(char::is_alphabetic);
                (!has_letters).then_some((question, answer))?
            }
            _ => return None,
        };
        let question = name_line(scope.document.convert_line(question.children()));
        Some(Self { question, answer, span: scope.document.span(row) })
    }

    fn question_text(&self) -> String {
        plain_text(&self.question)
    }

    /// Returns whether this head names a column of questions and one of answers.
    fn names_columns(&self, scope: Scope<'_>) -> bool {
        let answer = plain_line(scope.document.convert_line(self.answer.children()));
        let is_name = |text: &str| {
            is_label_word(&lower_case(text)) || contains_name(text, |language| language.questions)
        };
        is_name(&self.question_text())
            && (is_name(&answer) || contains_name(&answer, |language| language.fillers))
    }

    fn into_item(self, scope: Scope<'_>) -> Result<Item, super::super::remarks::Fault> {
        let mut answer = scope.document.convert_line(self.answer.children());
        tidy_line(&mut answer);
        let is_empty = is_empty_line(&answer);
        let answer = if is_empty { Vec::new() } else { vec![Flow::Paragraph { children: answer }] };
        Item::from_parts(self.question, answer, self.span)
    }
}
