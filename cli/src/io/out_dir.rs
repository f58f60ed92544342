//! A folder of results: every file is whole at every moment, equal ones stay untouched, and what is no
//! longer made can be removed.
//!
//! New files are written in a hidden folder inside it, and then take their places in one step. What a
//! killed run leaves there, the next one removes: all runs hold a shared lock on the folder, so the one
//! that gets the exclusive lock is alone.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tempfile::{NamedTempFile, TempDir};

use crate::io::walk;
use crate::io::write::{self, Output};
use crate::report::failure::Failure;

const PREFIX: &str = ".afterword-";
const SUFFIX: &str = ".tmp";

/// A folder of results.
#[derive(Debug)]
pub(crate) struct OutDir {
    root: PathBuf,
    /// Where new files are written; made with the first of them.
    workshop: OnceLock<TempDir>,
    /// Held to the end; `None` where a folder can't be locked.
    _lock: Option<File>,
}

/// What has become of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It is new, or has a new content.
    Written,
    /// It has the same content already.
    Unchanged,
}

impl OutDir {
    /// Opens the folder, and makes it if it is missing.
    pub(crate) fn open(root: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(root).map_err(|error| unwritable(root, error))?;
        Ok(Self { root: root.to_owned(), workshop: OnceLock::new(), _lock: lock(root) })
    }

    /// Where a file of this path from the folder on is.
    pub(crate) fn path(&self, path: &Path) -> PathBuf {
        self.root.join(path)
    }

    /// Puts a text into the file of this path from the folder on.
    pub(crate) fn put(&self, path: &Path, text: &str) -> Result<Change, Failure> {
        let path = self.root.join(path);
        let failed = |error| unwritable(&path, error);
        match fs::symlink_metadata(&path) {
            // What a link leads to is written to, unless it is a post.
            Ok(facts) if facts.is_symlink() => {
                Output::file(&path)?.write(text)?;
                return Ok(Change::Written);
            }
            Ok(facts) if facts.is_dir() => return Err(failed(ErrorKind::IsADirectory.into())),
            Ok(facts) if write::has(&path, &facts, text) => return Ok(Change::Unchanged),
            Ok(_) => {}
            Err(_) => {
                let folder = path.parent().unwrap_or(&self.root);
                fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
            }
        }
        let mut file = self.temporary(&path).map_err(failed)?;
        file.write_all(text.as_bytes()).map_err(failed)?;
        file.persist(&path).map_err(|error| failed(error.error))?;
        Ok(Change::Written)
    }

    /// Removes the files that this command has made and that are not among those to keep; and the
    /// folders that are empty then. Returns how many files it were.
    pub(crate) fn prune(
        &self,
        keep: &HashSet<PathBuf>,
        is_named_so: impl Fn(&Path) -> bool,
        is_ours: impl Fn(&str) -> bool,
    ) -> Result<usize, Failure> {
        let mut removed = 0;
        for path in walk::files(&self.root, is_named_so).files {
            let full = self.root.join(&path);
            // Through a link, it would be somebody else's file.
            let is_file = fs::canonicalize(&self.root)
                .and_then(|root| Ok(fs::canonicalize(&full)? == root.join(&path)))
                .unwrap_or(false);
            if keep.contains(&path)
                || !is_file
                || !fs::read_to_string(&full).is_ok_and(|text| is_ours(&text))
            {
                continue;
            }
            fs::remove_file(&full).map_err(|error| unwritable(&full, error))?;
            removed += 1;
            for folder in full.ancestors().skip(1).take_while(|folder| *folder != self.root) {
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        Ok(removed)
    }

    /// A new file that is able to take the place of another in one step.
    fn temporary(&self, path: &Path) -> io::Result<NamedTempFile> {
        let workshop = match self.workshop.get() {
            Some(workshop) => workshop,
            None => {
                let new = tempfile::Builder::new()
                    .prefix(PREFIX)
                    .suffix(SUFFIX)
                    .tempdir_in(&self.root)?;
                // Two threads may come here at once; the folder of the second is dropped and removed.
                let _ = self.workshop.set(new);
                self.workshop.get().ok_or(ErrorKind::Other)?
            }
        };
        if path.parent().is_some_and(|folder| is_elsewhere(folder, &self.root)) {
            return write::temporary_beside(path);
        }
        write::temporary_in(workshop.path())
    }
}

/// Whether a file can't be moved from one folder to the other in one step.
#[cfg(unix)]
fn is_elsewhere(folder: &Path, root: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let device = |folder: &Path| fs::metadata(folder).map(|facts| facts.dev()).ok();
    device(folder) != device(root)
}

#[cfg(not(unix))]
fn is_elsewhere(_folder: &Path, _root: &Path) -> bool {
    true
}

/// Locks the folder, and removes what earlier runs have left if there is no other run.
fn lock(root: &Path) -> Option<File> {
    let folder = File::open(root).ok()?;
    if folder.try_lock().is_ok() {
        remove_leftovers(root);
        folder.unlock().ok()?;
    }
    folder.lock_shared().ok()?;
    Some(folder)
}

fn remove_leftovers(root: &Path) {
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours =
            name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if is_ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            // What can't be removed does no harm.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn unwritable(path: &Path, error: io::Error) -> Failure {
    Failure::Unwritable { name: path.display().to_string(), error }
}
