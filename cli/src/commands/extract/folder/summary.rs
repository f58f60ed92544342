//! What has become of all posts of a folder, in one line.

use serde::Serialize;

use super::Fate;
use crate::io::out_dir::Change;
use crate::report::Format;
use crate::report::failure::Status;

/// What has become of all posts of a folder.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Summary {
    posts: usize,
    with_parts: usize,
    without_parts: usize,
    skipped: usize,
    /// Folders that could not be looked into.
    folders_skipped: usize,
    written: usize,
    unchanged: usize,
    /// `None` if nothing was to be removed, or if that was not safe.
    pub(super) removed: Option<usize>,
    /// The worst that has happened.
    #[serde(skip)]
    pub(super) status: Status,
}

impl Summary {
    /// Counts a post.
    pub(super) fn count(&mut self, fate: &Fate) {
        match fate {
            Fate::Data(Change::Written) => self.written += 1,
            Fate::Data(Change::Unchanged) => self.unchanged += 1,
            Fate::NoParts => self.without_parts += 1,
            Fate::Skipped(status) => return self.skip(*status, true),
        }
        self.with_parts += usize::from(matches!(fate, Fate::Data(_)));
        self.posts += 1;
    }

    /// Counts what was skipped: a post or a folder.
    pub(super) fn skip(&mut self, status: Status, is_post: bool) {
        self.status = self.status.max(status);
        if is_post {
            self.posts += 1;
            self.skipped += 1;
        } else {
            self.folders_skipped += 1;
        }
    }

    /// What is said of it.
    pub(super) fn message(&self, format: Format) -> String {
        #[derive(Serialize)]
        struct Line<'a> {
            summary: &'a Summary,
        }
        match format {
            Format::Text => self.text(),
            Format::Json => serde_json::to_string(&Line { summary: self }).unwrap_or_default(),
        }
    }

    fn text(&self) -> String {
        let posts = if self.posts == 1 { "post" } else { "posts" };
        let mut text = format!(
            "{} {posts}: {} with an FAQ or takeaways, {} without",
            self.posts, self.with_parts, self.without_parts
        );
        if self.skipped > 0 {
            text += &format!(", {} skipped", self.skipped);
        }
        match self.folders_skipped {
            0 => {}
            1 => text += "; 1 folder skipped",
            count => text += &format!("; {count} folders skipped"),
        }
        text += &format!("; {} written, {} unchanged", self.written, self.unchanged);
        if let Some(removed) = self.removed {
            text += &format!(", {removed} removed");
        }
        text
    }
}
