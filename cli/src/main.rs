//! The `afterword` program.

use std::process::ExitCode;

#[cfg(unix)]
use mimalloc::MiMalloc;

/// Pages and posts are trees of many small texts: a fifth of the time goes to their memory.
#[cfg(unix)]
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    afterword_cli::run_from_arguments()
}
