//! The `afterword` command: post data from the Markdown posts that a blog already has.
//!
//! ```text
//! POST.md ─input─▶ text ─┬─front_matter─▶ Fields ─┐
//!                        └─markdown─▶ Document ─parts─▶ FAQ, takeaways ─▶ Post ─document─▶ post.json
//! ```
//!
//! - [`article`] is the pure middle: from a post's text to its data.
//! - `extract`, `check`, `render`, `schema`, `completions` and `man` are the commands around it. They read, write,
//!   and say what is wrong through `report`.
//! - `walk`, `batch` and `out_dir` are what a folder of posts takes: finding, doing, keeping.
//!
//! What a post is, and how its data is read, is not decided here: that is [`afterword::post`].

mod addresses;
mod args;
pub mod article;
mod batch;
mod check;
mod crash;
mod data;
mod document;
mod extract;
mod failure;
mod front_matter;
mod input;
mod line;
mod manual;
mod markdown;
mod out_dir;
mod output;
mod parts;
mod render;
mod report;
mod schema;
mod walk;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use report::Format;

/// Runs the command that the program's arguments name.
pub fn run() -> ExitCode {
    let command = Args::parse().command;
    let (done, format) = match &command {
        Command::Extract(args) => (extract::run(args), args.format),
        Command::Completions(args) => (manual::completions(args), Format::Text),
        Command::Man(args) => (manual::man(args), Format::Text),
        Command::Check(args) => (check::run(args), args.format),
        Command::Render(args) => (render::run(args), Format::Text),
        Command::Schema(_) => (schema::run(), Format::Text),
    };
    done.unwrap_or_else(|failure| {
        failure.report().print(format);
        failure.status()
    })
    .into()
}
