//! The `afterword` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    afterword_cli::run_from_arguments()
}
