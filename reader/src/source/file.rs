//! The names of files that are posts.

use std::path::Path;

const POST_EXTENSIONS: [&str; 4] = ["md", "markdown", "mdown", "mdx"];

/// Returns whether `path` has the extension of a Markdown post.
#[must_use]
pub fn is_post(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    POST_EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
}
