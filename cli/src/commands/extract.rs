//! `afterword extract`: the data of posts, as JSON.

mod addresses;
pub(crate) mod args;
mod extractor;
mod folder;
mod post_json;
pub(crate) mod run;
mod summary;
