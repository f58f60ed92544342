//! Post data as its author wrote it: the post, and messages about its faults with their places in
//! the file.
//!
//! The format itself, and what is wrong with a value, are up to [`afterword::post`].

pub(crate) mod decode;
mod help;
pub(crate) mod messages;
pub(crate) mod recognize;
pub(crate) mod spans;
pub(crate) mod text;
