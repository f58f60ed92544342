//! The words around a problem of post data: its code, its consequence and the way to fix it.

use std::borrow::Cow;

use afterword::post::{Diagnostic, Kind, Problem};

/// Returns the code by which programs know the kind of `problem`.
pub(super) fn diagnostic_code(problem: &Problem) -> &'static str {
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
        Problem::UnescapedUrl => "unescaped-url",
        _ => "data",
    }
}

/// The fields of parts, items and nodes without which the rest is shown.
const OPTIONAL: [&str; 8] = ["heading", "id", "group", "rel", "srcset", "sizes", "width", "height"];

/// Returns the consequence that a bad value at `path` has for the post.
pub(super) fn explain_consequence(path: &str) -> &'static str {
    let is_optional = ["url", "lang", "title"].contains(&path)
        || path.starts_with("labels")
        || path.rsplit_once('.').is_some_and(|(_, field)| OPTIONAL.contains(&field));
    match path {
        _ if is_optional => "this value is ignored",
        path if path.contains(".items[") && path.starts_with("faq") => "this question is left out",
        path if path.contains(".items[") => "this takeaway is left out",
        path if path.starts_with("faq") => "the FAQ is left out",
        _ => "the takeaways are left out",
    }
}

/// Returns the way to fix the problem of `diagnostic`.
pub(super) fn explain_fix(diagnostic: &Diagnostic) -> Cow<'static, str> {
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
        Problem::UnknownVersion => "write `\"version\": 1`, the only version so far".into(),
        Problem::Blank => "write some text, or remove the item".into(),
        Problem::NoItems => "add an item, or remove the part".into(),
        Problem::NoParts => "add `faq` or `takeaways`, each an object with `items`".into(),
        Problem::TooManyItems { .. } => "split the items over several posts".into(),
        Problem::TooDeep { .. } => {
            "move some of the quotations, lists or emphases out of each other".into()
        }
        Problem::NotAbsoluteUrl => "write an address such as `https://blog.example/post/`".into(),
        Problem::UnescapedUrl => {
            "percent-encode it: a space is `%20`, a quotation mark is `%22`".into()
        }
        _ => "compare the data with the output of `afterword schema`".into(),
    }
}
