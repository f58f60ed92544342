//! `afterword extract`: reads posts, writes their data, and says what is wrong.

mod addresses;
pub(crate) mod args;
mod folder;
mod options;
mod post_json;

use std::path::Path;

use crate::io::read::{self, is_stream};
use crate::io::source::FileKind;
use crate::io::write::Output;
use crate::report::crash::caught;
use crate::report::failure::{Failure, Status};
use crate::report::{self};
use args::Extract;
use options::Options;

/// Does what the arguments ask.
pub(crate) fn run(args: &Extract) -> Result<Status, Failure> {
    let options = Options::new(args)?;
    if !is_stream(&args.posts) && args.posts.is_dir() {
        return folder::run(args, &options);
    }
    let name = || read::name(&args.posts);
    if args.out_dir.is_some() {
        return Err(Failure::OutDirForOne { name: name() });
    }
    let output = Output::new(args.output.as_deref(), &args.posts)?;
    let source = read::read(&args.posts, FileKind::Post)?;
    let context = options.context(Path::new(""), &args.posts);
    let mut messages = Vec::new();
    let linked = |link: &str| options.addresses.linked(Path::new(""), &args.posts, link);
    let data = caught(&name(), || options.data(source, &context, &linked, &mut messages));
    messages.iter().for_each(|message| report::say(message));
    output.write(&data?.ok_or_else(|| Failure::NoParts { name: name() })?)?;
    Ok(Status::Done)
}
