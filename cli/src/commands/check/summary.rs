//! The summary of a check, in one line.

use super::file::CheckedKind;
use super::findings::Findings;
use crate::report::status::Status;

/// The counts of checked files and of findings.
#[derive(Debug, Default)]
pub(super) struct CheckSummary {
    posts: usize,
    posts_without_parts: usize,
    data_files: usize,
    unreadable_files: usize,
    errors: usize,
    warnings: usize,
    /// The worst status of a finding.
    pub(super) status: Status,
}

impl CheckSummary {
    /// Counts a checked file and its findings.
    pub(super) fn add_file(&mut self, kind: CheckedKind, findings: &Findings) {
        match kind {
            CheckedKind::Post { has_parts } => {
                self.posts += 1;
                self.posts_without_parts += usize::from(!has_parts);
            }
            CheckedKind::PostData => self.data_files += 1,
            CheckedKind::Unreadable => self.unreadable_files += 1,
            CheckedKind::OtherJson => {}
        }
        self.add_findings(findings);
    }

    /// Counts findings.
    pub(super) fn add_findings(&mut self, findings: &Findings) {
        self.errors += findings.errors;
        self.warnings += findings.warnings;
        self.status = self.status.max(findings.status);
    }

    /// Returns the summary as text.
    pub(super) fn to_text(&self) -> String {
        format!("{}: {}", self.checked_files(), self.found_faults())
    }

    fn checked_files(&self) -> String {
        let mut files = Vec::new();
        if self.posts > 0 || self.data_files + self.unreadable_files == 0 {
            let mut posts = count_noun(self.posts, "post");
            if self.posts_without_parts > 0 {
                posts += &format!(" ({} without an FAQ or takeaways)", self.posts_without_parts);
            }
            files.push(posts);
        }
        if self.data_files > 0 {
            files.push(count_noun(self.data_files, "data file"));
        }
        if self.unreadable_files > 0 {
            files.push(count_noun(self.unreadable_files, "unreadable file"));
        }
        files.join(", ")
    }

    fn found_faults(&self) -> String {
        let (errors, warnings) =
            (count_noun(self.errors, "error"), count_noun(self.warnings, "warning"));
        match (self.errors, self.warnings) {
            (0, 0) => "no faults".to_owned(),
            (_, 0) => errors,
            (0, _) => warnings,
            _ => format!("{errors}, {warnings}"),
        }
    }
}

/// Returns the count and the noun, with the plural ending if it needs one.
fn count_noun(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
