//! The arguments of `afterword site`.

use std::path::PathBuf;

use globset::Glob;
use scraper::Selector;
use url::Url;

use super::option::{WidgetOption, parse_option};
use super::settings::parse_pattern;
use crate::commands::article_selector::parse_selector;
use crate::commands::web_address::parse_web_address;
use crate::report::format::Format;

/// Put the FAQ and the key takeaways of a built site's posts into its pages.
///
/// Run it after the site's generator, whatever that is. In each page, the questions and takeaways
/// become static markup around their own HTML, with a FAQPage block and the tag of the widget,
/// whose files go to `DIR/afterword/`. Everything else keeps its bytes, and a page in which that
/// can't be proved stays as it was, and is named. A second run changes nothing.
///
/// Pages are files that end in .html or .htm. Hidden files and folders and `node_modules` are
/// ignored, and links are followed inside DIR.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct SiteArgs {
    /// The folder of the built site, such as `public`, `_site` or `dist`.
    #[arg(value_name = "DIR")]
    pub(crate) site: PathBuf,
    /// The CSS selector of the element with the post, for themes in which it is not found.
    ///
    /// The default is the page's one `[itemprop=articleBody]`, `article`, `main` or `[role=main]`,
    /// else the body without header, footer, navigation and asides.
    #[arg(long, value_name = "SELECTOR", value_parser = parse_selector)]
    pub(crate) article: Option<Selector>,
    /// Only the pages whose path in DIR matches, such as `posts/**`; may be repeated.
    #[arg(long, value_name = "GLOB", value_parser = parse_pattern)]
    pub(crate) include: Vec<Glob>,
    /// Not the pages whose path in DIR matches, such as `drafts/`; may be repeated.
    #[arg(long, value_name = "GLOB", value_parser = parse_pattern)]
    pub(crate) exclude: Vec<Glob>,
    /// An option of the widget, such as `mode=single`; may be repeated.
    #[arg(long, value_name = "NAME=VALUE", value_parser = parse_option)]
    pub(crate) option: Vec<WidgetOption>,
    /// The address of the site, for pages that don't name their own.
    #[arg(long, value_name = "URL", value_parser = parse_web_address)]
    pub(crate) base_url: Option<Url>,
    /// The file of settings.
    ///
    /// The default is `afterword.toml` in the current folder, else beside DIR. It has the keys
    /// `article`, `include`, `exclude`, `base-url` and `strict`, and a table `[options]`;
    /// arguments count more.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// A folder with the files of the widget, in place of those inside the command.
    #[arg(long, value_name = "DIR")]
    pub(crate) widget: Option<PathBuf>,
    /// Write nothing, name the pages and files that would change, and exit with 1 if there are any.
    ///
    /// Pages of an earlier run that need a new build count, too.
    #[arg(long)]
    pub(crate) check: bool,
    /// Exit with 1 if a page or a part was left as it was, for checks before a release.
    ///
    /// Without it they are named in warnings, and the site is published with them as they were.
    /// It is for fresh builds: a page that was done before is not judged again.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Name the pages that are passed over, too, each with the reason.
    #[arg(long)]
    pub(crate) explain: bool,
    /// The format of the output: text for people, or a JSON object on each line.
    ///
    /// Standard output has an object for each page, and one with a `summary` after them; standard
    /// error has one for each message.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,
}

const AFTER_HELP: &str = "\
Examples:
  hugo && afterword site public
  afterword site _site --include 'posts/**' --option mode=single
  afterword site dist --article .post-body --check

Exit status:
  0  done; what was left as it was is named in warnings
  1  `--check` found something to do, or `--strict` parts that were left as they were
  2  wrong use, or a file that can't be read or written";
