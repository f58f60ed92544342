//! The posts among files: Markdown, and HTML with front matter. HTML without it is a page that a
//! generator has made, and no source of one.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use afterword_reader::{PostFormat, has_front_matter, is_post};

/// The bytes in which front matter begins.
const BEGIN_LENGTH: u64 = 512;

/// Returns whether the file at `path` is a post. HTML that can't be read counts as one, so that it
/// is named and keeps the data that it had.
pub(crate) fn is_post_file(path: &Path) -> bool {
    is_post(path) || is_html_post(path).unwrap_or(true)
}

/// Returns whether the name `path` is one of a post, or that of a file which is one.
pub(crate) fn is_known_post(path: &Path) -> bool {
    is_post(path) || is_html_post(path).unwrap_or(false)
}

fn is_html_post(path: &Path) -> io::Result<bool> {
    Ok(PostFormat::from_path(path) == PostFormat::Html && begins_with_front_matter(path)?)
}

fn begins_with_front_matter(path: &Path) -> io::Result<bool> {
    // To open a pipe would wait for a writer.
    if !fs::metadata(path)?.is_file() {
        return Ok(false);
    }
    let mut begin = Vec::new();
    File::open(path)?.take(BEGIN_LENGTH).read_to_end(&mut begin)?;
    Ok(has_front_matter(&String::from_utf8_lossy(&begin)))
}
