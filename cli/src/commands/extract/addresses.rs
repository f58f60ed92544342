//! The addresses of the pages of posts, as site generators list them: CSV with the columns `path`
//! and `permalink`.

use std::collections::HashMap;
use std::path::{self, Component, Path};

use url::Url;

use crate::commands::web_address::is_web_address;
use crate::io::read::read_source;
use crate::report::failure::Failure;
use crate::source::{FileKind, Source};

/// The addresses of pages by the normalized paths of their posts.
#[derive(Debug, Default)]
pub(super) struct Addresses(HashMap<String, Url>);

impl Addresses {
    /// Reads a list. Relative addresses are resolved against `base`.
    pub(super) fn read_list(path: &Path, base: Option<&Url>) -> Result<Self, Failure> {
        let list = read_source(path, FileKind::Addresses)?;
        let text = skip_preamble(list.text.trim_start_matches('\u{feff}'));
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let columns = reader.headers().map_err(|error| not_csv(&list, &error))?.clone();
        let find_column = |column| {
            let index = columns.iter().position(|name| name.trim() == column);
            index.ok_or_else(|| Failure::ColumnMissing { name: list.name.clone(), column })
        };
        let (path, permalink) = (find_column("path")?, find_column("permalink")?);
        let mut addresses = HashMap::new();
        for record in reader.records() {
            let record = record.map_err(|error| not_csv(&list, &error))?;
            let (Some(path), Some(permalink)) = (record.get(path), record.get(permalink)) else {
                continue;
            };
            if let Some(address) = parse_permalink(permalink, base) {
                addresses.insert(normalize_path(Path::new(&path.replace('\\', "/"))), address);
            }
        }
        Ok(Self(addresses))
    }

    /// Returns the address of the page of `post`, a path relative to `folder`.
    ///
    /// The list may have the path relative to `folder` or to any folder above it, because
    /// generators count from the root of the site.
    pub(super) fn find_page(&self, folder: &Path, post: &Path) -> Option<Url> {
        if self.0.is_empty() {
            return None;
        }
        let full = folder.join(post);
        let mut path = normalize_path(&path::absolute(&full).unwrap_or(full));
        let shortest = normalize_path(post).len();
        loop {
            if let Some(address) = self.0.get(&path) {
                return Some(address.clone());
            }
            let (_, rest) = path.split_once('/')?;
            if rest.len() < shortest {
                return None;
            }
            path = rest.to_owned();
        }
    }

    /// Returns the address of the page of another post, whose file `post` links to. A `link` with a
    /// leading `/` is relative to `folder`, any other to the folder of `post`.
    pub(super) fn find_linked_page(&self, folder: &Path, post: &Path, link: &str) -> Option<Url> {
        let Some(path) = link.strip_prefix('/') else {
            return self.find_page(folder, &post.parent().unwrap_or(Path::new("")).join(link));
        };
        self.find_page(folder, Path::new(path)).or_else(|| self.find_only_page_below(path))
    }

    /// Returns the address of the only post whose path ends with `path`.
    fn find_only_page_below(&self, path: &str) -> Option<Url> {
        let end = format!("/{}", normalize_path(Path::new(path)));
        let mut matches = self.0.iter().filter(|(path, _)| path.ends_with(&end));
        match (matches.next(), matches.next()) {
            (Some((_, address)), None) => Some(address.clone()),
            _ => None,
        }
    }
}

fn not_csv(list: &Source, error: &csv::Error) -> Failure {
    Failure::NotCsv {
        name: list.name.clone(),
        line: error.position().map_or(1, |place| usize::try_from(place.line()).unwrap_or(1)),
        message: error.to_string(),
    }
}

/// Returns `text` from the line that names both columns: generators may print messages before it.
fn skip_preamble(text: &str) -> &str {
    let names_both = |line: &str| {
        let names: Vec<_> = line.split(',').map(|name| name.trim().trim_matches('"')).collect();
        names.contains(&"path") && names.contains(&"permalink")
    };
    let mut rest = text;
    while let Some(line) = rest.lines().next() {
        if names_both(line) {
            return rest;
        }
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    text
}

fn parse_permalink(permalink: &str, base: Option<&Url>) -> Option<Url> {
    let address = match base {
        Some(base) => base.join(permalink),
        None => Url::parse(permalink),
    };
    address.ok().filter(is_web_address)
}

/// Returns the path with `/` as separator, and with `.` and `..` resolved.
fn normalize_path(path: &Path) -> String {
    let mut names = Vec::new();
    for component in path.components() {
        match component {
            Component::Normal(name) => names.extend(name.to_str()),
            Component::ParentDir => drop(names.pop()),
            _ => {}
        }
    }
    names.join("/")
}
