//! `afterword render`: post data as HTML that needs no script.

pub(crate) mod args;
mod folder;
mod markup;
pub(crate) mod run;
