//! usage: static_html [--format json] <POST.json: the post as HTML that needs no script; with the option, in parts.

use std::error::Error;
use std::{env, io};

use afterword::post::Post;
use afterword::static_html::{Options, Part, static_html};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let post = Post::from_json(&io::read_to_string(io::stdin())?)?.post;
    let html = static_html(&post, &Options::default());
    if env::args_os().len() == 1 {
        print!("{html}");
        return Ok(());
    }
    let part =
        |part: Option<Part>| part.map(|part| json!({"heading": part.heading, "html": part.html}));
    let parts =
        json!({"takeaways": part(html.takeaways), "faq": part(html.faq), "jsonLd": html.json_ld});
    print!("{parts}");
    Ok(())
}
