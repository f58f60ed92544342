//! The lengths of files.

use crate::files::{Kind, ParsedFile};
use crate::measure::Measure;

const MOST_LINES: usize = 400;

/// Measures the files of source and style that are longer than 400 lines, tests of behaviour
/// excepted.
pub(crate) fn measure_file_lengths(files: &[ParsedFile<'_>]) -> Measure {
    let mut measure = Measure::none_allowed(format!("files longer than {MOST_LINES} lines"));
    for file in files.iter().filter(|file| has_limit(file)) {
        let lines = file.text.lines().count();
        let message = || format!("{lines} lines; a source file has at most {MOST_LINES}");
        measure.count((lines > MOST_LINES).then(|| file.place(MOST_LINES + 1, message())));
    }
    measure
}

fn has_limit(file: &ParsedFile<'_>) -> bool {
    file.kind != Kind::Markdown && !file.is_test_of_behaviour()
}
