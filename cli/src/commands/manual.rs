//! `afterword completions` and `afterword man`: both are generated from the declared arguments.

pub(crate) mod args;
pub(crate) mod run;
