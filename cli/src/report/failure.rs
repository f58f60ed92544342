//! The failures of the command: one table of their exit statuses, codes, locations and words.

use std::borrow::Cow;
use std::io::{self, ErrorKind};
use std::ops::Range;

use afterword_reader::{Finding, FrontMatterError, POST_EXTENSIONS, explain_missing_parts};

use super::message::Location::{self, File};
use super::message::Message;
use super::status::Status;
use crate::source::{FileKind, Source};

/// A reason why the command could not do its work, or not all of it.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A file that can't be read.
    Unreadable { name: String, error: io::Error },
    /// A file that is not UTF-8 text.
    NotUtf8 { name: String, bytes: Vec<u8> },
    /// A file larger than the limit of its kind.
    TooLarge { name: String, kind: FileKind },
    /// A pipe, a socket or a device in a folder of input.
    NotAFile { name: String },
    /// A link to the folder `above` that contains it.
    LinkLoop { name: String, above: String },
    /// A folder without a post.
    NoPosts { name: String },
    /// A folder without a post or a JSON file.
    NothingToCheck { name: String },
    /// A folder of input without `--out-dir`.
    OutDirMissing { name: String },
    /// One file of input with `--out-dir`.
    OutDirForFile { name: String },
    /// A folder of input with `--output`.
    OutputForFolder { name: String },
    /// Standard input as both the post and the list of addresses.
    StdinTwice,
    /// Two files whose results have the same path.
    SameOutput { name: String, other: String },
    /// An existing file in the place of a result, not written by the command.
    ForeignFile { name: String },
    /// An output that is the input itself.
    OutputIsInput { name: String },
    /// An output with the extension of a post, or a link to a post.
    OutputIsPost { name: String },
    /// A file that can't be written.
    Unwritable { name: String, error: io::Error },
    /// Standard output that can't be written.
    StdoutUnwritable { error: io::Error },
    /// A list of addresses without a required column.
    ColumnMissing { name: String, column: &'static str },
    /// A list of addresses that is not CSV.
    NotCsv { name: String, line: usize, message: String },
    /// A post with broken front matter.
    FrontMatter { source: Source, error: FrontMatterError },
    /// A post with neither an FAQ nor takeaways.
    NoParts { name: String },
    /// A page in which the selector of the article selects nothing.
    NoArticle { name: String },
    /// A site that is a file.
    NotAFolder { name: String },
    /// A site without a page, or none that the patterns choose.
    NoPages { name: String },
    /// A command that was built without the files of the widget, and is not told of others.
    NoWidget,
    /// A folder or a list of the widget's files that can't be used.
    WidgetUnusable { name: String, found: String },
    /// A fault in a file of settings.
    Settings { source: Source, fault: Box<SettingsFault> },
    /// A page in an encoding in which nothing can be replaced.
    Encoding { name: String, found: String },
    /// A page that is a link to a file outside of the site.
    LinkOutside { name: String },
    /// A page that has been changed while the command worked on it.
    ChangedMeanwhile { name: String },
    /// Pages that an earlier run changed with other settings or as another version.
    Outdated { name: String, count: usize },
    /// Pages that an earlier run changed, and whose data is gone.
    DataGone { name: String, count: usize },
    /// A selector of the article that selects nothing on any page.
    NoArticleOnSite { name: String },
    /// A page with front matter, which its generator would have removed.
    SourceOfPage { name: String },
    /// A page whose edit makes no sense.
    BadEdit { name: String },
    /// A file whose owner or group a new file can't have.
    #[cfg_attr(not(unix), allow(dead_code))]
    OwnerNotKept { name: String },
    /// A panic of the command while it worked on a file.
    Crashed { name: String },
    /// A signal that ended a run.
    Interrupted { done: usize, total: usize },
}

/// A fault in a file of settings.
#[derive(Debug)]
pub(crate) struct SettingsFault {
    /// The byte offsets of the fault.
    pub(crate) span: Range<usize>,
    pub(crate) title: String,
    /// The words beside the place.
    pub(crate) label: String,
    pub(crate) help: &'static str,
}

