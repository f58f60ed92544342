//! Renders the data of one post, or passes a folder on.

use super::args::RenderArgs;
use super::folder::render_folder;
use super::markup::render_markup;
use crate::io::read::{input_name, is_standard_stream, read_source};
use crate::io::write::Output;
use crate::report::crash::catch_crash;
use crate::report::failure::Failure;
use crate::report::show::print_line;
use crate::report::status::Status;
use crate::source::FileKind;

/// Runs `afterword render`.
pub(crate) fn run_render(args: &RenderArgs) -> Result<Status, Failure> {
    match !is_standard_stream(&args.data) && args.data.is_dir() {
        true => render_folder(args),
        false => render_post(args),
    }
}

/// Writes the markup of one post to the file or the stream that `args` name.
fn render_post(args: &RenderArgs) -> Result<Status, Failure> {
    if args.out_dir.is_some() {
        return Err(Failure::OutDirForFile { name: input_name(&args.data) });
    }
    let output = Output::new(args.output.as_deref(), &args.data)?;
    let source = read_source(&args.data, FileKind::PostData)?;
    let mut messages = Vec::new();
    let markup = catch_crash(&source.name, || render_markup(&source, args, &mut messages));
    messages.iter().for_each(|message| print_line(message));
    if let Some(text) = markup? {
        output.write(&text)?;
    }
    Ok(if messages.is_empty() { Status::Done } else { Status::Findings })
}
