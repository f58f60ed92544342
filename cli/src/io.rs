//! Files and folders: finding, reading and writing them, many at once. This module must
//! know neither the commands nor the content of the files.

pub(crate) mod batch;
pub(crate) mod conflicts;
pub(crate) mod folder_run;
pub(crate) mod out_dir;
pub(crate) mod outcome;
pub(crate) mod posts;
#[cfg(any(test, target_family = "wasm"))]
mod progress_line;
pub(crate) mod read;
pub(crate) mod walk;
pub(crate) mod write;
