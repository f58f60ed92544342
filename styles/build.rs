//! The build script: joins and minifies the stylesheets, that of pages with the components or with
//! static markup, and the one whose text the widget carries.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const FOLDER: &str = "styles";
const ENTRIES: [&str; 2] = ["afterword.css", "embed.css"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let out_dir = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    for entry in ENTRIES {
        let small = minifier::css::minify(&join_imports(entry)?)?.to_string().replace(";}", "}");
        fs::write(Path::new(&out_dir).join(entry), small)?;
    }
    Ok(())
}

/// Returns the text of a file, with the texts of the files that it imports in place of the imports.
fn join_imports(name: &str) -> Result<String, Box<dyn Error>> {
    let path = Path::new(FOLDER).join(name);
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let mut rules = String::new();
    for line in text.lines() {
        match imported_name(line) {
            Some(imported) => rules += &join_imports(imported)?,
            None => rules.extend([line, "\n"]),
        }
    }
    Ok(rules)
}

/// Returns the file that a line imports.
fn imported_name(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"")?.strip_suffix("\";")
}
