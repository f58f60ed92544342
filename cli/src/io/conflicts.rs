//! The files of a folder whose results would have the same path.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::walk::join_path;
use crate::report::failure::Failure;

/// The conflicts between the files of a folder.
#[derive(Debug)]
pub(crate) struct Conflicts<'a> {
    folder: &'a Path,
    /// For each file whose result has the path of another file's result, that other file.
    others: HashMap<PathBuf, PathBuf>,
}

impl<'a> Conflicts<'a> {
    /// Finds the conflicts between `files`. `output_path` returns the path of a file's result. All
    /// paths are relative to their folders.
    pub(crate) fn find(
        folder: &'a Path,
        files: &[PathBuf],
        output_path: impl Fn(&Path) -> PathBuf,
    ) -> Self {
        let mut first_files = HashMap::<PathBuf, &PathBuf>::new();
        let mut others = HashMap::new();
        for file in files {
            let first = *first_files.entry(output_path(file)).or_insert(file);
            if first != file {
                others.insert(file.clone(), first.clone());
                others.insert(first.clone(), file.clone());
            }
        }
        Self { folder, others }
    }

    /// Returns a failure if the result of `file` would overwrite that of another file.
    pub(crate) fn refuse_conflict(&self, file: &Path) -> Result<(), Failure> {
        let Some(other) = self.others.get(file) else { return Ok(()) };
        let name = |file: &Path| join_path(self.folder, file).display().to_string();
        Err(Failure::SameOutput { name: name(file), other: name(other) })
    }
}
