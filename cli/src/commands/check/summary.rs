//! What was looked at and what was found, in one line.

use super::findings::{Findings, Nature};
use crate::report::failure::Status;

/// What was looked at and what was found.
#[derive(Debug, Default)]
pub(super) struct Summary {
    posts: usize,
    without_parts: usize,
    data: usize,
    errors: usize,
    warnings: usize,
    /// The worst that was found.
    pub(super) status: Status,
}

impl Summary {
    /// Counts a file and what was found in it.
    pub(super) fn add(&mut self, findings: &Findings, nature: Nature) {
        match nature {
            Nature::Post { has_parts } => {
                self.posts += 1;
                self.without_parts += usize::from(!has_parts);
            }
            Nature::Data => self.data += 1,
            Nature::Other | Nature::Unknown => {}
        }
        self.errors += findings.errors;
        self.warnings += findings.warnings;
        self.status = self.status.max(findings.status);
    }

    /// What is said of it.
    pub(super) fn text(&self) -> String {
        let mut looked_at = Vec::new();
        if self.posts > 0 || self.data == 0 {
            let mut posts = count(self.posts, "post");
            if self.without_parts > 0 {
                posts += &format!(" ({} without an FAQ or takeaways)", self.without_parts);
            }
            looked_at.push(posts);
        }
        if self.data > 0 {
            looked_at.push(count(self.data, "data file"));
        }
        let looked_at = looked_at.join(", ");
        match (self.errors, self.warnings) {
            (0, 0) => format!("{looked_at}: nothing is wrong"),
            (errors, 0) => format!("{looked_at}: {}", count(errors, "error")),
            (0, warnings) => format!("{looked_at}: {}", count(warnings, "warning")),
            (errors, warnings) => {
                format!("{looked_at}: {}, {}", count(errors, "error"), count(warnings, "warning"))
            }
        }
    }
}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
