//! The build script: joins and minifies the stylesheet whose text the widget carries.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const FOLDER: &str = "styles";
const ENTRY: &str = "widget.css";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let small = minifier::css::minify(&join_imports()?)?.to_string().replace(";}", "}");
    let out_dir = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out_dir).join("afterword.css"), small)?;
    Ok(())
}

/// Joins the files that the entry file imports.
fn join_imports() -> Result<String, Box<dyn Error>> {
    let folder = Path::new(FOLDER);
    let entry = fs::read_to_string(folder.join(ENTRY))?;
    let mut rules = String::new();
    for name in entry.lines().filter_map(imported_name) {
        rules +=
            &fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(rules)
}

/// Returns the file that a line imports.
fn imported_name(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"")?.strip_suffix("\";")
}
