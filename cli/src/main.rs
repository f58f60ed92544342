//! The `afterword` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    afterword_cli::run()
}
