//! Checks one file: finds out its kind, and collects its findings.

use afterword_reader::{Context, PostFormat};
use scraper::Selector;

use super::data::check_data;
use super::files::InputFile;
use super::findings::Findings;
use super::post::check_post;
use crate::commands::article_selector::find_article;
use crate::io::read::{input_name, is_standard_stream, read_source};
use crate::post_data::recognize::{is_json, is_json_file, is_post_data};
use crate::report::crash::catch_crash;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::source::FileKind;

/// The kind of a checked file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CheckedKind {
    Post {
        has_parts: bool,
    },
    PostData,
    /// JSON in a folder that is not post data.
    OtherJson,
    /// A file of an unknown kind, since it can't be read.
    Unreadable,
}

/// Checks `file`, in HTML the article that `article` selects. A failure is one of its findings.
pub(super) fn check_file(
    file: &InputFile,
    context: &Context,
    article: Option<&Selector>,
    format: Format,
) -> (CheckedKind, Findings) {
    let mut findings = Findings::new(format);
    let check = || try_check_file(file, context, article, &mut findings);
    let kind = catch_crash(&input_name(&file.path), check).unwrap_or_else(|failure| {
        findings.add_failure(&failure);
        CheckedKind::Unreadable
    });
    (kind, findings)
}

fn try_check_file(
    file: &InputFile,
    context: &Context,
    article: Option<&Selector>,
    findings: &mut Findings,
) -> Result<CheckedKind, Failure> {
    let is_json_file = is_json_file(&file.path);
    let kind = if is_json_file { FileKind::PostData } else { FileKind::Post };
    let source = read_source(&file.path, kind)?;
    if is_json_file || (is_standard_stream(&file.path) && is_json(&source.text)) {
        if !file.is_named && !is_post_data(&source.text) {
            return Ok(CheckedKind::OtherJson);
        }
        check_data(&source, findings);
        return Ok(CheckedKind::PostData);
    }
    let format = PostFormat::from_path(&file.path);
    let selector = article.filter(|_| format == PostFormat::Html);
    let article = find_article(&source, selector)?;
    let context = Context { format, article, ..context.clone() };
    let has_parts = check_post(source, &context, findings)?;
    if file.is_named && !has_parts {
        findings.add_failure(&Failure::NoParts { name: input_name(&file.path) });
    }
    Ok(CheckedKind::Post { has_parts })
}
