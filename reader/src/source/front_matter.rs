//! Front matter: the block of YAML, TOML or JSON that may open a post.
//!
//! The block may follow a byte order mark and blank lines, as in Hugo. A post without one has no
//! fields. A block that opens with `{` is JSON only if a name or `}` follows: a template's tag,
//! such as `{{< toc >}}`, opens no block.

mod error;
mod fields;
mod format;
mod json;
mod toml;
mod yaml;

use std::ops::Range;

pub(crate) use super::value::{Field, Table, Value};
pub use error::FrontMatterError;
use error::Problem;
pub(crate) use fields::FrontMatter;
use format::Format;
pub(crate) use json::parse_json_value;
use json::{JsonError, parse_json};
use toml::parse_toml;
use yaml::parse_yaml;

/// Returns whether a post that begins with `text` has front matter.
///
/// ```
/// use afterword_reader::has_front_matter;
///
/// assert!(has_front_matter("---\ntitle: Pans\n---\n<p>A pan."));
/// assert!(!has_front_matter("<!doctype html>\n<title>Pans</title>"));
/// ```
#[must_use]
pub fn has_front_matter(text: &str) -> bool {
    Format::detect(text.get(find_start(text)..).unwrap_or_default()).is_some()
}

/// Returns the byte offset of the first character that is neither white space nor a mark.
fn find_start(text: &str) -> usize {
    text.find(|c: char| !c.is_whitespace() && c != '\u{feff}').unwrap_or(text.len())
}

/// Parses the front matter of a post. Returns its fields, and the byte offset of the body.
pub(crate) fn parse_front_matter(text: &str) -> Result<(FrontMatter, usize), FrontMatterError> {
    let start = find_start(text);
    let block = text.get(start..).unwrap_or_default();
    let (fields, end) = match Format::detect(block) {
        Some(Format::Yaml) => parse_fenced(block, start, Format::Yaml, parse_yaml)?,
        Some(Format::Toml) => parse_fenced(block, start, Format::Toml, parse_toml)?,
        Some(Format::Json) => parse_braced(block, start)?,
        None => {
            let body_start = text.len() - text.trim_start_matches('\u{feff}').len();
            return Ok((FrontMatter::default(), body_start));
        }
    };
    Ok((fields.into(), end))
}

/// Parses a block between two fences. `block` begins at byte `start` of the file.
///
/// `parse` returns the fields in a text, or the byte offset and the message of its first error.
fn parse_fenced(
    block: &str,
    start: usize,
    format: Format,
    parse: impl Fn(&str) -> Result<Table, (usize, String)>,
) -> Result<(Table, usize), FrontMatterError> {
    let mut lines = block.split_inclusive('\n');
    let fence = lines.next().unwrap_or_default();
    let mut length = 0;
    for line in lines {
        if format.is_closing_fence(line) {
            let content = block.get(fence.len()..fence.len() + length).unwrap_or_default();
            let mut fields = parse(content).map_err(|(offset, message)| FrontMatterError {
                span: char_span(content, offset, start + fence.len()),
                format,
                problem: Problem::Syntax(message),
            })?;
            fields.shift(start + fence.len());
            return Ok((fields, start + fence.len() + length + line.len()));
        }
        length += line.len();
    }
    let span = start..start + fence.trim_end().len();
    Err(FrontMatterError { span, format, problem: Problem::Unclosed })
}

/// Parses a block that ends with its own brace. `block` begins at byte `start` of the file.
fn parse_braced(block: &str, start: usize) -> Result<(Table, usize), FrontMatterError> {
    match parse_json(block) {
        Ok((mut fields, end)) => {
            fields.shift(start);
            Ok((fields, start + end))
        }
        Err(JsonError { is_unclosed: true, .. }) => {
            let span = char_span(block, 0, start);
            Err(FrontMatterError { span, format: Format::Json, problem: Problem::Unclosed })
        }
        Err(JsonError { offset, message, .. }) => {
            let span = char_span(block, offset, start);
            let problem = Problem::Syntax(message);
            Err(FrontMatterError { span, format: Format::Json, problem })
        }
    }
}

/// Returns the span in the file of the character at byte `offset` of `content`, which begins at
/// byte `start` of the file.
fn char_span(content: &str, offset: usize, start: usize) -> Range<usize> {
    let offset = content.floor_char_boundary(offset);
    let next = content.get(offset..).and_then(|rest| rest.chars().next());
    start + offset..start + offset + next.map_or(0, char::len_utf8)
}
