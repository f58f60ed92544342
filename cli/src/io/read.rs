//! Reading posts and data, from a file or from standard input. It knows nothing of what is in them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::source::{FileKind, Source};
use crate::report::failure::Failure;

/// Whether a path stands for a standard stream.
pub(crate) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What a person calls it.
pub(crate) fn name(path: &Path) -> String {
    match is_stream(path) {
        true => "<stdin>".to_owned(),
        false => path.display().to_string(),
    }
}

/// Reads the whole of a file, or of standard input for `-`.
pub(crate) fn read(path: &Path, kind: FileKind) -> Result<Source, Failure> {
    let name = name(path);
    let bytes = match is_stream(path) {
        true => read_to_limit(io::stdin().lock(), kind),
        false => File::open(path).and_then(|file| match file.metadata() {
            // It need not be read to say so.
            Ok(facts) if facts.len() > kind.limit() => Ok(None),
            _ => read_to_limit(file, kind),
        }),
    };
    match bytes {
        Ok(Some(bytes)) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Source { name, text }),
            Err(error) => Err(Failure::NotUtf8 { name, bytes: error.into_bytes() }),
        },
        Ok(None) => Err(Failure::TooLarge { name, kind }),
        Err(error) => Err(Failure::Unreadable { name, error }),
    }
}

/// Reads to the end; `None` if that is too far.
fn read_to_limit(input: impl Read, kind: FileKind) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(kind.limit() + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= kind.limit()).then_some(bytes))
}
