//! `afterword completions` and `afterword man`: made from the argument parser.

use std::{fs, io};

use clap::CommandFactory;

pub(crate) mod args;

use crate::args::Args;
use crate::io::write;
use crate::report::failure::{Failure, Status};
use args::{Completions, Man};

/// Prints a script for a shell.
pub(crate) fn completions(args: &Completions) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "afterword", &mut script);
    print(&script)
}

/// Prints the manual page, or writes all of them.
pub(crate) fn man(args: &Man) -> Result<Status, Failure> {
    let command = Args::command().disable_help_subcommand(true);
    if let Some(folder) = &args.out_dir {
        fs::create_dir_all(folder)
            .and_then(|()| clap_mangen::generate_to(command, folder))
            .map_err(|error| Failure::Unwritable { name: folder.display().to_string(), error })?;
        return Ok(Status::Done);
    }
    let mut page = Vec::new();
    let rendered = clap_mangen::Man::new(command).render(&mut page);
    rendered.map_err(|error| Failure::NotPrinted { error })?;
    print(&page)
}

fn print(bytes: &[u8]) -> Result<Status, Failure> {
    let text = str::from_utf8(bytes).map_err(io::Error::other);
    text.and_then(write::print).map_err(|error| Failure::NotPrinted { error })?;
    Ok(Status::Done)
}
