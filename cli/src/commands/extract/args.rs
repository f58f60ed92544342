//! The arguments of `afterword extract`.

use std::path::PathBuf;

use scraper::Selector;
use url::Url;

use crate::commands::article_selector::parse_selector;
use crate::commands::web_address::parse_web_address;
use crate::report::format::Format;

/// Write the FAQ and the key takeaways of posts as JSON.
///
/// A post gives one JSON document, on standard output or in FILE. A folder gives a file for each
/// post that has an FAQ or key takeaways: `a/b.md` becomes `a/b.json` in DIR. Posts are files that
/// end in .md, .markdown, .mdown or .mdx, and HTML files that begin with front matter. Hidden files
/// and folders and `node_modules` are ignored, and links are followed. Posts are never written to.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct ExtractArgs {
    /// The post, Markdown or HTML, or a folder of posts; `-` reads a post from standard input.
    #[arg(value_name = "POST|FOLDER")]
    pub(crate) posts: PathBuf,
    /// The CSS selector of the element with the post, for HTML in which it is not found.
    #[arg(long, value_name = "SELECTOR", value_parser = parse_selector)]
    pub(crate) article: Option<Selector>,
    /// The file for the JSON of one post; `-`, the default, is standard output.
    ///
    /// The file is replaced in one step, and stays untouched if it has the same content already.
    #[arg(short, long, value_name = "FILE", conflicts_with = "out_dir")]
    pub(crate) output: Option<PathBuf>,
    /// The folder for the JSON of a folder of posts. It is created if it is missing.
    ///
    /// Each file is replaced in one step, and stays untouched if it has the same content already.
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Remove the data of posts that are gone, or have lost their FAQ and key takeaways.
    ///
    /// Removes only files in DIR that are, to the byte, as this command writes them, and nothing if
    /// a part of the folder of posts can't be read. Each folder of posts needs a DIR of its own:
    /// the data of another folder in the same DIR is removed, too.
    #[arg(long, requires = "out_dir")]
    pub(crate) prune: bool,
    /// The address of the post, for its permalinks and to make its links absolute.
    #[arg(
        long,
        value_name = "URL",
        value_parser = parse_web_address,
        conflicts_with_all = ["urls", "out_dir"],
    )]
    pub(crate) url: Option<Url>,
    /// The address of the site, for posts whose own address is unknown.
    #[arg(long, value_name = "URL", value_parser = parse_web_address)]
    pub(crate) base_url: Option<Url>,
    /// A CSV file with the addresses of the posts, in the columns `path` and `permalink`.
    ///
    /// `hugo list all` prints such a file. `-` reads it from standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) urls: Option<PathBuf>,
    /// Explain why each part of a post was chosen or not.
    #[arg(long)]
    pub(crate) explain: bool,
    /// The format of messages on standard error: text for people, or a JSON object on each line.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

const AFTER_HELP: &str = "\
Examples:
  afterword extract content/posts/dryer.md
  afterword extract content/posts/dryer.md -o static/posts/dryer.json
  afterword extract public/dryer/index.html --article .post-body --explain
  git show HEAD:dryer.md | afterword extract -
  afterword extract content --out-dir assets/afterword --prune
  hugo list all | afterword extract content --out-dir assets/afterword --urls -

Exit status:
  0  done; posts in a folder need not have an FAQ or key takeaways
  1  the post has no FAQ and no key takeaways, or the front matter of a post is broken
  2  wrong use, or a file that can't be read or written";
