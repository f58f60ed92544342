//! Extracts one post, or passes a folder on.

use std::path::Path;

use super::args::ExtractArgs;
use super::extractor::Extractor;
use super::folder::extract_folder;
use crate::io::read::{input_name, is_standard_stream, read_source};
use crate::io::write::Output;
use crate::report::crash::catch_crash;
use crate::report::failure::Failure;
use crate::report::show::print_line;
use crate::report::status::Status;
use crate::source::FileKind;

/// Runs `afterword extract`.
pub(crate) fn run_extract(args: &ExtractArgs) -> Result<Status, Failure> {
    let extractor = Extractor::new(args)?;
    match !is_standard_stream(&args.posts) && args.posts.is_dir() {
        true => extract_folder(args, &extractor),
        false => extract_post(args, &extractor),
    }
}

/// Writes the data of one post to the file or the stream that `args` name.
fn extract_post(args: &ExtractArgs, extractor: &Extractor) -> Result<Status, Failure> {
    let name = input_name(&args.posts);
    if args.out_dir.is_some() {
        return Err(Failure::OutDirForFile { name });
    }
    let output = Output::new(args.output.as_deref(), &args.posts)?;
    let source = read_source(&args.posts, FileKind::Post)?;
    let mut messages = Vec::new();
    let json = catch_crash(&name, || {
        extractor.extract_json(source, Path::new(""), &args.posts, &mut messages)
    });
    messages.iter().for_each(|message| print_line(message));
    output.write(&json?.ok_or(Failure::NoParts { name })?)?;
    Ok(Status::Done)
}
