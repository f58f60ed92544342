//! Writes results to standard output, or to a file in one step. A post is never written to.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use same_file::Handle;
use tempfile::NamedTempFile;

use super::posts::is_known_post;
use super::read::is_standard_stream;
use crate::report::failure::Failure;

/// The beginning of the name of a temporary file or folder.
pub(super) const TEMPORARY_PREFIX: &str = ".afterword-";
/// The end of the name of a temporary file or folder.
pub(super) const TEMPORARY_SUFFIX: &str = ".tmp";

/// The destination of a result.
#[derive(Debug)]
pub(crate) enum Output {
    /// Standard output.
    Stdout,
    /// A file that is not a post.
    File(PathBuf),
}

impl Output {
    /// Returns the output at `path`: standard output for `None` and `-`.
    ///
    /// # Errors
    ///
    /// [`Failure::OutputIsInput`] if `path` is the file `input`, by any name or link, and
    /// [`Failure::OutputIsPost`] if it is another post.
    pub(crate) fn new(path: Option<&Path>, input: &Path) -> Result<Self, Failure> {
        let Some(path) = path.filter(|path| !is_standard_stream(path)) else {
            return Ok(Self::Stdout);
        };
        if is_same_file(path, input) {
            return Err(Failure::OutputIsInput { name: path.display().to_string() });
        }
        Self::file(path)
    }

    /// Returns the output to the file at `path`, or to the target of a link there.
    ///
    /// # Errors
    ///
    /// [`Failure::OutputIsPost`] if the file or the target is a post.
    pub(crate) fn file(path: &Path) -> Result<Self, Failure> {
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if is_known_post(path) || is_known_post(&target) {
            return Err(Failure::OutputIsPost { name: path.display().to_string() });
        }
        Ok(Self::File(target))
    }

    /// Writes `text` to the output.
    pub(crate) fn write(&self, text: &str) -> Result<(), Failure> {
        self.write_bytes(text.as_bytes())
    }

    /// Writes `content` to the output.
    pub(super) fn write_bytes(&self, content: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Stdout => write_to_stdout(content),
            Self::File(path) => replace_file(path, content),
        }
    }
}

/// Returns whether `path` and `input` are one file, through links and redirections, too.
fn is_same_file(path: &Path, input: &Path) -> bool {
    // Opening a pipe would wait for its other end.
    if !path.is_file() {
        return false;
    }
    let input = match is_standard_stream(input) {
        true => Handle::stdin(),
        false => Handle::from_path(input),
    };
    matches!((Handle::from_path(path), input), (Ok(path), Ok(input)) if path == input)
}

/// Writes `content` to standard output.
pub(crate) fn write_to_stdout(content: &[u8]) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(content).and_then(|()| stdout.flush()) {
        // The other program has closed the pipe, as `head` does when it has enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(|error| Failure::StdoutUnwritable { error }),
    }
}

/// Replaces the file at `path` by one with `content`, unless it has that content already. Writes
/// into a device or a pipe.
fn replace_file(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let unwritable_file = |error| unwritable(path, error);
    let old = fs::metadata(path).ok();
    match &old {
        Some(old) if has_content(path, old, content) => return Ok(()),
        Some(old) if !old.is_file() && !old.is_dir() => {
            return fs::write(path, content).map_err(unwritable_file);
        }
        _ => {}
    }
    let mut file = create_temporary_beside(path).map_err(unwritable_file)?;
    file.write_all(content).map_err(unwritable_file)?;
    keep_mode_and_owner(file.as_file(), path, old.as_ref())?;
    file.persist(path).map_err(|error| unwritable_file(error.error))?;
    Ok(())
}

/// Returns the failure for a file or a folder that can't be written.
pub(super) fn unwritable(path: &Path, error: io::Error) -> Failure {
    Failure::Unwritable { name: path.display().to_string(), error }
}

/// Returns whether the file at `path` has exactly this content.
pub(super) fn has_content(path: &Path, metadata: &Metadata, content: &[u8]) -> bool {
    metadata.is_file()
        && metadata.len() == content.len() as u64
        && fs::read(path).is_ok_and(|old| old == content)
}

/// Gives `new` the mode and the owner of the file at `path`, which it will replace. `old` is the
/// metadata of that file, if there is one.
///
/// # Errors
///
/// [`Failure::OwnerNotKept`] if the user may not give files to that owner or group.
#[cfg(unix)]
pub(super) fn keep_mode_and_owner(
    new: &File,
    path: &Path,
    old: Option<&Metadata>,
) -> Result<(), Failure> {
    use std::os::unix::fs::{MetadataExt, fchown};

    let Some(old) = old.filter(|old| old.is_file()) else { return Ok(()) };
    let created = new.metadata().map_err(|error| unwritable(path, error))?;
    if (created.uid(), created.gid()) != (old.uid(), old.gid()) {
        fchown(new, Some(old.uid()), Some(old.gid()))
            .map_err(|_| Failure::OwnerNotKept { name: path.display().to_string() })?;
    } else if created.permissions() == old.permissions() {
        return Ok(());
    }
    // A change of the owner clears some bits of the mode.
    new.set_permissions(old.permissions()).map_err(|error| unwritable(path, error))
}

/// Does nothing: only files of Unix have a mode and an owner to keep.
#[cfg(not(unix))]
pub(super) fn keep_mode_and_owner(
    _new: &File,
    _path: &Path,
    _old: Option<&Metadata>,
) -> Result<(), Failure> {
    Ok(())
}

/// Returns whether `name` is one of a temporary file or folder.
pub(super) fn is_temporary_name(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(TEMPORARY_PREFIX.as_bytes()) && name.ends_with(TEMPORARY_SUFFIX.as_bytes())
}

/// Creates a temporary file in the folder of `path`.
pub(super) fn create_temporary_beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    create_temporary_in(folder.unwrap_or(Path::new(".")))
}

/// Creates a temporary file in `folder`. It is removed when it is dropped, unless it is persisted.
pub(super) fn create_temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX).suffix(TEMPORARY_SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
