//! Stands in for `afterword render`: a post's data as HTML that needs no script.
//!
//! usage: render render POST.json

use std::error::Error;

use afterword::post::Post;
use afterword::static_html::{Options, static_html};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(2).ok_or("usage: render render POST.json")?;
    let post = Post::from_json(&std::fs::read_to_string(path)?)?.post;
    print!("{}", static_html(&post, &Options::default()));
    Ok(())
}
