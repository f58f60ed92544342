//! Prints completion scripts and manual pages.

use std::fs;
use std::path::Path;

use clap::Command;

use super::args::{CompletionsArgs, ManArgs};
use crate::io::write::write_to_stdout;
use crate::report::failure::Failure;
use crate::report::status::Status;

/// Runs `afterword completions`. `command` is the declaration of the whole command.
pub(crate) fn print_completions(
    args: &CompletionsArgs,
    mut command: Command,
) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "afterword", &mut script);
    print_bytes(&script)
}

/// Runs `afterword man`. `command` is the declaration of the whole command.
pub(crate) fn run_man(args: &ManArgs, command: Command) -> Result<Status, Failure> {
    let command = command.disable_help_subcommand(true);
    match &args.out_dir {
        Some(folder) => write_pages(folder, command),
        None => print_page(command),
    }
}

fn write_pages(folder: &Path, command: Command) -> Result<Status, Failure> {
    fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(command, folder))
        .map_err(|error| Failure::Unwritable { name: folder.display().to_string(), error })?;
    Ok(Status::Done)
}

fn print_page(command: Command) -> Result<Status, Failure> {
    let mut page = Vec::new();
    let rendered = clap_mangen::Man::new(command).render(&mut page);
    rendered.map_err(|error| Failure::StdoutUnwritable { error })?;
    print_bytes(&page)
}

fn print_bytes(bytes: &[u8]) -> Result<Status, Failure> {
    write_to_stdout(bytes)?;
    Ok(Status::Done)
}
