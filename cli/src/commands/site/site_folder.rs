//! The folder of a site as the command writes it: the pages, and `afterword/` with the widget and
//! the data. A page is written after the files that it names.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::pages::SitePage;
use super::site_root::FOLDER;
use super::widget::Widget;
use crate::io::out_dir::OutDir;
use crate::io::walk::walk_files;
use crate::post_data::recognize::is_post_data;
use crate::report::failure::Failure;

/// The folder of a site.
#[derive(Debug)]
pub(super) struct SiteFolder<'a> {
    root: &'a Path,
    out: OutDir,
    widget: &'a Widget,
    has_widget: Mutex<bool>,
}

impl<'a> SiteFolder<'a> {
    /// Opens the folder at `root` for a run that writes. `temporary_files` are removed, unless
    /// they may be those of another run.
    pub(super) fn open(
        root: &'a Path,
        widget: &'a Widget,
        temporary_files: &[PathBuf],
    ) -> Result<Self, Failure> {
        let out = OutDir::open_without(root, temporary_files)?;
        Ok(Self { root, out, widget, has_widget: Mutex::new(false) })
    }

    /// Writes a page's new content, and before it the files that it names.
    pub(super) fn write_page(
        &self,
        page: &SitePage,
        data: Option<&str>,
        old: &[u8],
        new: &[u8],
    ) -> Result<(), Failure> {
        if let Some(data) = data {
            self.out.put(&page.data(), data)?;
        }
        self.write_widget()?;
        self.out.exchange(page.file(), old, new)
    }

    /// Writes the files of the widget, the first time.
    pub(super) fn write_widget(&self) -> Result<(), Failure> {
        let mut has_widget = self.has_widget.lock().unwrap_or_else(PoisonError::into_inner);
        if *has_widget {
            return Ok(());
        }
        // The loader names the others, so it comes last.
        let (loader, others): (Vec<_>, Vec<_>) =
            self.widget.files().iter().partition(|file| file.name == "afterword.js");
        for file in others.into_iter().chain(loader) {
            self.out.put_bytes(&Path::new(FOLDER).join(&*file.name), &file.content)?;
        }
        *has_widget = true;
        Ok(())
    }

    /// Removes the files of other versions of the widget, unless that is still the one that pages
    /// load, and the data of pages that are gone. Returns the number of removed files.
    pub(super) fn remove_stale_files(&self) -> usize {
        let folder = self.root.join(FOLDER);
        if folder.is_symlink() {
            return 0;
        }
        let has_widget = *self.has_widget.lock().unwrap_or_else(PoisonError::into_inner);
        let old_widgets = if has_widget { self.remove_old_widgets(&folder) } else { 0 };
        old_widgets + self.remove_lost_data(&folder.join("data"))
    }

    fn remove_old_widgets(&self, folder: &Path) -> usize {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let is_old = |name: &str| is_hashed_name(name) && !self.widget.has_file(name);
        let old = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_old));
        old.filter(|entry| fs::remove_file(entry.path()).is_ok()).count()
    }

    fn remove_lost_data(&self, folder: &Path) -> usize {
        let is_json = |path: &Path| path.extension().is_some_and(|extension| extension == "json");
        let mut lost = Vec::new();
        walk_files(folder, None, is_json, |path, links| {
            let is_linked = || path.ancestors().any(|path| links.contains(path));
            if (links.is_empty() || !is_linked()) && !self.has_page(&path) {
                lost.push(path);
            }
        });
        let mut removed = 0;
        for path in lost.iter().map(|path| folder.join(path)) {
            let is_own = fs::read_to_string(&path).is_ok_and(|text| is_post_data(&text));
            if is_own && fs::remove_file(&path).is_ok() {
                removed += 1;
                remove_empty_folders(&path, folder);
            }
        }
        removed
    }

    /// Returns whether the site has a page for the data at `path`.
    fn has_page(&self, path: &Path) -> bool {
        ["html", "htm", "HTML", "HTM"]
            .iter()
            .any(|extension| self.root.join(path.with_extension(extension)).is_file())
    }
}

/// Returns whether `name` is one of a file of the widget that has a hash.
fn is_hashed_name(name: &str) -> bool {
    let Some(rest) = name.strip_prefix("afterword-") else { return false };
    let end = rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
    let ends = [".js", "_bg.wasm", "-labels.json"];
    end >= 8 && rest.get(end..).is_some_and(|rest| ends.contains(&rest))
}

/// Removes the folders from that of the removed `file` up to `top`, as far as they are empty.
fn remove_empty_folders(file: &Path, top: &Path) {
    for folder in file.ancestors().skip(1).take_while(|folder| *folder != top) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_hashed_name;

    #[test]
    fn names_with_a_hash_are_known() {
        for name in ["afterword-0123456789abcdef.js", "afterword-0123abcd_bg.wasm"] {
            assert!(is_hashed_name(name), "{name}");
        }
        for name in ["afterword.js", "afterword-posts.js", "afterword-0123456789abcdef.css"] {
            assert!(!is_hashed_name(name), "{name}");
        }
    }
}
