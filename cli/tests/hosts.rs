//! Pages of hosts that no command can reach: WordPress, Ghost, Blogger, Squarespace, Webflow and
//! Notion, each with its theme around the article. The data is beside each page; a page without
//! data has no parts.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::{Path, PathBuf};

use support::{afterword, root};

const FOLDER: &str = "tests/fixtures/hosts";

fn list_pages() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(FOLDER)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "html")).collect()
}

#[test]
fn every_page_gives_the_data_beside_it() {
    let pages = list_pages();
    assert!(pages.len() > 20, "only {} pages were read", pages.len());
    pages.iter().for_each(|page| assert_gives_its_data(page));
}

#[track_caller]
fn assert_gives_its_data(page: &Path) {
    let name = page.file_name().unwrap().to_str().unwrap();
    let result = afterword(&["extract", page.to_str().unwrap()]);
    match std::fs::read_to_string(page.with_extension("json")) {
        Ok(json) => {
            assert!(result.stdout == json, "{name}: found:\n{}\nexpected:\n{json}", result.stdout);
            assert_eq!((result.status, &*result.stderr), (0, ""), "{name}");
        }
        Err(_) => assert_eq!((result.status, &*result.stdout), (1, ""), "{name}"),
    }
}

#[test]
fn every_page_passes_check() {
    for page in list_pages().iter().filter(|page| page.with_extension("json").exists()) {
        let result = afterword(&["check", page.to_str().unwrap()]);
        assert_eq!(result.status, 0, "{}", result.stdout);
    }
}