/// A row of the table: the exit status of a failure and its message.
struct Row<'a> {
    status: Status,
    message: Message<'a>,
}

impl Failure {
    /// Returns the exit status of a run in which this failure is the worst.
    pub(crate) fn status(&self) -> Status {
        self.row().status
    }

    /// Returns the message for the user.
    pub(crate) fn message(&self) -> Message<'_> {
        self.row().message
    }

    /// Returns the code by which programs know the failure.
    pub(crate) fn code(&self) -> &'static str {
        self.row().message.code()
    }

    fn row(&self) -> Row<'_> {
        match self {
            Self::Unreadable { name, error } => Row::unusable("unreadable", File(name))
                .title(format!("expected a file that can be read, found {}", describe_cause(error)))
                .help("check the path and the permissions of the file"),
            Self::NotUtf8 { name, bytes } => {
                Row::unusable("not-utf8", locate_bad_byte(name, bytes))
                    .title("expected UTF-8 text, found another encoding; the file is not read")
                    .help("save the file as UTF-8")
            }
            Self::TooLarge { name, kind } => Row::unusable("too-large", File(name))
                .title(format!(
                    "expected at most {} MB, found more; the file is not read",
                    kind.max_megabytes()
                ))
                .help(shorten_help(*kind)),
            Self::NotAFile { name } => Row::unusable("not-a-file", File(name))
                .title("expected a file, found a pipe, a socket or a device; it is skipped")
                .help("replace it with a file, or change its extension"),
            Self::LinkLoop { name, above } => Row::unusable("folder-loop", File(name))
                .title(format!(
                    "expected a file or folder, found a link back to `{above}`; it is skipped"
                ))
                .help("remove the link, or point it to another folder"),
            Self::NoPosts { name } => Row::unusable("no-posts", File(name))
                .title("expected posts in this folder, found none")
                .help(name_folder_help(&[])),
            Self::NothingToCheck { name } => Row::unusable("no-posts", File(name))
                .title("expected posts or JSON files in this folder, found none")
                .help(name_folder_help(&["json"])),
            Self::OutDirMissing { name } => Row::unusable("wrong-use", File(name))
                .title("expected `--out-dir` with a folder, found none; nothing is written")
                .help("add `--out-dir DIR`, the folder to write to"),
            Self::OutDirForFile { name } => Row::unusable("wrong-use", File(name))
                .title("`--out-dir`: expected a folder of input, found one file")
                .help("write one result with `-o FILE`"),
            Self::OutputForFolder { name } => Row::unusable("wrong-use", File(name))
                .title("`--output`: expected one file of input, found a folder")
                .help("write the results of a folder with `--out-dir DIR`"),
            Self::StdinTwice => Row::unusable("wrong-use", Location::None)
                .title("expected `-` once, found it for both the post and `--urls`")
                .help("name a file for one of them"),
            Self::SameOutput { name, other } => Row::findings("same-output", File(name))
                .title(format!(
                    "expected an output file of its own, found that of `{other}`; neither is \
                     written"
                ))
                .help("rename one of the two files"),
            Self::ForeignFile { name } => Row::unusable("wrong-use", File(name))
                .title(
                    "expected a file written by `afterword render`, found another one; it is not \
                     replaced",
                )
                .help("move the file away, or name another folder with `--out-dir`"),
            Self::OutputIsInput { name } => Row::unusable("wrong-use", File(name))
                .title("expected another file than the input, found the same; it is not replaced")
                .help("name another file with `-o`"),
            Self::OutputIsPost { name } => Row::unusable("wrong-use", File(name))
                .title("expected a file for results, found a post; posts are never written to")
                .help(format!("name a file that does not end in {}", list_extensions(&[]))),
            Self::Unwritable { name, error } => Row::unusable("unwritable", File(name))
                .title(format!(
                    "expected a file that can be written, found {}",
                    describe_cause(error)
                ))
                .help("check the path, the permissions and the free space"),
            Self::StdoutUnwritable { error } => Row::unusable("unwritable", Location::None)
                .title(format!(
                    "standard output: expected a stream that can be written, found {}",
                    describe_cause(error)
                ))
                .help("check the program or the file that reads it"),
            Self::ColumnMissing { name, column } => Row::unusable("addresses", at_line(name, 1))
                .title(format!("expected a column `{column}` in the list of addresses, found none"))
                .help("name the columns `path` and `permalink` in the first line"),
            Self::NotCsv { name, line, message } => {
                Row::unusable("addresses", at_line(name, *line))
                    .title(format!("expected a list of addresses in CSV, found: {message}"))
                    .help("pass a list such as `hugo list all` prints")
            }
            Self::FrontMatter { source, error } => Row {
                status: Status::Findings,
                message: Message::from_finding(error.finding(), source),
            },
            Self::NoParts { name } => {
                let Finding { code, message, help, .. } = explain_missing_parts();
                Row::findings(code, File(name)).title(message).help(help.unwrap_or_default())
            }
            Self::NoArticle { name } => Row::findings("no-article", File(name))
                .title("`--article`: expected an element that the selector selects, found none")
                .help("name the element around the post, as the page has it"),
            Self::NotAFolder { name } => Row::unusable("wrong-use", File(name))
                .title("expected the folder of a built site, found a file")
                .help("name the folder to which the site's generator writes"),
            Self::NoPages { name } => Row::unusable("no-pages", File(name))
                .title("expected pages in this folder, found none; nothing is written")
                .help(
                    "name the folder to which the site's generator writes; its pages end in .html \
                     or .htm, and `--include` and `--exclude` must leave some of them",
                ),
            Self::NoWidget => Row::unusable("no-widget", Location::None)
                .title(
                    "expected the files of the widget inside the command, found none; nothing is \
                     written",
                )
                .help(
                    "build the command with `make command`, or name a folder of the files with \
                     `--widget DIR`",
                ),
            Self::WidgetUnusable { name, found } => Row::unusable("no-widget", File(name))
                .title(format!("expected the files of the widget, found {found}"))
                .help("name the folder that `make build` writes, with `afterword.files.json`"),
            Self::Settings { source, fault } => Row::unusable(
                "settings",
                Location::Span {
                    source,
                    span: fault.span.clone(),
                    label: Cow::Borrowed(&fault.label),
                },
            )
            .title(&*fault.title)
            .help(fault.help),
            Self::Encoding { name, found } => Row::findings("encoding", File(name))
                .title(format!(
                    "encoding: expected UTF-8, or a declared encoding with one byte for each \
                     character, found {found}; the page stays as it was"
                ))
                .help("let the site's generator write UTF-8"),
            Self::LinkOutside { name } => Row::findings("link-outside", File(name))
                .title(
                    "expected a file of the site, found a link to one outside of it; the page \
                     stays as it was",
                )
                .help("copy the page into the site"),
            Self::ChangedMeanwhile { name } => Row::findings("changed-meanwhile", File(name))
                .title(
                    "expected the page that was read, found another one; the page stays as it is",
                )
                .help("run the same command again when the site's generator has ended"),
            Self::Outdated { name, count } => Row::findings("outdated", File(name))
                .title(format!(
                    "expected new pages, found {count} with the parts of an earlier run with other \
                     settings or another version; nothing is changed there"
                ))
                .help("build the site again, and then run the same command"),
            Self::DataGone { name, count } => Row::findings("outdated", File(name))
                .title(format!(
                    "expected the data that an earlier run wrote, found none (pages: {count}); \
                     nothing is changed there"
                ))
                .help("build the site again, and then run the same command"),
            Self::NoArticleOnSite { name } => Row::findings("no-article", File(name))
                .title(
                    "`article`: expected an element that the selector selects, found none on any \
                     page; no part is looked for",
                )
                .help("name the element around the posts, as the pages have it"),
            Self::SourceOfPage { name } => Row::findings("source-of-page", File(name))
                .title(
                    "expected a built page, found a source with front matter; it stays as it was",
                )
                .help("name the folder to which the site's generator writes"),
            Self::BadEdit { name } => Row::unusable("crashed", File(name))
                .title("afterword found no valid edit of this file; it stays as it was")
                .help(concat!("report the bug, with the file: ", env!("CARGO_PKG_REPOSITORY"))),
            Self::OwnerNotKept { name } => Row::unusable("unwritable", File(name))
                .title(
                    "expected a file of this user and group, found one of others; it is not \
                     replaced, because its owner would change",
                )
                .help("run the command as the owner of the file"),
            Self::Crashed { name } => Row::unusable("crashed", File(name))
                .title("afterword crashed on this file; it is skipped")
                .help(concat!("report the bug, with the file: ", env!("CARGO_PKG_REPOSITORY"))),
            Self::Interrupted { done, total } => Row::interrupted("interrupted")
                .title(format!("interrupted after {done} of {total} files; each is complete"))
                .help("run the same command again to process the rest"),
        }
    }
}

