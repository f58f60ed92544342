//! The list of files to check.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::io::posts::is_post_file;
use crate::io::read::is_standard_stream;
use crate::io::walk::{join_path, walk_folder};
use crate::post_data::recognize::is_json_file;
use crate::report::failure::Failure;

/// A file to check.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct InputFile {
    pub(super) path: PathBuf,
    /// True for a file that the user named itself, not only by a folder that contains it.
    pub(super) is_named: bool,
}

/// Lists the files of all `paths`, each once, sorted; and the failures of folders.
pub(super) fn list_files(paths: &[PathBuf]) -> (Vec<InputFile>, Vec<Failure>) {
    let mut named = BTreeSet::new();
    let mut found = BTreeSet::new();
    let mut failures = Vec::new();
    for path in paths {
        if is_standard_stream(path) || !path.is_dir() {
            named.insert(path.clone());
            continue;
        }
        let walk = walk_folder(path, |path: &Path| is_post_file(path) || is_json_file(path));
        if walk.files.is_empty() && walk.failures.is_empty() {
            failures.push(Failure::NothingToCheck { name: path.display().to_string() });
        }
        failures.extend(walk.failures.into_iter().map(|(_, failure)| failure));
        found.extend(walk.files.iter().map(|file| join_path(path, file)));
    }
    found.retain(|path| !named.contains(path));
    let mut files: Vec<_> =
        named.into_iter().map(|path| InputFile { path, is_named: true }).collect();
    files.extend(found.into_iter().map(|path| InputFile { path, is_named: false }));
    files.sort();
    (files, failures)
}
