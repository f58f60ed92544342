//! The command line as a whole. Each command declares its own arguments.

use clap::{Parser, Subcommand};

use crate::commands::check::args::CheckArgs;
use crate::commands::extract::args::ExtractArgs;
use crate::commands::manual::args::{CompletionsArgs, ManArgs};
use crate::commands::render::args::RenderArgs;
use crate::commands::schema::args::SchemaArgs;
use crate::commands::site::args::SiteArgs;

/// Turn the FAQ and the key takeaways of blog posts into data and HTML.
///
/// Posts are only read, never written to; `site` changes the pages that a generator made of them.
#[derive(Debug, Parser)]
#[command(name = "afterword", version, arg_required_else_help = true, after_help = AFTER_HELP)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Site(SiteArgs),
    Extract(ExtractArgs),
    Check(CheckArgs),
    Render(RenderArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

const AFTER_HELP: &str = "\
Examples:
  hugo && afterword site public
  afterword extract post.md
  afterword extract content --out-dir assets/afterword
  afterword check content
  afterword render post.json

Results go to standard output, and so do the faults that `check` finds. All other messages go to
standard error.

Exit status:
  0  done
  1  a post, its page or its data has faults
  2  wrong use, or a file that can't be read or written";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn no_argument_contradicts_another() {
        super::Args::command().debug_assert();
    }
}
