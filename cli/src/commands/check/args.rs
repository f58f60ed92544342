//! The arguments of `afterword check`.

use std::path::PathBuf;

use scraper::Selector;
use url::Url;

use crate::commands::article_selector::parse_selector;
use crate::commands::web_address::parse_web_address;
use crate::report::format::Format;

/// Find the faults of posts and of post data, and tell how to fix them.
///
/// Checks posts, Markdown or HTML, and JSON files, and in a folder all of them. A post in a folder
/// need not have an FAQ or key takeaways. In a folder, HTML files without front matter and JSON
/// files that are not post data are ignored.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct CheckArgs {
    /// Posts, JSON files and folders; `-` reads a post or post data from standard input.
    #[arg(value_name = "FILE|FOLDER", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The CSS selector of the element with the post, for HTML in which it is not found.
    #[arg(long, value_name = "SELECTOR", value_parser = parse_selector)]
    pub(crate) article: Option<Selector>,
    /// The address of the site, which makes relative links absolute.
    #[arg(long, value_name = "URL", value_parser = parse_web_address)]
    pub(crate) base_url: Option<Url>,
    /// The format of the findings on standard output: text for people, or one JSON array.
    ///
    /// Its objects have `file`, `line`, `column`, `severity`, `code`, `message` and `help`. Lines
    /// and columns count from 1, columns in characters; unknown values are null.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

const AFTER_HELP: &str = "\
Examples:
  afterword check content
  afterword check content/posts/dryer.md assets/afterword
  afterword check content --format json

Exit status:
  0  no faults
  1  faults, or a post named on the command line has no FAQ and no key takeaways
  2  wrong use, or a file that can't be read";
