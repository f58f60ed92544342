//! Extracts a folder of posts: the data of each goes to a file of its own.

use std::path::{Path, PathBuf};

use super::args::ExtractArgs;
use super::extractor::Extractor;
use super::post_json::is_extracted_json;
use super::summary::summarize;
use crate::io::conflicts::Conflicts;
use crate::io::folder_run::{FolderRun, Prune, require_out_dir};
use crate::io::out_dir::OutDir;
use crate::io::outcome::FileOutcome;
use crate::io::posts::is_post_file;
use crate::io::read::read_source;
use crate::io::walk::{join_path, walk_folder};
use crate::report::crash::catch_crash;
use crate::report::failure::Failure;
use crate::report::status::Status;
use crate::source::FileKind;

/// Writes the data of every post in the folder.
pub(super) fn extract_folder(args: &ExtractArgs, extractor: &Extractor) -> Result<Status, Failure> {
    let folder = &*args.posts;
    let out_dir = require_out_dir(folder, args.output.as_deref(), args.out_dir.as_deref())?;
    let walk = walk_folder(folder, is_post_file);
    if walk.files.is_empty() && walk.failures.is_empty() {
        return Err(Failure::NoPosts { name: folder.display().to_string() });
    }
    let conflicts = Conflicts::find(folder, &walk.files, output_path);
    let out_dir = OutDir::open(out_dir)?;
    let prune = Prune { is_result: has_output_extension, is_own_text: is_extracted_json };
    let run = FolderRun {
        folder,
        walk,
        is_input: is_post_file,
        out_dir: &out_dir,
        prune: args.prune.then_some(prune),
        format: args.format,
    };
    run.process(
        output_path,
        |post, messages| {
            conflicts.refuse_conflict(post)?;
            extract_post_of_folder(folder, post, extractor, &out_dir, messages)
        },
        |counts| summarize(counts, args.format),
    )
}

/// Writes the data of `post`, a path relative to `folder`.
fn extract_post_of_folder(
    folder: &Path,
    post: &Path,
    extractor: &Extractor,
    out_dir: &OutDir,
    messages: &mut Vec<String>,
) -> Result<FileOutcome, Failure> {
    let source = read_source(&join_path(folder, post), FileKind::Post)?;
    let name = source.name.clone();
    match catch_crash(&name, || extractor.extract_json(source, folder, post, messages))? {
        Some(json) => {
            Ok(FileOutcome::Result(out_dir.put(&output_path(post), &json)?, Status::Done))
        }
        None => Ok(FileOutcome::NoResult),
    }
}

/// Returns the path of the data of `post`, both relative to their folders.
fn output_path(post: &Path) -> PathBuf {
    post.with_extension("json")
}

fn has_output_extension(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "json")
}
