//! The files of a folder, in the order of their paths.
//!
//! Hidden files and folders and `node_modules` are passed over, and links are followed. It knows nothing
//! of what is in the files.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::report::failure::Failure;

/// What a folder has.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    /// The files, as paths from the folder on, sorted.
    pub(crate) files: Vec<PathBuf>,
    /// What can't be read.
    pub(crate) failures: Vec<(PathBuf, Failure)>,
}

impl Walk {
    /// Whether every wanted file is known, be it readable or not.
    pub(crate) fn is_complete(&self, wanted: impl Fn(&Path) -> bool) -> bool {
        let is_known = |(path, failure): &(PathBuf, Failure)| {
            matches!(failure, Failure::Loop { .. }) || wanted(path)
        };
        self.failures.iter().all(is_known)
    }
}

/// Looks for the files whose paths are wanted.
pub(crate) fn files(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Walk {
    let mut walk = Walk::default();
    let entries = WalkDir::new(folder).follow_links(true).into_iter().filter_entry(is_visible);
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_dir() || !wanted(entry.path()) => {}
            Ok(entry) => {
                let path = relative(folder, entry.path());
                if entry.file_type().is_file() {
                    walk.files.push(path);
                } else {
                    let name = join(folder, &path).display().to_string();
                    walk.failures.push((path, Failure::NotAFile { name }));
                }
            }
            Err(error) => walk.failures.extend(failure(folder, error, &wanted)),
        }
    }
    walk.files.sort();
    walk.failures.sort_by(|(one, _), (other, _)| one.cmp(other));
    walk
}

/// The path of a file in a folder, as people write it.
pub(crate) fn join(folder: &Path, file: &Path) -> PathBuf {
    match folder == Path::new(".") {
        true => file.to_owned(),
        false => folder.join(file),
    }
}

fn is_visible(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    entry.depth() == 0
        || !(name.as_encoded_bytes().starts_with(b".") || name == OsStr::new("node_modules"))
}

fn relative(folder: &Path, path: &Path) -> PathBuf {
    path.strip_prefix(folder).unwrap_or(path).to_owned()
}

/// Why a file or a folder can't be read; `None` for a link that leads nowhere, to a file that nobody wants.
fn failure(
    folder: &Path,
    error: walkdir::Error,
    wanted: impl Fn(&Path) -> bool,
) -> Option<(PathBuf, Failure)> {
    let path = error.path().unwrap_or(folder).to_owned();
    let at = relative(folder, &path);
    let name = join(folder, &at).display().to_string();
    if let Some(ancestor) = error.loop_ancestor() {
        return Some((at, Failure::Loop { name, above: ancestor.display().to_string() }));
    }
    if path.is_symlink() && path.extension().is_some() && !wanted(&path) {
        return None;
    }
    let error = error.into_io_error()?;
    Some((at, Failure::Unreadable { name, error }))
}
