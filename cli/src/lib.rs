//! The `afterword` command: post data from the Markdown posts that a blog already has.
//!
//! ```text
//! POST.md ─input─▶ text ─┬─front_matter─▶ Fields ─┐
//!                        └─markdown─▶ Document ─parts─▶ FAQ, takeaways ─▶ Post ─output─▶ post.json
//! ```
//!
//! - [`article`] is the pure middle: from a post's text to its data.
//! - `extract` is the command around it: it reads, writes, and says what is wrong through `report`.
//!
//! What a post is, and how it is written as JSON, is not decided here: that is [`afterword::post`].

mod args;
pub mod article;
mod extract;
mod failure;
mod front_matter;
mod input;
mod line;
mod markdown;
mod output;
mod parts;
mod report;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

/// Runs the command that the program's arguments name.
pub fn run() -> ExitCode {
    let Command::Extract(args) = Args::parse().command;
    match extract::run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.report().print();
            failure.exit_code()
        }
    }
}
