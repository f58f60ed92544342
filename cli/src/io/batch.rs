//! Many files at once: on all cores, said in order, and ended by a signal only between two files.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::{ProgressBar, ProgressStyle};
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

use crate::report::Format;
use crate::report::failure::{Failure, Status};

/// How many files are done before what was said about them is printed.
const CHUNK: usize = 256;
/// For a thread: posts may be nested deeply, and only what is used of it counts.
const STACK: usize = 64 << 20;

/// What one file gave.
#[derive(Debug)]
pub(crate) struct Outcome<T> {
    /// What is to be said, in order.
    pub(crate) messages: Vec<String>,
    /// The rest.
    pub(crate) value: T,
}

impl<T> Outcome<T> {
    /// What the work gives, which may have something to say; a failure is said, and gives what `skipped`
    /// makes of its status.
    pub(crate) fn of(
        format: Format,
        work: impl FnOnce(&mut Vec<String>) -> Result<T, Failure>,
        skipped: impl FnOnce(Status) -> T,
    ) -> Self {
        let mut messages = Vec::new();
        let value = work(&mut messages).unwrap_or_else(|failure| {
            messages.push(failure.report().message(format));
            skipped(failure.status())
        });
        Self { messages, value }
    }
}

/// Does the work for each file, and hands over what it gives in the order of the files, whatever the
/// order in which they were done.
///
/// # Errors
///
/// [`Failure::Interrupted`], when the files at hand are done.
pub(crate) fn run<J: Sync, T: Send>(
    jobs: &[J],
    work: impl Fn(&J) -> Outcome<T> + Sync,
    mut each: impl FnMut(Outcome<T>),
) -> Result<(), Failure> {
    let signal = signal();
    let interrupted = || signal.load(Ordering::Relaxed);
    let bar = bar(jobs.len());
    let pool = ThreadPoolBuilder::new().stack_size(STACK).build();
    let chunk = |jobs: &[J]| -> Vec<Option<Outcome<T>>> {
        let one = |job: &J| {
            let outcome = (!interrupted()).then(|| work(job));
            bar.inc(1);
            outcome
        };
        match &pool {
            Ok(pool) => pool.install(|| jobs.par_iter().map(one).collect()),
            // No threads to be had: one after the other, then.
            Err(_) => jobs.iter().map(one).collect(),
        }
    };
    let mut done = 0;
    for jobs in jobs.chunks(CHUNK) {
        let outcomes = chunk(jobs);
        bar.suspend(|| {
            for outcome in outcomes.into_iter().flatten() {
                done += 1;
                each(outcome);
            }
        });
        if interrupted() {
            break;
        }
    }
    bar.finish_and_clear();
    if interrupted() && done < jobs.len() {
        return Err(Failure::Interrupted { done, of: jobs.len() });
    }
    Ok(())
}

/// Set when a signal asks for the end; the second one ends the program at once.
fn signal() -> Arc<AtomicBool> {
    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // Without a handler the program ends in the usual way, which leaves no half file, either.
        let _ = flag::register_conditional_default(signal, Arc::clone(&asked));
        let _ = flag::register(signal, Arc::clone(&asked));
    }
    asked
}

/// Shown on a terminal only.
fn bar(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {msg} {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
