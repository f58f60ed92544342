//! The findings of a check, as text and as counts.

use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::report::message::Message;
use crate::report::status::Status;

/// The findings about one file, or about the folders.
#[derive(Debug)]
pub(super) struct Findings {
    format: Format,
    /// The findings in `format`, in order.
    pub(super) texts: Vec<String>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// The worst status of a finding.
    pub(super) status: Status,
}

impl Findings {
    /// Returns no findings.
    pub(super) fn new(format: Format) -> Self {
        Self { format, texts: Vec::new(), errors: 0, warnings: 0, status: Status::Done }
    }

    /// Adds a fault.
    pub(super) fn add(&mut self, message: &Message<'_>) {
        match message.is_error() {
            true => self.errors += 1,
            false => self.warnings += 1,
        }
        self.status = self.status.max(Status::Findings);
        self.texts.push(message.to_text(self.format));
    }

    /// Adds a failure, whose status may be worse than that of a fault.
    pub(super) fn add_failure(&mut self, failure: &Failure) {
        self.add(&failure.message());
        self.status = self.status.max(failure.status());
    }
}
