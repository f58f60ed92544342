//! usage: static_html POST.json: the post as HTML that needs no script, on standard output.

use std::error::Error;
use std::{env, fs};

use afterword::post::Post;
use afterword::static_html::{Options, static_html};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args_os().nth(1).ok_or("usage: static_html POST.json")?;
    let post = Post::from_json(&fs::read_to_string(path)?)?.post;
    print!("{}", static_html(&post, &Options::default()));
    Ok(())
}
