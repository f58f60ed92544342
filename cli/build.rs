//! The build script: takes the files of the widget into the command.
//!
//! They are in the folder that `AFTERWORD_WIDGET` names, or in `widget/` beside this file, as in
//! the published crate. Without either, the command is built without them, and says so.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

const VARIABLE: &str = "AFTERWORD_WIDGET";
const FOLDER: &str = "widget";
const MANIFEST: &str = "afterword.files.json";
/// The files of the manifest that pages with data never fetch: the reader of articles.
const NOT_FOR_SITES: [&str; 2] = ["article", "articleWasm"];
/// The stack of the command as WebAssembly in bytes, as large as that of a thread (`io::batch`).
const WASM_STACK: usize = 64 << 20;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    // Cargo would run the script each time if it watched a file that is missing.
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bins=-zstack-size={WASM_STACK}");
    }
    let files = match find_folder()? {
        Some(folder) => list_files(&folder)?,
        None => String::new(),
    };
    let code = format!("const EMBEDDED: &[(&str, &[u8])] = &[{files}];\n");
    let out_dir = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out_dir).join("widget_files.rs"), code)?;
    Ok(())
}

/// Returns the folder with the files, if there is one.
fn find_folder() -> Result<Option<PathBuf>, Box<dyn Error>> {
    if let Some(folder) = env::var_os(VARIABLE).filter(|folder| !folder.is_empty()) {
        let folder = Path::new(&folder).canonicalize();
        return Ok(Some(folder.map_err(|error| format!("{VARIABLE}: {error}"))?));
    }
    let package = env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets CARGO_MANIFEST_DIR")?;
    let folder = Path::new(&package).join(FOLDER);
    Ok(folder.join(MANIFEST).is_file().then_some(folder))
}

/// Returns an entry for each file of the manifest in `folder`.
fn list_files(folder: &Path) -> Result<String, Box<dyn Error>> {
    let manifest = folder.join(MANIFEST);
    println!("cargo::rerun-if-changed={}", manifest.display());
    let text = fs::read_to_string(&manifest).map_err(|error| format!("{MANIFEST}: {error}"))?;
    let files: Value = serde_json::from_str(&text)?;
    let mut entries = String::new();
    let files = files.as_object().ok_or("the manifest is an object")?.iter();
    for (_, file) in files.filter(|(role, _)| !NOT_FOR_SITES.contains(&role.as_str())) {
        let name = file.get("name").and_then(Value::as_str).ok_or("each file has a name")?;
        let path = folder.join(name);
        if !path.is_file() {
            println!("cargo::warning={} is missing; built without the widget", path.display());
            return Ok(String::new());
        }
        println!("cargo::rerun-if-changed={}", path.display());
        write!(entries, "({name:?}, include_bytes!({:?})),", path.display().to_string())?;
    }
    Ok(entries)
}
