//! Why a command could not do what it was asked: the facts, their words and their exit status.

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use crate::front_matter;
use crate::input::Source;
use crate::report::{Place, Report};

/// Why a command could not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The post can't be read.
    Unreadable { name: String, error: io::Error },
    /// The post is not UTF-8 text.
    NotUtf8 { name: String, bytes: Vec<u8> },
    /// The output is the post itself.
    OutputIsInput { name: String },
    /// The output is named like a post.
    OutputIsPost { name: String },
    /// The output can't be written.
    Unwritable { name: String, error: io::Error },
    /// Standard output can't be written.
    NotPrinted { error: io::Error },
    /// The post's front matter is broken.
    FrontMatter { source: Source, error: front_matter::Error },
    /// The post has neither an FAQ nor takeaways.
    NoParts { name: String },
}

const WHAT_IS_FOUND: &str = "end the post with an ordered list of questions and their answers, or with a \
                             list under a heading such as \"Key Takeaways\"";

impl Failure {
    /// 1 for what is wrong with a post; 2 for what keeps the command from getting that far.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::FrontMatter { .. } | Self::NoParts { .. } => 1,
            _ => 2,
        })
    }

    /// What to tell the author.
    pub(crate) fn report(&self) -> Report<'_> {
        match self {
            Self::Unreadable { name, error } => {
                Report::error(format!("cannot read the post: {}", cause(error)))
                    .at(Place::File(name))
            }
            Self::NotUtf8 { name, bytes } => not_utf8(name, bytes),
            Self::OutputIsInput { name } => Report::error("the output is the post itself")
                .at(Place::File(name))
                .help("a post is never written to: name another file after `-o`"),
            Self::OutputIsPost { name } => Report::error("the output is named like a post")
                .at(Place::File(name))
                .help("a post is never written to: name a `.json` file after `-o`"),
            Self::Unwritable { name, error } => {
                Report::error(format!("cannot write the output: {}", cause(error)))
                    .at(Place::File(name))
            }
            Self::NotPrinted { error } => {
                Report::error(format!("cannot write to standard output: {}", cause(error)))
            }
            Self::FrontMatter { source, error } => error.report(source),
            Self::NoParts { name } => Report::error("no FAQ and no key takeaways found")
                .at(Place::File(name))
                .help(WHAT_IS_FOUND),
        }
    }
}

fn not_utf8<'a>(name: &'a str, bytes: &[u8]) -> Report<'a> {
    let good = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let line = good.split('\n').count();
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Report::error("the post is not UTF-8 text")
        .at(Place::Position { name, line, column })
        .help("save it as UTF-8 in your editor")
}

/// The same words on every system for the usual causes.
fn cause(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::NotADirectory => "a part of its path is not a folder".to_owned(),
        _ => error.to_string(),
    }
}
