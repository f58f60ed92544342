//! Prints findings to standard output as they come: text, or the items of one JSON array.

use std::io::{self, ErrorKind, Write};

use crate::report::failure::Failure;
use crate::report::format::Format;

/// A printer of findings. The first error stops it.
pub(super) struct Printer {
    format: Format,
    /// True until something has been printed.
    is_empty: bool,
    result: io::Result<()>,
}

impl Printer {
    /// Returns a printer for findings in `format`.
    pub(super) fn new(format: Format) -> Self {
        Self { format, is_empty: true, result: Ok(()) }
    }

    /// Prints findings.
    pub(super) fn print(&mut self, texts: &[String]) {
        if self.result.is_ok() {
            self.result = self.try_print(texts);
        }
    }

    /// Closes the array.
    ///
    /// # Errors
    ///
    /// [`Failure::StdoutUnwritable`], unless the other program has closed the pipe, as `head` does
    /// when it has enough.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let (format, is_empty) = (self.format, self.is_empty);
        match self.result.and_then(|()| close_array(format, is_empty)) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure::StdoutUnwritable { error })
            }
            _ => Ok(()),
        }
    }

    fn try_print(&mut self, texts: &[String]) -> io::Result<()> {
        let mut stdout = anstream::stdout().lock();
        for text in texts {
            match (self.format, self.is_empty) {
                (Format::Text, _) => writeln!(stdout, "{text}")?,
                (Format::Json, true) => write!(stdout, "[\n  {text}")?,
                (Format::Json, false) => write!(stdout, ",\n  {text}")?,
            }
            self.is_empty = false;
        }
        Ok(())
    }
}

fn close_array(format: Format, is_empty: bool) -> io::Result<()> {
    let mut stdout = anstream::stdout().lock();
    match (format, is_empty) {
        (Format::Text, _) => {}
        (Format::Json, true) => writeln!(stdout, "[]")?,
        (Format::Json, false) => writeln!(stdout, "\n]")?,
    }
    stdout.flush()
}
