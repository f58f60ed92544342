//! A folder of posts: the data of each in a file of its own.

mod summary;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::args::Extract;
use super::options::Options;
use super::post_json;
use crate::io::batch::{self, Outcome};
use crate::io::out_dir::{Change, OutDir};
use crate::io::read::{self};
use crate::io::source::FileKind;
use crate::io::walk::{self, Walk};
use crate::report;
use crate::report::crash::caught;
use crate::report::failure::{Failure, Status};
use afterword_reader::is_post;
use summary::Summary;

/// A post, and where its data goes, both from their folders on.
#[derive(Debug)]
struct Job {
    post: PathBuf,
    output: PathBuf,
    /// Another post whose data would go there, too.
    rival: Option<PathBuf>,
}

/// What has become of a post.
#[derive(Debug)]
enum Fate {
    /// Its data is there.
    Data(Change),
    /// It has neither an FAQ nor takeaways.
    NoParts,
    /// It was skipped.
    Skipped(Status),
}

/// Does what the arguments ask.
pub(super) fn run(args: &Extract, options: &Options) -> Result<Status, Failure> {
    let name = || args.posts.display().to_string();
    if args.output.is_some() {
        return Err(Failure::OutputForMany { name: name() });
    }
    let Some(out_dir) = &args.out_dir else { return Err(Failure::NoOutDir { name: name() }) };
    let walk = walk::files(&args.posts, is_post);
    let can_prune = walk.is_complete(is_post);
    let Walk { files, failures } = walk;
    if files.is_empty() && failures.is_empty() {
        return Err(Failure::NoPosts { name: name() });
    }
    let out_dir = OutDir::open(out_dir)?;
    let mut summary = Summary::default();
    for (path, failure) in &failures {
        failure.report().print(options.format);
        summary.skip(failure.status(), is_post(path));
    }
    let jobs = jobs(files);
    let unread = failures.iter().map(|(path, _)| path.with_extension("json"));
    let mut keep = unread.collect::<HashSet<_>>();
    let mut outputs = jobs.iter().map(|job| job.output.clone());
    let done = batch::run(
        &jobs,
        |job| work(job, args, options, &out_dir),
        |Outcome { messages, value: fate }| {
            messages.iter().for_each(|message| report::say(message));
            summary.count(&fate);
            let output = outputs.next().filter(|_| !matches!(fate, Fate::NoParts));
            keep.extend(output);
        },
    );
    if args.prune && done.is_ok() {
        if can_prune {
            let is_json = |path: &Path| path.extension().is_some_and(|ending| ending == "json");
            summary.removed = Some(out_dir.prune(&keep, is_json, post_json::is_written_here)?);
        } else {
            let failure = Failure::NotPruned { name: name() };
            failure.report().print(options.format);
        }
    }
    report::say(&summary.message(options.format));
    done.map(|()| summary.status)
}

/// What is to be done for each post.
fn jobs(posts: Vec<PathBuf>) -> Vec<Job> {
    let mut first_of = HashMap::<PathBuf, PathBuf>::new();
    let mut rivals = HashMap::<PathBuf, PathBuf>::new();
    for post in &posts {
        let output = post.with_extension("json");
        if let Some(first) = first_of.get(&output) {
            rivals.insert(post.clone(), first.clone());
            rivals.insert(first.clone(), post.clone());
        } else {
            first_of.insert(output, post.clone());
        }
    }
    let job = |post: PathBuf| {
        let (output, rival) = (post.with_extension("json"), rivals.remove(&post));
        Job { post, output, rival }
    };
    posts.into_iter().map(job).collect()
}

fn work(job: &Job, args: &Extract, options: &Options, out_dir: &OutDir) -> Outcome<Fate> {
    let one = |messages: &mut Vec<String>| one(job, args, options, out_dir, messages);
    Outcome::of(options.format, one, Fate::Skipped)
}

fn one(
    job: &Job,
    args: &Extract,
    options: &Options,
    out_dir: &OutDir,
    messages: &mut Vec<String>,
) -> Result<Fate, Failure> {
    let path = walk::join(&args.posts, &job.post);
    let name = path.display().to_string();
    if let Some(rival) = &job.rival {
        let other = walk::join(&args.posts, rival).display().to_string();
        return Err(Failure::SameOutput { name, other });
    }
    let source = read::read(&path, FileKind::Post)?;
    let context = options.context(&args.posts, &job.post);
    let linked = |link: &str| options.addresses.linked(&args.posts, &job.post, link);
    match caught(&name, || options.data(source, &context, &linked, messages))? {
        Some(text) => Ok(Fate::Data(out_dir.put(&job.output, &text)?)),
        None => Ok(Fate::NoParts),
    }
}
