//! The arguments of `afterword extract`.

use std::path::PathBuf;

use url::Url;

use crate::report::Format;

/// Write the FAQ and the key takeaways of posts as JSON.
///
/// A post gives one JSON document, on standard output or in FILE. A folder gives one file for each of
/// its posts that has an FAQ or key takeaways: `a/b.md` becomes `a/b.json` in DIR. Posts are files that
/// end in .md, .markdown, .mdown or .mdx. Hidden files and folders and `node_modules` are passed over,
/// links are followed. No post is ever written to.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Extract {
    /// The Markdown post, or a folder of posts; `-` reads a post from standard input.
    #[arg(value_name = "POST|FOLDER")]
    pub(crate) posts: PathBuf,
    /// Where the JSON of one post goes; `-`, and the default, is standard output.
    ///
    /// A file is replaced in one step, and left untouched if it has the same content already.
    #[arg(short, long, value_name = "FILE", conflicts_with = "out_dir")]
    pub(crate) output: Option<PathBuf>,
    /// Where the JSON of a folder of posts goes; made if it is missing.
    ///
    /// Each file is replaced in one step, and left untouched if it has the same content already.
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Remove the data of posts that are gone, or no longer have an FAQ or key takeaways.
    ///
    /// Only files in DIR that are, to the byte, what this command writes. Nothing is removed if a part
    /// of the folder of posts can't be read. Each folder of posts needs a DIR of its own: the data of
    /// another one in the same DIR is removed, too.
    #[arg(long, requires = "out_dir")]
    pub(crate) prune: bool,
    /// The post's own address, for its permalinks and to make its links absolute.
    #[arg(long, value_name = "URL", value_parser = web_address, conflicts_with_all = ["urls", "out_dir"])]
    pub(crate) url: Option<Url>,
    /// The address of the site, for posts whose own address isn't known.
    #[arg(long, value_name = "URL", value_parser = web_address)]
    pub(crate) base_url: Option<Url>,
    /// A CSV file with the columns `path` and `permalink`, which has the posts' own addresses.
    ///
    /// `hugo list all` prints one. `-` reads it from standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) urls: Option<PathBuf>,
    /// Add the Markdown of each part to its data, as `markdown`.
    ///
    /// For templates that look for the part in the page; the widget passes it over.
    #[arg(long)]
    pub(crate) with_markdown: bool,
    /// Say why each part of a post was, or was not, taken.
    #[arg(long)]
    pub(crate) explain: bool,
    /// How diagnostics are written to standard error: for people, or as one JSON object a line.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

/// An absolute address of the web.
pub(crate) fn web_address(text: &str) -> Result<Url, String> {
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(url),
        _ => Err("expected an absolute address, such as https://blog.example/".to_owned()),
    }
}

const EXAMPLES: &str = "\
Examples:
  afterword extract content/posts/dryer.md
  afterword extract content/posts/dryer.md -o static/posts/dryer.json
  git show HEAD:dryer.md | afterword extract -
  afterword extract content --out-dir assets/afterword --prune
  hugo list all | afterword extract content --out-dir assets/afterword --urls -

Exit status:
  0  done; in a folder, posts without an FAQ and key takeaways are counted, and are no error
  1  the post has no FAQ and no key takeaways, or the front matter of a post is broken
  2  wrong use, or a file that can't be read or written";
