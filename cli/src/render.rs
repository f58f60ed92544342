//! `afterword render`: reads post data, and writes it as HTML that needs no script.

mod folder;
mod markup;

use afterword::static_html::static_html;

use crate::args::Render;
use crate::crash::caught;
use crate::data::{self, Data};
use crate::failure::{Failure, Status};
use crate::input::{self, Kind, Source, is_stream};
use crate::output::Output;
use crate::report::{self, Format};
use markup::Markup;

/// Does what the arguments ask.
pub(crate) fn run(args: &Render) -> Result<Status, Failure> {
    if !is_stream(&args.data) && args.data.is_dir() {
        return folder::run(args);
    }
    if args.out_dir.is_some() {
        return Err(Failure::OutDirForOne { name: input::name(&args.data) });
    }
    let output = Output::new(args.output.as_deref(), &args.data)?;
    let source = input::read(&args.data, Kind::Data)?;
    let mut messages = Vec::new();
    let rendered = caught(&source.name, || rendered(&source, args, &mut messages));
    messages.iter().for_each(|message| report::say(message));
    if let Some(text) = rendered? {
        output.write(&text)?;
    }
    Ok(if messages.is_empty() { Status::Done } else { Status::Findings })
}

/// The result for some data; `None` if nothing of it can be shown, which the messages say.
fn rendered(
    source: &Source,
    args: &Render,
    messages: &mut Vec<String>,
) -> Result<Option<String>, Failure> {
    let Data { post, notes, .. } = data::read(source);
    messages.extend(notes.sorted().map(|report| report.message(Format::Text)));
    let Some(post) = post else { return Ok(None) };
    let html = static_html(&post, &markup::options(args));
    let text = Markup::of(html).text(args);
    text.map(Some).map_err(|error| Failure::NotPrinted { error: error.into() })
}
