//! The arguments of the command line. What they mean is up to the commands.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Turns the FAQ and the key takeaways that end a blog post into data for the Afterword widget.
#[derive(Debug, Parser)]
#[command(name = "afterword", version, arg_required_else_help = true, after_help = STATUS)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Extract(Extract),
}

/// Write a post's FAQ and key takeaways as JSON.
///
/// The FAQ is an ordered list of questions, each with its answer in the same item. The key takeaways
/// are the list under a heading that names them, such as "5 Key Takeaways" or "TL;DR". Title, language
/// and address come from the front matter. The post itself is never written to.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Extract {
    /// The Markdown post; `-` reads standard input.
    #[arg(value_name = "POST.md")]
    pub(crate) post: PathBuf,
    /// Where the JSON goes; `-`, and the default, is standard output.
    ///
    /// A file is replaced in one step, and left untouched if it has the same content already.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

const STATUS: &str = "\
Exit status:
  0  done
  1  something is wrong with the post
  2  wrong use, or a file that can't be read or written";

const EXAMPLES: &str = "\
Examples:
  afterword extract content/posts/dryer.md
  afterword extract content/posts/dryer.md -o static/posts/dryer.json
  git show HEAD:dryer.md | afterword extract -

Exit status:
  0  done
  1  the post has no FAQ and no key takeaways, or its front matter is broken
  2  wrong use, or a file that can't be read or written";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_contradict_nothing() {
        super::Args::command().debug_assert();
    }
}
