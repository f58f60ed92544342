//! The `afterword` command: post data and markup from the posts that a blog already has.
//!
//! ```text
//! POST.md ─io─▶ text ─afterword_reader─▶ Article ─commands─▶ post.json, HTML
//!                                           └─▶ report ─▶ messages, exit status
//! ```
//!
//! - `commands` has a module for each command; `args` is the command line as a whole.
//! - `io` finds, reads and writes files, many at once.
//! - `data` reads post data with the places of what is wrong in it.
//! - `report` shows messages to people and programs, and knows how the command may fail.
//!
//! A post is read by [`afterword_reader`], and its data by [`afterword::post`]: this crate decides
//! nothing about either.

mod args;
mod commands;
mod data;
mod io;
mod report;

use std::process::ExitCode;

use clap::Parser;

use args::Args;

/// Runs the command that the program's arguments name.
pub fn run() -> ExitCode {
    let (done, format) = commands::run(&Args::parse().command);
    done.unwrap_or_else(|failure| {
        failure.report().print(format);
        failure.status()
    })
    .into()
}
