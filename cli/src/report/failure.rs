//! Why a command could not do what it was asked: the facts, their words and their exit status.

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use afterword_reader::FrontMatterError;

use super::{Place, Report};
use crate::io::source::{FileKind, Source};

/// How a command ends, the better first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// It has done what it was asked.
    #[default]
    Done,
    /// Something is wrong with a post or its data.
    Findings,
    /// It was used wrongly, or a file can't be read or written.
    Unusable,
    /// A signal has ended it: 128 and SIGINT, as shells count.
    Interrupted,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Findings => 1,
            Status::Unusable => 2,
            Status::Interrupted => 130,
        })
    }
}

/// Why a command could not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The file can't be read.
    Unreadable { name: String, error: io::Error },
    /// The file is not UTF-8 text.
    NotUtf8 { name: String, bytes: Vec<u8> },
    /// The file is larger than its kind may be.
    TooLarge { name: String, kind: FileKind },
    /// It is named like a file, and is neither that nor a folder.
    NotAFile { name: String },
    /// The link leads to a folder that it is in.
    Loop { name: String, above: String },
    /// The folder has no post.
    NoPosts { name: String },
    /// The folder has neither posts nor JSON files.
    NothingToCheck { name: String },
    /// Where the data of a folder's posts goes is not said.
    NoOutDir { name: String },
    /// A folder for the data of one post.
    OutDirForOne { name: String },
    /// A file for the data of a folder's posts.
    OutputForMany { name: String },
    /// Standard input can't be two things.
    StdinTwice,
    /// Two posts would have one output.
    SameOutput { name: String, other: String },
    /// HTML has no sign by which it could be told from others'.
    PruneHtml,
    /// Where the output goes, there is a file of somebody else.
    NotOurs { name: String },
    /// The output is the post itself.
    OutputIsInput { name: String },
    /// The output is named like a post.
    OutputIsPost { name: String },
    /// The output can't be written.
    Unwritable { name: String, error: io::Error },
    /// Standard output can't be written.
    NotPrinted { error: io::Error },
    /// The list of addresses lacks a column.
    NoColumn { name: String, column: &'static str },
    /// The list of addresses is no CSV.
    NotCsv { name: String, line: usize, message: String },
    /// The post's front matter is broken.
    FrontMatter { source: Source, error: FrontMatterError },
    /// The post has neither an FAQ nor takeaways.
    NoParts { name: String },
    /// The reader of the post has a fault.
    Crashed { name: String },
    /// What is to be removed isn't known.
    NotPruned { name: String },
    /// A signal has ended it.
    Interrupted { done: usize, of: usize },
}

const WHAT_IS_FOUND: &str = "write questions and answers below a heading such as \"FAQ\" (as headings, bold \
                             paragraphs, `<details>`, shortcodes, a definition list or a list), and takeaways \
                             below one such as \"Key Takeaways\", or both in the front matter";

const NAME_OUT_DIR: &str = "name a folder for them with `--out-dir DIR`";

impl Failure {
    /// What is wrong with a post is told from what keeps the command from getting that far.
    pub(crate) fn status(&self) -> Status {
        match self {
            Self::FrontMatter { .. } | Self::NoParts { .. } | Self::SameOutput { .. } => {
                Status::Findings
            }
            Self::Interrupted { .. } => Status::Interrupted,
            _ => Status::Unusable,
        }
    }

