//! Stands in for `afterword render`: the JSON-LD of a post's data as HTML.
//!
//! usage: render POST.json

use std::error::Error;

use afterword::json_ld::json_ld;
use afterword::post::Post;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(2).ok_or("usage: render render POST.json")?;
    let post = Post::from_json(&std::fs::read_to_string(path)?)?.post;
    if let Some(block) = json_ld([&post]) {
        println!("<script type=\"application/ld+json\">{block}</script>");
    }
    Ok(())
}
