//! Reads input from a file or from standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::report::failure::Failure;
use crate::source::{FileKind, Source};

/// Returns whether `path` is `-`, which stands for standard input or output.
pub(crate) fn is_standard_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Returns the name of the input at `path` in messages.
pub(crate) fn input_name(path: &Path) -> String {
    match is_standard_stream(path) {
        true => "<stdin>".to_owned(),
        false => path.display().to_string(),
    }
}

/// Reads the whole text of the file at `path`, or of standard input for `-`.
pub(crate) fn read_source(path: &Path, kind: FileKind) -> Result<Source, Failure> {
    let name = input_name(path);
    match String::from_utf8(read_bytes(path, kind)?) {
        Ok(text) => Ok(Source::new(name, text)),
        Err(error) => Err(Failure::NotUtf8 { name, bytes: error.into_bytes() }),
    }
}

/// Reads all bytes of the file at `path`, or of standard input for `-`.
pub(crate) fn read_bytes(path: &Path, kind: FileKind) -> Result<Vec<u8>, Failure> {
    let bytes = match is_standard_stream(path) {
        true => read_up_to_limit(io::stdin().lock(), kind, 0),
        false => File::open(path).and_then(|file| {
            let size = file.metadata().map_or(0, |metadata| metadata.len());
            // The size is known, so nothing has to be read to refuse the file.
            if size > kind.max_bytes() { Ok(None) } else { read_up_to_limit(file, kind, size) }
        }),
    };
    match bytes {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) => Err(Failure::TooLarge { name: input_name(path), kind }),
        Err(error) => Err(Failure::Unreadable { name: input_name(path), error }),
    }
}

/// Reads `input`, which has about `size` bytes, to its end. Returns `None` if it is longer than the
/// limit of `kind`.
fn read_up_to_limit(input: impl Read, kind: FileKind, size: u64) -> io::Result<Option<Vec<u8>>> {
    // With a byte more, the end is seen without a larger buffer.
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    input.take(kind.max_bytes() + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= kind.max_bytes()).then_some(bytes))
}
