//! Decodes post data, and turns the decoder's problems into messages.

use afterword::post::{Diagnostic, NotJson, Post};
use afterword_reader::locate_json_error;
use jsonc_parser::ast::Value;

use super::help::{diagnostic_code, explain_consequence, explain_fix};
use super::messages::DataMessages;
use super::spans::{find_span, parse_with_spans};
use super::text::DataText;
use crate::report::message::Message;

/// The contents of a text of post data.
pub(crate) struct PostData<'a> {
    /// The post, if any part of it can be shown.
    pub(crate) post: Option<Post>,
    /// The syntax tree with spans, if the text is JSON.
    pub(crate) tree: Option<Value<'a>>,
    /// The faults.
    pub(crate) messages: DataMessages<'a>,
}

/// Decodes the post data in `text`.
pub(crate) fn decode_post_data<'a>(text: &'a DataText<'a>) -> PostData<'a> {
    let mut messages = DataMessages::new(text.source, text.json_start());
    let tree = parse_with_spans(&text.masked);
    let post = match Post::from_json(text.json) {
        Ok(decoded) => {
            add_problems(&decoded.diagnostics, tree.as_ref(), &mut messages);
            Some(decoded.post)
        }
        Err(NotJson::Data(diagnostics)) => {
            add_fatal_problems(&diagnostics.0, tree.as_ref(), &mut messages);
            None
        }
        Err(NotJson::Syntax { line, column, message }) => {
            add_syntax_error(text.json, line, column, &message, &mut messages);
            None
        }
        Err(_) => None,
    };
    PostData { post, tree, messages }
}

/// Adds a message for each problem of a value that the decoder left out.
fn add_problems(
    diagnostics: &[Diagnostic],
    tree: Option<&Value<'_>>,
    messages: &mut DataMessages<'_>,
) {
    for diagnostic in diagnostics {
        add_problem(diagnostic, explain_consequence(&diagnostic.path), tree, messages);
    }
}

/// Adds a message for each problem, the last of which leaves nothing of the post.
fn add_fatal_problems(
    diagnostics: &[Diagnostic],
    tree: Option<&Value<'_>>,
    messages: &mut DataMessages<'_>,
) {
    if let Some((fatal, others)) = diagnostics.split_last() {
        add_problems(others, tree, messages);
        add_problem(fatal, "nothing of this file can be shown", tree, messages);
    }
}

fn add_problem(
    diagnostic: &Diagnostic,
    consequence: &'static str,
    tree: Option<&Value<'_>>,
    messages: &mut DataMessages<'_>,
) {
    let message = Message::error(diagnostic_code(&diagnostic.problem), diagnostic.to_string());
    let span = tree.map_or(0..0, |tree| find_span(tree, &diagnostic.path));
    messages.add(span, message.help(explain_fix(diagnostic)), consequence);
}

/// Adds the message for a text that is not JSON. `line`, `column` and `message` are those of the
/// parser's error.
fn add_syntax_error(
    text: &str,
    line: usize,
    column: usize,
    message: &str,
    messages: &mut DataMessages<'_>,
) {
    let (offset, label) = locate_json_error(text, line, column, message);
    // At the end of the text, the last visible character is marked.
    let last = text.trim_end().len().saturating_sub(1);
    let start = text.floor_char_boundary(offset.min(last));
    let length = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let message = Message::error("syntax", "expected JSON, found a syntax error").help(
        "write names and texts in double quotes, and a comma between two values but not after the \
         last",
    );
    messages.add(start..start + length, message, label.to_owned());
}