impl<'a> Row<'a> {
    /// Returns a row for wrong use, or for a file that can't be read or written.
    fn unusable(code: &'static str, location: Location<'a>) -> Self {
        Self { status: Status::Unusable, message: Message::error(code, "").at(location) }
    }

    /// Returns a row for a fault of a post.
    fn findings(code: &'static str, location: Location<'a>) -> Self {
        Self { status: Status::Findings, ..Self::unusable(code, location) }
    }

    /// Returns a row for the end by a signal.
    fn interrupted(code: &'static str) -> Self {
        Self { status: Status::Interrupted, ..Self::unusable(code, Location::None) }
    }

    fn title(self, title: impl Into<Cow<'a, str>>) -> Self {
        Self { message: self.message.with_title(title), ..self }
    }

    fn help(self, help: impl Into<Cow<'a, str>>) -> Self {
        Self { message: self.message.help(help), ..self }
    }
}

/// Returns the location of line `line` of the file `name`.
fn at_line(name: &str, line: usize) -> Location<'_> {
    Location::Position { name, line, column: 1 }
}

/// Returns the location of the first byte of the file `name` that is not UTF-8.
fn locate_bad_byte<'a>(name: &'a str, bytes: &[u8]) -> Location<'a> {
    let valid = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let line = valid.split('\n').count();
    let column = valid.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Location::Position { name, line, column }
}

