//! The post data that a placeholder of a page names.

use std::path::Path;

use afterword::post::Post;
use percent_encoding::percent_decode_str;
use url::Url;

use super::page::encode_path;
use crate::io::read::read_source;
use crate::source::FileKind;

/// Reads the data of the site at `site` that the page at `path` names by `address`. `root` is the
/// address of the site's root.
///
/// # Errors
///
/// The expected and the found thing, in words.
pub(super) fn read_data_file(
    site: &Path,
    root: &Url,
    path: &str,
    address: &str,
) -> Result<Post, String> {
    let file = find_file(root, path, address).ok_or_else(|| {
        format!("expected the address of a file of the site, found \"{address}\"")
    })?;
    let source = read_source(&site.join(&file), FileKind::PostData)
        .map_err(|_| format!("expected post data in `{file}`, found no file that can be read"))?;
    let decoded = Post::from_json(&source.text)
        .map_err(|error| format!("expected post data in `{file}`, found a fault: {error}"))?;
    match decoded.diagnostics.first() {
        Some(fault) => Err(format!("expected post data in `{file}`, found a fault: {fault}")),
        None => Ok(decoded.post),
    }
}

/// Returns the path in the site of the file that has an address.
fn find_file(root: &Url, path: &str, address: &str) -> Option<String> {
    let url = root.join(&encode_path(path)).ok()?.join(address).ok()?;
    if url.origin() != root.origin() {
        return None;
    }
    let file = percent_decode_str(url.path().strip_prefix(root.path())?).decode_utf8().ok()?;
    let is_inside = !file.is_empty() && file.split('/').all(|name| name != "..");
    is_inside.then(|| file.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_site_is_that_of_a_file() {
        let root = Url::parse("https://a.example/blog/").unwrap();
        for (address, expected) in [
            ("data.json", Some("posts/a/data.json")),
            ("../b%20c.json?v=1", Some("posts/b c.json")),
            ("/blog/data/d.json", Some("data/d.json")),
            ("https://a.example/blog/e.json#f", Some("e.json")),
            ("/other/data.json", None),
            ("../../../data.json", None),
            ("..%2f..%2f..%2fdata.json", None),
            ("https://b.example/blog/e.json", None),
            ("data:,a", None),
        ] {
            let file = find_file(&root, "posts/a/index.html", address);
            assert_eq!(file.as_deref(), expected, "{address}");
        }
        let file = find_file(&root, "c#/a?.html", "data.json");
        assert_eq!(file.as_deref(), Some("c#/data.json"));
    }
}
