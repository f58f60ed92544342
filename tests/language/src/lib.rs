//! The measures of the project's language (docs/contributing/writing.md), taken on the text of
//! files: doc comments, names of free functions, widths, lengths.
//!
//! Knows no file system and no Git: `main.rs` reads the files.

mod doc_comments;
mod files;
mod functions;
mod lengths;
mod measure;
mod rust_source;
mod widths;

pub use files::SourceFile;
pub use measure::{Measure, Place};

/// Takes every measure on `files`, apart from data (`files::DATA`).
pub fn measure_files(files: &[SourceFile]) -> Vec<Measure> {
    let mut unreadable = Measure::none_allowed("files that cannot be parsed");
    let mut parsed = Vec::new();
    for file in files {
        match file.parse() {
            Ok(file) => parsed.extend(file),
            Err(place) => unreadable.count(Some(place)),
        }
    }
    let mut measures = vec![unreadable];
    measures.extend(doc_comments::measure_openings(&parsed));
    measures.extend(functions::measure_names(&parsed));
    measures.extend(functions::measure_median_lengths(&parsed));
    measures.push(lengths::measure_file_lengths(&parsed));
    measures.extend(widths::measure_widths(&parsed));
    measures
}
