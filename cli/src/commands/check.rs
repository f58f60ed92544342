//! `afterword check`: the faults of posts and of post data, with their places and their fixes.

pub(crate) mod args;
mod data;
mod file;
mod files;
mod findings;
mod post;
mod printer;
pub(crate) mod run;
mod summary;
