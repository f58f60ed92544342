//! The file names of posts.

use std::path::Path;

/// The extensions of Markdown posts.
pub const POST_EXTENSIONS: [&str; 4] = ["md", "markdown", "mdown", "mdx"];

/// Returns whether `path` has the extension of a Markdown post, in upper or lower case.
///
/// ```
/// use std::path::Path;
/// use afterword_reader::is_post;
///
/// assert!(is_post(Path::new("posts/heat-pump.md")));
/// assert!(!is_post(Path::new("posts/heat-pump.html")));
/// ```
#[must_use]
pub fn is_post(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    POST_EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
}