/// Returns the help for a folder without posts and without files that have `other` extensions.
fn name_folder_help(other: &[&str]) -> String {
    let extensions = list_extensions(other);
    format!(
        "name a folder with files that end in {extensions}, or with HTML files that begin with \
         front matter"
    )
}

/// Returns the extensions of posts and the `others`, such as ".md, .mdx or .json".
fn list_extensions(others: &[&str]) -> String {
    let all: Vec<_> =
        POST_EXTENSIONS.iter().chain(others).map(|extension| format!(".{extension}")).collect();
    match all.split_last() {
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// Returns the way to make a file of `kind` shorter.
fn shorten_help(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Post => "move images and other data to files of their own",
        FileKind::PostData => "shorten the data, since the widget has the same limit",
        FileKind::Addresses => "remove the rows of pages that are not posts",
        FileKind::Page => "split the page, or pass it over with `--exclude`",
        FileKind::Settings => "name a file of settings",
    }
}

/// Returns what was found in place of a usable file, for the usual causes of `error` in the same
/// words on every system.
fn describe_cause(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "no permission".to_owned(),
        ErrorKind::IsADirectory => "a folder".to_owned(),
        // Creating a folder fails so where a file has its name.
        ErrorKind::AlreadyExists => "a file where a folder must be".to_owned(),
        ErrorKind::NotADirectory => "a path that leads through a file".to_owned(),
        ErrorKind::StorageFull => "a full disk".to_owned(),
        ErrorKind::QuotaExceeded => "a full quota of the disk".to_owned(),
        ErrorKind::FileTooLarge => "a limit of the size of files".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "a disk that can only be read".to_owned(),
        _ => format!("an error: {error}"),
    }
}
