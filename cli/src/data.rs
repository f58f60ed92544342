//! Post data as its author wrote it: the post, and what the decoder says of the data, each with its place
//! in the file.

pub(crate) mod places;

use std::borrow::Cow;
use std::ops::Range;

use afterword::post::{Diagnostic, Kind, Post, Problem};
use jsonc_parser::ast::Value;

use crate::io::source::Source;
use crate::report::{Place, Report};

/// What a text holds.
pub(crate) struct Data<'a> {
    /// The post, if anything of it can be shown.
    pub(crate) post: Option<Post>,
    /// The text as JSON with places, if it is JSON.
    pub(crate) root: Option<Value<'a>>,
    /// What is wrong with it.
    pub(crate) notes: Notes<'a>,
}

/// What is said of a text, with the places by which it is sorted.
pub(crate) struct Notes<'a> {
    source: &'a Source,
    /// Where the JSON begins: after a byte order mark.
    start: usize,
    notes: Vec<(Range<usize>, Report<'a>)>,
}

impl<'a> Notes<'a> {
    /// Notes something about a part of the JSON.
    pub(crate) fn add(
        &mut self,
        span: Range<usize>,
        report: Report<'a>,
        label: impl Into<Cow<'a, str>>,
    ) {
        let span = self.start + span.start..self.start + span.end;
        let place = Place::Span { source: self.source, span: span.clone(), label: label.into() };
        self.notes.push((span, report.at(place)));
    }

    /// What is said, in the order of the text.
    pub(crate) fn sorted(mut self) -> impl Iterator<Item = Report<'a>> {
        self.notes.sort_by_key(|(span, _)| (span.start, span.end));
        self.notes.into_iter().map(|(_, report)| report)
    }
}

/// Whether somebody means a text to be post data, of all JSON that a folder may have.
pub(crate) fn is_meant_as_such(text: &str) -> bool {
    let Ok(value) = serde_json::from_str::<serde_json::Value>(text.trim_start_matches('\u{feff}'))
    else {
        return text.contains("\"version\"")
            && (text.contains("\"faq\"") || text.contains("\"takeaways\""));
    };
    let parts = [value.get("faq"), value.get("takeaways")];
    parts.iter().flatten().any(|part| value.get("version").is_some() || part.get("items").is_some())
}

/// Reads data.
pub(crate) fn read(source: &Source) -> Data<'_> {
    let start = source.text.len() - source.text.trim_start_matches('\u{feff}').len();
    let text = source.text.get(start..).unwrap_or_default();
    let mut notes = Notes { source, start, notes: Vec::new() };
    let root = places::parse(text);
    let post = match (serde_json::from_str::<serde_json::Value>(text), &root) {
        (Ok(value), Some(root)) => decode(&value, root, &mut notes),
        (Ok(_), None) => None,
        (Err(error), _) => {
            syntax(text, &error, &mut notes);
            None
        }
    };
    Data { post, root, notes }
}

/// A text that is not JSON.
fn syntax(text: &str, error: &serde_json::Error, notes: &mut Notes<'_>) {
    let line = error.line().saturating_sub(1);
    let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let at =
        (before + error.column().saturating_sub(1)).min(text.trim_end().len().saturating_sub(1));
    let at = text.floor_char_boundary(at);
    let length = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let place = format!(" at line {} column {}", error.line(), error.column());
    let label = error.to_string().trim_end_matches(&place).to_owned();
    let help = "names and texts stand in double quotes, and a comma between two values but not after \
                the last";
    let report = Report::error("this is not JSON").code("syntax").help(help);
    notes.add(at..at + length, report, label);
}

/// What the decoder says.
fn decode(value: &serde_json::Value, root: &Value<'_>, notes: &mut Notes<'_>) -> Option<Post> {
    let (diagnostics, post) = match Post::decode(&value) {
        Ok(decoded) => (decoded.diagnostics, Some(decoded.post)),
        Err(diagnostics) => (diagnostics.0, None),
    };
    let last = diagnostics.len().saturating_sub(1);
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        let label = match &*diagnostic.path {
            _ if post.is_none() && index == last => "so nothing of this file can be shown",
            path => consequence(path),
        };
        let report = Report::error(diagnostic.to_string()).code(code(&diagnostic.problem));
        let span = places::of(root, &diagnostic.path);
        notes.add(span, report.help(help(diagnostic)), label);
    }
    post
}

/// What the decoder does about a bad value.
fn consequence(path: &str) -> &'static str {
    let is_optional = ["url", "lang", "title"].contains(&path)
        || path.starts_with("labels")
        || path.ends_with(".heading")
        || path.ends_with("].id");
    match path {
        _ if is_optional => "this value is passed over",
        path if path.contains(".items[") && path.starts_with("faq") => "this question is left out",
        path if path.contains(".items[") => "this takeaway is left out",
        path if path.starts_with("faq") => "the FAQ is left out",
        _ => "the takeaways are left out",
    }
}

fn code(problem: &Problem) -> &'static str {
    match problem {
        Problem::Expected { found: Kind::Nothing, .. } => "missing",
        Problem::Expected { .. } => "wrong-type",
        Problem::UnknownVersion => "version",
        Problem::Blank => "blank",
        Problem::NoItems => "no-items",
        Problem::NoParts => "no-parts",
        Problem::TooManyItems { .. } => "too-many-items",
        Problem::TooDeep { .. } => "too-deep",
        Problem::NotAbsoluteUrl => "relative-url",
        _ => "data",
    }
}

/// What to do about it.
fn help(diagnostic: &Diagnostic) -> Cow<'static, str> {
    let path = &*diagnostic.path;
    let name = path.rsplit('.').next().unwrap_or_default();
    match &diagnostic.problem {
        Problem::Expected { found: Kind::Nothing, expected } => match path {
            "version" => "begin with `\"version\": 1`".into(),
            _ => format!("add a field `{name}` with {expected}").into(),
        },
        Problem::Expected { expected, .. } => match path {
            "version" => "write `\"version\": 1`".into(),
            "" => "write `{\"version\": 1, \"faq\": {\"items\": [\u{2026}]}}`".into(),
            _ => format!("write {expected}").into(),
        },
        Problem::UnknownVersion => "write `\"version\": 1`, the only version there is".into(),
        Problem::Blank => "write some text, or remove the item".into(),
        Problem::NoItems => "add an item, or remove the part".into(),
        Problem::NoParts => "add `faq` or `takeaways`, each an object with `items`".into(),
        Problem::TooManyItems { .. } => "part it over several posts".into(),
        Problem::TooDeep { .. } => {
            "take some of the quotations, lists or emphases out of each other".into()
        }
        Problem::NotAbsoluteUrl => "write it as in `https://blog.example/post/`".into(),
        _ => "see `afterword schema`".into(),
    }
}
