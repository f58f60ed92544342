//! Pages that site generators make of the Markdown fixtures give the same questions, answers and
//! takeaways as the Markdown, or `docs/contributing/renderings.md` says what differs and why.
//!
//! `make renderings` renders the fixtures anew, and `RENDERINGS=update` writes the page.

#![allow(clippy::unwrap_used)]

mod difference;
mod page;
mod parts;
mod reasons;
mod typography;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use afterword_reader::PostFormat;
use difference::describe_differences;
use page::{Row, build_page};
use parts::Parts;
use reasons::{GENERATORS, Generator, explained_renderings, find_reason};
use typography::undo_typography;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn renderings() -> PathBuf {
    root().join("tests/fixtures/renderings")
}

/// Reads the parts of the Markdown that the renderings `name` were made of.
fn read_fixture(name: &str) -> Parts {
    let fixtures = root().join("tests/fixtures");
    let paths =
        ["forms", "markup", "posts"].map(|folder| fixtures.join(folder).join(format!("{name}.md")));
    let path = paths.iter().find(|path| path.exists());
    assert!(path.is_some(), "{name}: expected its Markdown, found none; run `make renderings`");
    Parts::read(path.unwrap(), PostFormat::Markdown)
}

/// Returns the names of the fixtures that a generator has rendered.
fn rendered_names(generator: &Generator) -> BTreeSet<String> {
    let entries = std::fs::read_dir(renderings().join(generator.name)).unwrap();
    let name =
        |entry: DirEntry| entry.path().file_stem().and_then(OsStr::to_str).map(str::to_owned);
    entries.filter_map(|entry| name(entry.unwrap())).collect()
}

/// Compares the rendering of the fixture `name` with its Markdown.
fn compare_rendering(generator: &'static Generator, name: &str, post: &Parts) -> Option<Row> {
    let page = renderings().join(generator.name).join(format!("{name}.html"));
    let page = Parts::read(&page, PostFormat::Html);
    let differences = match generator.has_typography {
        true => {
            describe_differences(&post.map_texts(undo_typography), &page.map_texts(undo_typography))
        }
        false => describe_differences(post, &page),
    };
    if differences.is_empty() {
        return None;
    }
    Some(Row {
        fixture: name.to_owned(),
        generator: generator.name,
        differences: differences.join("; "),
        reason: find_reason(generator.name, name).unwrap_or_default(),
    })
}

/// Compares all renderings with their Markdown. Returns the differences in the order of the
/// fixtures, and the number of pages.
fn compare_renderings() -> (Vec<Row>, usize) {
    let names = GENERATORS.first().map(rendered_names).unwrap_or_default();
    for generator in &GENERATORS {
        assert_eq!(rendered_names(generator), names, "{}: run `make renderings`", generator.name);
    }
    let compare = |name: &String| {
        let post = read_fixture(name);
        let rows = GENERATORS.iter().map(|generator| compare_rendering(generator, name, &post));
        rows.collect::<Vec<_>>()
    };
    let rows: Vec<_> = names.iter().flat_map(compare).collect();
    let count = rows.len();
    (rows.into_iter().flatten().collect(), count)
}

#[test]
fn each_rendering_reads_as_its_markdown_or_is_in_the_table() {
    let (rows, count) = compare_renderings();
    let versions = std::fs::read_to_string(renderings().join("versions.json")).unwrap();
    let page = build_page(&rows, count, &serde_json::from_str(&versions).unwrap());
    let path = root().join("docs/contributing/renderings.md");
    if std::env::var("RENDERINGS").is_ok_and(|value| value == "update") {
        std::fs::write(&path, &page).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let help = "run the test with RENDERINGS=update to write it";
    assert!(page == committed, "{}: expected this page; {help}:\n\n{page}", path.display());

    let unexplained: Vec<_> = rows.iter().filter(|row| row.reason.is_empty()).collect();
    assert!(unexplained.is_empty(), "reasons.rs: expected a reason for each of {unexplained:#?}");
    let is_in_table = |(generator, name): &(&str, &str)| {
        rows.iter().any(|row| row.generator == *generator && row.fixture == *name)
    };
    let stale: Vec<_> = explained_renderings().filter(|reason| !is_in_table(reason)).collect();
    assert_eq!(stale, [], "reasons.rs: expected differences, found none of these");
}
