//! The findings of a check, counted, and the kind of file that they are about.

use crate::report::failure::{Failure, Status};
use crate::report::{Format, Report};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    Post {
        has_parts: bool,
    },
    Data,
    /// JSON that is no post data, found in a folder.
    Other,
    /// It can't be read.
    Unknown,
}

/// What there is to say about files.
#[derive(Debug)]
pub(super) struct Findings {
    pub(super) format: Format,
    pub(super) messages: Vec<String>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) status: Status,
}

impl Findings {
    pub(super) fn new(format: Format) -> Self {
        Self { format, messages: Vec::new(), errors: 0, warnings: 0, status: Status::Done }
    }

    /// Notes something that is wrong with a file.
    pub(super) fn add(&mut self, report: &Report<'_>) {
        match report.is_error() {
            true => self.errors += 1,
            false => self.warnings += 1,
        }
        self.status = self.status.max(Status::Findings);
        self.messages.push(report.message(self.format));
    }

    /// Notes why a file can't be looked at.
    pub(super) fn fail(&mut self, failure: &Failure) {
        self.add(&failure.report());
        self.status = self.status.max(failure.status());
    }
}
