//! The arguments of the commands that describe the data and the command itself.

use std::path::PathBuf;

use clap_complete::Shell;

/// Print the JSON Schema of the post data.
///
/// For editors and validators. It says what the widget and this command can read, in draft 2020-12.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  afterword schema > post.schema.json")]
pub(crate) struct Schema {}

/// Print a script that completes this command's arguments in a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  afterword completions bash > ~/.local/share/bash-completion/completions/afterword
  afterword completions fish > ~/.config/fish/completions/afterword.fish")]
pub(crate) struct Completions {
    /// The shell.
    pub(crate) shell: Shell,
}

/// Print the manual page, or write those of all commands.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  afterword man | man -l -
  afterword man --out-dir ~/.local/share/man/man1")]
pub(crate) struct Man {
    /// A folder for the pages `afterword.1`, `afterword-extract.1` and so on; made if it is missing.
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
}
