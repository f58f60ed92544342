//! Front matter: the block of YAML, TOML or JSON that may open a post.
//!
//! The block may follow a byte order mark and blank lines, as in Hugo. A post without one has no
//! fields. A block that opens with `{` is JSON only if a name or `}` follows: a template's tag,
//! such as `{{< toc >}}`, opens no block.

mod error;
mod fields;
mod format;
mod part;
mod value;

use std::ops::Range;

use serde_saphyr::{DuplicateKeyPolicy, UserMessageFormatter};

use super::position::{find_line, locate_json_error};
pub use error::FrontMatterError;
use error::Problem;
pub(crate) use fields::{FrontMatter, FrontMatterParts};
use format::Format;
pub(crate) use part::{FrontMatterItem, FrontMatterPart};

/// Parses the front matter of a post. Returns its fields, and the byte offset of the body.
pub(crate) fn parse_front_matter(text: &str) -> Result<(FrontMatter, usize), FrontMatterError> {
    let start = text.find(|c: char| !c.is_whitespace() && c != '\u{feff}').unwrap_or(text.len());
    let block = text.get(start..).unwrap_or_default();
    let (mut front_matter, end) = match Format::detect(block) {
        Some(Format::Yaml) => parse_fenced(block, start, Format::Yaml, parse_yaml)?,
        Some(Format::Toml) => parse_fenced(block, start, Format::Toml, parse_toml)?,
        Some(Format::Json) => parse_json(block, start)?,
        None => {
            let body_start = text.len() - text.trim_start_matches('\u{feff}').len();
            return Ok((FrontMatter::default(), body_start));
        }
    };
    let block = text.get(start..end).unwrap_or_default();
    let FrontMatterParts { faq, takeaways } = &mut front_matter.parts;
    for part in [faq, takeaways].into_iter().flatten() {
        part.span = name_span(part, block, start);
    }
    Ok((front_matter, end))
}

/// Parses a block between two fences. `block` begins at byte `start` of the file.
///
/// `parse` returns the fields in a text, or the byte offset and the message of its first error.
fn parse_fenced(
    block: &str,
    start: usize,
    format: Format,
    parse: impl Fn(&str) -> Result<FrontMatter, (usize, String)>,
) -> Result<(FrontMatter, usize), FrontMatterError> {
    let mut lines = block.split_inclusive('\n');
    let fence = lines.next().unwrap_or_default();
    let mut length = 0;
    for line in lines {
        if format.is_closing_fence(line) {
            let content = block.get(fence.len()..fence.len() + length).unwrap_or_default();
            let front_matter = parse(content).map_err(|(offset, message)| FrontMatterError {
                span: char_span(content, offset, start + fence.len()),
                format,
                problem: Problem::Syntax(message),
            })?;
            return Ok((front_matter, start + fence.len() + length + line.len()));
        }
        length += line.len();
    }
    let span = start..start + fence.trim_end().len();
    Err(FrontMatterError { span, format, problem: Problem::Unclosed })
}

/// Parses a block that ends with its own brace. `block` begins at byte `start` of the file.
fn parse_json(block: &str, start: usize) -> Result<(FrontMatter, usize), FrontMatterError> {
    let mut stream = serde_json::Deserializer::from_str(block).into_iter();
    let error = match stream.next().transpose() {
        Ok(front_matter) => {
            return Ok((front_matter.unwrap_or_default(), start + stream.byte_offset()));
        }
        Err(error) => error,
    };
    let message = error.to_string();
    let (offset, message) = locate_json_error(block, error.line(), error.column(), &message);
    let (offset, problem) = if error.is_eof() {
        (0, Problem::Unclosed)
    } else {
        (offset, Problem::Syntax(message.to_owned()))
    };
    let span = char_span(block, offset, start);
    Err(FrontMatterError { span, format: Format::Json, problem })
}

fn parse_toml(content: &str) -> Result<FrontMatter, (usize, String)> {
    toml::from_str(content)
        .map_err(|error| (error.span().map_or(0, |span| span.start), error.message().to_owned()))
}

fn parse_yaml(content: &str) -> Result<FrontMatter, (usize, String)> {
    let options = serde_saphyr::options! {
        // As in Jekyll.
        duplicate_keys: DuplicateKeyPolicy::LastWins,
        // Otherwise `no`, the code of Norwegian, would be false.
        strict_booleans: true,
    };
    let front_matter = serde_saphyr::from_str_with_options::<Option<FrontMatter>>(content, options);
    front_matter.map(Option::unwrap_or_default).map_err(|error| yaml_error(content, &error))
}

/// Returns the byte offset of `error` in `content`, and its message without the position.
fn yaml_error(content: &str, error: &serde_saphyr::Error) -> (usize, String) {
    let message = error.without_snippet().render_with_formatter(&UserMessageFormatter);
    let Some(position) = error.location() else { return (0, message) };
    let (line, column) = (position.line(), position.column());
    let message = message.trim_end_matches(&format!(" at line {line}, column {column}"));
    let (start, text) = find_line(content, usize::try_from(line).unwrap_or(1));
    let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
    let offset = text.char_indices().nth(column).map_or(text.len(), |(offset, _)| offset);
    (start + offset, message.to_owned())
}

/// Returns the span in the file of the name of `part`: at the beginning of a line of `block`, or
/// else in quotes. `block` begins at byte `start` of the file.
fn name_span(part: &FrontMatterPart, block: &str, start: usize) -> Range<usize> {
    let is_name = |at: usize| {
        let before = block.get(..at).unwrap_or_default();
        let after = block.get(at + part.name.len()..).unwrap_or_default();
        !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'))
            && before.trim_end_matches(['[', '"', '\'', '{', ',', ' ']).ends_with('\n')
    };
    let mut offsets = block.match_indices(part.name).map(|(at, _)| at);
    let at = offsets.find(|at| is_name(*at));
    let at = at.or_else(|| block.find(&format!("\"{}\"", part.name)).map(|at| at + 1));
    at.map_or(start..start + "---".len(), |at| start + at..start + at + part.name.len())
}

/// Returns the span in the file of the character at byte `offset` of `content`, which begins at
/// byte `start` of the file.
fn char_span(content: &str, offset: usize, start: usize) -> Range<usize> {
    let offset = content.floor_char_boundary(offset);
    let next = content.get(offset..).and_then(|rest| rest.chars().next());
    start + offset..start + offset + next.map_or(0, char::len_utf8)
}
