//! Works on many files at once: on all cores, with results in the order of the files. A signal ends
//! the run between two files.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(not(target_family = "wasm"))]
use indicatif::{ProgressBar, ProgressStyle};
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

#[cfg(target_family = "wasm")]
use super::progress_line::ProgressLine;
use crate::report::failure::Failure;

/// The number of files that are processed before their results are handed over.
const CHUNK: usize = 256;
/// The stack of a thread in bytes. Deeply nested posts need much; memory is only taken when used.
const STACK: usize = 64 << 20;

/// Calls `work` for each job in parallel, and `collect` with each result in the order of the jobs.
///
/// # Errors
///
/// [`Failure::Interrupted`] if a signal arrived. The files at hand are finished first.
pub(crate) fn run_batch<'a, J: Sync, T: Send>(
    jobs: &'a [J],
    work: impl Fn(&'a J) -> T + Sync,
    collect: impl FnMut(T),
) -> Result<(), Failure> {
    let chunks = jobs.chunks(CHUNK).map(|jobs| jobs.iter().collect());
    run_chunks(jobs.len(), chunks, work, collect)
}

/// Does the same with the `total` jobs of `chunks`, one chunk after the other.
pub(crate) fn run_chunks<J: Send, T: Send>(
    total: usize,
    chunks: impl Iterator<Item = Vec<J>>,
    work: impl Fn(J) -> T + Sync,
    mut collect: impl FnMut(T),
) -> Result<(), Failure> {
    let signal = register_signals();
    let is_interrupted = || signal.load(Ordering::Relaxed);
    let bar = create_progress_bar(total);
    let pool = ThreadPoolBuilder::new().stack_size(STACK).build();
    let work_on_chunk = |jobs: Vec<J>| -> Vec<Option<T>> {
        let work_on_job = |job: J| {
            let result = (!is_interrupted()).then(|| work(job));
            bar.inc(1);
            result
        };
        match &pool {
            Ok(pool) => pool.install(|| jobs.into_par_iter().map(work_on_job).collect()),
            // The system has no threads to give: one file after the other.
            Err(_) => jobs.into_iter().map(work_on_job).collect(),
        }
    };
    let mut done = 0;
    for chunk in chunks {
        let results = work_on_chunk(chunk);
        bar.suspend(|| {
            for result in results.into_iter().flatten() {
                done += 1;
                collect(result);
            }
        });
        if is_interrupted() {
            break;
        }
    }
    bar.finish_and_clear();
    match is_interrupted() && done < total {
        true => Err(Failure::Interrupted { done, total }),
        false => Ok(()),
    }
}

/// Returns a flag that the first signal sets. The second signal ends the program at once.
#[cfg(not(target_family = "wasm"))]
fn register_signals() -> Arc<AtomicBool> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::flag;

    let is_interrupted = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // Without a handler, the signal ends the program at once, which leaves no half file,
        // either.
        let _ = flag::register_conditional_default(signal, Arc::clone(&is_interrupted));
        let _ = flag::register(signal, Arc::clone(&is_interrupted));
    }
    is_interrupted
}

/// Returns a progress bar, which is hidden unless standard error is a terminal.
#[cfg(not(target_family = "wasm"))]
fn create_progress_bar(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {msg} {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Returns a flag that is never set: WASI has no signals, so each of them ends the program at once,
/// which leaves no half file.
#[cfg(target_family = "wasm")]
fn register_signals() -> Arc<AtomicBool> {
    Arc::default()
}

/// Returns a progress line, which is hidden unless standard error is a terminal.
#[cfg(target_family = "wasm")]
fn create_progress_bar(length: usize) -> ProgressLine<std::io::Stderr> {
    ProgressLine::new(length as u64)
}
