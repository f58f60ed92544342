//! Reading a post, from a file or from standard input. It knows nothing of what is in it.

use std::io::{self, Read};
use std::path::Path;

use crate::failure::Failure;

/// A text, and the name by which its author knows it.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path as it was given, or `<stdin>`.
    pub(crate) name: String,
    /// The whole text.
    pub(crate) text: String,
}

/// Whether a path stands for a standard stream.
pub(crate) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads the whole of a file, or of standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Source, Failure> {
    let (name, bytes) = if is_stream(path) {
        ("<stdin>".to_owned(), read_stdin())
    } else {
        (path.display().to_string(), std::fs::read(path))
    };
    match bytes.map(String::from_utf8) {
        Ok(Ok(text)) => Ok(Source { name, text }),
        Ok(Err(error)) => Err(Failure::NotUtf8 { name, bytes: error.into_bytes() }),
        Err(error) => Err(Failure::Unreadable { name, error }),
    }
}

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
