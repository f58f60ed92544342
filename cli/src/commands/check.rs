//! `afterword check`: what is wrong with posts and with post data, where, and what to do about it.

pub(crate) mod args;
mod fields;
mod findings;
mod names;
mod nodes;
mod post;
mod summary;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::data::{self, Data};
use crate::io::batch::{self, Outcome};
use crate::io::read::{self, is_stream};
use crate::io::source::{FileKind, Source};
use crate::io::walk;
use crate::report::crash::caught;
use crate::report::failure::{Failure, Status};
use crate::report::{self, Format};
use afterword_reader::{Context, is_post};
use args::Check;
use findings::{Findings, Nature};
use summary::Summary;

/// A file to look at.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Job {
    path: PathBuf,
    /// Whether it was named itself, and not only a folder that it is in.
    named: bool,
}

/// Does what the arguments ask.
pub(crate) fn run(args: &Check) -> Result<Status, Failure> {
    let mut findings = Findings::new(args.format);
    let jobs = jobs(&args.paths, &mut findings);
    let context = Context { url: None, base_url: args.base_url.clone() };
    let mut printer = Printer { format: args.format, first: true };
    let mut summary = Summary::default();
    summary.add(&findings, Nature::Other);
    let mut printed = printer.print(&findings.messages);
    let done = batch::run(
        &jobs,
        |job| look_at(job, &context, args.format),
        |Outcome { messages, value: (findings, nature) }| {
            if printed.is_ok() {
                printed = printer.print(&messages);
            }
            summary.add(&findings, nature);
        },
    );
    match printed.and_then(|()| printer.end()) {
        // The reader has seen enough: `| head`.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            return Err(Failure::NotPrinted { error });
        }
        _ => {}
    }
    if args.format == Format::Text {
        report::say(&summary.text());
    }
    done.map(|()| summary.status)
}

/// The files of all these paths, each once, sorted.
fn jobs(paths: &[PathBuf], findings: &mut Findings) -> Vec<Job> {
    let wanted = |path: &Path| is_post(path) || is_json(path);
    let mut named = BTreeSet::new();
    let mut found = BTreeSet::new();
    for path in paths {
        if is_stream(path) || !path.is_dir() {
            named.insert(path.clone());
            continue;
        }
        let walk = walk::files(path, wanted);
        if walk.files.is_empty() && walk.failures.is_empty() {
            findings.fail(&Failure::NothingToCheck { name: path.display().to_string() });
        }
        walk.failures.iter().for_each(|(_, failure)| findings.fail(failure));
        found.extend(walk.files.iter().map(|file| walk::join(path, file)));
    }
    found.retain(|path| !named.contains(path));
    let mut jobs: Vec<_> = named.into_iter().map(|path| Job { path, named: true }).collect();
    jobs.extend(found.into_iter().map(|path| Job { path, named: false }));
    jobs.sort();
    jobs
}

fn is_json(path: &Path) -> bool {
    path.extension()
        .and_then(OsStr::to_str)
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

fn look_at(job: &Job, context: &Context, format: Format) -> Outcome<(Findings, Nature)> {
    let mut findings = Findings::new(format);
    let look = || inspect(job, context, &mut findings);
    let nature = caught(&read::name(&job.path), look).unwrap_or_else(|failure| {
        findings.fail(&failure);
        Nature::Unknown
    });
    Outcome { messages: std::mem::take(&mut findings.messages), value: (findings, nature) }
}

fn inspect(job: &Job, context: &Context, findings: &mut Findings) -> Result<Nature, Failure> {
    let kind = if is_json(&job.path) { FileKind::Data } else { FileKind::Post };
    let source = read::read(&job.path, kind)?;
    if kind == FileKind::Data || (is_stream(&job.path) && is_json_text(&source)) {
        if !job.named && !data::is_meant_as_such(&source.text) {
            return Ok(Nature::Other);
        }
        let Data { root, mut notes, .. } = data::read(&source);
        if let Some(root) = &root {
            fields::check(root, &mut notes);
        }
        notes.sorted().for_each(|report| findings.add(&report));
        return Ok(Nature::Data);
    }
    let has_parts = post::check_post(source, context, findings)?;
    if job.named && !has_parts {
        findings.fail(&Failure::NoParts { name: read::name(&job.path) });
    }
    Ok(Nature::Post { has_parts })
}

fn is_json_text(source: &Source) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(&source.text).is_ok()
}

/// Writes findings to standard output as they come.
struct Printer {
    format: Format,
    first: bool,
}

impl Printer {
    fn print(&mut self, messages: &[String]) -> io::Result<()> {
        let mut stdout = anstream::stdout().lock();
        for message in messages {
            match (self.format, self.first) {
                (Format::Text, _) => writeln!(stdout, "{message}")?,
                (Format::Json, true) => write!(stdout, "[\n  {message}")?,
                (Format::Json, false) => write!(stdout, ",\n  {message}")?,
            }
            self.first = false;
        }
        Ok(())
    }

    fn end(&self) -> io::Result<()> {
        let mut stdout = anstream::stdout().lock();
        match (self.format, self.first) {
            (Format::Text, _) => {}
            (Format::Json, true) => writeln!(stdout, "[]")?,
            (Format::Json, false) => writeln!(stdout, "\n]")?,
        }
        stdout.flush()
    }
}
