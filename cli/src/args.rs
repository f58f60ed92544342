//! The arguments of the command line. What they mean is up to the commands.

use clap::{Parser, Subcommand};

use crate::commands::check::args::Check;
use crate::commands::extract::args::Extract;
use crate::commands::manual::args::{Completions, Man, Schema};
use crate::commands::render::args::Render;

/// Turns the FAQ and the key takeaways of blog posts into data and markup.
///
/// The posts stay as they are: nothing is ever written to them.
#[derive(Debug, Parser)]
#[command(name = "afterword", version, arg_required_else_help = true, after_help = AFTER)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Extract(Extract),
    Check(Check),
    Render(Render),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
}

const AFTER: &str = "\
Examples:
  afterword extract post.md
  afterword extract content --out-dir assets/afterword
  afterword check content
  afterword render post.json

Results go to standard output, everything else to standard error.

Exit status:
  0  done
  1  something is wrong with a post or its data
  2  wrong use, or a file that can't be read or written";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_contradict_nothing() {
        super::Args::command().debug_assert();
    }
}
