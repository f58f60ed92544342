//! Writing results: to standard output, or to a file in one step. A post is never written to.

use std::fs::{self, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use afterword_reader::is_post;
use same_file::Handle;
use tempfile::NamedTempFile;

use super::read::is_stream;
use crate::report::failure::Failure;

/// Where a result goes.
#[derive(Debug)]
pub(crate) enum Output {
    /// Standard output.
    Stdout,
    /// A file that is no post.
    File(PathBuf),
}

impl Output {
    /// The place that was asked for, unless it is a post: `input` itself, by whatever name, or another.
    pub(crate) fn new(asked: Option<&Path>, input: &Path) -> Result<Self, Failure> {
        let Some(path) = asked.filter(|path| !is_stream(path)) else { return Ok(Self::Stdout) };
        if is_same(path, input) {
            return Err(Failure::OutputIsInput { name: path.display().to_string() });
        }
        Self::file(path)
    }

    /// A file that is no post. What a link leads to is written to, not the link.
    pub(crate) fn file(path: &Path) -> Result<Self, Failure> {
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if is_post(path) || is_post(&target) {
            return Err(Failure::OutputIsPost { name: path.display().to_string() });
        }
        Ok(Self::File(target))
    }

    /// Writes the text.
    pub(crate) fn write(&self, text: &str) -> Result<(), Failure> {
        match self {
            Self::Stdout => print(text).map_err(|error| Failure::NotPrinted { error }),
            Self::File(path) => replace(path, text)
                .map_err(|error| Failure::Unwritable { name: path.display().to_string(), error }),
        }
    }
}

/// Whether both name one file, also through links and redirections.
fn is_same(path: &Path, input: &Path) -> bool {
    // A pipe would wait for its other end.
    if !path.is_file() {
        return false;
    }
    let input = if is_stream(input) { Handle::stdin() } else { Handle::from_path(input) };
    matches!((Handle::from_path(path), input), (Ok(path), Ok(input)) if path == input)
}

pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        // The reader has seen enough: `| head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Puts a whole new file in the place of the old one, unless they are equal. A device or a pipe stays what it
/// is, and is written to.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(facts) if has(path, &facts, text) => return Ok(()),
        Ok(facts) if !facts.is_file() && !facts.is_dir() => return fs::write(path, text),
        _ => {}
    }
    let mut file = temporary_beside(path)?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

/// Whether a file has this text.
pub(crate) fn has(path: &Path, facts: &Metadata, text: &str) -> bool {
    facts.is_file()
        && facts.len() == text.len() as u64
        && fs::read(path).is_ok_and(|old| old == text.as_bytes())
}

/// A new file that is gone unless it takes the place of another.
pub(crate) fn temporary_beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    temporary_in(folder.unwrap_or(Path::new(".")))
}

/// A new file that is gone unless it takes the place of another.
pub(crate) fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".afterword-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
