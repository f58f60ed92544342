//! Files and folders: finding, reading and writing them, many at once.

pub(crate) mod batch;
pub(crate) mod out_dir;
pub(crate) mod read;
pub(crate) mod source;
pub(crate) mod walk;
pub(crate) mod write;
