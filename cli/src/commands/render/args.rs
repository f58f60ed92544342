//! The arguments of `afterword render`.

use std::path::PathBuf;

use afterword::options::{Theme, ToggleAll};
use clap::ValueEnum;

/// Write post data as HTML that needs no script: cards, `<details>` and the FAQPage block.
///
/// Data gives one piece of HTML, on standard output or in FILE. A folder gives one file for each post in
/// it: `a/b.json` becomes `a/b.html` in DIR, or `a/b.static.json` with `--format json`. JSON files that are
/// no post data are passed over. In a page with afterword.css it has the measures of what the widget shows
/// in its place.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Render {
    /// The post data, or a folder of it; `-` reads it from standard input.
    #[arg(value_name = "POST.json|FOLDER")]
    pub(crate) data: PathBuf,
    /// Where the result for one post goes; `-`, and the default, is standard output.
    #[arg(short, long, value_name = "FILE", conflicts_with = "out_dir")]
    pub(crate) output: Option<PathBuf>,
    /// Where the results for a folder go; made if it is missing. It may be the folder of the data.
    #[arg(long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,
    /// Remove results whose data is gone: only `.static.json` files that are, to the byte, what this
    /// command writes. Each folder of data needs a DIR of its own: the results of another one in the
    /// same DIR are removed, too.
    #[arg(long, requires = "out_dir")]
    pub(crate) prune: bool,
    /// Only the FAQPage block: the whole script element, or nothing if there are no questions.
    #[arg(long, conflicts_with_all = ["format", "out_dir"])]
    pub(crate) json_ld_only: bool,
    /// The level of the parts' headings; questions are one deeper.
    #[arg(long, value_name = "LEVEL", default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=5))]
    pub(crate) heading_level: u8,
    /// Whether the widget will have a button for all answers; its place is kept free.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    pub(crate) toggle_all: When,
    /// The colours of the parts; `auto` are those of the page.
    #[arg(long, value_name = "THEME", default_value = "auto")]
    pub(crate) theme: Colours,
    /// What is written: HTML as a whole, or its parts as JSON for templates.
    ///
    /// The JSON has `takeaways` and `faq`, each with `heading` (an element such as <h2>) and `html` (the
    /// part without it), and `jsonLd` (the text of the FAQPage block). What the post lacks is absent.
    #[arg(long, value_name = "FORMAT", default_value = "html")]
    pub(crate) format: Markup,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Markup {
    /// HTML, to be put into a page
    Html,
    /// Parts of HTML in JSON, for templates
    Json,
}

/// [`ToggleAll`] as an argument.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum When {
    /// From three questions on
    Auto,
    /// Always
    On,
    /// Never
    Off,
}

/// [`Theme`] as an argument.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Colours {
    Auto,
    Light,
    Dark,
}

impl From<When> for ToggleAll {
    fn from(when: When) -> Self {
        match when {
            When::Auto => Self::Auto,
            When::On => Self::On,
            When::Off => Self::Off,
        }
    }
}

impl From<Colours> for Theme {
    fn from(colours: Colours) -> Self {
        match colours {
            Colours::Auto => Self::Auto,
            Colours::Light => Self::Light,
            Colours::Dark => Self::Dark,
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  afterword render assets/afterword/posts/dryer.json
  afterword extract dryer.md | afterword render - --heading-level 3
  afterword render assets/afterword --out-dir assets/afterword --format json
  afterword render dryer.json --json-ld-only

Exit status:
  0  done
  1  something is wrong with the data; what is good of it is written
  2  wrong use, or a file that can't be read or written";
