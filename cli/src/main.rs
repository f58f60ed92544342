//! The `afterword` program.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Pages and posts are trees of many small texts: a fifth of the time goes to their memory.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    afterword_cli::run_from_arguments()
}
