//! Makes the stylesheet small: the widget carries its text.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const STYLESHEET: &str = "styles/afterword.css";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={STYLESHEET}");
    let small =
        minifier::css::minify(&fs::read_to_string(STYLESHEET)?)?.to_string().replace(";}", "}");
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("afterword.css"), small)?;
    Ok(())
}
