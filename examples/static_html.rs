//! Prints a page with the parts of a post, which need no script.
//!
//! ```sh
//! cargo run --example static_html --features static-html -- post.json > page.html
//! ```

use std::error::Error;
use std::{env, fs};

use afterword::STYLESHEET;
use afterword::post::Post;
use afterword::static_html::{Options, static_html};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("expected the path of a post's data")?;
    let decoded = Post::from_json(&fs::read_to_string(path)?)?;
    let parts = static_html(&decoded.post, &Options::default());
    println!("<!doctype html>\n<meta charset=\"utf-8\">\n<style>{STYLESHEET}</style>\n{parts}");
    Ok(())
}
