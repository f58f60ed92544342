//! The arguments of `afterword check`.

use std::path::PathBuf;

use url::Url;

use crate::commands::extract::args::web_address;
use crate::report::Format;

/// Say what is wrong with posts and with post data, and what to do about it.
///
/// Looks at Markdown posts and at JSON files, and at all of them in a folder. In a folder, a post may be
/// without an FAQ and key takeaways, and JSON files that are no post data are passed over.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Check {
    /// Posts, JSON files and folders.
    #[arg(value_name = "FILE|FOLDER", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The address of the site, which makes relative links absolute.
    #[arg(long, value_name = "URL", value_parser = web_address)]
    pub(crate) base_url: Option<Url>,
    /// How findings are written to standard output: for people, or as one JSON array.
    ///
    /// Its objects have `file`, `line`, `column`, `severity`, `code`, `message` and `help`. Lines and
    /// columns count from 1, columns in characters; what isn't known is null.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

const EXAMPLES: &str = "\
Examples:
  afterword check content
  afterword check content/posts/dryer.md assets/afterword
  afterword check content --format json

Exit status:
  0  nothing is wrong
  1  something is, or a post that was named has no FAQ and no key takeaways
  2  wrong use, or a file that can't be read";
