//! Writes results to standard output, or to a file in one step. A post is never written to.

use std::fs::{self, Metadata};
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
        match self {
            Self::Stdout => write_to_stdout(text),
            Self::File(path) => replace_file(path, text)
                .map_err(|error| Failure::Unwritable { name: path.display().to_string(), error }),
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

/// Writes `text` to standard output.
pub(crate) fn write_to_stdout(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        // The other program has closed the pipe, as `head` does when it has enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(|error| Failure::StdoutUnwritable { error }),
    }
}

/// Replaces the file at `path` by one with `text`, unless it has that text already. Writes into a
/// device or a pipe.
fn replace_file(path: &Path, text: &str) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(metadata) if has_text(path, &metadata, text) => return Ok(()),
        Ok(metadata) if !metadata.is_file() && !metadata.is_dir() => return fs::write(path, text),
        _ => {}
    }
    let mut file = create_temporary_beside(path)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

/// Returns whether the file at `path` has exactly this text.
pub(super) fn has_text(path: &Path, metadata: &Metadata, text: &str) -> bool {
    metadata.is_file()
        && metadata.len() == text.len() as u64
        && fs::read(path).is_ok_and(|old| old == text.as_bytes())
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
