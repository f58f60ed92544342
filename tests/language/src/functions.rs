//! The functions of each crate: shared names of free functions, and the median length.

use std::collections::BTreeMap;

use crate::files::ParsedFile;
use crate::measure::Measure;
use crate::rust_source::Function;

/// The source folders of the crates.
const CRATES: &[&str] = &["src/", "cli/src/", "reader/src/"];
const MOST_SHARED_PERCENT: usize = 10;
const MOST_MEDIAN_LINES: usize = 10;

/// Measures for each crate the free functions whose name another free function has.
///
/// Twins of one module, of which `#[cfg]` lets one be compiled, are one function.
pub(crate) fn measure_names(files: &[ParsedFile<'_>]) -> Vec<Measure> {
    CRATES.iter().map(|folder| measure_names_of_crate(folder, files)).filter(is_taken).collect()
}

fn measure_names_of_crate(folder: &str, files: &[ParsedFile<'_>]) -> Measure {
    let mut by_name: BTreeMap<&str, BTreeMap<_, (&ParsedFile<'_>, &Function)>> = BTreeMap::new();
    for (file, function) in functions_below(folder, files) {
        if let Some(modules) = &function.free_in {
            by_name
                .entry(&function.name)
                .or_default()
                .insert((file.path, modules), (file, function));
        }
    }
    let name = format!("{folder}: free functions that share their name with another one");
    let mut measure = Measure::percent(name, MOST_SHARED_PERCENT);
    for (name, namesakes) in by_name {
        let message = format!("{} free functions of the crate are named `{name}`", namesakes.len());
        for (file, function) in namesakes.values() {
            let place = file.place(function.line, message.clone());
            measure.count((namesakes.len() > 1).then_some(place));
        }
    }
    measure
}

/// Measures for each crate the median length of its functions, methods included.
pub(crate) fn measure_median_lengths(files: &[ParsedFile<'_>]) -> Vec<Measure> {
    let measures = CRATES.iter().filter_map(|folder| {
        let mut lines: Vec<usize> =
            functions_below(folder, files).map(|(_, function)| function.lines).collect();
        lines.sort_unstable();
        let median = *lines.get(lines.len() / 2)?;
        let name = format!("{folder}: median lines of a function");
        Some(Measure::median(name, MOST_MEDIAN_LINES, median))
    });
    measures.collect()
}

fn functions_below<'a>(
    folder: &str,
    files: &'a [ParsedFile<'a>],
) -> impl Iterator<Item = (&'a ParsedFile<'a>, &'a Function)> {
    let files = files.iter().filter(move |file| file.path.starts_with(folder));
    files.flat_map(|file| file.rust.functions.iter().map(move |function| (file, function)))
}

fn is_taken(measure: &Measure) -> bool {
    measure.whole() > 0
}
