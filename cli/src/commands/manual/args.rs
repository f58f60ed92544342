//! The arguments of `afterword completions` and `afterword man`.

use std::path::PathBuf;

use clap_complete::Shell;

/// Print a script that completes the arguments of this command in a shell.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  afterword completions bash > ~/.local/share/bash-completion/completions/afterword
  afterword completions fish > ~/.config/fish/completions/afterword.fish")]
pub(crate) struct CompletionsArgs {
    /// The shell.
    pub(crate) shell: Shell,
}

/// Print the manual page, or write the pages of all commands.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  afterword man | man -l -
  afterword man --out-dir ~/.local/share/man/man1")]
pub(crate) struct ManArgs {
    /// The folder for the pages `afterword.1`, `afterword-extract.1` and so on. It is created if it
    /// is missing.
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
}
