//! The summary of a folder of posts, in one line.

use serde::Serialize;

use crate::io::outcome::Counts;
use crate::report::format::Format;

/// The line for programs.
#[derive(Serialize)]
struct JsonLine {
    summary: JsonSummary,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonSummary {
    posts: usize,
    with_parts: usize,
    without_parts: usize,
    skipped: usize,
    folders_skipped: usize,
    written: usize,
    unchanged: usize,
    removed: Option<usize>,
}

/// Returns the summary of `counts` in `format`.
pub(super) fn summarize(counts: &Counts, format: Format) -> String {
    let posts = counts.with_result() + counts.without_result + counts.skipped_files;
    match format {
        Format::Text => summary_text(counts, posts),
        Format::Json => {
            let summary = JsonSummary {
                posts,
                with_parts: counts.with_result(),
                without_parts: counts.without_result,
                skipped: counts.skipped_files,
                folders_skipped: counts.skipped_folders,
                written: counts.written,
                unchanged: counts.unchanged,
                removed: counts.removed,
            };
            serde_json::to_string(&JsonLine { summary }).unwrap_or_default()
        }
    }
}

fn summary_text(counts: &Counts, posts: usize) -> String {
    let mut text = format!(
        "{posts} {}: {} with an FAQ or takeaways, {} without",
        if posts == 1 { "post" } else { "posts" },
        counts.with_result(),
        counts.without_result
    );
    if counts.skipped_files > 0 {
        text += &format!(", {} skipped", counts.skipped_files);
    }
    match counts.skipped_folders {
        0 => {}
        1 => text += "; 1 folder skipped",
        count => text += &format!("; {count} folders skipped"),
    }
    text + &counts.changes()
}
