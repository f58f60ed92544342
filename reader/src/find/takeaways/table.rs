//! A table with one column of texts: each of its rows is an item. A column of numbers or symbols
//! before the texts is left out; one of labels becomes bold text before them.

use afterword::post::Phrasing;

use super::candidate::{Candidate, Scope};
use crate::find::sentence;
use crate::line::{text_content, tidy_line};
use crate::source::Node;

/// Finds takeaways in the first table of a section, up to the first sub-heading.
pub(super) fn find_table_takeaways(scope: Scope<'_>) -> Option<Candidate> {
    let stretch = scope.first_stretch();
    let mut blocks = stretch.clone().zip(scope.document.blocks_in(&stretch));
    let (index, table) = blocks.find(|(_, block)| matches!(block, Node::Table(_)))?;
    let (mut labels, mut texts) = (Vec::new(), Vec::new());
    for row in table.children().iter().skip(1) {
        let (label, text) = split_row(read_row(scope, row))?;
        labels.push(label);
        texts.push(text);
    }
    let have_labels = labels.iter().any(|label| text_content(label).contains(char::is_alphabetic));
    if !are_texts(&texts, have_labels) {
        return None;
    }
    let mut items = Vec::with_capacity(texts.len());
    for (label, text) in labels.into_iter().zip(texts) {
        items.push(join_cells(if have_labels { label } else { Vec::new() }, text));
    }
    Candidate::new("the rows of this table", items, index..index + 1)
}

/// Returns the cells of a row.
fn read_row(scope: Scope<'_>, row: &Node) -> Vec<Vec<Phrasing>> {
    let mut cells = Vec::new();
    for cell in row.children() {
        let mut line = scope.document.convert_line(cell.children());
        tidy_line(&mut line);
        cells.push(line);
    }
    cells
}

/// Splits a row of one or two cells into label and text.
fn split_row(mut row: Vec<Vec<Phrasing>>) -> Option<(Vec<Phrasing>, Vec<Phrasing>)> {
    let text = row.pop()?;
    let label = row.pop().unwrap_or_default();
    row.is_empty().then_some((label, text))
}

/// Returns whether the cells of a column are texts: at least two, each with several words, and
/// sentences if labels stand before them, which stand before figures and names as well.
fn are_texts(texts: &[Vec<Phrasing>], have_labels: bool) -> bool {
    let is_text = |text: &Vec<Phrasing>| {
        let text = text_content(text);
        let is_sentence = sentence::ends_in_sentence_mark(&text);
        is_sentence || (!have_labels && text.split_whitespace().count() > 2)
    };
    texts.len() > 1 && texts.iter().all(is_text)
}

fn join_cells(label: Vec<Phrasing>, text: Vec<Phrasing>) -> Vec<Phrasing> {
    if label.is_empty() {
        return text;
    }
    let ends_in_colon = text_content(&label).ends_with([':', '：']);
    let separator = Phrasing::text(if ends_in_colon { " " } else { ": " });
    let label = match &*label {
        [Phrasing::Strong { .. }] => label,
        _ => vec![Phrasing::Strong { children: label }],
    };
    let mut line = label;
    line.push(separator);
    line.extend(text);
    line
}
