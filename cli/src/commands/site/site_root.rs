//! The address of a site's root, as its pages write addresses: a site may be under a path, such as
//! `/blog/`, and may have only relative addresses.
//!
//! Pure: the caller has the pages and knows the files of the site.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use url::Url;

mod links;

use links::{PageLinks, read_page_links};

/// The name of the folder of the widget and of the data.
pub(super) const FOLDER: &str = "afterword";
/// The pages that are asked for the root.
pub(super) const ASKED_PAGES: usize = 100;
/// An origin for addresses without one.
const NO_ORIGIN: &str = "https://site.invalid/";

/// The address of a site's root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SiteRoot {
    /// A path with a `/` at both ends.
    Path(String),
    /// Pages reach it by relative addresses only.
    Relative,
}

impl SiteRoot {
    /// Returns the address of the folder `afterword/` as the page at `path` writes it. `text` is
    /// that of the page.
    pub(super) fn folder(&self, path: &str, text: &str) -> String {
        let relative = |folders: usize| format!("{}{FOLDER}/", "../".repeat(folders));
        match (self, read_base(text)) {
            (Self::Path(root), _) => format!("{root}{FOLDER}/"),
            (Self::Relative, None) => relative(path.matches('/').count()),
            (Self::Relative, Some(base)) => relative(count_folders_of_base(path, &base)),
        }
    }

    /// Returns the address of the root.
    pub(super) fn path(&self) -> &str {
        match self {
            Self::Path(path) => path,
            Self::Relative => "/",
        }
    }
}

/// Returns the root that a page tells, by its path in the site and its text. `is_file` returns
/// whether the site has a file.
pub(super) fn find_root(path: &str, text: &str, is_file: impl Fn(&str) -> bool) -> Option<String> {
    let links = read_page_links(text);
    let canonical = links.canonical.as_deref().and_then(|address| Url::parse(address).ok());
    find_root_of_links(&links, canonical.as_ref(), &is_file)
        .or_else(|| find_root_of_page(path, canonical.as_ref()?.path(), &is_file))
}

/// Returns the root by which most addresses on the page are those of files of the site, the
/// shortest of several.
fn find_root_of_links(
    links: &PageLinks,
    canonical: Option<&Url>,
    is_file: &impl Fn(&str) -> bool,
) -> Option<String> {
    let resolver = Resolver::new(links.base.as_deref(), canonical)?;
    let mut votes = BTreeMap::<String, usize>::new();
    for address in &links.addresses {
        let root = resolver.find_path(address).and_then(|path| shortest_root(&path, is_file));
        root.into_iter().for_each(|root| *votes.entry(root).or_default() += 1);
    }
    // Of equal counts, the last is the maximum.
    let most = votes.into_iter().rev().max_by_key(|(_, count)| *count);
    most.map(|(root, _)| root)
}

/// Returns the shortest root below which the site has a file at `path`.
fn shortest_root(path: &str, is_file: &impl Fn(&str) -> bool) -> Option<String> {
    let root_of_file = |(root, rest): (&str, String)| {
        (!rest.is_empty() && names_file(&rest, is_file)).then(|| root.to_owned())
    };
    split_at_folders(path).find_map(root_of_file)
}

/// Splits a path behind each `/`. The second halves have no escapes.
fn split_at_folders(path: &str) -> impl Iterator<Item = (&str, String)> {
    let ends = path.match_indices('/').map(|(at, _)| at + 1);
    let halves = ends.filter_map(|end| path.split_at_checked(end));
    halves.filter_map(|(root, rest)| {
        let rest = percent_decode_str(rest).decode_utf8().ok()?;
        Some((root, rest.into_owned()))
    })
}

/// Returns whether servers answer an address that ends with `rest` with a file of the site.
fn names_file(rest: &str, is_file: &impl Fn(&str) -> bool) -> bool {
    if rest.split('/').any(|name| name == "..") {
        return false;
    }
    match rest.ends_with('/') {
        true => is_file(&format!("{rest}index.html")),
        false => {
            is_file(rest)
                || is_file(&format!("{rest}.html"))
                || is_file(&format!("{rest}/index.html"))
        }
    }
}

/// Returns the root if `address`, the path of the page's canonical address, ends with the page's
/// path in the site.
fn find_root_of_page(path: &str, address: &str, is_file: &impl Fn(&str) -> bool) -> Option<String> {
    let folder = path.strip_suffix("index.html");
    let name = path.strip_suffix(".html").filter(|_| folder.is_none());
    let ends = [Some(path), folder, folder.and_then(|folder| folder.strip_suffix('/')), name];
    // A start page may name the page of a language as the canonical one.
    let is_folder_of_site = |root: &str| {
        let folder = root.trim_start_matches('/');
        !folder.is_empty() && is_file(&format!("{folder}index.html"))
    };
    let mut roots = split_at_folders(address)
        .filter(|(root, rest)| ends.contains(&Some(rest)) && !is_folder_of_site(root));
    roots.next().map(|(root, _)| root.to_owned())
}

/// Resolves the addresses on a page whose own address may be unknown.
struct Resolver {
    /// The address against which absolute paths are resolved.
    site: Url,
    /// The address against which relative paths are resolved, if it is known.
    base: Option<Url>,
}

impl Resolver {
    fn new(base: Option<&str>, canonical: Option<&Url>) -> Option<Self> {
        let site = canonical.cloned().or_else(|| Url::parse(base?).ok());
        let site = site.or_else(|| Url::parse(NO_ORIGIN).ok())?;
        let is_path = |base: &&str| base.starts_with('/') || Url::parse(base).is_ok();
        let base = base.filter(is_path).and_then(|base| site.join(base).ok());
        Some(Self { site, base })
    }

    /// Returns the path of an address of the site.
    fn find_path(&self, address: &str) -> Option<String> {
        let is_relative = !address.starts_with('/') && Url::parse(address).is_err();
        let base = if is_relative { self.base.as_ref()? } else { &self.site };
        let url = base.join(address).ok().filter(|url| url.origin() == self.site.origin())?;
        Some(url.path().to_owned())
    }
}

fn read_base(text: &str) -> Option<String> {
    // Few pages have one, so most need not be read.
    let has_base = memchr::memmem::find(text.as_bytes(), b"<base").is_some()
        || memchr::memmem::find(text.as_bytes(), b"<BASE").is_some();
    has_base.then(|| read_page_links(text).base).flatten()
}

/// Returns the number of folders from the root to the folder that `base` names on the page at
/// `path`. A base with an own path is that of the root, on a site whose pages tell nothing else.
fn count_folders_of_base(path: &str, base: &str) -> usize {
    if base.starts_with('/') || Url::parse(base).is_ok() {
        return 0;
    }
    let names = base.split(['?', '#']).next().unwrap_or_default().rsplit_once('/');
    let names = names.map_or("", |(folder, _)| folder).split('/');
    let depth = path.matches('/').count();
    names.fold(depth, |depth, name| match name {
        "" | "." => depth,
        ".." => depth.saturating_sub(1),
        _ => depth + 1,
    })
}

#[cfg(test)]
mod tests;
