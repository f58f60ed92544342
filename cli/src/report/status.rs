//! The exit statuses of the command.

use std::process::ExitCode;

/// The end of a run, ordered from the best to the worst.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Success: exit status 0.
    #[default]
    Done,
    /// A fault of a post or of its data: exit status 1.
    Findings,
    /// Wrong use, or a file that can't be read or written: exit status 2.
    Unusable,
    /// The end by a signal: exit status 130, which is 128 and SIGINT as shells count.
    Interrupted,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(match status {
            Status::Done => 0,
            Status::Findings => 1,
            Status::Unusable => 2,
            Status::Interrupted => 130,
        })
    }
}
