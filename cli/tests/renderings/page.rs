//! The page that lists the differences.

use std::collections::BTreeMap;

use crate::reasons::GENERATORS;

/// A fixture that reads differently as the page of a generator.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) fixture: String,
    pub(crate) generator: &'static str,
    pub(crate) differences: String,
    pub(crate) reason: &'static str,
}

/// Returns the text of the page, laid out as Prettier does.
pub(crate) fn build_page(
    rows: &[Row],
    page_count: usize,
    versions: &BTreeMap<String, String>,
) -> String {
    let generators = GENERATORS.iter().map(|generator| {
        let version = versions.get(generator.name).cloned().unwrap_or_default();
        [generator.name.to_owned(), version, generator.settings.to_owned()]
    });
    let generators = format_table(["generator", "version", "settings"], generators);
    let differences = rows.iter().map(|row| {
        let Row { fixture, generator, differences, reason } = row;
        [fixture, *generator, differences, *reason].map(str::to_owned)
    });
    let differences = format_table(["fixture", "generator", "what differs", "why"], differences);
    include_str!("introduction.md")
        .replace("COUNT", &page_count.to_string())
        .replace("GENERATORS\n", &generators)
        .replace("DIFFERENCES\n", &differences)
}

fn format_table<const N: usize>(
    head: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let mut table = vec![head.map(str::to_owned)];
    table.extend(rows);
    let width = |column: usize| {
        let cells = table.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: [usize; N] = std::array::from_fn(width);
    table.insert(1, widths.map(|width| "-".repeat(width)));
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    table.iter().map(line).collect()
}
