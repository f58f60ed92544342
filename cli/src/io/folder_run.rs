//! A run over a folder: the result of each file goes to a file of its own in the folder of results.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::batch::run_batch;
use super::out_dir::OutDir;
use super::outcome::{Counts, FileOutcome};
use super::walk::Walk;
use crate::report::failure::Failure;
use crate::report::format::Format;
use crate::report::message::{Location, Message};
use crate::report::show::print_line;
use crate::report::status::Status;

/// A run over a folder.
pub(crate) struct FolderRun<'a> {
    /// The folder of input.
    pub(crate) folder: &'a Path,
    /// The files of that folder.
    pub(crate) walk: Walk,
    /// The test by which `walk` chose files.
    pub(crate) is_input: fn(&Path) -> bool,
    /// The folder of results.
    pub(crate) out_dir: &'a OutDir,
    /// The files to remove after the run, if any.
    pub(crate) prune: Option<Prune>,
    /// The format of messages.
    pub(crate) format: Format,
}

/// The files in the folder of results that may be removed when their input is gone.
pub(crate) struct Prune {
    /// The test of a file's path.
    pub(crate) is_result: fn(&Path) -> bool,
    /// The test of a file's text: whether the command wrote it, to the byte.
    pub(crate) is_own_text: fn(&str) -> bool,
}

/// Returns the folder of results that the options name for a folder of input.
///
/// # Errors
///
/// If the options name a single file, or nothing.
pub(crate) fn require_out_dir<'a>(
    folder: &Path,
    output: Option<&Path>,
    out_dir: Option<&'a Path>,
) -> Result<&'a Path, Failure> {
    let name = folder.display().to_string();
    match (output, out_dir) {
        (Some(_), _) => Err(Failure::OutputForFolder { name }),
        (None, None) => Err(Failure::OutDirMissing { name }),
        (None, Some(out_dir)) => Ok(out_dir),
    }
}

impl FolderRun<'_> {
    /// Calls `process_file` for each file, removes the results that have lost their input, and
    /// prints the messages of each file and the summary.
    ///
    /// `output_path` returns the path of the result for the path of an input; each path is relative
    /// to its folder.
    /// `process_file` may add messages that do not fail the file.
    pub(crate) fn process(
        &self,
        output_path: impl Fn(&Path) -> PathBuf,
        process_file: impl Fn(&Path, &mut Vec<String>) -> Result<FileOutcome, Failure> + Sync,
        summarize: impl Fn(&Counts) -> String,
    ) -> Result<Status, Failure> {
        let mut counts = Counts::default();
        let mut keep = HashSet::new();
        for (path, failure) in &self.walk.failures {
            failure.message().print(self.format);
            match (self.is_input)(path) {
                true => counts.add(FileOutcome::Skipped(failure.status())),
                false => counts.add_skipped_folder(failure.status()),
            }
            keep.insert(output_path(path));
        }
        let done = run_batch(
            &self.walk.files,
            |path| (path, self.collect_messages(|messages| process_file(path, messages))),
            |(path, (outcome, messages))| {
                messages.iter().for_each(|message| print_line(message));
                counts.add(outcome);
                if outcome != FileOutcome::NoResult {
                    keep.insert(output_path(path));
                }
            },
        );
        if let Some(prune) = self.prune.as_ref().filter(|_| done.is_ok()) {
            counts.removed = self.prune(prune, &keep)?;
        }
        print_line(&summarize(&counts));
        done.map(|()| counts.status)
    }

    /// Returns the outcome of `process` and its messages. A failure is the last of them.
    fn collect_messages(
        &self,
        process: impl FnOnce(&mut Vec<String>) -> Result<FileOutcome, Failure>,
    ) -> (FileOutcome, Vec<String>) {
        let mut messages = Vec::new();
        let outcome = process(&mut messages).unwrap_or_else(|failure| {
            messages.push(failure.message().to_text(self.format));
            FileOutcome::Skipped(failure.status())
        });
        (outcome, messages)
    }

    /// Removes the results that are not in `keep`. Returns their number, or `None` if the input is
    /// not completely known, so that a result may only seem to have lost its input.
    fn prune(&self, prune: &Prune, keep: &HashSet<PathBuf>) -> Result<Option<usize>, Failure> {
        if self.walk.is_complete(self.is_input) {
            return self.out_dir.prune(keep, prune.is_result, prune.is_own_text).map(Some);
        }
        let name = self.folder.display().to_string();
        let title =
            "expected a folder that can be read, found parts that cannot; nothing is removed";
        let message = Message::warning("not-pruned", title).at(Location::File(&name));
        message.help("fix the errors above, and run the command again").print(self.format);
        Ok(None)
    }
}
