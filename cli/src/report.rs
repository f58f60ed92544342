//! Messages to the user: for people as rustc shows them, for programs as JSON.
//!
//! It owns the words of every failure of the command itself, and the exit status that goes with
//! each. It knows no command.

pub(crate) mod crash;
pub(crate) mod failure;
pub(crate) mod format;
pub(crate) mod message;
pub(crate) mod position;
pub(crate) mod show;
pub(crate) mod status;
