//! The addresses of posts, as a site generator lists them: CSV with the columns `path` and `permalink`.

use std::collections::HashMap;
use std::path::{self, Component, Path};

use url::Url;

use crate::io::read::{self};
use crate::io::source::FileKind;
use crate::report::failure::Failure;

/// The posts' own addresses, by path.
#[derive(Debug, Default)]
pub(crate) struct Addresses(HashMap<String, Url>);

impl Addresses {
    /// Reads a list. An address that is none by itself leads on from the site's.
    pub(crate) fn read(path: &Path, base: Option<&Url>) -> Result<Self, Failure> {
        let list = read::read(path, FileKind::Addresses)?;
        let text = from_header(list.text.trim_start_matches('\u{feff}'));
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let not_csv = |error: &csv::Error| Failure::NotCsv {
            name: list.name.clone(),
            line: error.position().map_or(1, |place| usize::try_from(place.line()).unwrap_or(1)),
            message: error.to_string(),
        };
        let columns = reader.headers().map_err(|error| not_csv(&error))?.clone();
        let column = |column| {
            let found = columns.iter().position(|name| name.trim() == column);
            found.ok_or_else(|| Failure::NoColumn { name: list.name.clone(), column })
        };
        let (path, permalink) = (column("path")?, column("permalink")?);
        let mut addresses = HashMap::new();
        for record in reader.records() {
            let record = record.map_err(|error| not_csv(&error))?;
            let (Some(path), Some(permalink)) = (record.get(path), record.get(permalink)) else {
                continue;
            };
            if let Some(address) = address(permalink, base) {
                addresses.insert(key(Path::new(&path.replace('\\', "/"))), address);
            }
        }
        Ok(Self(addresses))
    }

    /// The address of a post in a folder. The list may name it from the folder on, or from any folder
    /// above: a generator counts from the site's root.
    pub(crate) fn of(&self, folder: &Path, post: &Path) -> Option<Url> {
        if self.0.is_empty() {
            return None;
        }
        let full = folder.join(post);
        let (mut path, least) = (key(&path::absolute(&full).unwrap_or(full)), key(post).len());
        loop {
            if let Some(address) = self.0.get(&path) {
                return Some(address.clone());
            }
            let (_, rest) = path.split_once('/')?;
            if rest.len() < least {
                return None;
            }
            path = rest.to_owned();
        }
    }
}

impl Addresses {
    /// The address of the post to whose file a post links: with a `/` from the folder on, else from its own.
    pub(crate) fn linked(&self, folder: &Path, post: &Path, link: &str) -> Option<Url> {
        let Some(path) = link.strip_prefix('/') else {
            return self.of(folder, &post.parent().unwrap_or(Path::new("")).join(link));
        };
        let end = format!("/{}", key(Path::new(path)));
        let mut ending = self.0.iter().filter(|(path, _)| path.ends_with(&end));
        self.of(folder, Path::new(path)).or_else(|| match (ending.next(), ending.next()) {
            (Some((_, address)), None) => Some(address.clone()),
            _ => None,
        })
    }
}

/// The text from the line on that names both columns: some programs say something else first.
fn from_header(text: &str) -> &str {
    let names_both = |line: &&str| {
        let names: Vec<_> = line.split(',').map(|name| name.trim().trim_matches('"')).collect();
        names.contains(&"path") && names.contains(&"permalink")
    };
    let mut rest = text;
    while let Some(line) = rest.lines().next() {
        if names_both(&line) {
            return rest;
        }
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    text
}

fn address(permalink: &str, base: Option<&Url>) -> Option<Url> {
    let address = match base {
        Some(base) => base.join(permalink),
        None => Url::parse(permalink),
    };
    address.ok().filter(|address| matches!(address.scheme(), "http" | "https"))
}

/// A path with `/` between its parts and nothing that means the same folder.
fn key(path: &Path) -> String {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => parts.extend(name.to_str()),
            Component::ParentDir => drop(parts.pop()),
            _ => {}
        }
    }
    parts.join("/")
}
