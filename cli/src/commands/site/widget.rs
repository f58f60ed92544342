//! The files of the widget: those inside the command, or those of a folder.
//!
//! Copies that are compressed already are not among them: a host that sends such copies needs them
//! of the pages, too, so it makes them itself.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::site_root::FOLDER;
use crate::io::read::{read_bytes, read_source};
use crate::report::failure::Failure;
use crate::source::FileKind;

include!(concat!(env!("OUT_DIR"), "/widget_files.rs"));

/// The list of the files in their folder.
const MANIFEST: &str = "afterword.files.json";
const LOADER: &str = "afterword.js";
/// The roles in the list whose files pages with data never fetch: the reader of articles.
const NOT_FOR_SITES: [&str; 2] = ["article", "articleWasm"];

/// The files of the widget.
#[derive(Debug, Default)]
pub(super) struct Widget(Vec<WidgetFile>);

/// A file of the widget.
#[derive(Debug)]
pub(super) struct WidgetFile {
    pub(super) name: Cow<'static, str>,
    pub(super) content: Cow<'static, [u8]>,
}

/// An entry of the list.
#[derive(Deserialize)]
struct Entry {
    name: String,
}

impl Widget {
    /// Returns the files in `folder`, or else those inside the command.
    ///
    /// # Errors
    ///
    /// [`Failure::NoWidget`] if the command was built without them.
    pub(super) fn load(folder: Option<&Path>) -> Result<Self, Failure> {
        match folder {
            Some(folder) => read_folder(folder),
            None if EMBEDDED.is_empty() => Err(Failure::NoWidget),
            None => Ok(Self(EMBEDDED.iter().map(embedded_file).collect())),
        }
    }

    pub(super) fn files(&self) -> &[WidgetFile] {
        &self.0
    }

    /// Returns the paths in the `site` of the files that it lacks, or has with another content.
    pub(super) fn missing_files(&self, site: &Path) -> Vec<String> {
        let is_there = |file: &&WidgetFile| {
            let path = site.join(FOLDER).join(&*file.name);
            std::fs::read(path).is_ok_and(|content| content == *file.content)
        };
        let missing = self.0.iter().filter(|file| !is_there(file));
        missing.map(|file| format!("{FOLDER}/{}", file.name)).collect()
    }

    /// Returns whether the widget has a file of this name.
    pub(super) fn has_file(&self, name: &str) -> bool {
        self.0.iter().any(|file| file.name == name)
    }
}

fn embedded_file((name, content): &(&'static str, &'static [u8])) -> WidgetFile {
    WidgetFile { name: Cow::Borrowed(name), content: Cow::Borrowed(content) }
}

fn read_folder(folder: &Path) -> Result<Widget, Failure> {
    let manifest = read_source(&folder.join(MANIFEST), FileKind::Settings)?;
    let unusable = |found| Failure::WidgetUnusable { name: manifest.name.clone(), found };
    let entries: BTreeMap<String, Entry> = serde_json::from_str(&manifest.text)
        .map_err(|error| unusable(format!("another list: {error}")))?;
    let mut files = Vec::new();
    let needed = |(role, _): &(String, Entry)| !NOT_FOR_SITES.contains(&role.as_str());
    for (_, Entry { name }) in entries.into_iter().filter(needed) {
        if name.starts_with('.') || name.contains(['/', '\\']) {
            return Err(unusable(format!("the name \"{name}\"")));
        }
        let content = read_bytes(&folder.join(&name), FileKind::Page)?;
        files.push(WidgetFile { name: Cow::Owned(name), content: Cow::Owned(content) });
    }
    let widget = Widget(files);
    match widget.has_file(LOADER) {
        true => Ok(widget),
        false => Err(unusable(format!("no `{LOADER}` in the list"))),
    }
}
