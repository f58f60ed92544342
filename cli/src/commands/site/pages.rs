//! The pages of a site.

use std::collections::HashSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::page_list::PageList;
use super::settings::Settings;
use super::site_root::FOLDER;
use crate::io::walk::{Walk, join_path, walk_files};
use crate::report::failure::Failure;

/// The pages of a site.
#[derive(Debug, Default)]
pub(super) struct SitePages {
    /// The pages in the order of their paths.
    pub(super) pages: PageList,
    /// The temporary files that earlier runs may have left.
    pub(super) temporary_files: Vec<PathBuf>,
    /// The files and folders that can't be read.
    pub(super) failures: Vec<Failure>,
}

/// A page of a site.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SitePage {
    /// The path in the site.
    pub(super) path: PathBuf,
    /// The path of its file in the site, if the page is reached through a link.
    pub(super) target: Option<Box<Path>>,
}

impl SitePages {
    /// Lists the pages of the folder `site` that `settings` choose, each file once.
    pub(super) fn list(site: &Path, settings: &Settings) -> Result<Self, Failure> {
        let root = fs::canonicalize(site);
        let unreadable = |error| Failure::Unreadable { name: site.display().to_string(), error };
        let root = root.map_err(unreadable)?;
        if !root.is_dir() {
            return Err(Failure::NotAFolder { name: site.display().to_string() });
        }
        let mut list = Self::walk(site, &root);
        list.pages = list.pages.filter(|page| settings.chooses(&path_text(&page.path)));
        match list.pages.len() == 0 && list.failures.is_empty() {
            true => Err(Failure::NoPages { name: site.display().to_string() }),
            false => Ok(list),
        }
    }

    fn walk(site: &Path, root: &Path) -> Self {
        let mut pages = PageList::default();
        let mut linked = Vec::new();
        let add_file = |path: PathBuf, links: &HashSet<PathBuf>| {
            let is_linked = || path.ancestors().any(|path| links.contains(path));
            match !links.is_empty() && is_linked() {
                true => linked.push(path),
                false => pages.push(SitePage { path, target: None }),
            }
        };
        let walk = walk_files(site, Some(Path::new(FOLDER)), is_page, add_file);
        let Walk { temporary_files, failures, .. } = walk;
        let failures = failures.into_iter().map(|(_, failure)| failure).collect();
        let mut list = Self { pages, temporary_files, failures };
        list.add_linked_pages(site, root, linked);
        list
    }

    /// Adds the pages that are reached through links, unless their files are pages by other paths.
    fn add_linked_pages(&mut self, site: &Path, root: &Path, linked: Vec<PathBuf>) {
        if linked.is_empty() {
            return;
        }
        let mut pages: Vec<_> = self.pages.iter().collect();
        let known: HashSet<_> = pages.iter().map(|page| page.path.clone()).collect();
        let mut targets = HashSet::new();
        for path in linked {
            let target = fs::canonicalize(site.join(&path)).ok();
            match target.as_deref().and_then(|target| target.strip_prefix(root).ok()) {
                Some(target) if known.contains(target) || !targets.insert(target.to_owned()) => {}
                Some(target) => pages.push(SitePage { path, target: Some(target.into()) }),
                None => {
                    let name = join_path(site, &path).display().to_string();
                    self.failures.push(Failure::LinkOutside { name });
                }
            }
        }
        pages.sort_by(|one, other| one.path.cmp(&other.path));
        self.pages = pages.into_iter().collect();
    }
}

impl SitePage {
    /// Returns the path in the site of the page's file.
    pub(super) fn file(&self) -> &Path {
        self.target.as_deref().unwrap_or(&self.path)
    }

    /// Returns the path in the site of the page's data.
    pub(super) fn data(&self) -> PathBuf {
        Path::new(FOLDER).join("data").join(self.path.with_extension("json"))
    }

    /// Returns a page whose data would have the same path.
    pub(super) fn conflict(&self, site: &Path) -> Option<PathBuf> {
        let other = self.path.with_extension("html");
        let is_other = other != self.path && site.join(&other).exists();
        is_other.then_some(other)
    }
}

/// Returns the path with `/` between folders.
pub(super) fn path_text(path: &Path) -> String {
    let names = path.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("/")
}

fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("html") || extension.eq_ignore_ascii_case("htm")
    })
}
