//! Pages of hosts that no command can reach: WordPress, Ghost, Blogger, Squarespace, Webflow and
//! Notion, each with its theme around the article. The data is beside each page; a page without
//! data has no parts.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::{Path, PathBuf};

use afterword_reader::{Element, Outline, read_element};
use serde_json::Value;
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

/// Returns the name or the class of the element with the text that the page about the host names.
fn host_selector(page: &str) -> &'static str {
    let hosts = [
        ("wordpress", ".entry-content"),
        ("ghost", "article"),
        ("blogger", ".post-body"),
        ("squarespace", "article"),
        ("webflow", "main"),
        ("notion", "article"),
    ];
    hosts
        .into_iter()
        .find(|(host, _)| page.starts_with(host))
        .map(|(_, selector)| selector)
        .unwrap()
}

fn is_selected(element: &Element, selector: &str) -> bool {
    let Some(class) = selector.strip_prefix('.') else { return element.name == selector };
    let classes = element.attribute("class").unwrap_or_default();
    classes.split_ascii_whitespace().any(|word| word == class)
}

#[test]
fn the_element_that_the_tag_names_gives_the_same_parts() {
    for page in list_pages().iter().filter(|page| page.with_extension("json").exists()) {
        let name = page.file_name().unwrap().to_str().unwrap();
        let html = std::fs::read_to_string(page).unwrap();
        let outline = Outline::parse(&html);
        let selector = host_selector(name);
        let element = outline.elements.iter().find(|it| is_selected(it, selector)).unwrap();
        let json = std::fs::read_to_string(page.with_extension("json")).unwrap();
        let expected: Value = serde_json::from_str(&json).unwrap();
        // The widget makes addresses absolute before the element is read.
        let site = expected["url"].as_str().and_then(|url| url.split('/').nth(2));
        let absolute = format!("href=\"https://{}/", site.unwrap_or_default());
        let html = html.get(element.span()).unwrap().replace("href=\"/", &absolute);
        let found = serde_json::to_value(read_element(&html).post).unwrap();
        for part in ["faq", "takeaways"] {
            assert_eq!(found.get(part), expected.get(part), "{name}");
        }
    }
}
