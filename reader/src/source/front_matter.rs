//! Front matter: the block of YAML, TOML or JSON that may open a post.
//!
//! It owns where the block begins and ends, and turns every parser's idea of a position into one of the
//! whole file. A block may follow a byte order mark and blank lines, as in Hugo. A post without one is
//! fine. What opens with `{` is JSON only if a name or `}` follows, so a template tag opens no block.

mod fields;
mod part;
mod value;

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde_saphyr::{DuplicateKeyPolicy, UserMessageFormatter};

pub(crate) use fields::{Fields, FrontMatterParts};
pub(crate) use part::Item as FrontMatterItem;
use part::Part;

use super::position::{find_line, locate_json_error};
use crate::finding::{Finding, Severity};

/// The language of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Yaml,
    Toml,
    Json,
}

/// What is wrong with a block, and where in the file, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub struct Error {
    at: Range<usize>,
    format: Format,
    problem: Problem,
}

#[derive(Debug, PartialEq, Eq)]
enum Problem {
    /// There is no line that closes it.
    Unclosed,
    /// The parser can't read it.
    Syntax(String),
}

/// The fields of a post's front matter, and where its body begins, in bytes.
pub(crate) fn parse_front_matter(text: &str) -> Result<(Fields, usize), Error> {
    let start = text.find(|c: char| !c.is_whitespace() && c != '\u{feff}').unwrap_or(text.len());
    let block = text.get(start..).unwrap_or_default();
    let (mut fields, end) = block_at(text, block, start)?;
    let FrontMatterParts { faq, takeaways } = &mut fields.written;
    for part in [faq, takeaways].into_iter().flatten() {
        part.at = place_of(part, text.get(start..end).unwrap_or_default(), start);
    }
    Ok((fields, end))
}

fn block_at(text: &str, block: &str, start: usize) -> Result<(Fields, usize), Error> {
    match Format::of(block) {
        Some(Format::Yaml) => fenced(block, start, Format::Yaml, yaml),
        Some(Format::Toml) => fenced(block, start, Format::Toml, toml),
        Some(Format::Json) => json(block, start),
        None => Ok((Fields::default(), text.len() - text.trim_start_matches('\u{feff}').len())),
    }
}

impl Format {
    /// What the text opens with.
    fn of(text: &str) -> Option<Self> {
        match text.lines().next()?.trim_end() {
            "---" => Some(Self::Yaml),
            "+++" => Some(Self::Toml),
            _ => text
                .strip_prefix('{')
                .is_some_and(|rest| rest.trim_start().starts_with(['"', '}']))
                .then_some(Self::Json),
        }
    }

    fn closes(self, line: &str) -> bool {
        match self {
            Self::Yaml => matches!(line.trim_end(), "---" | "..."),
            Self::Toml => line.trim_end() == "+++",
            Self::Json => false,
        }
    }
}

/// Reads a block between two lines that fence it.
fn fenced(
    block: &str,
    start: usize,
    format: Format,
    parse: impl Fn(&str) -> Result<Fields, (usize, String)>,
) -> Result<(Fields, usize), Error> {
    let mut lines = block.split_inclusive('\n');
    let fence = lines.next().unwrap_or_default();
    let mut length = 0;
    for line in lines {
        if format.closes(line) {
            let content = block.get(fence.len()..fence.len() + length).unwrap_or_default();
            let fields = parse(content).map_err(|(offset, message)| Error {
                at: character(content, offset, start + fence.len()),
                format,
                problem: Problem::Syntax(message),
            })?;
            return Ok((fields, start + fence.len() + length + line.len()));
        }
        length += line.len();
    }
    let at = start..start + fence.trim_end().len();
    Err(Error { at, format, problem: Problem::Unclosed })
}

/// Reads a block that ends with its own brace.
fn json(block: &str, start: usize) -> Result<(Fields, usize), Error> {
    let mut stream = serde_json::Deserializer::from_str(block).into_iter();
    match stream.next().transpose() {
        Ok(fields) => Ok((fields.unwrap_or_default(), start + stream.byte_offset())),
        Err(error) if error.is_eof() => {
            let at = character(block, 0, start);
            Err(Error { at, format: Format::Json, problem: Problem::Unclosed })
        }
        Err(error) => {
            let message = error.to_string();
            let (offset, message) =
                locate_json_error(block, error.line(), error.column(), &message);
            let at = character(block, offset, start);
            Err(Error { at, format: Format::Json, problem: Problem::Syntax(message.to_owned()) })
        }
    }
}

