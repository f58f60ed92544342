use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::{ChangedPage, Page, PageResult, PageSettings, edit_page};

fn settings() -> PageSettings {
    PageSettings {
        article: None,
        base_url: None,
        options: Vec::new(),
        fingerprint: "test".to_owned(),
    }
}

fn edit_with(text: &str, settings: &PageSettings) -> PageResult {
    let read_data = |address: &str| Err(format!("no data at {address}"));
    let page =
        Page { text, path: "a/index.html", folder: "/afterword/", settings, read_data: &read_data };
    edit_page(&page)
}

fn apply(text: &str, changed: &ChangedPage) -> String {
    let mut new = String::new();
    let mut at = 0;
    for splice in &changed.splices {
        new += &text[at..splice.range.start];
        new += &splice.text;
        at = splice.range.end;
    }
    new + &text[at..]
}

/// Returns the page that comes of `text`, or the reasons for which it stays.
fn edit(text: &str) -> Result<String, String> {
    match edit_with(text, &settings()) {
        PageResult::Changed(changed) => {
            let mut new = apply(text, &changed);
            for left in &changed.left {
                let _ = write!(new, "<!-- left: {} {} -->", left.part, left.reason);
            }
            Ok(new)
        }
        PageResult::PassedOver(reason) => Err(reason.name().to_owned()),
        PageResult::Left(left) => {
            let reasons = left.iter().map(|left| format!("{}: {}", left.part, left.reason));
            Err(reasons.collect::<Vec<_>>().join("; "))
        }
    }
}

fn page(article: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>T</title></head><body><article><h1>T</h1>\n\
         {article}</article></body></html>"
    )
}

#[test]
fn show_renderings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/renderings");
    let mut counts = std::collections::BTreeMap::<String, (usize, String)>::new();
    let mut files: Vec<PathBuf> = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let text = if text.contains("<html") { text } else { page(&text) };
        let outcome = match edit(&text) {
            Ok(new) if new.contains("<!-- left") => {
                new[new.find("<!-- left").unwrap()..].to_owned()
            }
            Ok(_) => "done".to_owned(),
            Err(reason) => reason,
        };
        let entry = counts.entry(outcome).or_default();
        entry.0 += 1;
        entry.1 +=
            &format!(" {}", file.display().to_string().rsplit("renderings/").next().unwrap());
    }
    for (outcome, (count, names)) in counts {
        println!("{count:4} {outcome}  {}", names.chars().take(200).collect::<String>());
    }
}

#[test]
fn show_one() {
    let Ok(file) = std::env::var("PAGE") else { return };
    let text = fs::read_to_string(file).unwrap();
    let text = if text.contains("<html") { text } else { page(&text) };
    println!("{}", edit(&text).unwrap_or_else(|reason| format!("LEFT {reason}")));
}
