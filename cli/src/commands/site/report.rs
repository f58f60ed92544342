//! The output of a run: its pages as JSON, or those that would change; and the summary.

use std::io::{self, Write};

use serde::Serialize;

use super::editor::{Change, LeftPlace, PageOutcome, PageReport};
use super::page::PassedOver;
use super::page_groups::PageGroups;
use super::site_folder::SiteFolder;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::report::message::Message;
use crate::report::status::Status;

/// The counts of a run.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SiteCounts {
    pages: usize,
    with_faq: usize,
    questions: usize,
    with_takeaways: usize,
    takeaways: usize,
    passed_over: usize,
    /// The pages that an earlier run has changed.
    done_before: usize,
    left: usize,
    /// The pages that are written, or would be.
    changed: usize,
    removed: usize,
    /// The pages without an element that the user's selector selects.
    #[serde(skip)]
    without_article: usize,
    /// The pages with an article.
    #[serde(skip)]
    with_article: usize,
    /// The pages that an earlier run has changed, and that stay as they were.
    #[serde(skip)]
    groups: PageGroups,
}

/// The line of a page for programs.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PageLine<'a> {
    page: &'a str,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    questions: usize,
    takeaways: usize,
    hydrated: bool,
    left: Vec<LeftLine<'a>>,
}

#[derive(Serialize)]
struct LeftLine<'a> {
    part: &'a str,
    line: usize,
    column: usize,
    reason: &'a str,
    help: &'static str,
}

/// The line of a missing file of the widget for programs.
#[derive(Serialize)]
struct FileLine<'a> {
    file: &'a str,
    outcome: &'static str,
}

/// The last line for programs.
#[derive(Serialize)]
struct SummaryLine<'a> {
    summary: &'a SiteCounts,
}

/// The output of a run.
pub(super) struct SiteReport<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
    pub(super) format: Format,
    pub(super) is_check: bool,
    /// Pages and parts that stay as they were are errors.
    pub(super) is_strict: bool,
    pub(super) counts: SiteCounts,
    /// The worst status of any page.
    pub(super) status: Status,
    /// The first error of standard output.
    pub(super) result: io::Result<()>,
}

impl SiteReport<'_> {
    /// Prints a page, and counts it.
    pub(super) fn add_page(&mut self, page: &PageReport) {
        page.messages.iter().for_each(|message| self.print_message(message));
        self.counts.add(&page.outcome);
        self.status = self.status.max(self.status_of(&page.outcome));
        match (self.format, &page.outcome) {
            (Format::Json, _) => self.print_json(&PageLine::new(page, self.is_check)),
            (Format::Text, PageOutcome::Changed(_)) if self.is_check => {
                self.print(&format!("would change: {}", page.path));
            }
            _ => {}
        }
    }

    /// Prints a failure of a file or a folder that is not counted as a page.
    pub(super) fn add_failure(&mut self, failure: &Failure) {
        let is_error = self.is_strict || (self.is_check && PageGroups::collects(failure));
        self.print_message(&weigh_message(failure, is_error).to_text(self.format));
        let status = if is_error { failure.status() } else { self.weigh(failure.status()) };
        self.status = self.status.max(status);
    }

    /// Prints what concerns many pages of the site `name`.
    pub(super) fn add_common_failures(&mut self, name: &str, has_selector: bool) {
        let groups = self.counts.groups.failures();
        groups.iter().for_each(|failure| self.add_failure(failure));
        let SiteCounts { without_article, with_article, done_before, .. } = self.counts;
        if has_selector && without_article > 0 && with_article + done_before == 0 {
            self.add_failure(&Failure::NoArticleOnSite { name: name.to_owned() });
        }
    }

    /// Names the files of the widget that a run would write for pages that are done, and counts
    /// them as a finding.
    pub(super) fn check_widget(&mut self, missing: &[String]) {
        if self.counts.done_before == 0 || missing.is_empty() {
            return;
        }
        self.status = self.status.max(Status::Findings);
        for file in missing {
            match self.format {
                Format::Text => self.print(&format!("would write: {file}")),
                Format::Json => self.print_json(&FileLine { file, outcome: "would-write" }),
            }
        }
    }

    /// Completes `folder` after all pages are written.
    pub(super) fn complete(&mut self, folder: &SiteFolder<'_>) -> Result<(), Failure> {
        if self.counts.done_before > 0 {
            folder.write_widget()?;
        }
        self.counts.removed = folder.remove_stale_files();
        Ok(())
    }

    fn print_message(&mut self, message: &str) {
        // If standard error is closed, nothing is left to tell the user with.
        let _ = writeln!(self.err, "{message}");
    }

    /// Prints the summary.
    pub(super) fn print_summary(&mut self) {
        match self.format {
            Format::Text => self.print(&self.counts.to_text(self.is_check)),
            Format::Json => {
                let line = SummaryLine { summary: &self.counts };
                self.print(&serde_json::to_string(&line).unwrap_or_default());
            }
        }
        if self.result.is_ok() {
            self.result = self.out.flush();
        }
    }

    fn status_of(&self, outcome: &PageOutcome) -> Status {
        match outcome {
            PageOutcome::Changed(_) if self.is_check => Status::Findings,
            PageOutcome::Changed(Change { left, .. }) if left.is_empty() => Status::Done,
            PageOutcome::PassedOver(_) => Status::Done,
            PageOutcome::Left(_) | PageOutcome::Changed(_) => self.weigh(Status::Findings),
            PageOutcome::Failed(failure) => self.weigh(failure.status()),
        }
    }

    /// Returns the status of a run with a page or part of this `status`.
    fn weigh(&self, status: Status) -> Status {
        match status {
            Status::Findings if !self.is_strict => Status::Done,
            status => status,
        }
    }

    fn print_json(&mut self, line: &impl Serialize) {
        self.print(&serde_json::to_string(line).unwrap_or_default());
    }

    fn print(&mut self, line: &str) {
        if self.result.is_ok() {
            self.result = writeln!(self.out, "{line}");
        }
    }
}

