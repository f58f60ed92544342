//! The commands, one module each: its arguments in `args`, and `run`, which carries it out.

pub(crate) mod check;
pub(crate) mod extract;
pub(crate) mod manual;
pub(crate) mod render;
pub(crate) mod schema;

use crate::args::Command;
use crate::report::Format;
use crate::report::failure::{Failure, Status};

/// Carries out `command`. Returns how it ended, and the format in which to say so.
pub(crate) fn run(command: &Command) -> (Result<Status, Failure>, Format) {
    match command {
        Command::Extract(args) => (extract::run(args), args.format),
        Command::Completions(args) => (manual::completions(args), Format::Text),
        Command::Man(args) => (manual::man(args), Format::Text),
        Command::Check(args) => (check::run(args), args.format),
        Command::Render(args) => (render::run(args), Format::Text),
        Command::Schema(_) => (schema::run(), Format::Text),
    }
}
