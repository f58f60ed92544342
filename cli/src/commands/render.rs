//! `afterword render`: reads post data, and writes it as HTML that needs no script.

pub(crate) mod args;
mod folder;
mod html;
mod markup;

use crate::io::read::{self, is_stream};
use crate::io::source::FileKind;
use crate::io::write::Output;
use crate::report::crash::caught;
use crate::report::failure::{Failure, Status};
use crate::report::{self};
use args::Render;
use html::rendered;

/// Does what the arguments ask.
pub(crate) fn run(args: &Render) -> Result<Status, Failure> {
    if !is_stream(&args.data) && args.data.is_dir() {
        return folder::run(args);
    }
    if args.out_dir.is_some() {
        return Err(Failure::OutDirForOne { name: read::name(&args.data) });
    }
    let output = Output::new(args.output.as_deref(), &args.data)?;
    let source = read::read(&args.data, FileKind::Data)?;
    let mut messages = Vec::new();
    let rendered = caught(&source.name, || rendered(&source, args, &mut messages));
    messages.iter().for_each(|message| report::say(message));
    if let Some(text) = rendered? {
        output.write(&text)?;
    }
    Ok(if messages.is_empty() { Status::Done } else { Status::Findings })
}
