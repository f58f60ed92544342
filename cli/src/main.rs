//! The `afterword` program.

use std::process::ExitCode;

#[cfg(not(target_family = "wasm"))]
use mimalloc::MiMalloc;

/// Pages and posts are trees of many small texts: a fifth of the time goes to their memory.
#[cfg(not(target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    afterword_cli::run_from_arguments()
}