impl SiteCounts {
    fn add(&mut self, outcome: &PageOutcome) {
        self.pages += 1;
        let has_article = match outcome {
            PageOutcome::PassedOver(reason) => {
                matches!(reason, PassedOver::NoParts | PassedOver::Posts)
            }
            PageOutcome::Left(_) | PageOutcome::Changed(_) => true,
            PageOutcome::Failed(_) => false,
        };
        self.with_article += usize::from(has_article);
        match outcome {
            PageOutcome::PassedOver(PassedOver::Done) => self.done_before += 1,
            PageOutcome::PassedOver(reason) => {
                self.passed_over += 1;
                self.without_article += usize::from(*reason == PassedOver::NoArticle);
            }
            PageOutcome::Left(_) => self.left += 1,
            PageOutcome::Failed(failure) => {
                self.left += 1;
                self.groups.add(failure);
            }
            PageOutcome::Changed(Change { questions, takeaways, .. }) => {
                self.changed += 1;
                self.questions += questions;
                self.takeaways += takeaways;
                self.with_faq += usize::from(*questions > 0);
                self.with_takeaways += usize::from(*takeaways > 0);
            }
        }
    }

    /// Returns the summary in words.
    fn to_text(&self, is_check: bool) -> String {
        let pages = count_noun(self.pages, "page");
        let mut text = format!("{pages}: {}; {}", self.page_kinds(), self.work(is_check));
        if self.removed > 0 {
            text += &format!("; {} removed", count_noun(self.removed, "old file"));
        }
        text
    }

    /// Returns the numbers of pages of each kind, without the kinds that the site does not have.
    fn page_kinds(&self) -> String {
        let left = if self.left == 1 { "left as it was" } else { "left as they were" };
        let nothing_found = self.changed + self.done_before + self.left == 0;
        let explain = if nothing_found { " (`--explain` says why)" } else { "" };
        let kinds = [
            (self.with_faq, format!("with {}", count_noun(self.questions, "question"))),
            (self.with_takeaways, format!("with {}", count_noun(self.takeaways, "takeaway"))),
            (self.done_before, "done before".to_owned()),
            (self.left, left.to_owned()),
            (self.passed_over, format!("passed over{explain}")),
        ];
        let found = kinds.iter().filter(|(count, _)| *count > 0);
        found.map(|(count, words)| format!("{count} {words}")).collect::<Vec<_>>().join(", ")
    }

    fn work(&self, is_check: bool) -> String {
        match (self.changed, is_check) {
            (0, true) => "nothing would change".to_owned(),
            (0, false) => "nothing to write".to_owned(),
            (count, true) => format!("{count} would change"),
            (count, false) => format!("{count} written"),
        }
    }
}

/// Returns the message of `failure`: a warning if it does not count as a failure of the run.
pub(super) fn weigh_message(failure: &Failure, is_strict: bool) -> Message<'_> {
    match failure.status() == Status::Findings && !is_strict {
        true => failure.message().into_warning(),
        false => failure.message(),
    }
}

impl<'a> PageLine<'a> {
    fn new(page: &'a PageReport, is_check: bool) -> Self {
        let line = Self {
            page: &page.path,
            outcome: "left",
            reason: None,
            questions: 0,
            takeaways: 0,
            hydrated: false,
            left: Vec::new(),
        };
        match &page.outcome {
            PageOutcome::PassedOver(reason) => {
                Self { outcome: "passed-over", reason: Some(reason.name()), ..line }
            }
            PageOutcome::Failed(failure) => Self { reason: Some(failure.code()), ..line },
            PageOutcome::Left(left) => Self { left: left_lines(left), ..line },
            PageOutcome::Changed(change) => Self {
                outcome: if is_check { "would-change" } else { "written" },
                questions: change.questions,
                takeaways: change.takeaways,
                hydrated: change.is_hydrated,
                left: left_lines(&change.left),
                ..line
            },
        }
    }
}

fn left_lines(left: &[LeftPlace]) -> Vec<LeftLine<'_>> {
    let lines = left.iter().map(|LeftPlace { part, line, column, reason, help }| LeftLine {
        part,
        line: *line,
        column: *column,
        reason,
        help,
    });
    lines.collect()
}

/// Returns the count and the noun, with the plural ending if it needs one.
fn count_noun(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
