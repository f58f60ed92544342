//! The `afterword` command: post data and HTML from the posts of a blog.
//!
//! ```text
//! POST.md ─io─▶ Source ─afterword_reader─▶ Article ─commands─▶ post.json
//!                                             └─▶ report ─▶ messages, exit status
//! post.json ─io─▶ Source ─post_data─▶ Post ─commands─▶ HTML
//! ```
//!
//! - `args` is the command line, and `commands` has a folder for each command.
//! - `post_data` reads post data, with messages about its faults.
//! - `io` finds, reads and writes files, many at once.
//! - `report` prints messages, and has the words and the exit status of each failure.
//! - `source` is a text that has been read, under its name.
//!
//! Posts are read by [`afterword_reader`], and their data by [`afterword::post`]: this crate
//! decides nothing about either.

mod args;
mod commands;
mod io;
mod post_data;
mod report;
mod source;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};
use commands::{check, extract, manual, render, schema, site};
use report::failure::Failure;
use report::format::Format;
use report::status::Status;

pub use commands::site::page;

/// Runs the command that the program's arguments name, and returns its exit status.
pub fn run_from_arguments() -> ExitCode {
    #[cfg(target_os = "wasi")]
    enter_working_folder();
    let Args { command } = Args::parse();
    let status = run_command(&command).unwrap_or_else(|failure| {
        failure.message().print(message_format(&command));
        failure.status()
    });
    status.into()
}

/// Makes relative paths start at the folder in `PWD`: WASI itself knows no current folder.
#[cfg(target_os = "wasi")]
fn enter_working_folder() {
    if let Some(folder) = std::env::var_os("PWD") {
        // Without the folder, each path is reported where it is used.
        let _ = std::env::set_current_dir(folder);
    }
}

fn run_command(command: &Command) -> Result<Status, Failure> {
    match command {
        Command::Site(args) => site::run::run_site(args),
        Command::Extract(args) => extract::run::run_extract(args),
        Command::Check(args) => check::run::run_check(args),
        Command::Render(args) => render::run::run_render(args),
        Command::Schema(_) => schema::run::print_schema(),
        Command::Completions(args) => manual::run::print_completions(args, Args::command()),
        Command::Man(args) => manual::run::run_man(args, Args::command()),
    }
}

/// Returns the format in which a failure of `command` is printed.
fn message_format(command: &Command) -> Format {
    match command {
        Command::Site(args) => args.format,
        Command::Extract(args) => args.format,
        Command::Check(args) => args.format,
        _ => Format::Text,
    }
}
