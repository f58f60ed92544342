//! `afterword schema`: the JSON Schema of the post data.

pub(crate) mod args;
pub(crate) mod run;
