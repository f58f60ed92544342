//! The commands, a folder for each: its arguments in `args`, its work in `run`.

pub(crate) mod check;
pub(crate) mod extract;
pub(crate) mod manual;
pub(crate) mod render;
pub(crate) mod schema;
mod web_address;
