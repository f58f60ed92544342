//! The list of a site's pages, in little memory: of each path, what the path before it lacks.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::pages::SitePage;

/// The most pages that are handed over at once.
const CHUNK: usize = 256;

/// The pages of a site, in order.
#[derive(Debug, Default)]
pub(super) struct PageList {
    length: usize,
    chunks: Vec<Chunk>,
    /// The path of the last page, if the next one may share bytes with it.
    last: String,
    /// The files of the pages that are reached through a link, by the pages' paths.
    targets: HashMap<PathBuf, Box<Path>>,
}

/// Some pages beside each other.
#[derive(Debug, Default)]
struct Chunk {
    ends: Vec<PathEnd>,
    /// The texts of the ends.
    text: String,
    /// The paths that are no text.
    others: Vec<PathBuf>,
}

/// The end of a path.
#[derive(Debug)]
enum PathEnd {
    /// The number of bytes that the path shares with the one before it, and that of its own ones.
    Text { shared: u16, own: u16 },
    /// The next of the other paths.
    Other,
}

impl PageList {
    pub(super) fn len(&self) -> usize {
        self.length
    }

    pub(super) fn push(&mut self, page: SitePage) {
        let SitePage { path, target } = page;
        if self.length.is_multiple_of(CHUNK) {
            self.chunks.last_mut().into_iter().for_each(Chunk::shrink);
            self.chunks.push(Chunk::default());
            self.last.clear();
        }
        if let Some(chunk) = self.chunks.last_mut() {
            chunk.push(&path, &mut self.last);
        }
        self.length += 1;
        if let Some(target) = target {
            self.targets.insert(path, target);
        }
    }

    /// Returns the pages in order, some at once.
    pub(super) fn chunks(&self) -> impl Iterator<Item = Vec<SitePage>> {
        let page = |path: PathBuf| SitePage { target: self.targets.get(&path).cloned(), path };
        self.chunks.iter().map(move |chunk| chunk.paths().into_iter().map(page).collect())
    }

    /// Returns all pages, one by one.
    pub(super) fn iter(&self) -> impl Iterator<Item = SitePage> {
        self.chunks().flatten()
    }

    /// Returns the pages that are wanted.
    pub(super) fn filter(self, is_wanted: impl Fn(&SitePage) -> bool) -> Self {
        let has_all = self.iter().all(|page| is_wanted(&page));
        if has_all { self } else { self.iter().filter(is_wanted).collect() }
    }
}

impl FromIterator<SitePage> for PageList {
    fn from_iter<I: IntoIterator<Item = SitePage>>(pages: I) -> Self {
        let mut list = Self::default();
        pages.into_iter().for_each(|page| list.push(page));
        list
    }
}

impl Chunk {
    /// Adds `path`, which follows `last`.
    fn push(&mut self, path: &Path, last: &mut String) {
        let length = |text: &str| u16::try_from(text.len()).ok();
        let split = path.to_str().and_then(|text| {
            let (shared, own) = split_shared(last, text);
            Some((own, PathEnd::Text { shared: length(shared)?, own: length(own)? }))
        });
        let Some((own, end)) = split else {
            self.others.push(path.to_owned());
            self.ends.push(PathEnd::Other);
            return;
        };
        self.text.push_str(own);
        last.truncate(last.len().min(path.as_os_str().len() - own.len()));
        last.push_str(own);
        self.ends.push(end);
    }

    fn paths(&self) -> Vec<PathBuf> {
        let (mut text, mut others) = (&*self.text, self.others.iter());
        let mut last = String::new();
        let path = |end: &PathEnd| match end {
            PathEnd::Text { shared, own } => {
                let (own, rest) = text.split_at_checked(usize::from(*own)).unwrap_or((text, ""));
                text = rest;
                last.truncate(usize::from(*shared));
                last.push_str(own);
                PathBuf::from(&*last)
            }
            PathEnd::Other => others.next().cloned().unwrap_or_default(),
        };
        self.ends.iter().map(path).collect()
    }

    /// Frees the memory that only more pages would need.
    fn shrink(&mut self) {
        self.ends.shrink_to_fit();
        self.text.shrink_to_fit();
    }
}

/// Splits `text` behind the beginning that it shares with `last`.
fn split_shared<'a>(last: &str, text: &'a str) -> (&'a str, &'a str) {
    let pairs = text.char_indices().zip(last.chars());
    let mut differing = pairs.skip_while(|((_, one), other)| one == other);
    let shared = differing.next().map_or(text.len().min(last.len()), |((at, _), _)| at);
    text.split_at_checked(shared).unwrap_or(("", text))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{CHUNK, PageList};
    use crate::commands::site::pages::SitePage;

    #[test]
    fn a_list_has_its_pages_in_order() {
        let paths = ["a.html", "a/é.html", "a/è.html", "a/è.html.html", "b", "", "bc/index.html"];
        let new_page = |path: &&str| SitePage {
            path: PathBuf::from(path),
            target: path.starts_with('b').then(|| Path::new("c").into()),
        };
        let pages: Vec<_> = paths.iter().map(new_page).collect();
        let list: PageList = paths.iter().map(new_page).collect();
        assert_eq!(list.len(), pages.len());
        assert_eq!(list.iter().collect::<Vec<_>>(), pages);
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_keeps_its_bytes() {
        use std::ffi::OsString;
        use std::os::unix::ffi::OsStringExt;

        let names: [&[u8]; 3] = [b"a/b.html", b"a/\xff.html", b"a/c.html"];
        let path = |name: &[u8]| PathBuf::from(OsString::from_vec(name.to_vec()));
        let new_page = |name: &[u8]| SitePage { path: path(name), target: None };
        let list: PageList = names.iter().map(|name| new_page(name)).collect();
        let paths: Vec<_> = list.iter().map(|page| page.path).collect();
        assert_eq!(paths, names.map(path));
    }

    #[test]
    fn a_long_list_is_handed_over_in_chunks() {
        let count = 3 * CHUNK + 1;
        let path = |number: usize| PathBuf::from(format!("{number:04}/index.html"));
        let new_page = |number| SitePage { path: path(number), target: None };
        let list: PageList = (0..count).map(new_page).collect();
        assert_eq!(list.chunks().map(|chunk| chunk.len()).collect::<Vec<_>>(), [256, 256, 256, 1]);
        assert!(list.iter().map(|page| page.path).eq((0..count).map(path)));
        let bytes: usize = list.chunks.iter().map(|chunk| chunk.text.len()).sum();
        assert!(bytes < 15 * count, "{bytes}");
    }
}
