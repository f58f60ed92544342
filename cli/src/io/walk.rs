//! Lists the files of a folder, in the order of their paths.
//!
//! Hidden files and folders and `node_modules` are passed over, and links are followed.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::write::is_temporary_name;
use crate::report::failure::Failure;

/// The files of a folder, with paths relative to it.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    /// The wanted files, sorted.
    pub(crate) files: Vec<PathBuf>,
    /// The links among the visible files and folders.
    pub(crate) links: HashSet<PathBuf>,
    /// The temporary files of runs, which may have been killed.
    pub(crate) temporary_files: Vec<PathBuf>,
    /// The files and folders that can't be read, sorted.
    pub(crate) failures: Vec<(PathBuf, Failure)>,
}

impl Walk {
    /// Returns whether every file that `is_wanted` is listed, as a file or as a failure.
    pub(crate) fn is_complete(&self, is_wanted: impl Fn(&Path) -> bool) -> bool {
        let hides_no_file = |(path, failure): &(PathBuf, Failure)| {
            matches!(failure, Failure::LinkLoop { .. }) || is_wanted(path)
        };
        self.failures.iter().all(hides_no_file)
    }

    /// Adds a file or a folder below `folder`. Hands a wanted file to `add_file`.
    fn add_entry(
        &mut self,
        folder: &Path,
        entry: &DirEntry,
        is_wanted: impl Fn(&Path) -> bool,
        add_file: impl FnOnce(PathBuf, &HashSet<PathBuf>),
    ) {
        let path = relative_path(folder, entry.path());
        if entry.path_is_symlink() {
            self.links.insert(path.clone());
        }
        if entry.file_type().is_dir() || !is_wanted(entry.path()) {
            return;
        }
        if entry.file_type().is_file() {
            add_file(path, &self.links);
        } else {
            let name = join_path(folder, &path).display().to_string();
            self.failures.push((path, Failure::NotAFile { name }));
        }
    }
}

/// Lists the files below `folder` whose paths are wanted.
pub(crate) fn walk_folder(folder: &Path, is_wanted: impl Fn(&Path) -> bool) -> Walk {
    let mut files = Vec::new();
    let walk = walk_files(folder, None, is_wanted, |path, _| files.push(path));
    Walk { files, ..walk }
}

/// Hands the files below `folder` whose paths are wanted to `add_file`, in the order of their
/// paths, each with the links so far: those to the file and to the folders around it. Leaves out
/// the folder `except`, whose path is relative to `folder`. What is returned has no files.
pub(crate) fn walk_files(
    folder: &Path,
    except: Option<&Path>,
    is_wanted: impl Fn(&Path) -> bool,
    mut add_file: impl FnMut(PathBuf, &HashSet<PathBuf>),
) -> Walk {
    let mut walk = Walk::default();
    let mut temporary_files = Vec::new();
    let except = except.map(|except| folder.join(except));
    let is_entered = |entry: &DirEntry| {
        if is_temporary_name(entry.file_name()) && entry.file_type().is_file() {
            temporary_files.push(entry.path().to_owned());
        }
        is_visible(entry) && Some(entry.path()) != except.as_deref()
    };
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(is_entered) {
        match entry {
            Ok(entry) => walk.add_entry(folder, &entry, &is_wanted, &mut add_file),
            Err(error) => walk.failures.extend(explain_error(folder, error, &is_wanted)),
        }
    }
    walk.temporary_files = temporary_files;
    walk.failures.sort_by(|(one, _), (other, _)| one.cmp(other));
    walk
}

/// Returns the path of `file` in `folder`, without a leading `./`.
pub(crate) fn join_path(folder: &Path, file: &Path) -> PathBuf {
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

fn relative_path(folder: &Path, path: &Path) -> PathBuf {
    path.strip_prefix(folder).unwrap_or(path).to_owned()
}

/// Returns the relative path and the failure for `error`. Returns `None` for a broken link whose
/// extension is not wanted.
fn explain_error(
    folder: &Path,
    error: walkdir::Error,
    is_wanted: impl Fn(&Path) -> bool,
) -> Option<(PathBuf, Failure)> {
    let path = error.path().unwrap_or(folder).to_owned();
    let relative = relative_path(folder, &path);
    let name = join_path(folder, &relative).display().to_string();
    if let Some(ancestor) = error.loop_ancestor() {
        return Some((relative, Failure::LinkLoop { name, above: ancestor.display().to_string() }));
    }
    if path.is_symlink() && path.extension().is_some() && !is_wanted(&path) {
        return None;
    }
    let error = error.into_io_error()?;
    Some((relative, Failure::Unreadable { name, error }))
}
