//! The progress of a run as one line of text, for systems that the progress bar does not know.

use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

/// The width of a full bar in characters.
const WIDTH: usize = 32;
/// The number of files from which on the line is shown: fewer are done before it can be read.
#[cfg(target_family = "wasm")]
const LEAST_LENGTH: u64 = 64;
/// Moves to the start of the line, and clears it.
const CLEAR: &str = "\r\x1b[K";

/// A line that shows how many files are done, and is replaced as they become more.
#[derive(Debug)]
pub(super) struct ProgressLine<W> {
    /// `None` unless the line is shown.
    output: Option<Mutex<(W, u64)>>,
    length: u64,
}

#[cfg(target_family = "wasm")]
impl ProgressLine<io::Stderr> {
    /// Returns a line on standard error, which is hidden unless that is a terminal, and
    /// with few files.
    pub(super) fn new(length: u64) -> Self {
        use std::io::IsTerminal;

        let stderr = io::stderr();
        let is_shown = length >= LEAST_LENGTH && stderr.is_terminal();
        Self::on(is_shown.then_some(stderr), length)
    }
}

impl<W: Write> ProgressLine<W> {
    fn on(output: Option<W>, length: u64) -> Self {
        Self { output: output.map(|output| Mutex::new((output, 0))), length }
    }

    /// Counts `number` more files as done.
    pub(super) fn inc(&self, number: u64) {
        self.change(|output, done| {
            let before = self.filled_width(*done);
            *done += number;
            // A terminal is slow, so the line is only written when the bar has grown.
            match self.filled_width(*done) {
                filled if filled == before => Ok(()),
                filled => write!(output, "{}", self.line(filled, *done)),
            }
        });
    }

    /// Clears the line while `print` writes others.
    pub(super) fn suspend(&self, print: impl FnOnce()) {
        self.finish_and_clear();
        print();
    }

    /// Clears the line.
    pub(super) fn finish_and_clear(&self) {
        self.change(|output, _| write!(output, "{CLEAR}"));
    }

    fn change(&self, change: impl FnOnce(&mut W, &mut u64) -> io::Result<()>) {
        let Some(output) = &self.output else { return };
        let (output, done) = &mut *output.lock().unwrap_or_else(PoisonError::into_inner);
        // A line that can't be shown is no reason to end the run.
        let _ = change(output, done).and_then(|()| output.flush());
    }

    /// Returns the number of characters that are filled when `done` files are.
    fn filled_width(&self, done: u64) -> usize {
        let width = done.saturating_mul(WIDTH as u64) / self.length.max(1);
        usize::try_from(width).map_or(WIDTH, |width| width.min(WIDTH))
    }

    fn line(&self, filled: usize, done: u64) -> String {
        let (full, empty) = ("█".repeat(filled), "░".repeat(WIDTH - filled));
        format!("{CLEAR}{full}{empty} {done}/{}", self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::{CLEAR, ProgressLine, WIDTH};

    fn written(progress: ProgressLine<Vec<u8>>) -> String {
        let (bytes, _) = progress.output.unwrap().into_inner().unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn the_line_is_written_when_the_bar_grows_and_cleared_at_the_end() {
        let progress = ProgressLine::on(Some(Vec::new()), 2 * WIDTH as u64);
        progress.inc(1);
        progress.inc(1);
        progress.finish_and_clear();
        let line = format!("█{} 2/64", "░".repeat(31));
        assert_eq!(written(progress), format!("{CLEAR}{line}{CLEAR}"));
    }

    #[test]
    fn an_empty_run_and_too_many_files_fill_no_more_than_the_bar() {
        for length in [0, 1] {
            let progress = ProgressLine::on(Some(Vec::new()), length);
            progress.inc(5);
            assert!(written(progress).contains(&"█".repeat(WIDTH)));
        }
    }

    #[test]
    fn other_lines_are_written_while_the_line_is_cleared() {
        let progress = ProgressLine::on(Some(Vec::new()), 1);
        let mut printed = false;
        progress.suspend(|| printed = true);
        assert!(printed);
        assert_eq!(written(progress), CLEAR);
    }
}