    /// What to tell the author.
    pub(crate) fn report(&self) -> Report<'_> {
        self.words().code(self.code())
    }

    fn words(&self) -> Report<'_> {
        match self {
            Self::Unreadable { name, error } => {
                Report::error(format!("cannot read the file: {}", cause(error)))
                    .at(Place::File(name))
            }
            Self::NotUtf8 { name, bytes } => not_utf8(name, bytes),
            Self::TooLarge { name, kind } => too_large(name, *kind),
            Self::NotAFile { name } => Report::error("this is neither a file nor a folder")
                .at(Place::File(name))
                .help("put a file in its place, or give it another ending"),
            Self::Loop { name, above } => {
                Report::error(format!("this link leads back to `{above}`, which it is in"))
                    .at(Place::File(name))
                    .help("remove the link, or let it lead to another folder")
            }
            Self::NoPosts { name } => Report::error("there is no post in this folder")
                .at(Place::File(name))
                .help("posts are files that end in .md, .markdown, .mdown or .mdx"),
            Self::NothingToCheck { name } => {
                Report::error("there is neither a post nor a JSON file in this folder")
                    .at(Place::File(name))
                    .help("posts are files that end in .md, .markdown, .mdown or .mdx")
            }
            Self::NoOutDir { name } => Report::error("this is a folder: where do the results go?")
                .at(Place::File(name))
                .help(NAME_OUT_DIR),
            Self::OutDirForOne { name } => Report::error("`--out-dir` is for a folder")
                .at(Place::File(name))
                .help("name the file for one result with `-o FILE`"),
            Self::OutputForMany { name } => {
                Report::error("`--output` is for one file, and this is a folder")
                    .at(Place::File(name))
                    .help(NAME_OUT_DIR)
            }
            Self::StdinTwice => {
                Report::error("standard input can't be both the post and the addresses")
                    .help("name a file for one of them")
            }
            Self::SameOutput { name, other } => {
                Report::error(format!("its data would be in the same file as that of `{other}`"))
                    .at(Place::File(name))
                    .help("rename one of the two posts; until then neither is written")
            }
            Self::PruneHtml => Report::error("`--prune` is not for HTML files")
                .help("use it with `--format json`, or begin with an empty folder"),
            Self::NotOurs { name } => {
                Report::error("this file is not one that `afterword render` has written")
                    .at(Place::File(name))
                    .help("move it away, or name another folder after `--out-dir`")
            }
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
            Self::NoColumn { name, column } => Report::error(format!(
                "the list of addresses has no column `{column}`"
            ))
            .at(Place::Position { name, line: 1, column: 1 })
            .help("its first line names the columns, and `path` and `permalink` are among them"),
            Self::NotCsv { name, line, message } => {
                Report::error(format!("the list of addresses is not CSV: {message}"))
                    .at(Place::Position { name, line: *line, column: 1 })
                    .help("`hugo list all` prints such a list")
            }
            Self::FrontMatter { source, error } => Report::from_finding(error.finding(), source),
            Self::NoParts { name } => Report::error("no FAQ and no key takeaways found")
                .at(Place::File(name))
                .help(WHAT_IS_FOUND),
            Self::Crashed { name } => Report::error("the reader of posts crashed")
                .at(Place::File(name))
                .help("this is a fault of afterword; please report it, with the post"),
            Self::NotPruned { name } => {
                Report::warning("nothing is removed, since a part of this folder can't be read")
                    .at(Place::File(name))
            }
            Self::Interrupted { done, of } => {
                Report::error(format!("interrupted after {done} of {of} files"))
                    .help("every file is whole; the same command does the rest")
            }
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "unreadable",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::TooLarge { .. } => "too-large",
            Self::NotAFile { .. } => "not-a-file",
            Self::Loop { .. } => "folder-loop",
            Self::NoPosts { .. } | Self::NothingToCheck { .. } => "no-posts",
            Self::NoOutDir { .. }
            | Self::OutDirForOne { .. }
            | Self::OutputForMany { .. }
            | Self::StdinTwice
            | Self::PruneHtml
            | Self::NotOurs { .. }
            | Self::OutputIsInput { .. }
            | Self::OutputIsPost { .. } => "wrong-use",
            Self::SameOutput { .. } => "same-output",
            Self::Unwritable { .. } | Self::NotPrinted { .. } => "unwritable",
            Self::NoColumn { .. } | Self::NotCsv { .. } => "addresses",
            Self::FrontMatter { .. } => "front-matter",
            Self::NoParts { .. } => "no-parts",
            Self::Crashed { .. } => "crashed",
            Self::NotPruned { .. } => "not-pruned",
            Self::Interrupted { .. } => "interrupted",
        }
    }
}

fn not_utf8<'a>(name: &'a str, bytes: &[u8]) -> Report<'a> {
    let good = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let line = good.split('\n').count();
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Report::error("the file is not UTF-8 text")
        .at(Place::Position { name, line, column })
        .help("save it as UTF-8 in your editor")
}

fn too_large(name: &str, kind: FileKind) -> Report<'_> {
    let limit = kind.megabytes();
    let help = match kind {
        FileKind::Post => "keep images and other data in files of their own",
        FileKind::Data => "the widget reads no more than that, either: make it shorter",
        FileKind::Addresses => "leave out what is no post",
    };
    Report::error(format!("the file is larger than {limit} MB")).at(Place::File(name)).help(help)
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
