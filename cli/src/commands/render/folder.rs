//! Renders a folder of post data: the markup of each post goes to a file of its own.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::RenderArgs;
use super::markup::{may_be_replaced, render_markup};
use crate::io::conflicts::Conflicts;
use crate::io::folder_run::{FolderRun, require_out_dir};
use crate::io::out_dir::OutDir;
use crate::io::outcome::{Counts, FileOutcome};
use crate::io::read::read_source;
use crate::io::walk::{join_path, walk_folder};
use crate::post_data::recognize::{is_json_file, is_post_data};
use crate::report::crash::catch_crash;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::report::status::Status;
use crate::source::FileKind;

/// Writes the markup of all post data in the folder.
pub(super) fn render_folder(args: &RenderArgs) -> Result<Status, Failure> {
    let folder = &*args.data;
    let out_dir = require_out_dir(folder, args.output.as_deref(), args.out_dir.as_deref())?;
    let walk = walk_folder(folder, is_json_file);
    let conflicts = Conflicts::find(folder, &walk.files, output_path);
    let out_dir = OutDir::open(out_dir)?;
    let run = FolderRun {
        folder,
        walk,
        is_input: is_json_file,
        out_dir: &out_dir,
        prune: None,
        format: Format::Text,
    };
    run.process(
        output_path,
        |data, messages| render_data_of_folder(data, args, &conflicts, &out_dir, messages),
        summarize,
    )
}

/// Writes the markup of `data`, a path relative to the folder.
fn render_data_of_folder(
    data: &Path,
    args: &RenderArgs,
    conflicts: &Conflicts<'_>,
    out_dir: &OutDir,
    messages: &mut Vec<String>,
) -> Result<FileOutcome, Failure> {
    let source = read_source(&join_path(&args.data, data), FileKind::PostData)?;
    if !is_post_data(&source.text) {
        return Ok(FileOutcome::NoResult);
    }
    conflicts.refuse_conflict(data)?;
    let markup = catch_crash(&source.name, || render_markup(&source, args, messages))?;
    let status = if messages.is_empty() { Status::Done } else { Status::Findings };
    let Some(text) = markup else { return Ok(FileOutcome::Skipped(status)) };
    let output = output_path(data);
    refuse_foreign_file(&out_dir.path(&output))?;
    Ok(FileOutcome::Result(out_dir.put(&output, &text)?, status))
}

/// Returns a failure if the file at `path` may be a page of the site.
fn refuse_foreign_file(path: &Path) -> Result<(), Failure> {
    match fs::read_to_string(path) {
        Ok(text) if !may_be_replaced(&text) => {
            Err(Failure::ForeignFile { name: path.display().to_string() })
        }
        _ => Ok(()),
    }
}

/// Returns the path of the markup of `data`, both relative to their folders.
fn output_path(data: &Path) -> PathBuf {
    data.with_extension("html")
}

/// Returns the summary of `counts`, in one line.
fn summarize(counts: &Counts) -> String {
    let rendered = counts.with_result();
    let posts = if rendered == 1 { "post" } else { "posts" };
    let mut text = format!("{rendered} {posts} rendered");
    let skipped = counts.skipped_files + counts.skipped_folders;
    if skipped > 0 {
        text += &format!(", {skipped} skipped");
    }
    text + &counts.changes()
}