fn toml(content: &str) -> Result<Fields, (usize, String)> {
    toml::from_str(content)
        .map_err(|error| (error.span().map_or(0, |span| span.start), error.message().to_owned()))
}

fn yaml(content: &str) -> Result<Fields, (usize, String)> {
    let options = serde_saphyr::options! {
        // As Jekyll does, and `no` is the code of Norwegian.
        duplicate_keys: DuplicateKeyPolicy::LastWins,
        strict_booleans: true,
    };
    let fields = serde_saphyr::from_str_with_options::<Option<Fields>>(content, options);
    fields.map(Option::unwrap_or_default).map_err(|error| {
        let message = error.without_snippet().render_with_formatter(&UserMessageFormatter);
        let Some(place) = error.location() else { return (0, message) };
        let (line, column) = (place.line(), place.column());
        let message = message.trim_end_matches(&format!(" at line {line}, column {column}"));
        let line = usize::try_from(line).unwrap_or(1);
        let (start, text) = find_line(content, line);
        let column = usize::try_from(column).unwrap_or(1).saturating_sub(1);
        let offset = text.char_indices().nth(column).map_or(text.len(), |(offset, _)| offset);
        (start + offset, message.to_owned())
    })
}

/// Where the name of a part is, in bytes: at the beginning of a line, or in quotes.
fn place_of(part: &Part, block: &str, start: usize) -> Range<usize> {
    let begins = |at: usize, text: &str| {
        let before = block.get(..at).unwrap_or_default();
        let after = block.get(at + text.len()..).unwrap_or_default();
        let alone = !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
        alone && before.trim_end_matches(['[', '"', '\'', '{', ',', ' ']).ends_with('\n')
    };
    let places = block.match_indices(part.name);
    let at = places.map(|(at, _)| at).find(|at| begins(*at, part.name));
    let at = at.or_else(|| block.find(&format!("\"{}\"", part.name)).map(|at| at + 1));
    at.map_or(start..start + 3, |at| start + at..start + at + part.name.len())
}

/// The one character at an offset of the content, as a span of the file.
fn character(content: &str, offset: usize, start: usize) -> Range<usize> {
    let offset = content.floor_char_boundary(offset);
    let next = content.get(offset..).and_then(|rest| rest.chars().next());
    start + offset..start + offset + next.map_or(0, char::len_utf8)
}

impl Error {
    /// Returns the message for the author.
    #[must_use]
    pub fn finding(&self) -> Finding<'_> {
        let label: Cow<'_, str> = match &self.problem {
            Problem::Unclosed => "it opens here".into(),
            Problem::Syntax(message) => message.into(),
        };
        Finding {
            severity: Severity::Error,
            code: "front-matter",
            message: self.to_string().into(),
            span: Some(self.at.clone()),
            label,
            help: Some(self.help().into()),
        }
    }

    fn help(&self) -> &'static str {
        match (&self.problem, self.format) {
            (Problem::Unclosed, Format::Yaml) => "close it with a line that is only `---`",
            (Problem::Unclosed, Format::Toml) => "close it with a line that is only `+++`",
            (Problem::Unclosed, Format::Json) => "close it with `}`",
            (Problem::Syntax(_), Format::Yaml) => {
                "write `name: value` lines, with quotes around a value that holds `: `, ` #`, quotes \
                 or brackets"
            }
            (Problem::Syntax(_), Format::Toml) => "write `name = \"value\"` lines",
            (Problem::Syntax(_), Format::Json) => {
                "write `\"name\": \"value\"` pairs with commas between"
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problem {
            Problem::Unclosed => f.write_str("the front matter is not closed"),
            Problem::Syntax(_) => write!(f, "the front matter is not valid {}", self.format),
        }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
            Self::Json => "JSON",
        })
    }
}
