//! A folder of results. Every file in it is complete at every moment, equal files stay untouched,
//! and files that have lost their input can be removed.
//!
//! New files are written to a hidden staging folder inside it, and renamed into place in one step.
//! A killed run leaves its staging folder behind, and the next run removes it: all runs hold a
//! shared lock on the folder of results, so a run that gets the exclusive lock is alone. Where
//! folders can't be locked, it removes those of the days before.

use std::collections::HashSet;
use std::fs::{self, File, Metadata, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use tempfile::{NamedTempFile, TempDir};

use super::outcome::Change;
use super::walk::walk_folder;
use super::write::{
    Output, TEMPORARY_PREFIX, TEMPORARY_SUFFIX, create_temporary_beside, create_temporary_in,
    has_content, is_temporary_name, keep_mode_and_owner, unwritable,
};
use crate::report::failure::Failure;

/// No run takes that long.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A folder of results.
#[derive(Debug)]
pub(crate) struct OutDir {
    root: PathBuf,
    /// The folder for files that are being written; created with the first of them.
    staging: OnceLock<TempDir>,
    /// The shared lock; `None` where a folder can't be locked.
    _lock: Option<File>,
}

impl OutDir {
    /// Opens the folder at `root`, and creates it if it is missing.
    pub(crate) fn open(root: &Path) -> Result<Self, Failure> {
        Self::open_without(root, &[])
    }

    /// Opens the folder at `root`. If there is no other run, removes `temporary_files`, too.
    pub(crate) fn open_without(root: &Path, temporary_files: &[PathBuf]) -> Result<Self, Failure> {
        fs::create_dir_all(root).map_err(|error| unwritable(root, error))?;
        let lock = lock_folder(root, temporary_files);
        Ok(Self { root: root.to_owned(), staging: OnceLock::new(), _lock: lock })
    }

    /// Returns the full path of a file by its path relative to the folder.
    pub(crate) fn path(&self, path: &Path) -> PathBuf {
        self.root.join(path)
    }

    /// Puts `text` into the file at `path`, which is relative to the folder.
    pub(crate) fn put(&self, path: &Path, text: &str) -> Result<Change, Failure> {
        self.put_bytes(path, text.as_bytes())
    }

    /// Puts `content` into the file at `path`, which is relative to the folder.
    pub(crate) fn put_bytes(&self, path: &Path, content: &[u8]) -> Result<Change, Failure> {
        let path = self.path(path);
        let old = fs::symlink_metadata(&path);
        match &old {
            // A link stays a link, and its target is written to unless that is a post.
            Ok(metadata) if metadata.is_symlink() => {
                Output::file(&path)?.write_bytes(content)?;
                return Ok(Change::Written);
            }
            Ok(metadata) if metadata.is_dir() => {
                return Err(unwritable(&path, ErrorKind::IsADirectory.into()));
            }
            Ok(metadata) if has_content(&path, metadata, content) => return Ok(Change::Unchanged),
            Ok(_) => {}
            Err(_) => {
                let folder = path.parent().unwrap_or(&self.root);
                fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
            }
        }
        self.replace(&path, old.ok().as_ref(), content, || true)?;
        Ok(Change::Written)
    }

    /// Replaces the content `old` of the file at `path`, which is relative to the folder and no
    /// link, by `new`.
    ///
    /// # Errors
    ///
    /// [`Failure::ChangedMeanwhile`] if the file doesn't have the old content any more.
    pub(crate) fn exchange(&self, path: &Path, old: &[u8], new: &[u8]) -> Result<(), Failure> {
        let path = self.path(path);
        let unwritable_file = |error| unwritable(&path, error);
        // A file that is protected from being written to is not replaced, either.
        let file = File::options().write(true).open(&path).map_err(unwritable_file)?;
        let metadata = file.metadata().map_err(unwritable_file)?;
        let is_current = || fs::read(&path).is_ok_and(|content| content == old);
        match self.replace(&path, Some(&metadata), new, is_current)? {
            true => Ok(()),
            false => Err(Failure::ChangedMeanwhile { name: path.display().to_string() }),
        }
    }

    /// Replaces the file at the full `path`, which has the metadata `old` if it exists, unless
    /// `is_current` returns false right before. Returns what that returned.
    fn replace(
        &self,
        path: &Path,
        old: Option<&Metadata>,
        content: &[u8],
        is_current: impl FnOnce() -> bool,
    ) -> Result<bool, Failure> {
        let unwritable_file = |error| unwritable(path, error);
        let mut file = self.create_temporary_for(path).map_err(unwritable_file)?;
        file.write_all(content).map_err(unwritable_file)?;
        keep_mode_and_owner(file.as_file(), path, old)?;
        if !is_current() {
            return Ok(false);
        }
        file.persist(path).map_err(|error| unwritable_file(error.error))?;
        Ok(true)
    }

    /// Removes the files that are not in `keep`, whose path is that of a result and whose text is
    /// the command's own; and the folders that this leaves empty. Returns the number of removed
    /// files.
    pub(crate) fn prune(
        &self,
        keep: &HashSet<PathBuf>,
        is_result: impl Fn(&Path) -> bool,
        is_own_text: impl Fn(&str) -> bool,
    ) -> Result<usize, Failure> {
        let mut removed = 0;
        for path in walk_folder(&self.root, is_result).files {
            let full = self.path(&path);
            if keep.contains(&path)
                || self.is_behind_link(&path)
                || !fs::read_to_string(&full).is_ok_and(|text| is_own_text(&text))
            {
                continue;
            }
            fs::remove_file(&full).map_err(|error| unwritable(&full, error))?;
            removed += 1;
            self.remove_empty_folders(&full);
        }
        Ok(removed)
    }

    /// Returns whether the file at `path` is reached through a link, and so may belong to others.
    fn is_behind_link(&self, path: &Path) -> bool {
        let root = fs::canonicalize(&self.root);
        let target = fs::canonicalize(self.path(path));
        !matches!((root, target), (Ok(root), Ok(target)) if target == root.join(path))
    }

    /// Removes the folders from that of the removed `file` upwards, as far as they are empty.
    fn remove_empty_folders(&self, file: &Path) {
        for folder in file.ancestors().skip(1).take_while(|folder| *folder != self.root) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }

    /// Creates a temporary file that can be renamed to `path` in one step.
    fn create_temporary_for(&self, path: &Path) -> io::Result<NamedTempFile> {
        if path.parent().is_some_and(|folder| is_on_other_device(folder, &self.root)) {
            return create_temporary_beside(path);
        }
        create_temporary_in(self.staging_folder()?.path())
    }

    fn staging_folder(&self) -> io::Result<&TempDir> {
        if let Some(staging) = self.staging.get() {
            return Ok(staging);
        }
        let new = tempfile::Builder::new()
            .prefix(TEMPORARY_PREFIX)
            .suffix(TEMPORARY_SUFFIX)
            .tempdir_in(&self.root)?;
        // If two threads come here at once, the folder of the second is dropped and so removed.
        let _ = self.staging.set(new);
        Ok(self.staging.get().ok_or(ErrorKind::Other)?)
    }
}

/// Returns whether a file can't be renamed from one folder to the other in one step.
#[cfg(unix)]
fn is_on_other_device(folder: &Path, root: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    let device = |folder: &Path| fs::metadata(folder).map(|metadata| metadata.dev()).ok();
    device(folder) != device(root)
}

#[cfg(not(unix))]
fn is_on_other_device(_folder: &Path, _root: &Path) -> bool {
    true
}

/// Returns a shared lock on the folder. If there is no other run, removes the leftovers of earlier
/// ones: their staging folders, and `temporary_files`. Where folders can't be locked, as on WASI,
/// removes those that are too old to be another run's.
fn lock_folder(root: &Path, temporary_files: &[PathBuf]) -> Option<File> {
    let folder = File::open(root).ok()?;
    match folder.try_lock() {
        Ok(()) => {
            remove_leftovers(root, temporary_files, Duration::ZERO);
            folder.unlock().ok()?;
        }
        Err(TryLockError::WouldBlock) => {}
        Err(TryLockError::Error(_)) => remove_leftovers(root, temporary_files, DAY),
    }
    folder.lock_shared().ok()?;
    Some(folder)
}

/// Removes the staging folders of killed runs and `temporary_files`, if they have at least this
/// age.
fn remove_leftovers(root: &Path, temporary_files: &[PathBuf], age: Duration) {
    let staging_folders = list_staging_folders(root);
    for path in staging_folders.iter().chain(temporary_files) {
        // A leftover that can't be removed does no harm.
        let _ = match fs::symlink_metadata(path) {
            Ok(metadata) if !has_age(&metadata, age) => continue,
            Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
            _ => fs::remove_file(path),
        };
    }
}

/// Returns whether a file was last changed at least this long ago. Without a clock, none was.
fn has_age(metadata: &Metadata, age: Duration) -> bool {
    let changed = metadata.modified().ok().and_then(|time| time.elapsed().ok());
    age.is_zero() || changed.is_some_and(|changed| changed >= age)
}

/// Returns the paths of the staging folders in `root`.
fn list_staging_folders(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| {
        is_temporary_name(&entry.file_name()) && entry.file_type().is_ok_and(|kind| kind.is_dir())
    });
    folders.map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::{DAY, Duration, fs, remove_leftovers};

    #[test]
    fn leftovers_of_another_run_stay_until_they_are_old_enough() {
        let root = tempfile::tempdir().unwrap();
        let staging = root.path().join(".afterword-1.tmp");
        let beside = root.path().join(".afterword-2.tmp");
        fs::create_dir(&staging).unwrap();
        fs::write(&beside, "half").unwrap();
        remove_leftovers(root.path(), std::slice::from_ref(&beside), DAY);
        assert!(staging.exists() && beside.exists());
        remove_leftovers(root.path(), std::slice::from_ref(&beside), Duration::ZERO);
        assert!(!staging.exists() && !beside.exists());
    }
}
