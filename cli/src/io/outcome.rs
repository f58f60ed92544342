//! The outcome of each file of a folder, and their counts.

use crate::report::status::Status;

/// The outcome of one file of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileOutcome {
    /// The result is in place. The status tells whether the input has faults.
    Result(Change, Status),
    /// The input has nothing to make a result of.
    NoResult,
    /// The input was skipped because of a failure or a fault.
    Skipped(Status),
}

/// The change to a file in the folder of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// The file is new or has new content.
    Written,
    /// The file had the same content already, and stays untouched.
    Unchanged,
}

/// The counts of the outcomes of all files of a folder.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) written: usize,
    pub(crate) unchanged: usize,
    pub(crate) without_result: usize,
    pub(crate) skipped_files: usize,
    pub(crate) skipped_folders: usize,
    /// The number of pruned files; `None` if nothing was pruned by choice or for safety.
    pub(crate) removed: Option<usize>,
    /// The worst status of any file.
    pub(crate) status: Status,
}

impl Counts {
    /// Counts the outcome of a file.
    pub(super) fn add(&mut self, outcome: FileOutcome) {
        let status = match outcome {
            FileOutcome::Result(Change::Written, status) => {
                self.written += 1;
                status
            }
            FileOutcome::Result(Change::Unchanged, status) => {
                self.unchanged += 1;
                status
            }
            FileOutcome::NoResult => {
                self.without_result += 1;
                Status::Done
            }
            FileOutcome::Skipped(status) => {
                self.skipped_files += 1;
                status
            }
        };
        self.status = self.status.max(status);
    }

    /// Counts a folder that can't be read.
    pub(super) fn add_skipped_folder(&mut self, status: Status) {
        self.skipped_folders += 1;
        self.status = self.status.max(status);
    }

    /// Returns the number of files that have a result.
    pub(crate) fn with_result(&self) -> usize {
        self.written + self.unchanged
    }

    /// Returns the end of a summary: the changes to the folder of results.
    pub(crate) fn changes(&self) -> String {
        let removed = self.removed.map(|removed| format!(", {removed} removed"));
        let removed = removed.unwrap_or_default();
        format!("; {} written, {} unchanged{removed}", self.written, self.unchanged)
    }
}
