//! A folder of post data: the markup of each post in a file of its own.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::args::{Markup, Render};
use super::html::rendered;
use super::markup;
use crate::data;
use crate::io::batch::{self, Outcome};
use crate::io::out_dir::{Change, OutDir};
use crate::io::read::{self};
use crate::io::source::FileKind;
use crate::io::walk;
use crate::report::crash::caught;
use crate::report::failure::{Failure, Status};
use crate::report::{self, Format};

/// What has become of a JSON file.
#[derive(Clone, Copy, Debug)]
enum Fate {
    /// Its markup is there; something may be wrong with it.
    Rendered(Change, Status),
    /// It was skipped.
    Skipped(Status),
    /// It is no post data.
    Other,
}

/// What has become of all of them.
#[derive(Debug, Default)]
struct Summary {
    rendered: usize,
    skipped: usize,
    written: usize,
    unchanged: usize,
    removed: Option<usize>,
    status: Status,
}

/// Does what the arguments ask.
pub(super) fn run(args: &Render) -> Result<Status, Failure> {
    let name = || args.data.display().to_string();
    if args.output.is_some() {
        return Err(Failure::OutputForMany { name: name() });
    }
    let Some(out_dir) = &args.out_dir else { return Err(Failure::NoOutDir { name: name() }) };
    if args.prune && args.format == Markup::Html {
        return Err(Failure::PruneHtml);
    }
    let walk = walk::files(&args.data, is_data);
    let can_prune = walk.is_complete(is_data);
    let out_dir = OutDir::open(out_dir)?;
    let mut summary = Summary::default();
    for (_, failure) in &walk.failures {
        failure.report().print(Format::Text);
        summary.add(Fate::Skipped(failure.status()));
    }
    let unread = walk.failures.iter().map(|(path, _)| output(path, args));
    let mut keep = unread.collect::<HashSet<_>>();
    let mut outputs = walk.files.iter().map(|path| output(path, args));
    let done = batch::run(
        &walk.files,
        |path| work(path, args, &out_dir),
        |Outcome { messages, value: fate }| {
            messages.iter().for_each(|message| report::say(message));
            keep.extend(outputs.next().filter(|_| !matches!(fate, Fate::Other)));
            summary.add(fate);
        },
    );
    if args.prune && done.is_ok() {
        if can_prune {
            let is_result = |path: &Path| path.to_string_lossy().ends_with(".static.json");
            summary.removed = Some(out_dir.prune(&keep, is_result, markup::is_written_here)?);
        } else {
            Failure::NotPruned { name: name() }.report().print(Format::Text);
        }
    }
    report::say(&summary.text());
    done.map(|()| summary.status)
}

fn is_data(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// Where the markup of some data goes.
fn output(path: &Path, args: &Render) -> PathBuf {
    path.with_extension(match args.format {
        Markup::Html => "html",
        Markup::Json => "static.json",
    })
}

fn work(path: &Path, args: &Render, out_dir: &OutDir) -> Outcome<Fate> {
    let one = |messages: &mut Vec<String>| one(path, args, out_dir, messages);
    Outcome::of(Format::Text, one, Fate::Skipped)
}

fn one(
    path: &Path,
    args: &Render,
    out_dir: &OutDir,
    messages: &mut Vec<String>,
) -> Result<Fate, Failure> {
    let output = output(path, args);
    let path = walk::join(&args.data, path);
    let source = read::read(&path, FileKind::Data)?;
    if !data::is_meant_as_such(&source.text) {
        return Ok(Fate::Other);
    }
    let text = caught(&source.name, || rendered(&source, args, messages))?;
    let status = if messages.is_empty() { Status::Done } else { Status::Findings };
    let Some(text) = text else { return Ok(Fate::Skipped(status)) };
    if args.format == Markup::Html
        && fs::read_to_string(out_dir.path(&output)).is_ok_and(|old| !markup::may_be_replaced(&old))
    {
        return Err(Failure::NotOurs { name: out_dir.path(&output).display().to_string() });
    }
    Ok(Fate::Rendered(out_dir.put(&output, &text)?, status))
}

impl Summary {
    fn add(&mut self, fate: Fate) {
        let status = match fate {
            Fate::Rendered(change, status) => {
                self.rendered += 1;
                match change {
                    Change::Written => self.written += 1,
                    Change::Unchanged => self.unchanged += 1,
                }
                status
            }
            Fate::Skipped(status) => {
                self.skipped += 1;
                status
            }
            Fate::Other => Status::Done,
        };
        self.status = self.status.max(status);
    }

    fn text(&self) -> String {
        let posts = if self.rendered == 1 { "post" } else { "posts" };
        let mut text = format!("{} {posts} rendered", self.rendered);
        if self.skipped > 0 {
            text += &format!(", {} skipped", self.skipped);
        }
        text += &format!("; {} written, {} unchanged", self.written, self.unchanged);
        if let Some(removed) = self.removed {
            text += &format!(", {removed} removed");
        }
        text
    }
}
