//! Prints every place where a measure of the language fails, then the figures of all measures.
//!
//! usage: afterword-language (from the repository's root; exits with 1 if a measure fails)

use std::fs;
use std::io::{self, Write};
use std::process::{Command, ExitCode};

use afterword_language::{Measure, SourceFile, measure_files};

fn main() -> io::Result<ExitCode> {
    let measures = measure_files(&read_sources()?);
    print_measures(&measures, &mut io::stdout().lock())?;
    let failed = measures.iter().any(Measure::fails);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Reads every file that Git tracks or would track and that is UTF-8 text.
fn read_sources() -> io::Result<Vec<SourceFile>> {
    let git = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .output()?;
    if !git.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&git.stderr)));
    }
    let paths = String::from_utf8_lossy(&git.stdout);
    let sources = paths.split_terminator('\0').filter_map(|path| {
        // A tracked file that was deleted or moved is still listed.
        let text = fs::read_to_string(path).ok()?;
        Some(SourceFile { path: path.to_owned(), text })
    });
    Ok(sources.collect())
}

fn print_measures(measures: &[Measure], out: &mut impl Write) -> io::Result<()> {
    for place in measures.iter().filter(|measure| measure.fails()).flat_map(Measure::places) {
        writeln!(out, "{place}")?;
    }
    for measure in measures {
        writeln!(out, "{measure}")?;
    }
    Ok(())
}
